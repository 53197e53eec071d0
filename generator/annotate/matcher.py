"""Finds many phrases in a text at once, longest first, by whole words.

Phrases are compared folded (no case, no accents). Between two words a space, a hyphen and a slash are alike
(`États-Unis`, `Etats Unis`), and so are `. ` and `.`; an apostrophe is only like another apostrophe.
A phrase may have slots (`ministre {adjective} des …`), each filled by one of the slot's own phrases.

The text is cut into words once; nearly every word is then settled by one look into a dictionary, so the
number of phrases does not matter to the speed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from generator.folding import fold

T = TypeVar("T")

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Words:
    """A text cut into words: folded words, where they begin and end, and what stands between them.

    `gaps[i]` is the kind of what stands before word `i`: `" "` (space, hyphen, slash), `"'"`, `"."`, or
    empty where it is anything else, so that no phrase reaches across it.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Words:
        """Cut a text."""
        folded = fold(text)
        spans = [found.span() for found in _WORD.finditer(folded)]
        words = tuple(_WORD.findall(folded))
        starts = tuple(start for start, _ in spans)
        ends = tuple(end for _, end in spans)
        between = (folded[end:start] for end, start in zip((0, *ends), starts, strict=False))
        return cls(text, words, starts, ends, tuple(_GAPS.get(gap, "") for gap in between))


_GAPS: Mapping[str, str] = {
    " ": " ",
    "-": " ",
    "/": " ",
    " - ": " ",
    "- ": " ",
    " -": " ",
    " / ": " ",
    "  ": " ",
    "'": "'",
    "' ": "'",
    ".": ".",
    ". ": ".",
    ".-": ".",
    "°": " ",
}


@dataclass(slots=True)
class _Place(Generic[T]):
    """What may follow the words so far: words, slots, or the end of phrases (`found`)."""

    next: dict[tuple[str, str], _Place[T]] = field(default_factory=dict)
    slots: dict[tuple[str, str], _Place[T]] = field(default_factory=dict)
    found: list[T] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A phrase at words `first` to `last` (inclusive); `filled` is what stands in its slot, if it has one."""

    value: T
    first: int
    last: int
    filled: str | None = None


class Matcher(Generic[T]):
    """Phrases compiled for matching; each stands for a value, and one phrase may stand for several.

    `slots` maps the name of a slot to its phrases and what each of them stands for.
    """

    def __init__(
        self, phrases: Iterable[tuple[str, T]], slots: Mapping[str, Iterable[tuple[str, str]]] | None = None
    ) -> None:
        self._start: dict[str, _Place[T]] = {}
        self._slots: dict[str, Matcher[str]] = {name: Matcher(inner) for name, inner in (slots or {}).items()}
        for phrase, value in phrases:
            self._add(phrase, value)

    def _add(self, phrase: str, value: T) -> None:
        steps = list(_steps(phrase))
        if not steps:
            return
        (_, first), *rest = steps
        place = self._start.setdefault(first, _Place())
        for gap, word in rest:
            edges = place.slots if word in self._slots else place.next
            place = edges.setdefault((gap, word), _Place())
        if value not in place.found:
            place.found.append(value)

    def at(self, words: Words, first: int) -> tuple[Match[T], ...]:
        """The longest phrases that begin at a word; several where they are equally long."""
        place = self._start.get(words.words[first])
        if place is None:
            return ()
        ends = list(self._ends(words, place, first, None))
        longest = max((match.last for match in ends), default=-1)
        return tuple(match for match in ends if match.last == longest)

    def all_at(self, words: Words, first: int) -> tuple[Match[T], ...]:
        """Every phrase that begins at a word, of any length."""
        place = self._start.get(words.words[first])
        return tuple(self._ends(words, place, first, None)) if place else ()

    def _ends(self, words: Words, place: _Place[T], last: int, filled: str | None) -> Iterator[Match[T]]:
        first = last
        stack = [(place, last, filled)]
        while stack:
            place, last, filled = stack.pop()
            for value in place.found:
                yield Match(value, first, last, filled)
            following = last + 1
            if following >= len(words.words):
                continue
            gap = words.gaps[following]
            if not gap:
                continue
            after = place.next.get((gap, words.words[following]))
            if after is not None:
                stack.append((after, following, filled))
            for (slot_gap, slot), beyond in place.slots.items():
                if slot_gap == gap:
                    for inner in self._slots[slot].all_at(words, following):
                        stack.append((beyond, inner.last, inner.value))

    def starts(self, words: Words) -> list[int]:
        """The words with which some phrase begins."""
        start = self._start
        return [index for index, word in enumerate(words.words) if word in start]

    def find(self, words: Words) -> Iterator[Match[T]]:
        """The phrases of a text from left to right, longest first, none overlapping another's words."""
        after = 0
        for index in self.starts(words):
            if index >= after:
                for match in self.at(words, index):
                    yield match
                    after = match.last + 1

    @cached_property
    def size(self) -> int:
        """How many different first words the phrases have."""
        return len(self._start)


def _steps(phrase: str) -> Iterator[tuple[str, str]]:
    """The words of a phrase with the kind of gap before each; a slot is its name in braces."""
    gap = ""
    for part in re.split(r"(\{\w+\})", phrase):
        if part.startswith("{"):
            yield gap or " ", part
            gap = " "
            continue
        cut = Words.of(part)
        for index, word in enumerate(cut.words):
            yield (cut.gaps[index] if index else gap) or " ", word
        tail = part[cut.ends[-1] :] if cut.words else part
        gap = _GAPS.get(fold(tail), gap)
