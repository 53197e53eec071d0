"""How often an actor is named, over time, as a small bar chart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.edtf import order_key
from generator.indexes import Sighting
from generator.model.annotation import Mention
from generator.pages.edition import Edition
from generator.pages.strip import is_open, precision_of, time_of
from generator.pages.templates import render_html

_HEIGHT = 64.0
_STEP = 58.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A day, month or year: where its bar stands, how tall it is, what it says."""

    x: float
    y: float
    height: float
    count: str
    label: str


def frequency(edition: Edition, mentions: Sequence[Sighting[Mention]]) -> Markup:
    """A bar for each time at which an article names the actor; empty where fewer than two are dated."""
    dates = [sighting.date for sighting in mentions if not is_open(sighting.date)]
    length = precision_of(set(dates))
    counts = Counter(time_of(date, length) for date in dates)
    if len(counts) < 2:
        return Markup("")
    tallest = max(counts.values())
    bars = []
    for place, time in enumerate(sorted(counts, key=order_key)):
        height = round(counts[time] / tallest * _HEIGHT, 1)
        label = edition.short_date(time)
        bars.append(Bar(place * _STEP, 16 + _HEIGHT - height, height, edition.number(counts[time]), label))
    return render_html(
        "frequency.html",
        caption=edition.strings("actor.over_time"),
        bars=bars,
        width=len(bars) * _STEP,
        base=16 + _HEIGHT,
    )
