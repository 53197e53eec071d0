"""Whether what a date belongs to lies behind or ahead, as the verbs around it show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CLAUSE = re.compile(r"[,;:.!?()«»\"“”\[\]]")
_WORD = re.compile(r"[^\W\d_]+")
# How many words before a date a participle may stand to belong to it.
_NEAR = 3
# How far from a date, in letters, its verb is looked for.
_REACH = 300
# How much farther, in letters, a verb counts for every mark of punctuation between it and the date.
_CLAUSE_AWAY = 30


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

        A verb before the date counts as nearer than one behind it; one far away does not count.
        """
        begin, end = max(begin, start - _REACH), min(end, stop + _REACH)
        nearest = (3 * _REACH * _CLAUSE_AWAY, "")
        for at, word, shown in self._shown(lower, begin, end):
            if start <= at < stop:
                continue
            before = at < start
            distance = start - at - len(word) if before else (at - stop) * 2
            between = lower[at:start] if before else lower[stop:at]
            # What another clause says counts for less (`…, a annoncé le ministre`).
            nearest = min(nearest, (distance + _CLAUSE_AWAY * len(_CLAUSE.findall(between)), shown))
        auxiliary, last = _last_words(lower[begin:start])
        if self.participle.shown_by(last) and last not in self.never and not self._tense_of(last):
            return self._tense_of(auxiliary) or "past"
        return nearest[1]

    def _tense_of(self, word: str) -> str:
        if word in self.never:
            return ""
        return "future" if self.future.shown_by(word) else "past" if self.past.shown_by(word) else ""

    def _shown(self, lower: str, begin: int, end: int) -> Iterator[tuple[int, str, str]]:
        before = ""
        for found in _WORD.finditer(lower, begin, end):
            word = found[0]
            shown = self._tense_of(word)
            if not shown and before in self.reflexive and word not in self.never:
                shown = "" if self.present.shown_by(word) else "future"
            if shown:
                yield found.start(), word, shown
            before = word

    def has_verb(self, lower: str, start: int, stop: int) -> bool:
        """Whether the clause around `lower[start:stop]` has a verb of its own, or nothing else at all."""
        begin, end = clause(lower, start, stop)
        others = [*_WORD.findall(lower, begin, start), *_WORD.findall(lower, stop, end)]
        finite = (self.past, self.future, self.present)
        return not others or any(
            tense.shown_by(word) for word in others if word not in self.never for tense in finite
        )

    def is_lasting(self, lower: str, begin: int, start: int) -> bool:
        """Whether the last verb before `lower[start:]` tells of a state (`est aujourd'hui`), not a deed."""
        words = _WORD.findall(lower, max(begin, start - _REACH), start)
        if words and self.participle.shown_by(words[-1]):
            return False
        for word in reversed(words):
            if self._tense_of(word):
                return False
            if word not in self.never and self.present.shown_by(word):
                return True
        return False

    def has_participle(self, lower: str, begin: int, start: int) -> bool:
        """Whether a participle stands just before `lower[start:]`."""
        words = _WORD.findall(lower, max(begin, start - _REACH), start)[-_NEAR:]
        return any(self.participle.shown_by(word) for word in words)


def clause(lower: str, start: int, stop: int) -> tuple[int, int]:
    """Where the stretch between punctuation begins and ends that holds `lower[start:stop]`."""
    low, high = max(0, start - _REACH), min(len(lower), stop + _REACH)
    begin = max((found.end() for found in _CLAUSE.finditer(lower, low, start)), default=low)
    after = _CLAUSE.search(lower, stop, high)
    return begin, after.start() if after else high


def _last_words(text: str) -> tuple[str, str]:
    """The last two words of a text, if it ends with a word; empty where there are none."""
    words = _WORD.findall(text[-40:])
    if not words or not text.rstrip().endswith(words[-1]):
        return "", ""
    return words[-2] if len(words) > 1 else "", words[-1]
