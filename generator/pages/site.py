"""Every page of the site, in every language of its interface."""

from __future__ import annotations

from collections.abc import Iterator

from generator.indexes import index_corpus
from generator.model.corpus import Corpus, Output
from generator.pages.article import render_article
from generator.pages.edition import Edition
from generator.withholding import withhold


def render_pages(corpus: Corpus) -> tuple[Output, ...]:
    """All pages, sorted by path; what the publication mode keeps back is in none of them."""
    index = index_corpus(withhold(corpus))
    editions = [Edition.of(index, language) for language in corpus.settings.languages]
    pages = [page for edition in editions for page in _pages(edition)]
    return tuple(sorted(pages, key=lambda page: page.path))


def _pages(edition: Edition) -> Iterator[Output]:
    for annotated in edition.corpus.articles:
        yield render_article(edition, annotated)
