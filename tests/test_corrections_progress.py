"""How far a review has come, and the list of all corrections."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.corrections.progress import STATUSES, errata, progress_of
from generator.model.annotation import Annotated, Correction, Review
from tests.corpora import an_article


def in_state(*states: str) -> list[Annotated]:
    return [replace(an_article(f"a{n}", "Un mot."), review=Review(s)) for n, s in enumerate(states)]


def corrected(identifier: str, *days: str | None) -> Annotated:
    log = tuple(Correction(day, "Anna", "replace", f"{identifier} {day}") for day in days)
    return replace(an_article(identifier, "Un mot."), corrections=log)


def test_articles_are_told_apart_by_their_state() -> None:
    progress = progress_of(in_state("reviewed", "stale", "unreviewed", "reviewed"))

    assert [a.id for a in progress.reviewed] == ["a0", "a3"]
    assert [a.id for a in progress.stale] == ["a1"]
    assert [a.id for a in progress.unreviewed] == ["a2"]
    assert progress.total == 4


def test_shares_are_rounded_so_that_they_add_up() -> None:
    progress = progress_of(in_state("reviewed", "stale", "unreviewed"))

    assert [progress.percent(status) for status in STATUSES] == [34, 33, 33]


def test_an_empty_corpus_has_no_shares() -> None:
    assert progress_of([]).percent("reviewed") == 0


@given(st.lists(st.sampled_from(STATUSES), min_size=1, max_size=30))
def test_shares_always_add_up(states: list[str]) -> None:
    progress = progress_of(in_state(*states))

    assert sum(progress.percent(status) for status in STATUSES) == 100


def test_the_latest_correction_comes_first_and_the_undated_last() -> None:
    articles = [corrected("a", "2022-01-02", None), corrected("b", "2022-03-01", "2022-01-02")]

    told = [erratum.correction.because for erratum in errata(articles)]

    assert told == ["b 2022-03-01", "a 2022-01-02", "b 2022-01-02", "a None"]
