"""How a language writes dates, as `generator/data/dates.<language>.yml` says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from generator.annotate.date_forms import Form, Lexicon, compile_form


@dataclass(frozen=True, slots=True)
class Tense:
    """Words and endings of verbs that show one tense."""

    words: frozenset[str]
    endings: tuple[str, ...]

    def shown_by(self, word: str) -> bool:
        """Whether a word in lower case is of this tense."""
        return word in self.words or (len(word) > 4 and word.endswith(self.endings))


@dataclass(frozen=True, slots=True)
class DateWords:
    """The forms by the first word that they may begin with (`#` for a figure), and what guards them.

    `bounds`, `not_after`, `not_before` and `nominal` hold folded phrases; see the YAML file for what each is.
    """

    forms: Mapping[str, tuple[Form, ...]]
    bounds: Mapping[str, tuple[str, ...]]
    not_after: Mapping[str, tuple[str, ...]]
    not_before: Mapping[str, tuple[str, ...]]
    nominal: tuple[str, ...]
    past: Tense
    future: Tense
    present: Tense
    never: frozenset[str]


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
        form = compile_form(row["form"], row["means"], row.get("with", {}), order, lexicon)
        for word in form.first:
            by_first.setdefault(word, []).append(form)
    tense = {name: data["tense"][name] for name in ("past", "future", "present")}
    tenses = {
        name: Tense(frozenset(map(str, row["words"])), tuple(row["endings"])) for name, row in tense.items()
    }
    return DateWords(
        forms={word: tuple(forms) for word, forms in by_first.items()},
        bounds=_longest_first(data["bounds"]),
        not_after=_longest_first(data["not_after"]),
        not_before=_longest_first(data["not_before"]),
        nominal=tuple(data["nominal"]),
        never=frozenset(data["tense"]["never"]),
        **tenses,
    )


def _longest_first(groups: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(sorted(phrases, key=len, reverse=True)) for name, phrases in groups.items()}
