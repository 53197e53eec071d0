"""Positions over time: a row for each side or demand, a column for each day, the undated ones last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.edtf import order_key
from generator.indexes import Sighting
from generator.model.annotation import Position
from generator.pages.edition import Edition
from generator.pages.paths import as_built
from generator.pages.templates import render_html

# More days than a page is wide are shown as months, more months as years.
_COLUMNS = 16
# Open dates have a column each, as long as they are few.
_OPEN = 3


@dataclass(frozen=True, slots=True)
class Line:
    """What one row is about, where its name leads, and the positions that it shows."""

    name: str
    link: str
    sightings: Sequence[Sighting[Position]]


@dataclass(frozen=True, slots=True)
class _Column:
    label: str
    dated: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    stance: str
    letter: str
    label: str
    count: int
    link: str


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    link: str
    cells: tuple[tuple[_Mark, ...], ...]


def strip(edition: Edition, caption: str, heading: str, lines: Sequence[Line]) -> Markup:
    """The lines as a table of letters, each leading to a sentence; `heading` names the first column."""
    dates = {s.date for line in lines for s in line.sightings}
    if sum(map(is_open, dates)) > _OPEN:
        dates = {None if is_open(date) else date for date in dates}
    length = precision_of(dates)
    times = sorted(
        {time_of(date, length) for date in dates}, key=lambda time: (is_open(time), order_key(time))
    )
    return render_html(
        "strip.html",
        caption=caption,
        heading=heading,
        columns=[_column(edition, time) for time in times],
        rows=[_row(edition, line, times, length) for line in lines],
    )


def precision_of(dates: set[str | None]) -> int:
    """How many characters of a date name a column: ten for days, seven for months, four for years."""
    for length in (10, 7):
        if len({time_of(date, length) for date in dates}) <= _COLUMNS:
            return length
    return 4


def time_of(date: str | None, length: int) -> str | None:
    """The day, month or year of a date; an open one stays whole, since it is none of them."""
    if date is None or is_open(date):
        return date
    return date if length == 10 and "/" in date else date[:length]


def is_open(date: str | None) -> bool:
    """Whether the date does not say when something was: unknown, or without a beginning or an end."""
    return date is None or ".." in date


def _column(edition: Edition, time: str | None) -> _Column:
    if time is None:
        return _Column(edition.strings("date.unknown"), dated=False)
    words = edition.short_date(time)
    if is_open(time):
        return _Column(edition.strings("date.undated", date=words), dated=False)
    return _Column(words, dated=True)


def _row(edition: Edition, line: Line, times: Sequence[str | None], length: int) -> _Row:
    at: defaultdict[str | None, list[Sighting[Position]]] = defaultdict(list)
    for sighting in line.sightings:
        time = time_of(sighting.date, length)
        at[time if time in times else None].append(sighting)
    return _Row(line.name, line.link, tuple(_marks(edition, at[time]) for time in times))


def _marks(edition: Edition, sightings: Sequence[Sighting[Position]]) -> tuple[_Mark, ...]:
    """A mark for each stance, with how often it is taken."""
    by_stance: defaultdict[str, list[Sighting[Position]]] = defaultdict(list)
    for sighting in sightings:
        by_stance[sighting.item.stance].append(sighting)
    return tuple(_mark(edition, found) for found in by_stance.values())


def _mark(edition: Edition, found: Sequence[Sighting[Position]]) -> _Mark:
    first = found[0]
    stance = edition.stance(first.item.stance)
    holders = ", ".join(dict.fromkeys(edition.actor(h) for s in found for h in s.item.holders))
    label = f"{holders}, {edition.label(stance.labels)}, {edition.date(first.date)}"
    link = as_built(edition.place_link(first.article, first.item))
    return _Mark(stance.id, stance.letter, label, len(found), link)
