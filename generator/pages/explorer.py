"""The search page; its script asks the index that Pagefind makes of the built site."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from urllib.parse import quote

from generator.clean.languages import words_of
from generator.folding import fold
from generator.model.corpus import Output
from generator.model.vocabulary import Demand
from generator.pages import paths
from generator.pages.article import NO_VALUE
from generator.pages.dates import month_of
from generator.pages.edition import Edition
from generator.pages.page import finished, front
from generator.pages.templates import render_html, render_markdown
from generator.pages.verb_families import verb_families

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
_STARTS = 5
"""How many actors and how many demands an empty search page proposes."""
NAMES = "data/search/names.json"

_Same = dict[str, list[str]]
"""The names of one actor or demand: `all` of them, and those `found` in the texts."""


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
        starts=[(name, f"?q={quote(name)}") for name in _starts(here)],
    )
    body = render_markdown("explorer.md", t=here.strings, tool=tool)
    return finished(here, front(here, "explorer", {"title": here.strings("explorer.title")}), body)


def _starts(edition: Edition) -> tuple[str, ...]:
    """What one could ask first: those whom demands are made by and addressed to, and what they ask.

    In the order of the vocabulary, so that another article does not change the page.
    """
    demands = edition.vocabulary.demands.values()
    sides = (actor for demand in demands for actor in (*demand.made_by, *demand.addressed_to))
    actors = (actor for actor in dict.fromkeys(sides) if actor in edition.found)
    asked = (demand.id for demand in demands if edition.index.positions_on(demand.id))
    return (
        *(edition.actor(actor) for actor in islice(actors, _STARTS)),
        *(edition.demand(demand) for demand in islice(asked, _STARTS)),
    )


def render_names(editions: Sequence[Edition]) -> Output:
    """What the search page has to know of names, as JSON; it is fetched when somebody searches.

    `same` lists, for each actor, demand and irregular verb, `all` its names, so that one finds what another
    says, and those `found` in the texts, the most frequent first, which alone are worth asking for;
    `labels` says what the values of the facets are called in each language, `idle` which words say too
    little to be searched beside others, and `articles` how many there are.
    """
    edition = editions[0]
    content = {
        "articles": len(edition.corpus.articles),
        "idle": sorted(_idle(edition)),
        "labels": {edition.language: _labels(edition) for edition in editions},
        "same": [_names(edition, actor) for actor in sorted(edition.found)]
        + [_labels_of(edition, demand) for demand in edition.vocabulary.demands.values()]
        + [{"all": [verb], "found": forms} for verb, forms in verb_families(edition).items()],
    }
    dumped = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Output(f"docs/{NAMES}", f"{dumped}\n".encode())


def _names(edition: Edition, actor: str) -> _Same:
    known = edition.vocabulary.actors[actor]
    names = {*known.labels.values(), *(alias.text for alias in known.aliases)}
    counts = Counter(fold(sighting.item.text) for sighting in edition.index.mentions_of(actor))
    by_folded = {fold(name): name for name in sorted(names)}
    found = sorted(by_folded.keys() & counts.keys(), key=lambda name: (-counts[name], name))
    # An article gives a person's whole name once, and then the surname alone.
    asked = [by_folded[name].split()[-1] if known.kind == "person" else by_folded[name] for name in found]
    return {"all": sorted(names), "found": list(dict.fromkeys(asked))}


def _labels_of(edition: Edition, demand: Demand) -> _Same:
    """Whoever reads the site in another language looks for what the texts call it."""
    names = sorted(set(demand.labels.values()))
    languages = _languages(edition)
    return {"all": names, "found": sorted({demand.labels[key] for key in demand.labels if key in languages})}


def _idle(edition: Edition) -> set[str]:
    return {fold(word) for language in _languages(edition) for word in words_of(language).common}


def _languages(edition: Edition) -> set[str]:
    """The languages that the texts are in."""
    found = (annotated.article.metadata.language.value for annotated in edition.corpus.articles)
    return {language for language in found if language}


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
