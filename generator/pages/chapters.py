"""Long lists in chapters: a year, a month or a part of one to a page.

A new item changes the chapter of its own time and no other: chapters are named for their time, not
numbered through, and only a month that is too long for a page is counted out within itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.pages.dates import month_of

T = TypeVar("T")

UNDATED = "undated"
AT_MOST = 100
"""How many items a page lists, where they are a line or a few."""


@dataclass(frozen=True, slots=True)
class Chapter(Generic[T]):
    """The items of a time, in the order of the list.

    `time` is a year or a month (EDTF), or None for what has no date. `part` counts, from 1, the pages
    of a time that is too long for a single one.
    """

    time: str | None
    part: int
    items: tuple[T, ...]

    @property
    def name(self) -> str:
        """The last part of the chapter's address: `2022`, `2022-01`, `2022-01-p2`, `undated`."""
        name = self.time or UNDATED
        return name if self.part == 1 else f"{name}-p{self.part}"


@dataclass(frozen=True, slots=True)
class LongList(Generic[T]):
    """A list that its own page shows the beginning of, and the chapters that show all of it.

    `folder` is where the chapters stand, e.g. `actors/russia/positions`. A list that its page shows
    whole has no chapters.
    """

    folder: str
    items: tuple[T, ...]
    shown: int
    chapters: tuple[Chapter[T], ...] = ()

    @property
    def first(self) -> tuple[T, ...]:
        """What the list's own page shows."""
        return self.items[: self.shown]

    def path(self, chapter: Chapter[T]) -> str:
        """The page of a chapter."""
        return f"{self.folder}/{chapter.name}.md"


def long_list(
    folder: str,
    items: Iterable[T],
    date_of: Callable[[T], str | None],
    *,
    whole: int = AT_MOST,
    some: int = AT_MOST,
    chapter: int = AT_MOST,
) -> LongList[T]:
    """A list that its own page shows if it has up to `whole` items, and otherwise the first `some` of it.

    `date_of` gives an item's date (EDTF), or None; a page of a `chapter` has at most so many items.
    """
    everything = tuple(items)
    if len(everything) <= whole:
        return LongList(folder, everything, len(everything))
    return LongList(folder, everything, some, divided(everything, date_of, chapter))


def of_one_time(folder: str, time: str, items: Iterable[T], *, whole: int) -> LongList[T]:
    """A list of what belongs to one year or month, of which its own page shows so many."""
    everything = tuple(items)
    chapters = _parts(time, everything, AT_MOST) if len(everything) > whole else ()
    return LongList(folder, everything, whole, tuple(chapters))


def share_of_each(lists: Iterable[Sized], most: int) -> int:
    """How many items of each of several lists a page shows: all where they fit it together.

    Where they do not, each list has its beginning there, of no more than `most` items.
    """
    sizes = [len(items) for items in lists]
    if sum(sizes) <= 2 * AT_MOST:
        return AT_MOST
    return max(1, min(most, AT_MOST // len(sizes)))


def divided(items: Sequence[T], date_of: Callable[[T], str | None], at_most: int) -> tuple[Chapter[T], ...]:
    """The items by year; a year of more than `at_most` by month; a longer month in parts of so many.

    In order of time, the undated ones last; an open date is none.
    """
    months: defaultdict[str, list[T]] = defaultdict(list)
    for item in items:
        months[month_of(date_of(item)) or ""].append(item)
    undated = months.pop("", [])
    years: defaultdict[str, dict[str, list[T]]] = defaultdict(dict)
    for month in sorted(months):
        years[month[:4]][month] = months[month]
    chapters: list[Chapter[T]] = []
    for year, of_year in years.items():
        whole = [item for found in of_year.values() for item in found]
        times = {year: whole} if len(whole) <= at_most else of_year
        for time, found in times.items():
            chapters += _parts(time, found, at_most)
    return (*chapters, *_parts(None, undated, at_most))


def _parts(time: str | None, items: Sequence[T], at_most: int) -> Iterator[Chapter[T]]:
    for number, begin in enumerate(range(0, len(items), at_most), start=1):
        yield Chapter(time, number, tuple(items[begin : begin + at_most]))
