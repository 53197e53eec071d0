"""What is found in the text of an article. Offsets are code points in the text of a block."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.article import Article, Doubt


@dataclass(frozen=True, slots=True)
class Mention:
    """An actor named in the text. `method` is `name`, `role`, `metonym` or `correction`."""

    actor: str
    block: int
    start: int
    end: int
    text: str
    method: str
    certain: bool = True
    because: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that the article gives as somebody's.

    `speaker` is an actor's id, or None where the speaker is not in the vocabulary; `speaker_text`
    is then what the article calls him, or empty where it does not say. `direct` tells words between
    quotation marks from reported speech. `cue` is the phrase that shows who speaks.
    """

    speaker: str | None
    speaker_text: str
    block: int
    start: int
    end: int
    text: str
    direct: bool
    cue: str = ""
    certain: bool = True


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text, resolved to EDTF (ISO 8601-2); `because` says from what it was resolved."""

    text: str
    edtf: str
    block: int
    start: int
    end: int
    because: str = ""
    certain: bool = True


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event of the vocabulary that the text speaks of."""

    event: str
    block: int
    start: int
    end: int
    text: str
    because: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """Who takes which stance on a demand, according to whom, in which words.

    `holders` and `addressees` are actor ids; `source` is the actor who says so, or None where the
    article itself narrates. `quote` is `text[start:end]` of the block. `cue` is the phrase that
    shows the stance. `method` is `rule` or `correction`. `certain` is False where holder, stance or
    source is a guess; such a position is published as automatic, with `because`.
    """

    demand: str
    holders: tuple[str, ...]
    stance: str
    source: str | None
    block: int
    start: int
    end: int
    quote: str
    addressees: tuple[str, ...] = ()
    cue: str = ""
    method: str = "rule"
    certain: bool = True
    because: str = ""


@dataclass(frozen=True, slots=True)
class Annotations:
    """All that was found in one article, each list in the order of the text."""

    mentions: tuple[Mention, ...] = ()
    positions: tuple[Position, ...] = ()
    quotes: tuple[Quote, ...] = ()
    dates: tuple[DateMention, ...] = ()
    events: tuple[EventMention, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """Whether a person has read the article: `status` is `unreviewed`, `reviewed` or `stale`."""

    status: str = "unreviewed"
    by: str | None = None
    on: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction that was applied, as the page's log shows it.

    `what` is the verb of the file of corrections (`replace`, `drop-mention`, …); `quote` are the words
    or the field that it speaks of, and `value` what is new.
    """

    on: str | None
    by: str | None
    what: str
    because: str
    quote: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with what was found in it."""

    article: Article
    found: Annotations
    review: Review = Review()
    corrections: tuple[Correction, ...] = ()

    @property
    def id(self) -> str:
        """The article's permanent id."""
        return self.article.id
