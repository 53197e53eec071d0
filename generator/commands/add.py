"""`add`: take new seeds in."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.reporting import Exit, ProgressLine, report_problems, say_waiting
from generator.disk.atomic import copy_atomically, files_under
from generator.disk.lock import only_run
from generator.disk.seeds import ARTICLES, FOLDER, content_of, read_files
from generator.problems import Problem, has_errors
from generator.workspace import Outcome, build, regenerate

if TYPE_CHECKING:
    from generator.intake import Intake
    from generator.model.annotation import Annotated
    from generator.model.corpus import Corpus


@click.command()
@click.argument(
    "files", nargs=-1, required=True, metavar="FILE|DIR...", type=click.Path(exists=True, path_type=Path)
)
@click.pass_obj
def command(root: Path, files: tuple[Path, ...]) -> None:
    """Copy new articles to seeds/articles/, build, and show what a reviewer will see.

    Of a folder, every file that can be read is taken. A file that fails is listed with the reason; the
    others are added. Seeds are kept byte for byte.
    """
    progress = ProgressLine()
    try:
        intake = _take_in(root, files)
        outcome = build(root, progress, say_waiting)
        corpus = regenerate(root, progress).site.corpus if intake.seeds else None
    finally:
        progress.end()
    if corpus is not None and not outcome.refused:
        for line in _lines(corpus, {seed.path for seed in intake.seeds}):
            click.echo(line)
    problems = (*intake.problems, *outcome.problems)
    report_problems(problems)
    click.echo(_summary(intake, outcome))
    sys.exit(Exit.PROBLEMS if has_errors(problems) else Exit.FINE)


def _take_in(root: Path, files: Iterable[Path]) -> Intake:
    from generator.disk.inputs import read_inputs
    from generator.intake import Given, Intake, take_in

    with only_run(root, say_waiting):
        there = read_files(root)
        given: list[Given] = []
        origins: dict[bytes, Path] = {}
        problems: list[Problem] = []
        for path in _each(files):
            try:
                file = Given(str(path), content_of(path))
                given.append(file)
                origins.setdefault(file.data, path)
            except OSError as error:
                problems.append(Problem(str(path), None, f"the file cannot be read: {error.strerror}"))
        inputs = read_inputs(there)
        seeds = _seeds(there.under(ARTICLES))
        intake = take_in(given, seeds, inputs.removed, inputs.settings.fields)
        for seed in intake.seeds:
            copy_atomically(origins[seed.data], root / FOLDER / seed.path)
    return Intake(intake.seeds, (*problems, *intake.problems))


def _each(files: Iterable[Path]) -> Iterator[Path]:
    """The files, and those in the folders; hidden ones only where they are named."""
    for path in files:
        if path.is_dir():
            yield from (file for file in files_under(path) if not file.name.startswith("."))
        else:
            yield path


def _seeds(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path.removeprefix(f"{FOLDER}/"): data for path, data in files.items()}


def _lines(corpus: Corpus, added: set[str]) -> Iterator[str]:
    """For each article of the new seeds: its page, and what a reviewer will find there."""
    for annotated in corpus.articles:
        if annotated.article.seed in added:
            yield f"docs/{corpus.addresses[annotated.id].path}.md"
            yield f"  {_what_it_is(annotated)}"
            yield f"  {_what_was_found(annotated)}"


def _what_it_is(annotated: Annotated) -> str:
    metadata = annotated.article.metadata
    title = " ".join((metadata.title.value or annotated.id).split())
    inferred = " (inferred)" if metadata.date.inferred else ""
    return (
        f"{metadata.date.value or 'no date'}{inferred} · {metadata.publisher.value or 'no source'} · {title}"
    )


def _what_was_found(annotated: Annotated) -> str:
    found, article = annotated.found, annotated.article
    counts = {
        "blocks": len(article.blocks),
        "repairs": len(article.repairs),
        "mentions": len(found.mentions),
        "positions": len(found.positions),
        "quotes": len(found.quotes),
        "dates": len(found.dates),
        "doubts": len(article.doubts) + len(found.doubts),
    }
    return ", ".join(f"{count} {name}" for name, count in counts.items())


def _summary(intake: Intake, outcome: Outcome) -> str:
    added = f"{len(intake.seeds)} added"
    failed = len({problem.path for problem in intake.problems if has_errors((problem,))})
    refused = f", {failed} not added" if failed else ""
    left = "; docs/ is left as it was, until the errors above are mended" if outcome.refused else ""
    return f"{added}{refused}{left}."
