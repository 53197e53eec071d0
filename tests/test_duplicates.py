"""Articles that are the same, or nearly."""

from __future__ import annotations

import pytest

from generator.clean.article import clean_document
from generator.clean.duplicates import Duplicate, duplicate_problems, find_duplicates
from generator.clean.rules import cleaning_rules
from generator.model.article import Article, Seed
from generator.readers.seeds import read_seed

PORTS = ("Brest", "Lorient", "Nantes", "Le Havre", "Calais", "Dieppe", "Sète", "Nice")
SENTENCES = [
    f"Le port numéro {number} accueille {number * 7} navires venus de {place}, a dit la mairie de la ville."
    for number, place in enumerate(PORTS, 2)
]


def article(identifier: str, sentences: list[str], date: str = "") -> Article:
    head = f" date {date} " if date else ""
    (document,) = read_seed(
        Seed(f"articles/{identifier}.txt", (head + "\n\n".join(sentences)).encode())
    ).documents
    return clean_document(document, cleaning_rules({}))


def test_the_same_text_in_two_seeds_is_an_error_that_names_both() -> None:
    (problem,) = duplicate_problems([article("b", SENTENCES), article("a", SENTENCES)])

    assert (problem.path, problem.cause, problem.severity) == (
        "seeds/articles/b.txt",
        "the same text as seeds/articles/a.txt",
        "error",
    )


def test_of_two_versions_the_earlier_is_the_original() -> None:
    later = article("a", [*SENTENCES, "Une phrase de plus à la fin du texte."], "2022-01-14")
    (pair,) = find_duplicates([later, article("b", SENTENCES, "2022-01-13")])

    assert (pair.original, pair.copy, pair.identical) == ("b", "a", False)
    assert 0.85 < pair.similarity < 1


def test_different_articles_are_no_duplicates() -> None:
    assert find_duplicates([article("a", SENTENCES[:4]), article("b", SENTENCES[4:])]) == ()


@pytest.mark.parametrize("turn", range(3))
def test_the_order_of_the_articles_does_not_matter(turn: int) -> None:
    articles = [article(name, SENTENCES) for name in ("a", "b", "c")]
    turned = articles[turn:] + articles[:turn]

    assert find_duplicates(turned) == (
        Duplicate("a", "b", 1.0),
        Duplicate("a", "c", 1.0),
        Duplicate("b", "c", 1.0),
    )
