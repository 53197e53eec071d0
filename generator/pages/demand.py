"""The page of a demand: what it says, where it comes from, who takes which stance, in which words."""

from __future__ import annotations

from generator.model.corpus import Output
from generator.model.vocabulary import Demand
from generator.pages import paths
from generator.pages.edition import Edition
from generator.pages.listing import offered
from generator.pages.markdown import Markdown
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.sides import by_side
from generator.pages.strip import Line, strip
from generator.pages.templates import render_markdown
from generator.pages.wordings import wordings


def render_demand(edition: Edition, demand: Demand) -> Output:
    """The demand's page in the edition's language."""
    here = edition.on(paths.demand_page(demand.id))
    sightings = here.index.positions_on(demand.id)
    sides = by_side(here.index, sightings)
    body = render_markdown(
        "demand.md",
        say=Phrases(here),
        edition=here,
        t=here.strings,
        demand=demand,
        countered_by=[d.id for d in here.vocabulary.demands.values() if demand.id in d.counters],
        first=here.index.first_wording(demand.id),
        sightings=sightings,
        sides=sides,
        strip=strip(
            here,
            here.strings("demand.chronology"),
            here.strings("demand.holder"),
            [Line(here.actor(side), f"#of-{side}", found) for side, found in sides.items()],
        ),
        wordings=wordings(here, sightings),
        csv=Markdown(here.asset(f"data/demands/{demand.id}.csv")),
    )
    articles = here.index.articles_on(demand.id)
    fields = front(
        here,
        "demand",
        {"title": here.demand(demand.id), "description": here.label(demand.statement)},
        {"over": here.strings("demands.one"), "offered": offered(here, articles)},
    )
    return finished(here, fields, body)
