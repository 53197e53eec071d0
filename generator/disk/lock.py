"""One run at a time in a corpus folder."""

from __future__ import annotations

import contextlib
import fcntl
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

PATIENCE = 120.0
"""Seconds that a run waits for another one to end."""

_PAUSE = 0.05


class Busy(Exception):
    """Another run did not end in time. `holder` is its process id, or empty where it is not known."""

    def __init__(self, holder: str) -> None:
        process = f" (process {holder})" if holder else ""
        super().__init__(f"another run is at work in this folder{process}: wait for it to end, or end it")
        self.holder = holder


@contextlib.contextmanager
def only_run(folder: Path, waiting: Callable[[str], None], patience: float = PATIENCE) -> Iterator[None]:
    """Hold the folder's lock; call `waiting` once, with the other's process id, where it is taken.

    The lock is the kernel's, on `.cache/lock`: it goes with the process that holds it, however that
    process ends, so a killed run never leaves the folder locked. Raises Busy, or OSError where the
    lock file cannot be made.
    """
    path = folder / ".cache" / "lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as file:
        _acquire(file.fileno(), path, waiting, patience)
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _acquire(descriptor: int, path: Path, waiting: Callable[[str], None], patience: float) -> None:
    if _try(descriptor):
        return
    waiting(_holder(path))
    end = time.monotonic() + patience
    while time.monotonic() < end:
        time.sleep(_PAUSE)
        if _try(descriptor):
            return
    raise Busy(_holder(path))


def _try(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _holder(path: Path) -> str:
    return path.read_text(encoding="ascii", errors="replace").strip()
