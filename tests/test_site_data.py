"""The data files of the built site: what they say of its pages is true."""

import csv
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ATOM = "{http://www.w3.org/2005/Atom}"


def rows(site: Path) -> Iterator[tuple[str, dict[str, str]]]:
    for path in sorted((site / "data").rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield path.name, row


@cache
def ids_of(page: Path) -> frozenset[str]:
    return frozenset(re.findall(r'\sid="([^"]+)"', page.read_text(encoding="utf-8")))


@pytest.mark.slow
def test_every_row_of_every_table_leads_to_its_page_and_sentence(site: Path) -> None:
    wrong = []
    for name, row in rows(site):
        page, _, anchor = (row.get("link") or "index.html").partition("#")
        if not (site / page).is_file() or (anchor and anchor not in ids_of(site / page)):
            wrong.append((name, row["link"]))
    assert wrong == []


@pytest.mark.slow
def test_the_sentence_that_a_mention_leads_to_holds_its_words(site: Path) -> None:
    records = {path.stem: json.loads(path.read_bytes()) for path in (site / "data/articles").glob("*.json")}
    for name, row in rows(site):
        if name == "mentions.csv":
            block = records[row["article"]]["blocks"][int(row["block"])]
            assert block["text"][int(row["start"]) : int(row["end"])] == row["text"]


@pytest.mark.slow
def test_the_database_of_the_site_holds_the_tables(site: Path) -> None:
    counted = sum(1 for name, _ in rows(site) if name == "mentions.csv")
    with closing(sqlite3.connect(f"file:{site / 'data/corpus.sqlite'}?mode=ro", uri=True)) as database:
        assert database.execute("SELECT count(*) FROM mentions").fetchone() == (counted,)


@pytest.mark.slow
def test_every_entry_of_the_feed_leads_to_a_page(site: Path) -> None:
    feed = ET.parse(site / "data/articles.atom.xml").getroot()  # noqa: S314 - our own
    links = [link.get("href", "") for link in feed.findall(f"{ATOM}entry/{ATOM}link[@rel='alternate']")]
    assert links
    for link in links:
        assert (site / "data" / link).resolve().is_file() or link.startswith("https://")


@pytest.mark.slow
def test_every_article_has_its_citation_files(site: Path) -> None:
    for record in (site / "data/articles").glob("*.json"):
        for ending in ("ris", "bib", "json"):
            assert (site / f"data/citations/{record.stem}.{ending}").is_file()


@pytest.mark.slow
def test_article_pages_name_their_linked_data_and_every_page_the_feeds(site: Path) -> None:
    pages = [path for path in (site / "articles").glob("*.html") if path.name != "index.html"]
    assert pages
    for page in (*pages, site / "index.html"):
        found = re.findall(r'<link rel="alternate" type="([^"]+)" href="([^"]+)"', page.read_text("utf-8"))
        for _, target in found:
            assert (page.parent / target).is_file(), (page.name, target)
        linked = ["application/ld+json"] if page in pages else []
        assert [kind for kind, _ in found] == [*linked, "application/atom+xml", "application/feed+json"]
