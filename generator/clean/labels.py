"""Lines of a flattened page that state something about the article: addresses, dates, names, keywords."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from generator.clean.languages import all_words
from generator.clean.letters import LETTER, LOWER, UPPER
from generator.clean.rules import CleaningRules, bare
from generator.clean.stamps import find_month, find_stamps
from generator.traced import Traced


class Says(StrEnum):
    """What a line states."""

    HEADER = "date and address of the page"
    URL = "address of the page"
    IMAGE = "address of a picture"
    STAMP = "date and time"
    PUBLISHED = "date of publication"
    MODIFIED = "date of modification"
    LEAD = "publisher's summary, date and outlet"
    PICTURE = "caption, outlet and date of a picture"
    CREDIT = "credit of a picture"
    PORTRAIT = "author and picture"
    BYLINE = "author"
    TAGS = "keywords"
    OUTLET = "name of the outlet"
    AGENCY = "news agency"
    NOISE = "leftover of the page's markup"
    CONTACT = "staff contact"


@dataclass(frozen=True, slots=True)
class Label:
    """What a line states, and where in the line the parts of it are, each a Traced."""

    says: Says
    parts: tuple[tuple[str, Traced], ...] = ()

    def part(self, name: str) -> Traced | None:
        """A part by its name, or None."""
        return dict(self.parts).get(name)


_URL = re.compile(r"https?://\S+")
_PICTURE_URL = re.compile(r"https?://\S+?\.(?:jpe?g|png|webp|gif|avif|svg)(?:[?#]\S*)?", re.IGNORECASE)
_HEADER = re.compile(r"date (\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:\s+(https?://\S+))?$")
_LEAD = re.compile(
    r"(?P<summary>.{20,1500}?)\s+(?P<date>\d{1,2}\.\d{1,2}\.\d{4}), (?P<outlet>[^,.\d]{2,40})$"
)
_PICTURE = re.compile(
    r"(?P<caption>.{0,400}?)(?:^|\s)-\s(?P<outlet>[^,\d]{2,40}), \d{2,5}, (?P<date>\d{1,2}\.\d{1,2}\.\d{4})$"
)
_CREDIT = re.compile(
    r"(?:©|\(c\)\s|Crédits? ?(?:photo|image|:)|Photo ?:|Photo by |Photo credit|Image ?:)", re.IGNORECASE
)
_CAPTION = re.compile(
    r"(?P<caption>.{3,300}?)[\s(]+(?:Photos?|Crédits?(?: photo)?|Image|Picture|Foto)\s?:\s?"
    r"(?P<credit>[^|:]{2,60}?)\)?[\s|.]*$"
)
_CREDIT_IN_CAPITALS = re.compile(
    rf"(?P<credit>PHOTOS? [^{LOWER}]{{3,100}}) (?P<caption>[{UPPER}][{LOWER}].{{10,300}})"
)
_MARKUP = re.compile(
    r"!\[[^\]\n]{0,200}\]\([^)\n]{0,300}\)[\s|]*|"
    r"/html/\S*(?: /html/\S*)*|\S*@content\S*|\d{2,5} \d{2,5}(?: (?:true|false))?"
    r"|true|false|null|[a-z]{2}_[A-Z]{2}|(?:19|20)\d\d|\d{1,7}|[-–—•·*|>/.#_=+~^\s]{1,200}|[a-z-]+:[a-z-]+"
)
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_TELEPHONE = re.compile(r"(?:\+|\b00)\d[\d .()-]{7,18}\d")
_TIME = re.compile(
    r"\b\d{1,2}\s?[h:]\s?\d{0,2}(?::\d{2})?\b|\b(?:GMT|UTC|CET|MSK)\b(?:[+-]\d{1,2})?", re.IGNORECASE
)
_WORD = re.compile(rf"[{LETTER}]+")
_PARTICLE = r"(?:de|du|des|la|le|van|von|der|den|di|da|dos|el|al|ben|bin)"
_NAME = rf"[{UPPER}][{LETTER}.’'-]*(?: (?:{_PARTICLE} ){{0,2}}[{UPPER}][{LETTER}’'-]+){{1,3}}"
_PORTRAIT = re.compile(rf"(?P<name>{_NAME}) (?P<url>https?://\S+)")
_NAMES = re.compile(rf"{_NAME}(?:(?:, | et | and | & | avec | with ){_NAME}){{0,4}}")
_SEPARATOR = re.compile(r", | et | and | & | avec | with ")
_MOST_STAMP_WORDS = 4
_PLACE = re.compile(rf"[{UPPER}][{LETTER}’'-]+(?: [{LETTER}’'-]+){{0,2}}, (?:le )?")


def label_of(line: Traced, rules: CleaningRules) -> Label | None:
    """What a line states about the article, or None where it is something else."""
    if len(line.text) > 2000:
        return None
    for find in _FINDERS:
        found = find(line, rules)
        if found:
            return found
    return None


def _header(line: Traced, rules: CleaningRules) -> Label | None:
    found = _HEADER.match(line.text)
    return _label(Says.HEADER, line, found, {"date": 1, "url": 2}) if found else None


def _address(line: Traced, rules: CleaningRules) -> Label | None:
    if _PICTURE_URL.fullmatch(line.text):
        return Label(Says.IMAGE, (("url", line),))
    return Label(Says.URL, (("url", line),)) if _URL.fullmatch(line.text) else None


def _markup(line: Traced, rules: CleaningRules) -> Label | None:
    return Label(Says.NOISE) if _MARKUP.fullmatch(line.text) else None


def _stamp(line: Traced, rules: CleaningRules) -> Label | None:
    stamps = find_stamps(line.text)
    if len(stamps) == 1 and (stamps[0].start, stamps[0].end) == (0, len(line.text)) and "T" in stamps[0].edtf:
        return Label(Says.STAMP, (("date", line),))
    return None


def _lead(line: Traced, rules: CleaningRules) -> Label | None:
    found = _LEAD.match(line.text) if len(line.text) < 1600 else None
    return (
        _label(Says.LEAD, line, found, {"description": "summary", "date": "date", "outlet": "outlet"})
        if found
        else None
    )


def _picture(line: Traced, rules: CleaningRules) -> Label | None:
    found = _PICTURE.match(line.text) if len(line.text) < 500 else None
    return (
        _label(Says.PICTURE, line, found, {"caption": "caption", "date": "date", "outlet": "outlet"})
        if found
        else None
    )


def _credit(line: Traced, rules: CleaningRules) -> Label | None:
    if not _CREDIT.match(line.text) or len(line.text) > 400:
        return None
    slash = re.search(r"\s/\s", line.text)
    if slash and rules.begins_with_button(line.text[slash.end() :]):
        return Label(Says.CREDIT, (("credit", line.cut(0, slash.start()).strip()),))
    return Label(Says.CREDIT, (("credit", line),))


def _caption(line: Traced, rules: CleaningRules) -> Label | None:
    if len(line.text) > 400:
        return None
    found = _CAPTION.fullmatch(line.text) or _CREDIT_IN_CAPITALS.fullmatch(line.text)
    return _label(Says.CREDIT, line, found, {"caption": "caption", "credit": "credit"}) if found else None


def _agency(line: Traced, rules: CleaningRules) -> Label | None:
    """`Avec AFP`, `Source : Reuters`, `(Belga)`: who else wrote it."""
    if len(line.text) > 60 or line.text.endswith((".", "?", "!")):
        return None
    plain = bare(line.text)
    announced = any(plain.startswith(phrase + " ") for phrase in _phrases("sources"))
    if (announced and len(plain.split()) <= 5) or rules.is_agency(line.text):
        return Label(Says.AGENCY, (("agency", line.strip("()")),))
    return None


def _contact(line: Traced, rules: CleaningRules) -> Label | None:
    short = len(line.text.split()) <= 16
    if short and (_EMAIL.search(line.text) or _TELEPHONE.fullmatch(line.text)):
        return Label(Says.CONTACT)
    return None


def _portrait(line: Traced, rules: CleaningRules) -> Label | None:
    found = _PORTRAIT.fullmatch(line.text)
    return _label(Says.PORTRAIT, line, found, {"author": "name"}) if found else None


def _dated(line: Traced, rules: CleaningRules) -> Label | None:
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
    words = [w for w in _WORD.findall(bare(_TIME.sub(" ", rest))) if w not in _small_words()]
    if len(words) > _MOST_STAMP_WORDS or (words and stamps[0].start == 0 and len(words) > 2):
        return None
    says = Says.MODIFIED if _announces(before, "modified") else Says.PUBLISHED
    parts = [("date", line.cut(stamps[0].start, stamps[0].end))]
    if len(stamps) > 1 and says is Says.PUBLISHED:
        parts.append(("modified", line.cut(stamps[1].start, stamps[1].end)))
    placed = _PLACE.fullmatch(text[: stamps[0].start]) and stamps[-1].end == len(text)
    if words and not placed and not any(_announces(before, kind) for kind in ("published", "modified")):
        return None
    return Label(says, tuple(parts))


def _byline(line: Traced, rules: CleaningRules) -> Label | None:
    text = line.text
    if len(text) > 120 or text.endswith("."):
        return None
    folded = bare(text)
    for phrase in _phrases("bylines"):
        if folded.startswith(phrase + " "):
            at = _after_words(text, phrase.count(" ") + 1)
            rest = line.cut(at).strip(" :,-–—")
            found = _NAMES.match(rest.text)
            if rules.is_agency(rest.text):
                return Label(Says.BYLINE, (("author", rest),))
            if found and len(rest.text) - found.end() < 40 and not _names_outlet(found[0], rules):
                return Label(Says.BYLINE, (("author", rest.cut(0, found.end())),))
    if text[0] in "-–—" and _NAMES.fullmatch(text.lstrip("-–— ")):
        return Label(Says.BYLINE, (("author", line.strip("-–— ")),))
    return None


def _tags(line: Traced, rules: CleaningRules) -> Label | None:
    text = line.text
    words = text.split()
    if len(words) > 1 and all(word.startswith("#") and len(word) > 1 for word in words):
        return Label(Says.TAGS, (("tags", line),))
    head, colon, _ = text.partition(":")
    if colon and bare(head) in _phrases("tags") and len(text) < 400 and not text.endswith("."):
        return Label(Says.TAGS, (("tags", line.cut(len(head) + 1).strip()),))
    entries = [entry.strip() for entry in text.split(",")]
    keywords = len(entries) >= 3 and all(0 < len(e) <= 40 and len(e.split()) <= 5 for e in entries)
    if keywords and text == text.lower() and not text.endswith((".", "!", "?", ":")):
        return Label(Says.TAGS, (("tags", line),))
    return None


def _outlet(line: Traced, rules: CleaningRules) -> Label | None:
    if len(line.text) > 60:
        return None
    if rules.publisher_named(line.text) is not None:
        return Label(Says.OUTLET, (("outlet", line),))
    # `AA / Ankara`: an agency and where it writes from.
    head, slash, place = line.text.partition(" / ")
    if slash and len(place.split()) <= 2 and rules.publisher_named(head) is not None:
        return Label(Says.OUTLET, (("outlet", line.cut(0, len(head))),))
    return None


_FINDERS: tuple[Callable[[Traced, CleaningRules], Label | None], ...] = (
    _header,
    _address,
    _markup,
    _stamp,
    _picture,
    _lead,
    _portrait,
    _contact,
    _credit,
    _caption,
    _dated,
    _byline,
    _tags,
    _agency,
    _outlet,
)


def split_names(text: str) -> tuple[str, ...]:
    """The names of a list of authors."""
    return tuple(name.strip() for name in _SEPARATOR.split(text) if name.strip())


def date_of(part: Traced) -> str | None:
    """The date of a part that a label found, in EDTF."""
    stamps = find_stamps(part.text)
    if stamps:
        return stamps[0].edtf
    month = find_month(part.text)
    return month.edtf if month else None


def _label(says: Says, line: Traced, found: re.Match[str], groups: dict[str, int | str]) -> Label:
    parts = [
        (name, line.cut(*found.span(group)).strip())
        for name, group in groups.items()
        if found[group] and found[group].strip()
    ]
    return Label(says, tuple(parts))


def _names_outlet(name: str, rules: CleaningRules) -> bool:
    return rules.publisher_named(name) is not None


@cache
def _phrases(kind: str) -> tuple[str, ...]:
    found = {bare(phrase) for words in all_words().values() for phrase in getattr(words, kind)}
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))


def _announces(before: str, kind: str) -> bool:
    return any(before == phrase or before.startswith(phrase + " ") for phrase in _phrases(kind))


@cache
def _small_words() -> frozenset[str]:
    """Words that stand around a date: `le`, `à`, days of the week are short of four letters or known."""
    return frozenset(bare(w) for words in all_words().values() for w in words.common) | frozenset(("a",))


def _after_words(text: str, count: int) -> int:
    at = 0
    for _ in range(count):
        found = re.compile(r"\S+\s*").match(text, at)
        at = found.end() if found else len(text)
    return at
