"""Dates that are months, seasons, years and the like: `fin décembre`, `cette semaine`, `depuis 2014`."""

from __future__ import annotations

from datetime import date, timedelta

from generator import edtf
from generator.annotate.date_context import Context, Resolved, nearest, period, season_near
from generator.annotate.date_days import side_of, year_of
from generator.annotate.date_scan import Expression

# The months that the beginning, the middle and the end of a year mean.
_MONTHS = {"early": (1, 1), "middle": (6, 7), "late": (12, 12)}
_LONGEST_MONTH = 31
_MONTHS_OF_A_YEAR = 12


def month(expression: Expression, context: Context) -> Resolved | None:
    """A month; without a year, the nearest one."""
    number, year = expression.number("month"), year_of(expression)
    if number is None:
        return None
    if year is not None:
        return Resolved(f"{year:04}-{number:02}", "stated")
    found = context.near and nearest(number, 15, None, context.near, side_of(expression))
    return Resolved(found.isoformat()[:7], context.from_near) if found else None


def month_of_year(expression: Expression, context: Context) -> Resolved | None:
    """`en janvier de l'année prochaine`."""
    number, direction = expression.number("month"), expression.number("direction")
    if number is None or direction is None or context.published is None:
        return None
    return Resolved(f"{context.published.year + direction:04}-{number:02}", context.from_published)


def months(expression: Expression, context: Context) -> Resolved | None:
    """`de mai à juillet 2021`: from the first month to the last."""
    first, last = expression.number("month"), expression.number("month2")
    year2, because = expression.number("year2"), "stated"
    if first is None or last is None:
        return None
    if year2 is None:
        found = context.near and nearest(last, 15, None, context.near, side_of(expression))
        if not found:
            return None
        year2, because = found.year, context.from_near
    year = expression.number("year") or year2 - (first > last)
    return Resolved(f"{year:04}-{first:02}/{year2:04}-{last:02}", because)


def part(expression: Expression, context: Context) -> Resolved | None:
    """`fin décembre`, `à la mi-janvier`, `début 2022`, `à la fin de la semaine`."""
    whole = _whole(expression, context)
    if whole is None:
        return None
    first, last, because = whole
    which, days = str(expression.values["part"]), (last - first).days + 1
    if days > _LONGEST_MONTH:
        if (first.month, first.day) != (1, 1):
            return Resolved(f"{first.isoformat()[:7]}/{last.isoformat()[:7]}", because)
        # Some time within the month or months: an interval, even of one of them.
        begin, end = _MONTHS[which]
        return Resolved(f"{first.year:04}-{begin:02}/{first.year:04}-{end:02}", because)
    if which == "middle":
        middle = first.replace(day=15) if first.day == 1 else first + timedelta(days=days // 2)
        return Resolved(f"{middle.isoformat()}~", because)
    third = days // 3
    if which == "early":
        return Resolved(edtf.between(first, first + timedelta(days=third - 1)), because)
    late = first + timedelta(days=2 * third)
    return Resolved(edtf.between(late, last), because)


def _whole(expression: Expression, context: Context) -> tuple[date, date, str] | None:
    """The first and the last day of what a part is of, and why."""
    unit = expression.values.get("unit")
    if unit:
        if context.published is None:
            return None
        return (*period(str(unit), _shift(expression), context.published), context.from_published)
    year, because = expression.number("year"), "stated"
    if expression.number("month") is not None:
        named = month(expression, context)
        if named is None:
            return None
        span, because = edtf.parse(named.edtf), named.because
    elif year is not None and "season" in expression.values:
        span = edtf.parse(f"{year:04}-{expression.values['season']}")
    elif year is not None:
        span = edtf.parse(f"{year:04}")
    else:
        return None
    return (span.earliest, span.latest, because) if span.earliest and span.latest else None


def year(expression: Expression, context: Context) -> Resolved | None:
    """A year alone."""
    number = year_of(expression)
    return Resolved(f"{number:04}", "stated") if number else None


def years(expression: Expression, context: Context) -> Resolved | None:
    """`entre 2014 et 2016`."""
    first, last = expression.number("year"), expression.number("year2")
    return Resolved(f"{first:04}/{last:04}", "stated") if first and last and first < last else None


def decade(expression: Expression, context: Context) -> Resolved | None:
    """`les années 1990`, `les années quatre-vingt-dix`; two figures are of the twentieth century."""
    number = expression.number("decade")
    if number is None:
        return None
    return Resolved(f"{(number if number >= 100 else 1900 + number) // 10}X", "stated")


def century(expression: Expression, context: Context) -> Resolved | None:
    """`au XXe siècle`."""
    number = expression.number("century")
    return Resolved(f"{number - 1:02}XX", "stated") if number and 10 < number < 22 else None


def share(expression: Expression, context: Context) -> Resolved | None:
    """`au premier trimestre 2022`, `au second semestre`: its months, without a year those of this one."""
    rank, months = expression.number("rank"), expression.number("months")
    year, because = expression.number("year"), "stated"
    if year is None and context.published is not None:
        year, because = context.published.year, context.from_published
    if rank is None or months is None or year is None or rank * months > _MONTHS_OF_A_YEAR:
        return None
    return Resolved(f"{year:04}-{(rank - 1) * months + 1:02}/{year:04}-{rank * months:02}", because)


def season(expression: Expression, context: Context) -> Resolved | None:
    """`au printemps 2022`, `cet hiver`, `l'été dernier`; without a year, told from the publication."""
    number, stated = expression.number("season"), expression.number("year")
    if number is None:
        return None
    if stated is not None:
        return Resolved(f"{stated:04}-{number}", "stated")
    if context.published is None:
        return None
    found = season_near(number, context.published, expression.number("direction") or 0)
    return Resolved(found.text, context.from_published)


def named_period(expression: Expression, context: Context) -> Resolved | None:
    """`cette semaine`, `le mois dernier`: told from the publication."""
    if context.published is None:
        return None
    shift = _shift(expression)
    # On a weekday `ce week-end` is the one that is over, if the verb looks back.
    if expression.values["unit"] == "weekend" and shift == 0 and expression.tense == "past":
        shift = 0 if context.published.isoweekday() > 5 else -1
    return _as_edtf(str(expression.values["unit"]), shift, context.published, context.from_published)


def story_period(expression: Expression, context: Context) -> Resolved | None:
    """`la semaine suivante`: told from the day that the story has reached."""
    unit, start = str(expression.values["unit"]), context.story
    if start is None and context.period is not None and context.period.text.isdigit() and unit == "year":
        start = context.period.earliest
    return None if start is None else _as_edtf(unit, _shift(expression), start, f"story {start}")


def _as_edtf(unit: str, shift: int, start: date, because: str) -> Resolved:
    first, last = period(unit, shift, start)
    if unit == "month":
        return Resolved(first.isoformat()[:7], because)
    if unit == "year":
        return Resolved(f"{first.year:04}", because)
    return Resolved(edtf.between(first, last), because)


def _shift(expression: Expression) -> int:
    named = (expression.number(name) for name in ("shift", "direction", "step"))
    return next((number for number in named if number is not None), 0)
