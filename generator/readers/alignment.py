"""Which blocks of a page an extractor took for its main text: the same order, the same words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

_SURE = 25
_MOST_PLACES = 4


def align(blocks: Sequence[str], main: str) -> list[bool]:
    """For each block, whether the main text has it; both without white space.

    Long blocks are looked for anywhere; those that keep the order of the page are the frame. A short
    one, which could stand anywhere, counts only between its neighbours of the frame.
    """
    places = [_places(block, main) if len(block) >= _SURE else () for block in blocks]
    frame = _in_order(places)
    found = [bool(options) for options in places]
    edges = [*frame, (len(blocks), len(main))]
    before, at = -1, 0
    for index, place in edges:
        position = at
        for between in range(before + 1, index):
            block = blocks[between]
            if block and len(block) < _SURE:
                hit = main.find(block, position, place)
                if hit >= 0:
                    found[between] = True
                    position = hit + len(block)
        if index < len(blocks):
            before, at = index, place + len(blocks[index])
    return found


def _places(block: str, main: str) -> tuple[int, ...]:
    found: list[int] = []
    at = main.find(block)
    while at >= 0 and len(found) < _MOST_PLACES:
        found.append(at)
        at = main.find(block, at + 1)
    return tuple(found)


def _in_order(places: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """The longest run of blocks whose places in the main text increase, as (block, place)."""
    tails: list[int] = []
    ends: list[int] = []
    steps: list[tuple[int, int, int]] = []
    for index, options in enumerate(places):
        for place in sorted(options, reverse=True):
            length = bisect_left(tails, place)
            steps.append((index, place, ends[length - 1] if length else -1))
            if length == len(tails):
                tails.append(place)
                ends.append(len(steps) - 1)
            else:
                tails[length] = place
                ends[length] = len(steps) - 1
    chain: list[tuple[int, int]] = []
    step = ends[-1] if ends else -1
    while step >= 0:
        index, place, step = steps[step]
        chain.append((index, place))
    return chain[::-1]
