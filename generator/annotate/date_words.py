"""How a language writes dates, as `generator/data/dates.<language>.yml` says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from generator.annotate.date_forms import Form, Lexicon, compile_form
from generator.annotate.date_tense import Tense, Tenses


@dataclass(frozen=True, slots=True)
class DateWords:
    """The forms by the first word that they may begin with (`#` for a figure), and what guards them.

    `bounds`, `not_after` and `not_before` hold folded phrases, `nominal` and `genitive` phrases in lower case
    with their accents; see the YAML file for what each is.
    """

    forms: Mapping[str, tuple[Form, ...]]
    bounds: Mapping[str, tuple[str, ...]]
    not_after: Mapping[str, tuple[str, ...]]
    not_before: Mapping[str, tuple[str, ...]]
    story_after: tuple[str, ...]
    nominal: tuple[str, ...]
    genitive: tuple[str, ...]
    tenses: Tenses


@cache
def languages() -> tuple[str, ...]:
    """The languages that the program can read dates in, sorted."""
    names = (entry.name.split(".") for entry in files("generator").joinpath("data").iterdir())
    return tuple(sorted(name[1] for name in names if len(name) == 3 and name[0] == "dates"))


@cache
def date_words(language: str) -> DateWords:
    """How a language of `languages()` writes dates."""
    source = files("generator").joinpath("data", f"dates.{language}.yml").read_text(encoding="utf-8")
    data = yaml.safe_load(source)
    lexicon = Lexicon(data["words"], {name: tuple(phrases) for name, phrases in data["phrases"].items()})
    by_first: dict[str, list[Form]] = {}
    for order, row in enumerate(data["forms"]):
        form = compile_form(row["form"], row, order, lexicon)
        for word in form.first:
            by_first.setdefault(word, []).append(form)
    return DateWords(
        forms={word: tuple(forms) for word, forms in by_first.items()},
        bounds=_longest_first(data["bounds"]),
        not_after=_longest_first(data["not_after"]),
        not_before=_longest_first(data["not_before"]),
        story_after=tuple(data["story_after"]),
        nominal=tuple(data["nominal"]),
        genitive=tuple(data["genitive"]),
        tenses=_tenses(data["tense"]),
    )


def _longest_first(groups: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(sorted(phrases, key=len, reverse=True)) for name, phrases in groups.items()}


def _tenses(data: Mapping[str, Any]) -> Tenses:
    tenses = {
        name: Tense(frozenset(data[name]["words"]), tuple(data[name]["endings"]))
        for name in ("past", "future", "present", "participle")
    }
    return Tenses(**tenses, reflexive=frozenset(data["reflexive"]), never=frozenset(data["never"]))
