"""What the search page is told of names."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from generator.indexes import index_corpus
from generator.model.annotation import Annotated, Annotations, Mention
from generator.model.vocabulary import Alias
from generator.pages.edition import Edition
from generator.pages.explorer import render_names
from tests.corpora import VOCABULARY, a_corpus, an_article


def naming(identifier: str, actor: str, *names: str) -> Annotated:
    """An article that calls the actor by these names."""
    mentions = tuple(Mention(actor, 0, 0, len(name), name, "name") for name in names)
    return an_article(identifier, " ".join(names), found=Annotations(mentions=mentions))


def told(*articles: Annotated) -> dict[str, Any]:
    aliases = (Alias("Alliance"), Alias("NATO"))
    nato = replace(VOCABULARY.actors["nato"], aliases=aliases)
    vocabulary = replace(VOCABULARY, actors={**VOCABULARY.actors, "nato": nato})
    index = index_corpus(a_corpus(*articles, vocabulary=vocabulary))
    return dict(json.loads(render_names([Edition.of(index, "fr")]).content))


def test_of_all_names_those_that_the_texts_use_are_asked_for_the_most_frequent_first() -> None:
    same = told(naming("a", "nato", "Alliance", "Otan", "OTAN"))["same"][0]

    assert same == {"all": ["Alliance", "NATO", "Otan"], "found": ["Otan", "Alliance"]}


def test_a_person_is_asked_for_by_surname() -> None:
    same = told(naming("a", "sergey-lavrov", "Sergueï Lavrov"))["same"][0]

    assert same["found"] == ["Lavrov"]


def test_the_commonest_words_of_the_texts_language_are_known_as_idle() -> None:
    assert {"de", "la"} <= set(told(naming("a", "nato", "Otan"))["idle"])
