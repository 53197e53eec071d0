"""Where the stages run: here, or in several processes when there is work for many seconds.

The results are the same either way, in the order of the values. The clock decides only where the
work is done, never what comes out of it.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from typing import Any, Concatenate, ParamSpec, TypeVar

V = TypeVar("V")
R = TypeVar("R")
P = ParamSpec("P")

Progress = Callable[[str, int, int], None]
"""Told the stage's name, how many values are done, and how many there are."""

TRIAL = 0.5
"""Seconds that a stage runs here before it is known how long the rest will take."""

WORTH_IT = 4.0
"""Seconds of work from which starting other processes, about a second, pays."""

_SHARES = 8  # Parts of the work for each process: small enough to end together, few enough to send.


def silent(stage: str, done: int, total: int) -> None:
    """Tell nobody how far the work has come."""


class Engine:
    """Applies stages to values, on `processors` processors (default: all that this process may use)."""

    def __init__(self, progress: Progress = silent, processors: int | None = None) -> None:
        self._progress = progress
        self._processors = processors or len(os.sched_getaffinity(0))

    def __call__(
        self,
        stage: Callable[Concatenate[V, P], R],
        values: Iterable[V],
        /,
        *shared: P.args,
        **options: P.kwargs,
    ) -> list[R]:
        """The stage's result for every value, in the order of the values."""
        work = list(values)
        done: list[R] = []
        begun = 0.0
        for value in work:
            # The first value says little: with it a stage compiles what it keeps for the others.
            begun = begun if len(done) > 1 else time.monotonic()
            done.append(stage(value, *shared, **options))
            self._progress(stage.__name__, len(done), len(work))
            spent = time.monotonic() - begun
            tried = len(done) - 1
            if tried and spent > TRIAL and self._pays(spent / tried * (len(work) - len(done))):
                break
        return done + self._elsewhere(stage, work[len(done) :], len(done), shared, options)

    def _pays(self, seconds: float) -> bool:
        return self._processors > 1 and seconds > WORTH_IT

    def _elsewhere(
        self,
        stage: Callable[..., R],
        work: list[V],
        done: int,
        shared: tuple[Any, ...],
        options: dict[str, Any],
    ) -> list[R]:
        if not work:
            return []
        results: list[R] = []
        size = max(1, len(work) // (self._processors * _SHARES))
        # Spawned, not forked: MkDocs has threads while it serves, and a fork with threads may hang.
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(self._processors, context, _receive, (stage, shared, options)) as pool:
            for result in pool.map(_apply, work, chunksize=size):
                results.append(result)
                self._progress(stage.__name__, done + len(results), done + len(work))
        return results


# What a worker process was started with. It lives in the worker only: sent once, not with every value,
# so that what a stage keeps beside a vocabulary (compiled patterns) is made once for each process.
_task: tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]


def _receive(stage: Callable[..., Any], shared: tuple[Any, ...], options: dict[str, Any]) -> None:
    global _task
    _task = (stage, shared, options)


def _apply(value: object) -> Any:
    stage, shared, options = _task
    return stage(value, *shared, **options)
