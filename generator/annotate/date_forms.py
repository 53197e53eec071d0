"""Forms of dates: templates such as `<the>? {weekday}? {day} {month}` as patterns over folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

Value = int | str

_SPACE = "(?:[ -]{1,3}|(?<=['.,]) ?)"
_PIECE = re.compile(r"\{([a-z_]+)(\d?)\}|<([a-z_]+)>|([^{<]+)")
_WORD = re.compile(r"[^\W\d_]+|\d")
_FIGURE = "#"

# What a slot reads besides the words that the language has for it.
_FIGURES = {
    "day": r"(?:[12]\d|3[01]|0?[1-9])(?!\d)",
    "month_figure": r"(?:1[0-2]|0?[1-9])(?!\d)",
    "year": r"(?:1[0-9]|20)\d\d(?!\d|[.,]\d| \d{3}(?!\d))",
    # Two figures are a year only where nothing follows that they could count.
    "short_year": r"'?[4-9]\d(?= ?[.,;:!?()»\"]|$)",
    "later_year": r"\d\d(?!\d|/)",
    "decade": r"(?:(?:1[0-9]|20)\d|\d)0(?!\d)",
    "number": r"\d{1,3}(?!\d)",
    "century": r"(?:[ivx]{1,5}|1\d|2[01])(?:e|eme)\b",
    "iso": r"(?:1[0-9]|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)",
}
_ROMAN = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of a language by slot, with their values, and its phrases by name."""

    words: Mapping[str, Mapping[str, Value]]
    phrases: Mapping[str, tuple[str, ...]]

    def read(self, slot: str, text: str) -> Value:
        """The value of what a slot has matched."""
        known = self.words.get(slot, {})
        if text in known:
            return known[text]
        if slot == "century":
            number = text.rstrip("em")
            return int(number) if number.isdigit() else _roman(number)
        return text if slot == "iso" else int(text.lstrip("'"))


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """A compiled form; `given` are the values that it brings with it, `first` what it may begin with.

    `needs_bound` is for what is a date only behind `depuis`, `après` and the like.
    """

    pattern: re.Pattern[str]
    means: str
    given: Mapping[str, Value]
    first: frozenset[str]
    order: int
    lexicon: Lexicon
    needs_bound: bool

    def values(self, found: re.Match[str]) -> dict[str, Value]:
        """The values of the slots that matched, by name."""
        slots = {name: text for name, text in found.groupdict().items() if text is not None}
        read = {name: self.lexicon.read(name.rstrip("23"), text) for name, text in slots.items()}
        return {**self.given, **read}


def compile_form(template: str, row: Mapping[str, Any], order: int, lexicon: Lexicon) -> Form:
    """Compile a template; its elements are parted by white space, see the head of the YAML file."""
    pattern, first, begun = "", set[str](), False
    for element in template.split():
        optional = element.endswith("?")
        body, starts = _element(element.removesuffix("?"), lexicon)
        if not begun:
            first |= starts
        if optional:
            pattern += f"(?:{_SPACE}{body})?" if begun else f"(?:{body}{_SPACE})?"
        else:
            pattern += f"{_SPACE}{body}" if begun else body
            begun = True
    return Form(
        re.compile(f"{pattern}(?!\\w)"),
        row["means"],
        row.get("with", {}),
        frozenset(first),
        order,
        lexicon,
        row.get("needs") == "bound",
    )


def _element(element: str, lexicon: Lexicon) -> tuple[str, set[str]]:
    """The pattern of one element, and the words that it may begin with."""
    pattern, first = "", set[str]()
    for piece in _PIECE.finditer(element):
        slot, number, phrases, literal = piece.groups()
        if slot:
            words = list(lexicon.words.get(slot, {}))
            choices = [_any(words)] if words else []
            starts = _first_words(words)
            if slot in _FIGURES:
                choices.append(_FIGURES[slot])
                starts |= {_FIGURE, *"ivx"} if slot == "century" else {_FIGURE}
            pattern += f"(?P<{slot}{number}>{'|'.join(choices)})"
        else:
            texts = lexicon.phrases[phrases] if phrases else [t.replace("_", " ") for t in literal.split("|")]
            starts = _first_words(texts)
            pattern += f"(?:{_any(texts)})"
        first = first or starts
    return pattern, first


def _any(texts: Iterable[str]) -> str:
    """The texts as alternatives, the longest first; a space may be a hyphen and the other way round."""
    ordered = sorted(texts, key=lambda text: (-len(text), text))
    return "|".join(re.escape(text).replace(r"\ ", "[ -]").replace(r"\-", "[ -]") for text in ordered)


def _first_words(texts: Iterable[str]) -> set[str]:
    found = (_WORD.search(text) for text in texts)
    return {_FIGURE if word[0].isdigit() else word[0] for word in found if word}


def _roman(text: str) -> int:
    figures = [_ROMAN[letter] for letter in text]
    following = chain(figures[1:], [0])
    return sum(-one if one < after else one for one, after in zip(figures, following, strict=True))
