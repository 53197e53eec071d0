"""What an HTML page states about itself: meta tags, OpenGraph, JSON-LD, its first heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.article import Field, Image, Metadata
from generator.problems import Problem, Severity
from generator.readers.page_dates import hinted_dates, marked_dates, stated_dates
from generator.readers.page_title import agree, title_of
from generator.readers.passages import SourceBlock
from generator.readers.statements import Statement, linked_data, named, tagged

_SURE_DATES = ("article:published_time", "og:published_time", "datepublished")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "dcterms.modified")
_DESCRIPTION = ("og:description", "description", "twitter:description")
_AUTHOR = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
_SITE = ("og:site_name", "application-name", "dc.publisher")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page states about itself, and where its statements do not agree.

    `dates` and `date_hints` are as `Document` has them; `heading` is the index of the block that
    shows the title.
    """

    metadata: Metadata
    dates: tuple[Field[str], ...] = ()
    date_hints: tuple[Field[str], ...] = ()
    heading: int | None = None
    problems: tuple[Problem, ...] = ()


def statements_of(path: str, source: str, blocks: Sequence[SourceBlock]) -> Stated:
    """Every field that the page states. Dates and the publisher are as printed, not yet EDTF or an id."""
    meta = tuple(tagged(source))
    linked = tuple(linked_data(source))
    title, heading = title_of(source, meta, linked, blocks)
    metadata = Metadata(
        title=title,
        description=_stated((*named(meta, _DESCRIPTION), *named(linked, ("description",)))),
        url=_stated(named(meta, ("canonical", "og:url"))),
        modified=_stated((*named(linked, ("datemodified",)), *named(meta, _MODIFIED))),
        publisher=_stated((*named(meta, _SITE), *named(linked, ("publisher",)))),
        authors=_authors(meta, linked),
        tags=_tags(meta, linked),
        section=_stated((*named(meta, ("article:section",)), *named(linked, ("articlesection",)))),
        language=_stated(named(meta, ("og:locale",))),
        image=_image(named(meta, ("og:image", "twitter:image")), blocks),
    )
    shown = heading if heading is not None and agree(blocks[heading].plain, title.value or "") else None
    marked = marked_dates(source, meta)
    return Stated(
        metadata,
        stated_dates(meta, linked, marked),
        hinted_dates(meta, linked, marked, blocks, heading),
        shown,
        _conflicts(path, (*named(linked, ("datepublished",)), *named(meta, _SURE_DATES))),
    )


def _conflicts(path: str, dates: Sequence[Statement]) -> tuple[Problem, ...]:
    """A warning where the page gives two days of publication."""
    days = sorted({s.value[:10] for s in dates if _DAY.match(s.value)})
    if len(days) < 2:
        return ()
    cause = f"the page states several dates of publication: {', '.join(days)}"
    return (Problem(path, None, cause, "say in seeds/corrections/ which one is right", Severity.WARNING),)


def _stated(statements: Sequence[Statement]) -> Field[str]:
    return Field(statements[0].value, statements[0].span) if statements else Field()


def _authors(meta: Sequence[Statement], linked: Sequence[Statement]) -> Field[tuple[str, ...]]:
    for statements in (named(linked, ("author",)), named(meta, _AUTHOR)):
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
    each = named(meta, ("article:tag",))
    if each:
        names = tuple(dict.fromkeys(t.strip() for s in each for t in s.value.split(",") if t.strip()))
        return Field(names, each[0].span)
    listed = (*named(meta, ("news_keywords", "keywords")), *named(linked, ("keywords",)))
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
