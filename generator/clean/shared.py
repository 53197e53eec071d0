"""Passages that articles share, word for word or nearly so."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from generator.folding import fold
from generator.model.article import Article
from generator.model.corpus import Passage, SharedPassage

_WORD = re.compile(r"[^\W_]+")
# A passage has at least so many words in common …
_LEAST = 12
# … and at most this share of it differs.
_DIFFERENT = 0.35
# Runs of so many words bring two articles together; one found in more places than `_COMMON` is a
# turn of phrase of the whole corpus and does not.
_SEED = 5
_COMMON = 24
# How far, in words, an inserted or changed stretch may reach inside a passage.
_GAP = 6
# Fewer runs in common than this are stock phrases, not a copied passage.
_SEEDS = 4
_Pair = tuple["_Stretch", "_Stretch"]


@dataclass(frozen=True, slots=True)
class _Words:
    """The folded words of a block, with their offsets."""

    article: str
    block: int
    text: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    @property
    def key(self) -> tuple[str, int]:
        return (self.article, self.block)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words `first` to `last` (exclusive) of a block."""

    words: _Words
    first: int
    last: int

    @property
    def passage(self) -> Passage:
        start, end = self.words.spans[self.first][0], self.words.spans[self.last - 1][1]
        return Passage(self.words.article, self.words.block, start, end)


def shared_passages(articles: tuple[Article, ...]) -> tuple[SharedPassage, ...]:
    """The passages that two articles or more share, in the order of their first places.

    A passage lies in one block, has at least twelve words in common and may differ in up to a
    third of its words, with the changed stretches short; case, accents and punctuation do not count.
    `text` is the passage as the first of its places has it.
    """
    blocks = [
        _words(article.id, index, block.text.text)
        for article in articles
        for index, block in enumerate(article.blocks)
    ]
    order = {block.key: rank for rank, block in enumerate(blocks)}
    found: dict[Passage, set[Passage]] = defaultdict(set)
    for one, other in _pairs(blocks):
        for left, right in _alignments(one, other):
            found[left.passage].add(right.passage)
    texts = {block.key: block.text for block in blocks}

    def place(passage: Passage) -> tuple[int, int, int]:
        return (order[(passage.article, passage.block)], passage.start, passage.end)

    shared = []
    for first, others in found.items():
        text = texts[(first.article, first.block)][first.start : first.end]
        shared.append(SharedPassage(text, (first, *sorted(others, key=place))))
    return tuple(sorted(shared, key=lambda passage: [place(one) for one in passage.places]))


def _words(article: str, index: int, text: str) -> _Words:
    found = list(_WORD.finditer(fold(text)))
    return _Words(
        article, index, text, tuple(word[0] for word in found), tuple(word.span() for word in found)
    )


def _pairs(blocks: list[_Words]) -> Iterator[tuple[_Words, _Words]]:
    """The pairs of blocks of two articles that have a run of words in common, in order."""
    places: dict[tuple[str, ...], dict[int, None]] = defaultdict(dict)
    for rank, block in enumerate(blocks):
        for at in range(len(block.words) - _SEED + 1):
            places[block.words[at : at + _SEED]][rank] = None
    pairs = Counter(
        pair for ranks in places.values() if 1 < len(ranks) <= _COMMON for pair in combinations(ranks, 2)
    )
    for one, other in sorted(pair for pair, runs in pairs.items() if runs >= _SEEDS):
        if blocks[one].article != blocks[other].article:
            yield blocks[one], blocks[other]


def _alignments(one: _Words, other: _Words) -> Iterator[_Pair]:
    """The stretches of two blocks that agree, none overlapping another."""
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    runs = [(m.a, m.b, m.size) for m in matcher.get_matching_blocks() if m.size > 1]
    chain: list[tuple[int, int, int]] = []
    for run in runs:
        if chain and max(run[0] - chain[-1][0] - chain[-1][2], run[1] - chain[-1][1] - chain[-1][2]) > _GAP:
            yield from _passage(one, other, chain)
            chain = []
        chain.append(run)
    yield from _passage(one, other, chain)


def _passage(one: _Words, other: _Words, chain: list[tuple[int, int, int]]) -> Iterator[_Pair]:
    """The best stretch of a chain of runs, if it is long and near enough."""
    best: tuple[int, int, int] | None = None
    for begin in range(len(chain)):
        common = 0
        for end in range(begin, len(chain)):
            common += chain[end][2]
            length = max(chain[end][side] + chain[end][2] - chain[begin][side] for side in (0, 1))
            near = common >= _LEAST and length - common <= _DIFFERENT * length
            if near and (best is None or common > best[0]):
                best = (common, begin, end)
    if best is not None:
        first, last = chain[best[1]], chain[best[2]]
        yield (
            _Stretch(one, first[0], last[0] + last[2]),
            _Stretch(other, first[1], last[1] + last[2]),
        )
