"""Every page of the site, in every language of its interface."""

from __future__ import annotations

from collections.abc import Iterator

from generator.indexes import index_corpus
from generator.model.corpus import Corpus, Output
from generator.pages.actor import render_actor, render_actor_chapters
from generator.pages.article import render_article
from generator.pages.chronology import render_chronology, render_chronology_chapters
from generator.pages.data import render_data
from generator.pages.demand import render_demand, render_demand_chapters
from generator.pages.disagreements import render_disagreements
from generator.pages.edition import Edition
from generator.pages.event import render_event, render_event_chapters
from generator.pages.explorer import render_explorer, render_names
from generator.pages.home import render_home
from generator.pages.method import render_method
from generator.pages.overviews import (
    render_actors,
    render_article_chapters,
    render_articles,
    render_demands,
    render_sources,
)
from generator.pages.provenance import render_provenance
from generator.pages.reviewing import render_reviewing, render_reviewing_chapters
from generator.pages.source import render_source, render_source_chapters
from generator.pages.tombstone import render_tombstone
from generator.withholding import withhold


def render_pages(corpus: Corpus) -> tuple[Output, ...]:
    """All pages, sorted by path; what the publication mode keeps back is in none of them."""
    index = index_corpus(withhold(corpus))
    editions = [Edition.of(index, language) for language in corpus.settings.languages]
    pages = [page for edition in editions for page in _pages(edition)]
    return tuple(sorted((*pages, render_names(editions)), key=lambda page: page.path))


def _pages(edition: Edition) -> Iterator[Output]:
    yield render_home(edition)
    yield render_demands(edition)
    yield render_actors(edition)
    yield render_sources(edition)
    yield render_articles(edition)
    yield from render_article_chapters(edition)
    yield render_chronology(edition)
    yield from render_chronology_chapters(edition)
    yield render_explorer(edition)
    yield render_data(edition)
    yield render_method(edition)
    yield render_reviewing(edition)
    yield from render_reviewing_chapters(edition)
    yield from render_disagreements(edition)
    for annotated in edition.corpus.articles:
        yield render_article(edition, annotated)
        yield render_provenance(edition, annotated)
    for demand in edition.vocabulary.demands.values():
        yield render_demand(edition, demand)
        yield from render_demand_chapters(edition, demand)
    for actor in sorted(edition.found):
        yield render_actor(edition, edition.vocabulary.actors[actor])
        yield from render_actor_chapters(edition, edition.vocabulary.actors[actor])
    for event in edition.vocabulary.events.values():
        yield render_event(edition, event)
        yield from render_event_chapters(edition, event)
    unknown = (None,) if edition.index.articles_of_publisher(None) else ()
    for publisher in (*edition.index.publishers(), *unknown):
        yield render_source(edition, publisher)
        yield from render_source_chapters(edition, publisher)
    for article, tombstone in edition.corpus.removed.items():
        if article in edition.corpus.addresses:
            yield render_tombstone(edition, article, tombstone)
