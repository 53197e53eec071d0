"""When a web page was published: its markup, its address, the lines around its heading; else a guess."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from generator.clean.guessed_date import guessed_date
from generator.clean.label_words import announces
from generator.clean.rules import bare
from generator.clean.stamps import Stamp, date_in_address, edtf_day, find_stamps
from generator.model.article import Field
from generator.model.document import Document

_COMPACT = re.compile(r"(?<!\d)(\d{4})([/.]?)(\d{2})\2(\d{2})(?!\d)")
_CLOCK = re.compile(r"\d{1,2}\s?(?:[h:]\s?)\d{0,2}(?::\d{2})?", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 8
_DAY_APART = 1
_LONGEST_COMPACT = 30
_EARLIEST = 1990


def date_of_page(document: Document) -> Field[str]:
    """The date of publication in EDTF, with time and zone where the page gives them, or unknown.

    The day of the page's address counts where the markup's is the one before or after: a time in UTC
    has another day than the place where it was printed. What no statement and no line tells is
    guessed, and the date then marked as inferred.
    """
    stated = next((found for field in document.dates if (found := _dated(field))), None)
    address = _in_address(document.stated.url)
    if stated and address:
        return address if _neighbours(stated.value or "", address.value or "") else stated
    return stated or address or _hinted(document.date_hints) or guessed_date(document.text)


def _neighbours(one: str, other: str) -> bool:
    days = [date.fromisoformat(value[:10]) for value in (one, other)]
    return abs((days[0] - days[1]).days) == _DAY_APART


def _dated(field: Field[str]) -> Field[str] | None:
    """A statement as EDTF: `20220113T10:25` and `2022/01/13`, which no text has, count here too."""
    text = field.value or ""
    stamps = _stamps(text)
    if stamps:
        return Field(stamps[0].edtf, field.span)
    compact = _COMPACT.search(text)
    day = edtf_day(int(compact[1]), int(compact[3]), int(compact[4])) if compact else ""
    return Field(day, field.span) if day else None


def _stamps(text: str) -> tuple[Stamp, ...]:
    """The dates of a text that are not older than web pages."""
    return tuple(stamp for stamp in find_stamps(text) if int(stamp.day[:4]) >= _EARLIEST)


def _in_address(url: Field[str]) -> Field[str] | None:
    found = date_in_address(url.value or "")
    return Field(found.edtf, url.span) if found else None


def _hinted(hints: Sequence[Field[str]]) -> Field[str] | None:
    """The date of the first hint that is one and little else; one that is announced comes before."""
    dated = [(hint, found) for hint in hints if (found := _date_in(hint))]
    for hint, found in dated:
        if announces(bare(hint.value or ""), "published"):
            return found
    return dated[0][1] if dated else None


def _date_in(hint: Field[str]) -> Field[str] | None:
    text = hint.value or ""
    stamps = _stamps(text)
    if not stamps:
        return _dated(hint) if len(text) <= _LONGEST_COMPACT else None
    if announces(bare(text[: stamps[0].start]), "modified"):
        return None
    rest = text
    for stamp in reversed(stamps):
        rest = rest[: stamp.start] + " " + rest[stamp.end :]
    if len(_WORD.findall(_CLOCK.sub(" ", rest))) > _MOST_WORDS:
        return None
    return Field(stamps[0].edtf, hint.span)
