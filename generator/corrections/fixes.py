"""What the file `seeds/corrections/<id>.yml` says, as values.

The file is a list of decisions under `corrections:`, applied from the first to the last within each
stage, and the mark of the last `review:`. A later decision sees the text that the earlier ones left.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words that a correction speaks of, with as much of their surroundings as makes them unique.

    White space is compared loosely: any run of it equals any other. `before` ends where the quote
    begins, `after` begins where it ends; both may reach into the neighbouring paragraph.
    """

    quote: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Why a correction was made, by whom, on which day (ISO 8601), and on which line it stands."""

    line: int
    because: str
    by: str | None = None
    on: str | None = None


class TextVerb(StrEnum):
    """What a correction of the text does to the words that it quotes."""

    REPLACE = "replace"
    """Other words; each line of them is a sentence, a blank line begins a paragraph."""
    UNDO = "undo"
    """The seed's own characters, without what the program repaired there."""
    HEADING = "heading"
    """They are a heading (of their own, where they were part of a paragraph)."""
    PARAGRAPH = "paragraph"
    """The heading that holds them is a paragraph."""
    SPLIT = "split"
    """A new paragraph begins with them."""
    JOIN = "join"
    """The paragraph that begins with them goes on from the one before."""
    BOILERPLATE = "boilerplate"
    """They are not the article's."""
    BODY = "body"
    """They were set aside and are the article's after all: a paragraph for each line of the seed."""


@dataclass(frozen=True, slots=True)
class TextFix:
    """One decision about the text. `text` is there for REPLACE, `level` for HEADING and BODY
    (0 for a paragraph)."""

    verb: TextVerb
    anchor: Anchor
    note: Note
    text: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class MetadataFix:
    """One field of the metadata settled; `value` None means that it is unknown."""

    field: str
    value: str | tuple[str, ...] | None
    note: Note


class ItemVerb(StrEnum):
    """What a correction does to a mention or a position."""

    ADD = "add"
    DROP = "drop"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class MentionFix:
    """A mention added, dropped, or given to another actor (CHANGE); `actor` is an id, and None for
    a dropped one that is dropped whoever it names."""

    verb: ItemVerb
    anchor: Anchor
    note: Note
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Who says that somebody holds a position: an actor, or None where the article narrates."""

    actor: str | None


@dataclass(frozen=True, slots=True)
class PositionFix:
    """A position added, dropped or changed.

    The quote lies within the position's own quote (for ADD it is the position's quote). `demand`
    tells apart positions that share their words. What is None stays as it is.
    """

    verb: ItemVerb
    anchor: Anchor
    demand: str
    note: Note
    holders: tuple[str, ...] | None = None
    stance: str | None = None
    source: Source | None = None
    addressees: tuple[str, ...] | None = None
    new_demand: str | None = None


@dataclass(frozen=True, slots=True)
class ReviewMark:
    """Who read the article, when, and the hash of what was read (`content_hash`)."""

    by: str
    on: str
    sha: str
    line: int = 1


Fix = TextFix | MetadataFix | MentionFix | PositionFix


@dataclass(frozen=True, slots=True)
class Fixes:
    """Every decision about one article; `path` is that of the file, relative to the corpus folder."""

    path: str
    entries: tuple[Fix, ...] = ()
    review: ReviewMark | None = None

    @property
    def text(self) -> tuple[TextFix, ...]:
        """The decisions about the text."""
        return tuple(e for e in self.entries if isinstance(e, TextFix))

    @property
    def metadata(self) -> tuple[MetadataFix, ...]:
        """The decisions about the metadata."""
        return tuple(e for e in self.entries if isinstance(e, MetadataFix))

    @property
    def mentions(self) -> tuple[MentionFix, ...]:
        """The decisions about mentions."""
        return tuple(e for e in self.entries if isinstance(e, MentionFix))

    @property
    def positions(self) -> tuple[PositionFix, ...]:
        """The decisions about positions."""
        return tuple(e for e in self.entries if isinstance(e, PositionFix))
