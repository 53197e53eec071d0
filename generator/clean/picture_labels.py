"""Lines that belong to a picture: its caption, its credit, its date."""

from __future__ import annotations

import re

from generator.clean.labels import Label, Says, labelled
from generator.clean.letters import LOWER, UPPER
from generator.clean.rules import CleaningRules
from generator.traced import Traced

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


def picture_label(line: Traced, rules: CleaningRules) -> Label | None:
    """`What it shows - The Outlet, 1920, 13.01.2022`."""
    found = _PICTURE.match(line.text) if len(line.text) < 500 else None
    return (
        labelled(Says.PICTURE, line, found, {"caption": "caption", "date": "date", "outlet": "outlet"})
        if found
        else None
    )


def credit_label(line: Traced, rules: CleaningRules) -> Label | None:
    """`© Agency`, `Photo : …`: a line that begins with whose the picture is."""
    if not _CREDIT.match(line.text) or len(line.text) > 400:
        return None
    slash = re.search(r"\s/\s", line.text)
    if slash and rules.begins_with_button(line.text[slash.end() :]):
        return Label(Says.CREDIT, (("credit", line.cut(0, slash.start()).strip()),))
    return Label(Says.CREDIT, (("credit", line),))


def caption_label(line: Traced, rules: CleaningRules) -> Label | None:
    """A caption that ends with whose the picture is, or has it in capitals before it."""
    if len(line.text) > 400:
        return None
    found = _CAPTION.fullmatch(line.text) or _CREDIT_IN_CAPITALS.fullmatch(line.text)
    return labelled(Says.CREDIT, line, found, {"caption": "caption", "credit": "credit"}) if found else None
