"""What in a text may name an actor: the phrases of the lexicon, longest first, none inside another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter

from generator.annotate.lexicon import Entry, Lexicon, Sense
from generator.annotate.matcher import Match, Words

_ABBREVIATION = 3
_PLAIN = (Sense.NAME, Sense.TOWN, Sense.PEOPLE, Sense.NOBODY)


@dataclass(frozen=True, slots=True)
class Sighting:
    """Words `first` to `last` of a block, and all that they may stand for."""

    first: int
    last: int
    matches: tuple[Match[Entry], ...]

    def __len__(self) -> int:
        return self.last - self.first + 1

    @property
    def senses(self) -> frozenset[Sense]:
        """The ways in which the words may mean somebody."""
        return frozenset(match.value.sense for match in self.matches)

    @property
    def lead(self) -> int:
        """How many of the first words belong to no mention."""
        return min(match.value.lead for match in self.matches)

    def entries(self, *senses: Sense) -> tuple[Entry, ...]:
        """The entries of some senses."""
        return tuple(match.value for match in self.matches if match.value.sense in senses)


Found = list[tuple[int, tuple[Match[Entry], ...]]]
"""For each word with which phrases begin, all of these phrases."""


def phrases_in(words: Words, lexicon: Lexicon) -> Found:
    """All phrases of the lexicon in a block whose case is right."""
    found = []
    for index in lexicon.matcher.starts(words):
        matches = tuple(m for m in lexicon.matcher.all_at(words, index) if _possible(m, words, lexicon))
        if matches:
            found.append((index, matches))
    return found


def actors_named(blocks: Iterable[Found]) -> frozenset[str]:
    """The actors that an article names in a way that can mean nobody else."""
    return frozenset(
        entry.id
        for found in blocks
        for _, matches in found
        for entry in (match.value for match in matches)
        if entry.sense is Sense.NAME and entry.full and entry.certain and not entry.named_before
    )


def choose(found: Found, named: frozenset[str]) -> tuple[Sighting, ...]:
    """The longest phrases from left to right; those that need their actor named count only then."""
    return _choose(found, named, tuple(Sense), 0, None)


def choose_within(found: Found, named: frozenset[str], first: int, last: int) -> tuple[Sighting, ...]:
    """The names and towns among the words from `first` to `last`, as if they stood alone."""
    return _choose(found, named, _PLAIN, first, last)


def _choose(
    found: Found, named: frozenset[str], senses: tuple[Sense, ...], first: int, last: int | None
) -> tuple[Sighting, ...]:
    sightings: list[Sighting] = []
    after = first
    begin = bisect_left(found, first, key=itemgetter(0))
    for at in range(begin, len(found)):
        index, matches = found[at]
        if last is not None and index > last:
            break
        if sightings and sightings[-1].lead and index == sightings[-1].first + 1:
            # `l’alliance` gives way to the longer `Alliance atlantique` inside it.
            longest = max((m.last for m in matches if _counts(m, named, senses, last)), default=-1)
            if longest > sightings[-1].last:
                after = sightings.pop().first
        if index < after:
            continue
        usable = [match for match in matches if _counts(match, named, senses, last)]
        if usable:
            end = max(match.last for match in usable)
            sightings.append(Sighting(index, end, tuple(match for match in usable if match.last == end)))
            after = end + 1
    return tuple(sightings)


def _counts(match: Match[Entry], named: frozenset[str], senses: tuple[Sense, ...], last: int | None) -> bool:
    entry = match.value
    if entry.sense not in senses or (last is not None and match.last > last):
        return False
    return not entry.named_before or entry.id in named


def _possible(match: Match[Entry], words: Words, lexicon: Lexicon) -> bool:
    entry = match.value
    if entry.capital and not words.text[words.starts[match.first]].isupper():
        return False
    if entry.exact:
        written = words.text[words.starts[match.first] : words.ends[match.last]]
        if written.isupper() and len(written) > _ABBREVIATION:
            return True  # a heading in capitals
        # The last full stop of `U.E.` is no part of a word.
        exact = entry.exact.rstrip(".")
        return len(written) == len(exact) and all(
            a.isupper() == b.isupper() for a, b in zip(written, exact, strict=True)
        )
    if entry.sense is Sense.OFFICE:
        whose = entry.of or match.filled
        limits = lexicon.vocabulary.offices[entry.id].of
        if whose is None:
            return False
        return whose in limits if limits else lexicon.vocabulary.actors[whose].kind == "state"
    return True
