"""The date of a web page that states none, as htmldate guesses it from all that stands there."""

from __future__ import annotations

import trafilatura
from htmldate import find_date

from generator.clean.stamps import edtf_day
from generator.model.article import Field

_LARGEST = 1_000_000
# A fixed end, so that a page is read the same on every day.
_LATEST = "2099-12-31"


def guessed_date(source: str) -> Field[str]:
    """The day that the page was most likely published, marked as inferred, or unknown."""
    # The library takes a text that looks like an address for one and fetches it: it gets a tree.
    tree = trafilatura.load_html(source) if len(source) <= _LARGEST else None
    if tree is None:
        return Field()
    try:
        found = find_date(tree, original_date=True, extensive_search=False, max_date=_LATEST)
    except (ValueError, TypeError, OverflowError, RecursionError):
        return Field()
    if not found:
        return Field()
    day = edtf_day(*map(int, found.split("-")))
    return Field(day, inferred=True, evidence="elsewhere on the page") if day else Field()
