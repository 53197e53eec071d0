"""Whether what a date belongs to lies behind or ahead, as the verbs around it show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CLAUSE = re.compile(r"[,;:.!?()«»\"“”\[\]]")
_WORD = re.compile(r"[^\W\d_]+")
# How many words before a date a participle may stand to belong to it.
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Tense:
    """Words and endings of verbs that show one tense, in lower case with their accents."""

    words: frozenset[str]
    endings: tuple[str, ...]

    def shown_by(self, word: str) -> bool:
        """Whether a word is of this tense."""
        return word in self.words or (len(word) > 3 and word.endswith(self.endings))


@dataclass(frozen=True, slots=True)
class Tenses:
    """The tenses of a language. `reflexive` are the pronouns before a present that announces
    (`se rencontrent vendredi`); `never` are words that only look like verbs."""

    past: Tense
    future: Tense
    present: Tense
    participle: Tense
    reflexive: frozenset[str]
    never: frozenset[str]

    def of(self, lower: str, begin: int, end: int, start: int, stop: int) -> str:
        """`past` or `future` as the verb nearest to `lower[start:stop]` in its sentence shows, or empty.

        A verb before the date counts as nearer than one behind it.
        """
        nearest = (len(lower) * 2, "")
        for at, word, shown in self._shown(lower, begin, end):
            if start <= at < stop:
                continue
            before = at < start
            distance = start - at - len(word) if before else (at - stop) * 2
            nearest = min(nearest, (distance, shown))
        last = _last_word(lower[begin:start])
        if last and nearest[0] > 1 and self.participle.shown_by(last) and last not in self.never:
            return "past"
        return nearest[1]

    def _shown(self, lower: str, begin: int, end: int) -> Iterator[tuple[int, str, str]]:
        before = ""
        for found in _WORD.finditer(lower, begin, end):
            word = found[0]
            if word not in self.never:
                if self.future.shown_by(word):
                    yield found.start(), word, "future"
                elif self.past.shown_by(word):
                    yield found.start(), word, "past"
                elif before in self.reflexive and not self.present.shown_by(word):
                    yield found.start(), word, "future"
            before = word

    def has_verb(self, lower: str, start: int, stop: int) -> bool:
        """Whether the clause around `lower[start:stop]` has a verb of its own, or nothing else at all."""
        begin, end = clause(lower, start, stop)
        others = [*_WORD.findall(lower, begin, start), *_WORD.findall(lower, stop, end)]
        finite = (self.past, self.future, self.present)
        return not others or any(
            tense.shown_by(word) for word in others if word not in self.never for tense in finite
        )

    def has_participle(self, lower: str, begin: int, start: int) -> bool:
        """Whether a participle stands just before `lower[start:]`."""
        return any(self.participle.shown_by(word) for word in _WORD.findall(lower, begin, start)[-_NEAR:])


def clause(lower: str, start: int, stop: int) -> tuple[int, int]:
    """Where the stretch between punctuation begins and ends that holds `lower[start:stop]`."""
    begin = max((found.end() for found in _CLAUSE.finditer(lower, 0, start)), default=0)
    after = _CLAUSE.search(lower, stop)
    return begin, after.start() if after else len(lower)


def _last_word(text: str) -> str:
    words = _WORD.findall(text[-30:])
    return words[-1] if words and text.rstrip().endswith(words[-1]) else ""
