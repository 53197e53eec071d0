"""`review`: the report for a pull request; `review --mark`: a person has read a page."""

from __future__ import annotations

import datetime
import sys
from functools import partial
from pathlib import Path

import click

from generator.commands.reporting import Exit, ProgressLine, report_problems, say_waiting
from generator.disk.atomic import write_atomically
from generator.disk.lock import only_run
from generator.disk.seeds import CORRECTIONS
from generator.problems import InputError, Problem
from generator.workspace import build, regenerate


@click.command()
@click.argument("base", required=False)
@click.argument("head", required=False)
@click.option("--preview", default="", help="Where the built pages can be read: an address.")
@click.option("--mark", metavar="PAGE", help="Write that the article of this page was read, as it is now.")
@click.option("--by", help="With --mark: who read it.")
@click.option("--on", help="With --mark: when, e.g. 2022-01-13 (default: today).")
@click.pass_obj
def command(
    root: Path,
    base: str | None,
    head: str | None,
    preview: str,
    mark: str | None,
    by: str | None,
    on: str | None,
) -> None:
    """Print what changed in the articles' records from commit BASE to HEAD (default: to what is on disk).

    The report is Markdown, shorter than GitHub's limit for a comment. No code of either commit runs.
    """
    if mark is not None:
        if base is not None or not by:
            raise click.UsageError("--mark takes a page and --by, and no commits")
        _mark(root, mark, by, on or datetime.date.today().isoformat())  # noqa: DTZ011 - the reader's day
        return
    if base is None:
        raise click.UsageError("name the commit to compare with, e.g. `review origin/main`")
    from generator.disk.commits import records_at, records_in
    from generator.disk.inputs import read_inputs
    from generator.disk.seeds import read_files
    from generator.review.report import report
    from generator.suggest.record_names import names_in_records

    before = records_at(root, base)
    after = records_at(root, head) if head else records_in(root)
    vocabulary = read_inputs(read_files(root)).vocabulary
    names = partial(names_in_records, vocabulary=vocabulary)
    click.echo(report(before, after, preview, names=names), nl=False)


def _mark(root: Path, page: str, by: str, on: str) -> None:
    """Write the three lines of a review into the article's corrections, and bring its page up to date."""
    from generator.corrections.fixes import ReviewMark
    from generator.corrections.status import content_hash
    from generator.corrections.write import with_review
    from generator.review.replay import article_at

    progress = ProgressLine()
    with only_run(root, say_waiting):
        regeneration = regenerate(root, progress)
        progress.end()
        annotated = article_at(regeneration.site.corpus, page) or next(
            (a for a in regeneration.site.corpus.articles if a.id == page), None
        )
        if annotated is None:
            remedy = "give an article's id, or its page, e.g. docs/articles/….md"
            raise InputError(Problem(page, None, "this is the page of no article", remedy))
        if any(edit.path == page for edit in regeneration.changes.edits):
            remedy = f"`python -m generator accept {page}` first"
            raise InputError(Problem(page, None, "the page was edited, so what was read is not it", remedy))
        path = f"{CORRECTIONS}/{annotated.id}.yml"
        text = (root / path).read_text("utf-8") if (root / path).exists() else ""
        mark = ReviewMark(by, on, content_hash(annotated))
        write_atomically(root / path, with_review(path, text, mark).encode())
    click.echo(f"{path}: read by {by} on {on}")
    built = build(root, progress, say_waiting)
    progress.end()
    report_problems(built.problems)
    sys.exit(Exit.PROBLEMS if built.refused else Exit.FINE)
