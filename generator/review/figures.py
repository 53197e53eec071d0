"""What an article's record comes to, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Figures:
    """What an article's record comes to, in numbers.

    `characters` counts the seed's by disposition, `dropped` those set aside by reason. `unattributed`
    are the quotes without a speaker, `shared` the sentences that other articles have too.
    """

    characters: Mapping[str, int]
    dropped: Mapping[str, int]
    repairs: int
    sentences: int
    mentions: int
    positions: int
    unattributed: int
    shared: int
    doubts: int


def figures(record: Record, shared: frozenset[str] = frozenset()) -> Figures:
    """The record in numbers; `shared` are the sentences that more than one article has."""
    characters: Counter[str] = Counter()
    dropped: Counter[str] = Counter()
    for row in record.get("ledger", ()):
        size = row["end"] - row["start"]
        characters[row["disposition"]] += size
        if row["disposition"] in ("boilerplate", "duplicate"):
            dropped[row["reason"]] += size
    sentences = list(sentences_of(record))
    return Figures(
        characters=dict(sorted(characters.items())),
        dropped=dict(sorted(dropped.items(), key=lambda item: (-item[1], item[0]))),
        repairs=len(record.get("repairs", ())),
        sentences=len(sentences),
        mentions=len(record.get("mentions", ())),
        positions=len(record.get("positions", ())),
        unattributed=sum(not (q.get("speaker") or q.get("speaker_text")) for q in record.get("quotes", ())),
        shared=sum(sentence in shared for sentence in sentences),
        doubts=len(record.get("doubts", ())),
    )


def sentences_of(record: Record) -> Iterable[str]:
    """The sentences of a record, in order."""
    for block in record.get("blocks", ()):
        for start, end in block.get("sentences") or [[0, len(block["text"])]]:
            yield block["text"][start:end]


def sentences_shared(records: Iterable[Record]) -> frozenset[str]:
    """The sentences that more than one record has."""
    owners: Counter[str] = Counter()
    for record in records:
        owners.update(set(sentences_of(record)))
    return frozenset(sentence for sentence, count in owners.items() if count > 1)
