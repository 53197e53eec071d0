"""`remove`: take an article out of the corpus."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from generator.commands.reporting import Exit, ProgressLine, report_problems, say_waiting
from generator.disk.atomic import write_atomically
from generator.disk.lock import only_run
from generator.disk.seeds import ARTICLES, CORRECTIONS, FOLDER, REMOVED, Files, read_files
from generator.problems import InputError, Problem, has_errors
from generator.registers import flow_mapping, scalar, with_entry
from generator.workspace import build

_HEAD = "# The articles that were taken out of the corpus, and why. Their addresses say so.\n"


def _today() -> str:
    return datetime.datetime.now(datetime.UTC).date().isoformat()


@click.command()
@click.argument("identifier", metavar="ID")
@click.option("--because", required=True, help="Why; readers see it at the article's address.")
@click.option("--on", default=_today, help="The date, e.g. 2022-03-01 (default: today).")
@click.pass_obj
def command(root: Path, identifier: str, because: str, on: str) -> None:
    """Take the article ID out: pages, data, search and feeds, and its seed and corrections.

    What stays is a page at its address that says why. git still has the seed's history.
    """
    with only_run(root, say_waiting):
        files = read_files(root)
        gone = _files_of(files, identifier)
        text = files.contents.get(REMOVED, b"").decode("utf-8") or _HEAD
        entry = flow_mapping(because=scalar(because), on=scalar(on))
        # The decision first: killed after it, the next build knows why the article is not published.
        write_atomically(root / REMOVED, with_entry(text, identifier, entry).encode())
        for path in gone:
            (root / path).unlink()
    progress = ProgressLine()
    outcome = build(root, progress, say_waiting)
    progress.end()
    report_problems(outcome.problems)
    click.echo(f"{identifier} is taken out: {', '.join(gone)} removed.")
    sys.exit(Exit.PROBLEMS if has_errors(outcome.problems) else Exit.FINE)


def _files_of(files: Files, identifier: str) -> list[str]:
    """The article's seed and corrections. Raises InputError where it has no seed of its own."""
    from generator.readers.names import stem_of
    from generator.yaml_fields import did_you_mean

    seeds = {stem_of(path): path for path in files.under(ARTICLES)}
    if identifier not in seeds:
        remedy = did_you_mean(identifier, seeds) or f"see the files in {ARTICLES}/"
        cause = f"no seed gives the article '{identifier}'"
        raise InputError(Problem(FOLDER, None, cause, remedy))
    corrections = f"{CORRECTIONS}/{identifier}.yml"
    return [seeds[identifier], *([corrections] if corrections in files.contents else [])]
