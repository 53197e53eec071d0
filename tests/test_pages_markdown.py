"""Foreign text in Markdown: rendered with the site's own extensions it reads as it was, and adds no tag."""

from __future__ import annotations

import html
import re
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.markdown import attribute, front_matter, one_line, plain, table, text

ROOT = Path(__file__).parent.parent


def the_sites_extensions() -> tuple[list[str], dict[str, dict[str, object]]]:
    """The Markdown extensions that mkdocs.yml names, with MkDocs' own (`toc`, `tables`, `fenced_code`)."""
    names, settings = ["toc", "tables", "fenced_code"], {}
    for item in yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]:
        name, options = next(iter(item.items())) if isinstance(item, dict) else (item, {})
        names += [] if name in names else [name]
        settings[name] = options
    return names, settings


def rendered(page: str) -> str:
    names, settings = the_sites_extensions()
    return markdown.markdown(page, extensions=names, extension_configs=settings)


def read(page: str) -> str:
    """What a reader of the rendered page sees."""
    return html.unescape(re.sub(r"<[^>]*>", "", rendered(page)))


# Everything that means something to Markdown, HTML, attribute lists, templates or snippets.
MARKUP = st.sampled_from(
    [
        *"\\`*_{}[]()#+-.!|<>&~=:^\"'/@$%; \u00a0\u202f\t\n\r\u2028\x00\x02\x03\x85",
        *(
            "1. ",
            "- ",
            "* ",
            "+ ",
            "> ",
            "# ",
            "###",
            "---",
            "===",
            "***",
            "~~~",
            "```",
            "    ",
            "\n\n",
            "\r\n",
        ),
        *("<b>", "</b>", "<script>alert(1)</script>", "<!--", "-->", "<a href=x>", "<http://x.y>", "<a@b.c>"),
        *(
            "&amp;",
            "&#60;",
            "&lt;",
            "&copy",
            "[a](b)",
            "![a](b)",
            "[a][b]",
            "[a]: b",
            "[TOC]",
            "[^1]",
            "*[x]: y",
        ),
        *(
            "{: onclick=x}",
            "{#id}",
            "{.c}",
            "{{ x }}",
            "{% x %}",
            '--8<-- "/etc/passwd"',
            "!!! note",
            "| a | b |",
        ),
        *(
            "http://x.y",
            "javascript:alert(1)",
            "a_b_c",
            "_a_",
            "__a__",
            "**a**",
            "\\*",
            "\x02amp\x03",
            "klzzwxh:1",
        ),
        *("<!-- text: fr; notes: fr -->", "<!-- /text -->", "l’", "É", "«", "»", "mot", "9"),
    ]
)
HOSTILE = st.lists(MARKUP | st.text(max_size=4), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("foreign", "escaped"),
    [
        (
            "Moscou exige : « non » à l’élargissement (1997) !",
            "Moscou exige : « non » à l’élargissement (1997) !",
        ),
        ("100.000 soldats, 50 % des 2022-01", "100.000 soldats, 50 % des 2022-01"),
        ("R&D et l’AT&T", "R&D et l’AT&T"),
        ("nom_de_fichier", "nom_de_fichier"),
        ("[soit, après le 9 janvier, ndlr]", r"\[soit, après le 9 janvier, ndlr\]"),
        ("1. Une liste", r"1\. Une liste"),
        ("- un tiret", r"\- un tiret"),
        ("# un croisillon", r"\# un croisillon"),
        ("<script>", "&lt;script>"),
        ("&lt;", "&amp;lt;"),
        ("{: onclick=x }", r"\{: onclick=x \}"),
        ("une ligne\net une autre", "une ligne et une autre"),
    ],
)
def test_escapes_as_little_as_is_safe(foreign: str, escaped: str) -> None:
    assert text(foreign) == escaped


@given(HOSTILE)
def test_a_rendered_text_reads_back_unchanged(foreign: str) -> None:
    assert " ".join(read(text(foreign)).split()) == " ".join(one_line(foreign).split())


@given(HOSTILE)
def test_a_rendered_text_adds_no_tag(foreign: str) -> None:
    assert re.sub(r"</?p>", "", rendered(text(foreign))).count("<") == 0


@given(HOSTILE)
def test_a_heading_reads_back_unchanged_and_is_one_heading(foreign: str) -> None:
    page = rendered(f"## x {text(foreign)}")

    assert re.fullmatch(r'<h2 id="[^"<>]*">[^<]*</h2>', page)
    assert " ".join(read(f"## x {text(foreign)}").split()) == " ".join(f"x {one_line(foreign)}".split())


@given(HOSTILE)
def test_a_table_cell_stays_one_cell(foreign: str) -> None:
    page = rendered(table([text("a"), text("b")], [(text(foreign), text("fin"))]))

    assert page.count("<td") == 2


@given(HOSTILE)
def test_a_links_text_leads_where_the_link_leads_and_nowhere_else(foreign: str) -> None:
    page = rendered(f"[x {text(foreign)}](../actors/russia.md)")

    assert re.findall(r'href="([^"]*)"', page) == ["../actors/russia.md"]


@given(HOSTILE)
def test_plain_undoes_text(foreign: str) -> None:
    assert plain(text(foreign)) == one_line(foreign)


@given(HOSTILE)
def test_an_attribute_stays_within_its_quotes(foreign: str) -> None:
    page = rendered(f'a <span title="{attribute(foreign)}">b</span> c')

    found = re.fullmatch(r'<p>a <span title="([^"<>]*)">b</span> c</p>', page)
    assert found
    assert html.unescape(found[1]) == one_line(foreign)


@given(HOSTILE)
def test_front_matter_holds_any_text_as_data(foreign: str) -> None:
    front = front_matter({"title": one_line(foreign)})

    assert front.startswith("---\n")
    assert front.count("\n---\n") == 1
    assert yaml.safe_load(front.removesuffix("---\n").removeprefix("---\n")) == {"title": one_line(foreign)}
