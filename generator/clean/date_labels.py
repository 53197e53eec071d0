"""Lines that say when the article was published or changed."""

from __future__ import annotations

import re

from generator.clean.label_words import announces, small_words
from generator.clean.labels import Label, Says, labelled
from generator.clean.letters import LETTER, UPPER
from generator.clean.rules import CleaningRules, bare
from generator.clean.stamps import find_month, find_stamps
from generator.traced import Traced

_LEAD = re.compile(
    r"(?P<summary>.{20,1500}?)\s+(?P<date>\d{1,2}\.\d{1,2}\.\d{4}), (?P<outlet>[^,.\d]{2,40})$"
)
_TIME = re.compile(
    r"\b\d{1,2}\s?[h:]\s?\d{0,2}(?::\d{2})?\b|\b(?:GMT|UTC|CET|MSK)\b(?:[+-]\d{1,2})?", re.IGNORECASE
)
_WORD = re.compile(rf"[{LETTER}]+")
_MOST_STAMP_WORDS = 4
_PLACE = re.compile(rf"[{UPPER}][{LETTER}’'-]+(?: [{LETTER}’'-]+){{0,2}}, (?:le )?")


def stamp_label(line: Traced, rules: CleaningRules) -> Label | None:
    """A date with its time, alone on its line."""
    stamps = find_stamps(line.text)
    if len(stamps) == 1 and (stamps[0].start, stamps[0].end) == (0, len(line.text)) and "T" in stamps[0].edtf:
        return Label(Says.STAMP, (("date", line),))
    return None


def lead_label(line: Traced, rules: CleaningRules) -> Label | None:
    """`What happened 13.01.2022, The Outlet`: the summary of a page, with date and outlet."""
    found = _LEAD.match(line.text) if len(line.text) < 1600 else None
    return (
        labelled(Says.LEAD, line, found, {"description": "summary", "date": "date", "outlet": "outlet"})
        if found
        else None
    )


def dated_label(line: Traced, rules: CleaningRules) -> Label | None:
    """`Publié le 13 janvier 2022 à 10h25`, `13/01/2022`: a date with hardly a word around it."""
    text = line.text
    if len(text) > 160 or text.endswith((".", "!", "?")):
        return None
    stamps = find_stamps(text)
    if not stamps:
        return None
    before = bare(text[: stamps[0].start])
    rest = text
    for stamp in reversed(stamps):
        rest = rest[: stamp.start] + " " + rest[stamp.end :]
    words = [w for w in _WORD.findall(bare(_TIME.sub(" ", rest))) if w not in small_words()]
    if len(words) > _MOST_STAMP_WORDS or (words and stamps[0].start == 0 and len(words) > 2):
        return None
    says = Says.MODIFIED if announces(before, "modified") else Says.PUBLISHED
    parts = [("date", line.cut(stamps[0].start, stamps[0].end))]
    if len(stamps) > 1 and says is Says.PUBLISHED:
        parts.append(("modified", line.cut(stamps[1].start, stamps[1].end)))
    placed = _PLACE.fullmatch(text[: stamps[0].start]) and stamps[-1].end == len(text)
    if words and not placed and not any(announces(before, kind) for kind in ("published", "modified")):
        return None
    return Label(says, tuple(parts))


def date_of(part: Traced) -> str | None:
    """The date of a part that a label found, in EDTF."""
    stamps = find_stamps(part.text)
    if stamps:
        return stamps[0].edtf
    month = find_month(part.text)
    return month.edtf if month else None
