"""When a web page was published: what counts for it, in which order."""

from __future__ import annotations

import pytest

from generator.clean.article import clean_document
from generator.clean.rules import cleaning_rules
from generator.model.article import Field, Seed
from generator.readers.seeds import read_seed

RULES = cleaning_rules({})
TEXT = "<p>Les marins du port ont voté lundi la grève, a annoncé leur syndicat dans un communiqué.</p>" * 3
LINKED = (
    '<script type="application/ld+json">'
    '{"@graph": [{"@type": "NewsArticle", "datePublished": "%s"}]}</script>'
)


def dated(head: str = "", below: str = "", above: str = "") -> Field[str]:
    """The date of a page with these elements in its head, below its heading and above it."""
    page = (
        f"<html><head><title>Les marins votent</title>{head}</head><body>{above}"
        f"<article><h1>Les marins votent</h1>{below}{TEXT}</article></body></html>"
    )
    (document,) = read_seed(Seed("articles/a.html", page.encode())).documents
    return clean_document(document, RULES).metadata.date


def address(path: str) -> str:
    return f'<link rel="canonical" href="https://port.example/{path}">'


@pytest.mark.parametrize(
    "head",
    [
        LINKED % "2022-01-13",
        '<script type="application/ld+json">{"datePublished": "2022-01-13", broken</script>',
        '<meta property="article:published_time" content="2022-01-13">',
        '<meta name="dc.date.created" content="2022-01-13">',
        '<meta name="publish-date" content="20220113T10:25:00Z">',
        '<meta name="date" content="2022/01/13">',
        address("2022/01/13/les-marins"),
        address("les-marins/13-01-2022"),
    ],
)
def test_the_head_of_a_page_states_its_date_in_many_ways(head: str) -> None:
    found = dated(head)

    assert (found.value or "")[:10] == "2022-01-13"
    assert not found.inferred


@pytest.mark.parametrize(
    "line",
    [
        "<p>Publié le 13 janvier 2022 à 10h25</p>",
        "<p>Par Anne Morel | 13/01/2022</p>",
        "<time>13 janvier 2022</time>",
        '<abbr class="published" title="2022-01-13T10:25">jeudi</abbr>',
        '<div itemprop="datePublished">13.01.2022</div>',
        "<p>By Anne Morel, January 13, 2022</p>",
    ],
)
def test_a_line_below_the_heading_tells_the_date(line: str) -> None:
    found = dated(below=line)

    assert (found.value or "")[:10] == "2022-01-13"
    assert not found.inferred


def test_a_line_that_announces_the_publication_comes_before_other_lines() -> None:
    lines = "<p>Mis à jour le 15 janvier 2022</p><p>Port, 14 janvier 2022</p><p>Publié le 13 janvier 2022</p>"

    assert dated(below=lines).value == "2022-01-13"


def test_times_of_comments_do_not_hide_the_line_below_the_heading() -> None:
    day = '<time itemprop="datePublished" datetime="2022-02-{}">x</time>'
    comments = day.format("01") + day.format("02")

    assert dated(below="<p>13 janvier 2022</p>", above=comments).value == "2022-01-13"


def test_a_tag_that_can_mean_a_change_counts_after_the_line_below_the_heading() -> None:
    changed = '<meta name="date" content="2022-01-20">'

    assert dated(changed, "<p>13 janvier 2022</p>").value == "2022-01-13"


def test_the_address_tells_the_day_of_a_time_in_another_zone() -> None:
    assert dated(LINKED % "2022-01-14T02:25:00Z" + address("2022/01/13/a")).value == "2022-01-13"


def test_a_statement_of_another_week_counts_before_the_address() -> None:
    assert dated(LINKED % "2022-01-20" + address("2022/01/13/a")).value == "2022-01-20"


def test_a_date_far_from_the_heading_is_only_inferred() -> None:
    found = dated(below=TEXT * 6 + '<div class="date">13.01.2022</div>')

    assert (found.value, found.inferred) == ("2022-01-13", True)
    assert found.evidence == "elsewhere on the page"


def test_a_page_without_any_date_has_none() -> None:
    assert dated() == Field()


def test_a_date_older_than_the_web_is_not_that_of_a_page() -> None:
    assert dated(below="<p>13 janvier 1912</p>") == Field()


def test_a_type_that_is_no_name_is_ignored() -> None:
    odd = '<script type="application/ld+json">{"@type": [{}, 1], "datePublished": "2022-01-13"}</script>'

    assert dated(odd).inferred


def test_nothing_is_fetched_for_a_page_that_is_an_address() -> None:
    (document,) = read_seed(Seed("articles/a.html", b"http://127.0.0.1:9/a")).documents

    assert clean_document(document, RULES).metadata.date == Field()
