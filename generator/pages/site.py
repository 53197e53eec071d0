"""Every page of the site, in every language of its interface."""

from __future__ import annotations

from collections.abc import Iterator

from generator.indexes import index_corpus
from generator.model.corpus import Corpus, Output
from generator.pages.actor import render_actor
from generator.pages.article import render_article
from generator.pages.chronology import render_chronology
from generator.pages.data import render_data
from generator.pages.demand import render_demand
from generator.pages.disagreements import render_disagreements
from generator.pages.edition import Edition
from generator.pages.event import render_event
from generator.pages.explorer import render_explorer, render_names
from generator.pages.home import render_home
from generator.pages.method import render_method
from generator.pages.overviews import render_actors, render_articles, render_demands, render_sources
from generator.pages.provenance import render_provenance
from generator.pages.reviewing import render_reviewing
from generator.pages.source import render_source
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
    yield render_chronology(edition)
    yield render_explorer(edition)
    yield render_data(edition)
    yield render_method(edition)
    yield render_reviewing(edition)
    yield render_disagreements(edition)
    for annotated in edition.corpus.articles:
        yield render_article(edition, annotated)
        yield render_provenance(edition, annotated)
    for demand in edition.vocabulary.demands.values():
        yield render_demand(edition, demand)
    for actor in sorted(edition.found):
        yield render_actor(edition, edition.vocabulary.actors[actor])
    for event in edition.vocabulary.events.values():
        yield render_event(edition, event)
    for publisher in edition.index.publishers():
        yield render_source(edition, publisher)
    if edition.index.articles_of_publisher(None):
        yield render_source(edition, None)
    for article, tombstone in edition.corpus.removed.items():
        if article in edition.corpus.addresses:
            yield render_tombstone(edition, article, tombstone)
