"""Dates as web pages print them: ISO, numeric, in words; to EDTF."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from functools import cache

from generator.clean.languages import all_words

_ISO = re.compile(
    r"(?<![\d.])(\d{4})-(\d{2})-(\d{2})"
    r"(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?(?!\d)"
)
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\.?\d)")
_MONTH_ONLY = re.compile(r"(?<!\d)(\d{4})-(\d{2})(?![-\d])")
# Without separators a time or a number may follow; with them the day ends where its digits do.
_IN_ADDRESS = (
    re.compile(r"/(?P<year>\d{4})(?P<mark>[/-])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?=[/_.-]|$)"),
    re.compile(
        r"/(?P<year>\d{4})/?(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?=\d{0,12}(?:[/_.-]|$))"
    ),
    re.compile(r"/(?P<day>\d{2})-(?P<month>\d{2})-(?P<year>\d{4})(?=[/_.-]|$)"),
)
_EARLIEST, _LATEST = 1850, 2100


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date at `text[start:end]`, in EDTF."""

    edtf: str
    start: int
    end: int

    @property
    def day(self) -> str:
        """The date without the time."""
        return self.edtf[:10]


def find_stamps(text: str) -> tuple[Stamp, ...]:
    """Every full date of a short text, in order. Numeric dates are read day first, as outside the US."""
    found = [
        *(s for m in _ISO.finditer(text) if (s := _iso(m))),
        *(s for m in _NUMERIC.finditer(text) if (s := _stamp(m, int(m[4]), int(m[3]), int(m[1])))),
        *_in_words(text),
    ]
    found.sort(key=lambda s: (s.start, -s.end))
    kept: list[Stamp] = []
    for stamp in found:
        if not kept or stamp.start >= kept[-1].end:
            kept.append(stamp)
    return tuple(kept)


def find_month(text: str) -> Stamp | None:
    """The first `2022-01` of a text."""
    found = _MONTH_ONLY.search(text)
    if found and _EARLIEST <= int(found[1]) <= _LATEST and 1 <= int(found[2]) <= 12:
        return Stamp(found[0], found.start(), found.end())
    return None


def date_in_address(url: str) -> Stamp | None:
    """The date in the path of an address (`/2022/01/13/…`, `/20220113/…`, `/13-01-2022`), or None."""
    scheme = url.find("://")
    begin = url.find("/", scheme + 3 if scheme >= 0 else 0)
    if begin < 0:
        return None
    for pattern in _IN_ADDRESS:
        for found in pattern.finditer(url, begin):
            stamp = _stamp(found, int(found["year"]), int(found["month"]), int(found["day"]))
            if stamp:
                return stamp
    return None


def _stamp(found: re.Match[str], year: int, month: int, day: int) -> Stamp | None:
    value = edtf_day(year, month, day)
    return Stamp(value, found.start(), found.end()) if value else None


def edtf_day(year: int, month: int, day: int) -> str:
    """`2022-01-13`, or nothing where there is no such day."""
    if not _EARLIEST <= year <= _LATEST:
        return ""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _iso(found: re.Match[str]) -> Stamp | None:
    day = edtf_day(int(found[1]), int(found[2]), int(found[3]))
    if not day:
        return None
    if found[4] is None:
        return Stamp(day, found.start(), found.end())
    try:
        clock = time(int(found[4]), int(found[5]), int(found[6] or 0)).isoformat()
    except ValueError:
        return Stamp(day, found.start(), found.end())
    zone = found[7] or ""
    if zone not in ("", "Z") and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    return Stamp(f"{day}T{clock}{zone}", found.start(), found.end())


@cache
def _months() -> dict[str, int]:
    numbers: dict[str, int] = {}
    for words in all_words().values():
        for names in (words.months, words.month_abbreviations):
            for number, name in enumerate(names, start=1):
                numbers.setdefault(name.casefold(), number)
    return numbers


@cache
def _word_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(sorted(map(re.escape, _months()), key=lambda n: (-len(n), n)))
    day_first = (
        rf"(?<![\d.])(\d{{1,2}})(?:er|\.|º|st|nd|rd|th)?\s(?:de\s)?({names})\.?,?\s(?:de\s)?(\d{{4}})(?!\d)"
    )
    month_first = rf"(?<!\w)({names})\.?\s(\d{{1,2}})(?:st|nd|rd|th)?,\s(\d{{4}})(?!\d)"
    return re.compile(day_first, re.IGNORECASE), re.compile(month_first, re.IGNORECASE)


def _in_words(text: str) -> list[Stamp]:
    day_first, month_first = _word_patterns()
    found = [_stamp(m, int(m[3]), _months()[m[2].casefold()], int(m[1])) for m in day_first.finditer(text)]
    found += [_stamp(m, int(m[3]), _months()[m[1].casefold()], int(m[2])) for m in month_first.finditer(text)]
    return [stamp for stamp in found if stamp]
