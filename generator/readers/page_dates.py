"""Where a page says when it was published: in its markup, and in the lines around its title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape

from generator.model.article import Field, Span
from generator.readers.markup import Tag
from generator.readers.passages import SourceBlock
from generator.readers.statements import Statement, named

PUBLISHED = (
    *("article:published_time", "og:published_time", "og:pubdate", "bt:pubdate", "published_time"),
    *("article:published", "article.published", "publish-date", "publish_date", "publishdate", "pubdate"),
    *("publication_date", "publication-date", "publicationdate", "date_published", "parsely-pub-date"),
    *(
        "published",
        "sailthru.date",
        "vr:published-time",
        "lp.article:published_time",
        "article_date_original",
    ),
    *("cxenseparse:recs:publishtime", "shareaholic:article_published_time", "citation_publication_date"),
    *("citation_online_date", "rnews:datepublished", "article:datepublished"),
)
"""Names of meta tags and properties that say when a page was published, those of most pages first."""

_MADE = (
    *("dcterms.created", "dc.date.created", "dc.created", "dcterms.issued", "dc.date.issued", "dc.issued"),
    *("dcterms.date", "dc.date", "dc:date", "datecreated", "date_created", "article:created", "date"),
)
# Its two spellings; a pattern that ignores case is ten times as slow as looking for both.
_PROPERTY = ("datePublished", "datepublished")
_TEXT_AFTER = re.compile(r"\s*+([^<]{1,80})")
_LONGEST_TAG = 2000
_BEFORE, _BEHIND = 5, 12
_LONGEST_LINE = 160
_NUMBER = re.compile(r"\d")


def marked_dates(source: str, meta: Sequence[Statement]) -> tuple[Statement, ...]:
    """The dates that are properties of elements, in no order that says which is surer."""
    return (*named(meta, ("datepublished",)), *_properties(source))


def stated_dates(
    meta: Sequence[Statement], linked: Sequence[Statement], marked: Sequence[Statement]
) -> tuple[Field[str], ...]:
    """What the markup states as the date of publication, the surest first, each as it is printed.

    Where properties (`marked`) have several days, they are those of comments and other articles too, and
    count no more than times do.
    """
    found = (*named(linked, ("datepublished",)), *named(meta, PUBLISHED))
    return _fields((*found, *marked) if len(_days(marked)) < 2 else found)


def hinted_dates(
    meta: Sequence[Statement],
    linked: Sequence[Statement],
    marked: Sequence[Statement],
    blocks: Sequence[SourceBlock],
    heading: int | None,
) -> tuple[Field[str], ...]:
    """What else tells when a page was published, the surest first, each as it is printed.

    Those are the short blocks with a number behind the heading `blocks[heading]`, tags that can mean a
    change as well, times, and the blocks before the heading.
    """
    title_at = blocks[heading].stretches[0][0] if heading is not None else -1
    times = named(meta, ("time",))
    located = (*marked, *times) if len(_days(marked)) > 1 else times
    if len(_days(located)) > 1:
        located = _behind(located, title_at)
    made = (*named(meta, _MADE), *located, *named(linked, ("uploaddate", "datecreated")))
    if heading is None:
        return _fields(made)
    behind = _lines(blocks[heading + 1 : heading + 1 + _BEHIND])
    return (*behind, *_fields(made), *_lines(blocks[max(0, heading - _BEFORE) : heading]))


def _fields(statements: Sequence[Statement]) -> tuple[Field[str], ...]:
    return tuple(Field(statement.value, statement.span) for statement in statements)


def _days(statements: Sequence[Statement]) -> set[str]:
    return {statement.value[:10] for statement in statements}


def _behind(statements: Sequence[Statement], title_at: int) -> tuple[Statement, ...]:
    """The statements that stand behind the heading, in the order of the page; all where none does."""
    ordered = sorted(statements, key=lambda s: s.span.start)
    return tuple(s for s in ordered if s.span.start > title_at) or tuple(ordered)


def _properties(source: str) -> Iterator[Statement]:
    """`itemprop="datePublished"` of any element: its value, or else the text in it."""
    for at in _places(source):
        start = source.rfind("<", max(0, at - _LONGEST_TAG), at)
        end = source.find(">", at, at + _LONGEST_TAG)
        if start < 0 or end < 0 or "itemprop" not in source[start:at].lower():
            continue
        values = Tag("", start, end + 1, False, source[start + 1 : end]).attributes()
        text = _TEXT_AFTER.match(source, end + 1)
        value = values.get("content") or values.get("datetime") or (unescape(text[1]) if text else "")
        if value.strip():
            yield Statement("datepublished", " ".join(value.split()), Span(start, end + 1))


def _places(source: str) -> list[int]:
    places = []
    for name in _PROPERTY:
        at = source.find(name)
        while at >= 0:
            places.append(at)
            at = source.find(name, at + 1)
    return sorted(places)


def _lines(blocks: Sequence[SourceBlock]) -> tuple[Field[str], ...]:
    lines = []
    for block in blocks:
        text = " ".join(block.plain.split())
        if len(text) <= _LONGEST_LINE and _NUMBER.search(text):
            lines.append(Field(text, Span(block.stretches[0][0], block.stretches[-1][1])))
    return tuple(lines)
