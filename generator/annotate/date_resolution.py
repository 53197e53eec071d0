"""Which days a date of a text means: an expression and what is known around it → EDTF."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from generator import edtf
from generator.annotate.date_scan import Expression

_DAYS = {"day": 1, "week": 7}


@dataclass(frozen=True, slots=True)
class Context:
    """What a date is resolved from.

    `published` is the day of publication where it is known; `near` a day that the text speaks
    around (the publication, else the latest date with a year); `story` the day that the story has
    reached in this block.
    """

    published: date | None = None
    near: date | None = None
    story: date | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """A date as EDTF. `because` is `stated`, or `published`, `near` or `story` with the day after a
    space; `day` is the day that the story has reached with it, if the date names one."""

    edtf: str
    because: str
    day: date | None = None
    certain: bool = True


Rule = Callable[[Expression, Context], Resolved | None]


def resolve(expression: Expression, context: Context) -> Resolved | None:
    """The date that an expression means; None where nothing says."""
    try:
        found = _RULES[expression.means](expression, context)
    except (ValueError, OverflowError):  # the 31st of June; a year before the first one
        return None
    return _bounded(found, expression.bound) if found else None


def _bounded(found: Resolved, bound: str) -> Resolved:
    first, _, last = found.edtf.partition("/")
    if bound == "after":
        return Resolved(f"{last or first}/..".replace("../..", ".."), found.because, None, found.certain)
    if bound == "before":
        return Resolved(f"../{first}", found.because, None, found.certain)
    return found


def _day(expression: Expression, context: Context) -> Resolved | None:
    day, month = expression.number("day"), expression.number("month") or expression.number("month_figure")
    weekday = expression.number("weekday")
    if day is None:
        return None
    year = _year_of(expression)
    if month is None:
        return _day_of_month(day, weekday, context)
    if year is not None:
        found = date(year, month, day)
        return Resolved(found.isoformat(), "stated", found, weekday in (None, found.isoweekday()))
    if context.near is None:
        return None
    found_day = nearest(month, day, weekday, context.near, _way(expression))
    return Resolved(found_day.isoformat(), _near(context), found_day) if found_day else None


def _day_of_month(day: int, weekday: int | None, context: Context) -> Resolved | None:
    """`jeudi 13`: the nearest 13th that is a Thursday."""
    if context.near is None:
        return None
    around = [context.near + timedelta(days=shift) for shift in range(-62, 63)]
    fitting = [one for one in around if one.day == day and weekday in (None, one.isoweekday())]
    if not fitting:
        return None
    near = context.near
    found = min(fitting, key=lambda one: abs((one - near).days))
    return Resolved(found.isoformat(), _near(context), found)


def _days(expression: Expression, context: Context) -> Resolved | None:
    """`les 9 et 10 janvier`, `du 28 décembre au 3 janvier 2022`: from the first day to the last."""
    first, last = expression.number("day"), expression.number("day2")
    month2 = expression.number("month2")
    if first is None or last is None or month2 is None:
        return None
    month = expression.number("month") or month2
    year2, because = expression.number("year2"), "stated"
    if year2 is None:
        if context.near is None:
            return None
        because = _near(context)
        end = nearest(month2, last, expression.number("weekday2"), context.near, _way(expression))
        if end is None:
            return None
        year2 = end.year
    end = date(year2, month2, last)
    begin = date(expression.number("year") or year2 - (month > month2), month, first)
    if begin > end:
        return None
    return Resolved(edtf.between(begin, end), because, end)


def _weekdays(expression: Expression, context: Context) -> Resolved | None:
    first, last = expression.number("weekday"), expression.number("weekday2")
    if first is None or last is None or context.published is None:
        return None
    begin = _weekday_near(first, context.published, _way(expression))
    end = begin + timedelta(days=(last - first) % 7)
    return Resolved(edtf.between(begin, end), _published(context), end)


def _weekday(expression: Expression, context: Context) -> Resolved | None:
    weekday = expression.number("weekday")
    if weekday is None or context.published is None:
        return None
    direction = expression.number("direction")
    if direction:
        # Never the day itself: on a Thursday, `jeudi dernier` is a week ago.
        shift = (weekday - context.published.isoweekday()) % 7 or 7
        found = context.published + timedelta(days=shift if direction > 0 else (shift % 7) - 7)
    else:
        found = _weekday_near(weekday, context.published, _way(expression))
    return Resolved(found.isoformat(), _published(context), found)


def _weekday_near(weekday: int, published: date, way: int) -> date:
    """The last such day up to the publication, or the next one after it where the way is ahead."""
    ahead = (weekday - published.isoweekday()) % 7
    return published + timedelta(days=ahead if way > 0 or ahead == 0 else ahead - 7)


def _month(expression: Expression, context: Context) -> Resolved | None:
    month = expression.number("month")
    if month is None:
        return None
    year = _year_of(expression)
    if year is not None:
        return Resolved(f"{year:04}-{month:02}", "stated")
    found = context.near and nearest(month, 15, None, context.near, _way(expression))
    return Resolved(f"{found:%Y-%m}", _near(context)) if found else None


def _months(expression: Expression, context: Context) -> Resolved | None:
    month, month2 = expression.number("month"), expression.number("month2")
    year2, because = expression.number("year2"), "stated"
    if month is None or month2 is None:
        return None
    if year2 is None:
        found = context.near and nearest(month2, 15, None, context.near, _way(expression))
        if found is None:
            return None
        year2, because = found.year, _near(context)
    year = expression.number("year") or year2 - (month > month2)
    return Resolved(f"{year:04}-{month:02}/{year2:04}-{month2:02}", because)


def _part(expression: Expression, context: Context) -> Resolved | None:
    """`fin décembre`, `à la mi-janvier`, `début 2022`, `à la fin de la semaine`."""
    part, unit = expression.values["part"], expression.values.get("unit")
    if unit:
        period = _period_days(str(unit), _shift(expression), context.published)
        if period is None:
            return None
        first, last, because = *period, _published(context)
    else:
        whole = _whole(expression, context)
        if whole is None:
            return None
        first, last, because = whole
    if (last - first).days > 31:
        months = {"early": (1, 1), "middle": (6, 7), "late": (12, 12)}[str(part)]
        if first.month != 1:
            return Resolved(edtf.between(first, last), because)
        # Both bounds are months: some time within them.
        return Resolved("/".join(f"{first.year:04}-{month:02}" for month in months), because)
    if part == "middle":
        middle = first + (last - first) // 2 if (last - first).days < 27 else first.replace(day=15)
        return Resolved(f"{middle.isoformat()}~", because)
    third = max(1, (last.day if first.day == 1 else (last - first).days + 1) // 3)
    if part == "early":
        return Resolved(edtf.between(first, first + timedelta(days=third - 1)), because)
    late = (
        first.replace(day=21)
        if first.day == 1 and (last - first).days >= 27
        else last - timedelta(days=third)
    )
    return Resolved(edtf.between(late, last), because)


def _whole(expression: Expression, context: Context) -> tuple[date, date, str] | None:
    """The first and the last day of the month, season or year that a form names."""
    month, season, year = expression.number("month"), expression.number("season"), expression.number("year")
    if season is not None and year is not None:
        span = edtf.parse(f"{year:04}-{season}")
    elif month is None and year is not None:
        span = edtf.parse(f"{year:04}")
    else:
        named = _month(expression, context)
        if named is None:
            return None
        span = edtf.parse(named.edtf)
        return (span.earliest, span.latest, named.because) if span.earliest and span.latest else None
    return (span.earliest, span.latest, "stated") if span.earliest and span.latest else None


def _year(expression: Expression, context: Context) -> Resolved | None:
    return Resolved(f"{expression.number('year'):04}", "stated")


def _years(expression: Expression, context: Context) -> Resolved | None:
    first, last = expression.number("year"), expression.number("year2")
    if first is None or last is None or first >= last:
        return None
    return Resolved(f"{first:04}/{last:04}", "stated")


def _decade(expression: Expression, context: Context) -> Resolved | None:
    decade = expression.number("decade")
    if decade is None:
        return None
    full = decade if decade >= 100 else 1900 + decade
    return Resolved(f"{full // 10}X", "stated")


def _century(expression: Expression, context: Context) -> Resolved | None:
    century = expression.number("century")
    return Resolved(f"{century - 1:02}XX", "stated") if century and 10 < century < 30 else None


def _season(expression: Expression, context: Context) -> Resolved | None:
    season, year = expression.number("season"), expression.number("year")
    if season is None:
        return None
    if year is not None:
        return Resolved(f"{year:04}-{season}", "stated")
    if context.published is None:
        return None
    direction = expression.number("direction") or 0
    years = range(context.published.year - 2, context.published.year + 3)
    spans = [edtf.parse(f"{one:04}-{season}") for one in years]
    today = edtf.parse(context.published.isoformat())
    if direction < 0:
        spans = [span for span in spans if span.latest and span.latest < context.published]
    elif direction > 0:
        spans = [span for span in spans if span.earliest and span.earliest > context.published]
    found = min(spans, key=lambda span: 0 if span.contains(today) else _gap(span, context.published))
    return Resolved(found.text, _published(context))


def _gap(span: edtf.Edtf, day: date | None) -> int:
    return min(abs((bound - day).days) for bound in (span.earliest, span.latest) if bound and day)


def _offset(expression: Expression, context: Context) -> Resolved | None:
    """So many days, weeks, months or years before or after the publication or the story's day."""
    number, unit = expression.number("number"), str(expression.values["unit"])
    way = expression.number("way") or expression.number("step")
    story = expression.values["from"] == "story"
    start = context.story or (context.published if _eve(expression) else None) if story else context.published
    if start is None or number is None or way is None:
        return None
    because = f"story {start}" if story and context.story else _published(context)
    if unit in _DAYS:
        found = start + timedelta(days=way * number * _DAYS[unit])
        return Resolved(found.isoformat() + ("~" if unit == "week" else ""), because, found)
    if unit == "month":
        return Resolved(f"{_add_months(start, way * number):%Y-%m}~", because)
    return Resolved(f"{start.year + way * number:04}~", because)


