"""What people see: pages of the gold articles, as `golden/` keeps them. `make golden` writes them anew."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from generator.pages.site import render_pages
from tests.corpora import the_gold_corpus

GOLDEN = Path(__file__).parent / "golden"
PAGES = [
    "docs/index.md",
    "docs/articles/000_d4c73fbede4d184b.md",
    "docs/articles/004_02057ccfe702e568.md",
    "docs/demands/non-enlargement.md",
    "docs/actors/russia.md",
    "docs/sources/unknown.md",
    "docs/provenance/004_02057ccfe702e568.md",
    "docs/en/demands/written-reply.md",
    "docs/en/articles/003_1351c028fa3a32e9.md",
]


@cache
def rendered() -> dict[str, str]:
    return {page.path: _text(page.content) for page in render_pages(the_gold_corpus())}


def _text(content: str | bytes) -> str:
    return content.decode("utf-8") if isinstance(content, bytes) else content


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_what_its_golden_file_keeps(path: str, update_golden: bool) -> None:
    kept = GOLDEN / path.removeprefix("docs/")
    if update_golden:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(rendered()[path], encoding="utf-8", newline="\n")
    assert rendered()[path] == kept.read_text(encoding="utf-8")


def test_no_golden_file_is_left_over() -> None:
    there = {f"docs/{path.relative_to(GOLDEN).as_posix()}" for path in GOLDEN.rglob("*.md")}
    assert there == set(PAGES)
