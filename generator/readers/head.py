"""What an HTML page states about itself: meta tags, OpenGraph, JSON-LD, its first heading."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from generator.folding import fold
from generator.model.article import Field, Image, Metadata, Span
from generator.problems import Problem, Severity
from generator.readers.markup import Tag
from generator.readers.passages import SourceBlock

_META = re.compile(r"<(meta|link|time)\b([^<>]{0,4000})>", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^<>]{0,500}>([^<]{1,1000})", re.IGNORECASE)
_LD = re.compile(r"<script\b[^<>]{0,500}application/ld\+json[^<>]{0,500}>", re.IGNORECASE)
_SUFFIX = re.compile(r"\s+[|–—-]\s+|\s*[|»]\s*")
_WORD = re.compile(r"[^\W_]+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ARTICLES = frozenset(
    (
        *("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "AnalysisNewsArticle"),
        *("OpinionNewsArticle", "LiveBlogPosting", "WebPage", "VideoObject"),
    )
)
_LONGEST_LD = 500_000
_DEEPEST_LD = 12
_AGREEMENT = 0.6

_DATE = (
    *("article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate"),
    *("dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date"),
    *("article.published", "publication_date"),
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "dcterms.modified")
_DESCRIPTION = ("og:description", "description", "twitter:description")
_AUTHOR = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
_SITE = ("og:site_name", "application-name", "dc.publisher")


@dataclass(frozen=True, slots=True)
class Statement:
    """A value that the page states under a name, and where."""

    name: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page states about itself, and where its statements do not agree."""

    metadata: Metadata
    problems: tuple[Problem, ...] = ()


def statements_of(path: str, source: str, blocks: Sequence[SourceBlock]) -> Stated:
    """Every field that the page states. Dates and the publisher are as printed, not yet EDTF or an id."""
    meta = tuple(_meta(source))
    linked = tuple(_linked_data(source))
    metadata = Metadata(
        title=_title(source, meta, linked, blocks),
        description=_stated((*_named(meta, _DESCRIPTION), *_named(linked, ("description",)))),
        url=_stated(_named(meta, ("canonical", "og:url"))),
        date=_stated((*_named(linked, ("datepublished",)), *_named(meta, (*_DATE, "time")))),
        modified=_stated((*_named(linked, ("datemodified",)), *_named(meta, _MODIFIED))),
        publisher=_stated((*_named(meta, _SITE), *_named(linked, ("publisher",)))),
        authors=_authors(meta, linked),
        tags=_tags(meta, linked),
        section=_stated((*_named(meta, ("article:section",)), *_named(linked, ("articlesection",)))),
        language=_stated(_named(meta, ("og:locale",))),
        image=_image(_named(meta, ("og:image", "twitter:image")), blocks),
    )
    return Stated(metadata, _conflicts(path, (*_named(linked, ("datepublished",)), *_named(meta, _DATE[:3]))))


def _conflicts(path: str, dates: Sequence[Statement]) -> tuple[Problem, ...]:
    """A warning where the page gives two days of publication."""
    days = sorted({s.value[:10] for s in dates if _DAY.match(s.value)})
    if len(days) < 2:
        return ()
    cause = f"the page states several dates of publication: {', '.join(days)}"
    return (Problem(path, None, cause, "say in seeds/corrections/ which one is right", Severity.WARNING),)


def _meta(source: str) -> Iterator[Statement]:
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
        for name in names:
            if name and value.strip():
                yield Statement(name.lower(), " ".join(value.split()), Span(found.start(), found.end()))


def _linked_data(source: str) -> Iterator[Statement]:
    for found in _LD.finditer(source):
        stop = source.find("</script", found.end(), found.end() + _LONGEST_LD)
        if stop < 0:
            continue
        span = Span(found.end(), stop)
        try:
            data = json.loads(source[found.end() : stop], strict=False)
        except (ValueError, RecursionError):
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
    if not _ARTICLES.intersection(kinds if isinstance(kinds, list) else [kinds]):
        return
    for key in ("headline", "description", "datePublished", "dateModified", "articleSection"):
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


def _named(statements: Sequence[Statement], names: Sequence[str]) -> tuple[Statement, ...]:
    """The statements of these names, in the order of the names."""
    return tuple(s for name in names for s in statements if s.name == name and s.value)


def _stated(statements: Sequence[Statement]) -> Field[str]:
    return Field(statements[0].value, statements[0].span) if statements else Field()


def _title(
    source: str, meta: Sequence[Statement], linked: Sequence[Statement], blocks: Sequence[SourceBlock]
) -> Field[str]:
    """The first heading that agrees with what the page calls itself; else what it calls itself."""
    called = [*_named(meta, ("og:title",)), *_named(linked, ("headline",)), *_named(meta, ("twitter:title",))]
    found = _TITLE.search(source)
    if found:
        called.append(Statement("title", " ".join(unescape(found[1]).split()), Span(*found.span(1))))
    for block in blocks:
        plain = " ".join(block.plain.split())
        if block.level == 1 and plain and any(_agree(plain, c.value) for c in called):
            return Field(plain, Span(block.stretches[0][0], block.stretches[-1][1]))
    if not called:
        headings = [b for b in blocks if b.level == 1 and b.plain.strip()]
        if len(headings) != 1:
            return Field()
        span = Span(headings[0].stretches[0][0], headings[0].stretches[-1][1])
        return Field(" ".join(headings[0].plain.split()), span)
    first = called[0]
    return Field(_without_outlet(first.value), first.span)


def _agree(heading: str, called: str) -> bool:
    own, other = (frozenset(_WORD.findall(fold(text))) for text in (heading, called))
    return bool(own) and len(own & other) >= _AGREEMENT * max(len(own), min(len(other), 4))


def _without_outlet(title: str) -> str:
    parts = [part for part in _SUFFIX.split(title) if part]
    longest = max(parts, key=len, default=title)
    return title if len(parts) < 2 or len(longest) < 0.5 * len(title) else longest.strip()


def _authors(meta: Sequence[Statement], linked: Sequence[Statement]) -> Field[tuple[str, ...]]:
    for statements in (_named(linked, ("author",)), _named(meta, _AUTHOR)):
        people = [
            s for s in statements if not s.value.startswith(("http", "@", "/")) and len(s.value.split()) <= 8
        ]
        names = tuple(
            dict.fromkeys(
                n.strip() for s in people for n in re.split(r",| et | and |;", s.value) if n.strip()
            )
        )
        if names:
            return Field(names, people[0].span)
    return Field()


def _tags(meta: Sequence[Statement], linked: Sequence[Statement]) -> Field[tuple[str, ...]]:
    each = _named(meta, ("article:tag",))
    if each:
        names = tuple(dict.fromkeys(t.strip() for s in each for t in s.value.split(",") if t.strip()))
        return Field(names, each[0].span)
    listed = (*_named(meta, ("news_keywords", "keywords")), *_named(linked, ("keywords",)))
    if not listed:
        return Field()
    names = tuple(dict.fromkeys(t.strip() for t in re.split(r"[,;]", listed[0].value) if t.strip()))
    return Field(names, listed[0].span) if names else Field()


def _image(urls: Sequence[Statement], blocks: Sequence[SourceBlock]) -> Field[Image]:
    caption = next((b for b in blocks if b.kind == "caption" and b.plain.strip()), None)
    if not urls and caption is None:
        return Field()
    span = urls[0].span if urls else None
    text = " ".join(caption.plain.split()) if caption else None
    return Field(Image(urls[0].value if urls else None, text, None), span)
