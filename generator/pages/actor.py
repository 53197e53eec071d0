"""The page of an actor: who it is, what it holds by demand, with whom it is named, every mention."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.indexes import Sighting
from generator.model.annotation import Mention, Position
from generator.model.corpus import Output
from generator.model.vocabulary import Actor, ActsFor, Role
from generator.pages import paths
from generator.pages.chapter_pages import chapters_of, render_chapters
from generator.pages.chapters import LongList, long_list
from generator.pages.contexts import contexts
from generator.pages.edition import Edition
from generator.pages.evidence import evidence_on_demands
from generator.pages.frequency import frequency
from generator.pages.listing import offered
from generator.pages.markdown import Markdown
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.strip import Line, strip
from generator.pages.templates import render_markdown

_COMPANIONS = 40
# Where there are more than a page holds, it shows fewer: who wants them all turns to the chapters.
_SOME_POSITIONS = 30
_MENTIONS, _SOME_MENTIONS = 200, 60


def render_actor(edition: Edition, actor: Actor) -> Output:
    """The actor's page in the edition's language; it shows the positions of those who act for it too."""
    here = edition.on(paths.actor_page(actor.id))
    index = here.index
    mentions = index.mentions_of(actor.id)
    names = Counter(sighting.item.text for sighting in mentions)
    companions = Counter(
        other
        for annotated in index.articles_naming(actor.id)
        for other in {mention.actor for mention in annotated.found.mentions} - {actor.id}
    )
    positions, in_context = _positions(here, actor), _mentions(here, actor)
    sightings, asked = positions.items, _asked(here, actor)
    body = render_markdown(
        "actor.md",
        say=Phrases(here),
        edition=here,
        t=here.strings,
        actor=actor,
        description=here.label(actor.description),
        span=lambda held: term(here, held),
        agents=[agent for agent in index.agents.get(actor.id, ()) if agent in here.found],
        names=sorted(names.items(), key=lambda item: (-item[1], item[0])),
        sightings=positions.first,
        position_chapters=chapters_of(here, positions),
        asked=asked.first,
        asked_chapters=chapters_of(here, asked),
        grid=strip(
            here, here.strings("actor.positions"), here.strings("demands.column"), _lines(here, sightings)
        ),
        companions=sorted(companions.items(), key=lambda item: (-item[1], item[0]))[:_COMPANIONS],
        mentions=mentions,
        over_time=frequency(here, mentions),
        mention_chapters=chapters_of(here, in_context),
        contexts=contexts(here, in_context.first),
        csv=Markdown(here.asset(f"data/actors/{actor.id}.csv")),
    )
    fields = front(
        here,
        "actor",
        {"title": here.actor(actor.id)},
        {
            "over": here.strings(f"actors.kind.{actor.kind}")
            if f"actors.kind.{actor.kind}" in here.strings
            else None,
            "offered": offered(here, index.articles_naming(actor.id)),
        },
    )
    return finished(here, fields, body)


def render_actor_chapters(edition: Edition, actor: Actor) -> Iterator[Output]:
    """The pages on which an actor's positions and mentions go on that are too many for its own."""
    page, name, say = paths.actor_page(actor.id), edition.actor(actor.id), edition.strings
    positions, asked = _positions(edition, actor), _asked(edition, actor)
    yield from render_chapters(edition, positions, page, name, say("actor.held"), evidence_on_demands)
    yield from render_chapters(edition, asked, page, name, say("actor.asked"), evidence_on_demands)
    if edition.in_full:
        mentions = _mentions(edition, actor)
        yield from render_chapters(edition, mentions, page, name, say("actor.contexts"), _in_context)


def _positions(edition: Edition, actor: Actor) -> LongList[Sighting[Position]]:
    return _evidence(actor, "positions", edition.index.positions_for(actor.id))


def _asked(edition: Edition, actor: Actor) -> LongList[Sighting[Position]]:
    return _evidence(actor, "asked", edition.index.positions_addressed_to(actor.id))


def _evidence(
    actor: Actor, part: str, positions: tuple[Sighting[Position], ...]
) -> LongList[Sighting[Position]]:
    return long_list(f"actors/{actor.id}/{part}", positions, lambda s: s.date, some=_SOME_POSITIONS)


def _mentions(edition: Edition, actor: Actor) -> LongList[Sighting[Mention]]:
    folder, mentions = f"actors/{actor.id}/mentions", edition.index.mentions_of(actor.id)
    return long_list(
        folder, mentions, lambda s: s.date, whole=_MENTIONS, some=_SOME_MENTIONS, chapter=_MENTIONS
    )


def _in_context(here: Edition, mentions: tuple[Sighting[Mention], ...]) -> Markdown:
    return Markdown(contexts(here, mentions))


def term(edition: Edition, held: Role | ActsFor) -> str:
    """Since when and until when."""
    if held.since and held.until:
        return edition.strings(
            "actor.between", since=edition.date(held.since), until=edition.date(held.until)
        )
    if held.since:
        return edition.strings("actor.since", date=edition.date(held.since))
    return edition.strings("actor.until", date=edition.date(held.until))


def _lines(edition: Edition, sightings: tuple[Sighting[Position], ...]) -> list[Line]:
    """A row for each demand that the actor, or somebody for it, takes a position on."""
    return [
        Line(
            edition.demand(demand),
            paths.as_built(edition.demand_link(demand)),
            [s for s in sightings if s.item.demand == demand],
        )
        for demand in dict.fromkeys(s.item.demand for s in sightings)
    ]
