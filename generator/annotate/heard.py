"""Who was named and who spoke, as far as an article has been read: whom `il` and `le sénateur` mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.annotate.pronouns import NOBODY, Gender, Party
from generator.annotate.quoting import Quoting
from generator.annotate.voices import Sort, Voice
from generator.folding import fold

_KEPT = 12
_CALLED = 24
Key = tuple[tuple[str, ...], str]
"""By what a party is told from others: its actors, or what it is called."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Whoever was named so far, the last one first; who spoke last; the two named side by side last.

    `opened` is who spoke last in the open paragraph, `called` what the text has called whom, folded,
    `spelt` whom the vocabulary does not know and the text has named in full.
    """

    named: tuple[Party, ...] = ()
    speaker: Party = NOBODY
    opened: Party = NOBODY
    pair: tuple[Party, Party] | None = None
    called: tuple[tuple[Key, str], ...] = ()
    spelt: tuple[Party, ...] = ()

    def in_new_paragraph(self) -> Heard:
        """The same where another paragraph begins."""
        return replace(self, opened=NOBODY)

    def naming(self, parties: Sequence[Party]) -> Heard:
        """The same once a sentence named somebody, in the order in which they count."""
        before = {_key(p): p.certain for p in self.named}
        # Who is meant by an office may be a guess; that he was named before is none.
        new = tuple(dict.fromkeys(_known(p, before) for p in parties if p or p.text))
        rest = tuple(p for p in self.named if all(_key(p) != _key(other) for other in new))
        return replace(self, named=(*new, *rest)[:_KEPT])

    def calling(self, voice: Voice) -> Heard:
        """The same once somebody was called something: `le ministre de la Défense, Oleksiï Reznikov`."""
        new = (_key(self.full(voice.party)), voice.called)
        return replace(self, called=(new, *self.called)[:_CALLED])

    def spelling(self, party: Party) -> Heard:
        """The same once a name was written in full."""
        full = not party and " " in party.text and party not in self.spelt
        return replace(self, spelt=(party, *self.spelt)[:_CALLED]) if full else self

    def beside(self, first: Party, second: Party) -> Heard:
        """The same once two persons were named side by side."""
        return replace(self, pair=(first, second))

    def speaking(self, party: Party) -> Heard:
        """The same once somebody spoke."""
        if not (party or party.text):
            return self
        named = self.naming((party,))
        return replace(named, speaker=named.named[0], opened=named.named[0])

    def full(self, party: Party) -> Party:
        """A name that was given in full before: `Dourov` is `Pavel Dourov`."""
        if party or not party.text:
            return party
        for other in (*self.named, *self.spelt):
            longer = not other and other.text != party.text and other.text.endswith(f" {party.text}")
            if longer:
                return replace(other, gender=_either(party.gender, other.gender))
        keys = {key for key, called in self.called if called.endswith(f" {fold(party.text)}")}
        return next((p for p in self.named if p and _key(p) in keys), party)

    def meant(self, voice: Voice, quoting: Quoting) -> Party:
        """Whom a voice means: itself, or for a pronoun or an office somebody named before."""
        if voice.sort is Sort.BODY:
            return voice.party
        if fold(voice.party.text) in quoting.demonyms:
            known = self._compatriot(voice.party, quoting)
            return replace(known, certain=False, because="office") if known else voice.party
        if voice.sort is Sort.NAME:
            return self.full(voice.party)
        if voice.sort in (Sort.FIRST, Sort.SECOND):
            if self.pair is None:
                return NOBODY
            return replace(self.pair[voice.sort is Sort.SECOND], certain=False, because="pair")
        if voice.sort is Sort.SAME:
            return self.speaker
        if voice.sort is Sort.PRONOUN:
            return self._pronoun(voice.party.gender, quoting)
        if voice.sort is Sort.POINTING:
            return self._person(voice.party.gender, quoting)
        return self._office(voice, quoting)

    def _pronoun(self, gender: Gender, quoting: Quoting) -> Party:
        """Whoever spoke in the paragraph, else was named last: a person rather than a body or a state."""
        around = [p for p in (self.opened, *self.named, self.speaker) if _is_somebody(p, gender)]
        fits = [p for p in around if not quoting.media.intersection(p.actors)]
        if fits and fits[0] == self.opened and all(actor in quoting.acting for actor in fits[0].actors):
            return fits[0]
        persons = [p for p in fits if all(map(quoting.is_person, p.actors))]
        return next(iter(persons or fits), NOBODY)

    def _compatriot(self, people: Party, quoting: Quoting) -> Party:
        """`le Norvégien`: somebody named who acts for that state, or for none that is known."""
        state = quoting.adjectives.get(fold(people.text))
        around = (self.opened, *self.named, self.speaker)
        persons = [p for p in around if len(p.actors) == 1 and quoting.is_person(p.actors[0])]
        sides = {p.actors: quoting.sides.get(p.actors[0], frozenset()) for p in persons}
        own = [p for p in persons if state in sides[p.actors]]
        others = [p for p in persons if not quoting.states.intersection(sides[p.actors])]
        return next(iter(own or others), NOBODY)

    def _person(self, gender: Gender, quoting: Quoting) -> Party:
        """`ce dernier`: whoever was named last in the sentence before."""
        if self.pair is not None and self.pair[1] in self.named[:2] and _agrees(self.pair[1].gender, gender):
            return replace(self.pair[1], certain=False, because="last named")
        return next((p for p in self.named if _agrees(p.gender, gender)), NOBODY)

    def _office(self, voice: Voice, quoting: Quoting) -> Party:
        """`la chercheuse` is the one named before; `un chercheur` and `le chercheur de l'Ifri` are not."""
        sides = {quoting.adjectives[w] for w in voice.party.text.lower().split() if w in quoting.adjectives}
        if voice.whole and not sides:
            return voice.party
        if quoting.is_function(voice.party.text) and not sides:
            return self._called_so(voice, quoting)
        owner = _key(self.speaker if self.speaker or self.speaker.text else (*self.named, NOBODY)[0])
        for other in self.named:
            if voice.owned and _key(other) == owner:
                continue
            person = not other or quoting.is_person(other.actors[0])
            acts = not sides or any(sides & quoting.sides.get(actor, frozenset()) for actor in other.actors)
            if person and acts and _agrees(other.gender, voice.party.gender):
                return replace(other, certain=False, because="office")
        return voice.party

    def _called_so(self, voice: Voice, quoting: Quoting) -> Party:
        """`le ministre`: whoever was called a minister before, or is known as one; else the office itself."""
        head = fold(voice.party.text).split()[0]
        keys = {key for key, called in self.called if head in called.split()}
        for party in self.named:
            known = any(head in quoting.offices.get(actor, ()) for actor in party.actors)
            if (known or _key(party) in keys) and _agrees(party.gender, voice.party.gender):
                return replace(party, certain=False, because="office")
        return voice.party


def _known(party: Party, before: Mapping[Key, bool]) -> Party:
    return replace(party, certain=party.certain or (bool(party) and before.get(_key(party), False)))


def _is_somebody(party: Party, gender: Gender) -> bool:
    return bool(party or party.text) and _agrees(party.gender, gender)


def _agrees(one: Gender, other: Gender) -> bool:
    return one is other or Gender.UNKNOWN in (one, other)


def _either(one: Gender, other: Gender) -> Gender:
    return other if one is Gender.UNKNOWN else one


def _key(party: Party) -> Key:
    return party.actors, "" if party.actors else party.text
