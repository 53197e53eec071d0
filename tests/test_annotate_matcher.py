"""Many phrases found at once, by whole words, longest first."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.matcher import Matcher, Words

PHRASES = ("Russie", "Otan", "Conseil Russie-Otan", "États-Unis", "M. Lavrov", "l’alliance", "Sergueï Lavrov")
NAMES = st.lists(st.text("abAB", min_size=1, max_size=3), min_size=1, max_size=3).map(" ".join)


def found(text: str, phrases: tuple[str, ...] = PHRASES) -> list[str]:
    """The stretches of the text that match."""
    words = Words.of(text)
    matches = Matcher((phrase, phrase) for phrase in phrases).find(words)
    return [text[words.starts[match.first] : words.ends[match.last]] for match in matches]


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("le Conseil Russie-Otan", ["Conseil Russie-Otan"]),
        ("le conseil Russie–OTAN", ["conseil Russie–OTAN"]),
        ("le dialogue Russie-Otan", ["Russie", "Otan"]),
        ("les Etats Unis", ["Etats Unis"]),
        ("les ÉTATS\u2011UNIS", ["ÉTATS\u2011UNIS"]),
        ("M.Lavrov, M. Lavrov", ["M.Lavrov", "M. Lavrov"]),
        ("L'Alliance", ["L'Alliance"]),
        ("la Russienne", []),
        ("prorusse et Otanien", []),
        ("les États. Unis, ils tiennent", []),
        ("Sergueï, Lavrov", []),
    ],
)
def test_whole_words_match_whatever_their_case_accents_and_joints(text: str, matches: list[str]) -> None:
    assert found(text) == matches


def test_a_slot_is_filled_by_its_own_phrases() -> None:
    matcher = Matcher(
        [("ministre {adjective} des Affaires étrangères", "minister")],
        {"{adjective}": [("russe", "russia"), ("nord-coréen", "north-korea")]},
    )
    words = Words.of("le ministre nord-coréen des affaires étrangères")
    (match,) = matcher.find(words)
    assert (match.value, match.filled, match.first, match.last) == ("minister", "north-korea", 1, 6)


def test_a_phrase_may_stand_for_several_values() -> None:
    matcher = Matcher([("porte-parole", 1), ("porte-parole", 2)])
    assert [match.value for match in matcher.find(Words.of("la porte-parole"))] == [1, 2]


@given(st.lists(NAMES, max_size=8), st.lists(NAMES, max_size=8))
def test_matches_are_in_order_and_share_no_word(phrases: list[str], parts: list[str]) -> None:
    words = Words.of(" ".join(parts))
    matches = list(Matcher((phrase, phrase) for phrase in phrases).find(words))
    for one, other in pairwise(matches):
        assert one.last < other.first or (one.first, one.last) == (other.first, other.last)


@given(st.lists(NAMES, min_size=1, max_size=8))
def test_every_phrase_is_found_in_a_text_that_is_it(phrases: list[str]) -> None:
    for phrase in phrases:
        assert set(found(phrase, tuple(phrases))) == {phrase}


@given(st.text())
def test_the_words_of_any_text_stand_where_they_say(text: str) -> None:
    words = Words.of(text)
    for start, end in zip(words.starts, words.ends, strict=True):
        assert 0 <= start < end <= len(text)
    assert len(words.words) == len(words.starts) == len(words.ends) == len(words.gaps)
