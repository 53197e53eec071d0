"""Texts that read as machine-translated, by the words that show it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.clean.article import clean_document
from generator.clean.languages import words_of
from generator.clean.rules import cleaning_rules
from generator.clean.translated import TRANSLATED, translation_doubts
from generator.model.article import Doubt, Seed
from generator.readers.seeds import read_seed
from tests.corpora import an_article

ROOT = Path(__file__).parent.parent
SEEDS = [*sorted((ROOT / "seeds/articles").glob("*")), *sorted((ROOT / "tests/quality/seeds").glob("*"))]
TRANSLATIONS = {"004_02057ccfe702e568.txt", "q18-translated-agency.txt"}


def doubts(*paragraphs: str, language: str = "fr") -> tuple[Doubt, ...]:
    return translation_doubts(an_article("a", *paragraphs).article.blocks, words_of(language))


def test_two_word_for_word_renderings_are_told_with_their_words_and_places() -> None:
    text = "Lors de l’heure gouvernementale, le côté russe s’est tu."
    found = doubts("Un début.", text)

    assert [d.text for d in found] == ["heure gouvernementale", "le côté russe"]
    assert [f"Un début.\n{text}"[d.start : d.end] for d in found] == [d.text for d in found]


@pytest.mark.parametrize(
    "text",
    [
        "Lors de l’heure gouvernementale, il s’est tu.",
        "Une heure gouvernementale, puis une autre heure gouvernementale.",
        "Du bon côté russe de la mer, le ministère des Affaires étrangères.",
    ],
)
def test_one_rendering_alone_shows_nothing(text: str) -> None:
    assert doubts(text) == ()


def test_a_language_without_a_list_is_not_judged() -> None:
    assert doubts("L’heure gouvernementale, le côté russe.", language="de") == ()


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_of_real_articles_those_are_doubted_that_were_translated(path: Path) -> None:
    articles = [
        clean_document(document, cleaning_rules({}))
        for document in read_seed(Seed(f"articles/{path.name}", path.read_bytes())).documents
    ]
    found = [doubt for article in articles for doubt in article.doubts if doubt.kind == TRANSLATED]

    assert bool(found) == (path.name in TRANSLATIONS)
