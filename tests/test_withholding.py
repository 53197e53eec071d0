"""The publication mode holds in the values, and so in every page and every data file."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.anchors import block_anchors
from generator.exports.site import render_exports
from generator.model.annotation import Annotations, Correction, Mention, Position, Quote
from generator.model.article import Doubt, Field, Image, Repair
from generator.model.corpus import Corpus, Output, Passage, SharedPassage
from generator.pages.site import render_pages
from generator.withholding import withhold
from tests.corpora import SETTINGS, a_corpus, an_article, the_gold_corpus

ARTICLE = an_article(
    "a",
    "# Un titre secret",
    "Une phrase secrète. « Oui », dit-il.",
    found=Annotations(
        mentions=(Mention("russia", 1, 0, 3, "Une", "name", because="secret"),),
        positions=(Position("written-reply", ("russia",), "demand", None, 1, 20, 27, "« Oui »", cue="Oui"),),
        quotes=(
            Quote("russia", "il", 1, 20, 27, "« Oui »", direct=True, cue="dit-il"),
            Quote("russia", "il", 1, 0, 19, "Une phrase secrète.", direct=False),
        ),
        doubts=(Doubt("glued", 0, 6, "secret", "because", 0.5),),
    ),
    description="Un résumé secret",
    image=Image("https://example.org/i.jpg", "Une légende secrète", "AFP"),
)
ARTICLE = replace(
    ARTICLE,
    article=replace(
        ARTICLE.article,
        repairs=(Repair(0, "", "secret", "why"),),
        metadata=replace(
            ARTICLE.article.metadata,
            title=Field("Une phrase secrète.", inferred=True),
            date=Field("2022-01-21/..", inferred=True, evidence="secret"),
        ),
    ),
    corrections=(Correction(None, None, "secret", "secret"),),
)
SHARED = SharedPassage("Une phrase secrète.", (Passage("a", 1, 0, 19), Passage("b", 0, 0, 19)))


def in_mode(mode: str) -> Corpus:
    corpus = a_corpus(ARTICLE, settings=replace(SETTINGS, mode=mode))
    return withhold(replace(corpus, shared=(SHARED,)))


def test_in_full_mode_nothing_is_withheld() -> None:
    corpus = a_corpus(ARTICLE)
    assert withhold(corpus) is corpus


@pytest.mark.parametrize("mode", ["excerpt", "metadata", "something new"])
def test_without_the_text_no_value_holds_a_word_of_it(mode: str) -> None:
    corpus = in_mode(mode)
    assert not re.search("secr[eè]t", repr((corpus.articles, corpus.shared)))


@pytest.mark.parametrize("mode", ["excerpt", "metadata"])
def test_names_dates_and_places_stay(mode: str) -> None:
    (annotated,) = in_mode(mode).articles
    assert [(m.actor, m.text, m.start) for m in annotated.found.mentions] == [("russia", "Une", 0)]
    assert annotated.article.metadata.date.value == "2022-01-21/.."
    assert annotated.article.metadata.image.value == Image("https://example.org/i.jpg", None, "AFP")
    assert annotated.article.ledger == ARTICLE.article.ledger


@pytest.mark.parametrize("mode", ["excerpt", "metadata"])
def test_the_anchors_and_sentences_are_counted_as_before(mode: str) -> None:
    (annotated,) = in_mode(mode).articles
    assert block_anchors(annotated.article) == ("h1", "p1")
    assert [b.sentences for b in annotated.article.blocks] == [b.sentences for b in ARTICLE.article.blocks]
    assert [b.text.start for b in annotated.article.blocks] == [b.text.start for b in ARTICLE.article.blocks]


def test_excerpts_keep_what_stood_between_quotation_marks() -> None:
    (annotated,) = in_mode("excerpt").articles
    assert [p.quote for p in annotated.found.positions] == ["« Oui »"]
    assert [q.text for q in annotated.found.quotes] == ["« Oui »", ""]


def test_metadata_keeps_no_quote() -> None:
    (annotated,) = in_mode("metadata").articles
    assert [p.quote for p in annotated.found.positions] == [""]
    assert [q.text for q in annotated.found.quotes] == ["", ""]


def allowed(mode: str) -> str:
    """What a mode publishes of the texts: stated titles, names, and in excerpts the quotes."""
    texts: list[str] = []
    for annotated in the_gold_corpus().articles:
        title, found = annotated.article.metadata.title, annotated.found
        texts += [] if title.inferred else [title.value or ""]
        texts += [mention.text for mention in found.mentions]
        if mode == "excerpt":
            texts += [position.quote for position in found.positions]
            texts += [quote.text for quote in found.quotes if quote.direct]
    return "\n".join(texts)


def leaks(outputs: tuple[Output, ...], mode: str) -> list[str]:
    """Six words in a row of a text that stand in an output though the mode withholds them."""
    published = "\n".join(output.content.decode(errors="replace") for output in outputs)
    kept = allowed(mode)
    runs = [
        text[first.start() : sixth.end()]
        for annotated in the_gold_corpus().articles
        for text in [block.text.text for block in annotated.article.blocks]
        for found in [list(re.finditer(r"\w+", text))]
        for first, sixth in zip(found, found[5:], strict=False)
    ]
    return [run for run in runs if run in published and run not in kept]


@pytest.mark.parametrize("render", [render_exports, render_pages])
@pytest.mark.parametrize("mode", ["excerpt", "metadata"])
def test_a_mode_that_withholds_the_text_lets_no_sentence_out(
    mode: str, render: Callable[[Corpus], tuple[Output, ...]]
) -> None:
    outputs = render(the_gold_corpus(replace(SETTINGS, mode=mode)))
    assert leaks(outputs, mode) == []


@pytest.mark.parametrize("render", [render_exports, render_pages])
def test_the_search_for_leaks_finds_the_text_where_it_is_published(
    render: Callable[[Corpus], tuple[Output, ...]],
) -> None:
    assert len(leaks(render(the_gold_corpus()), "excerpt")) > 100
