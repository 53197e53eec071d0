"""The words that a corpus recognises: actors, demands, events, publishers, cues."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Labels = Mapping[str, str]
"""Texts by BCP 47 language, e.g. `{"fr": "Russie", "en": "Russia"}`; read with `label_in`."""


def label_in(labels: Labels, language: str) -> str:
    """The text in a language; where it is missing, in the first language that has one, or empty."""
    if language in labels:
        return labels[language]
    return next(iter(labels.values()), "")


@dataclass(frozen=True, slots=True)
class Alias:
    """A way in which texts name an actor.

    `method` is what a mention found by it says (`name`, `role` or `metonym`). `exact_case` is for
    words that mean something else in lower case (`Est` / `est`). `named_before` is for words that
    mean the actor only in an article that has named it (`l'alliance`, `le bloc`). `certain` is
    False where the words may well mean somebody else.
    """

    text: str
    method: str = "name"
    exact_case: bool = False
    named_before: bool = False
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Role:
    """An office that an actor held, with the phrases that texts use for it.

    `since` and `until` are EDTF dates or None where the role has no known bound. `office` is an
    id of `offices.*.yml` and `of` the actor whose office it is; the phrases of the office then
    count as well, with that actor's name or adjective in their place.
    """

    labels: Labels
    phrases: tuple[str, ...]
    since: str | None = None
    until: str | None = None
    office: str | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """A phrase for whoever holds an office.

    `{adjective}` stands for an adjective of the actor whose office it is (`russe`) and `{of}` for its
    name with a preposition (`de la Russie`). `of` is that actor where the phrase itself names it
    (`chef du Kremlin`).
    """

    text: str
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """An office that states and organisations fill, with the phrases that name whoever holds it.

    `short` are the phrases that name no actor (`le ministre`): they mean whoever of that office was
    named last. `of` names the actors that the phrases are limited to; empty means any. `like` is the
    office of which this one is the counterpart elsewhere (a secretary of state's, a minister's).
    """

    id: str
    labels: Labels
    phrases: tuple[OfficePhrase, ...]
    short: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    like: str | None = None


@dataclass(frozen=True, slots=True)
class ActsFor:
    """For whom an actor acts, and when (EDTF dates, None for no known bound)."""

    actor: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a fact of the vocabulary comes from."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that acts.

    `kind` is `person`, `state`, `organisation`, `body` (an organ of one), `group` or `media`.
    `wikidata` is there only where somebody was sure. `adjectives` say that something is the
    actor's (`russe`); alone they are no mention. `places` are the towns that stand for the actor
    as well as for themselves (`Moscou`). `peoples` are its people as a party (`les Américains`).
    """

    id: str
    kind: str
    labels: Labels
    aliases: tuple[Alias, ...] = ()
    roles: tuple[Role, ...] = ()
    acts_for: tuple[ActsFor, ...] = ()
    description: Labels = field(default_factory=dict)
    wikidata: str | None = None
    gender: str | None = None
    references: tuple[Reference, ...] = ()
    adjectives: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    peoples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TreatyArticle:
    """The article of a primary text that a demand comes from; `article` None means the whole."""

    document: str
    article: str | None
    says: Labels


@dataclass(frozen=True, slots=True)
class DemandRule:
    """Words that show a demand: one stem of every group within `window` words, none of `unless`.

    A stem is folded (no case, no accents) and matches the beginning of a word; `word$` matches a
    whole word; a stem with spaces matches consecutive words. The first group is the head. Where
    `opposite`, the words name what the demand would rule out. `stances`, if any, are the only ones
    that the rule may show; `alone` is the one that the words show by themselves when somebody says
    them, empty where they show none. Where `about` names actors, one of them or somebody who acts for
    them must be spoken of in the sentence or in the one before (`son pays` alone may be any country).
    Where `after` names demands, one of them must be the last that was spoken of (`qu'elle soit publiée`).
    """

    id: str
    groups: tuple[tuple[str, ...], ...]
    window: int
    unless: tuple[str, ...] = ()
    opposite: bool = False
    stances: tuple[str, ...] = ()
    alone: str = ""
    about: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Demand:
    """Something that one side asks of another.

    `statement` is neutral and in our own words. `counters` names the demands to which this one is
    the counter-position. `examples` and `counter_examples` run as tests.
    """

    id: str
    labels: Labels
    statement: Labels
    sources: tuple[TreatyArticle, ...] = ()
    made_by: tuple[str, ...] = ()
    addressed_to: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()
    rules: tuple[DemandRule, ...] = ()
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: `when` is EDTF, `actors` are ids."""

    id: str
    labels: Labels
    when: str
    place: Labels = field(default_factory=dict)
    actors: tuple[str, ...] = ()
    description: Labels = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Publisher:
    """An outlet: who owns it, and what a reader should know.

    `control` is a short label (`média d'État russe`), `notice` the fact behind it with its date.
    `domains` recognise an address, `aliases` the name in a text. Where `link_urls` is False,
    original addresses are shown as text, not as links. `actor` is the outlet as an actor, if any.
    """

    id: str
    labels: Labels
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    owner: Labels = field(default_factory=dict)
    control: Labels = field(default_factory=dict)
    notice: Labels = field(default_factory=dict)
    link_urls: bool = True
    machine_translated: bool = False
    country: str | None = None
    language: str | None = None
    actor: str | None = None
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Stance:
    """A stance: its letter on the site, what it means, and its order in legends."""

    id: str
    letter: str
    labels: Labels
    definition: Labels


@dataclass(frozen=True, slots=True)
class Cues:
    """The words of one language that show who says what, as `cues.<language>.yml` groups them, or
    how actors are named, as `naming.<language>.yml` does, or whose words are quoted
    (`quoting.<language>.yml`).

    `groups` maps the name of a group (`said`, `stance.reject`, `according_to`, …) to its entries.
    """

    language: str
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def words(self, group: str) -> tuple[str, ...]:
        """The entries of a group; an unknown group is empty."""
        return self.groups.get(group, ())


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Everything that `seeds/vocabulary/` says, by id, each mapping in the order of the files.

    `rejected` are the suggestions that somebody turned down, by kind; `naming` and `quoting` are by language.
    Compared and hashed by identity, so that what is compiled from one can be kept beside it.
    """

    actors: Mapping[str, Actor] = field(default_factory=dict)
    demands: Mapping[str, Demand] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    publishers: Mapping[str, Publisher] = field(default_factory=dict)
    stances: Mapping[str, Stance] = field(default_factory=dict)
    cues: Mapping[str, Cues] = field(default_factory=dict)
    offices: Mapping[str, Office] = field(default_factory=dict)
    naming: Mapping[str, Cues] = field(default_factory=dict)
    quoting: Mapping[str, Cues] = field(default_factory=dict)
    rejected: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
