"""The cues of one language, compiled once for each vocabulary, and marked in the words of a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.annotate.phrases import PhraseIndex, Places
from generator.annotate.verbs import Verbs
from generator.annotate.words import Word
from generator.model.vocabulary import Cues, Vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Where the cues of every group stand in a sentence."""

    groups: Mapping[str, Places]
    kinds: Mapping[str, Sequence[tuple[str, Places]]]
    """The same of the groups `PREFIX.KIND`, by prefix."""

    def at(self, group: str, index: int) -> int:
        """How many words the longest phrase of a group that begins at a word has, 0 where none does."""
        return self.groups.get(group, _NOWHERE).get(index, 0)

    def ends_at(self, group: str, index: int) -> int:
        """How many words the longest phrase of a group that ends with a word has, 0 where none does."""
        places = self.groups.get(group, _NOWHERE)
        return max((size for first, size in places.items() if first + size - 1 == index), default=0)

    def kinds_at(self, prefix: str, index: int) -> tuple[frozenset[str], int]:
        """The kinds of the groups `prefix.KIND` whose phrase at a word is longest, and its length."""
        sizes = {kind: p[index] for kind, p in self.kinds.get(prefix, ()) if index in p}
        longest = max(sizes.values(), default=0)
        return frozenset(kind for kind, size in sizes.items() if size == longest), longest


_NOWHERE: Places = {}


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """The verbs, and the phrases of every other group of the cues."""

    cues: Cues
    verbs: Verbs
    phrases: PhraseIndex[str]

    @classmethod
    def of(cls, cues: Cues) -> Grammar:
        """Compile the cues of a language."""
        entries = (
            (group, entry)
            for group, words in cues.groups.items()
            if not group.startswith(_NOT_PHRASES)
            for entry in words
        )
        return cls(cues, Verbs.of(cues), PhraseIndex.of(entries))

    def mark(self, words: tuple[Word, ...]) -> Marks:
        """The places of every cue in a sentence."""
        groups = self.phrases.places(words)
        kinds: dict[str, list[tuple[str, Places]]] = {}
        for group, places in groups.items():
            prefix, dot, kind = group.partition(".")
            if dot:
                kinds.setdefault(prefix, []).append((kind, places))
        return Marks(groups, kinds)


_NOT_PHRASES = ("verbs.", "endings.")


@lru_cache(maxsize=8)
def grammar_of(vocabulary: Vocabulary, language: str) -> Grammar | None:
    """The grammar for a language (BCP 47; the region does not matter), None where there are no cues."""
    cues = vocabulary.cues.get(language) or vocabulary.cues.get(language.split("-")[0])
    return Grammar.of(cues) if cues else None
