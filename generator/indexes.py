"""The corpus from every side: by actor, demand, event, publisher and date.

`index_corpus` goes through the corpus once; what it returns answers from mappings. Everything found is
given as a `Sighting`, together with its article, in the order of the corpus (date, then id, then place
in the text).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Generic, TypeVar

from generator import edtf
from generator.model.annotation import Annotated, EventMention, Mention, Position
from generator.model.corpus import Corpus
from generator.model.vocabulary import Actor, ActsFor, Role

T = TypeVar("T")
F = TypeVar("F", Mention, Position, EventMention)


@dataclass(frozen=True, slots=True)
class Sighting(Generic[T]):
    """Something found, and the article in which it was found."""

    article: Annotated
    item: T

    @property
    def date(self) -> str | None:
        """When the article was published (EDTF), or None where that is unknown."""
        return self.article.article.metadata.date.value


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """The corpus with its indexes; an id that nothing was found for has an empty tuple.

    `agents` maps an actor to those who ever act for it, directly or through others, sorted by id.
    """

    corpus: Corpus
    articles: Mapping[str, Annotated]
    agents: Mapping[str, tuple[str, ...]]
    _mentions: Mapping[str, tuple[Sighting[Mention], ...]]
    _on_demand: Mapping[str, tuple[Sighting[Position], ...]]
    _held: Mapping[str, tuple[Sighting[Position], ...]]
    _said: Mapping[str, tuple[Sighting[Position], ...]]
    _addressed: Mapping[str, tuple[Sighting[Position], ...]]
    _events: Mapping[str, tuple[Sighting[EventMention], ...]]
    _published: Mapping[str | None, tuple[Annotated, ...]]
    _articles_on: Mapping[str, tuple[str, ...]]
    _order: Mapping[str, int]

    def mentions_of(self, actor: str) -> tuple[Sighting[Mention], ...]:
        """Where the actor is named."""
        return self._mentions.get(actor, ())

    def positions_on(self, demand: str) -> tuple[Sighting[Position], ...]:
        """Every position that somebody takes on the demand."""
        return self._on_demand.get(demand, ())

    def positions_of(self, actor: str) -> tuple[Sighting[Position], ...]:
        """The positions whose holder is the actor itself."""
        return self._held.get(actor, ())

    def positions_for(self, actor: str) -> tuple[Sighting[Position], ...]:
        """The positions of the actor and of those who acted for it when the article was published.

        Each position once, however many of its holders act for the actor.
        """
        return tuple(
            sighting
            for article in self._articles_with(self._held, (actor, *self.agents.get(actor, ())))
            for sighting in self._positions_in(article)
            if any(self.acted_for(holder, actor, sighting.date) for holder in sighting.item.holders)
        )

    def positions_addressed_to(self, actor: str) -> tuple[Sighting[Position], ...]:
        """The positions that are turned to the actor."""
        return self._addressed.get(actor, ())

    def mentions_of_event(self, event: str) -> tuple[Sighting[EventMention], ...]:
        """Where an article speaks of the event."""
        return self._events.get(event, ())

    def articles_of_publisher(self, publisher: str | None) -> tuple[Annotated, ...]:
        """What the publisher published; None asks for the articles whose publisher is unknown."""
        return self._published.get(publisher, ())

    def publishers(self) -> tuple[str, ...]:
        """The publishers that have an article, the most frequent first, then by id."""
        known = [publisher for publisher in self._published if publisher is not None]
        return tuple(sorted(known, key=lambda p: (-len(self._published[p]), p)))

    def articles_naming(self, actor: str) -> tuple[Annotated, ...]:
        """The articles that name the actor."""
        return _articles(self.mentions_of(actor))

    def articles_on(self, demand: str) -> tuple[Annotated, ...]:
        """The articles in which somebody takes a position on the demand."""
        return tuple(self.articles[name] for name in self.ids_on(demand))

    def ids_on(self, demand: str) -> tuple[str, ...]:
        """The ids of those articles."""
        return self._articles_on.get(demand, ())

    def neighbours(self, article: str) -> tuple[Annotated | None, Annotated | None]:
        """The articles before and after one in the corpus."""
        place = self._order[article]
        articles = self.corpus.articles
        before = articles[place - 1] if place else None
        return before, articles[place + 1] if place + 1 < len(articles) else None

    def articles_on_event(self, event: str) -> tuple[Annotated, ...]:
        """The articles that speak of the event."""
        return _articles(self.mentions_of_event(event))

    def first_wording(self, demand: str) -> Sighting[Position] | None:
        """The earliest dated position on the demand; None where every one is undated or there is none."""
        return next((sighting for sighting in self.positions_on(demand) if sighting.date), None)

    def actors_by_mentions(self) -> tuple[str, ...]:
        """The actors that are named, the most often named first, then by id."""
        return tuple(sorted(self._mentions, key=lambda a: (-len(self._mentions[a]), a)))

    def is_found(self, actor: str) -> bool:
        """Whether the corpus names the actor, or reports a position held by, told by or turned to it."""
        indexes = (self._mentions, self._held, self._said, self._addressed)
        return any(actor in index for index in indexes)

    def demands_by_positions(self) -> tuple[str, ...]:
        """The demands that somebody takes a position on, most positions first, then by id."""
        return tuple(sorted(self._on_demand, key=lambda d: (-len(self._on_demand[d]), d)))

    def acted_for(self, agent: str, principal: str, when: str | None) -> bool:
        """Whether the agent is the principal or acted for it, directly or through others, at an EDTF date.

        Where the date is unknown, any time at which it did will do.
        """
        seen: set[str] = set()
        waiting = [agent]
        while waiting:
            name = waiting.pop()
            if name == principal:
                return True
            if name in seen:
                continue
            seen.add(name)
            actor = self.corpus.vocabulary.actors.get(name)
            waiting += [tie.actor for tie in (actor.acts_for if actor else ()) if held_at(tie, when)]
        return False

    def _positions_in(self, article: Annotated) -> Iterable[Sighting[Position]]:
        return (Sighting(article, position) for position in article.found.positions)

    def _articles_with(
        self, index: Mapping[str, tuple[Sighting[F], ...]], ids: Iterable[str]
    ) -> tuple[Annotated, ...]:
        wanted = {sighting.article.id for name in ids for sighting in index.get(name, ())}
        return tuple(self.articles[name] for name in self.articles if name in wanted)


def index_corpus(corpus: Corpus) -> Index:
    """Go through the corpus once and remember where everything is."""
    articles = {annotated.id: annotated for annotated in corpus.articles}
    published: defaultdict[str | None, list[Annotated]] = defaultdict(list)
    for annotated in corpus.articles:
        published[annotated.article.metadata.publisher.value].append(annotated)
    on_demand = _group(corpus, lambda a: a.found.positions, lambda p: (p.demand,))
    return Index(
        corpus=corpus,
        articles=MappingProxyType(articles),
        agents=_agents(corpus.vocabulary.actors),
        _mentions=_group(corpus, lambda a: a.found.mentions, lambda m: (m.actor,)),
        _on_demand=on_demand,
        _held=_group(corpus, lambda a: a.found.positions, lambda p: p.holders),
        _said=_group(corpus, lambda a: a.found.positions, lambda p: (p.source,) if p.source else ()),
        _addressed=_group(corpus, lambda a: a.found.positions, lambda p: p.addressees),
        _events=_group(corpus, lambda a: a.found.events, lambda e: (e.event,)),
        _published=MappingProxyType({key: tuple(found) for key, found in published.items()}),
        _articles_on=MappingProxyType(
            {demand: tuple(dict.fromkeys(s.article.id for s in found)) for demand, found in on_demand.items()}
        ),
        _order=MappingProxyType({name: place for place, name in enumerate(articles)}),
    )


def _group(
    corpus: Corpus, items: Callable[[Annotated], tuple[F, ...]], keys: Callable[[F], tuple[str, ...]]
) -> Mapping[str, tuple[Sighting[F], ...]]:
    groups: defaultdict[str, list[Sighting[F]]] = defaultdict(list)
    for annotated in corpus.articles:
        for item in items(annotated):
            for key in dict.fromkeys(keys(item)):
                groups[key].append(Sighting(annotated, item))
    return MappingProxyType({key: tuple(found) for key, found in groups.items()})


def _agents(actors: Mapping[str, Actor]) -> Mapping[str, tuple[str, ...]]:
    agents: defaultdict[str, set[str]] = defaultdict(set)
    for actor in actors.values():
        reached: set[str] = {actor.id}
        waiting = [tie.actor for tie in actor.acts_for]
        while waiting:
            principal = waiting.pop()
            if principal in reached:
                continue
            reached.add(principal)
            agents[principal].add(actor.id)
            if principal in actors:
                waiting += [tie.actor for tie in actors[principal].acts_for]
    return MappingProxyType({principal: tuple(sorted(names)) for principal, names in agents.items()})


def held_at(tie: ActsFor | Role, when: str | None) -> bool:
    """Whether an office or a tie may have held at an EDTF date; at an unknown one it may."""
    if when is None:
        return True
    date = edtf.parse(when)
    begins = edtf.parse(tie.since).earliest if tie.since else None
    ends = edtf.parse(tie.until).latest if tie.until else None
    had_begun = begins is None or date.latest is None or date.latest >= begins
    had_not_ended = ends is None or date.earliest is None or date.earliest <= ends
    return had_begun and had_not_ended


def _articles(sightings: Iterable[Sighting[F]]) -> tuple[Annotated, ...]:
    return tuple({sighting.article.id: sighting.article for sighting in sightings}.values())
