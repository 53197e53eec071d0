"""A demand that a clause beside it takes up: `L'Otan ne retirera pas ses troupes, comme l'exige Moscou`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.attribution import takes_up
from generator.annotate.matter import Matter
from generator.annotate.reading import Stand
from generator.annotate.stances import Side
from generator.annotate.subjects import subject_of


def echoed(matter: Matter) -> Iterator[Stand]:
    """The demand of whoever a clause of the topic's own sentence says to have made it."""
    for predicate in matter.scene.sentence.predicates:
        if predicate.head == matter.topic.head or not takes_up(matter.scene, predicate):
            continue
        holder = subject_of(matter.scene, predicate)
        if holder and matter.side_of(holder) is Side.MAKES:
            yield Stand("demand", holder, predicate, (), holder.certain, holder.because)
