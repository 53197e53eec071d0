"""The examples of `seeds/vocabulary/demands.yml`: each shows its demand, no counter-example does."""

from functools import cache

import pytest

from generator.annotate.article import annotate_article
from generator.disk.inputs import read_inputs
from generator.disk.seeds import read_files
from generator.model.vocabulary import Vocabulary
from tests.corpora import an_article
from tests.gold_pages import ROOT


@cache
def vocabulary() -> Vocabulary:
    return read_inputs(read_files(ROOT)).vocabulary


def demands_in(text: str) -> set[str]:
    article = an_article("example", text, date="2022-01-20").article
    return {position.demand for position in annotate_article(article, vocabulary()).found.positions}


EXAMPLES = [(demand.id, text) for demand in vocabulary().demands.values() for text in demand.examples]
COUNTER_EXAMPLES = [
    (demand.id, text) for demand in vocabulary().demands.values() for text in demand.counter_examples
]


@pytest.mark.parametrize(("demand", "text"), EXAMPLES)
def test_an_example_shows_its_demand(demand: str, text: str) -> None:
    assert demand in demands_in(text)


@pytest.mark.parametrize(("demand", "text"), COUNTER_EXAMPLES)
def test_a_counter_example_does_not(demand: str, text: str) -> None:
    assert demand not in demands_in(text)


def test_every_demand_has_an_example_and_a_counter_example() -> None:
    for demand in vocabulary().demands.values():
        assert demand.examples, demand.id
        assert demand.counter_examples, demand.id
