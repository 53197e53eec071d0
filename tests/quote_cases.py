"""Case files of `tests/cases/quotes*`: texts with what is quoted in brackets, and who says it.

`[words]{actor}` gives the speaker's id, `[words]{=Pavel Dourov}` what the text calls somebody whom the
vocabulary does not know, `[words]{-}` that nobody is said to speak; `|` parts answers that are all right,
`?` is one of them where careful readers may differ, and counts neither way. A case is a run of lines
without a blank one, each line a paragraph. The first line of a file says what its cases are about; below
`# reported speech` the brackets hold reported speech, elsewhere words between quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.folding import fold
from generator.model.annotation import Quote
from generator.model.vocabulary import Vocabulary
from tests.speech_cases import speech_of

_MARK = re.compile(r"\[([^\[\]]+)\]\{([^{}]+)\}")
_REPORTED = "# reported speech"


@dataclass(frozen=True)
class Wanted:
    """A quote that a case asks for, in the paragraph `block`; `speakers` are the answers allowed."""

    block: int
    start: int
    end: int
    text: str
    speakers: tuple[str, ...]

    def covers(self, quote: Quote) -> bool:
        """Whether a quote is this one: they share half of the words of the shorter one."""
        shared = min(self.end, quote.end) - max(self.start, quote.start)
        shorter = min(self.end - self.start, quote.end - quote.start)
        return self.block == quote.block and 2 * shared >= max(1, shorter)

    def agrees(self, quote: Quote) -> bool:
        """Whether the speaker of a quote is one of those allowed."""
        return any(_is(speaker, quote) for speaker in self.speakers)


@dataclass(frozen=True)
class Case:
    """A text with the quotes that it should give."""

    file: str
    text: str
    wanted: tuple[Wanted, ...]
    direct: bool


@dataclass(frozen=True)
class Tally:
    """Counts of the quotes that have a speaker; `notes` name every difference."""

    wanted: int
    given: int
    right: int
    certain: int
    certain_right: int
    notes: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Of the quotes given to a speaker, the share that is right."""
        return self.right / max(1, self.given)

    @property
    def recall(self) -> float:
        """Of the quotes that have a speaker, the share given to the right one."""
        return self.right / max(1, self.wanted)

    @property
    def line(self) -> str:
        """One line of figures."""
        certain = self.certain_right / max(1, self.certain)
        return (
            f"P {self.precision:.3f} R {self.recall:.3f} ({self.right} right, {self.wanted} wanted, "
            f"{self.given} given), where certain P {certain:.3f} of {self.certain}"
        )


def read_cases(folder: Path) -> tuple[Case, ...]:
    """The cases of every file in a folder, by file name."""
    return tuple(case for path in sorted(folder.glob("*.md")) for case in _cases(path))


def tally(cases: Iterable[Case], words: Vocabulary) -> Tally:
    """Compare the speakers that are found in the cases with those that they want."""
    wanted = given = right = certain = certain_right = 0
    notes: list[str] = []
    for case in cases:
        free = [q for q in speech_of(case.text, words)[0] if q.direct or not case.direct]
        for want in case.wanted:
            same = [q for q in free if want.covers(q)]
            quote = next((q for q in same if want.agrees(q)), same[0] if same else None)
            if quote is not None:
                free.remove(quote)
            ok = quote is not None and want.agrees(quote)
            nobody = "-" in want.speakers
            if "?" in want.speakers or (nobody and ok):
                continue
            wanted += not nobody
            if quote is not None and _has_speaker(quote):
                given, right = given + 1, right + ok
                certain += quote.certain
                certain_right += ok and quote.certain
            if not ok and not (quote is None and nobody):
                notes.append(f"{case.file}: {'|'.join(want.speakers)} got {_told(quote)} <- {case.text}")
        for extra in filter(_has_speaker, free):
            given += 1
            certain += extra.certain
            notes.append(f"{case.file}: extra {_told(extra)} <- {case.text}")
    return Tally(wanted, given, right, certain, certain_right, tuple(notes))


def _cases(path: Path) -> Iterable[Case]:
    head, *cases = path.read_text(encoding="utf-8").strip().split("\n\n")
    direct = True
    for case in (head, *cases):
        if case == _REPORTED:
            direct = False
        elif _MARK.search(case):
            text, wanted = _unmarked(case.split("\n"))
            yield Case(path.stem, text, wanted, direct)


def _unmarked(lines: Sequence[str]) -> tuple[str, tuple[Wanted, ...]]:
    """The paragraphs without the marks, and what was marked in them."""
    wanted, texts = [], []
    for block, line in enumerate(lines):
        text, last = "", 0
        for mark in _MARK.finditer(line):
            text += line[last : mark.start()]
            start, last = len(text), mark.end()
            text += mark[1]
            wanted.append(Wanted(block, start, len(text), mark[1], tuple(mark[2].split("|"))))
        texts.append(text + line[last:])
    return "\n".join(texts), tuple(wanted)


def _is(speaker: str, quote: Quote) -> bool:
    if speaker == "?":
        return True
    if speaker == "-":
        return not _has_speaker(quote)
    if speaker.startswith("="):
        want, have = fold(speaker[1:]), fold(quote.speaker_text)
        return quote.speaker is None and bool(have) and (want in have or have in want)
    return quote.speaker == speaker


def _has_speaker(quote: Quote) -> bool:
    return bool(quote.speaker or quote.speaker_text)


def _told(quote: Quote | None) -> str:
    if quote is None:
        return "nothing"
    sure = "" if quote.certain else "?"
    return f"{quote.speaker or '=' + quote.speaker_text}{sure} “{quote.text[:40]}” [{quote.cue}]"
