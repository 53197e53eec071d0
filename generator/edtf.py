"""Dates in the Extended Date/Time Format (EDTF, ISO 8601-2): the part of it that the program writes.

2022-01-13   2022-01-13T10:25:00+01:00   2021-12   2014   201X   19XX   2022-21 (spring)
2021-12-15~  2014?   2022-01-09/2022-01-10   2022-01-21/..   ../2022
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

_DAY = timedelta(days=1)
_OPEN = ("..", "")
_POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:T(?P<time>[0-9:.,Z+-]{5,32}))?)?)?"
    r"(?P<qualifier>[~?%]?)",
    re.ASCII,
)
# The first month of each season, which EDTF numbers from 21; winter runs into the next year.
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}


class EdtfError(ValueError):
    """A text that is no date of the supported part of EDTF; the message says why."""


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or an interval of dates, as the text says it.

    `earliest` and `latest` are the first and the last day that it may mean, both inclusive; None
    where an interval is open. Qualifiers do not widen them: `2021-12-15~` is the 15th, and
    `approximate`. `time` is the time of day with its zone, as written, or empty.
    """

    text: str
    earliest: date | None
    latest: date | None
    precision: Precision
    time: str = ""
    approximate: bool = False
    uncertain: bool = False

    def __str__(self) -> str:
        return self.text

    @property
    def is_open(self) -> bool:
        """Whether a bound is missing."""
        return self.earliest is None or self.latest is None

    @property
    def sort_key(self) -> tuple[date, str, date, str]:
        """Order by first day, then time, then last day, so that `2022` comes after `2022-01-01`
        and what has no beginning comes first."""
        return (self.earliest or date.min, self.time, self.latest or date.max, self.text)

    def overlaps(self, other: Edtf) -> bool:
        """Whether some day may be meant by both."""
        return (self.earliest or date.min) <= (other.latest or date.max) and (other.earliest or date.min) <= (
            self.latest or date.max
        )

    def contains(self, other: Edtf) -> bool:
        """Whether every day of the other is a day of this one."""
        return (self.earliest or date.min) <= (other.earliest or date.min) and (other.latest or date.max) <= (
            self.latest or date.max
        )


def parse(text: str) -> Edtf:
    """Read a date; `EdtfError` says what is wrong with a text that is none."""
    first, slash, last = text.partition("/")
    if not slash:
        return _point(text)
    if "/" in last:
        raise EdtfError(f"'{text}' has more than one '/'")
    if first in _OPEN and last in _OPEN:
        raise EdtfError(f"'{text}' has neither a beginning nor an end")
    start = None if first in _OPEN else _point(first)
    end = None if last in _OPEN else _point(last)
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest and latest and earliest > latest:
        raise EdtfError(f"'{text}' ends before it begins")
    bounds = [bound for bound in (start, end) if bound]
    return Edtf(
        text,
        earliest,
        latest,
        Precision.INTERVAL,
        approximate=any(bound.approximate for bound in bounds),
        uncertain=any(bound.uncertain for bound in bounds),
    )


def read(text: str | None) -> Edtf | None:
    """The date, or None where there is no text or it is no date."""
    try:
        return parse(text) if text else None
    except EdtfError:
        return None


def is_valid(text: str) -> bool:
    """Whether `parse` accepts the text."""
    return read(text) is not None


def order_key(text: str | None) -> tuple[date, str, date, str]:
    """The place of a date in a list; an unknown or unreadable one comes last."""
    known = read(text)
    return known.sort_key if known else (date.max, "~", date.max, text or "")


def between(first: date, last: date) -> str:
    """The interval from one day to another as EDTF; a day where both are the same."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _point(text: str) -> Edtf:
    found = _POINT.fullmatch(text)
    if found is None:
        raise EdtfError(f"'{text}' is not an EDTF date such as 2022-01-13, 2021-12, 2014 or 2022-01-21/..")
    year, month, day, time = found["year"], found["month"], found["day"], found["time"]
    if year.startswith("0000"):
        raise EdtfError(f"'{text}': there is no year 0")
    if "X" in year and month:
        raise EdtfError(f"'{text}': a decade or century has no month")
    try:
        earliest, latest, precision = _bounds(year, month, day)
        if time:
            datetime.fromisoformat(f"{year}-{month}-{day}T{time}")
    except ValueError as error:
        raise EdtfError(f"'{text}' is not a date of the calendar: {error}") from None
    return Edtf(
        text,
        earliest,
        latest,
        precision,
        time=time or "",
        approximate=found["qualifier"] in ("~", "%"),
        uncertain=found["qualifier"] in ("?", "%"),
    )


def _bounds(year: str, month: str | None, day: str | None) -> tuple[date, date, Precision]:
    """The first and the last day of a date without its time; ValueError where there is none."""
    if year.endswith("XX"):
        return date(int(year[:2]) * 100 or 1, 1, 1), date(int(year[:2]) * 100 + 99, 12, 31), Precision.CENTURY
    if year.endswith("X"):
        return date(int(year[:3]) * 10 or 1, 1, 1), date(int(year[:3]) * 10 + 9, 12, 31), Precision.DECADE
    number = int(year)
    if month is None:
        return date(number, 1, 1), date(number, 12, 31), Precision.YEAR
    if day is not None:
        found = date(number, int(month), int(day))
        return found, found, Precision.DAY
    if int(month) in _SEASONS:
        start = _SEASONS[int(month)]
        after = date(number + (start + 3 > 12), (start + 2) % 12 + 1, 1)
        return date(number, start, 1), after - _DAY, Precision.SEASON
    first = date(number, int(month), 1)
    return first, first.replace(day=monthrange(number, first.month)[1]), Precision.MONTH
