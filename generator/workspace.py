"""A corpus folder at work: what its seeds give now, beside what is on disk.

Command line and MkDocs plugin both go through here. What is heavy to import is imported only where
there is something to generate, so that a run that finds nothing changed takes a moment.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cache import Cache, program_digest
from generator.disk.addresses import append_addresses, with_appended
from generator.disk.changes import Changes, Edit, is_current, plan
from generator.disk.lock import only_run
from generator.disk.manifest import digest_of
from generator.disk.outputs import apply, read_manifest, read_outputs
from generator.disk.seeds import ADDRESSES, ARTICLES, Files, read_files
from generator.engine import Engine, Progress, silent
from generator.model.corpus import Address
from generator.problems import Problem, Severity, in_order

if TYPE_CHECKING:
    from generator.model.corpus import Site
    from generator.pipeline import Inputs


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did, or would have done: paths relative to the corpus folder, in order.

    `problems` are all that were found, edited pages included. Where `refused` is true, there were
    mistakes that concern the whole corpus, and nothing was written.
    """

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    problems: tuple[Problem, ...] = ()
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Regeneration:
    """What the seeds give now, and what that would change on disk. Nothing has been written."""

    root: Path
    inputs: Inputs
    site: Site
    changes: Changes

    @property
    def new_addresses(self) -> dict[str, Address]:
        """The addresses that articles were given just now, by article id."""
        known = self.inputs.addresses
        return {key: address for key, address in self.site.corpus.addresses.items() if key not in known}

    @property
    def outcome(self) -> Outcome:
        """What writing it does."""
        return Outcome(
            written=((ADDRESSES,) if self.new_addresses else ())
            + tuple(output.path for output in self.changes.writes),
            removed=self.changes.removals,
            edits=self.changes.edits,
            problems=in_order((*self.site.problems, *(edit.problem for edit in self.changes.edits))),
            refused=any(concerns_all(problem) for problem in self.site.problems),
        )


def concerns_all(problem: Problem) -> bool:
    """Whether nothing may be written because of a problem.

    A mistake in one seed is that seed's: the others are built. A mistake in the vocabulary, in a
    correction or in the settings could change any page, so it stops the build.
    """
    return problem.severity is Severity.ERROR and not problem.path.startswith(f"{ARTICLES}/")


def build(
    root: Path, progress: Progress = silent, waiting: Callable[[str], None] = lambda _: None
) -> Outcome:
    """Bring `docs/` up to date with `seeds/`.

    Raises InputError where there is no corpus in the folder, Busy where another run does not end,
    OSError where the disk does not do what it should; whatever happens, no file is torn.
    """
    with only_run(root, waiting):
        files = read_files(root)
        cache = Cache(root / ".cache", program_digest())
        done = _unchanged(root, files, cache)
        if done is not None:
            return done
        regeneration = _regenerate(root, files, cache, progress)
        if not regeneration.outcome.refused:
            write(regeneration)
            _remember(_with_addresses(files, regeneration.new_addresses), regeneration, cache)
        cache.prune()
        return regeneration.outcome


def survey(root: Path, progress: Progress = silent) -> Outcome:
    """What `build` would do, without doing it; takes a moment where nothing changed.

    Raises InputError where there is no corpus in the folder.
    """
    files = read_files(root)
    cache = Cache(root / ".cache", program_digest())
    done = _unchanged(root, files, cache)
    if done is not None:
        return done
    regeneration = _regenerate(root, files, cache, progress)
    if not regeneration.new_addresses:
        _remember(files, regeneration, cache)
    return regeneration.outcome


def regenerate(root: Path, progress: Progress = silent) -> Regeneration:
    """Generate everything anew from `seeds/`, writing nothing. Raises InputError."""
    return _regenerate(root, read_files(root), Cache(root / ".cache", program_digest()), progress)


def write(regeneration: Regeneration) -> None:
    """Write what a regeneration changes: addresses first, since pages are never without theirs."""
    append_addresses(regeneration.root, regeneration.new_addresses)
    apply(regeneration.root, regeneration.changes)


def _regenerate(root: Path, files: Files, cache: Cache, progress: Progress) -> Regeneration:
    from generator.disk.inputs import read_inputs
    from generator.pipeline import generate

    each = cache.around(Engine(progress))
    inputs = read_inputs(files, each)
    site = generate(inputs, each)
    changes = plan(site.outputs, read_outputs(root), read_manifest(root))
    return Regeneration(root, inputs, site, changes)


@dataclass(frozen=True, slots=True)
class _Result:
    """What a whole run came to, without the contents: enough to see that nothing changed since."""

    digests: dict[str, str]
    problems: tuple[Problem, ...]


def _run_key(files: Files) -> str:
    return f"run-{files.digest}"


def _unchanged(root: Path, files: Files, cache: Cache) -> Outcome | None:
    """The outcome, where the same seeds were generated before and `docs/` still holds just that."""
    result = cache.recall(_run_key(files))
    if result is None or not is_current(result.digests, read_outputs(root), read_manifest(root)):
        return None
    return Outcome(problems=result.problems)


def _with_addresses(files: Files, new: Mapping[str, Address]) -> Files:
    """The files as they are once the new addresses are written, which change nothing else."""
    if not new:
        return files
    text = with_appended(files.contents.get(ADDRESSES, b"").decode("utf-8"), new)
    return replace(files, contents=dict(sorted({**files.contents, ADDRESSES: text.encode()}.items())))


def _remember(files: Files, regeneration: Regeneration, cache: Cache) -> None:
    if regeneration.outcome.refused:
        return
    digests = {output.path: digest_of(output.content) for output in regeneration.site.outputs}
    cache.keep(_run_key(files), _Result(digests, in_order(regeneration.site.problems)))
