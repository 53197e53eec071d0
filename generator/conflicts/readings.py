"""The shape of a disagreement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.corpus import Passage


@dataclass(frozen=True, slots=True)
class Reading:
    """One of the versions, and every place that has it, in the order of the corpus."""

    value: str
    places: tuple[Passage, ...]

    @property
    def articles(self) -> frozenset[str]:
        """The ids of the articles that have it."""
        return frozenset(place.article for place in self.places)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two versions or more of one thing.

    `kind` is `event-date` (the subject an event's id, the values EDTF), `spelling` (an actor's id,
    the values as printed) or `number` (what is counted as the first text words it, the values as
    printed). The readings are in the order of their first places.
    """

    kind: str
    subject: str
    readings: tuple[Reading, ...]


def between_articles(readings: Iterable[Reading]) -> bool:
    """Whether two different articles have two different readings."""
    listed = list(readings)
    return any(
        one.articles - other.articles and other.articles
        for one in listed
        for other in listed
        if one is not other
    )
