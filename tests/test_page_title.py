"""The title of a web page: its heading, or what the page calls itself where that is surer."""

from __future__ import annotations

from generator.clean.article import clean_document
from generator.clean.rules import cleaning_rules
from generator.model.article import Article, Seed
from generator.readers.seeds import read_seed

RULES = cleaning_rules({})
TEXT = "<p>Les marins du port ont voté lundi la grève, a annoncé leur syndicat dans un communiqué.</p>"
MORE = "<p>Le directeur du port a proposé de nouvelles discussions, sans dire quand elles auraient lieu.</p>"


def article(heading: str, *, title: str = "", link: str = "", search: str = "", site: str = "") -> Article:
    """The article of a page with this heading that calls itself so in its title, for links and for search."""
    page = (
        f"<html><head><title>{title}</title>"
        f'<meta property="og:title" content="{link}"><meta property="og:site_name" content="{site}">'
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{search}"}}</script>'
        f"</head><body><article><h1>{heading}</h1>{TEXT}{MORE}</article></body></html>"
    )
    (document,) = read_seed(Seed("articles/a.html", page.encode())).documents
    return clean_document(document, RULES)


def title(heading: str, **called: str) -> str | None:
    return article(heading, **called).metadata.title.value


def test_the_heading_is_the_title_where_the_page_calls_itself_something_like_it() -> None:
    assert title("Les marins votent la grève", link="Les marins du port votent la grève") == (
        "Les marins votent la grève"
    )


def test_a_kicker_before_the_heading_is_not_of_the_title() -> None:
    assert title("Le port : les marins votent la grève", link="les marins votent la grève") == (
        "les marins votent la grève"
    )


def test_what_two_names_of_a_page_have_in_common_is_surer_than_its_heading() -> None:
    name = "Grève : les marins votent encore"

    assert title("Les marins votent", link=name, search=name) == name


def test_the_name_of_the_site_is_not_of_the_title() -> None:
    assert title("", title="La grève | Le Journal de la mer", site="Le Journal de la mer") == "La grève"


def test_a_dash_of_the_title_stays_where_the_site_has_a_name() -> None:
    name = "La grève du port - les marins votent"

    assert title("", link=f"{name} - Le Journal", site="Le Journal") == name


def test_soft_hyphens_are_not_of_the_title() -> None:
    assert title("Les ma\xadrins votent", link="Les marins votent") == "Les marins votent"


def test_a_heading_whose_title_is_said_otherwise_is_not_in_the_text() -> None:
    name = "Grève : les marins votent encore"
    found = article("Les marins votent", link=name, search=name)

    assert not any(block.is_heading for block in found.blocks)
    assert "title" in {row.reason for row in found.ledger}
