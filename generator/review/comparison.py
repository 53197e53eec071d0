"""What two versions of the articles' records say differently."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.review.figures import Figures, Record, figures, sentences_of, sentences_shared

_REWORDED = 0.6
"""From which share of common words on two sentences are wordings of one."""
_AROUND = 3
"""How many words around a rewording are shown."""

METADATA = (
    "title",
    "date",
    "modified",
    "publisher",
    "authors",
    "description",
    "url",
    "language",
    "section",
    "topic",
    "tags",
    "address",
)


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is there now and was not, or the other way round, or is otherwise than it was.

    `before` is empty for what is new, `after` for what is gone.
    """

    words: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """An article in two commits; None on a side where it is not there."""

    id: str
    before: Figures | None
    after: Figures | None
    title: str
    address: str
    status: str
    metadata: tuple[Change, ...] = ()
    text: tuple[Change, ...] = ()
    mentions: tuple[Change, ...] = ()
    positions: tuple[Change, ...] = ()
    doubts: tuple[Change, ...] = ()
    names: tuple[Change, ...] = ()
    """The unknown names that it did not have before."""

    @property
    def kind(self) -> str:
        """`added`, `removed` or `changed`."""
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "changed"


Names = Callable[[Mapping[str, Record]], Mapping[str, Sequence[str]]]
"""The names in each record that the vocabulary does not know, each once."""


def no_names(_: Mapping[str, Record]) -> Mapping[str, Sequence[str]]:
    """Nobody looks for names."""
    return {}


def compare(
    before: Mapping[str, Record], after: Mapping[str, Record], names: Names = no_names
) -> tuple[Comparison, ...]:
    """The articles whose records differ, by id; `names` finds those that the vocabulary does not know."""
    names_before, names_after = names(before), names(after)
    shared_before, shared_after = sentences_shared(before.values()), sentences_shared(after.values())
    found = []
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key), after.get(key)
        if old != new:
            compared = _compared(key, old, new, shared_before, shared_after)
            fresh = [n for n in names_after.get(key, ()) if n not in names_before.get(key, ())]
            found.append(replace(compared, names=tuple(Change(n, "", n) for n in fresh)))
    return tuple(found)


def _compared(
    key: str, old: Record | None, new: Record | None, shared_old: frozenset[str], shared_new: frozenset[str]
) -> Comparison:
    shown = new or old or {}
    return Comparison(
        key,
        figures(old, shared_old) if old is not None else None,
        figures(new, shared_new) if new is not None else None,
        title=str(shown.get("title") or key),
        address=str(shown.get("address") or ""),
        status=str((shown.get("review") or {}).get("status") or "unreviewed"),
        metadata=tuple(_metadata(old, new)) if old is not None and new is not None else (),
        text=_reworded(_changes(old, new, _sentence_items)) if old is not None and new is not None else (),
        mentions=_changes(old, new, _mention_items),
        positions=_changes(old, new, _position_items),
        doubts=tuple(c for c in _changes(old, new, _doubt_items) if c.after),
    )


def _metadata(old: Record, new: Record) -> Iterable[Change]:
    for field in METADATA:
        before, after = _value(old, field), _value(new, field)
        if before != after:
            yield Change(field, before, after)


def _value(record: Record, field: str) -> str:
    value = record.get(field)
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")
    return f"{text} (inferred)" if text and record.get(f"{field}_inferred") else text


_Item = tuple[str, str, str]
"""Where something is found (its sentence), the words, and what is said of them."""


def _changes(
    old: Record | None, new: Record | None, items: Callable[[Record], Sequence[_Item]]
) -> tuple[Change, ...]:
    """What differs: paired are first those that are the same, then those of one sentence, then by words."""
    before, after = list(items(old)) if old else [], list(items(new)) if new else []
    changes: list[Change] = []
    for key in (lambda item: item, lambda item: item[:2], lambda item: item[1]):
        before, after, found = _paired(before, after, key)
        changes += found
    changes += [Change(words, said or words, "") for _, words, said in before]
    changes += [Change(words, "", said or words) for _, words, said in after]
    return tuple(changes)


def _reworded(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changed sentences; one that is gone and a new one much like it are one that was reworded."""
    gone = [change for change in changes if not change.after]
    found: list[Change] = []
    for change in changes:
        if not change.after:
            continue
        like = max(gone, key=lambda old: _likeness(old.words, change.words), default=None)
        if like is None or _likeness(like.words, change.words) < _REWORDED:
            found.append(change)
            continue
        gone.remove(like)
        found.append(Change("sentence", *_differing(like.words, change.words)))
    return (*found, *gone)


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one.split(), other.split(), False).ratio()


def _differing(old: str, new: str) -> tuple[str, str]:
    """The stretches in which two wordings differ, with a word of what is the same on either side."""
    before, after = old.split(), new.split()
    shorter = min(len(before), len(after))
    left = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    most = shorter - left
    right = next((n for n in range(most) if before[-1 - n] != after[-1 - n]), most)
    start, end = max(0, left - _AROUND), max(0, right - _AROUND)
    return " ".join(before[start : len(before) - end]), " ".join(after[start : len(after) - end])


def _paired(
    before: list[_Item], after: list[_Item], key: Callable[[_Item], object]
) -> tuple[list[_Item], list[_Item], list[Change]]:
    """What is left of both when those with one key are paired in their order, and where a pair differs."""
    waiting: dict[object, list[_Item]] = defaultdict(list)
    for item in before:
        waiting[key(item)].append(item)
    new: list[_Item] = []
    changes: list[Change] = []
    for item in after:
        there = waiting[key(item)]
        if not there:
            new.append(item)
            continue
        old = there.pop(0)
        if old[2] != item[2]:
            changes.append(Change(item[1], old[2], item[2]))
    left = {id(item) for items in waiting.values() for item in items}
    return [item for item in before if id(item) in left], new, changes


def _sentence_items(record: Record) -> Sequence[_Item]:
    return [("", sentence, "") for sentence in sentences_of(record)]


def _around(record: Record, item: Mapping[str, Any]) -> str:
    block = record["blocks"][item["block"]]
    spans = [s for s in block.get("sentences") or () if s[0] <= item["start"] < s[1]]
    return str(block["text"][spans[0][0] : spans[0][1]] if spans else block["text"])


def _mention_items(record: Record) -> Sequence[_Item]:
    return [(_around(record, m), m["text"], m["actor"]) for m in record.get("mentions", ())]


def _position_items(record: Record) -> Sequence[_Item]:
    return [
        (
            f"{p['demand']} {_around(record, p)}",
            p["quote"],
            f"{', '.join(p['holders'])} → {p['demand']}: {p['stance']}, says {p['source'] or 'the article'}",
        )
        for p in record.get("positions", ())
    ]


def _doubt_items(record: Record) -> Sequence[_Item]:
    return [("", f"{d['kind']}: {d['text']}", d["because"]) for d in record.get("doubts", ())]