def _eve(expression: Expression) -> bool:
    """Whether it may also be told from the publication: `la veille` may, `le lendemain` not."""
    return expression.number("way") == -1 and "step" not in expression.values


def _today(expression: Expression, context: Context) -> Resolved | None:
    if context.published is None or not (expression.tense or "weekday" in expression.values):
        return None
    return Resolved(context.published.isoformat(), _published(context), context.published)


def _within(expression: Expression, context: Context) -> Resolved | None:
    number, unit = expression.number("number"), str(expression.values["unit"])
    if context.published is None or number is None:
        return None
    if unit in _DAYS:
        end = context.published + timedelta(days=number * _DAYS[unit])
    else:
        end = _add_months(context.published, number * (12 if unit == "year" else 1))
    return Resolved(edtf.between(context.published, end), _published(context))


def _period(expression: Expression, context: Context) -> Resolved | None:
    return _named_period(expression, context.published, _published(context))


def _story_period(expression: Expression, context: Context) -> Resolved | None:
    return _named_period(expression, context.story, f"story {context.story}")


def _named_period(expression: Expression, start: date | None, because: str) -> Resolved | None:
    unit = str(expression.values["unit"])
    span = _period_days(unit, _shift(expression), start)
    if span is None:
        return None
    first, last = span
    if unit == "month":
        return Resolved(f"{first:%Y-%m}", because)
    if unit == "year":
        return Resolved(f"{first.year:04}", because)
    return Resolved(edtf.between(first, last), because)


