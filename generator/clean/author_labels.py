"""Lines that name who wrote or published the article."""

from __future__ import annotations

import re

from generator.clean.label_words import phrases
from generator.clean.labels import Label, Says, labelled
from generator.clean.letters import LETTER, UPPER
from generator.clean.rules import CleaningRules, bare
from generator.traced import Traced

_PARTICLE = r"(?:de|du|des|la|le|van|von|der|den|di|da|dos|el|al|ben|bin)"
_NAME = rf"[{UPPER}][{LETTER}.’'-]*(?: (?:{_PARTICLE} ){{0,2}}[{UPPER}][{LETTER}’'-]+){{1,3}}"
_PORTRAIT = re.compile(rf"(?P<name>{_NAME}) (?P<url>https?://\S+)")
_NAMES = re.compile(rf"{_NAME}(?:(?:, | et | and | & | avec | with ){_NAME}){{0,4}}")
_SEPARATOR = re.compile(r", | et | and | & | avec | with ")


def portrait_label(line: Traced, rules: CleaningRules) -> Label | None:
    """A name, and the address of the picture beside it."""
    found = _PORTRAIT.fullmatch(line.text)
    return labelled(Says.PORTRAIT, line, found, {"author": "name"}) if found else None


def byline_label(line: Traced, rules: CleaningRules) -> Label | None:
    """`Par Anne Martin`, `— Anne Martin`."""
    text = line.text
    if len(text) > 120 or text.endswith("."):
        return None
    folded = bare(text)
    for phrase in phrases("bylines"):
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


def agency_label(line: Traced, rules: CleaningRules) -> Label | None:
    """`Avec AFP`, `Source : Reuters`, `(Belga)`: who else wrote it."""
    if len(line.text) > 60 or line.text.endswith((".", "?", "!")):
        return None
    plain = bare(line.text)
    announced = any(plain.startswith(phrase + " ") for phrase in phrases("sources"))
    if (announced and len(plain.split()) <= 5) or rules.is_agency(line.text):
        return Label(Says.AGENCY, (("agency", line.strip("()")),))
    return None


def outlet_label(line: Traced, rules: CleaningRules) -> Label | None:
    """The name of a publisher that the vocabulary knows."""
    if len(line.text) > 60:
        return None
    if rules.publisher_named(line.text) is not None:
        return Label(Says.OUTLET, (("outlet", line),))
    # `AA / Ankara`: an agency and where it writes from.
    head, slash, place = line.text.partition(" / ")
    if slash and len(place.split()) <= 2 and rules.publisher_named(head) is not None:
        return Label(Says.OUTLET, (("outlet", line.cut(0, len(head))),))
    return None


def split_names(text: str) -> tuple[str, ...]:
    """The names of a list of authors."""
    return tuple(name.strip() for name in _SEPARATOR.split(text) if name.strip())


def _names_outlet(name: str, rules: CleaningRules) -> bool:
    return rules.publisher_named(name) is not None


def _after_words(text: str, count: int) -> int:
    at = 0
    for _ in range(count):
        found = re.compile(r"\S+\s*").match(text, at)
        at = found.end() if found else len(text)
    return at
