"""Names that the vocabulary does not know, found by their capitals."""

from __future__ import annotations

import pytest

from generator.annotate.actors import find_mentions
from generator.annotate.lexicon import lexicon_of
from generator.model.annotation import Annotated, Annotations
from generator.suggest.names import NameFinder, known_words
from tests.corpora import an_article
from tests.test_annotate_actors import vocabulary

# How often French uses some words that open the sentences below, and one that the corpus has inside them.
LOWERED = frozenset({"interroge"})
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
