"""Dates that are days or a few of them: `le 19 janvier`, `mercredi`, `deux jours plus tard`."""

from __future__ import annotations

from datetime import date, timedelta

from generator import edtf
from generator.annotate.date_context import Context, Resolved, Side, add_months, nearest, on
from generator.annotate.date_scan import Expression
from generator.edtf import Precision

_DAYS = {"day": 1, "week": 7}
# Units that can be counted on from a month or a year.
_COUNTED = {Precision.MONTH: ("month", "year"), Precision.YEAR: ("year",)}
_BOUND_SIDES = {"since": -1, "by": 1}
_TENSE_SIDES = {"past": -1, "future": 1}


def stated_day(expression: Expression, context: Context) -> Resolved | None:
    """A day of a month; without a year, the nearest one."""
    day, weekday = expression.number("day"), expression.number("weekday")
    month = expression.number("month") or expression.number("month_figure")
    if day is None or (month is None and context.near is None):
        return None
    if month is None:
        return _day_of_some_month(day, weekday, context)
    year = year_of(expression)
    if year is not None:
        found = date(year, month, day)
        return Resolved(found.isoformat(), "stated", found, weekday in (None, found.isoweekday()))
    if context.near is None:
        return None
    side = side_of(expression)
    nearby = nearest(month, day, weekday, context.near, side)
    if nearby:
        return on(nearby, context.from_near)
    # No year around has that weekday: the text errs in one of the two.
    nearby = nearest(month, day, None, context.near, side)
    return Resolved(nearby.isoformat(), context.from_near, nearby, certain=False) if nearby else None


def _day_of_some_month(day: int, weekday: int | None, context: Context) -> Resolved | None:
    """`jeudi 13`: the nearest 13th that is a Thursday."""
    near = context.near
    if near is None:
        return None
    around = (near + timedelta(days=shift) for shift in range(-45, 46))
    fitting = [one for one in around if one.day == day and weekday in (None, one.isoweekday())]
    found = min(fitting, key=lambda one: abs((one - near).days), default=None)
    return on(found, context.from_near) if found else None


def days(expression: Expression, context: Context) -> Resolved | None:
    """`les 9 et 10 janvier`, `du 28 décembre au 3 janvier 2022`: from the first day to the last."""
    first, last = expression.number("day"), expression.number("day2")
    month2 = expression.number("month2")
    if first is None or last is None or month2 is None:
        return None
    month, year2, because = expression.number("month") or month2, expression.number("year2"), "stated"
    if year2 is None:
        weekday = expression.number("weekday2")
        end = context.near and nearest(month2, last, weekday, context.near, side_of(expression))
        if end is None:
            return None
        year2, because = end.year, context.from_near
    end = date(year2, month2, last)
    begin = date(expression.number("year") or year2 - (month > month2), month, first)
    return Resolved(edtf.between(begin, end), because, end) if begin <= end else None


def weekday(expression: Expression, context: Context) -> Resolved | None:
    """A day of the week: by `dernier` or `prochain`, else by the tense."""
    number, published = expression.number("weekday"), context.published
    if number is None or published is None:
        return None
    direction = expression.number("direction")
    if direction:
        # Never the day itself: on a Thursday, `jeudi dernier` is a week ago.
        ahead = (number - published.isoweekday()) % 7 or 7
        found = published + timedelta(days=ahead if direction > 0 else (ahead % 7) - 7)
    else:
        found = _weekday_near(number, published, expression)
    return on(found, context.from_published)


def weekdays(expression: Expression, context: Context) -> Resolved | None:
    """`lundi et mardi`, `de jeudi à samedi`."""
    first, last = expression.number("weekday"), expression.number("weekday2")
    if first is None or last is None or context.published is None:
        return None
    begin = _weekday_near(first, context.published, expression)
    end = begin + timedelta(days=(last - first) % 7)
    return Resolved(edtf.between(begin, end), context.from_published, end)


