"""Where a text speaks of a demand: stems of the vocabulary near each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.annotate.phrases import WILD, PhraseIndex, Places
from generator.annotate.words import Word
from generator.model.vocabulary import DemandRule, Vocabulary

APPOSED = "anaphora.apposed"
"""The rule of a topic that is named again behind a comma (`…, une demande rejetée par Moscou`)."""
THIS = "anaphora.this"
"""The rule of a topic of the sentence before that a noun points at (`cette exigence`)."""
PRONOUN = "anaphora.pronoun"
"""The rule of a topic of the sentence before that a pronoun stands for (`Washington s'y oppose`)."""
VERDICTS = {"anaphora.refused": "reject", "anaphora.granted": "accept"}
"""The rules of a topic of the sentence before that a word alone answers (`« C'est non », a tranché …`)."""
STAND_INS = frozenset({PRONOUN, *VERDICTS})
"""The rules of topics that say nothing by themselves: what they mean stands in the sentence before."""
WHOLE_WORD = "$"
_SHORT = 2
_BESIDE = 3
"""How many words left and right of those found are looked through for a guard."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A demand that the words `first` to `last` (included) speak of.

    `head` is the word that names what is asked for; where `opposite`, what the demand rules out.
    """

    demand: str
    first: int
    last: int
    head: int
    opposite: bool
    rule: str
    stances: tuple[str, ...] = ()
    alone: str = ""
    about: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    def overlaps(self, other: Topic) -> bool:
        """Whether the two share a word."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True, eq=False)
class _Rules:
    """The rules of every demand, with one index for all their stems.

    A stem's label is the number of its rule and that of its group, which is -1 for a guard.
    """

    rules: tuple[tuple[str, DemandRule], ...]
    stems: PhraseIndex[tuple[int, int]]


def find_topics(words: Sequence[Word], vocabulary: Vocabulary) -> tuple[Topic, ...]:
    """The demands that a sentence speaks of, in order; none of one demand overlaps another of it."""
    compiled = _rules(vocabulary)
    places = compiled.stems.places(words)
    found: list[Topic] = []
    for number, (demand, rule) in enumerate(compiled.rules):
        groups = [places.get((number, group), {}) for group in range(len(rule.groups))]
        if not all(groups):
            continue
        guards = places.get((number, _GUARD), {})
        for topic in _matches(demand, rule, groups, guards):
            if not any(t.demand == demand and t.overlaps(topic) for t in found):
                found.append(topic)
    return tuple(sorted(found, key=lambda t: (t.first, t.last, t.demand)))


_GUARD = -1


@lru_cache(maxsize=8)
def _rules(vocabulary: Vocabulary) -> _Rules:
    rules = tuple((demand.id, rule) for demand in vocabulary.demands.values() for rule in demand.rules)
    return _Rules(rules, PhraseIndex.of(_labelled(rules)))


def _labelled(rules: Sequence[tuple[str, DemandRule]]) -> Iterator[tuple[tuple[int, int], str]]:
    for number, (_, rule) in enumerate(rules):
        for group, stems in (*enumerate(rule.groups), (_GUARD, rule.unless)):
            for stem in stems:
                yield (number, group), _phrase(stem)


def _phrase(stem: str) -> str:
    """A stem as a phrase: a word without `$` at its end may go on."""
    return " ".join(_word(word) for word in stem.split())


def _word(word: str) -> str:
    """A word of a stem as a phrase has it: one of one or two letters does not go on."""
    if word.endswith(WHOLE_WORD):
        return word.removesuffix(WHOLE_WORD)
    return word if len(word) <= _SHORT else word + WILD


def _matches(demand: str, rule: DemandRule, groups: Sequence[Places], guards: Places) -> Iterator[Topic]:
    heads, *others = ([(first, first + size - 1) for first, size in sorted(g.items())] for g in groups)
    for first, last in heads:
        spread = _nearest(first, last, others, rule.window)
        if spread is not None and not any(spread[0] - _BESIDE <= g <= spread[1] + _BESIDE for g in guards):
            yield Topic(
                demand,
                *spread,
                first,
                rule.opposite,
                rule.id,
                rule.stances,
                rule.alone,
                rule.about,
                rule.after,
            )


def _nearest(
    first: int, last: int, others: Sequence[Sequence[tuple[int, int]]], window: int
) -> tuple[int, int] | None:
    """The narrowest stretch around a head with a place of every other group, if the window holds it."""
    low, high = first, last
    for places in others:
        free = [p for p in places if p[1] < first or p[0] > last]
        if not free:
            return None
        best = min(free, key=lambda p: (max(high, p[1]) - min(low, p[0]), p[0] < first, p))
        low, high = min(low, best[0]), max(high, best[1])
    return (low, high) if high - low < window else None
