"""Stages run here or in processes, with the same results in the same order."""

from __future__ import annotations

import os
import time

import pytest

from generator import engine
from generator.engine import Engine


def scale(value: int, factor: int) -> int:
    return value * factor


def where(value: int) -> tuple[int, int]:
    return value, os.getpid()


def slowly(value: int) -> tuple[int, int]:
    time.sleep(0.02)
    return where(value)


def test_results_come_in_the_order_of_the_values() -> None:
    assert Engine()(scale, [3, 1, 2], 10) == [30, 10, 20]


def test_nothing_to_do_is_nothing() -> None:
    assert Engine()(scale, [], 10) == []


def test_little_work_is_done_here() -> None:
    assert {pid for _, pid in Engine(processors=2)(where, range(20))} == {os.getpid()}


def test_much_work_is_done_in_processes_too_and_keeps_its_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "TRIAL", 0.01)
    monkeypatch.setattr(engine, "WORTH_IT", 0.1)
    results = Engine(processors=2)(slowly, range(40))
    assert [value for value, _ in results] == list(range(40))
    assert len({pid for _, pid in results}) > 1


def test_progress_counts_to_the_end() -> None:
    seen: list[tuple[str, int, int]] = []
    Engine(lambda *step: seen.append(step))(scale, [1, 2], 1)
    assert seen == [("scale", 1, 2), ("scale", 2, 2)]


def test_what_a_stage_raises_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        Engine()(lambda value: 1 // value, [0])
