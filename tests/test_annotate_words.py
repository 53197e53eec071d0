from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.words import words_of, words_within
from generator.model.article import Span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l’Otan", ["l", "Otan"]),
        ("a-t-il noté", ["a", "t", "il", "noté"]),
        ("Russie-Otan", ["Russie", "Otan"]),
        ("Moscou - et non Kiev", ["Moscou", "-", "et", "non", "Kiev"]),
        ("100.000 soldats, dit-il.", ["100.000", "soldats", ",", "dit", "il", "."]),
    ],
)
def test_apostrophes_and_hyphens_part_words_and_dashes_are_marks(text: str, words: list[str]) -> None:
    assert [w.text for w in words_of(text)] == words


def test_short_words_keep_their_accents_where_they_are_compared() -> None:
    assert [w.key for w in words_of("où ou à a été")] == ["où", "ou", "à", "a", "ete"]


def test_the_words_within_a_stretch_are_those_it_touches() -> None:
    words = words_of("Moscou exige une réponse")
    assert words_within(words, Span(7, 16)) == (1, 3)


@given(st.text(max_size=60))
def test_every_word_is_the_text_at_its_offsets(text: str) -> None:
    assert all(text[w.start : w.end] == w.text for w in words_of(text))
