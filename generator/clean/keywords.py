"""The keywords and the section of the article, from what its lines say."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.labels import Says
from generator.clean.statements import Stated
from generator.model.article import Field, Span


def tags_of(stated: Sequence[Stated]) -> Field[tuple[str, ...]]:
    """The list of tags that a line gives; without one, the keywords of a dump."""
    for item in stated:
        if item.says is Says.TAGS and item.name == "tags":
            separator = "#" if item.part.text.startswith("#") else ","
            names = tuple(dict.fromkeys(t.strip() for t in item.part.text.split(separator) if t.strip()))
            return Field(names, item.span)
    keywords = _keyword_run(stated)
    names = tuple(dict.fromkeys(k.part.text for k in keywords[1:]))
    return Field(names, Span(keywords[1].part.start, keywords[-1].part.end)) if names else Field()


def section_of(stated: Sequence[Stated]) -> Field[str]:
    """The first keyword of a dump is the section, unless the list of tags begins with it."""
    keywords = _keyword_run(stated)
    if not keywords:
        return Field()
    tags = tags_of(stated).value or ()
    first = keywords[0]
    if tags and tags[0] == first.part.text:
        return Field()
    return Field(first.part.text, first.span)


def _keyword_run(stated: Sequence[Stated]) -> list[Stated]:
    """The first keywords that follow one another after a date; others repeat them."""
    run: list[Stated] = []
    stamped = False
    for item in stated:
        stamped = stamped or item.says is Says.STAMP
        if stamped and item.name == "keyword":
            run.append(item)
        elif run:
            break
    return run
