"""How commands speak: problems on stderr, one a line; progress there too; results on stdout."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from enum import IntEnum
from typing import TextIO

import click

from generator.problems import Problem, Severity, in_order


class Exit(IntEnum):
    """What a command ends with."""

    FINE = 0
    PROBLEMS = 1
    USAGE = 2
    WORLD = 3
    """The disk is full or read-only, a permission is missing, or another run is at work."""


_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_BEFORE_PROGRESS = 2.0  # Seconds of work before anything is said about it.
_BETWEEN_LINES = 5.0  # Seconds between two lines where no line can be written over.

_STAGES = {
    "read_seed": "reading",
    "clean_document": "cleaning",
    "infer_date": "dating",
    "annotate_article": "annotating",
}


def report_problems(problems: Iterable[Problem]) -> None:
    """Print every problem, in order, and how many there are of each severity."""
    found = in_order(problems)
    for problem in found:
        click.echo(click.style(str(problem), fg=_COLOURS[problem.severity]), err=True)
    counts = [(s, sum(p.severity is s for p in found)) for s in Severity]
    told = [f"{count} {severity}{'s' if count > 1 else ''}" for severity, count in counts if count]
    if told:
        click.echo(", ".join(told), err=True)


def say_waiting(holder: str) -> None:
    """Say that another run is at work, and that this one waits."""
    process = f" (process {holder})" if holder else ""
    click.echo(f"waiting for another run in this folder{process} to end", err=True)


class ProgressLine:
    """Shows how far a long run has come: on a terminal in one line, elsewhere in plain ones, seldom."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._rewrites = self._stream.isatty()
        self._begun = time.monotonic()
        self._last = self._begun
        self._shown = False

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Tell that `done` of `total` values of a stage are through."""
        now = time.monotonic()
        pause = 0.1 if self._rewrites else _BETWEEN_LINES
        if now - self._begun < _BEFORE_PROGRESS or now - self._last < pause:
            return
        self._last = now
        self._shown = True
        text = f"{_STAGES.get(stage, stage)} {done} of {total}"
        self._stream.write(f"\r\x1b[K{text}" if self._rewrites else f"{text}\n")
        self._stream.flush()

    def end(self) -> None:
        """Clear the line, if there is one."""
        if self._shown and self._rewrites:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
