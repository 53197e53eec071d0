"""Who held which office when, by the vocabulary."""

from __future__ import annotations

from collections import defaultdict
from datetime import date as Day
from functools import lru_cache

from generator.edtf import EdtfError, parse
from generator.model.vocabulary import Role, Vocabulary

_KEPT = 4


def day_of(date: str | None) -> Day | None:
    """The first day that an EDTF date may mean (the last one where it has no first), None if unknown."""
    if date is None:
        return None
    try:
        value = parse(date)
    except EdtfError:
        return None
    return value.earliest or value.latest


def held_on(role: Role, day: Day | None) -> bool:
    """Whether a role was held on a day; on an unknown day, every role may have been."""
    if day is None:
        return True
    since = parse(role.since).earliest if role.since else None
    until = parse(role.until).latest if role.until else None
    return (since is None or since <= day) and (until is None or day <= until)


class Holders:
    """The roles of a vocabulary's actors by office."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._actors = vocabulary.actors
        self._kinds = {office.id: office.like or office.id for office in vocabulary.offices.values()}
        self._by_office: dict[tuple[str, str], list[tuple[str, Role]]] = defaultdict(list)
        for actor in vocabulary.actors.values():
            for role in actor.roles:
                if role.office and role.of:
                    self._by_office[role.office, role.of].append((actor.id, role))

    def of(self, office: str, whose: str, day: Day | None) -> tuple[str, ...]:
        """The actors that held an office on a day, in the order of the vocabulary."""
        roles = self._by_office.get((office, whose), ())
        return tuple(dict.fromkeys(actor for actor, role in roles if held_on(role, day)))

    def counterparts(self, office: str, whose: str, day: Day | None) -> tuple[str, ...]:
        """The actors that hold the like office elsewhere (`whose`)."""
        kind = self._kinds.get(office, office)
        alike = [other for other, like in self._kinds.items() if like == kind]
        return tuple(dict.fromkeys(actor for other in alike for actor in self.of(other, whose, day)))

    def kinds(self, actor: str, day: Day | None) -> frozenset[str]:
        """The kinds of office that an actor held on a day; like offices are of one kind."""
        return frozenset(self._kinds.get(office, office) for office, _ in self.offices(actor, day))

    def offices(self, actor: str, day: Day | None) -> tuple[tuple[str, str], ...]:
        """The offices, each with whose it is, that an actor held on a day."""
        known = self._actors.get(actor)
        roles = known.roles if known else ()
        return tuple(
            (role.office, role.of) for role in roles if role.office and role.of and held_on(role, day)
        )


@lru_cache(maxsize=_KEPT)
def holders_of(vocabulary: Vocabulary) -> Holders:
    """The holders of a vocabulary's offices, gathered once for each."""
    return Holders(vocabulary)
