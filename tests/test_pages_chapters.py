"""Long lists in chapters: where they are divided, and that a new item changes its own chapter alone."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from generator.model.annotation import Annotated, Annotations, Correction, DateMention, Mention, Position
from generator.pages.chapters import divided, long_list, share_of_each
from generator.pages.site import render_pages
from generator.review.links import dead_links
from tests.corpora import SETTINGS, a_corpus, an_article

MANY = 210


def itself(date: str | None) -> str | None:
    return date


def days(month: str, number: int) -> list[str]:
    return [f"{month}-{1 + day % 28:02}" for day in range(number)]


def names(dates: list[str | None], at_most: int = 10) -> list[str]:
    return [chapter.name for chapter in divided(dates, itself, at_most)]


def test_a_year_that_fits_a_page_is_a_chapter() -> None:
    assert names(["2021-12-30", "2022-01-02", "2022-02"]) == ["2021", "2022"]


def test_a_year_that_does_not_is_divided_by_month() -> None:
    assert names([*days("2022-01", 6), *days("2022-03", 6)]) == ["2022-01", "2022-03"]


def test_a_month_that_does_not_is_divided_in_parts() -> None:
    assert names([*days("2022-01", 12)]) == ["2022-01", "2022-01-p2"]


def test_what_has_no_date_comes_last() -> None:
    assert names([None, "2022-01-21/..", "2022-01-01"]) == ["2022", "undated"]


def test_every_item_is_in_one_chapter() -> None:
    dates = [*days("2021-12", 25), *days("2022-01", 7), None]
    found = [item for chapter in divided(dates, itself, 10) for item in chapter.items]

    assert sorted(found, key=str) == sorted(dates, key=str)


def test_a_new_item_changes_the_chapters_of_its_month_alone() -> None:
    before = [*days("2021-12", 25), *days("2022-01", 25), *days("2022-02", 25)]
    old = {chapter.name: chapter for chapter in divided(before, itself, 10)}
    new = {chapter.name: chapter for chapter in divided(["2022-01-01", *before], itself, 10)}

    changed = {name for name in new if new[name] != old.get(name)}
    assert changed == {"2022-01", "2022-01-p2", "2022-01-p3"}


def test_a_list_that_its_page_shows_whole_has_no_chapters() -> None:
    listed = long_list("x", days("2022-01", 3), itself, whole=3, some=1)

    assert (listed.first, listed.chapters) == (tuple(days("2022-01", 3)), ())


def test_a_list_that_is_too_long_is_cut_short_on_its_page() -> None:
    listed = long_list("x", days("2022-01", 4), itself, whole=3, some=1)

    assert listed.first == ("2022-01-01",)
    assert [listed.path(chapter) for chapter in listed.chapters] == ["x/2022.md"]


def test_lists_that_fit_a_page_together_are_shown_whole() -> None:
    assert share_of_each([range(80), range(90)], most=10) == 100


def test_lists_that_do_not_share_the_page() -> None:
    assert [share_of_each([range(90)] * many, most=10) for many in (3, 25, 500)] == [10, 4, 1]


def many_articles(number: int) -> list[Annotated]:
    """Articles of two months, each with a mention, a position, a date and a correction."""
    text = "Moscou exige le 3 mars une réponse écrite."
    found = Annotations(
        mentions=(Mention("russia", 0, 0, 6, "Moscou", "name"),),
        positions=(Position("written-reply", ("russia",), "demand", None, 0, 7, 12, "exige"),),
        dates=(DateMention("le 3 mars", "2022-03-03", 0, 13, 22),),
    )
    corrected = (Correction("2023-05-01", None, "replace", "faute", "exigé", "exige"),)
    return [
        replace(
            an_article(f"{n:04}", text, found=found, date=f"2022-0{1 + n % 2}-{1 + n % 28:02}"),
            corrections=corrected,
        )
        for n in range(number)
    ]


def pages(articles: list[Annotated]) -> dict[str, str]:
    ordered = sorted(articles, key=lambda a: (a.article.metadata.date.value or "", a.id))
    corpus = a_corpus(*ordered, settings=replace(SETTINGS, languages=("fr",)))
    return {page.path: page.content.decode() for page in render_pages(corpus)}


@cache
def many() -> dict[str, str]:
    return pages(many_articles(MANY))


LISTS = (
    "actors/russia/mentions",
    "actors/russia/positions",
    "articles/dates",
    "chronology",
    "demands/written-reply/russia",
    "review",
    "sources/unknown",
)


def test_every_long_list_goes_on_in_chapters_and_every_link_leads_somewhere() -> None:
    made = many()
    folders = {re.sub(r"/[^/]+\.md$", "", path) for path in made}

    assert {f"docs/{folder}" for folder in LISTS} <= folders
    dead = dead_links({p: t for p, t in made.items() if p.endswith(".md")}, made)
    assert [str(problem) for problem in dead if re.search(r"\.(md|html)\b|#", problem.cause)] == []


def test_every_article_of_a_long_list_stands_in_a_chapter() -> None:
    made = many()
    listed = "".join(text for path, text in made.items() if path.startswith("docs/articles/dates/"))

    assert set(re.findall(r"\.\./(\d{4})\.md", listed)) == {f"{n:04}" for n in range(MANY)}


def test_a_short_corpus_has_no_chapters() -> None:
    assert [path for path in pages(many_articles(9)) if "/2022" in path] == []


def test_one_new_article_changes_no_chapter_of_another_month() -> None:
    articles = many_articles(MANY)
    new = replace(articles[0], article=replace(articles[0].article, id="9999"))
    before, after = many(), pages([*articles, new])
    changed = {path for path in after if before.get(path) != after[path]}

    assert any("/2022-01" in path for path in changed)
    assert [path for path in changed if "/2022-02" in path] == []


def test_a_list_names_each_time_once_with_its_further_pages() -> None:
    page = many()["docs/chronology.md"] + many()["docs/articles/index.md"]

    assert "100 sur 210 ; en entier, par date" in page.replace("\u202f", " ")
    assert "[janvier 2022](dates/2022-01.md) 105 ([2](dates/2022-01-p2.md))" in page
