"""GitHub Markdown for a comment: foreign words made harmless, and all of it below GitHub's limit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

LIMIT = 65_536
"""The characters that GitHub takes in a comment; counted here in bytes, which are never fewer."""
_SPARE = 1_000
"""Room for what is put around a report when it is posted."""


def shown(foreign: str, length: int = 90) -> str:
    """Foreign words as they are, whatever they hold, on one line and cut to a length.

    In `<code>` GitHub makes no mention of `@name`, no reference of `#1` and no emoji; every character
    that could mean something is an entity, so that no Markdown or HTML begins or ends in it.
    """
    flat = " ".join("".join(_plain(c) for c in foreign).split())
    cut = flat if len(flat) <= length else f"{flat[: length - 1].rstrip()}…"
    return f"<code>{_MEANT.sub(_entity, cut)}</code>"


# Between two letters or digits a hyphen, a comma or an apostrophe is only that.
_MEANT = re.compile(r"(?<![^\W_])[-,']|[-,'](?![^\W_])|[!-&(-+./:-@\[-`{-~]")


def _entity(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"


def _plain(character: str) -> str:
    """Controls, directions and invisible characters as what they are: nothing to read."""
    if character.isspace():
        return " "
    return "�" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn") else character


def fitted(head: str, items: Sequence[Sequence[str]], foot: str, limit: int = LIMIT) -> str:
    """Head, items and foot as one text of fewer bytes than a limit.

    Each item is given in several lengths, the longest first. All get their shortest form; then, from
    form to longer form, each gets it while there is room. Where not even the shortest forms find room,
    the last items are counted only.
    """
    room = limit - _size(head) - _size(foot) - _SPARE
    taken: list[str] = []
    for item in items:
        if _size(item[-1]) > room:
            break
        taken.append(item[-1])
        room -= _size(item[-1])
    for longer in range(2, 1 + max((len(item) for item in items), default=0)):
        for index, item in enumerate(items[: len(taken)]):
            growth = _size(item[-longer]) - _size(taken[index]) if longer <= len(item) else room
            if growth < room:
                taken[index] = item[-longer]
                room -= growth
    left = len(items) - len(taken)
    rest = f"\n… and {left} more, for which there is no room here.\n" if left else ""
    return f"{head}{''.join(taken)}{rest}{foot}"


def _size(text: str) -> int:
    return len(text.encode())
