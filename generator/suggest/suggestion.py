"""A question to a person, and what is written when the answer is yes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from generator.corrections.fixes import Fix
from generator.model.corpus import Passage


class Kind(StrEnum):
    """What a suggestion is about."""

    NAME = "name"  # a name that the vocabulary does not know
    VARIANT = "variant"  # a name that looks like a known one, misspelt or spelt otherwise
    ROLE = "role"  # an office of which nobody known is the holder, or several people are
    POSITION = "position"  # a position of which holder, stance or source is a guess
    FURNITURE = "furniture"  # a line that stands in several articles of one publisher
    DATE = "date"  # an event that the articles put on another day than the vocabulary


@dataclass(frozen=True, slots=True)
class NewActor:
    """An entry for `actors.*.yml`, in one line of YAML."""

    line: str


@dataclass(frozen=True, slots=True)
class NewAlias:
    """One more name of an actor."""

    actor: str
    alias: str


@dataclass(frozen=True, slots=True)
class NewDay:
    """Another day (EDTF) of an event."""

    event: str
    when: str


@dataclass(frozen=True, slots=True)
class NewFurniture:
    """A whole line of the pages of a publisher that is not the article's."""

    publisher: str
    line: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One more correction of an article."""

    article: str
    fix: Fix


Settlement = NewActor | NewAlias | NewDay | NewFurniture | Decision


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One question.

    `what` says in words what is decided; together with the kind it is what a rejection remembers.
    `place` is the first of `count` places that raise the question, in so many `articles`;
    `sentence` is the one around it. `settlement` is what a yes writes.
    """

    kind: Kind
    what: str
    because: str
    place: Passage
    sentence: str
    settlement: Settlement
    count: int = 1
    articles: int = 1

    @property
    def id(self) -> str:
        """Six hexadecimal digits that stay the same as long as the question does."""
        return hashlib.sha256(f"{self.kind}\0{self.what}".encode()).hexdigest()[:6]
