"""Links of pages that lead nowhere."""

from __future__ import annotations

import pytest

from generator.review.links import dead_links

ARTICLE = """\
---
title: x
---
<!-- text: fr; notes: fr -->

## Les faits

Une phrase.
Une autre.

> Une note [¶](#p1s2.0-4)

<!-- /text -->

## Comment citer

<section id="cite"></section>
"""
ACTOR = "# Russie\n"


def causes(page: str) -> list[str]:
    pages = {"docs/articles/a.md": ARTICLE, "docs/actors/russia.md": ACTOR, "docs/demands/d.md": page}
    return [f"{p.line}: {p.cause}" for p in dead_links(pages, (*pages, "docs/data/a.csv"))]


@pytest.mark.parametrize(
    "link",
    [
        "[a](../articles/a.md)",
        "[a](../articles/a.md#p1)",
        "[a](../articles/a.md#p1s2)",
        "[a](../articles/a.md#p1s2.3-9)",
        "[a](../articles/a.md#h1)",
        "[a](../articles/a.md#cite)",
        "[a](../articles/a.md#comment-citer)",
        "[a](../data/a.csv)",
        "[a](#here)\n\n## Here",
        "[a](https://example.org/x)",
        "[russia]: ../actors/russia.md",
        '<a href="../actors/russia.html">',
    ],
)
def test_a_link_to_what_is_there_is_no_problem(link: str) -> None:
    assert causes(link) == []


@pytest.mark.parametrize(
    ("link", "cause"),
    [
        ("[a](../articles/b.md)", "1: '../articles/b.md' leads nowhere"),
        ("[a](../../seeds/a.md)", "1: '../../seeds/a.md' leads nowhere"),
        ("[a](../articles/a.md#p2)", "1: '../articles/a.md#p2' leads to no place of that page"),
        ("[a](../articles/a.md#p1s3)", "1: '../articles/a.md#p1s3' leads to no place of that page"),
        ("text\n\n[nato]: ../actors/nato.md", "3: '../actors/nato.md' leads nowhere"),
        ('<a href="../actors/nato.html">', "1: '../actors/nato.html' leads nowhere"),
    ],
)
def test_a_dead_link_is_shown_with_its_line(link: str, cause: str) -> None:
    assert causes(link) == [cause]


def test_an_id_that_stands_twice_is_shown() -> None:
    assert causes('<i id="x"></i><i id="x"></i>') == ["None: the id 'x' stands twice"]


def test_a_file_that_the_sites_build_makes_may_be_linked() -> None:
    assert dead_links({"docs/data/index.md": "[SQLite](corpus.sqlite)\n"}, ()) == ()
