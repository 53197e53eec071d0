"""YAML is read as plain data that knows its lines; everything else is refused with a reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.yaml_lines import Node, read_yaml

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


def plain(node: Node | None) -> object:
    """The value without its lines."""
    if node is None:
        return None
    if isinstance(node.value, tuple):
        return [plain(item) for item in node.value]
    if isinstance(node.value, dict):
        return {key: plain(item) for key, item in node.value.items()}
    return node.value


def test_a_value_knows_the_line_of_its_key() -> None:
    root, problems = read_yaml("a.yml", "# comment\nrussia:\n  aliases:\n    - Moscou\n    - Kremlin\n")
    assert problems == ()
    assert root is not None
    assert isinstance(root.value, dict)
    entry = root.value["russia"]
    assert entry.line == 2
    assert isinstance(entry.value, dict)
    aliases = entry.value["aliases"]
    assert aliases.line == 3
    assert isinstance(aliases.value, tuple)
    assert [item.line for item in aliases.value] == [4, 5]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("a: true", {"a": True}),
        ("a: no", {"a": "no"}),
        ("a: 12", {"a": 12}),
        ("a: 0.5", {"a": 0.5}),
        ("a: 007", {"a": "007"}),
        ("a: 2022-01-13", {"a": "2022-01-13"}),
        ("a: '12'", {"a": "12"}),
        ("a: ~", {"a": None}),
        ("a: [x, {b: c}]", {"a": ["x", {"b": "c"}]}),
        ("a: >-\n  two\n  lines", {"a": "two lines"}),
    ],
)
def test_scalars_are_text_unless_they_are_plainly_numbers_or_truth_values(text: str, value: object) -> None:
    root, problems = read_yaml("a.yml", text)
    assert problems == ()
    assert plain(root) == value


@pytest.mark.parametrize(
    ("text", "line", "cause"),
    [
        (BOMB, 1, "the anchor &a is not allowed"),
        ("a: *b", 1, "the alias *b is not allowed"),
        (
            "a: !!python/object:os.system x",
            1,
            "the tag tag:yaml.org,2002:python/object:os.system is not allowed",
        ),
        ("a:\n  <<: {b: c}", 2, "the merge key << is not allowed"),
        ("a: x\n---\nb: y", 2, "a second YAML document begins here"),
        ("? [a]\n: b", 1, "a key must be text"),
        ("a: b: c", 1, "not YAML: mapping values are not allowed in this context"),
        ("a: " + "[" * 30 + "]" * 30, 1, "nested more than 20 deep"),
    ],
)
def test_what_is_not_plain_data_is_refused_at_its_line(text: str, line: int, cause: str) -> None:
    root, (problem,) = read_yaml("a.yml", text)
    assert root is None
    assert (problem.path, problem.line, problem.cause) == ("a.yml", line, cause)


def test_a_key_that_stands_twice_is_a_problem_and_the_first_one_counts() -> None:
    root, (problem,) = read_yaml("a.yml", "a: 1\nb: 2\na: 3\n")
    assert plain(root) == {"a": 1, "b": 2}
    assert str(problem) == "a.yml:3: error: the key 'a' stands twice (first in line 1) (keep one of them)"


def test_control_characters_are_a_problem() -> None:
    root, (problem,) = read_yaml("a.yml", "a: \x00")
    assert root is None
    assert problem.cause.startswith("not YAML:")


@given(st.text(max_size=200))
def test_any_text_gives_a_value_or_a_problem(text: str) -> None:
    root, problems = read_yaml("a.yml", text)
    assert root is not None or problems
