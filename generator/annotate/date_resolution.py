"""Which days a date of a text means: an expression and what is known around it → EDTF."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.annotate import date_days, date_periods
from generator.annotate.date_context import Context, Resolved
from generator.annotate.date_scan import Expression

Rule = Callable[[Expression, Context], Resolved | None]

# The rules that forms name in `means`.
RULES: Mapping[str, Rule] = {
    "day": date_days.stated_day,
    "days": date_days.days,
    "iso": date_days.iso,
    "offset": date_days.offset,
    "open": date_days.open_end,
    "story_weekday": date_days.story_weekday,
    "today": date_days.today,
    "weekday": date_days.weekday,
    "weekdays": date_days.weekdays,
    "within": date_days.within,
    "century": date_periods.century,
    "decade": date_periods.decade,
    "month": date_periods.month,
    "month_of_year": date_periods.month_of_year,
    "months": date_periods.months,
    "part": date_periods.part,
    "period": date_periods.named_period,
    "season": date_periods.season,
    "share": date_periods.share,
    "story_period": date_periods.story_period,
    "year": date_periods.year,
    "years": date_periods.years,
}


def resolve(expression: Expression, context: Context) -> Resolved | None:
    """The date that an expression means; None where nothing says, or where the calendar has no such day."""
    try:
        found = RULES[expression.means](expression, context)
    except (ValueError, OverflowError):  # the 31st of June; a year before the first one
        return None
    return _bounded(found, expression.bound) if found else None


def _bounded(found: Resolved, bound: str) -> Resolved:
    """The date as a bound: `après le 9 janvier` is open towards the future."""
    first, _, last = found.edtf.partition("/")
    if bound == "after" and last != "..":
        return Resolved(f"{last or first}/..", found.because, None, found.certain)
    if bound in ("before", "by") and first != "..":
        return Resolved(f"../{first}", found.because, None, found.certain)
    return found
