from __future__ import annotations

from dataclasses import replace

import pytest

from generator.annotate.publication import infer_date
from generator.model.article import Article, Block, BlockKind, Field
from generator.model.vocabulary import Actor, Alias, Event, Vocabulary
from generator.traced import Traced
from tests import gold_pages

VOCABULARY = Vocabulary(
    actors={
        "harbour-board": Actor("harbour-board", "organisation", {"fr": "Régie du port"}),
        "dockers": Actor("dockers", "group", {"fr": "dockers"}, (Alias("dockers"),)),
    },
    events={
        "quay-talks": Event(
            "quay-talks",
            {"fr": "Pourparlers du quai"},
            "2019-03-05",
            {"fr": "Anvers"},
            ("harbour-board", "dockers"),
        )
    },
)


def undated(*paragraphs: str) -> Article:
    article = gold_pages.load("004").article
    blocks = tuple(Block(BlockKind.PARAGRAPH, Traced.of(text), ()) for text in paragraphs)
    return replace(article, blocks=blocks, metadata=replace(article.metadata, date=Field()))


def inferred(*paragraphs: str) -> tuple[str | None, str]:
    date = infer_date(undated(*paragraphs), VOCABULARY).metadata.date
    return date.value, date.evidence


@pytest.mark.parametrize(
    ("text", "value", "evidence"),
    [
        ("Le 17 décembre 2021, il a publié un texte.", "2021-12-17/..", "past-date: Le 17 décembre 2021"),
        ("Fin 2021, rien. Le 21 janvier, il a parlé.", "2022-01-21/..", "past-date: Le 21 janvier"),
        ("Il a parlé le 3 mai 2021, puis le 4 mai 2021.", "2021-05-04/..", "past-date: le 4 mai 2021"),
        ("Il l'avait dit le 3 mai 2021. Ce 5 mai, il le répète.", "2021-05-05", "this-day: Ce 5 mai"),
        ("Le 5 mars, on a négocié à Anvers.", "2019-03-05/..", "past-event quay-talks: Le 5 mars"),
        ("GAND, 7 mai. – Le 6 mai 2021, il a parlé.", "2021-05-07", "dateline: 7 mai"),
        ("Gand, 7 mai (Reuters) - Le 3 mars 2021, il a parlé.", "2021-05-07", "dateline: 7 mai"),
        (
            "La régie du port a vu les dockers le 5 mars.",
            "2019-03-05/..",
            "past-event quay-talks: le 5 mars",
        ),
    ],
)
def test_the_text_tells_when_it_was_published(text: str, value: str, evidence: str) -> None:
    assert inferred(text) == (value, evidence)


@pytest.mark.parametrize(
    "text",
    [
        "Il a parlé de paix.",
        "Il a parlé hier, puis mercredi.",
        "Le 5 mars, on a négocié à Gand.",
        "Le sommet aura lieu le 12 janvier 2022.",
        "Il a évoqué la date du 12 janvier 2022.",
        "Il a promis une réponse pour le 12 janvier 2022.",
        "Il a tout préparé avant le 12 janvier 2022.",
        "Depuis 2014, il a refusé.",
        "Le lundi 13 janvier 2022, il a parlé.",
        "GAND, 7 mai. – Rien de nouveau.",
        "Gand, 7 mai 2021. Agence Lys",
    ],
)
def test_a_text_that_looks_back_on_no_day_is_left_undated(text: str) -> None:
    assert inferred(text) == (None, "")


def test_a_known_date_is_kept() -> None:
    article = gold_pages.load("002").article
    assert infer_date(article, VOCABULARY) is article


def test_an_inferred_date_is_marked_so() -> None:
    article = infer_date(undated("Le 17 décembre 2021, il a publié un texte."), VOCABULARY)
    assert article.metadata.date.inferred


def test_the_undated_gold_page_gets_the_date_that_its_text_supports() -> None:
    article = gold_pages.load("004").article
    bare = replace(article, metadata=replace(article.metadata, date=Field()))
    assert infer_date(bare, Vocabulary()).metadata.date.value == "2022-01-21/.."
