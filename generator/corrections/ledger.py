"""The account of a seed's characters, kept right when a reviewer judges otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from generator.model.article import Article, Block, Disposition, LedgerRow, Repair

REASON = "correction"
"""The reason of what a reviewer decided; the corrections log of the page has the words."""


def judged(
    ledger: Iterable[LedgerRow],
    start: int,
    end: int,
    disposition: Disposition,
    where: Callable[[LedgerRow], bool],
    reason: str = REASON,
) -> tuple[LedgerRow, ...]:
    """The ledger with another disposition for the rows of `[start, end)` that fit a condition."""
    rows: list[LedgerRow] = []
    for row in ledger:
        low, high = max(row.start, start), min(row.end, end)
        if low >= high or not where(row):
            rows.append(row)
            continue
        pieces = (
            LedgerRow(row.start, low, row.disposition, row.reason),
            LedgerRow(low, high, disposition, reason),
            LedgerRow(high, row.end, row.disposition, row.reason),
        )
        rows += [piece for piece in pieces if piece.start < piece.end]
    return _merged(rows)


def _merged(rows: Iterable[LedgerRow]) -> tuple[LedgerRow, ...]:
    merged: list[LedgerRow] = []
    for row in rows:
        last = merged[-1] if merged else None
        if last and (last.disposition, last.reason, last.end) == (row.disposition, row.reason, row.start):
            merged[-1] = LedgerRow(last.start, row.end, row.disposition, row.reason)
        else:
            merged.append(row)
    return tuple(merged)


def accounted(article: Article, before: Sequence[Block], after: Sequence[Block]) -> Article:
    """The article with its repairs and ledger right again, where the blocks `before` are now `after`.

    A repair that holds on keeps its reason and its confidence; what is new has the reason of a
    correction, and what no longer differs from the seed is gone. White space that stood in a block
    and stands in none is space.
    """
    low = min((block.text.start for block in (*before, *after)), default=0)
    high = max((block.text.end for block in (*before, *after)), default=0)
    old = _differences(article, before, low, high)
    new = _differences(article, after, low, high)
    ledger = article.ledger
    for at, inserted, removed in sorted(new - old):
        if removed.isspace() and not inserted:
            ledger = judged(ledger, at, at + len(removed), Disposition.SPACE, _is_body)
    made = [Repair(*d, REASON) for d in new - old if d[1] or not d[2].isspace()]
    kept = [r for r in article.repairs if (r.at, r.inserted, r.removed) not in old - new]
    repairs = sorted((*kept, *made), key=lambda r: (r.at, r.removed, r.inserted, r.reason))
    return replace(article, ledger=ledger, repairs=tuple(repairs))


def _is_body(row: LedgerRow) -> bool:
    return row.disposition is Disposition.BODY


def _differences(
    article: Article, blocks: Sequence[Block], low: int, high: int
) -> frozenset[tuple[int, str, str]]:
    """Where the text of the blocks is not that of the seed's body between two offsets.

    Each is an offset in the seed, what was inserted there and what was removed.
    """
    runs = sorted((run.start, run.end) for block in blocks for run in block.text.runs)
    found: set[tuple[int, str, str]] = set()
    for block in blocks:
        made = [(r, block.text.text[r.at : r.at + r.length]) for r in block.text.runs if not r.exact]
        for (start, end), pieces in groupby(made, key=lambda pair: (pair[0].start, pair[0].end)):
            found.add((start, "".join(words for _, words in pieces), article.raw[start:end]))
    for row in article.ledger:
        if _is_body(row) and row.start < high and low < row.end:
            at = max(row.start, low)
            for start, end in (*runs, (high, high)):
                stop = min(start, row.end, high)
                if at < stop:
                    found.add((at, "", article.raw[at:stop]))
                at = max(at, end)
    return frozenset(found)
