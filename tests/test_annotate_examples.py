"""Examples that do not show what they should are problems with their line."""

from __future__ import annotations

from generator.annotate.examples import example_problems
from generator.vocabulary.load import load_vocabulary
from tests.gold_pages import ROOT

SEEDS = ROOT / "seeds" / "vocabulary"
DEMAND = """\
fishing-rights:
  labels: {fr: Droits de pêche}
  statement: {fr: Pêcher.}
  rules: [{groups: [[peche], [droit]], window: 6}]
"""
FISHING = "La Russie exige le droit de pêche."
HUNTING = "La Russie exige le droit de chasse."


def files() -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in SEEDS.glob("*.yml")}


def messages(examples: str) -> list[str]:
    """The problems of one more demand with these examples, at lines from its first."""
    texts = files()
    first = texts["demands.yml"].count("\n") + 1
    text = f"{texts['demands.yml']}{DEMAND}{examples}"
    vocabulary, _ = load_vocabulary({**texts, "demands.yml": text})
    problems = example_problems({"demands.yml": text}, vocabulary)
    own = [problem for problem in problems if (problem.line or 0) >= first]
    return [f"{(problem.line or 0) - first}: {problem.cause}" for problem in own]


def test_examples_that_hold_are_no_problem() -> None:
    examples = f"  examples:\n    - {FISHING}\n  counter_examples:\n    - {HUNTING}\n"
    assert messages(examples) == []


def test_an_example_that_shows_nothing_and_a_counter_example_that_shows_the_demand_are_told() -> None:
    examples = f"  examples:\n    - {HUNTING}\n  counter_examples:\n    - {FISHING}\n"
    assert messages(examples) == [
        "5: the example does not show 'fishing-rights'",
        "7: the counter-example shows 'fishing-rights'",
    ]
