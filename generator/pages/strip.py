"""Positions over time: a row for each side or demand, a column for each day, the undated ones last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.edtf import order_key
from generator.indexes import Sighting
from generator.model.annotation import Position
from generator.pages.edition import Edition
from generator.pages.paths import as_built
from generator.pages.templates import render_html


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
    link: str


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    link: str
    cells: tuple[tuple[_Mark, ...], ...]


def strip(edition: Edition, caption: str, heading: str, lines: Sequence[Line]) -> Markup:
    """The lines as a table of letters, each leading to its sentence; `heading` names the first column."""
    dates = {s.date for line in lines for s in line.sightings}
    days: list[str | None] = [
        *sorted((d for d in dates if d), key=order_key),
        *([None] if None in dates else []),
    ]
    return render_html(
        "strip.html",
        caption=caption,
        heading=heading,
        columns=[_column(edition, day) for day in days],
        rows=[
            _Row(
                line.name,
                line.link,
                tuple(tuple(_mark(edition, s) for s in line.sightings if s.date == day) for day in days),
            )
            for line in lines
        ],
    )


def _column(edition: Edition, day: str | None) -> _Column:
    """A day, or a date that is unknown or open, which must not look like one."""
    if day is None:
        return _Column(edition.strings("date.unknown"), dated=False)
    closed = ".." not in day
    words = edition.short_date(day)
    return _Column(words if closed else edition.strings("date.undated", date=words), closed)


def _mark(edition: Edition, sighting: Sighting[Position]) -> _Mark:
    position = sighting.item
    stance = edition.stance(position.stance)
    holders = ", ".join(edition.actor(holder) for holder in position.holders)
    label = f"{holders}, {edition.label(stance.labels)}, {edition.date(sighting.date)}"
    link = as_built(edition.place_link(sighting.article, position))
    return _Mark(position.stance, stance.letter, label, link)
