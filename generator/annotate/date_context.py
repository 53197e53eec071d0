"""What a date is resolved from, and what comes of it."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from generator import edtf


@dataclass(frozen=True, slots=True)
class Context:
    """What a date is resolved from.

    `published` is the day of publication where it is known; `near` a day that the text speaks
    around (the publication, else the latest date with a year); `story` the day that the story has
    reached in this block, and `before` the one that it had reached in the blocks before; `period` is
    the month or year that it has reached, if that is all that is known.
    """

    published: date | None = None
    near: date | None = None
    story: date | None = None
    before: date | None = None
    period: edtf.Edtf | None = None

    @property
    def from_published(self) -> str:
        """Why a date is what it is, if the publication told."""
        return f"published {self.published}"

    @property
    def from_near(self) -> str:
        """Why a date is what it is, if its year is that of the days around."""
        return self.from_published if self.near == self.published else f"near {self.near}"


@dataclass(frozen=True, slots=True)
class Side:
    """On which side of a day a date lies: `way` is 1 for after it, -1 for before it, 0 for either.

    Where it is not `sure` the other side only counts as farther by two fifths.
    """

    way: int = 0
    sure: bool = True

    def distance(self, near: date, other: date) -> int:
        """How far, in days, a day is that should lie on this side."""
        days = (other - near).days
        if days * self.way >= 0:
            return abs(days)
        return abs(days) * 7 // 5 if not self.sure else abs(days) + 10_000


@dataclass(frozen=True, slots=True)
class Resolved:
    """A date as EDTF. `because` is `stated`, or `published`, `near` or `story` with the day after a
    space; `day` is the day that the story has reached with it, if the date names one."""

    edtf: str
    because: str
    day: date | None = None
    certain: bool = True


def on(day: date, because: str) -> Resolved:
    """The resolved date that is one day."""
    return Resolved(day.isoformat(), because, day)


def nearest(month: int, day: int, weekday: int | None, near: date, side: Side) -> date | None:
    """The day of that month which is nearest to another day, or the nearest one on a side of it.

    Where the weekday is given the year must have it so; None where no year around does.
    """
    reach = 3 if weekday is None and (month, day) != (2, 29) else 8
    found = [
        date(year, month, day)
        for year in range(max(1, near.year - reach), near.year + reach + 1)
        if day <= monthrange(year, month)[1]
    ]
    fitting = [one for one in found if weekday in (None, one.isoweekday())]
    return min(fitting, key=lambda one: side.distance(near, one), default=None)


def add_months(start: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def period(unit: str, shift: int, start: date) -> tuple[date, date]:
    """The first and the last day of the week, weekend, month or year `shift` after the one of a day."""
    if unit in ("week", "weekend"):
        monday = start - timedelta(days=start.isoweekday() - 1 - 7 * shift)
        return (monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6))
    if unit == "month":
        month = add_months(start.replace(day=1), shift)
        return (month, month.replace(day=monthrange(month.year, month.month)[1]))
    return (date(start.year + shift, 1, 1), date(start.year + shift, 12, 31))


def season_near(season: int, start: date, direction: int) -> edtf.Edtf:
    """The season (21 to 24) that a day lies in, or the nearest one; the last or next by `direction`."""
    spans = [edtf.parse(f"{year:04}-{season}") for year in range(start.year - 2, start.year + 3)]
    gaps = {span.text: _gap(span, start) for span in spans}
    sided = [span for span in spans if gaps[span.text] * direction > 0] if direction else spans
    return min(sided, key=lambda span: abs(gaps[span.text]))


def _gap(span: edtf.Edtf, day: date) -> int:
    """How many days the span begins after the day, or ends before it (negative); 0 where it holds it."""
    if span.earliest and span.earliest > day:
        return (span.earliest - day).days
    return (span.latest - day).days if span.latest and span.latest < day else 0
