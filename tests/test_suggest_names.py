"""Names that the vocabulary does not know, found by their capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.annotate.actors import find_mentions
from generator.annotate.article import annotate_article
from generator.annotate.lexicon import lexicon_of
from generator.model.annotation import Annotated, Annotations, Quote
from generator.model.corpus import Corpus
from generator.suggest.names import NameFinder, known_words
from generator.suggest.people import name_suggestions
from tests.corpora import a_corpus, an_article
from tests.quote_cases import Case, read_cases
from tests.speech_cases import PUBLISHED
from tests.speech_cases import vocabulary as speech_vocabulary
from tests.test_annotate_actors import vocabulary

# How often French uses some words that open the sentences below, and one that the corpus has inside them.
LOWERED = frozenset({"interroge"})
CASES = Path(__file__).parent / "cases"
_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]+( (de|von|van|der|[A-ZÀ-Þ])[\w.’'-]*)*")
FREQUENCIES = {
    "il": 8e-3,
    "selon": 4e-4,
    "interrogé": 8e-6,
    "la": 3e-2,
    "campant": 4e-8,
    "mais": 4e-3,
    "pour": 9e-3,
}


def names_in(text: str) -> list[str]:
    """The unknown names of an article of one paragraph."""
    article = an_article("000", text).article
    mentions, _ = find_mentions(article.blocks, vocabulary(), "2022-01-20")
    finder = NameFinder(
        lexicon_of(vocabulary()).groups, known_words(["Moscou", "Russes"]), LOWERED, FREQUENCIES
    )
    return [name.text for name in finder.find(Annotated(article, Annotations(mentions)))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le politologue Fiodor Loukianov n’y croit pas.", ["Fiodor Loukianov"]),
        ("Selon Fiodor Loukianov, rien ne presse.", ["Fiodor Loukianov"]),
        ("Interrogé par Le Devoir, il a nié.", ["Devoir"]),
        ("L’ambassadrice Hélène Duchêne a parlé avec Jens Stoltenberg.", ["Hélène Duchêne"]),
        ("Le président hongrois Janos Ader a pris position.", ["Janos Ader"]),
        ("Le comte Hans van der Meer était là.", ["Hans van der Meer"]),
        ("Le démocrate John R. Hensley le juge sérieux.", ["John R. Hensley"]),
        ("L’IFRI publie une note.", ["IFRI"]),
        ("Le général Jean-Paul Paloméros est sceptique.", ["Jean-Paul Paloméros"]),
        ("Loukianov est sceptique.", ["Loukianov"]),
        ("Mais Loukianov est sceptique.", ["Loukianov"]),
        ("Paul Ronzheimer est journaliste.", ["Paul Ronzheimer"]),
        ("Une étude (CSIS) le dit.", ["CSIS"]),
        ("Benjamin Quénelle - Moscou", ["Benjamin Quénelle"]),
        ("Le président du Parlement Arseni Iatseniouk est là.", ["Arseni Iatseniouk"]),
        ("Campant sur ses positions, il attend.", []),
        ("La Russie et les États-Unis négocient à Moscou.", []),
        ("Il est né en Janvier, un Lundi.", []),
        ("RUSSIE : LOUKIANOV N’Y CROIT PAS", []),
    ],
)
def test_runs_of_capitals_that_are_no_mention_are_names(text: str, names: list[str]) -> None:
    assert names_in(text) == names


def test_the_head_of_a_sentence_is_a_name_where_it_is_whom_the_article_quotes() -> None:
    article = an_article("000", "Campant a « peur ».").article
    quote = Quote(None, "Campant", 0, 10, 18, "« peur »", direct=True)
    finder = NameFinder(lexicon_of(vocabulary()).groups, frozenset(), frozenset(), FREQUENCIES)
    assert list(finder.find(Annotated(article, Annotations()))) == []
    found = finder.find(Annotated(article, Annotations(quotes=(quote,))))
    assert [name.text for name in found] == ["Campant"]


def test_the_queue_asks_about_the_names_of_unknown_speakers() -> None:
    cases = (*read_cases(CASES / "quotes"), *read_cases(CASES / "quotes_unseen"))
    speakers = {s[1:] for case in cases for quote in case.wanted for s in quote.speakers if s[0] == "="}
    wanted = {speaker for speaker in speakers if _NAME.fullmatch(speaker)}
    asked = {suggestion.what for suggestion in name_suggestions(_corpus_of(cases))}
    missed = {name for name in wanted if not any(name in what or what in name for what in asked)}
    assert len(wanted) >= 120
    assert 1 - len(missed) / len(wanted) >= 0.96, missed


def _corpus_of(cases: Iterable[Case]) -> Corpus:
    """The cases as articles of one corpus."""
    texts = dict.fromkeys(case.text for case in cases)
    articles = (
        an_article(f"{number:03}", *text.split("\n"), date=PUBLISHED) for number, text in enumerate(texts)
    )
    words = speech_vocabulary()
    return a_corpus(*(annotate_article(a.article, words) for a in articles), vocabulary=words)
