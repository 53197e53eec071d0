"""`suggest`: the review queue, and the answers to it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.reporting import Exit, ProgressLine, report_problems, say_waiting
from generator.disk.atomic import write_atomically
from generator.disk.lock import only_run
from generator.disk.seeds import FOLDER, read_files
from generator.problems import InputError, Problem
from generator.workspace import build, regenerate

if TYPE_CHECKING:
    from generator.suggest.suggestion import Suggestion

_KINDS = ("name", "variant", "role", "position", "date", "furniture")
_SHOWN = 20
_SENTENCE = 220


@click.command()
@click.option("--accept", "wanted", multiple=True, metavar="ID", help="Write the line that is suggested.")
@click.option("--reject", "unwanted", multiple=True, metavar="ID", help="Never suggest it again.")
@click.option("--kind", type=click.Choice(_KINDS), help="Only these.")
@click.option("--all", "every", is_flag=True, help=f"List all, not the first {_SHOWN}.")
@click.pass_obj
def command(
    root: Path, wanted: tuple[str, ...], unwanted: tuple[str, ...], kind: str | None, every: bool
) -> None:
    """List what the program was not sure of, each with the line of YAML that would settle it.

    With --accept and --reject (several times, if you like) answer by the six digits before each.
    """
    from generator.suggest.queue import suggestions

    progress = ProgressLine()
    with only_run(root, say_waiting):
        queue = suggestions(regenerate(root, progress).site.corpus)
        progress.end()
        if wanted or unwanted:
            for path in _answer(root, queue, wanted, unwanted):
                click.echo(f"{path}: written")
        else:
            listed = [suggestion for suggestion in queue if kind in (None, suggestion.kind.value)]
            _list(root, listed, len(listed) if every else _SHOWN)
            return
    problems = build(root, progress, say_waiting).problems
    progress.end()
    report_problems(problems)
    sys.exit(Exit.FINE)


def _answer(
    root: Path, queue: Iterable[Suggestion], wanted: tuple[str, ...], unwanted: tuple[str, ...]
) -> tuple[str, ...]:
    """Write the answers; the paths of the files that changed. Raises InputError for an unknown id."""
    from generator.suggest.settle import accepted, rejected

    by_id = {suggestion.id: suggestion for suggestion in queue}
    unknown = [identifier for identifier in (*wanted, *unwanted) if identifier not in by_id]
    if unknown:
        remedy = "run `python -m generator suggest` to see the queue"
        raise InputError(
            *(Problem(FOLDER, None, f"nothing is suggested as {id_}", remedy) for id_ in unknown)
        )
    files = _texts(root)
    changed: dict[str, str] = {}
    for identifier in wanted:
        path, text = accepted(by_id[identifier], {**files, **changed})
        changed[path] = text
    for identifier in unwanted:
        path, text = rejected(by_id[identifier], {**files, **changed})
        changed[path] = text
    for path, text in sorted(changed.items()):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        write_atomically(root / path, text.encode())
    return tuple(sorted(changed))


def _list(root: Path, queue: list[Suggestion], most: int) -> None:
    from generator.suggest.settle import line_of

    files = _texts(root)
    for suggestion in queue[:most]:
        path, line = line_of(suggestion, files)
        often = f" ({suggestion.count} × in {suggestion.articles})" if suggestion.count > 1 else ""
        click.echo(f"{suggestion.id}  {suggestion.kind.value:9} {suggestion.what}{often}")
        click.echo(f"        {suggestion.because}")
        click.echo(f"        « {_short(suggestion.sentence)} » ({suggestion.place.article})")
        click.echo(f"        {path}: {line}")
    left = len(queue) - most
    if left > 0:
        click.echo(f"… and {left} more; --all lists them")
    elif not queue:
        click.echo("the queue is empty.")


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= _SENTENCE else f"{sentence[:_SENTENCE].rsplit(' ', 1)[0]} …"


def _texts(root: Path) -> dict[str, str]:
    contents = read_files(root).contents
    return {path: data.decode("utf-8", "replace") for path, data in contents.items() if path.endswith(".yml")}
