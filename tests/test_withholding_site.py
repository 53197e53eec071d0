"""A built site in a mode that withholds the texts: no file of any kind holds a sentence of one."""

from __future__ import annotations

import csv
import gzip
import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.clean.sentences import split_sentences
from tests.projects import build_site, copy_built

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

_WORDS = 12
_TAG = re.compile(r"<[^>]+>")
_NOT_WORDS = re.compile(r"\W+")


@pytest.fixture(scope="module", params=["excerpt", "metadata"])
def withheld(
    built_once: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Path:
    """The site of this repository's corpus, built in the mode."""
    root = copy_built(built_once, tmp_path_factory.mktemp("withheld") / "project")
    settings = root / "seeds" / "corpus.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("mode: full", f"mode: {request.param}"), encoding="utf-8"
    )
    return build_site(root)


def words(text: str) -> str:
    """The text as words alone, each with a space around it, so that markup and spacing hide nothing."""
    return f" {_NOT_WORDS.sub(' ', text.lower()).strip()} "


def sentences(docs: Path) -> set[str]:
    """The longer sentences of the texts but for those of a quote or with one, which excerpts may show."""
    quoted = [
        words(row[column])
        for name, column in (("quotes.csv", "text"), ("positions.csv", "quote"))
        for row in csv.DictReader((docs / "data" / name).read_text(encoding="utf-8").splitlines())
        if row.get("direct", "true") == "true"
    ]
    found = {
        words(line[sentence.start : sentence.end])
        for path in (docs / "data" / "texts").glob("*.txt")
        for line in path.read_text(encoding="utf-8").splitlines()
        for sentence in split_sentences(line)
    }
    return {s for s in found if len(s.split()) >= _WORDS and not any(q in s or s in q for q in quoted)}


def contents(site: Path) -> Iterator[tuple[str, str]]:
    """Every file of the site as words: the search index unpacked, pages and feeds without their tags."""
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        content = path.read_bytes()
        if content.startswith(b"\x1f\x8b"):
            content = gzip.decompress(content)
        text = content.decode("utf-8", "replace")
        yield path.relative_to(site).as_posix(), words(text) + words(html.unescape(_TAG.sub("", text)))


def test_no_file_holds_a_sentence_of_a_text(withheld: Path, built_once: Path) -> None:
    kept = sentences(built_once / "docs")
    leaked = {path for path, text in contents(withheld) for sentence in kept if sentence in text}

    assert len(kept) > 20
    assert leaked == set()


def test_the_search_for_leaks_sees_into_pages_index_and_database(site: Path, built_once: Path) -> None:
    kept = sentences(built_once / "docs")
    found = {Path(path).suffix for path, text in contents(site) if any(sentence in text for sentence in kept)}

    assert {".html", ".pf_fragment", ".sqlite", ".json", ".txt"} <= found
