"""Which straight quotation marks open and which close, by their context and their number."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.clean.letters import APOSTROPHES, CLOSING, OPENING

_QUOTE = re.compile(r'"')
_BEFORE_OPENING = frozenset("([{—–-/" + APOSTROPHES + OPENING)
_AFTER_CLOSING = frozenset(")]},;:/…" + CLOSING)
_LONGEST = 1500


def straight_quotes(text: str) -> Mapping[int, bool]:
    """For the offset of each straight quotation mark of a paragraph, whether it opens a quotation.

    A mark with a space on one side only tells by itself; one that is glued on both sides opens when
    none is open, and closes otherwise. A quotation that stays open for too long counts as closed.
    """
    opens: dict[int, bool] = {}
    opened_at: int | None = None
    for found in _QUOTE.finditer(text):
        at = found.start()
        if opened_at is not None and at - opened_at > _LONGEST:
            opened_at = None
        told = _by_context(text, at)
        opening = (opened_at is None) if told is None else told
        opens[at] = opening
        opened_at = at if opening else None
    return opens


def _by_context(text: str, at: int) -> bool | None:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    space_before = before.isspace() or before in _BEFORE_OPENING
    space_after = after.isspace() or after in _AFTER_CLOSING or (after == "." and not before.isspace())
    if space_before and not space_after:
        return True
    if space_after and not space_before:
        return False
    return None
