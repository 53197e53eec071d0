"""Case files of `tests/cases/positions*`: paragraphs, each with the positions that it takes.

A paragraph is a line; the lines below it that begin with `%` are `demand | holders | stance | source`,
with `-` where the article itself narrates and `optional` at the end where careful readers may differ.
The first line of a file says what its cases are about.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.annotate.actors import find_mentions
from generator.annotate.speech import find_speech
from generator.clean.sentences import split_sentences
from generator.model.annotation import Position, Quote
from generator.model.article import Block, BlockKind
from generator.model.vocabulary import Vocabulary
from generator.traced import Traced
from generator.vocabulary.load import load_vocabulary

PUBLISHED = "2022-01-21"
ROOT = Path(__file__).parent.parent


@cache
def vocabulary() -> Vocabulary:
    """The corpus's own vocabulary."""
    paths = sorted((ROOT / "seeds" / "vocabulary").glob("*.yml"))
    loaded, problems = load_vocabulary({str(p): p.read_text(encoding="utf-8") for p in paths})
    assert not problems, problems
    return loaded


@dataclass(frozen=True)
class Wanted:
    """A position that a case asks for."""

    demand: str
    holders: frozenset[str]
    stance: str
    source: str | None
    optional: bool = False

    def agrees(self, found: Position) -> bool:
        """Whether holder, stance and source are right."""
        return (
            bool(self.holders & set(found.holders))
            and self.stance == found.stance
            and self.source == found.source
        )


@dataclass(frozen=True)
class Case:
    """A paragraph with what it should give."""

    file: str
    text: str
    wanted: tuple[Wanted, ...]


def read_cases(folder: Path) -> tuple[Case, ...]:
    """The cases of every file in a folder, by file name."""
    return tuple(case for path in sorted(folder.glob("*.md")) for case in _cases(path))


def _cases(path: Path) -> Iterable[Case]:
    text, wanted = "", []
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        if line.startswith("%"):
            demand, holders, stance, source, *rest = (part.strip() for part in line[1:].split("|"))
            who = frozenset(h.strip() for h in holders.split(","))
            wanted.append(Wanted(demand, who, stance, None if source == "-" else source, bool(rest)))
        elif line.strip():
            if text:
                yield Case(path.stem, text, tuple(wanted))
            text, wanted = line, []
    yield Case(path.stem, text, tuple(wanted))


def speech_of(text: str, words: Vocabulary) -> tuple[tuple[Quote, ...], tuple[Position, ...]]:
    """The quotes and positions of a text whose paragraphs are parted by a line break."""
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, Traced.of(line), split_sentences(line)) for line in text.split("\n")
    )
    mentions, _ = find_mentions(blocks, words, PUBLISHED)
    return find_speech(blocks, mentions, words, "fr")


@dataclass(frozen=True)
class Tally:
    """Counts over cases; `notes` name every difference."""

    wanted: int
    found: int
    named: int
    right: int
    certain: int
    certain_right: int
    notes: tuple[str, ...]

    @property
    def line(self) -> str:
        """One line of figures: demands, positions, positions published as certain."""
        return (
            f"demands P {self.named / max(1, self.found):.2f} R {self.named / max(1, self.wanted):.2f}  "
            f"positions P {self.right / max(1, self.found):.2f} R {self.right / max(1, self.wanted):.2f}  "
            f"certain P {self.certain_right / max(1, self.certain):.2f} ({self.certain} of {self.found})"
        )


def tally(cases: Iterable[Case], words: Vocabulary) -> Tally:
    """Compare what is found in the cases with what they want. What only an optional position explains
    counts neither way."""
    wanted = found = named = right = certain = certain_right = 0
    notes: list[str] = []
    for case in cases:
        free = list(speech_of(case.text, words)[1])
        must = [w for w in case.wanted if not w.optional]
        wanted += len(must)
        for want in must:
            same = [p for p in free if p.demand == want.demand]
            best = next((p for p in same if want.agrees(p)), same[0] if same else None)
            if best is None:
                notes.append(f"MISS  {case.file}: {_show(want)} <- {case.text}")
                continue
            free.remove(best)
            found, named, ok = found + 1, named + 1, want.agrees(best)
            right += ok
            certain += best.certain
            certain_right += ok and best.certain
            if not ok:
                notes.append(f"WRONG {case.file}: {_show(want)} got {_told(best)} <- {case.text}")
        for want in case.wanted:
            extra = next((p for p in free if want.optional and p.demand == want.demand), None)
            if extra is not None:
                free.remove(extra)
        for extra in free:
            found += 1
            certain += extra.certain
            notes.append(f"EXTRA {case.file}: {extra.demand} {_told(extra)} <- {case.text}")
    return Tally(wanted, found, named, right, certain, certain_right, tuple(notes))


def _show(want: Wanted) -> str:
    return f"{want.demand} {sorted(want.holders)} {want.stance} {want.source}"


def _told(found: Position) -> str:
    sure = "" if found.certain else f" ({found.because}?)"
    return f"{list(found.holders)} {found.stance} {found.source}{sure} [{found.cue}]"
