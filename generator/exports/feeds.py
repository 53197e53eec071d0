"""Feeds: the articles newest first (Atom and JSON Feed), and the corrections (Atom).

There is no clock: an entry's date is the article's or the correction's own. Where the site has no address
yet, links are relative to the feed and names are made from what they name.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from generator import edtf
from generator.citing.permalinks import article_path
from generator.citing.reference import reference_to
from generator.model.annotation import Annotated
from generator.model.corpus import Corpus, Settings
from generator.model.vocabulary import label_in

MOST_ENTRIES = 100

_ATOM = "http://www.w3.org/2005/Atom"
# What XML 1.0 cannot hold, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONG_AGO = "1970-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed says of one thing; `when` is RFC 3339, or None where nothing is dated."""

    id: str
    title: str
    link: str
    when: str | None
    summary: str = ""
    authors: tuple[str, ...] = ()
    original: str | None = None
    language: str | None = None


_FOLDER = "data"


def article_entries(corpus: Corpus) -> tuple[Entry, ...]:
    """The newest articles, the undated ones after the dated."""
    dated = [a for a in corpus.articles if a.article.metadata.date.value]
    undated = [a for a in corpus.articles if not a.article.metadata.date.value]
    return tuple(_article(corpus, annotated) for annotated in (*reversed(dated), *undated)[:MOST_ENTRIES])


def correction_entries(corpus: Corpus) -> tuple[Entry, ...]:
    """The newest corrections; the undated ones after the dated."""
    entries = [entry for annotated in corpus.articles for entry in _corrections(corpus, annotated)]
    return tuple(sorted(entries, key=lambda e: e.when or "", reverse=True)[:MOST_ENTRIES])


def atom(settings: Settings, path: str, entries: tuple[Entry, ...]) -> bytes:
    """An Atom feed (RFC 4287) that stands at a path of the site."""
    language = settings.languages[0]
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": language})
    _add(feed, "id", _id(settings, path))
    _add(feed, "title", label_in(settings.title, language))
    if subtitle := label_in(settings.description, language):
        _add(feed, "subtitle", subtitle)
    latest = max((entry.when for entry in entries if entry.when), default=_LONG_AGO)
    _add(feed, "updated", latest)
    if settings.site_url:
        here = f"{settings.site_url}{path}"
        ET.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": here})
    home = _link(settings, "index.html")
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": home})
    ET.SubElement(ET.SubElement(feed, "author"), "name").text = _legal(
        settings.editor or label_in(settings.title, language)
    )
    for entry in entries:
        _atom_entry(feed, entry, latest)
    ET.indent(feed, " ")
    text = ET.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def json_feed(settings: Settings, path: str, entries: tuple[Entry, ...]) -> dict[str, Any]:
    """A JSON Feed 1.1 that stands at a path of the site."""
    language = settings.languages[0]
    here = {"feed_url": f"{settings.site_url}{path}"} if settings.site_url else {}
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": label_in(settings.title, language),
        "description": label_in(settings.description, language),
        "home_page_url": _link(settings, "index.html"),
        **here,
        "language": language,
        "items": [_json_item(entry) for entry in entries],
    }


def _json_item(entry: Entry) -> dict[str, Any]:
    stated = {
        "id": entry.id,
        "url": entry.link,
        "external_url": entry.original,
        "title": entry.title,
        "date_published": entry.when,
        "authors": [{"name": author} for author in entry.authors],
        "language": entry.language,
    }
    # An item must have content, be it empty.
    return {key: value for key, value in stated.items() if value} | {"content_text": entry.summary}


def _atom_entry(feed: ET.Element, entry: Entry, latest: str) -> None:
    attributes = {"xml:lang": entry.language} if entry.language else {}
    element = ET.SubElement(feed, "entry", attributes)
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    # Every entry must have been updated at some time; of an undated one only this is known.
    _add(element, "updated", entry.when or latest)
    if entry.when:
        _add(element, "published", entry.when)
    for author in entry.authors:
        _add(ET.SubElement(element, "author"), "name", author)
    ET.SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": _legal(entry.link)})
    if entry.original:
        ET.SubElement(element, "link", {"rel": "via", "href": _legal(entry.original)})
    if entry.summary:
        _add(element, "summary", entry.summary)


def _article(corpus: Corpus, annotated: Annotated) -> Entry:
    reference = reference_to(corpus, annotated)
    authors = tuple(f"{author.given} {author.family}".strip() for author in reference.authors)
    return Entry(
        id=_id(corpus.settings, article_path(corpus, annotated)),
        title=reference.title or reference.id,
        link=_link(corpus.settings, article_path(corpus, annotated)),
        when=_instant(reference.date) if reference.date and not reference.date_inferred else None,
        summary=reference.abstract or "",
        authors=authors or ((reference.publication,) if reference.publication else ()),
        original=reference.url,
        language=reference.language,
    )


def _corrections(corpus: Corpus, annotated: Annotated) -> list[Entry]:
    reference = reference_to(corpus, annotated)
    return [
        Entry(
            # What was corrected names the entry: its place in the list changes with the next one.
            id=_id(corpus.settings, f"corrections/{annotated.id}/{_digest(c.what, c.because, c.on or '')}"),
            title=f"{reference.title or reference.id}: {c.what}",
            link=_link(corpus.settings, article_path(corpus, annotated)),
            when=_instant(c.on) if c.on else None,
            summary=c.because,
            authors=(c.by,) if c.by else (),
        )
        for c in annotated.corrections
    ]


def _instant(date: str) -> str | None:
    """The date as RFC 3339; midnight UTC where the time is unknown, None where the day is."""
    read = edtf.parse(date)
    if read.precision is not edtf.Precision.DAY or read.earliest is None:
        return None
    return _with_zone(f"{read.earliest.isoformat()}T{_with_seconds(read.time or '00:00:00Z')}")


def _with_seconds(time: str) -> str:
    return f"{time[:5]}:00{time[5:]}" if time[5:6] != ":" else time


def _with_zone(instant: str) -> str:
    return instant if instant.endswith("Z") or instant[-6] in "+-" else f"{instant}Z"


def _id(settings: Settings, path: str) -> str:
    return f"{settings.site_url}{path}" if settings.site_url else f"urn:uuid:{uuid5(NAMESPACE_URL, path)}"


def _link(settings: Settings, path: str) -> str:
    return f"{settings.site_url}{path}" if settings.site_url else posixpath.relpath(path, _FOLDER)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = _legal(text)


def _legal(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
