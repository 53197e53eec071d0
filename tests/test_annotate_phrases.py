from __future__ import annotations

import pytest

from generator.annotate.phrases import PhraseIndex
from generator.annotate.words import words_of

INDEX = PhraseIndex.of([("if", "en cas de"), ("if", "si"), ("asks", "exigence*"), ("asks", "appel")])


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("en cas de refus", {"if": {0: 3}}),
        ("En cas d’échec", {}),
        ("leurs exigences", {"asks": {1: 1}}),
        ("un appelant", {}),
        ("SI l’appel échoue", {"if": {0: 1}, "asks": {2: 1}}),
    ],
)
def test_phrases_are_found_where_they_begin(text: str, places: dict[str, dict[int, int]]) -> None:
    assert INDEX.places(words_of(text)) == places


def test_the_longest_phrase_of_a_label_counts() -> None:
    index = PhraseIndex.of([("view", "selon"), ("view", "selon les mots de")])
    assert index.places(words_of("selon les mots de Lavrov")) == {"view": {0: 4}}
