"""Problems as values: what is wrong, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: an error fails the command, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in what people gave.

    `path` is relative to the corpus folder, with forward slashes; `line` is 1-based, or None where
    the whole file is meant. `cause` says what is wrong and `remedy` what to do, each in one line.
    """

    path: str
    line: int | None
    cause: str
    remedy: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        text = f"{place}: {self.severity}: {self.cause}"
        return f"{text} ({self.remedy})" if self.remedy else text

    @property
    def sort_key(self) -> tuple[str, int, str, str]:
        """Order by place, then by text, so that two runs list problems alike."""
        return (self.path, self.line or 0, self.severity, self.cause)


class InputError(Exception):
    """Input that nothing can be made of. Caught at the edges (command line, MkDocs plugin) only."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(p) for p in problems))
        self.problems = problems


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, sorted by place, each one once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: p.sort_key))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems must fail the command."""
    return any(p.severity is Severity.ERROR for p in problems)
