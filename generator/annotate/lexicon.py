"""The vocabulary's actors and offices, compiled for the matcher."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from generator.annotate.matcher import Matcher, Words
from generator.folding import fold
from generator.model.vocabulary import Actor, Alias, Vocabulary

_SHORTEST_FREE = 3
_KEPT = 4
_PROPER = ("person", "state", "media")


class Sense(StrEnum):
    """How a phrase may mean somebody."""

    NAME = "name"  # `id` is the actor
    TOWN = "town"  # `id` is the actor for whose government the town may stand
    PEOPLE = "people"  # `id` is the actor whose people it is
    ROLE = "role"  # `id` is the actor of whom the vocabulary gives this very phrase
    OFFICE = "office"  # `id` is the office, `of` or the slot says whose
    SHORT = "short"  # `id` is the office; whose is not said
    COUNTERPART = "counterpart"  # the slot says whose, somebody named before says of what office
    ANYONE = "anyone"  # `id` is the gender
    DIPLOMAT = "diplomat"  # the same, but nobody who leads a state
    NOBODY = "nobody"


ANY_PERSON = frozenset({Sense.ANYONE, Sense.DIPLOMAT})


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase stands for. `exact` is the phrase itself where case counts; `lead` is the number
    of its words that do not belong to a mention (`l’` of `l’alliance`). `full` is False for a family
    name alone. `capital` is for proper names of one word, which must begin with one (`Suisse`)."""

    sense: Sense
    id: str = ""
    method: str = "name"
    exact: str = ""
    lead: int = 0
    named_before: bool = False
    certain: bool = True
    of: str | None = None
    role: int = 0
    full: bool = True
    capital: bool = False


class Groups:
    """The groups of `naming.<language>.yml`, folded, those of all languages together."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._phrases: dict[str, list[str]] = defaultdict(list)
        for naming in vocabulary.naming.values():
            for group, words in naming.groups.items():
                self._phrases[group] += [fold(word) for word in words]

    def phrases(self, group: str) -> tuple[str, ...]:
        """The entries of a group, folded."""
        return tuple(self._phrases.get(group, ()))

    def words(self, group: str) -> frozenset[str]:
        """The entries of a group as single words, without marks (`M.` is `m`, `l’` is `l`)."""
        return frozenset(phrase.rstrip(".'") for phrase in self.phrases(group))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything by which actors are found; `own_names` are the words of each person's names."""

    vocabulary: Vocabulary
    matcher: Matcher[Entry]
    groups: Groups
    own_names: Mapping[str, frozenset[str]]


@lru_cache(maxsize=_KEPT)
def lexicon_of(vocabulary: Vocabulary) -> Lexicon:
    """The lexicon of a vocabulary, compiled once for each."""
    groups = Groups(vocabulary)
    adjectives = [(word, actor.id) for actor in vocabulary.actors.values() for word in actor.adjectives]
    slots = {"{adjective}": adjectives, "{of}": tuple(_possessives(vocabulary, groups))}
    phrases = (*_actor_phrases(vocabulary), *_office_phrases(vocabulary), *_other_phrases(groups))
    people = (actor for actor in vocabulary.actors.values() if actor.kind == "person")
    own_names = {
        actor.id: frozenset(word for alias in names_of(actor) for word in Words.of(alias.text).words)
        for actor in people
    }
    return Lexicon(vocabulary, Matcher(phrases, slots), groups, own_names)


def names_of(actor: Actor) -> tuple[Alias, ...]:
    """The names of an actor: its aliases, and its labels where no alias says otherwise.

    A label of three letters or less counts in its own case only.
    """
    aliases = {fold(alias.text) for alias in actor.aliases}
    labels = {}
    for label in actor.labels.values():
        if fold(label) not in aliases and (
            actor.kind != "group" or label == next(iter(actor.labels.values()))
        ):
            labels[fold(label)] = Alias(label, exact_case=len(label) <= _SHORTEST_FREE)
    return (*labels.values(), *actor.aliases)


def _actor_phrases(vocabulary: Vocabulary) -> Iterator[tuple[str, Entry]]:
    for actor in vocabulary.actors.values():
        for alias in names_of(actor):
            lead = 1 if fold(alias.text).startswith("l'") else 0
            yield (
                alias.text,
                Entry(
                    Sense.NAME,
                    actor.id,
                    alias.method,
                    alias.text if alias.exact_case else "",
                    lead,
                    alias.named_before,
                    alias.certain,
                    full=actor.kind != "person" or " " in alias.text,
                    capital=actor.kind in _PROPER and alias.text[:1].isupper() and " " not in alias.text,
                ),
            )
        for town in actor.places:
            yield town, Entry(Sense.TOWN, actor.id, "metonym", town)
        for people in actor.peoples:
            yield people, Entry(Sense.PEOPLE, actor.id, "metonym", people)
        for index, role in enumerate(actor.roles):
            for phrase in role.phrases:
                yield phrase, Entry(Sense.ROLE, actor.id, "role", role=index)


def _office_phrases(vocabulary: Vocabulary) -> Iterator[tuple[str, Entry]]:
    for office in vocabulary.offices.values():
        for phrase in office.phrases:
            only = office.of[0] if len(office.of) == 1 and "{" not in phrase.text else None
            yield phrase.text, Entry(Sense.OFFICE, office.id, "role", of=phrase.of or only)
        for short in office.short:
            yield short, Entry(Sense.SHORT, office.id, "role")


def _other_phrases(groups: Groups) -> Iterator[tuple[str, Entry]]:
    for phrase in groups.phrases("not_actors"):
        yield phrase, Entry(Sense.NOBODY)
    for word in groups.phrases("counterparts"):
        for phrase in (word, f"{word} {{adjective}}", f"{word} {{of}}"):
            yield phrase, Entry(Sense.COUNTERPART, method="role")
    for sense, group in ((Sense.ANYONE, "anyone"), (Sense.DIPLOMAT, "diplomat")):
        for gender in ("f", "m"):
            for word in groups.phrases(f"{group}.{gender}"):
                for phrase in (word, f"{word} {{adjective}}"):
                    yield phrase, Entry(sense, gender, "role")


def _possessives(vocabulary: Vocabulary, groups: Groups) -> Iterable[tuple[str, str]]:
    """The names of states, organisations and bodies, each after each preposition (`de la Russie`)."""
    names: Mapping[str, str] = {
        alias.text: actor.id
        for actor in vocabulary.actors.values()
        if actor.kind not in ("person", "media")
        for alias in names_of(actor)
        if not alias.named_before
    }
    for preposition in groups.phrases("of"):
        space = "" if preposition.endswith("'") else " "
        for name, identifier in names.items():
            yield f"{preposition}{space}{name}", identifier
