"""How far the review of a corpus has come, and everything that was corrected in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.annotation import Annotated, Correction

STATUSES = ("reviewed", "stale", "unreviewed")
"""The states of a review, from done to not begun."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many articles are in each state, and the articles of each, in the order of the corpus."""

    reviewed: tuple[Annotated, ...]
    stale: tuple[Annotated, ...]
    unreviewed: tuple[Annotated, ...]

    @property
    def total(self) -> int:
        """All articles."""
        return len(self.reviewed) + len(self.stale) + len(self.unreviewed)

    def percent(self, status: str) -> int:
        """The share of a state in whole percent; the three add up to 100 where there is an article."""
        shares = _rounded([len(getattr(self, name)) for name in STATUSES])
        return shares[STATUSES.index(status)]


@dataclass(frozen=True, slots=True)
class Erratum:
    """A correction of an article."""

    article: Annotated
    correction: Correction


def progress_of(articles: Iterable[Annotated]) -> Progress:
    """The state of every article's review. An unknown state counts as not reviewed."""
    by_status: dict[str, list[Annotated]] = {status: [] for status in STATUSES}
    for annotated in articles:
        by_status.get(annotated.review.status, by_status["unreviewed"]).append(annotated)
    return Progress(*(tuple(by_status[status]) for status in STATUSES))


def errata(articles: Iterable[Annotated]) -> tuple[Erratum, ...]:
    """Every correction, the latest first, the undated ones last; of one day, in the order of the corpus."""
    found = [Erratum(annotated, c) for annotated in articles for c in annotated.corrections]
    dated = sorted((e for e in found if e.correction.on), key=lambda e: e.correction.on or "", reverse=True)
    return (*dated, *(e for e in found if not e.correction.on))


def _rounded(counts: list[int]) -> list[int]:
    """Whole percents that add up: the largest remainders are rounded up."""
    total = sum(counts)
    if not total:
        return [0] * len(counts)
    shares = [100 * count // total for count in counts]
    by_remainder = sorted(range(len(counts)), key=lambda i: (-(100 * counts[i] % total), i))
    for index in by_remainder[: 100 - sum(shares)]:
        shares[index] += 1
    return shares
