"""What the search page is told of names."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from generator.indexes import index_corpus
from generator.model.annotation import Annotated, Annotations, Mention
from generator.model.vocabulary import Alias, Cues
from generator.pages.edition import Edition
from generator.pages.explorer import render_names
from tests.corpora import SETTINGS, VOCABULARY, a_corpus, an_article


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


def test_an_irregular_verb_is_asked_for_in_the_forms_that_the_texts_have() -> None:
    cues = Cues(
        "fr", {"verbs.report": ("écrire: écri* | écrit écrite", "demander"), "endings.other": ("t", "vent")}
    )
    vocabulary = replace(VOCABULARY, cues={"fr": cues})
    article = an_article("a", "Il a écrit et demandé. Ils écrivent. Elle a écrit.")
    index = index_corpus(a_corpus(article, vocabulary=vocabulary))
    same = json.loads(render_names([Edition.of(index, "fr")]).content)["same"]

    assert same[-1] == {"all": ["écrire"], "found": ["écrit", "écrivent"]}


def test_no_form_of_a_verb_is_told_of_texts_that_are_withheld() -> None:
    cues = Cues("fr", {"verbs.report": ("écrire: écri* | écrit",)})
    corpus = a_corpus(
        an_article("a", "Il a écrit."),
        settings=replace(SETTINGS, mode="metadata"),
        vocabulary=replace(VOCABULARY, cues={"fr": cues}),
    )
    same = json.loads(render_names([Edition.of(index_corpus(corpus), "fr")]).content)["same"]

    assert {"all": ["écrire"], "found": ["écrit"]} not in same
