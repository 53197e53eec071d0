"""The search page; its script asks the index that Pagefind makes of the built site."""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.model.corpus import Output
from generator.pages import paths
from generator.pages.article import NO_VALUE
from generator.pages.dates import month_of
from generator.pages.edition import Edition
from generator.pages.page import finished, front
from generator.pages.templates import render_html, render_markdown

_WORDS = (
    "explorer.loading",
    "explorer.none",
    "explorer.near",
    "explorer.error",
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


def render_names(editions: Sequence[Edition]) -> Output:
    """What the search page has to know of names, as JSON; it is fetched when somebody searches.

    `same` lists, for each actor and demand, all its names, so that one finds what another says;
    `labels` says what the values of the facets are called in each language.
    """
    vocabulary = editions[0].vocabulary
    actors = [vocabulary.actors[actor] for actor in sorted(editions[0].found)]
    same = [sorted({*actor.labels.values(), *(alias.text for alias in actor.aliases)}) for actor in actors]
    same += [sorted(set(demand.labels.values())) for demand in vocabulary.demands.values()]
    content = {"same": same, "labels": {edition.language: _labels(edition) for edition in editions}}
    dumped = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Output(f"docs/{NAMES}", f"{dumped}\n".encode())


def _labels(edition: Edition) -> dict[str, dict[str, str]]:
    months = {month_of(a.article.metadata.date.value) for a in edition.corpus.articles}
    return {
        "actor": {actor: edition.actor(actor) for actor in sorted(edition.found)},
        "demand": {demand: edition.demand(demand) for demand in edition.vocabulary.demands},
        "stance": {s.id: edition.label(s.labels) for s in edition.vocabulary.stances.values()},
        "source": {p: edition.publisher(p) for p in edition.index.publishers()}
        | {NO_VALUE: edition.strings("source.unknown")},
        "month": {month: edition.date(month) for month in sorted(m for m in months if m)}
        | {NO_VALUE: edition.strings("date.unknown")},
    }
