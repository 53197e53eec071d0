"""An entry of a register is set or added, and every other line stays as a person left it."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.registers import flow_mapping, scalar, with_entry

REGISTER = """\
# Addresses

a: articles/a   # the first
"b":
  path: articles/b

  former: [articles/old-b]
# about c
c: articles/c
"""


@pytest.mark.parametrize(
    ("key", "old", "new"),
    [
        ("a", "a: articles/a   # the first\n", '"a": new\n'),
        ("b", '"b":\n  path: articles/b\n\n  former: [articles/old-b]\n', '"b": new\n'),
        ("c", "c: articles/c\n", '"c": new\n'),
        ("d", "c: articles/c\n", 'c: articles/c\n"d": new\n'),
    ],
    ids=["one line", "several lines", "after a comment", "a new one"],
)
def test_only_the_lines_of_the_entry_change(key: str, old: str, new: str) -> None:
    assert with_entry(REGISTER, key, "new") == REGISTER.replace(old, new)


def test_an_entry_is_added_after_a_last_line_without_an_end() -> None:
    assert with_entry("a: 1", "b", "2") == 'a: 1\n"b": 2\n'


def test_a_key_within_an_entry_is_none_of_the_register() -> None:
    assert with_entry("a:\n  b: 1\n", "b", "2") == 'a:\n  b: 1\n"b": 2\n'


@given(st.text())
def test_any_text_is_read_back_as_one_line(text: str) -> None:
    written = scalar(text)
    assert "\n" not in written
    assert yaml.safe_load(with_entry("", "key", flow_mapping(because=written))) == {
        "key": {"because": " ".join(text.split())}
    }
