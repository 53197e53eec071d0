"""A pipeline small enough for tests of corrections: gold articles, names found by their words, real pages."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.corrections import Fixes, on_found, on_metadata, on_text
from generator.indexes import index_corpus
from generator.model.annotation import Annotated, Mention
from generator.model.article import Article
from generator.pages.article import render_article
from generator.pages.edition import Edition
from generator.review.accept import Replay, Replayed
from tests.corpora import a_corpus

_NAMES = {"Russie": "russia", "Moscou": "russia", "Otan": "nato", "OTAN": "nato", "Lavrov": "sergey-lavrov"}
_NAME = re.compile(r"\b(?:Russie|Moscou|Otan|OTAN|Lavrov)\b")


def replay_of(annotated: Annotated) -> Replay:
    """The article with other corrections, its positions left out and its names found anew."""

    def replay(fixes: Fixes) -> Replayed:
        article = on_metadata(on_text(annotated.article, fixes), fixes)
        found = replace(annotated.found, mentions=_names_in(article), positions=(), dates=())
        corrected = on_found(Annotated(article, found), fixes)
        edition = Edition.of(index_corpus(a_corpus(corrected)), "fr")
        return Replayed(corrected, render_article(edition, corrected).content.decode())

    return replay


def _names_in(article: Article) -> tuple[Mention, ...]:
    return tuple(
        Mention(_NAMES[name[0]], index, name.start(), name.end(), name[0], "name")
        for index, block in enumerate(article.blocks)
        for name in _NAME.finditer(block.text.text)
    )
