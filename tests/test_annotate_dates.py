from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import edtf
from generator.annotate.dates import find_dates, read_dates
from generator.clean.sentences import split_sentences
from generator.model.article import Block, BlockKind
from generator.model.vocabulary import Actor, Event, Vocabulary
from generator.traced import Traced
from tests import gold_pages

CASES = Path(__file__).parent / "cases" / "dates.md"
MARKED = re.compile(r"\[([^\[\]]+)\]\{([^{}]+)\}")
CASE = re.compile(r"(-|[0-9][0-9T:+./-]*) ?: (.+)")
VOCABULARY = Vocabulary()


def paragraphs(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(BlockKind.PARAGRAPH, Traced.of(text), split_sentences(text)) for text in texts)


def marked(text: str, published: str | None) -> str:
    """The text with every date that is found in brackets, as the case file writes it."""
    texts = text.split(" ¶ ")
    found = find_dates(paragraphs(*texts), published, VOCABULARY)
    for one in reversed(found):
        whole = texts[one.block]
        texts[one.block] = f"{whole[: one.start]}[{one.text}]{{{one.edtf}}}{whole[one.end :]}"
    return " ¶ ".join(texts)


def cases() -> list[tuple[str | None, str]]:
    rows = (CASE.fullmatch(line) for line in CASES.read_text(encoding="utf-8").splitlines())
    return [(None if row[1] == "-" else row[1], row[2]) for row in rows if row]


@pytest.mark.parametrize(("published", "wanted"), cases())
def test_a_sentence_has_these_dates_and_no_other(published: str | None, wanted: str) -> None:
    assert marked(MARKED.sub(r"\1", wanted), published) == wanted


@pytest.mark.parametrize("page", gold_pages.load_all(), ids=lambda page: page.article.id)
def test_the_dates_of_a_gold_page_are_found_and_nothing_else(page: gold_pages.GoldPage) -> None:
    article = page.article
    found = find_dates(article.blocks, article.metadata.date.value, VOCABULARY)
    wanted = page.annotated.found.dates
    assert [(one.block, one.edtf) for one in found] == [(one.block, one.edtf) for one in wanted]
    assert all(want.text in one.text for one, want in zip(found, wanted, strict=True))


WORDS = """
    le la les ce jeudi mercredi 9 10 et
    1er janvier décembre 2021 2014 mai en depuis fin mi début il y a deux jours
    semaine plus tard la veille du au
    dernier prochain avant après d'ici années 1990 siècle hiver dans XXe , . « » à
    l’an hier demain 31 février 29 0 99 12/01/2022 2022-13-45 a ont sera ans mois prochains trois cent quatre
"""
NONSENSE = st.lists(st.sampled_from(WORDS.split()), max_size=40).map(" ".join) | st.text(max_size=120)
PUBLISHED = st.none() | st.dates().map(str) | st.just("2022-01-21/..")


@given(NONSENSE, PUBLISHED)
def test_whatever_is_found_lies_in_its_block_and_is_edtf(text: str, published: str | None) -> None:
    found = find_dates(paragraphs(text), published, VOCABULARY)
    assert all(text[one.start : one.end] == one.text != "" for one in found)
    assert all(edtf.is_valid(one.edtf) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.dates(date(1900, 1, 2), date(2100, 1, 1)), st.integers(1, 300))
def test_days_ago_run_backwards_from_the_publication(published: date, days: int) -> None:
    (sooner,) = find_dates(paragraphs(f"Il y a {days} jours, il a parlé."), str(published), VOCABULARY)
    (later,) = find_dates(paragraphs(f"Il y a {days + 1} jours, il a parlé."), str(published), VOCABULARY)
    assert later.edtf < sooner.edtf < str(published)


@given(st.dates(), st.integers(1, 28), st.sampled_from(["janvier", "février", "juin", "août", "décembre"]))
def test_a_day_without_its_year_is_the_nearest_one(published: date, day: int, month: str) -> None:
    for mention in find_dates(paragraphs(f"Réunion le {day} {month}."), str(published), VOCABULARY):
        assert abs((date.fromisoformat(mention.edtf) - published).days) <= 183


def test_why_a_date_is_what_it_is_is_told() -> None:
    text = "Le 10 janvier, puis deux jours plus tard, enfin le 1er mars 2021."
    found = find_dates(paragraphs(text), "2022-01-21", VOCABULARY)
    assert [one.because for one in found] == ["published 2022-01-21", "story 2022-01-10", "stated"]


def test_a_weekday_that_contradicts_its_date_is_not_certain() -> None:
    (found,) = find_dates(paragraphs("Le lundi 13 janvier 2022, il a parlé."), None, VOCABULARY)
    assert (found.edtf, found.certain) == ("2022-01-13", False)


TALKS = Vocabulary(
    actors={"mara-lind": Actor("mara-lind", "person", {"fr": "Mara Lind"})},
    events={"talks": Event("talks", {"fr": "Rencontre"}, "2022-01-21", {"fr": "Genève"}, ("mara-lind",))},
)


def test_a_text_that_names_its_own_day_needs_no_day_of_publication() -> None:
    (_, yesterday) = find_dates(
        paragraphs("Ce 14 janvier, il s'est tu. Hier, il parlait."), "2022-01", VOCABULARY
    )
    assert (yesterday.edtf, yesterday.because) == ("2022-01-13", "published 2022-01-14")


def test_a_weekday_without_a_publication_is_told_by_the_event_of_that_day() -> None:
    (day,) = find_dates(paragraphs("Mara Lind sera à Genève ce vendredi."), "2022-01", TALKS)
    assert (day.edtf, day.because) == ("2022-01-21", "event talks")


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Mara Lind sera à Genève ce jeudi.", "2022-01"),
        ("Mara Lind sera à Gand ce vendredi.", "2022-01"),
        ("Mara Lind sera à Genève ce vendredi.", "2022-06"),
        ("Mara Lind sera à Genève ce vendredi.", None),
    ],
)
def test_another_day_place_or_time_is_not_told_by_an_event(text: str, published: str | None) -> None:
    assert find_dates(paragraphs(text), published, TALKS) == ()


def test_a_year_of_the_past_alone_gives_an_undated_text_no_year() -> None:
    text = "Ils se voient lundi 10 janvier. Un sommet l'avait promis en 2008."
    assert [one.edtf for one in find_dates(paragraphs(text), None, VOCABULARY)] == ["2008"]


def test_what_only_the_day_of_publication_would_tell_is_a_doubt() -> None:
    found, doubts = read_dates(paragraphs("Hier, il a parlé."), "2022-01", VOCABULARY)
    assert found == ()
    assert [(one.kind, one.text, one.because) for one in doubts] == [
        ("date", "Hier", "no day of publication to tell it from")
    ]


def test_a_day_that_contradicts_its_weekday_is_a_doubt() -> None:
    _, doubts = read_dates(paragraphs("Le lundi 13 janvier 2022, il a parlé."), None, VOCABULARY)
    assert [one.because for one in doubts] == ["the weekday is not that of 2022-01-13"]


def test_a_long_text_without_dates_takes_no_time() -> None:
    assert find_dates(paragraphs("le " * 100_000 + "il y a " * 50_000), "2022-01-13", VOCABULARY) == ()
