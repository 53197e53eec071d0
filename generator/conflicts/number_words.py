"""How a language writes numbers, as `generator/data/numbers.<language>.yml` says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The words of a language around numbers, folded; `same` maps a noun to the one it is counted as."""

    multipliers: Mapping[str, int]
    between: frozenset[str]
    same: Mapping[str, str]
    never: frozenset[str]


@cache
def number_words(language: str) -> NumberWords | None:
    """The words of a language, or None where the program has none."""
    source = files("generator").joinpath("data", f"numbers.{language}.yml")
    if not source.is_file():
        return None
    data = yaml.safe_load(source.read_text(encoding="utf-8"))
    return NumberWords(
        multipliers=data["multipliers"],
        between=frozenset(data["between"]),
        same={noun: nouns[0] for nouns in data["same"] for noun in nouns},
        never=frozenset(map(str, data["never"])),
    )
