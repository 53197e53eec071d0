"""Files that are always whole: a reader, or the next run after a crash, sees the old one or the new one."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

_PREFIX, _ENDING = ".", ".part"


def write_atomically(path: Path, content: bytes) -> None:
    """Put the content at the path, durably, making the folders that are missing.

    The content is written beside the file, flushed to the device and then renamed over it, which
    POSIX does in one step. Raises OSError (disk full, no permission); the old file is then intact.
    """
    _replace(path, lambda file: file.write(content))


def copy_atomically(source: Path, path: Path) -> None:
    """Put a copy of a file at the path, as `write_atomically` does; its size does not count for memory."""
    with source.open("rb") as original:
        _replace(path, lambda file: shutil.copyfileobj(original, file))


def _replace(path: Path, write: Callable[[BinaryIO], object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{_PREFIX}{path.name}{_ENDING}")
    try:
        with part.open("wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink()
        raise


def is_part(name: str) -> bool:
    """Whether a file of this name is what a killed run left half written."""
    return name.startswith(_PREFIX) and name.endswith(_ENDING)


def remove_parts(folder: Path) -> None:
    """Remove what killed runs left half written under a folder."""
    for path in files_under(folder):
        if is_part(path.name):
            path.unlink(missing_ok=True)


def files_under(folder: Path) -> Iterator[Path]:
    """Every file under a folder, in the order of the paths; nothing where there is no such folder."""
    for here, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            yield Path(here, name)
