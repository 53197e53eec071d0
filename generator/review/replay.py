"""One article through the whole pipeline again, with other corrections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.corpus import build_corpus
from generator.corrections import Fixes
from generator.indexes import index_corpus
from generator.model.annotation import Annotated
from generator.model.corpus import Address, Corpus
from generator.pages import paths
from generator.pages.article import render_article
from generator.pages.edition import Edition
from generator.pipeline import Inputs, annotate, clean
from generator.review.accept import Replay, Replayed
from generator.withholding import withhold


def article_at(corpus: Corpus, path: str) -> Annotated | None:
    """The article whose page, in the corpus' first language, is at a path relative to the corpus folder."""
    pages = {f"docs/{paths.article_page(corpus.addresses[a.id].path)}": a for a in corpus.articles}
    return pages.get(path)


def replay_of(inputs: Inputs, addresses: Mapping[str, Address], annotated: Annotated) -> Replay:
    """How an article comes out with given corrections.

    The page is the one of the corpus' first language, as if no other article were there: what a person
    may edit does not depend on them.
    """
    seed = annotated.article.seed
    alone = replace(inputs, seeds=tuple(s for s in inputs.seeds if s.path == seed), problems=())
    cleaned = [article for article in clean(alone)[0] if article.id == annotated.id]

    def replay(fixes: Fixes) -> Replayed:
        (again,) = annotate(cleaned, replace(alone, fixes={annotated.id: fixes}))
        corpus = withhold(build_corpus(inputs.settings, inputs.vocabulary, (again,), addresses))
        edition = Edition.of(index_corpus(corpus), inputs.settings.languages[0])
        page = render_article(edition, corpus.articles[0])
        return Replayed(again, page.content.decode())

    return replay
