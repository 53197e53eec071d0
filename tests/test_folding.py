"""Folding keeps the length of a text and forgets what readers do not distinguish."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.folding import fold, fold_character


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Élysée", "elysee"),
        ("L’Otan", "l'otan"),
        ("ÎLE", "ile"),
        ("Choïgou", "choigou"),
        ("États\u2011Unis", "etats-unis"),
        ("100\u202f000 km\u00b2", "100 000 km²"),
        ("ligne\nsuivante", "ligne suivante"),
        ("Nausėda, Çavuşoğlu", "nauseda, cavusoglu"),
        ("œuvre", "œuvre"),
        ("Œuvre", "œuvre"),
        ("Москва", "москва"),
        ("“Moscou” – 5 €", "“moscou” - 5 €"),
    ],
)
def test_case_accents_apostrophes_hyphens_and_spaces_are_alike(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_every_character_stays_one_character(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_the_fast_ways_fold_like_the_slow_one(text: str) -> None:
    assert fold(text) == "".join(fold_character(character) for character in text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
