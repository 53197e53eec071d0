"""Builds killed at random moments, and what is found on disk after each: `python -m tests.crashes DIR KILLS`.

A copy of the corpus goes back and forth between two states of its seeds. Each build is a process of
its own, forked from one that has everything imported, and ended with SIGKILL after a random time. Then
every file must be whole, one state's or the other's; a page that a person edited must be as it was left;
and the next build, not killed, must give exactly the new state.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from generator.disk.manifest import NAME
from generator.problems import Problem
from generator.workspace import Outcome, build
from tests.projects import copy_project

EXTRA = "seeds/articles/extra.txt"
TEXT = "Moscou attend une réponse écrite. Washington a promis de la donner à Genève le 21 janvier 2022."


@dataclass
class Count:
    """What was seen in all kills."""

    kills: int = 0
    while_writing: int = 0
    torn: list[str] = field(default_factory=list)
    lost_edits: int = 0
    wrong_afterwards: list[str] = field(default_factory=list)


def main(folder: Path, kills: int, seed: int = 1) -> Count:
    """Kill that many builds in a new corpus folder, or fewer where it is interrupted."""
    chance = random.Random(seed)  # noqa: S311 - when to kill, not a secret
    root = copy_project(folder)
    states = [_state(root, with_extra) for with_extra in (remove_extra, add_extra)]
    edited = _edit_a_page(root)
    count = Count()
    now = 1
    longest = _time_of(lambda: switch(root, 0)) + _time_of(lambda: switch(root, 1))
    with contextlib.suppress(KeyboardInterrupt):
        while count.kills < kills:
            now = 1 - now
            (remove_extra, add_extra)[now](root)
            if not _killed_build(root, chance.uniform(0, longest / 2)):
                continue
            _look(root, states, edited, count)
            _compare(root, states[now], edited, build(root), count)
            count.kills += 1
    return count


def _killed_build(root: Path, after: float) -> bool:
    """Start a build and kill it after so many seconds; False where it had ended by then."""
    child = os.fork()
    if child == 0:
        _build_and_leave(root)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def add_extra(root: Path) -> None:
    (root / EXTRA).write_text(TEXT, encoding="utf-8")


def remove_extra(root: Path) -> None:
    (root / EXTRA).unlink(missing_ok=True)


def switch(root: Path, state: int) -> None:
    (remove_extra, add_extra)[state](root)
    build(root)


def docs(root: Path) -> dict[str, bytes]:
    """Everything under `docs/`, hidden files too."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / "docs").rglob("*"))
        if path.is_file()
    }


def _state(root: Path, change: Callable[[Path], None]) -> dict[str, bytes]:
    change(root)
    build(root)
    return docs(root)


def _edit_a_page(root: Path) -> Path:
    page = sorted((root / "docs" / "articles").glob("2*.md"))[0]
    page.write_bytes(page.read_bytes() + b"\nUne phrase d'une lectrice.\n")
    return page


def _time_of(action: Callable[[], None]) -> float:
    begun = time.monotonic()
    action()
    return time.monotonic() - begun


def _build_and_leave(root: Path) -> None:
    """Build in a forked process, which must never come back into the loop of its parent."""
    try:
        build(root)
    finally:
        os._exit(0)


def _look(root: Path, states: list[dict[str, bytes]], edited: Path, count: Count) -> None:
    """Compare every file with what either state has for it."""
    found = docs(root)
    own = edited.relative_to(root).as_posix()
    if b"lectrice" not in found.get(own, b""):
        count.lost_edits += 1
    mixed = set()
    for path, content in found.items():
        name = path.rpartition("/")[2]
        if path == own or name == NAME or name.endswith(".part"):
            continue
        of = [state.get(path) == content for state in states]
        if not any(of):
            count.torn.append(path)
        elif not all(of):
            mixed.add(of[0])
    count.while_writing += len(mixed) == 2 or any(path.endswith(".part") for path in found)


def _compare(root: Path, state: dict[str, bytes], edited: Path, outcome: Outcome, count: Count) -> None:
    own = edited.relative_to(root).as_posix()
    found = {path: content for path, content in docs(root).items() if path != own}
    if found != {path: content for path, content in state.items() if path != own}:
        wrong = sorted({*found.items()} ^ {*((p, c) for p, c in state.items() if p != own)})
        count.wrong_afterwards.append(wrong[0][0])
    told: list[Problem] = [problem for problem in outcome.problems if problem.path != own]
    count.wrong_afterwards += (str(problem) for problem in told if problem.severity == "error")


if __name__ == "__main__":
    print(json.dumps(vars(main(Path(sys.argv[1]), int(sys.argv[2])))))  # noqa: T201
