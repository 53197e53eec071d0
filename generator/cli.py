"""The command line: `python -m generator COMMAND`."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import click

from generator.commands.reporting import Exit, report_problems
from generator.disk.lock import Busy
from generator.problems import InputError

COMMANDS = ("build", "check", "add", "remove", "rename", "accept", "discard", "review", "suggest")
"""The names of the commands, in the order in which a person meets them; each has its own module."""

_EPILOG = """\b
Exit codes: 0 fine; 1 problems in what people gave, all of them listed; 2 wrong usage;
3 the disk or another run is in the way (nothing is lost: run it again)."""


class _Commands(click.Group):
    """The commands, each imported only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"generator.commands.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101 - every module in the list has one
        command.name = cmd_name
        return command


@click.group(cls=_Commands, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The corpus folder, which holds seeds/ (default: here).",
)
@click.version_option(package_name="microsite-generator", message="%(version)s")
@click.pass_context
def commands(context: click.Context, root: Path) -> None:
    """Turn raw seed articles into a cleaned, cross-linked, searchable research site.

    People write seeds/, the generator writes docs/, and MkDocs makes the site of it.
    """
    context.obj = root


def main(arguments: list[str] | None = None) -> None:
    """Run a command and exit; whatever went wrong is said in lines, never as a traceback."""
    try:
        commands.main(arguments, prog_name="python -m generator")
    except InputError as error:
        report_problems(error.problems)
        sys.exit(Exit.PROBLEMS)
    except Busy as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(Exit.WORLD)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        click.echo(f"error: {place}{error.strerror or error}", err=True)
        click.echo("Every file is whole, old or new: mend the cause, then run the command again.", err=True)
        sys.exit(Exit.WORLD)
