"""`discard`: give up what was edited in generated files."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.editing import chosen
from generator.commands.reporting import ProgressLine, say_waiting
from generator.disk.atomic import write_atomically
from generator.disk.lock import only_run
from generator.workspace import regenerate


@click.command()
@click.argument("pages", nargs=-1, metavar="[PAGE]...")
@click.option("--all", "every", is_flag=True, help="All edited files, without naming them.")
@click.pass_obj
def command(root: Path, pages: tuple[str, ...], every: bool) -> None:
    """Put generated files back as the generator makes them; what was edited there is gone."""
    if not pages and not every:
        raise click.UsageError("name the pages, or say --all")
    progress = ProgressLine()
    with only_run(root, say_waiting):
        edits = chosen(regenerate(root, progress).changes.edits, pages, root)
        progress.end()
        for edit in edits:
            if edit.wanted is None:
                (root / edit.path).unlink()
            else:
                write_atomically(root / edit.path, edit.wanted)
            click.echo(f"{edit.path}: as generated")
    if not edits:
        click.echo("no page is edited.")
