"""The search page; its script asks the index that Pagefind makes of the built site."""

from __future__ import annotations

import json

from generator.model.corpus import Output
from generator.pages import paths
from generator.pages.edition import Edition
from generator.pages.page import finished, front
from generator.pages.templates import render_html, render_markdown

_WORDS = (
    "explorer.loading",
    "explorer.none",
    "explorer.near",
    "explorer.error",
    "explorer.clear",
    "explorer.facet.actor",
    "explorer.facet.demand",
    "explorer.facet.stance",
    "explorer.facet.source",
    "explorer.facet.month",
    "count.result.one",
    "count.result.other",
)
NAMES = "data/search/names.json"


def render_explorer(edition: Edition) -> Output:
    """The search page in the edition's language."""
    here = edition.on(paths.EXPLORER)
    tool = render_html(
        "explorer.html",
        t=here.strings,
        bundle=here.asset("pagefind"),
        root=here.asset("."),
        folder=here.folder,
        names=here.asset(NAMES),
        words=json.dumps({key: here.strings(key) for key in _WORDS}, ensure_ascii=False, sort_keys=True),
        demands=paths.as_built(here.link(paths.DEMANDS)),
        actors=paths.as_built(here.link(paths.ACTORS)),
        articles=paths.as_built(here.link(paths.ARTICLES)),
    )
    body = render_markdown("explorer.md", t=here.strings, tool=tool)
    return finished(here, front(here, "explorer", {"title": here.strings("explorer.title")}), body)


def render_names(edition: Edition) -> Output:
    """The names by which the search finds an actor under any other of its names, as JSON.

    A list of lists: the names, in this corpus's languages, of one actor or demand.
    """
    actors = [
        sorted({*actor.labels.values(), *(alias.text for alias in actor.aliases)})
        for actor in edition.vocabulary.actors.values()
        if actor.id in edition.found
    ]
    demands = [sorted(set(demand.labels.values())) for demand in edition.vocabulary.demands.values()]
    content = json.dumps([*actors, *demands], ensure_ascii=False, indent=0)
    return Output(f"docs/{NAMES}", f"{content}\n".encode())
