"""`build`: bring `docs/` up to date with `seeds/`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.commands.reporting import Exit, ProgressLine, report_problems, say_waiting
from generator.problems import has_errors
from generator.workspace import Outcome, build


@click.command()
@click.pass_obj
def command(root: Path) -> None:
    """Write docs/ from seeds/: only what changed, and never over a page that somebody edited."""
    progress = ProgressLine()
    try:
        outcome = build(root, progress, say_waiting)
    finally:
        progress.end()
    report_problems(outcome.problems)
    click.echo(_summary(outcome))
    sys.exit(Exit.PROBLEMS if has_errors(outcome.problems) else Exit.FINE)


def _summary(outcome: Outcome) -> str:
    if outcome.refused:
        return "docs/ is left as it was, until the errors above are mended."
    if not outcome.written and not outcome.removed:
        return (
            "docs/ is up to date." if not outcome.edits else "docs/ is up to date but for the edited pages."
        )
    parts = [f"{len(outcome.written)} written"]
    if outcome.removed:
        parts.append(f"{len(outcome.removed)} removed")
    return f"docs/: {', '.join(parts)}."
