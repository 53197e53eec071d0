"""Text that remembers where in the decoded seed each of its characters came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one origin.

    `at` is the offset of the stretch in the text, `start` and `end` the span of the seed that it
    came from. In an exact stretch each character is one of the seed; elsewhere the whole stretch
    stands for the whole span (an inserted space has `start == end`).
    """

    at: int
    length: int
    start: int
    end: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Traced:
    """A string with the origin of every character, as code point offsets into the decoded seed."""

    text: str
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, seed: str, start: int = 0, end: int | None = None) -> Traced:
        """The part of the seed between two offsets, each character standing for itself."""
        stop = len(seed) if end is None else end
        if stop <= start:
            return cls("", ())
        return cls(seed[start:stop], (Run(0, stop - start, start, stop, exact=True),))

    @classmethod
    def made(cls, text: str, start: int, end: int | None = None) -> Traced:
        """Text that the seed does not have, standing for a span of it (by default an empty one)."""
        stop = start if end is None else end
        return cls(text, (Run(0, len(text), start, stop, exact=False),)) if text else cls("", ())

    @classmethod
    def join(cls, parts: Iterable[Traced]) -> Traced:
        """The parts one after another."""
        texts: list[str] = []
        runs: list[Run] = []
        at = 0
        for part in parts:
            texts.append(part.text)
            for run in part.runs:
                last = runs[-1] if runs else None
                if last is not None and last.exact and run.exact and last.end == run.start:
                    runs[-1] = Run(last.at, last.length + run.length, last.start, run.end, exact=True)
                else:
                    runs.append(Run(at + run.at, run.length, run.start, run.end, run.exact))
            at += len(part.text)
        return cls("".join(texts), tuple(runs))

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    @property
    def start(self) -> int:
        """Where in the seed the text begins (0 for an empty text)."""
        return self.runs[0].start if self.runs else 0

    @property
    def end(self) -> int:
        """Where in the seed the text ends (0 for an empty text)."""
        return self.runs[-1].end if self.runs else 0

    def _run_at(self, offset: int) -> Run:
        return self.runs[bisect_right(self.runs, offset, key=lambda r: r.at) - 1]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The span of the seed behind `text[start:end]`.

        For an empty span it is empty, but inside of a stretch that stands for its span as a whole.
        """
        if not self.runs:
            return (0, 0)
        if start >= len(self.text):
            return (self.end, self.end)
        first = self._run_at(start)
        begin = first.start + (start - first.at) if first.exact else first.start
        if end <= start:
            # Between two halves of a stretch that was replaced, it is still inside of it.
            before = self._run_at(start - 1) if start else first
            return (begin, max(begin, before.end) if not before.exact else begin)
        last = self._run_at(end - 1)
        stop = last.start + (end - last.at) if last.exact else last.end
        return (begin, max(begin, stop))

    def cut(self, start: int, end: int | None = None) -> Traced:
        """`text[start:end]` with its origins."""
        size = len(self.text)
        stop = size if end is None else min(end, size)
        start = max(0, start)
        if stop <= start:
            return Traced("", ())
        runs: list[Run] = []
        first = max(0, bisect_right(self.runs, start, key=lambda r: r.at) - 1)
        for index in range(first, len(self.runs)):
            run = self.runs[index]
            low, high = max(run.at, start), min(run.at + run.length, stop)
            if run.at >= stop:
                break
            if low >= high:
                continue
            if run.exact:
                offset = run.start - run.at
                runs.append(Run(low - start, high - low, low + offset, high + offset, exact=True))
            else:
                runs.append(Run(low - start, high - low, run.start, run.end, exact=False))
        return Traced(self.text[start:stop], tuple(runs))

    def strip(self, characters: str | None = None) -> Traced:
        """The text without such characters (by default white space) at either end."""
        stripped = self.text.strip(characters)
        if len(stripped) == len(self.text):
            return self
        left = len(self.text) - len(self.text.lstrip(characters))
        return self.cut(left, left + len(stripped))

    def splice(self, changes: Iterable[tuple[int, int, str]]) -> Traced:
        """The text with another one for each `text[start:end]`, standing for the same span of the seed.

        Each change is `(start, end, text)`; they are in order and do not overlap.
        """
        parts: list[Traced] = []
        at = 0
        for start, end, text in changes:
            parts += (self.cut(at, start), Traced.made(text, *self.origin(start, end)))
            at = end
        return Traced.join((*parts, self.cut(at))) if parts else self

    def sub(self, pattern: re.Pattern[str], replacement: str | Callable[[re.Match[str]], str]) -> Traced:
        """Like `re.sub`; what is replaced keeps the origin of what it replaces."""
        made = (
            (found, replacement(found) if callable(replacement) else found.expand(replacement))
            for found in pattern.finditer(self.text)
        )
        return self.splice((found.start(), found.end(), new) for found, new in made if new != found[0])
