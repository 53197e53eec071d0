"""Phrases of the vocabulary, found in words in one walk, whatever their number."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.annotate.words import Word, words_of

L = TypeVar("L", bound=Hashable)

WILD = "*"
"""At the end of a word of a phrase: any ending will do."""
_LETTERS = 3
"""How many letters of a first word with any ending are looked up."""

Pattern = tuple[str, ...]
Places = Mapping[int, int]
"""Where phrases begin: the index of the first word, and how many words the longest one has."""


@dataclass(frozen=True, slots=True)
class PhraseIndex(Generic[L]):
    """Phrases with labels, by their first word, or by its first letters where its ending is open."""

    exact: Mapping[str, Sequence[tuple[Pattern, L]]]
    open: Mapping[str, Sequence[tuple[Pattern, L]]]

    @classmethod
    def of(cls, entries: Iterable[tuple[L, str]]) -> PhraseIndex[L]:
        """Compile pairs of a label and a phrase such as `en cas de` or `exigence*`."""
        exact: dict[str, list[tuple[Pattern, L]]] = {}
        begun: dict[str, list[tuple[Pattern, L]]] = {}
        for label, entry in entries:
            pattern = pattern_of(entry)
            if not pattern:
                continue
            first = pattern[0]
            if first.endswith(WILD):
                begun.setdefault(first[:-1][:_LETTERS], []).append((pattern, label))
            else:
                exact.setdefault(first, []).append((pattern, label))
        return cls(exact, begun)

    def places(self, words: Sequence[Word]) -> dict[L, dict[int, int]]:
        """The places of the phrases in words, by label."""
        found: dict[L, dict[int, int]] = {}
        for index, word in enumerate(words):
            key = word.key
            candidates = [*self.exact.get(key, ())]
            for size in range(1, _LETTERS + 1):
                candidates += self.open.get(key[:size], ()) if size <= len(key) else ()
            for pattern, label in candidates:
                if _fits(pattern, words, index):
                    sizes = found.setdefault(label, {})
                    sizes[index] = max(len(pattern), sizes.get(index, 0))
        return found


def pattern_of(entry: str) -> Pattern:
    """The words of an entry, folded; a `*` stays with the word that it ends."""
    pattern: list[str] = []
    for word in words_of(entry):
        if word.text == WILD and pattern:
            pattern[-1] += WILD
        else:
            pattern.append(word.key)
    return tuple(pattern)


def _fits(pattern: Pattern, words: Sequence[Word], index: int) -> bool:
    if index + len(pattern) > len(words):
        return False
    for offset, part in enumerate(pattern):
        key = words[index + offset].key
        if not (key.startswith(part[:-1]) if part[-1] == WILD else key == part):
            return False
    return True
