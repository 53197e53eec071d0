"""Positions added up by side: a minister's count for the country for which he acted when he spoke."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.indexes import Index, Sighting
from generator.model.annotation import Position


def side_of(index: Index, actor: str, when: str | None) -> str:
    """The actor for whom this one acted in the end, at an EDTF date; itself where it acts for nobody."""
    side, seen = actor, {actor}
    while True:
        known = index.corpus.vocabulary.actors.get(side)
        ties = known.acts_for if known else ()
        further = [
            tie.actor for tie in ties if tie.actor not in seen and index.acted_for(side, tie.actor, when)
        ]
        if not further:
            return side
        side = further[0]
        seen.add(side)


def by_side(index: Index, sightings: Iterable[Sighting[Position]]) -> dict[str, list[Sighting[Position]]]:
    """The positions under each side that holds them, those with the most positions first, then by id."""
    sides: defaultdict[str, list[Sighting[Position]]] = defaultdict(list)
    for sighting in sightings:
        for side in dict.fromkeys(side_of(index, h, sighting.date) for h in sighting.item.holders):
            sides[side].append(sighting)
    return {side: sides[side] for side in sorted(sides, key=lambda s: (-len(sides[s]), s))}
