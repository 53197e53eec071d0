"""One run at a time, and no run that a dead one keeps out."""

from __future__ import annotations

import multiprocessing
import os
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from generator.disk.lock import Busy, only_run


def hold(root: Path, held: Event, let_go: Event) -> None:
    """Hold the lock in a process of its own until told."""
    with only_run(root, lambda _: None):
        held.set()
        let_go.wait(30)


def test_another_run_waits_and_says_for_whom_then_gives_up(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    held, let_go = context.Event(), context.Event()
    other = context.Process(target=hold, args=(tmp_path, held, let_go))
    other.start()
    assert held.wait(30)
    waited_for: list[str] = []
    with pytest.raises(Busy, match=f"process {other.pid}"), only_run(tmp_path, waited_for.append, 0.1):
        pass
    let_go.set()
    other.join(30)
    assert waited_for == [str(other.pid)]


def test_a_killed_run_leaves_the_folder_free(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    held, let_go = context.Event(), context.Event()
    other = context.Process(target=hold, args=(tmp_path, held, let_go))
    other.start()
    assert held.wait(30)
    other.kill()
    other.join(30)
    with only_run(tmp_path, lambda holder: pytest.fail(f"waits for {holder}")):
        assert (tmp_path / ".cache" / "lock").read_text() == str(os.getpid())


def test_one_run_after_another_does_not_wait(tmp_path: Path) -> None:
    for _ in range(2):
        with only_run(tmp_path, lambda holder: pytest.fail(f"waits for {holder}")):
            pass
