"""`docs/` on disk: read it, and change what a run found to be changed."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from generator.disk import manifest
from generator.disk.atomic import files_under, is_part, remove_parts, write_atomically
from generator.disk.changes import FOLDER, Changes


def read_outputs(root: Path) -> dict[str, bytes]:
    """Every file under `docs/` by its path relative to the corpus folder.

    Hidden files are left out: the list of generated files, and what a killed run left.
    """
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in _visible(root / FOLDER)}


def read_manifest(root: Path) -> manifest.Digests:
    """What is known to have been generated; nothing where there is no list."""
    try:
        text = (root / FOLDER / manifest.NAME).read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return {}
    return manifest.parse(text)


def apply(root: Path, changes: Changes) -> None:
    """Write and remove what the changes say.

    Killed at any moment, this leaves every file whole, old or new, and known for generated: the
    list of generated files names both contents before the first file is touched. Raises OSError.
    """
    remove_parts(root / FOLDER)
    before, after = changes.before or {}, changes.after or {}
    _write_list(root, manifest.either(before, after), unless=before)
    for output in changes.writes:
        write_atomically(root / output.path, output.content)
    for path in changes.removals:
        (root / path).unlink(missing_ok=True)
        _remove_empty_folders(root / path, root / FOLDER)
    _write_list(root, after, unless=before if before == after else None)


def _write_list(root: Path, digests: manifest.Digests, unless: manifest.Digests | None) -> None:
    if digests != unless:
        write_atomically(root / FOLDER / manifest.NAME, manifest.form(digests))


def _remove_empty_folders(path: Path, top: Path) -> None:
    for folder in path.parents:
        if folder == top:
            return
        with contextlib.suppress(OSError):  # it is not empty
            folder.rmdir()


def _visible(folder: Path) -> Iterator[Path]:
    return (
        path
        for path in files_under(folder)
        if path.name != manifest.NAME and not is_part(path.name) and path.is_file()
    )
