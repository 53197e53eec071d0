"""Who is meant by a role: by the office and the date, and by whom the article has named."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date as Day

from generator.annotate.holders import held_on, holders_of
from generator.annotate.lexicon import ANY_PERSON, Lexicon, Sense
from generator.annotate.sightings import Sighting

_NEAR = 2
Sentence = tuple[int, int]
"""The index of a block, and that of a sentence in it."""


@dataclass(frozen=True, slots=True)
class Referent:
    """Who is meant, and why. Without an actor, `because` says why it cannot be told; where it is empty,
    nobody in particular may be meant."""

    actor: str | None = None
    because: str = ""
    certain: bool = True


NOBODY = Referent()


@dataclass(frozen=True, slots=True)
class _Known:
    """Somebody whom the article named, the last sentence that does so, and whose turn it was."""

    actor: str
    sentence: Sentence
    turn: int


class Referents:
    """Remembers whom an article named so far, and tells of whom it speaks."""

    def __init__(self, lexicon: Lexicon, day: Day | None, named: frozenset[str]) -> None:
        """`named` are the actors that the whole article names in full."""
        self._actors = lexicon.vocabulary.actors
        self._holders = holders_of(lexicon.vocabulary)
        self._leaders = frozenset(lexicon.groups.phrases("diplomat.not"))
        self._day = day
        self._named = named
        self._known: dict[str, _Known] = {}
        self._turn = 0

    def remember(self, actor: str, sentence: Sentence) -> None:
        """Note that somebody was named."""
        self._turn += 1
        known = self._known.get(actor)
        if known is None or known.sentence != sentence:
            self._known[actor] = _Known(actor, sentence, self._turn)

    def holder(self, sighting: Sighting) -> Referent:
        """Whoever held the office that the phrase names with its state."""
        found: list[str] = []
        for match in sighting.matches:
            entry = match.value
            if entry.sense is Sense.OFFICE:
                found += self._holders.of(entry.id, entry.of or match.filled or "", self._day)
            elif entry.sense is Sense.ROLE and held_on(self._actors[entry.id].roles[entry.role], self._day):
                found.append(entry.id)
        candidates = list(dict.fromkeys(found))
        if len(candidates) > 1:
            candidates = [actor for actor in candidates if actor in self._named] or candidates
        if len(candidates) == 1:
            return Referent(candidates[0], "held the office then")
        recent = self._recent(lambda actor: actor in candidates)
        if recent is not None:
            return Referent(recent.actor, f"named last of {len(candidates)} holders", certain=False)
        return Referent(None, f"{len(candidates)} holders known" if candidates else "no holder known")

    def last_of_office(self, sighting: Sighting) -> Referent:
        """Whoever of the office was named last; or the only one whom the article names later."""
        offices = {entry.id for entry in sighting.entries(Sense.SHORT)}

        def fits(actor: str) -> bool:
            return any(office in offices for office, _ in self._holders.offices(actor, self._day))

        recent = self._recent(fits)
        if recent is not None:
            alone = sum(map(fits, self._known)) == 1
            return Referent(recent.actor, "holds the office and was named last", alone)
        later = [actor for actor in self._actors if actor in self._named and fits(actor)]
        if len(later) == 1:
            return Referent(later[0], "the only holder of such an office that the article names")
        return Referent(None, f"{len(later)} people of such an office named")

    def holder_for(self, sighting: Sighting, owners: Iterable[str]) -> Referent:
        """Whoever held the office for the first owner that has it: `l’Otan … son secrétaire général`."""
        for owner in owners:
            for entry in sighting.entries(Sense.SHORT):
                found = self._holders.of(entry.id, owner, self._day)
                if len(found) == 1:
                    return Referent(found[0], "held the office for the one named before", certain=False)
        return NOBODY

    def whose(self, actor: str) -> tuple[str, ...]:
        """The states and organisations that somebody leads or serves in an office."""
        return tuple(dict.fromkeys(of for _, of in self._holders.offices(actor, self._day)))

    def last_person(self, sighting: Sighting, block: int) -> Referent:
        """Whoever was named last not far before, of the gender and side that the words say; a guess."""
        genders = {entry.id for entry in sighting.entries(*ANY_PERSON)}
        barred = self._leaders if Sense.DIPLOMAT in sighting.senses else frozenset()
        whose = {match.filled for match in sighting.matches if match.filled}

        def fits(actor: str) -> bool:
            offices = self._holders.offices(actor, self._day)
            sides = {side.actor for side in self._actors[actor].acts_for} | {of for _, of in offices}
            if any(office in barred for office, _ in offices):
                return False
            return self._actors[actor].gender in genders and (not whose or bool(sides & whose))

        recent = self._recent(fits)
        if recent is None or block - recent.sentence[0] > _NEAR:
            return NOBODY
        return Referent(recent.actor, "named last", certain=False)

    def counterpart(self, sighting: Sighting, sentence: Sentence, later: Iterable[str]) -> Referent:
        """Whoever holds the office of the one named last, elsewhere: `son homologue américain`.

        `later` are the people whom the rest of the sentence names: where the sentence has named
        nobody yet, the counterpart is theirs (`Avec son homologue russe, Antony Blinken a …`).
        """
        whose = next((match.filled for match in sighting.matches if match.filled), None)
        if whose is None:
            return self._only_peer()

        def elsewhere(actor: str) -> str | None:
            for office, of in self._holders.offices(actor, self._day):
                there = self._holders.counterparts(office, whose, self._day) if of != whose else ()
                there = tuple(other for other in there if other in self._named) or there
                if len(there) == 1:
                    return there[0]
            return None

        if not any(known.sentence == sentence for known in self._known.values()):
            actor = next((there for there in map(elsewhere, later) if there is not None), None)
            if actor is not None:
                return Referent(actor, "same office as the one named in the sentence")
        recent = self._recent(lambda actor: elsewhere(actor) is not None)
        return Referent(elsewhere(recent.actor), "same office as the one named before") if recent else NOBODY

    def _only_peer(self) -> Referent:
        """The one whom the article names besides the one named last, in an office like his; a guess."""
        recent = self._recent(lambda actor: bool(self._holders.kinds(actor, self._day)))
        if recent is None:
            return NOBODY
        kinds = self._holders.kinds(recent.actor, self._day)
        peers = [
            actor
            for actor in self._actors
            if actor in self._named
            and actor != recent.actor
            and kinds & self._holders.kinds(actor, self._day)
        ]
        if len(peers) != 1:
            return NOBODY
        return Referent(peers[0], "the only one named in an office like it", certain=False)

    def may_hold(self, actor: str, sighting: Sighting) -> bool:
        """Whether the office is one that the actor held at some time, or nobody known holds it."""
        held = self._holders.offices(actor, None)
        vacant = True
        for match in sighting.matches:
            entry, whose = match.value, match.value.of or match.filled
            if entry.sense is Sense.ROLE and entry.id == actor:
                return True
            if entry.sense in (Sense.OFFICE, Sense.SHORT):
                if any(office == entry.id and whose in (None, of) for office, of in held):
                    return True
                vacant &= not (whose and self._holders.of(entry.id, whose, self._day))
            if entry.sense is Sense.COUNTERPART and (whose is None or any(of == whose for _, of in held)):
                return True
        return Sense.OFFICE in sighting.senses and vacant

    def _recent(self, fits: Callable[[str], bool]) -> _Known | None:
        """Whoever fits and was named first in the last sentence that names somebody who fits.

        The first one is most often the subject, and what follows speaks of the subject.
        """
        fitting = [known for known in self._known.values() if fits(known.actor)]
        last = max((known.sentence for known in fitting), default=None)
        return min((k for k in fitting if k.sentence == last), key=lambda k: k.turn, default=None)
