"""Which straight quotation marks open and which close, by their context and by those around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.clean.letters import APOSTROPHES, CLOSING, OPENING, TERMINALS

_QUOTE = re.compile(r'"')
_BEFORE_OPENING = frozenset("([{—–-/" + APOSTROPHES + OPENING)
_AFTER_CLOSING = frozenset(")]},;:/…" + CLOSING)
_LONGEST = 1500
_DEEPEST = 2
# What speaks against a reading; the one of a paragraph with the least sum of them is taken.
_AGAINST_CONTEXT = 3.0
_AGAINST_COLON = 6.0
_NOTHING_OPEN = 4.0
_NESTED = 2.0
_SECOND_PARAGRAPH = 2.0
_LEFT_OPEN = 2.5
_TOO_LONG = 1.0
_HINT = 0.3
_SPACED = 1.0

_Path = tuple[float, tuple[bool, ...]]


def straight_quotes(text: str) -> Mapping[int, bool]:
    """For the offset of each straight quotation mark of a paragraph, whether it opens a quotation.

    A mark with a space on one side only tells by itself, most of the time; for one that is glued on both
    sides, all of them must fit together: what opens closes, a quotation inside of another is rare, and
    one that stays open for too long was not closed.
    """
    places = [found.start() for found in _QUOTE.finditer(text)]
    paths: dict[int, _Path] = {0: (0.0, ())}
    before = 0
    for at in places:
        if at - before > _LONGEST:
            paths = _given_up(paths)
        paths = _cheapest(_steps(paths, *_costs(text, at), after_stop=_after_stop(text, at)))
        before = at
    if not paths or not places:
        return {}
    _, best = min((cost + depth * _LEFT_OPEN, opens) for depth, (cost, opens) in paths.items())
    return dict(zip(places, best, strict=True))


def _steps(
    paths: Mapping[int, _Path], opening: float, closing: float, *, after_stop: bool
) -> Iterator[tuple[int, _Path]]:
    """Every reading of the next mark, by the number of quotations that are open after it."""
    for depth, (cost, opens) in paths.items():
        if depth < _DEEPEST:
            yield depth + 1, (cost + opening + (_NESTED if depth else 0.0), (*opens, True))
        if depth and after_stop:
            yield depth, (cost + opening + _SECOND_PARAGRAPH, (*opens, True))
        if depth:
            yield depth - 1, (cost + closing, (*opens, False))
        else:
            yield 0, (cost + closing + _NOTHING_OPEN, (*opens, False))


def _cheapest(steps: Iterator[tuple[int, _Path]]) -> dict[int, _Path]:
    best: dict[int, _Path] = {}
    for depth, path in steps:
        if depth not in best or path < best[depth]:
            best[depth] = path
    return best


def _given_up(paths: Mapping[int, _Path]) -> dict[int, _Path]:
    """The readings, and those for which a quotation that went on for too long is over."""
    closed = [(0, (cost + _TOO_LONG * depth, opens)) for depth, (cost, opens) in paths.items()]
    return _cheapest(iter([*paths.items(), *closed]))


def _after_stop(text: str, at: int) -> bool:
    return text[max(0, at - 8) : at].rstrip()[-1:] in tuple(TERMINALS)


def _costs(text: str, at: int) -> tuple[float, float]:
    """What speaks against a mark opening and against it closing."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    space_before = before.isspace() or before in _BEFORE_OPENING
    space_after = after.isspace() or after in _AFTER_CLOSING or (after == "." and not before.isspace())
    if before.isspace() and text[max(0, at - 3) : at].rstrip().endswith(":"):
        return 0.0, _AGAINST_COLON
    if space_before and not space_after:
        # Some set a space before the closing mark too (`Non. "Elle part`).
        return 0.0, _SPACED if _after_stop(text, at) else _AGAINST_CONTEXT
    if space_after and not space_before:
        return _AGAINST_CONTEXT, 0.0
    if before == ":":
        return 0.0, _AGAINST_CONTEXT
    if after.islower() and before in TERMINALS:
        return _AGAINST_CONTEXT, 0.0
    return _HINT, 0.0
