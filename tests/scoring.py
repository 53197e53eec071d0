"""How near the program comes to hand-made gold pages, as plain counts.

What is compared: blocks (same kind, same text but for white space), where blocks begin, metadata
fields, mentions (same actor, overlapping span), demands (same demand, overlapping quote), of the
demands found the holder, stance and source, and dates (same EDTF, one text within the other).
Items that the gold page marks as optional count neither way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from generator.model.annotation import Annotated, DateMention, Mention, Position
from generator.model.article import Block
from tests.gold_pages import GoldPage

T = TypeVar("T")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "«": '"', "»": '"', "“": '"', "”": '"', "„": '"'})
Place = tuple[int, int]


def squeeze(text: str) -> str:
    """Text without white space, with one kind of quote and of apostrophe."""
    return re.sub(r"\s+", "", text).translate(_QUOTES)


@dataclass
class Tally:
    """Counts of one kind of item, with what was missed and what was too much."""

    right: int = 0
    wanted: int = 0
    given: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def pair(
        self,
        wanted: Iterable[T],
        optional: Iterable[T],
        given: Iterable[T],
        same: Callable[[T, T], bool],
        show: Callable[[T], str],
    ) -> list[tuple[T, T]]:
        """Match one to one and count; what only an optional item explains counts neither way."""
        free = list(given)
        pairs: list[tuple[T, T]] = []
        for want in wanted:
            self.wanted += 1
            hit = next((g for g in free if same(want, g)), None)
            if hit is None:
                self.missed.append(show(want))
            else:
                free.remove(hit)
                pairs.append((want, hit))
        for spare in optional:
            hit = next((g for g in free if same(spare, g)), None)
            if hit is not None:
                free.remove(hit)
        self.right += len(pairs)
        self.given += len(pairs) + len(free)
        self.extra += [show(g) for g in free]
        return pairs

    def __str__(self) -> str:
        return (
            f"P {self.precision:.3f} R {self.recall:.3f} F1 {self.f1:.3f} "
            f"({self.right} right, {self.wanted} wanted, {self.given} given)"
        )


@dataclass
class Score:
    """All the tallies over some articles; `wrong` lists what was paired and differs."""

    blocks: Tally = field(default_factory=Tally)
    boundaries: Tally = field(default_factory=Tally)
    mentions: Tally = field(default_factory=Tally)
    demands: Tally = field(default_factory=Tally)
    dates: Tally = field(default_factory=Tally)
    paired: int = 0
    holders: int = 0
    stances: int = 0
    sources: int = 0
    fields: int = 0
    fields_right: int = 0
    wrong: list[str] = field(default_factory=list)

    def share(self, count: int) -> float:
        """A count as a share of the positions whose demand was found."""
        return count / self.paired if self.paired else 1.0

    def __str__(self) -> str:
        rows = [f"{name:10} {getattr(self, name)}" for name in _TALLIES]
        rows.append(f"metadata   {self.fields_right} of {self.fields}")
        rows.append(
            f"positions  {self.paired} paired: holder {self.holders}, stance {self.stances}, "
            f"source {self.sources}"
        )
        for name in _TALLIES:
            tally = getattr(self, name)
            rows += [f"  missed {name}: {x}" for x in tally.missed]
            rows += [f"  extra  {name}: {x}" for x in tally.extra]
        return "\n".join((*rows, *(f"  wrong  {x}" for x in self.wrong)))


_TALLIES = ("blocks", "boundaries", "mentions", "demands", "dates")


def score(pairs: Iterable[tuple[GoldPage, Annotated]], seeds: dict[str, str]) -> Score:
    """Score articles against their gold pages; `seeds` are the decoded seeds by file name."""
    total = Score()
    for page, given in pairs:
        _score_one(total, page, given, squeeze(seeds[page.meta["seed"]]))
    return total


def _score_one(total: Score, page: GoldPage, given: Annotated, seed: str) -> None:
    name = page.article.id[:3]
    gold = _Ruler(seed, page.article.blocks)
    ours = _Ruler(seed, given.article.blocks)
    total.blocks.pair(
        gold.shapes, (), ours.shapes, lambda a, b: a == b, lambda x: f"{name} {x[0]} {x[1][:50]}"
    )
    total.boundaries.pair(
        gold.places, (), ours.places, lambda a, b: a == b, lambda x: f"{name} @{x} {seed[x : x + 20]}"
    )
    _score_metadata(total, page, given, name)

    def placed(ruler: _Ruler, items: Iterable[Any]) -> list[tuple[str, Place, Any]]:
        return [(_key(i), ruler.span(i.block, i.start, i.end), i) for i in items]

    def shown(x: tuple[str, Place, Any]) -> str:
        return f"{name} {x[0]} “{x[2].quote if isinstance(x[2], Position) else x[2].text}”"

    total.mentions.pair(
        placed(gold, page.mentions),
        placed(gold, page.optional_mentions),
        placed(ours, given.found.mentions),
        _alike,
        shown,
    )
    matched = total.demands.pair(
        placed(gold, page.positions),
        placed(gold, page.optional_positions),
        placed(ours, given.found.positions),
        _alike,
        shown,
    )
    for (_, _, want), (_, _, have) in matched:
        _score_position(total, name, want, have)
    optional = {(str(d["edtf"]), squeeze(d["text"])) for d in page.meta["dates"] if d.get("optional")}
    dates = [(d.edtf, squeeze(d.text)) for d in page.annotated.found.dates]
    total.dates.pair(
        [d for d in dates if d not in optional],
        [d for d in dates if d in optional],
        [(d.edtf, squeeze(d.text)) for d in given.found.dates],
        lambda a, b: a[0] == b[0] and (a[1] in b[1] or b[1] in a[1]),
        lambda d: f"{name} {d[1]} → {d[0]}",
    )


def _key(item: Mention | Position | DateMention) -> str:
    if isinstance(item, Mention):
        return item.actor
    return item.demand if isinstance(item, Position) else item.edtf


def _alike(a: tuple[str, Place, Any], b: tuple[str, Place, Any]) -> bool:
    return a[0] == b[0] and a[1][0] < b[1][1] and b[1][0] < a[1][1]


def _score_position(total: Score, name: str, want: Position, have: Position) -> None:
    total.paired += 1
    holder = bool(set(want.holders) & set(have.holders))
    total.holders += holder
    total.stances += want.stance == have.stance
    total.sources += want.source == have.source
    if not holder or want.stance != have.stance or want.source != have.source:
        total.wrong.append(
            f"{name} {want.demand} “{want.quote[:60]}”: wanted {','.join(want.holders)} {want.stance} "
            f"(source {want.source}), got {','.join(have.holders)} {have.stance} (source {have.source})"
        )


def _score_metadata(total: Score, page: GoldPage, given: Annotated, name: str) -> None:
    for key in (
        "title",
        "description",
        "url",
        "date",
        "modified",
        "publisher",
        "authors",
        "tags",
        "language",
    ):
        want, have = getattr(page.article.metadata, key), getattr(given.article.metadata, key)
        may_be_inferred = key == "date" and page.meta.get("date_may_be_inferred")
        wanted = None if want.inferred and not may_be_inferred else want.value
        got = None if have.inferred and not may_be_inferred else have.value
        if isinstance(wanted, str) and isinstance(got, str):
            right = (
                squeeze(got).startswith(squeeze(wanted)) if key == "date" else squeeze(got) == squeeze(wanted)
            )
        else:
            right = (wanted or None) == (got or None)
        total.fields += 1
        total.fields_right += right
        if not right:
            total.wrong.append(f"{name} {key}: wanted {wanted!r}, got {got!r}")


class _Ruler:
    """Places blocks of an article on the squeezed seed, reading forward."""

    def __init__(self, seed: str, blocks: Sequence[Block]) -> None:
        self.texts = [b.text.text for b in blocks]
        self.shapes = [(b.kind.value, squeeze(b.text.text)) for b in blocks]
        self.places: list[int] = []
        at = 0
        for _, text in self.shapes:
            found = seed.find(text, at)
            found = seed.find(text) if found < 0 else found
            self.places.append(found)
            at = found + len(text) if found >= 0 else at

    def span(self, block: int, start: int, end: int) -> Place:
        text = self.texts[block]
        begin = self.places[block] + len(squeeze(text[:start]))
        return begin, begin + max(1, len(squeeze(text[start:end])))
