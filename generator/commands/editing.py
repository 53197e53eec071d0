"""The edited pages that a person means: all of them, or those that were named."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.disk.changes import Edit
from generator.problems import InputError, Problem


def chosen(edits: Iterable[Edit], named: Iterable[str], root: Path) -> tuple[Edit, ...]:
    """The edits of the files that are named (relative to the corpus folder, or to here), or all.

    Raises InputError for a name that is no edited file.
    """
    by_path = {edit.path: edit for edit in edits}
    paths = dict.fromkeys(_within(name, root) for name in named)
    unknown = [path for path in paths if path not in by_path]
    if unknown:
        remedy = f"edited are: {', '.join(by_path) or 'none'}"
        raise InputError(*(Problem(path, None, "nobody edited this file", remedy) for path in unknown))
    return tuple(by_path[path] for path in paths or by_path)


def _within(name: str, root: Path) -> str:
    path = Path(name)
    if not path.is_absolute() and (root / path).exists():
        return path.as_posix()
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()
