from __future__ import annotations

from dataclasses import replace

import pytest

from generator.annotate.dates import find_dates
from generator.annotate.events import find_events
from generator.clean.sentences import split_sentences
from generator.conflicts import find_conflicts
from generator.conflicts.spellings import alike, distance
from generator.model.annotation import Annotated, Annotations, Mention
from generator.model.article import Block, BlockKind, Field
from generator.model.corpus import Corpus, Settings
from generator.model.vocabulary import Actor, Event, Vocabulary
from generator.traced import Traced
from tests import gold_pages

VOCABULARY = Vocabulary(
    actors={
        "mara-lind": Actor("mara-lind", "person", {"fr": "Mara Lind"}),
        "board": Actor("board", "organisation", {"fr": "Régie"}),
    },
    events={
        "quay-talks": Event(
            "quay-talks",
            {"fr": "Pourparlers du quai"},
            "2022-01-09/2022-01-10",
            aliases=("pourparlers du quai",),
        )
    },
)


def an_article(identifier: str, text: str, *mentions: Mention, published: str = "2022-01-13") -> Annotated:
    article = gold_pages.load("004").article
    block = Block(BlockKind.PARAGRAPH, Traced.of(text), split_sentences(text))
    metadata = replace(article.metadata, date=Field(published), language=Field("fr"))
    dates = find_dates((block,), published, VOCABULARY)
    events = find_events((block,), dates, mentions, VOCABULARY, published)
    return Annotated(
        replace(article, id=identifier, blocks=(block,), metadata=metadata),
        Annotations(mentions=mentions, dates=dates, events=events),
    )


def named(actor: str, text: str, name: str) -> Mention:
    return Mention(actor, 0, text.index(name), text.index(name) + len(name), name, "name")


def conflicts(*articles: Annotated) -> list[tuple[str, str, list[tuple[str, list[str]]]]]:
    corpus = Corpus(Settings({}), VOCABULARY, articles, {})
    return [
        (found.kind, found.subject, [(r.value, [p.article for p in r.places]) for r in found.readings])
        for found in find_conflicts(corpus)
    ]


def test_articles_that_date_an_event_differently_disagree() -> None:
    one = an_article("a", "Les pourparlers du quai ont eu lieu les 9 et 10 janvier.")
    other = an_article("b", "Les pourparlers du quai ont eu lieu le 10 janvier.")
    assert conflicts(one, other) == [
        ("event-date", "quay-talks", [("2022-01-09/2022-01-10", ["a"]), ("2022-01-10", ["b"])])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Les pourparlers du quai ont eu lieu les 9 et 10 janvier 2022.",
        "Les pourparlers du quai ont eu lieu en janvier.",
        "Les pourparlers du quai ont été brefs, a-t-il dit ce 13 janvier.",
        "Les pourparlers du quai ont eu lieu. Le 12 janvier, il neigeait.",
    ],
)
def test_the_same_date_a_vaguer_one_or_that_of_a_statement_is_no_disagreement(text: str) -> None:
    one = an_article("a", "Les pourparlers du quai ont eu lieu les 9 et 10 janvier.")
    assert conflicts(one, an_article("b", text)) == []


def test_an_article_that_contradicts_only_itself_is_no_conflict() -> None:
    text = "Les pourparlers du quai du 9 janvier. Les pourparlers du quai du 10 janvier."
    assert conflicts(an_article("a", text)) == []


def a_name(identifier: str, name: str, actor: str = "mara-lind") -> Annotated:
    text = f"Hélas, {name} a tort."
    return an_article(identifier, text, named(actor, text, name))


def test_two_spellings_of_a_person_disagree() -> None:
    found = conflicts(a_name("a", "Antony Lind"), a_name("b", "Anthony Lind"), a_name("c", "Antony Lind"))
    assert found == [("spelling", "mara-lind", [("Antony", ["a", "c"]), ("Anthony", ["b"])])]


@pytest.mark.parametrize(
    ("one", "other"), [("Mara Lind", "mara lind"), ("Sergueï", "Serguei"), ("Lavrov", "Blinken")]
)
def test_case_accents_and_other_words_are_no_spellings(one: str, other: str) -> None:
    assert conflicts(a_name("a", one), a_name("b", other)) == []


def test_only_persons_are_misspelt() -> None:
    assert conflicts(a_name("a", "Antony", "board"), a_name("b", "Anthony", "board")) == []


def test_the_same_thing_counted_differently_disagrees() -> None:
    one = an_article("a", "Quelque 100.000 militaires russes sont massés près de la frontière ukrainienne.")
    other = an_article(
        "b", "Près de 175 000 soldats russes seraient massés près de la frontière ukrainienne."
    )
    assert conflicts(one, other) == [
        ("number", "militaires", [("100.000 militaires", ["a"]), ("175 000 soldats", ["b"])])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Quelque 100 000 soldats russes sont massés près de la frontière ukrainienne.",
        "Cent chars et 500 militaires ont défilé hier devant le palais présidentiel.",
        "Quelque 300 canons russes sont massés près de la frontière ukrainienne.",
        "En 2014, des militaires russes étaient massés près de la frontière ukrainienne.",
    ],
)
def test_other_things_and_the_same_number_are_no_disagreement(text: str) -> None:
    one = an_article("a", "Quelque 100.000 militaires russes sont massés près de la frontière ukrainienne.")
    assert conflicts(one, an_article("b", text)) == []


def test_millions_are_counted() -> None:
    one = an_article("a", "Washington a livré des armes pour 600 millions de dollars à Kiev cette année.")
    other = an_article("b", "Washington a livré des armes pour 0,6 milliard de dollars à Kiev cette année.")
    third = an_article("c", "Washington a livré des armes pour 650 millions de dollars à Kiev cette année.")
    assert conflicts(one, other) == []
    assert [kind for kind, _, _ in conflicts(one, third)] == ["number"]


@pytest.mark.parametrize(
    ("one", "other", "letters"), [("lind", "lind", 0), ("antony", "anthony", 1), ("riabkov", "ryabkov", 1)]
)
def test_the_distance_of_two_words_is_the_letters_that_change(one: str, other: str, letters: int) -> None:
    assert distance(one, other) == distance(other, one) == letters


def test_short_words_must_be_nearer_to_be_alike() -> None:
    assert alike("lavrov", "lawrow")
    assert not alike("lind", "land-")
