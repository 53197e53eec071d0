"""One article through the whole pipeline again, with other corrections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.corpus import build_corpus
from generator.corrections import Fixes
from generator.indexes import index_corpus
from generator.model.article import Article
from generator.model.corpus import Address
from generator.pages.article import render_article
from generator.pages.edition import Edition
from generator.pipeline import Inputs, annotate, clean
from generator.review.accept import Replay, Replayed


def replay_of(inputs: Inputs, addresses: Mapping[str, Address], seed: str, article: str) -> Replay:
    """How the article of a seed (its path under `seeds/`) comes out with given corrections.

    The page is the one of the corpus' first language, as if no other article were there: what a person
    may edit does not depend on them.
    """
    alone = replace(inputs, seeds=tuple(s for s in inputs.seeds if s.path == seed), problems=())
    cleaned: tuple[Article, ...] = tuple(a for a in clean(alone)[0] if a.id == article)

    def replay(fixes: Fixes) -> Replayed:
        (annotated,) = annotate(cleaned, replace(alone, fixes={article: fixes}))
        corpus = build_corpus(inputs.settings, inputs.vocabulary, (annotated,), addresses)
        edition = Edition.of(index_corpus(corpus), inputs.settings.languages[0])
        page = render_article(edition, annotated)
        return Replayed(annotated, page.content.decode())

    return replay
