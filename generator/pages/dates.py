"""EDTF dates in words: `2022-01-13` is `13 janvier 2022`."""

from __future__ import annotations

from datetime import date

from generator.edtf import Edtf, EdtfError, Precision, is_valid, parse
from generator.pages.strings import Strings
from generator.pages.typography import NO_BREAK


def date_in_words(edtf: str | None, strings: Strings) -> str:
    """The date as the language says it; `date inconnue` for None, the text itself where it is no EDTF."""
    if edtf is None:
        return strings("date.unknown")
    try:
        when = parse(edtf)
    except EdtfError:
        return edtf
    words = _interval(when, strings) if when.precision is Precision.INTERVAL else _point(when, strings)
    if when.approximate:
        words = strings("date.about", date=words)
    return strings("date.uncertain", date=words) if when.uncertain else words


def day_in_words(edtf: str | None, strings: Strings) -> str:
    """The date as `date_in_words` says it, without a time of day."""
    timed = edtf is not None and is_valid(edtf) and parse(edtf).time
    return date_in_words(edtf.partition("T")[0] if edtf and timed else edtf, strings)


def short_date(edtf: str | None, strings: Strings) -> str:
    """The day and month in few characters (`13 janv.`), for tables and axes; a dash for None."""
    if edtf is None:
        return "–"
    try:
        when = parse(edtf)
    except EdtfError:
        return edtf
    day = when.earliest or when.latest
    if day is None or when.precision not in (Precision.DAY, Precision.INTERVAL):
        return date_in_words(edtf, strings)
    short = f"{_day(day, strings)}{NO_BREAK}{strings.lists['date.months_short'][day.month - 1]}"
    return strings("date.from_short", date=short) if when.latest is None else short


def month_of(edtf: str | None) -> str | None:
    """The month (`2022-01`) in which a date lies, or None for one that is open or unknown."""
    if edtf is None or not is_valid(edtf):
        return None
    when = parse(edtf)
    return f"{when.earliest:%Y-%m}" if when.earliest and when.latest else None


def _point(when: Edtf, strings: Strings) -> str:
    day = when.earliest
    if day is None:
        return when.text
    months = strings.lists["date.months"]
    match when.precision:
        case Precision.DAY:
            words = strings("date.day", day=_day(day, strings), month=months[day.month - 1], year=day.year)
            return strings("date.at", date=words, time=_time(when.time, strings)) if when.time else words
        case Precision.MONTH:
            return strings("date.month", month=months[day.month - 1], year=day.year)
        case Precision.SEASON:
            season = strings.lists["date.seasons"][(day.month // 3 - 1) % 4]
            return strings("date.month", month=season, year=day.year)
        case Precision.DECADE:
            return strings("date.decade", year=day.year)
        case Precision.CENTURY:
            return strings("date.century", number=day.year // 100 + 1)
        case _:
            return str(day.year)


def _interval(when: Edtf, strings: Strings) -> str:
    first_part, _, last_part = when.text.partition("/")
    if first_part == last_part:  # some time within it
        return strings("date.within", date=date_in_words(first_part, strings))
    if when.earliest and when.latest:
        first, last = when.earliest, when.latest
        months = strings.lists["date.months"]
        start = _day(first, strings)
        if (first.year, first.month) == (last.year, last.month):
            key = "date.two_days" if (last - first).days == 1 else "date.days"
            end = strings("date.day", day=_day(last, strings), month=months[last.month - 1], year=last.year)
            return strings(key, first=start, last=end)
        return strings("date.between", first=_whole(first, strings), last=_whole(last, strings))
    if when.earliest:
        return strings("date.from", date=_whole(when.earliest, strings))
    if when.latest:
        return strings("date.until", date=_whole(when.latest, strings))
    return strings("date.unknown")


def _whole(day: date, strings: Strings) -> str:
    month = strings.lists["date.months"][day.month - 1]
    return strings("date.day", day=_day(day, strings), month=month, year=day.year)


def _day(day: date, strings: Strings) -> str:
    return strings("date.first") if day.day == 1 else str(day.day)


def _time(time: str, strings: Strings) -> str:
    hour, _, minute = time[:5].partition(":")
    return strings("date.time", hour=int(hour), minute=minute) if hour.isdigit() and minute else time
