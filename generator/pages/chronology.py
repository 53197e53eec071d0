"""The chronology: events, articles and the dates that articles speak of, month by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.anchors import sentence_anchor
from generator.edtf import is_valid, parse
from generator.model.annotation import Annotated, DateMention
from generator.model.corpus import Output
from generator.model.vocabulary import Event
from generator.pages import paths
from generator.pages.chapter_pages import chapters_of, render_chapters
from generator.pages.chapters import AT_MOST, LongList, of_one_time, share_of_each
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown, joined, link, text
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.templates import render_markdown
from generator.pages.timeline import timeline

_FOLDER = paths.CHRONOLOGY.removesuffix(".md")
_PLACES = 8
_OF_A_MONTH = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """What one line is about: an event, an article, or a date (EDTF) that texts speak of."""

    edtf: str
    about: Event | Annotated | tuple[tuple[Annotated, DateMention], ...]
    name: str = ""

    @property
    def rank(self) -> int:
        """Of one date, events stand first, then articles."""
        return 0 if isinstance(self.about, Event) else 1 if isinstance(self.about, Annotated) else 2


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as the page says it."""

    when: str
    kind: str
    what: Markdown


@dataclass(frozen=True, slots=True)
class Month:
    """A month on the chronology's own page; the year of what is no more precise."""

    name: str
    lines: Markdown
    chapters: Markdown


def render_chronology(edition: Edition) -> Output:
    """The chronology in the edition's language."""
    here = edition.on(paths.CHRONOLOGY)
    undated = [a for a in here.corpus.articles if not is_dated(a.article.metadata.date.value)]
    rest = len(undated) - AT_MOST
    body = render_markdown(
        "chronology.md",
        say=Phrases(here),
        edition=here,
        t=here.strings,
        picture=timeline(here),
        months=[_shown(here, month, listed) for month, listed in _months(here).items()],
        undated=undated[:AT_MOST],
        more=link(text(here.strings.count("count.more_article", rest)), here.link(paths.ARTICLES))
        if rest > 0
        else None,
    )
    return finished(here, front(here, "chronology", {"title": here.strings("chronology.title")}), body)


def render_chronology_chapters(edition: Edition) -> Iterator[Output]:
    """The pages of the months that are too long for the chronology's own."""
    title = edition.strings("chronology.title")
    chapters = [chapter for listed in _months(edition).values() for chapter in listed.chapters]
    everything = LongList(_FOLDER, (), 0, tuple(chapters))
    return render_chapters(edition, everything, paths.CHRONOLOGY, title, "", _lines)


def _months(edition: Edition) -> dict[str, LongList[Entry]]:
    months: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in sorted((*_events(edition), *_articles(edition), *_dates(edition)), key=_order):
        months[_month(entry.edtf)].append(entry)
    each = share_of_each(months.values(), _OF_A_MONTH)
    return {month: of_one_time(_FOLDER, month, found, whole=each) for month, found in months.items()}


def _shown(here: Edition, month: str, listed: LongList[Entry]) -> Month:
    # Where a month is cut short, its events stay.
    chosen = sorted(sorted(listed.items, key=lambda entry: entry.rank)[: listed.shown], key=_order)
    return Month(here.date(month), _lines(here, tuple(chosen)), chapters_of(here, listed))


def _lines(here: Edition, entries: tuple[Entry, ...]) -> Markdown:
    say = Phrases(here)
    return render_markdown("entries.md", entries=[_line(here, say, entry) for entry in entries])


def _events(edition: Edition) -> Iterator[Entry]:
    for event in edition.vocabulary.events.values():
        if is_dated(event.when):
            yield Entry(event.when, event, edition.event(event.id))


def _articles(edition: Edition) -> Iterator[Entry]:
    for annotated in edition.corpus.articles:
        date = annotated.article.metadata.date.value
        if date and is_dated(date):
            yield Entry(date, annotated, edition.title(annotated))


def _dates(edition: Edition) -> Iterator[Entry]:
    """The dates in the texts, each with the places that speak of it."""
    places: defaultdict[str, list[tuple[Annotated, DateMention]]] = defaultdict(list)
    for annotated in edition.corpus.articles:
        for found in annotated.found.dates:
            if _begins(found.edtf):
                places[found.edtf].append((annotated, found))
    for edtf, there in places.items():
        yield Entry(edtf, tuple(there))


def _line(here: Edition, say: Phrases, entry: Entry) -> Line:
    when, about = here.date(entry.edtf), entry.about
    if isinstance(about, Event):
        return Line(when, here.strings("chronology.event"), say.event(about.id))
    if isinstance(about, Annotated):
        what = joined(", ", (say.article(about), say.source(about.article.metadata.publisher.value)))
        return Line(when, here.strings("chronology.article"), what)
    links = [_place(here, annotated, found) for annotated, found in about[:_PLACES]]
    rest = len(about) - _PLACES
    more = [text(here.strings.count("chronology.more", rest))] if rest > 0 else []
    return Line(when, here.strings("chronology.dated"), joined(", ", (*links, *more)))


def _place(here: Edition, annotated: Annotated, found: DateMention) -> Markdown:
    anchor = sentence_anchor(annotated.article, found.block, found.start)
    words = here.quoted(found.text) if found.text else here.strings("position.passage")
    return link(text(words), here.article_link(annotated, anchor))


def is_dated(edtf: str | None) -> bool:
    """Whether the date has a beginning and an end; an open one does not say when something was."""
    return edtf is not None and _begins(edtf) and parse(edtf).latest is not None


def _begins(edtf: str) -> bool:
    return is_valid(edtf) and parse(edtf).earliest is not None


def _order(entry: Entry) -> tuple[object, int, str]:
    return (parse(entry.edtf).sort_key, entry.rank, entry.name)


def _month(edtf: str) -> str:
    """The month in which the date begins; the year of one that is no more precise."""
    when = parse(edtf)
    begins = when.earliest
    if begins is None:
        return edtf
    whole_year = when.latest is not None and (when.latest - begins).days > 31
    return str(begins.year) if whole_year else f"{begins:%Y-%m}"