def _weekday_near(number: int, published: date, expression: Expression) -> date:
    """The last such day up to the publication; the next one where the verb looks ahead."""
    ahead = (number - published.isoweekday()) % 7
    next_one = expression.number("direction") == 1 or expression.tense == "future"
    return published + timedelta(days=ahead if next_one or ahead == 0 else ahead - 7)


def offset(expression: Expression, context: Context) -> Resolved | None:
    """So many days, weeks, months or years before or after the publication or the story's day."""
    number, unit = expression.number("number"), str(expression.values["unit"])
    way = expression.number("way") or expression.number("step")
    start, because = context.published, context.from_published
    if expression.values["from"] == "story":
        start, because = _story_period(unit, context) or _story_day(expression, context)
    if start is None or number is None or way is None:
        return None
    if unit in _DAYS:
        found = start + timedelta(days=way * number * _DAYS[unit])
        return Resolved(found.isoformat() + ("~" if unit == "week" else ""), because, found)
    if unit == "month":
        return Resolved(f"{add_months(start, way * number).isoformat()[:7]}~", because)
    return Resolved(f"{add_months(start, way * number * 12).year:04}~", because)


def _story_day(expression: Expression, context: Context) -> tuple[date | None, str]:
    """The day from which the story goes on, and why.

    `la veille` in a paragraph without a date is told from the publication, `le lendemain` from the
    day of the paragraph before: nobody reports the day after the publication.
    """
    if context.story:
        return context.story, f"story {context.story}"
    if expression.number("way") == -1 and context.published:
        return context.published, context.from_published
    return context.before, f"story {context.before}"


def _story_period(unit: str, context: Context) -> tuple[date, str] | None:
    """The month or year that the story has reached, where it is precise enough to count on from."""
    period = context.period
    if period is None or period.earliest is None or unit not in _COUNTED.get(period.precision, ()):
        return None
    return period.earliest, f"story {period.text}"


def story_weekday(expression: Expression, context: Context) -> Resolved | None:
    """`le lundi suivant`: told from the day that the story has reached."""
    number, step = expression.number("weekday"), expression.number("step")
    if context.story is None or number is None or step is None:
        return None
    ahead = (number - context.story.isoweekday()) % 7 or 7
    return on(
        context.story + timedelta(days=ahead if step > 0 else (ahead % 7) - 7), f"story {context.story}"
    )


def today(expression: Expression, context: Context) -> Resolved | None:
    """`aujourd'hui` where a verb tells of one day; elsewhere it means nowadays and is no date."""
    if context.published is None or not (expression.tense or "weekday" in expression.values):
        return None
    return on(context.published, context.from_published)


def within(expression: Expression, context: Context) -> Resolved | None:
    """`d'ici deux semaines`: from the publication to then."""
    number, unit = expression.number("number"), str(expression.values["unit"])
    if context.published is None or number is None:
        return None
    if unit in _DAYS:
        end = context.published + timedelta(days=number * _DAYS[unit])
    else:
        end = add_months(context.published, number * (12 if unit == "year" else 1))
    return Resolved(edtf.between(context.published, end), context.from_published)


def open_end(expression: Expression, context: Context) -> Resolved | None:
    """`dans les prochains jours`: from the publication, with no end."""
    if context.published is None or expression.number("direction") == -1:
        return None
    return Resolved(f"{context.published}/..", context.from_published)


def iso(expression: Expression, context: Context) -> Resolved:
    """`2022-01-13`, as it stands."""
    return on(date.fromisoformat(str(expression.values["iso"])), "stated")


def year_of(expression: Expression) -> int | None:
    """The year that is written; two figures are of the twentieth century, in `19/01/22` of ours."""
    short, later = expression.number("short_year"), expression.number("later_year")
    if later is not None:
        return 2000 + later
    return 1900 + short if short is not None else expression.number("year")


def side_of(expression: Expression) -> Side:
    """On which side of the days around a date without a year lies, as the words around it say."""
    way = expression.number("direction") or _BOUND_SIDES.get(expression.bound, 0)
    if way:
        return Side(way)
    return Side(_TENSE_SIDES.get(expression.tense, 0), sure=False)
