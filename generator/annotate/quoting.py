"""The words of one language that show whose words are quoted, compiled once for each vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.annotate.allegiance import adjectives_of, allegiance_of
from generator.annotate.grammar import Grammar
from generator.annotate.lexicon import Groups
from generator.annotate.pronouns import Gender
from generator.folding import fold
from generator.model.vocabulary import Cues, Vocabulary

_ACTING = ("person", "body")


@dataclass(frozen=True, slots=True, eq=False)
class Quoting:
    """The cues with the words of quoting beside them, and what is known of the actors.

    `openers` are folded words that begin a sentence with a capital and are no names, `particles` those
    that stand in lower case inside a name. `adjectives` maps words such as `russe` to actors, `sides` each
    actor to those for whom it acts, `genders` the persons to theirs, `towns` folded names of towns to those
    who govern there. `acting` are the actors that `il` may mean where it speaks: persons and bodies,
    `media` those whom it never means. `functions` are folded words for offices that
    not just anybody has, `resuming` those that begin a sentence that tells whose the quote in front was,
    `demonyms` those that mean a person named before (`le Norvégien`), `states` the actors that are states.
    """

    grammar: Grammar
    openers: frozenset[str]
    particles: frozenset[str]
    adjectives: Mapping[str, str]
    sides: Mapping[str, frozenset[str]]
    genders: Mapping[str, Gender]
    towns: Mapping[str, str]
    acting: frozenset[str]
    media: frozenset[str]
    functions: tuple[str, ...]
    resuming: tuple[str, ...]
    offices: Mapping[str, frozenset[str]]
    demonyms: frozenset[str]
    states: frozenset[str]

    def is_function(self, office: str) -> bool:
        """Whether an office is one that somebody named before need not have: `le porte-parole`."""
        return fold(office).startswith(self.functions)

    def is_person(self, actor: str) -> bool:
        """Whether an actor is a person."""
        return actor in self.genders


def _offices(vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    """What persons are called for the offices that they have held: the folded first words."""
    words = {
        office.id: frozenset(
            fold(text.split()[0]) for text in (*office.short, *(p.text for p in office.phrases))
        )
        for office in vocabulary.offices.values()
    }
    none: frozenset[str] = frozenset()
    return {
        actor.id: none.union(*(words.get(role.office or "", none) for role in actor.roles))
        for actor in vocabulary.actors.values()
        if actor.roles
    }


@lru_cache(maxsize=8)
def quoting_of(vocabulary: Vocabulary, language: str) -> Quoting | None:
    """What shows who is quoted in a language (BCP 47); None where the vocabulary has no cues for it."""
    short = language.split("-")[0]
    cues = vocabulary.cues.get(language) or vocabulary.cues.get(short)
    if cues is None:
        return None
    more = vocabulary.quoting.get(language) or vocabulary.quoting.get(short) or Cues(short)
    naming = Groups(vocabulary)
    genders = {
        actor.id: Gender.FEMININE if (actor.gender or "").startswith("f") else Gender.MASCULINE
        for actor in vocabulary.actors.values()
        if actor.kind == "person"
    }
    return Quoting(
        Grammar.of(Cues(cues.language, {**cues.groups, **more.groups})),
        naming.words("openers") | naming.words("ordinary_capitals") | naming.words("months"),
        naming.words("particles"),
        adjectives_of(vocabulary),
        allegiance_of(vocabulary),
        genders,
        {fold(town): actor.id for actor in vocabulary.actors.values() for town in actor.places},
        frozenset(actor.id for actor in vocabulary.actors.values() if actor.kind in _ACTING),
        frozenset(actor.id for actor in vocabulary.actors.values() if actor.kind == "media"),
        tuple(fold(word) for word in more.words("functions")),
        tuple(fold(word) for word in more.words("resuming")),
        _offices(vocabulary),
        frozenset(fold(word) for word in more.words("demonyms")),
        frozenset(actor.id for actor in vocabulary.actors.values() if actor.kind == "state"),
    )
