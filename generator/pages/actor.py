"""The page of an actor: who it is, what it holds by demand, with whom it is named, every mention."""

from __future__ import annotations

from collections import Counter

from generator.indexes import Sighting
from generator.model.annotation import Position
from generator.model.corpus import Output
from generator.model.vocabulary import Actor, ActsFor, Role
from generator.pages import paths
from generator.pages.contexts import contexts
from generator.pages.edition import Edition
from generator.pages.frequency import frequency
from generator.pages.listing import offered
from generator.pages.markdown import Markdown
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.strip import Line, strip
from generator.pages.templates import render_markdown

_COMPANIONS = 40


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
    sightings = index.positions_for(actor.id)
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
        sightings=sightings,
        asked=index.positions_addressed_to(actor.id),
        grid=strip(
            here, here.strings("actor.positions"), here.strings("demands.column"), _lines(here, sightings)
        ),
        companions=sorted(companions.items(), key=lambda item: (-item[1], item[0]))[:_COMPANIONS],
        mentions=mentions,
        over_time=frequency(here, mentions),
        contexts=contexts(here, mentions),
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
