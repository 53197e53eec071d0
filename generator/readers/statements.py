"""What a page states about itself under a name: meta tags, times, JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from generator.model.article import Span
from generator.readers.markup import Tag

_META = re.compile(r"<(meta|link|time|abbr)\b([^<>]{0,4000})>", re.IGNORECASE)
_LD = re.compile(r"<script\b[^<>]{0,500}application/ld\+json[^<>]{0,500}>", re.IGNORECASE)
_ARTICLES = frozenset(
    (
        *("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "AnalysisNewsArticle"),
        *("OpinionNewsArticle", "LiveBlogPosting", "WebPage", "VideoObject", "BackgroundNewsArticle"),
        *("ReviewNewsArticle", "TechArticle", "ScholarlyArticle", "Report", "Recipe", "PodcastEpisode"),
        *("SocialMediaPosting", "DiscussionForumPosting"),
    )
)
_TEXTS = (
    *("headline", "description", "datePublished", "dateModified", "dateCreated", "uploadDate"),
    "articleSection",
)
_BROKEN_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_LONGEST_LD = 500_000
_DEEPEST_LD = 12


@dataclass(frozen=True, slots=True)
class Statement:
    """A value that the page states under a name, and where."""

    name: str
    value: str
    span: Span


def named(statements: Sequence[Statement], names: Sequence[str]) -> tuple[Statement, ...]:
    """The statements of these names, in the order of the names."""
    return tuple(s for name in names for s in statements if s.name == name and s.value)


def tagged(source: str) -> Iterator[Statement]:
    """What the meta tags, links and times of a page state, names in small letters."""
    for found in _META.finditer(source):
        tag = Tag(found[1].lower(), found.start(), found.end(), False, found[2])
        values = tag.attributes()
        names: tuple[str | None, ...] = (
            values.get("property"),
            *map(values.get, ("name", "itemprop", "rel")),
        )
        value = values.get("content") or values.get("href") or values.get("datetime") or ""
        if tag.name == "time" and not any(names):
            names = ("datepublished" if "pubdate" in values else "time",)
        if tag.name == "abbr":
            names, value = (values.get("class"),), values.get("title") or ""
        for name in names:
            if name and value.strip():
                yield Statement(name.lower(), " ".join(value.split()), Span(found.start(), found.end()))


def linked_data(source: str) -> Iterator[Statement]:
    """What the JSON-LD of a page states of its article."""
    for found in _LD.finditer(source):
        stop = source.find("</script", found.end(), found.end() + _LONGEST_LD)
        if stop < 0:
            continue
        span = Span(found.end(), stop)
        try:
            data = json.loads(source[found.end() : stop], strict=False)
        except (ValueError, RecursionError):
            date = _BROKEN_DATE.search(source, found.end(), stop)
            if date:
                yield Statement("datepublished", date[1], Span(*date.span(1)))
            continue
        for name, value in _facts(data, 0):
            yield Statement(name, " ".join(unescape(value).split()), span)


def _facts(data: object, depth: int) -> Iterator[tuple[str, str]]:
    if depth > _DEEPEST_LD:
        return
    if isinstance(data, list):
        for item in data:
            yield from _facts(item, depth + 1)
    if not isinstance(data, dict):
        return
    yield from _facts(data.get("@graph"), depth + 1)
    kinds = data.get("@type")
    if not any(
        isinstance(k, str) and k in _ARTICLES for k in (kinds if isinstance(kinds, list) else [kinds])
    ):
        return
    for key in _TEXTS:
        if isinstance(data.get(key), str):
            yield key.lower(), str(data[key])
    for key in ("author", "publisher"):
        for name in _names(data.get(key)):
            yield key, name
    keywords = data.get("keywords")
    if isinstance(keywords, list):
        keywords = ", ".join(str(k) for k in keywords if isinstance(k, str))
    if isinstance(keywords, str):
        yield "keywords", keywords


def _names(data: object) -> Iterator[str]:
    for item in data if isinstance(data, list) else [data]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str) and name.strip():
            yield name
