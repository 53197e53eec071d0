"""`check`: whether docs/ is what seeds/ give, and everything in it holds together."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

import click

from generator.cache import Cache, program_digest
from generator.commands.reporting import Exit, ProgressLine, report_problems
from generator.disk.commits import file_at
from generator.disk.outputs import read_outputs
from generator.disk.seeds import ADDRESSES, CORRECTIONS, VOCABULARY, Files, read_files
from generator.problems import Problem, has_errors, in_order
from generator.workspace import Outcome, survey

_SHOWN = 20
"""How many problems fit on a screen with the summary."""


@click.command()
@click.pass_obj
def command(root: Path) -> None:
    """Check, without writing anything: docs/ up to date, corrections, edited pages, links, addresses.

    Exit code 0: all of it holds. 1: something does not; each problem is listed with its remedy.
    """
    progress = ProgressLine()
    try:
        outcome = survey(root, progress)
    finally:
        progress.end()
    dead = _links(root, frozenset(edit.path for edit in outcome.edits))
    lost = _lost_addresses(root)
    untrue = _examples(root)
    problems = in_order((*outcome.problems, *_out_of_date(outcome), *dead, *lost, *untrue))
    report_problems(problems[:_SHOWN])
    if len(problems) > _SHOWN:
        click.echo(f"… and {len(problems) - _SHOWN} more", err=True)
    for line in _summary(outcome, dead, lost, untrue):
        click.echo(line)
    sys.exit(Exit.PROBLEMS if has_errors(problems) else Exit.FINE)


def _out_of_date(outcome: Outcome) -> list[Problem]:
    """One problem for all files that a build would write or remove; naming each fills screens."""
    changed = (*outcome.written, *outcome.removed)
    if not changed:
        return []
    others = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
    cause = f"this file{others} is not what seeds/ give"
    return [Problem(changed[0], None, cause, "run `python -m generator build`, and commit what it writes")]


def _summary(
    outcome: Outcome, dead: Sequence[Problem], lost: Sequence[Problem], untrue: Sequence[Problem]
) -> list[str]:
    refused = [p for p in outcome.problems if p.path.startswith(f"{CORRECTIONS}/")]
    return [
        _line("docs/", len(outcome.written) + len(outcome.removed), "out of date", "what seeds/ give"),
        _line("corrections", len(refused), "to be looked at", "all applied"),
        _line("edited pages", len(outcome.edits), "neither accepted nor discarded", "none"),
        _line("links and ids", len(dead), "broken", "all hold"),
        _line("examples", len(untrue), "not as the vocabulary says", "all hold"),
        _line("addresses", len(lost), "lost since the last commit", "all kept"),
    ]


def _line(subject: str, count: int, wrong: str, fine: str) -> str:
    return f"{subject:14} {f'{count} {wrong}' if count else fine}"


def _links(root: Path, edited: frozenset[str]) -> tuple[Problem, ...]:
    """The dead links of the generated pages on disk; looked for once for the same pages."""
    there = read_outputs(root)
    cache = Cache(root / ".cache", program_digest())
    key = f"links-{_digest(there)}"
    known = cache.recall(key)
    if known is not None:
        return cast("tuple[Problem, ...]", known)
    from generator.review.links import dead_links

    generated = [path for path in there if _is_page(path) and path not in edited]
    pages = {path: there[path].decode("utf-8", "replace") for path in generated}
    dead = dead_links(pages, there)
    cache.keep(key, dead)
    return dead


def _lost_addresses(root: Path) -> tuple[Problem, ...]:
    """The addresses that the last commit has and `seeds/addresses.yml` has lost."""
    before, now = file_at(root, "HEAD", ADDRESSES), root / ADDRESSES
    content = now.read_bytes() if now.exists() else b""
    if before is None or before == content:
        return ()
    from generator.review.permanence import lost_addresses
    from generator.vocabulary.addresses import load_addresses

    known, present = (load_addresses(ADDRESSES, c.decode("utf-8", "replace"))[0] for c in (before, content))
    return lost_addresses(ADDRESSES, known, present)


def _examples(root: Path) -> tuple[Problem, ...]:
    """What the examples of the vocabulary get wrong; tried once for the same vocabulary."""
    contents = read_files(root).under(VOCABULARY)
    cache = Cache(root / ".cache", program_digest())
    key = f"examples-{Files(contents).digest}"
    known = cache.recall(key)
    if known is not None:
        return cast("tuple[Problem, ...]", known)
    from generator.annotate.examples import example_problems
    from generator.vocabulary.load import load_vocabulary

    files = {path: data.decode("utf-8", "replace") for path, data in contents.items()}
    untrue = example_problems(files, load_vocabulary(files)[0])
    cache.keep(key, untrue)
    return untrue


def _digest(files: Mapping[str, bytes]) -> str:
    whole = hashlib.sha256()
    for path, content in files.items():
        whole.update(path.encode() + b"\0" + hashlib.sha256(content if _is_page(path) else b"").digest())
    return whole.hexdigest()


def _is_page(path: str) -> bool:
    return path.endswith(".md")
