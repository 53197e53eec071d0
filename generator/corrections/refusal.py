"""Why a correction was not applied."""

from __future__ import annotations

from dataclasses import dataclass

from generator.corrections.fixes import Note
from generator.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a correction cannot be applied, and what to do about it.

    A warning says that the correction is needless, an error that it says something impossible.
    """

    cause: str
    remedy: str
    severity: Severity = Severity.ERROR

    def problem(self, path: str, note: Note) -> Problem:
        """The refusal as a problem at the line of its correction."""
        return Problem(path, note.line, self.cause, self.remedy, self.severity)
