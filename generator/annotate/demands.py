"""Where a text speaks of a demand: stems of the vocabulary near each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.annotate.phrases import WILD, Phrases
from generator.annotate.words import Word
from generator.model.vocabulary import DemandRule, Vocabulary

APPOSED = "anaphora.apposed"
"""The rule of a topic that is named again behind a comma (`…, une demande rejetée par Moscou`)."""
WHOLE_WORD = "$"
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

    def overlaps(self, other: Topic) -> bool:
        """Whether the two share a word."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class _Compiled:
    demand: str
    rule: DemandRule
    groups: tuple[Phrases, ...]
    unless: Phrases


def find_topics(words: Sequence[Word], vocabulary: Vocabulary) -> tuple[Topic, ...]:
    """The demands that a sentence speaks of, in order; none of one demand overlaps another of it."""
    found: list[Topic] = []
    for compiled in _rules(vocabulary):
        for topic in _matches(words, compiled):
            if not any(t.demand == topic.demand and t.overlaps(topic) for t in found):
                found.append(topic)
    return tuple(sorted(found, key=lambda t: (t.first, t.last, t.demand)))


@lru_cache(maxsize=8)
def _rules(vocabulary: Vocabulary) -> tuple[_Compiled, ...]:
    return tuple(
        _Compiled(demand.id, rule, tuple(_phrases(group) for group in rule.groups), _phrases(rule.unless))
        for demand in vocabulary.demands.values()
        for rule in demand.rules
    )


def _phrases(stems: Sequence[str]) -> Phrases:
    """Stems as phrases: a word without `$` at its end may go on."""
    return Phrases.of(
        " ".join(w[:-1] if w.endswith(WHOLE_WORD) else w + WILD for w in stem.split()) for stem in stems
    )


def _matches(words: Sequence[Word], compiled: _Compiled) -> list[Topic]:
    places = [_places(words, group) for group in compiled.groups]
    if not all(places):
        return []
    found = []
    for first, last in places[0]:
        spread = _nearest(first, last, places[1:], compiled.rule.window)
        if spread is not None and not _guarded(words, *spread, compiled.unless):
            rule = compiled.rule
            topic = Topic(compiled.demand, *spread, first, rule.opposite, rule.id, rule.stances, rule.alone)
            found.append(topic)
    return found


def _places(words: Sequence[Word], group: Phrases) -> list[tuple[int, int]]:
    sizes = ((index, group.at(words, index)) for index in range(len(words)))
    return [(index, index + size - 1) for index, size in sizes if size]


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


def _guarded(words: Sequence[Word], first: int, last: int, unless: Phrases) -> bool:
    begin, end = max(0, first - _BESIDE), min(len(words), last + _BESIDE + 1)
    return any(unless.at(words, index) for index in range(begin, end))
