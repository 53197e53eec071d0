from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.clean.shared import shared_passages
from generator.folding import fold
from generator.model.article import Article, Block, BlockKind
from generator.model.corpus import SharedPassage
from generator.traced import Traced
from tests import gold_pages

COPIED = (
    "Les dockers du port ont remis lundi à la régie un texte de douze pages qui demande "
    "deux jours de repos par semaine et une prime de nuit."
)


def an_article(identifier: str, *paragraphs: str) -> Article:
    blocks = tuple(Block(BlockKind.PARAGRAPH, Traced.of(text), ()) for text in paragraphs)
    return replace(gold_pages.load("004").article, id=identifier, blocks=blocks)


def shared(*texts: str) -> list[list[tuple[str, str]]]:
    """For each passage, the articles that have it with their own words; articles are a, b, c …"""
    articles = {name: an_article(name, text) for name, text in zip("abcdef", texts, strict=False)}
    return [
        [(p.article, articles[p.article].blocks[p.block].text.text[p.start : p.end]) for p in passage.places]
        for passage in shared_passages(tuple(articles.values()))
    ]


def test_a_copied_sentence_is_found_with_its_exact_place() -> None:
    assert shared(f"Avant. {COPIED} Après.", f"Autre début ! {COPIED} Autre fin.") == [
        [("a", COPIED.rstrip(".")), ("b", COPIED.rstrip("."))]
    ]


def test_case_accents_apostrophes_and_punctuation_do_not_count() -> None:
    other = COPIED.upper().replace("À", "A").replace(" QUI", ", QUI")
    assert [name for name, _ in shared(COPIED, other)[0]] == ["a", "b"]


def test_a_passage_with_a_few_other_words_is_still_shared() -> None:
    other = COPIED.replace("un texte de douze pages", "une longue lettre")
    assert shared(COPIED, other) == [[("a", COPIED.rstrip(".")), ("b", other.rstrip("."))]]


def test_all_the_articles_that_have_a_passage_are_listed_together() -> None:
    found = shared(f"Un. {COPIED}", f"Deux. {COPIED}", "Rien de tel.", f"Quatre. {COPIED}")
    assert [[name for name, _ in places] for places in found] == [["a", "b", "d"]]


def test_a_passage_in_very_many_articles_is_one_passage() -> None:
    articles = tuple(an_article(f"n{number:03}", f"Numéro {number}. {COPIED}") for number in range(60))
    (passage,) = shared_passages(articles)
    assert len(passage.places) == 60


def test_stock_phrases_are_no_passage() -> None:
    one = "Le ministre des Affaires étrangères Sergueï Lavrov a parlé de blé à la radio."
    other = "Reçu à Rome, le ministre des Affaires étrangères Sergueï Lavrov a tout nié en bloc."
    assert shared(one, other) == []


def test_an_article_that_repeats_itself_shares_nothing() -> None:
    assert shared_passages((an_article("a", COPIED, COPIED),)) == ()


def test_the_gold_pages_share_the_paragraph_on_the_drafts() -> None:
    found = shared_passages(tuple(page.article for page in gold_pages.load_all()))
    pairs = {tuple(place.article[:3] for place in passage.places) for passage in found}
    assert ("001", "004") in pairs


STOCK = ["le", "la", "port", "dockers", "régie", "texte", "nuit", "prime", "jour", "repos", "an", "et"]
SENTENCES = st.lists(st.sampled_from(STOCK), max_size=60).map(" ".join)


@given(st.lists(SENTENCES, max_size=4))
def test_every_place_lies_in_its_block_and_no_article_is_alone(texts: list[str]) -> None:
    articles = tuple(an_article(f"a{number}", text) for number, text in enumerate(texts))
    for passage in shared_passages(articles):
        assert len({place.article for place in passage.places}) == len(passage.places) > 1
        assert passage.text == _text(articles, passage)
        assert all(
            0 <= place.start < place.end <= len(texts[int(place.article[1:])]) for place in passage.places
        )


@given(st.lists(st.integers(), min_size=14, unique=True))
def test_whatever_is_copied_whole_is_found(numbers: list[int]) -> None:
    text = " ".join(f"mot{number}" for number in numbers)
    passages = shared_passages((an_article("a", text), an_article("b", text)))
    assert any(fold(passage.text) == fold(text) for passage in passages)


def _text(articles: tuple[Article, ...], passage: SharedPassage) -> str:
    first = passage.places[0]
    return articles[int(first.article[1:])].blocks[first.block].text.text[first.start : first.end]
