"""Whose somebody is: for whom actors act, and whom adjectives such as `russe` speak of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from generator.folding import fold
from generator.model.vocabulary import Vocabulary


def adjectives_of(vocabulary: Vocabulary) -> Mapping[str, str]:
    """The actors by the adjectives that say that something is theirs, folded, in every form listed."""
    return {fold(form): actor.id for actor in vocabulary.actors.values() for form in actor.adjectives}


@lru_cache(maxsize=8)
def allegiance_of(vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    """For whom each actor acts, over any number of steps."""
    direct = {a.id: {f.actor for f in a.acts_for} for a in vocabulary.actors.values()}
    found = {}
    for actor in direct:
        reached: set[str] = set()
        waiting = set(direct[actor])
        while waiting:
            reached |= waiting
            waiting = {other for each in waiting for other in direct.get(each, ())} - reached
        found[actor] = frozenset(reached)
    return found
