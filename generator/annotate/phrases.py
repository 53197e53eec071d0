"""Phrases of the vocabulary, found in words: the longest one wins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.annotate.words import Word, words_of

WILD = "*"
"""At the end of a word of a phrase: any ending will do."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by the first word, longest first; those whose first word is open-ended by its first letters."""

    exact: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    open: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    _met: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, entries: Iterable[str]) -> Phrases:
        """Compile entries such as `en cas de` or `exigence*`."""
        made = cls()
        for entry in entries:
            pattern = pattern_of(entry)
            if not pattern:
                continue
            first = pattern[0]
            table, key = (made.open, first[:_LETTERS]) if first.endswith(WILD) else (made.exact, first)
            table.setdefault(key.rstrip(WILD), []).append(pattern)
        for table in (made.exact, made.open):
            for patterns in table.values():
                patterns.sort(key=lambda p: (-len(p), p))
        return made

    def at(self, words: Sequence[Word], index: int) -> int:
        """How many words the longest phrase beginning at `index` has, 0 where none does."""
        word = words[index].key
        candidates = self._met.get(word)
        if candidates is None:
            # Asked for every word of every text: what a word can begin is looked for once.
            candidates = self._met[word] = (*self.exact.get(word, ()), *self._open_for(word))
        if not candidates:
            return 0
        return max((len(p) for p in candidates if _fits(p, words, index)), default=0)

    def ends_at(self, words: Sequence[Word], index: int) -> int:
        """How many words the longest phrase that ends with the word at `index` has, 0 where none does."""
        for size in range(min(_LONGEST, index + 1), 0, -1):
            if self.at(words, index - size + 1) == size:
                return size
        return 0

    def _open_for(self, word: str) -> list[tuple[str, ...]]:
        return [
            p for size in range(1, _LETTERS + 1) for p in self.open.get(word[:size], ()) if size == _key(p)
        ]


_LETTERS = 3
_LONGEST = 6


def pattern_of(entry: str) -> tuple[str, ...]:
    """The words of an entry, folded; a `*` stays with the word that it ends."""
    pattern: list[str] = []
    for word in words_of(entry):
        if word.text == WILD and pattern:
            pattern[-1] += WILD
        else:
            pattern.append(word.key)
    return tuple(pattern)


def _key(pattern: tuple[str, ...]) -> int:
    return min(_LETTERS, len(pattern[0].rstrip(WILD)))


def _fits(pattern: tuple[str, ...], words: Sequence[Word], index: int) -> bool:
    if index + len(pattern) > len(words):
        return False
    return all(
        word.folded.startswith(part[:-1]) if part.endswith(WILD) else word.key == part
        for part, word in zip(pattern, words[index : index + len(pattern)], strict=True)
    )
