"""The stance that a cue shows, by what it governs and by who holds it."""

from __future__ import annotations

from enum import StrEnum

LOOSE = ("firm", "yield", "uphold", "deliver", "flip", "contain", "talk")
"""Kinds that show a stance only by who does it."""


class Side(StrEnum):
    """Where somebody stands to a demand: makes it, is asked, or neither."""

    MAKES = "makes"
    ASKED = "asked"
    OTHER = "other"


def stance_of(kind: str, *, negated: bool, sign: int, side: Side, future: bool) -> str | None:
    """The stance on a demand that a cue of a kind shows, None where it shows none.

    `sign` is that of what the cue governs, `side` that of the holder.

    >>> stance_of("reject", negated=False, sign=-1, side=Side.MAKES, future=False)
    'demand'
    """
    asks = side is Side.MAKES
    if kind == "firm":
        return "demand" if asks else "reject"
    if kind == "yield":
        if not negated:
            return "accept" if side is Side.ASKED else None
        return "demand" if asks else "reject" if side is Side.ASKED or sign < 0 else "accept"
    if negated:
        if kind in ("reject", "flip") and sign < 0:
            return "reject"
        if kind in ("reject", "flip"):
            return "open" if kind == "reject" else "demand" if asks else "accept"
        if kind == "promise" and sign < 0 and side is Side.ASKED:
            return "promise"
        if kind == "deliver" and asks:
            # `Washington ne fera aucune concession`: who asks for a thing has not to do it.
            return None
        return None if kind in ("expect", "contain") else _against(sign, side)
    if kind == "talk":
        return None
    if kind in ("reject", "flip"):
        return _against(sign, side)
    if sign < 0:
        return "reject"
    if kind in ("uphold", "contain", "accept", "promise") and asks:
        return "demand"
    if kind in ("uphold", "contain"):
        return "accept"
    if kind == "deliver":
        return None if asks else ("promise" if future else "accept")
    return kind


def _against(sign: int, side: Side) -> str:
    """The stance of whoever is against something of a sign."""
    if sign > 0:
        return "reject"
    return "accept" if side is Side.ASKED else "demand"
