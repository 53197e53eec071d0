"""The cues of one language, compiled once for each vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.annotate.phrases import Phrases
from generator.annotate.verbs import Verbs
from generator.model.vocabulary import Cues, Vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """The verbs, and the phrases of every other group."""

    cues: Cues
    verbs: Verbs
    phrases: Mapping[str, Phrases]

    @classmethod
    def of(cls, cues: Cues) -> Grammar:
        """Compile the cues of a language."""
        phrases = {g: Phrases.of(words) for g, words in cues.groups.items() if not g.startswith(_NOT_PHRASES)}
        return cls(cues, Verbs.of(cues), phrases)

    def group(self, name: str) -> Phrases:
        """The phrases of a group; an unknown group has none."""
        return self.phrases.get(name, _NONE)

    def kinds_of(self, prefix: str) -> tuple[tuple[str, Phrases], ...]:
        """The groups `prefix.KIND`, as pairs of kind and phrases, in the order of the file."""
        dot = f"{prefix}."
        return tuple((g.removeprefix(dot), p) for g, p in self.phrases.items() if g.startswith(dot))


_NOT_PHRASES = ("verbs.", "endings.")
_NONE = Phrases()


@lru_cache(maxsize=8)
def grammar_of(vocabulary: Vocabulary, language: str) -> Grammar | None:
    """The grammar for a language (BCP 47; the region does not matter), None where there are no cues."""
    cues = vocabulary.cues.get(language) or vocabulary.cues.get(language.split("-")[0])
    return Grammar.of(cues) if cues else None
