"""The page of a demand: what it says, where it comes from, who takes which stance, in which words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.indexes import Sighting
from generator.model.annotation import Position
from generator.model.corpus import Output
from generator.model.vocabulary import Demand
from generator.pages import paths
from generator.pages.chapter_pages import chapters_of, render_chapters
from generator.pages.chapters import LongList, long_list, share_of_each
from generator.pages.edition import Edition
from generator.pages.evidence import evidence
from generator.pages.listing import offered
from generator.pages.markdown import Markdown
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.sides import by_side
from generator.pages.strip import Line, strip
from generator.pages.templates import render_markdown
from generator.pages.wordings import wordings

# On the page of a demand that many sides speak of, each is heard briefly; its chapters have the rest.
_OF_A_SIDE = 10


def render_demand(edition: Edition, demand: Demand) -> Output:
    """The demand's page in the edition's language."""
    here = edition.on(paths.demand_page(demand.id))
    sightings = here.index.positions_on(demand.id)
    sides = _sides(here, demand)
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
        chapters_of=partial(chapters_of, here),
        strip=strip(
            here,
            here.strings("demand.chronology"),
            here.strings("demand.holder"),
            [Line(here.actor(side), f"#of-{side}", held.items) for side, held in sides.items()],
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


def render_demand_chapters(edition: Edition, demand: Demand) -> Iterator[Output]:
    """The pages on which the positions of a side go on that are too many for the demand's own."""
    for side, held in _sides(edition, demand).items():
        page, over = f"{paths.demand_page(demand.id)}#of-{side}", edition.actor(side)
        yield from render_chapters(edition, held, page, edition.demand(demand.id), over, evidence)


def _sides(edition: Edition, demand: Demand) -> dict[str, LongList[Sighting[Position]]]:
    """The positions of each side."""
    by = by_side(edition.index, edition.index.positions_on(demand.id))
    each = share_of_each(by.values(), _OF_A_SIDE)
    return {
        side: long_list(f"demands/{demand.id}/{side}", held, lambda s: s.date, whole=each, some=each)
        for side, held in by.items()
    }
