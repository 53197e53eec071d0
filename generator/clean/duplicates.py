"""Articles that are the same, or nearly: found by the words that they share."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.folding import fold
from generator.model.article import Article
from generator.problems import Problem, Severity

_WORD = re.compile(r"[^\W_]+")
_SHINGLE = 5
_PERMUTATIONS = 48
_BAND = 3
_PRIME = (1 << 61) - 1
_LARGEST_BUCKET = 60
NEAR = 0.7
"""The share of five-word sequences from which two articles count as one text in two versions."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two articles with one text: `copy` is the later of the two, or the second by id where dates do not
    tell; `similarity` is 1 where the texts are equal but for white space, case and punctuation."""

    original: str
    copy: str
    similarity: float

    @property
    def identical(self) -> bool:
        """Whether no word differs."""
        return self.similarity == 1.0


def find_duplicates(articles: Sequence[Article]) -> tuple[Duplicate, ...]:
    """Every pair of articles that share at least `NEAR` of their text, by id.

    Candidates come from MinHash signatures in bands, so that not every pair is compared; the similarity
    of each candidate is then counted exactly.
    """
    ordered = sorted(articles, key=lambda a: (a.metadata.date.value or "~", a.id))
    shingles = {article.id: _shingles(article) for article in ordered}
    place = {article.id: number for number, article in enumerate(ordered)}
    found = []
    for first, second in sorted(_candidates(shingles)):
        original, copy = sorted((first, second), key=place.__getitem__)
        similarity = _jaccard(shingles[first], shingles[second])
        if similarity >= NEAR:
            found.append(Duplicate(original, copy, round(similarity, 3)))
    return tuple(sorted(found, key=lambda d: (place[d.original], place[d.copy])))


def duplicate_problems(articles: Sequence[Article]) -> tuple[Problem, ...]:
    """An error for two seeds with one text, a note for two versions of one, each naming both."""
    seeds = {article.id: f"seeds/{article.seed}" for article in articles}
    problems = []
    for pair in find_duplicates(articles):
        if pair.identical:
            cause = f"the same text as {seeds[pair.original]}"
            problems.append(Problem(seeds[pair.copy], None, cause, "remove one of the two"))
        else:
            cause = f"{pair.similarity:.0%} of the text stands in {seeds[pair.original]} too"
            remedy = "keep both if they are two versions"
            problems.append(Problem(seeds[pair.copy], None, cause, remedy, Severity.NOTE))
    return tuple(problems)


def _shingles(article: Article) -> frozenset[int]:
    words = _WORD.findall(fold(" ".join(block.text.text for block in article.blocks)))
    if not words:
        return frozenset()
    last = max(1, len(words) - _SHINGLE + 1)
    return frozenset(_number(" ".join(words[at : at + _SHINGLE])) for at in range(last))


def _number(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big") % _PRIME


def _candidates(shingles: dict[str, frozenset[int]]) -> set[tuple[str, str]]:
    buckets: dict[tuple[int, tuple[int, ...]], list[str]] = defaultdict(list)
    for identifier in sorted(shingles):
        if not shingles[identifier]:
            continue
        signature = _signature(shingles[identifier])
        for band in range(0, _PERMUTATIONS, _BAND):
            buckets[band, signature[band : band + _BAND]].append(identifier)
    pairs: set[tuple[str, str]] = set()
    for members in buckets.values():
        pairs.update(combinations(members[:_LARGEST_BUCKET], 2))
    return pairs


def _signature(shingles: Iterable[int]) -> tuple[int, ...]:
    """The least value of the set under each of a fixed family of permutations."""
    numbers = tuple(shingles)
    return tuple(min((a * n + b) % _PRIME for n in numbers) for a, b in _COEFFICIENTS)


_COEFFICIENTS = tuple((_number(f"a{i}") | 1, _number(f"b{i}")) for i in range(_PERMUTATIONS))


def _jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0
