"""The corpus on a line of time, as SVG: events above, articles below."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from markupsafe import Markup

from generator.edtf import EdtfError, Precision, parse
from generator.model.annotation import Annotated
from generator.model.vocabulary import Event
from generator.pages.edition import Edition
from generator.pages.paths import ARTICLES, as_built
from generator.pages.templates import render_html

_WIDTH = 1100.0
_EDGE = 24.0
_LANE = 26.0
_CHARACTER = 7.1
_BOX = 18.0
_SHOWN_YEARS = 3
_TITLES = 3
_UNDATED = 12


@dataclass(frozen=True, slots=True)
class Tick:
    """A first of a month, or a day, on the line."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Flag:
    """An event above the line: where it stands, the end of its bar, its label to one side."""

    x: float
    end: float
    y: float
    anchor: str
    label: str
    date: str
    link: str


@dataclass(frozen=True, slots=True)
class Box:
    """The articles of a day, below the line."""

    x: float
    y: float
    number: str
    label: str
    link: str


@dataclass(frozen=True, slots=True)
class _Row:
    when: str
    kind: str
    name: str
    link: str


def timeline(edition: Edition) -> Markup:
    """Events and dated articles; empty where nothing has a date. Links lead from the edition's page."""
    articles = [(day, a) for a in edition.corpus.articles if (day := _day(a.article.metadata.date.value))]
    spoken_of = [e for e in edition.vocabulary.events.values() if edition.index.mentions_of_event(e.id)]
    events = spoken_of or list(edition.vocabulary.events.values())
    dated = sorted(
        ((day, e) for e in events if (day := _day(e.when))), key=lambda item: (item[0], item[1].id)
    )
    days = [day for day, _ in articles] + [day for day, _ in dated]
    if not days:
        return Markup("")
    scale = _Scale(min(days) - timedelta(days=2), max(days) + timedelta(days=2))
    labels = [
        (scale.x(day), scale.x(_last(e.when) or day), edition.event(e.id), e.id, e.when) for day, e in dated
    ]
    lanes = _lanes([(x, len(label) * _CHARACTER) for x, _, label, _, _ in labels])
    height = _LANE * (max((lane for lane, _ in lanes), default=0) + 1) + 14
    flags = [
        Flag(
            x,
            end,
            height - 14 - _LANE * lane,
            anchor,
            label,
            edition.date(when),
            as_built(edition.event_link(event)),
        )
        for (x, end, label, event, when), (lane, anchor) in zip(labels, lanes, strict=True)
    ]
    boxes = _boxes(edition, articles, scale, height + 30)
    bottom = max((box.y for box in boxes), default=height) + _BOX + 8
    undated = [a for a in edition.corpus.articles if not _day(a.article.metadata.date.value)]
    return render_html(
        "timeline.html",
        edition=edition,
        t=edition.strings,
        width=_WIDTH,
        height=bottom,
        axis=height,
        flags=flags,
        boxes=boxes,
        ticks=_ticks(edition, scale),
        rows=_rows(edition, dated, articles),
        undated=[(edition.title(a), as_built(edition.article_link(a))) for a in undated]
        if len(undated) <= _UNDATED
        else [(edition.strings.count("count.article", len(undated)), as_built(edition.link(ARTICLES)))],
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date

    def x(self, day: date) -> float:
        span = max((self.last - self.first).days, 1)
        return round(_EDGE + (day - self.first).days / span * (_WIDTH - 2 * _EDGE), 1)


def _day(edtf: str | None) -> date | None:
    """The day at which a date stands on the line; an open or vague one stands nowhere."""
    if edtf is None:
        return None
    try:
        when = parse(edtf)
    except EdtfError:
        return None
    if when.latest is None or when.precision not in (Precision.DAY, Precision.INTERVAL):
        return None
    return when.earliest


def _last(edtf: str) -> date | None:
    return parse(edtf).latest


def _lanes(labels: list[tuple[float, float]]) -> list[tuple[int, str]]:
    """A lane for each label, the lowest in which it meets no other; near the edge it runs to the left."""
    ends: list[list[tuple[float, float]]] = []
    placed = []
    for x, width in labels:
        right = x + width + 20 <= _WIDTH
        begin, end = (x, x + width + 20) if right else (x - width - 20, x + 6)
        lane = next(
            (n for n, taken in enumerate(ends) if all(end <= b or begin >= e for b, e in taken)), len(ends)
        )
        if lane == len(ends):
            ends.append([])
        ends[lane].append((begin, end))
        placed.append((lane, "start" if right else "end"))
    return placed


def _boxes(edition: Edition, articles: list[tuple[date, Annotated]], scale: _Scale, top: float) -> list[Box]:
    """A box for each day, with the number of its articles where there are several.

    Days whose boxes would stand on one another are put together by the week, weeks by the month.
    """
    for begin in (_same_day, _monday, _first_of_month):
        together: defaultdict[date, list[tuple[date, Annotated]]] = defaultdict(list)
        for day, annotated in articles:
            together[begin(day)].append((day, annotated))
        places = {first: scale.x(max(first, scale.first)) for first in together}
        if all(right - left > _BOX for left, right in pairwise(sorted(places.values()))):
            break
    return [
        _box(edition, [a for _, a in found], _when(edition, begin, first, found[0][1]), places[first], top)
        for first, found in together.items()
    ]


def _same_day(day: date) -> date:
    return day


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _first_of_month(day: date) -> date:
    return day.replace(day=1)


def _when(edition: Edition, begin: Callable[[date], date], first: date, annotated: Annotated) -> str:
    if begin is _same_day:
        return edition.date(annotated.article.metadata.date.value)
    if begin is _monday:
        return edition.strings("timeline.week", date=edition.date(first.isoformat()))
    return edition.date(f"{first:%Y-%m}")


def _box(edition: Edition, found: list[Annotated], when: str, x: float, top: float) -> Box:
    titles = " · ".join(edition.title(annotated) for annotated in found[:_TITLES])
    several = len(found) > 1
    return Box(
        x - _BOX / 2,
        top,
        edition.number(len(found)) if several else "",
        edition.strings("labelled", label=when, value=titles),
        as_built(edition.link(ARTICLES) if several else edition.article_link(found[0])),
    )


def _ticks(edition: Edition, scale: _Scale) -> list[Tick]:
    """A tick a week for a short time, a month for a longer one, a year for a very long one."""
    days = (scale.last - scale.first).days
    ticks = []
    day = scale.first
    while day <= scale.last:
        weekly = days <= 100 and day.day in (1, 8, 15, 22)
        monthly = 100 < days <= 366 * _SHOWN_YEARS and day.day == 1
        yearly = days > 366 * _SHOWN_YEARS and (day.day, day.month) == (1, 1)
        if weekly or monthly or yearly:
            label = str(day.year) if yearly else edition.short_date(day.isoformat())
            ticks.append(Tick(scale.x(day), label))
        day += timedelta(days=1)
    return ticks


def _rows(
    edition: Edition, dated: list[tuple[date, Event]], articles: list[tuple[date, Annotated]]
) -> list[_Row]:
    """What the picture shows, in order, for those who do not see it."""
    events = [
        (day, _Row(edition.date(e.when), "event", edition.event(e.id), as_built(edition.event_link(e.id))))
        for day, e in dated
    ]
    texts = [
        (
            day,
            _Row(
                edition.date(a.article.metadata.date.value),
                "article",
                edition.title(a),
                as_built(edition.article_link(a)),
            ),
        )
        for day, a in articles
    ]
    return [row for _, row in sorted((*events, *texts), key=lambda pair: pair[0])]
