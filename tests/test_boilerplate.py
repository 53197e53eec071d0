"""Every family of boilerplate tells its examples from its counter-examples."""

from __future__ import annotations

import pytest

from generator.clean.rules import cleaning_rules

RULES = cleaning_rules({})
EXAMPLES = [(family.name, line) for family in RULES.families for line in family.examples]
COUNTER_EXAMPLES = [line for family in RULES.families for line in family.counter_examples]
OWN = """
- family: harbour notice
  begins: [Avis aux marins]
  examples: ["Avis aux marins du port"]
"""


@pytest.mark.parametrize(("family", "line"), EXAMPLES)
def test_an_example_is_of_its_family(family: str, line: str) -> None:
    assert RULES.boilerplate(line) == family


@pytest.mark.parametrize("line", COUNTER_EXAMPLES)
def test_a_counter_example_is_not_boilerplate(line: str) -> None:
    assert RULES.boilerplate(line) == ""


def test_every_family_has_an_example() -> None:
    assert [family.name for family in RULES.families if not family.examples] == []


def test_a_corpus_adds_families_of_its_own() -> None:
    assert cleaning_rules({}, OWN).boilerplate("Avis aux marins : mer agitée") == "harbour notice"


def test_a_mistake_in_the_corpus_file_is_a_problem_at_its_line() -> None:
    (problem,) = cleaning_rules({}, "- family: x\n  begin: [a]\n").problems

    assert (problem.path, problem.line) == ("seeds/vocabulary/boilerplate.yml", 2)
    assert "begin" in problem.cause