def _period_days(unit: str, shift: int, start: date | None) -> tuple[date, date] | None:
    """The first and the last day of the week, week-end, month or year so many after the one of a day."""
    if start is None:
        return None
    if unit in ("week", "weekend"):
        monday = start - timedelta(days=start.isoweekday() - 1 - 7 * shift)
        return (monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6))
    if unit == "month":
        month = _add_months(start.replace(day=1), shift)
        return (month, month.replace(day=monthrange(month.year, month.month)[1]))
    return (date(start.year + shift, 1, 1), date(start.year + shift, 12, 31))


def _open(expression: Expression, context: Context) -> Resolved | None:
    """`dans les prochains jours`: from the publication, with no end."""
    if context.published is None or (expression.number("direction") or 1) < 0:
        return None
    return Resolved(f"{context.published}/..", _published(context))


def _iso(expression: Expression, context: Context) -> Resolved | None:
    found = date.fromisoformat(str(expression.values["iso"]))
    return Resolved(found.isoformat(), "stated", found)


def nearest(month: int, day: int, weekday: int | None, near: date, way: int) -> date | None:
    """The day of that month which is nearest to another day, on the side that `way` tells (0 either).

    Where the weekday is given the year must have it so; None where no year around does.
    """
    reach = 3 if weekday is None and (month, day) != (2, 29) else 8
    found: list[date] = []
    for year in range(near.year - reach, near.year + reach + 1):
        if day <= monthrange(year, month)[1]:
            one = date(year, month, day)
            if weekday in (None, one.isoweekday()):
                found.append(one)
    sided = [one for one in found if way == 0 or (one - near).days * way >= 0]
    return min(sided or found, key=lambda one: abs((one - near).days), default=None)


def _year_of(expression: Expression) -> int | None:
    short = expression.number("short_year")
    return 1900 + short if short is not None else expression.number("year")


def _way(expression: Expression) -> int:
    """Which side of the publication a date lies on: ahead, behind, or 0 where nothing tells.

    The tense tells for weekdays; for days of a month only `dernier` and `prochain` do, since
    a month is nearer on one side anyway.
    """
    direction = expression.number("direction")
    if direction:
        return direction
    if expression.means in ("weekday", "weekdays"):
        return 1 if expression.tense == "future" else -1
    return 0


def _shift(expression: Expression) -> int:
    for name in ("shift", "direction", "step"):
        shift = expression.number(name)
        if shift is not None:
            return shift
    return 0


def _add_months(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _near(context: Context) -> str:
    return _published(context) if context.near == context.published else f"near {context.near}"


def _published(context: Context) -> str:
    return f"published {context.published}"


_RULES: dict[str, Rule] = {
    "day": _day,
    "days": _days,
    "weekday": _weekday,
    "weekdays": _weekdays,
    "month": _month,
    "months": _months,
    "part": _part,
    "year": _year,
    "years": _years,
    "decade": _decade,
    "century": _century,
    "season": _season,
    "offset": _offset,
    "today": _today,
    "within": _within,
    "period": _period,
    "story_period": _story_period,
    "open": _open,
    "iso": _iso,
}
