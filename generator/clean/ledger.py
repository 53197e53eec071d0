"""The account of every character of a seed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model.article import Disposition, LedgerRow, Repair


def settle(
    raw: str, rows: Iterable[LedgerRow], changes: Sequence[Repair] = (), between: str = "left over"
) -> tuple[LedgerRow, ...]:
    """The rows in order, and what lies between them as space, so that `raw` is covered exactly.

    Rows must not overlap. Between them lies white space and what decoding removed, or else what
    `between` names.
    """
    removed = {change.at: change for change in changes}
    settled: list[LedgerRow] = []
    at = 0
    for row in sorted(rows, key=lambda r: (r.start, r.end)):
        if row.end <= row.start:
            continue
        start = max(row.start, at)
        if start >= row.end:
            continue
        settled += _between(raw, at, start, removed, between)
        settled.append(LedgerRow(start, row.end, row.disposition, row.reason))
        at = row.end
    return (*settled, *_between(raw, at, len(raw), removed, between))


def _between(raw: str, start: int, end: int, removed: dict[int, Repair], name: str) -> list[LedgerRow]:
    if start >= end:
        return []
    blank = all(c.isspace() or at in removed for at, c in enumerate(raw[start:end], start))
    if blank:
        only = raw[start:end].isspace()
        reason = "between blocks" if only else "white space and control characters"
        return [LedgerRow(start, end, Disposition.SPACE, reason)]
    return [LedgerRow(start, end, Disposition.BOILERPLATE, name)]
