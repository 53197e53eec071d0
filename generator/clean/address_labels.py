"""Lines that are an address, of the page or of a picture."""

from __future__ import annotations

import re

from generator.clean.labels import Label, Says, labelled
from generator.clean.rules import CleaningRules
from generator.traced import Traced

_URL = re.compile(r"https?://\S+")
_PICTURE_URL = re.compile(r"https?://\S+?\.(?:jpe?g|png|webp|gif|avif|svg)(?:[?#]\S*)?", re.IGNORECASE)
_HEADER = re.compile(r"date (\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:\s+(https?://\S+))?$")


def header_label(line: Traced, rules: CleaningRules) -> Label | None:
    """`date 2022-01 https://…`, as the collector of a dump wrote it."""
    found = _HEADER.match(line.text)
    return labelled(Says.HEADER, line, found, {"date": 1, "url": 2}) if found else None


def address_label(line: Traced, rules: CleaningRules) -> Label | None:
    """A line that is an address and nothing else."""
    if _PICTURE_URL.fullmatch(line.text):
        return Label(Says.IMAGE, (("url", line),))
    return Label(Says.URL, (("url", line),)) if _URL.fullmatch(line.text) else None
