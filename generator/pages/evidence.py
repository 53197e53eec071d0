"""Positions with the words that show them, as a list of Markdown."""

from __future__ import annotations

from generator.indexes import Sighting
from generator.model.annotation import Position
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown
from generator.pages.phrases import Phrases
from generator.pages.templates import render_markdown

Positions = tuple[Sighting[Position], ...]


def evidence(here: Edition, positions: Positions) -> Markdown:
    """Who takes which stance, in which words, where: the demand is the page's own."""
    return _listed(here, positions, with_demand=False)


def evidence_on_demands(here: Edition, positions: Positions) -> Markdown:
    """The same with the demand that each position is on."""
    return _listed(here, positions, with_demand=True)


def _listed(here: Edition, positions: Positions, *, with_demand: bool) -> Markdown:
    return render_markdown(
        "evidence.md",
        say=Phrases(here),
        edition=here,
        t=here.strings,
        sightings=positions,
        with_demand=with_demand,
    )
