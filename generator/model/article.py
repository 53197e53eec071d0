"""A seed, what a reader makes of it, and the clean article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from generator.problems import Problem
from generator.traced import Traced

T = TypeVar("T")


class Disposition(StrEnum):
    """What became of a stretch of the seed. Every character has exactly one."""

    BODY = "body"
    METADATA = "metadata"
    BOILERPLATE = "boilerplate"
    DUPLICATE = "duplicate"
    SPACE = "space"


class BlockKind(StrEnum):
    """What a block of the clean article is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Seed:
    """A file that somebody gave, byte for byte. `path` is relative to `seeds/`."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of a text, in Unicode code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """What became of `raw[start:end]`, and why (a short phrase, e.g. `newsletter form`)."""

    start: int
    end: int
    disposition: Disposition
    reason: str


@dataclass(frozen=True, slots=True)
class Repair:
    """One difference between a block's text and the seed, at offset `at` of the decoded seed.

    `removed` stood in the seed and does not stand in the text, `inserted` the other way round.
    `confidence` is between 0 and 1.
    """

    at: int
    inserted: str
    removed: str
    reason: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that the program left alone, or did without being sure; a person should look.

    `start` and `end` are offsets in the decoded seed. `kind` names the family (`glued`, `heading`,
    `date`, `speaker`, …); `because` says what speaks for and against, in one line.
    """

    kind: str
    start: int
    end: int
    text: str
    because: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """One field of the metadata, with where it came from.

    `value` None means unknown. `span` is the stretch of the decoded seed that states it. An
    inferred value is not stated by the seed; `evidence` says in words what it was inferred from.
    """

    value: T | None = None
    span: Span | None = None
    inferred: bool = False
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """The article's picture: where it was, what it shows, whose it is; each may be unknown."""

    url: str | None = None
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article; see `Field`. Dates are EDTF, with time and zone where given."""

    title: Field[str] = Field()
    description: Field[str] = Field()
    url: Field[str] = Field()
    date: Field[str] = Field()
    modified: Field[str] = Field()
    publisher: Field[str] = Field()
    authors: Field[tuple[str, ...]] = Field()
    tags: Field[tuple[str, ...]] = Field()
    language: Field[str] = Field()
    section: Field[str] = Field()
    topic: Field[str] = Field()
    image: Field[Image] = Field()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or heading of the clean article.

    `text` knows the seed offsets of its characters; `sentences` are spans of `text`, in order,
    without the white space between them. `level` is 2 to 6 for a heading and 0 for a paragraph.
    `element` is the path of the source element where the format has one (`html/body/article/p[3]`).
    """

    kind: BlockKind
    text: Traced
    sentences: tuple[Span, ...]
    level: int = 0
    element: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether the block is a heading."""
        return self.kind is BlockKind.HEADING

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds the offset (the last one that begins before it)."""
        found = 0
        for index, sentence in enumerate(self.sentences):
            if sentence.start <= offset:
                found = index
        return found


@dataclass(frozen=True, slots=True)
class Article:
    """A clean article: what the seed says, without what is not the article.

    `raw` is the decoded seed, which every span speaks of; `ledger` covers it without gap or
    overlap. `format` is the reader's name (`text`, `html`, …).
    """

    id: str
    seed: str
    sha256: str
    raw: str
    encoding: str
    format: str
    metadata: Metadata
    blocks: tuple[Block, ...]
    repairs: tuple[Repair, ...]
    ledger: tuple[LedgerRow, ...]
    doubts: tuple[Doubt, ...] = ()
    problems: tuple[Problem, ...] = ()
