"""`accept`: make corrections of what was edited in article pages."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.editing import chosen
from generator.commands.reporting import Exit, ProgressLine, report_problems, say_waiting
from generator.disk.atomic import write_atomically
from generator.disk.changes import Edit
from generator.disk.commits import generated_before, merged
from generator.disk.lock import only_run
from generator.disk.seeds import CORRECTIONS
from generator.problems import InputError, Problem
from generator.stamp import stamp_of
from generator.workspace import Regeneration, build, regenerate

if TYPE_CHECKING:
    from generator.corrections.fixes import Fix, Note
    from generator.review.accept import Edited


@dataclass(frozen=True, slots=True)
class _Acceptance:
    """An edited page, and the file of corrections that makes it the generated one.

    `left` is the page as the person would have left it, had he edited the one that is wanted now.
    """

    edit: Edit
    left: str
    corrections: str
    text: str
    count: int


@click.command()
@click.argument("pages", nargs=-1, metavar="[PAGE]...")
@click.option("--by", help="Who made the edit.")
@click.option("--on", help="When, e.g. 2022-01-13.")
@click.option("--because", help="Why: readers see it on the page (default: that it was edited there).")
@click.pass_obj
def command(root: Path, pages: tuple[str, ...], by: str | None, on: str | None, because: str | None) -> None:
    """Turn what was edited in article pages into corrections in seeds/corrections/.

    Replayed at every build, they give exactly the page that was left. What cannot be said as a
    correction is refused, with its line, and that page stays as it is.
    """
    from generator.corrections.fixes import Note
    from generator.pages.strings import strings_in

    progress = ProgressLine()
    problems: list[Problem] = []
    with only_run(root, say_waiting):
        regeneration = regenerate(root, progress)
        edits = chosen(regeneration.changes.edits, pages, root)
        why = because or strings_in(regeneration.inputs.settings.languages[0])("correction.edited")
        accepted: list[_Acceptance] = []
        for edit in edits:
            try:
                accepted.append(_accept(regeneration, edit, Note(0, why, by, on)))
            except InputError as error:
                problems += error.problems
        # The decisions come first: until they are on disk, the page alone holds them.
        for page in accepted:
            if page.count:
                write_atomically(root / page.corrections, page.text.encode())
        if accepted:
            problems += _settle(regenerate(root, progress), accepted)
        progress.end()
    if not edits:
        click.echo("no page is edited.")
        return
    built = build(root, progress, say_waiting)
    progress.end()
    told = {problem.path for problem in problems}
    report_problems((*problems, *(p for p in built.problems if p.path not in told)))
    sys.exit(Exit.PROBLEMS if problems else Exit.FINE)


def _accept(regeneration: Regeneration, edit: Edit, note: Note) -> _Acceptance:
    """The decisions that an edited page comes to, checked by replaying the file that says them."""
    from generator.corrections import Fixes, load_fixes
    from generator.corrections.write import with_decisions
    from generator.review.accept import corrections_for
    from generator.review.replay import article_at, replay_of

    corpus, inputs = regeneration.site.corpus, regeneration.inputs
    annotated = article_at(corpus, edit.path)
    if annotated is None or edit.wanted is None:
        remedy = f"`python -m generator discard {edit.path}` gives it up"
        raise InputError(Problem(edit.path, None, "only pages of articles can be accepted", remedy))
    path = f"{CORRECTIONS}/{annotated.id}.yml"
    fixes = inputs.fixes.get(annotated.id, Fixes(path))
    replay = replay_of(inputs, corpus.addresses, annotated)
    edited = _edited(edit, edit.wanted.decode(), regeneration.root)
    added: tuple[Fix, ...] = corrections_for(edited, fixes, replay, inputs.vocabulary.actors, note)
    file = regeneration.root / path
    text = with_decisions(path, file.read_text("utf-8") if file.exists() else "", added)
    loaded, problems = load_fixes(path, text, inputs.vocabulary)
    if loaded is None or problems:
        raise InputError(*problems)
    return _Acceptance(edit, edited.left, path, text, len(added))


def _edited(edit: Edit, wanted: str, root: Path) -> Edited:
    """The edited page; where what is generated changed since the edit, the edit of what is wanted now.

    Where the page that was edited is in no commit, every difference counts as the person's.
    """
    from generator.review.accept import Edited, persons_part

    text, path = _text(edit), edit.path
    stamp = stamp_of(text)
    if stamp == stamp_of(wanted):
        return Edited(path, text, wanted, wanted)
    if persons_part(path, text) == persons_part(path, wanted):
        return Edited(path, wanted, wanted, wanted)  # It was accepted before, by a run that did not end.
    before = generated_before(root, path, stamp) if stamp else None
    if before is None:
        return Edited(path, text, wanted, text)
    both = merged(before, text, wanted)
    if both is None:
        cause = "what is generated changed since, in the very lines that were edited"
        remedy = f"note the edit, `python -m generator discard {path}`, and edit the new page"
        raise InputError(Problem(path, None, cause, remedy))
    return Edited(path, both, wanted, wanted)


def _text(edit: Edit) -> str:
    try:
        return edit.on_disk.decode()
    except UnicodeDecodeError as error:
        line = edit.on_disk.count(b"\n", 0, error.start) + 1
        cause = "the page is not UTF-8 here"
        raise InputError(Problem(edit.path, line, cause, "save it as UTF-8")) from None


def _settle(regeneration: Regeneration, accepted: list[_Acceptance]) -> list[Problem]:
    """Put the pages that the decisions give in the place of the edited ones, where they say the same."""
    from generator.review.accept import persons_part

    problems: list[Problem] = []
    wanted = {edit.path: edit.wanted for edit in regeneration.changes.edits}
    for page in accepted:
        path = page.edit.path
        made = wanted.get(path)
        if made is None or (regeneration.root / path).read_bytes() != page.edit.on_disk:
            problems.append(Problem(path, None, "the page changed in the meantime", "run the command again"))
        elif persons_part(path, made.decode()) != persons_part(path, page.left):
            cause = f"the decisions in {page.corrections} do not give the page that was left"
            problems.append(Problem(path, None, cause, "mend the decisions, or the page"))
        else:
            write_atomically(regeneration.root / path, made)
            noun = "decision" if page.count == 1 else "decisions"
            click.echo(f"{path}: {page.count} {noun} in {page.corrections}")
    return problems
