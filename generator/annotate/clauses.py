"""The clauses of a sentence: which words belong together, and which clause governs which."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.annotate.grammar import Marks
from generator.annotate.predicates import Predicate
from generator.annotate.words import Word


class Opener(StrEnum):
    """What a clause begins with."""

    MAIN = "main"
    CONTENT = "content"  # that which is said, asked, promised: `que …`
    RELATIVE = "relative"
    ADVERBIAL = "adverbial"
    CONDITION = "condition"
    GERUND = "gerund"
    INSERT = "insert"  # `, a déclaré Lavrov,`


ENDED_BY_COMMA = frozenset(
    {Opener.RELATIVE, Opener.ADVERBIAL, Opener.CONDITION, Opener.GERUND, Opener.INSERT}
)
DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence; `first` is its first word, `parent` the index of what governs it."""

    index: int
    first: int
    opener: Opener
    parent: int | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence taken apart. `owner` gives the clause of every word, `marks` the cues."""

    words: tuple[Word, ...]
    predicates: tuple[Predicate, ...]
    clauses: tuple[Clause, ...]
    owner: tuple[int, ...]
    marks: Marks

    def clause_of(self, word: int) -> Clause:
        """The clause that a word belongs to."""
        return self.clauses[self.owner[word]]

    def parent_of(self, clause: Clause) -> Clause | None:
        """The clause that governs another."""
        return None if clause.parent is None else self.clauses[clause.parent]

    def inside(self, clause: Clause) -> tuple[Predicate, ...]:
        """The predicates of a clause, in order."""
        return tuple(p for p in self.predicates if self.owner[p.head] == clause.index)

    def in_reach(self, clause: Clause, at: int) -> tuple[Predicate, ...]:
        """The predicates of a clause in front of a word.

        `Il a assuré, et nous espérons que …, qu'il …`: a verb that stands before a comma waits for the
        content clause that follows another comma.
        """
        own = tuple(p for p in self.inside(clause) if p.first < at and p.head != at)
        follows_comma = 0 < at < len(self.words) and self.words[at - 1].text == ","
        if follows_comma and any(c.first == at and c.opener is Opener.CONTENT for c in self.clauses):
            waiting = tuple(p for p in own if p.is_verb and self.words[p.last + 1].text == ",")
            return waiting or own
        return own

    def is_hypothetical(self, clause: Clause) -> bool:
        """Whether the clause, or one that governs it, states a condition."""
        at: Clause | None = clause
        while at is not None:
            if at.opener is Opener.CONDITION:
                return True
            at = self.parent_of(at)
        return False
