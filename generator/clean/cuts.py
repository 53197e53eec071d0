"""What is missing at a place of a line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Between(StrEnum):
    """What is missing at a place: a paragraph break or a space."""

    BREAK = "break"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class Cut:
    """Something missing before `text[at]`; `length` characters of white space stand there already."""

    at: int
    between: Between
    reason: str
    confidence: float
    length: int = 0
