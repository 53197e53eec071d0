"""GitHub Markdown for a comment: foreign words made harmless, and all of it below GitHub's limit."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

LIMIT = 65_536
"""The characters that GitHub takes in a comment."""

_PRINTED = " "


def shown(foreign: str, length: int = 90) -> str:
    """Foreign words as they are, whatever they hold, on one line and cut to a length.

    In `<code>` GitHub makes no mention of `@name`, no reference of `#1` and no emoji; every character
    that is neither letter nor digit is an entity, so that no Markdown or HTML begins or ends in it.
    """
    flat = " ".join("".join(_plain(c) for c in foreign).split())
    cut = flat if len(flat) <= length else f"{flat[: length - 1].rstrip()}…"
    return f"<code>{''.join(map(_harmless, cut))}</code>"


def _plain(character: str) -> str:
    """Controls, directions and invisible characters as what they are: nothing to read."""
    if character.isspace():
        return _PRINTED
    return "�" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn") else character


def _harmless(character: str) -> str:
    # Beyond ASCII nothing means anything to Markdown; a backtick or a colon does.
    return (
        character
        if character.isalnum() or character == _PRINTED or ord(character) > 127
        else f"&#{ord(character)};"
    )


def fitted(head: str, items: Sequence[Sequence[str]], foot: str, limit: int = LIMIT) -> str:
    """Head, items and foot as one text below a limit.

    Each item is given in several lengths, the longest first and the last one short. All begin at their
    shortest; then each in turn gets the longest form that leaves room. Where not even the shortest
    forms find room, the last items are counted only.
    """
    room = limit - len(head) - len(foot) - _SPARE
    taken: list[str] = []
    for item in items:
        if len(item[-1]) > room:
            break
        taken.append(item[-1])
        room -= len(item[-1])
    for index in range(len(taken)):
        longest = next(f for f in items[index] if len(f) - len(taken[index]) <= room)
        room -= len(longest) - len(taken[index])
        taken[index] = longest
    left = len(items) - len(taken)
    rest = f"\n… and {left} more, for which there is no room here.\n" if left else ""
    return f"{head}{''.join(taken)}{rest}{foot}"


_SPARE = 100
