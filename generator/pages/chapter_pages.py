"""The pages of a long list's chapters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TypeVar

from generator.model.corpus import Output
from generator.pages.chapters import Chapter, LongList
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown, joined, link, text
from generator.pages.page import finished, front
from generator.pages.templates import render_markdown

T = TypeVar("T")


def chapters_of(edition: Edition, listed: LongList[T]) -> Markdown:
    """How much of the list its page shows, and the chapters with what each holds; empty where there are none.

    Links lead from the edition's page.
    """
    if not listed.chapters:
        return Markdown("")
    times = groupby(listed.chapters, key=lambda chapter: chapter.time)
    return render_markdown(
        "chapters.md",
        t=edition.strings,
        shown=edition.number(listed.shown),
        total=edition.number(len(listed.items)),
        chapters=joined(" · ", (_time(edition, listed, tuple(parts)) for _, parts in times)),
    )


def render_chapters(
    edition: Edition,
    listed: LongList[T],
    page: str,
    title: str,
    over: str,
    show: Callable[[Edition, tuple[T, ...]], Markdown],
) -> Iterator[Output]:
    """A page for each chapter of the list that stands on `page`.

    `title` says whose list it is, `over` what it lists; `show` gives a chapter's items as the body of
    the page that the edition it is given stands on. A chapter leads to those beside it and back, and
    says nothing of the others, so that it stays as it is when they grow.
    """
    befores, afters = (None, *listed.chapters), (*listed.chapters[1:], None)
    for before, chapter, after in zip(befores, listed.chapters, afters, strict=False):
        here = edition.on(listed.path(chapter))
        body = render_markdown(
            "chapter.md",
            t=here.strings,
            back=link(text(title), here.link(page)),
            body=show(here, chapter.items),
            before=_link(here, listed, before) if before else None,
            after=_link(here, listed, after) if after else None,
        )
        name = here.strings("labelled", label=title, value=_words(here, chapter))
        yield finished(here, front(here, "chapter", {"title": name}, {"over": over or None}), body)


def _time(edition: Edition, listed: LongList[T], parts: tuple[Chapter[T], ...]) -> Markdown:
    """`janvier 2022 231 (2, 3)`: how many items a time has, and its further pages."""
    first, *others = parts
    count = text(edition.number(sum(len(part.items) for part in parts)))
    pages = joined(", ", (link(text(str(p.part)), edition.link(listed.path(p))) for p in others))
    return Markdown(f"{_link(edition, listed, first)} {count}" + (f" ({pages})" if others else ""))


def _link(edition: Edition, listed: LongList[T], chapter: Chapter[T]) -> Markdown:
    return link(text(_words(edition, chapter)), edition.link(listed.path(chapter)))


def _words(edition: Edition, chapter: Chapter[T]) -> str:
    """`janvier 2022`, and where the month goes on `janvier 2022, page 2`."""
    time = edition.date(chapter.time)
    return time if chapter.part == 1 else edition.strings("chapters.part", time=time, n=chapter.part)
