"""Where the words are that a correction quotes."""

from __future__ import annotations

import difflib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.corrections.fixes import Anchor

NEAREST = 3
"""How many candidates a message shows."""
AROUND = 3
"""How many words of the surroundings it shows on either side."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one of several texts, in code points of that text."""

    text: int
    start: int
    end: int


class Haystack:
    """Texts in their order, ready to be searched with white space compared loosely."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = tuple(texts)
        self._begins = list(accumulate((len(text) + 1 for text in self.texts), initial=0))
        joined = "\n".join(self.texts)
        kept = [i for i, c in enumerate(joined) if not c.isspace() or (i and not joined[i - 1].isspace())]
        self._offsets = kept
        self._plain = "".join(" " if joined[i].isspace() else joined[i] for i in kept)

    def find(self, anchor: Anchor) -> tuple[Place, ...]:
        """Every place where the quote stands in its surroundings, within one text."""
        quote, before, after = squeezed(anchor.quote), squeezed(anchor.before), squeezed(anchor.after)
        return tuple(
            place
            for at in _occurrences(self._plain, quote)
            if self._plain[:at].rstrip().endswith(before)
            and self._plain[at + len(quote) :].lstrip().startswith(after)
            and (place := self._place(at, at + len(quote))) is not None
        )

    def _place(self, start: int, end: int) -> Place | None:
        first, last = self._offsets[start], self._offsets[end - 1]
        text = bisect_right(self._begins, first) - 1
        if last >= self._begins[text] + len(self.texts[text]):
            return None
        return Place(text, first - self._begins[text], last + 1 - self._begins[text])

    def anchor(self, place: Place) -> Anchor:
        """The words of a place, with the fewest words around them that make them unique."""
        quote = squeezed(self.texts[place.text][place.start : place.end])
        before = " ".join((*self.texts[: place.text], self.texts[place.text][: place.start])).split()
        after = " ".join((self.texts[place.text][place.end :], *self.texts[place.text + 1 :])).split()
        candidate = Anchor(quote)
        for words in range(max(len(before), len(after)) + 1):
            left = " ".join(before[len(before) - min(words, len(before)) :])
            right = " ".join(after[:words])
            for candidate in (Anchor(quote, left), Anchor(quote, "", right), Anchor(quote, left, right)):
                if len(self.find(candidate)) == 1:
                    return candidate
        return candidate

    def nearest(self, quote: str) -> tuple[str, ...]:
        """The stretches of as many words that are most like a quote, the most like first."""
        wanted = squeezed(quote)
        size = max(1, len(wanted.split()))
        windows = {
            " ".join(words[i : i + size]): None
            for words in (text.split() for text in self.texts)
            for i in range(max(1, len(words) - size + 1))
        }
        return tuple(difflib.get_close_matches(wanted, windows, n=NEAREST, cutoff=0.6))

    def shown(self, place: Place) -> str:
        """A place with a little of what stands around it."""
        text = self.texts[place.text]
        left, right = text[: place.start].split(" "), text[place.end :].split(" ")
        before, after = " ".join(left[-AROUND - 1 :]), " ".join(right[: AROUND + 1])
        return f"…{before}[{text[place.start : place.end]}]{after}…"


def squeezed(text: str) -> str:
    """The text with each run of white space as one space, and none at the ends."""
    return " ".join(text.split())


def _occurrences(text: str, part: str) -> Iterator[int]:
    at = text.find(part) if part else -1
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def unmatched(haystack: Haystack, anchor: Anchor, places: Sequence[Place]) -> tuple[str, str]:
    """The cause and the remedy to show for an anchor that does not match exactly once."""
    quote = _short(anchor.quote)
    if places:
        shown = "; ".join(_short(haystack.shown(place)) for place in places[:NEAREST])
        return (
            f"“{quote}” matches {len(places)} times: {shown}",
            "quote more words, or say what stands `before` or `after` them",
        )
    elsewhere = haystack.find(Anchor(anchor.quote))
    if elsewhere:
        shown = "; ".join(_short(haystack.shown(place)) for place in elsewhere[:NEAREST])
        return f"“{quote}” stands only in other surroundings: {shown}", "correct `before` or `after`"
    close = [f"“{_short(candidate)}”" for candidate in haystack.nearest(anchor.quote)]
    cause = f"“{quote}” matches nowhere"
    if not close:
        return cause, "nothing in the text is like it: quote the words as the page has them"
    return cause, f"the nearest: {', '.join(close)}"


def _short(text: str, length: int = 120) -> str:
    flat = squeezed(text)
    return flat if len(flat) <= length else f"{flat[: length - 1]}…"
