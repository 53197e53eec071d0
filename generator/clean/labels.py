"""What a line of a flattened page can state about the article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

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


def labelled(says: Says, line: Traced, found: re.Match[str], groups: Mapping[str, int | str]) -> Label:
    """A label whose parts are groups of a match in the line; `groups` gives the group of each part."""
    parts = [
        (name, line.cut(*found.span(group)).strip())
        for name, group in groups.items()
        if found[group] and found[group].strip()
    ]
    return Label(says, tuple(parts))
