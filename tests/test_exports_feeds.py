import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.feeds import MOST_ENTRIES, article_entries, atom, correction_entries, json_feed
from generator.model.annotation import Annotated, Correction
from generator.model.article import Field
from tests.corpora import SETTINGS, a_corpus, an_article

ATOM = "{http://www.w3.org/2005/Atom}"
OLD = an_article("old", "Un.", title="Ancien", date="2021-12-27T10:25+01:00", authors=("Anastasia Patts",))
NEW = an_article(
    "new", "Un.", title="Nouveau", date="2022-01-13", url="https://fr.example.com/a", language="fr"
)
UNDATED = an_article("undated", "Un.", title="Sans date")


def parsed(*articles: Annotated) -> ET.Element:
    content = atom(SETTINGS, "data/f.xml", article_entries(a_corpus(*articles)))
    return ET.fromstring(content)  # noqa: S314 - our own


def texts(element: ET.Element, path: str) -> list[str | None]:
    return [found.text for found in element.findall(path.replace("/", f"/{ATOM}"))]


def test_the_newest_article_comes_first_and_the_undated_one_last() -> None:
    assert texts(parsed(OLD, NEW, UNDATED), "./entry/title") == ["Nouveau", "Ancien", "Sans date"]


def test_an_entry_has_the_articles_date_and_no_other() -> None:
    feed = parsed(OLD, NEW, UNDATED)
    assert texts(feed, "./updated") == ["2022-01-13T00:00:00Z"]
    assert texts(feed, "./entry/published") == ["2022-01-13T00:00:00Z", "2021-12-27T10:25:00+01:00"]


def test_an_entry_leads_to_its_page_and_to_the_original() -> None:
    links = parsed(NEW).findall(f"./{ATOM}entry/{ATOM}link")
    assert [(link.get("rel"), link.get("href")) for link in links] == [
        ("alternate", "https://example.org/corpus/articles/new.html"),
        ("via", "https://fr.example.com/a"),
    ]


def test_an_inferred_date_is_not_published_as_one() -> None:
    metadata = replace(NEW.article.metadata, date=Field("2022-01-21/..", inferred=True))
    guessed = replace(NEW, article=replace(NEW.article, metadata=metadata))
    assert texts(parsed(guessed), "./entry/published") == []


def test_an_empty_corpus_has_an_empty_feed() -> None:
    assert texts(parsed(), "./updated") == ["1970-01-01T00:00:00Z"]


@given(st.text())
def test_any_title_gives_a_readable_feed(title: str) -> None:
    assert len(parsed(an_article("a", "Un.", title=title)).findall(f"{ATOM}entry")) == 1


def test_a_feed_does_not_grow_without_end() -> None:
    articles = [an_article(f"a{number:03}", "Un.", date="2022-01-13") for number in range(MOST_ENTRIES + 5)]
    assert len(article_entries(a_corpus(*articles))) == MOST_ENTRIES


def test_a_json_feed_says_the_same() -> None:
    feed = json.loads(json.dumps(json_feed(SETTINGS, "data/f.json", article_entries(a_corpus(OLD, NEW)))))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [(item["title"], item["date_published"]) for item in feed["items"]] == [
        ("Nouveau", "2022-01-13T00:00:00Z"),
        ("Ancien", "2021-12-27T10:25:00+01:00"),
    ]
    assert feed["items"][0]["external_url"] == "https://fr.example.com/a"


@pytest.mark.parametrize(("on", "when"), [("2024-05-01", "2024-05-01T00:00:00Z"), (None, None)])
def test_a_correction_says_what_why_and_when(on: str | None, when: str | None) -> None:
    corrected = replace(OLD, corrections=(Correction(on, "A. B.", "heading made", "It is one."),))
    (entry,) = correction_entries(a_corpus(corrected))
    assert (entry.title, entry.summary, entry.when, entry.authors) == (
        "Ancien: heading made",
        "It is one.",
        when,
        ("A. B.",),
    )


def test_a_later_correction_does_not_rename_an_earlier_one() -> None:
    first = Correction("2024-05-01", None, "one", "x")
    before = correction_entries(a_corpus(replace(OLD, corrections=(first,))))
    after = correction_entries(
        a_corpus(replace(OLD, corrections=(Correction("2024-06-01", None, "two", "y"), first)))
    )
    assert before[0].id == after[1].id


def test_where_the_site_has_no_address_links_lead_from_the_feed_and_names_do_not_change() -> None:
    corpus = a_corpus(NEW, settings=replace(SETTINGS, site_url=""))
    (entry,) = article_entries(corpus)
    assert (entry.link, entry.id) == (
        "../articles/new.html",
        "urn:uuid:ae54a6b6-dd3f-5638-948f-f7eab6461207",
    )
    assert "feed_url" not in json_feed(corpus.settings, "data/f.json", (entry,))
    assert b'rel="self"' not in atom(corpus.settings, "data/f.xml", (entry,))
