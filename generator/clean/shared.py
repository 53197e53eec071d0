"""Passages that articles share, word for word or nearly so."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations, pairwise

from generator.folding import fold
from generator.model.article import Article
from generator.model.corpus import Passage, SharedPassage

_WORD = re.compile(r"[^\W_]+")
# A passage has at least so many words in common …
_LEAST = 14
# … and at most this share of it differs, no changed stretch being longer than so many words.
_DIFFERENT = 0.35
_GAP = 6
# Two blocks are compared where they have so many runs of five words in common; fewer are stock phrases.
_RUN = 5
_RUNS = 4
# A run of words is one number, with so many bits a word.
_BITS = 24
_MASK = (1 << _BITS * _RUN) - 1
# A run in more blocks than this is compared from block to block, not every one with every other.
_COMMON = 8
# Two passages of a block are one where they overlap by this share of the longer.
_SAME = 0.8


@dataclass(frozen=True, slots=True)
class _Words:
    """The folded words of a block."""

    article: str
    block: int
    text: str
    words: tuple[str, ...]

    def passage(self, first: int, last: int) -> Passage:
        """The passage from one word to another, exclusive."""
        # Few blocks share anything, so places are looked up only here.
        spans = [word.span() for word in _WORD.finditer(fold(self.text))]
        return Passage(self.article, self.block, spans[first][0], spans[last - 1][1])


def shared_passages(articles: tuple[Article, ...]) -> tuple[SharedPassage, ...]:
    """The passages that two articles or more share, in the order of their first places.

    A passage lies in one block, has at least fourteen words in common and may differ in up to a third
    of its words, with the changed stretches short; case, accents and punctuation do not count.
    `text` is the passage as the first of its places has it.
    """
    blocks = [
        _words(article.id, index, block.text.text)
        for article in articles
        for index, block in enumerate(article.blocks)
    ]
    order = {(block.article, block.block): rank for rank, block in enumerate(blocks)}
    pairs = [pair for one, other in _candidates(blocks) for pair in _alignments(one, other)]
    shared = []
    for group in _groups(pairs):
        places = sorted(group, key=lambda place: (order[(place.article, place.block)], place.start))
        first = places[0]
        text = blocks[order[(first.article, first.block)]].text
        shared.append(SharedPassage(text[first.start : first.end], tuple(places)))
    return tuple(sorted(shared, key=lambda one: [(order[(p.article, p.block)], p.start) for p in one.places]))


def _words(article: str, index: int, text: str) -> _Words:
    return _Words(article, index, text, tuple(_WORD.findall(fold(text))))


def _candidates(blocks: list[_Words]) -> Iterator[tuple[_Words, _Words]]:
    """The pairs of blocks of two articles that have runs of words in common, in order."""
    places: dict[int, list[int]] = defaultdict(list)
    numbers: dict[str, int] = {}
    for rank, block in enumerate(blocks):
        for run in _runs(block.words, numbers):
            places[run].append(rank)
    runs: Counter[tuple[int, int]] = Counter()
    for ranks in places.values():
        if len(ranks) > 1:
            runs.update(combinations(ranks, 2) if len(ranks) <= _COMMON else pairwise(ranks))
    for one, other in sorted(pair for pair, count in runs.items() if count >= _RUNS):
        if blocks[one].article != blocks[other].article:
            yield blocks[one], blocks[other]


def _runs(words: tuple[str, ...], numbers: dict[str, int]) -> set[int]:
    """Every run of words as one number, made of the numbers of its words; new words get the next number."""
    found: set[int] = set()
    run = 0
    for count, word in enumerate(words, 1):
        run = (run << _BITS | numbers.setdefault(word, len(numbers))) & _MASK
        if count >= _RUN:
            found.add(run)
    return found


def _alignments(one: _Words, other: _Words) -> Iterator[tuple[Passage, Passage]]:
    """The stretches of two blocks that agree, none overlapping another."""
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    # A word alone in common is chance.
    runs = [(match.a, match.b, match.size) for match in matcher.get_matching_blocks() if match.size > 1]
    chain: list[tuple[int, int, int]] = []
    for run in runs:
        if chain and max(run[side] - chain[-1][side] - chain[-1][2] for side in (0, 1)) > _GAP:
            yield from _longest(one, other, chain)
            chain = []
        chain.append(run)
    yield from _longest(one, other, chain)


def _longest(
    one: _Words, other: _Words, chain: list[tuple[int, int, int]]
) -> Iterator[tuple[Passage, Passage]]:
    """The longest stretch of a chain of runs that is long and near enough, if there is one."""
    best = (_LEAST - 1, 0, 0)
    for begin in range(len(chain)):
        common = 0
        for end in range(begin, len(chain)):
            common += chain[end][2]
            length = max(chain[end][side] + chain[end][2] - chain[begin][side] for side in (0, 1))
            if common > best[0] and length - common <= _DIFFERENT * length:
                best = (common, begin, end)
    if best[0] >= _LEAST:
        first, last = chain[best[1]], chain[best[2]]
        yield one.passage(first[0], last[0] + last[2]), other.passage(first[1], last[1] + last[2])


def _groups(pairs: Iterable[tuple[Passage, Passage]]) -> list[list[Passage]]:
    """The places of each passage: those that agree, directly or through others; the longest of a block."""
    group_of: dict[Passage, list[Passage]] = {}
    in_block: dict[tuple[str, int], list[Passage]] = defaultdict(list)

    def join(one: Passage, other: Passage) -> None:
        kept, gone = group_of[one], group_of[other]
        if kept is not gone:
            kept += gone
            group_of.update(dict.fromkeys(gone, kept))

    for pair in pairs:
        for place in pair:
            if place not in group_of:
                group_of[place] = [place]
                neighbours = in_block[(place.article, place.block)]
                for neighbour in neighbours:
                    if _same(place, neighbour):
                        join(neighbour, place)
                neighbours.append(place)
        join(*pair)
    distinct = {id(group): group for group in group_of.values()}
    return [_one_a_block(group) for group in distinct.values()]


def _one_a_block(group: list[Passage]) -> list[Passage]:
    longest: dict[tuple[str, int], Passage] = {}
    for place in sorted(group, key=lambda place: (place.start - place.end, place.start)):
        longest.setdefault((place.article, place.block), place)
    return list(longest.values())


def _same(one: Passage, other: Passage) -> bool:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common >= _SAME * max(one.end - one.start, other.end - other.start)
