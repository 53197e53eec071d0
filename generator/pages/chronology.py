"""The chronology: events, articles and the dates that articles speak of, month by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.anchors import sentence_anchor
from generator.edtf import is_valid, parse
from generator.model.corpus import Output
from generator.pages import paths
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown, joined, link, text
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.templates import render_markdown
from generator.pages.timeline import timeline

_PLACES = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: when, of which kind, what."""

    edtf: str
    rank: int
    when: str
    kind: str
    what: Markdown


def render_chronology(edition: Edition) -> Output:
    """The chronology in the edition's language."""
    here = edition.on(paths.CHRONOLOGY)
    say = Phrases(here)
    entries = [*_events(here, say), *_articles(here, say), *_dates(here)]
    months: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=_order):
        months[_month(entry.edtf)].append(entry)
    body = render_markdown(
        "chronology.md",
        say=say,
        edition=here,
        t=here.strings,
        picture=timeline(here),
        months=[(here.date(month), found) for month, found in months.items()],
        undated=[a for a in here.corpus.articles if not is_dated(a.article.metadata.date.value)],
    )
    return finished(here, front(here, "chronology", {"title": here.strings("chronology.title")}), body)


def _events(edition: Edition, say: Phrases) -> Iterator[Entry]:
    for event in edition.vocabulary.events.values():
        if is_dated(event.when):
            kind = edition.strings("chronology.event")
            yield Entry(event.when, 0, edition.date(event.when), kind, say.event(event.id))


def _articles(edition: Edition, say: Phrases) -> Iterator[Entry]:
    kind = edition.strings("chronology.article")
    for annotated in edition.corpus.articles:
        metadata = annotated.article.metadata
        if metadata.date.value and is_dated(metadata.date.value):
            what = joined(", ", (say.article(annotated), say.source(metadata.publisher.value)))
            yield Entry(metadata.date.value, 1, edition.date(metadata.date.value), kind, what)


def _dates(edition: Edition) -> Iterator[Entry]:
    """The dates in the texts, each with the places that speak of it."""
    places: defaultdict[str, list[Markdown]] = defaultdict(list)
    for annotated in edition.corpus.articles:
        for found in annotated.found.dates:
            if _begins(found.edtf):
                anchor = sentence_anchor(annotated.article, found.block, found.start)
                words = edition.quoted(found.text) if found.text else edition.strings("position.passage")
                places[found.edtf].append(link(text(words), edition.article_link(annotated, anchor)))
    kind = edition.strings("chronology.dated")
    for edtf, links in places.items():
        rest = len(links) - _PLACES
        more = [text(edition.strings.count("chronology.more", rest))] if rest > 0 else []
        yield Entry(edtf, 2, edition.date(edtf), kind, joined(", ", (*links[:_PLACES], *more)))


def is_dated(edtf: str | None) -> bool:
    """Whether the date has a beginning and an end; an open one does not say when something was."""
    return edtf is not None and _begins(edtf) and parse(edtf).latest is not None


def _begins(edtf: str) -> bool:
    return is_valid(edtf) and parse(edtf).earliest is not None


def _order(entry: Entry) -> tuple[object, int, str]:
    return (parse(entry.edtf).sort_key, entry.rank, entry.what)


def _month(edtf: str) -> str:
    """The month in which the date begins; the year of one that is no more precise."""
    when = parse(edtf)
    begins = when.earliest
    if begins is None:
        return edtf
    whole_year = when.latest is not None and (when.latest - begins).days > 31
    return str(begins.year) if whole_year else f"{begins:%Y-%m}"
