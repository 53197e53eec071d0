import json
from dataclasses import replace
from typing import Any

import pytest

from generator.exports.annotations import annotation_lines, plain_text
from generator.model.annotation import Annotations, Mention, Position
from generator.problems import InputError
from generator.withholding import withhold
from tests.corpora import SETTINGS, a_corpus, an_article, the_gold_corpus

POSITION = Position("written-reply", ("russia",), "demand", None, 1, 5, 15, "Une répons")
ARTICLE = an_article(
    "a",
    "# Titre",
    "Oui. Une répons à tout.",
    found=Annotations(
        mentions=(Mention("russia", 1, 0, 3, "Oui", "name"),),
        positions=(POSITION,),
    ),
)


def lines(content: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in content.splitlines()]


def test_an_annotation_names_the_words_what_stands_around_and_where() -> None:
    mention, position = lines(annotation_lines(a_corpus(ARTICLE), ARTICLE))
    assert mention["target"] == {
        "source": "https://example.org/corpus/data/texts/a.txt",
        "scope": "https://example.org/corpus/articles/a.html#p1s1",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": "Oui",
                "prefix": "Titre\n",
                "suffix": ". Une répons à tout.",
            },
            {"type": "TextPositionSelector", "start": 6, "end": 9},
        ],
    }
    assert position["motivation"] == "classifying"
    assert position["body"][0]["source"] == "https://example.org/corpus/demands/written-reply.html"
    assert position["body"][-1]["value"] == "Russie – demande – Réponse écrite"


def test_every_selector_of_the_gold_pages_is_true_of_the_plain_text() -> None:
    corpus = the_gold_corpus()
    for annotated in corpus.articles:
        text = plain_text(annotated.article)
        found = lines(annotation_lines(corpus, annotated))
        assert len({node["id"] for node in found}) == len(found) > 0
        for node in found:
            quote, position = node["target"]["selector"]
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert text[: position["start"]].endswith(quote["prefix"])
            assert text[position["end"] :].startswith(quote["suffix"])


def test_words_that_do_not_stand_where_they_should_fail() -> None:
    moved = replace(ARTICLE, found=Annotations(mentions=(Mention("russia", 1, 1, 4, "Oui", "name"),)))
    with pytest.raises(InputError, match=r"seeds/articles/a\.txt: error: block 1, 1 to 4: 'Oui'"):
        annotation_lines(a_corpus(moved), moved)


def test_excerpts_have_the_quote_alone_and_metadata_no_quote() -> None:
    excerpt = withhold(a_corpus(ARTICLE, settings=replace(SETTINGS, mode="excerpt")))
    *_, position = lines(annotation_lines(excerpt, excerpt.articles[0]))
    assert position["target"] == {
        "source": "https://example.org/corpus/articles/a.html",
        "selector": [{"type": "TextQuoteSelector", "exact": "Une répons"}],
    }
    metadata = withhold(a_corpus(ARTICLE, settings=replace(SETTINGS, mode="metadata")))
    found = lines(annotation_lines(metadata, metadata.articles[0]))
    assert [node["motivation"] for node in found] == ["identifying"]
