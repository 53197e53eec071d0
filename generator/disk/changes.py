"""What a run has to change on disk, as a value; nothing here touches a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.disk.manifest import Digests, digest_of
from generator.model.corpus import Output
from generator.problems import Problem
from generator.stamp import is_untouched, stamp_of

FOLDER = "docs"


@dataclass(frozen=True, slots=True)
class Edit:
    """A generated file that a person changed.

    `path` is relative to the corpus folder, `on_disk` what the person left, `wanted` what the run
    would write, or None where it would remove the file.
    """

    path: str
    on_disk: bytes
    wanted: bytes | None

    @property
    def problem(self) -> Problem:
        """Why the file is not written, and how to settle it."""
        command = "python -m generator"
        return Problem(
            self.path,
            None,
            "a person changed this file, so it is left as it is",
            f"`{command} accept {self.path}` keeps the change as a correction, "
            f"`{command} discard {self.path}` drops it",
        )


@dataclass(frozen=True, slots=True)
class Changes:
    """What to write and what to remove (paths relative to the corpus folder), and what to leave."""

    writes: tuple[Output, ...] = ()
    removals: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    before: Digests | None = None
    after: Digests | None = None

    @property
    def nothing(self) -> bool:
        """Whether the disk is as it should be."""
        return not (self.writes or self.removals or self.edits or self.before != self.after)


def plan(outputs: Iterable[Output], on_disk: Mapping[str, bytes], known: Digests) -> Changes:
    """Compare what is wanted with what is there (path relative to the corpus folder → content).

    Of the files that are there, only generated and untouched ones are ever replaced or removed: a
    page by its stamp, another file by its digest in the list of generated files. Raises ValueError
    for an output outside `docs/` or two outputs of one path.
    """
    wanted = _by_path(outputs)
    writes: list[Output] = []
    removals: list[str] = []
    edits: list[Edit] = []
    for path, content in wanted.items():
        there = on_disk.get(path)
        if there == content:
            continue
        if there is None or is_generated(path, there, known):
            writes.append(Output(path, content))
        else:
            edits.append(Edit(path, there, content))
    for path in sorted(on_disk.keys() - wanted.keys()):
        if is_generated(path, on_disk[path], known):
            removals.append(path)
        elif _was_generated(path, on_disk[path], known):
            edits.append(Edit(path, on_disk[path], None))
    return Changes(
        tuple(writes),
        tuple(removals),
        tuple(sorted(edits, key=lambda edit: edit.path)),
        known,
        _digests_after(wanted, edits, known),
    )


def is_current(digests: Mapping[str, str], on_disk: Mapping[str, bytes], known: Digests) -> bool:
    """Whether the disk holds files of these digests (path → SHA-256), and no other generated ones."""
    pages = {path for path in digests if path.endswith(".md")}
    listed = {_within(path): frozenset({digests[path]}) for path in digests if path not in pages}
    if listed != known or not digests.keys() <= on_disk.keys():
        return False
    strays = on_disk.keys() - digests.keys()
    return all(digest_of(on_disk[path]) == digest for path, digest in digests.items()) and not any(
        _was_generated(path, on_disk[path], known) for path in strays
    )


def is_generated(path: str, content: bytes, known: Digests) -> bool:
    """Whether a file is as the generator left it."""
    if path.endswith(".md"):
        return is_untouched(content.decode("utf-8", "replace"))
    return digest_of(content) in known.get(_within(path), frozenset())


def _was_generated(path: str, content: bytes, known: Digests) -> bool:
    """Whether the generator once wrote a file there; a person's own files are none of its affair."""
    if path.endswith(".md"):
        return stamp_of(content.decode("utf-8", "replace")) is not None
    return _within(path) in known


def _digests_after(wanted: Mapping[str, bytes], edits: Iterable[Edit], known: Digests) -> Digests:
    after = {_within(path): frozenset({digest_of(content)}) for path, content in wanted.items()}
    for edit in edits:
        # What was generated last is still what the edit is an edit of.
        after[_within(edit.path)] = known.get(_within(edit.path), frozenset())
    # Pages carry a stamp of their own; a line for each would make every two pull requests clash.
    return {path: after[path] for path in sorted(after) if after[path] and not path.endswith(".md")}


def _by_path(outputs: Iterable[Output]) -> dict[str, bytes]:
    wanted: dict[str, bytes] = {}
    for output in sorted(outputs, key=lambda output: output.path):
        parts = PurePosixPath(output.path).parts
        if parts[:1] != (FOLDER,) or ".." in parts or str(PurePosixPath(*parts)) != output.path:
            raise ValueError(f"{output.path!r} is no path under {FOLDER}/")
        if output.path in wanted:
            raise ValueError(f"{output.path!r} is to be written twice")
        wanted[output.path] = output.content
    return wanted


def _within(path: str) -> str:
    return path.removeprefix(f"{FOLDER}/")
