"""Results found again by content: never wrong, whatever happens to the folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cache import Cache, program_digest
from generator.pipeline import one_by_one

calls: list[str] = []


@pytest.fixture(autouse=True)
def no_calls() -> None:
    calls.clear()


def shout(word: str, mark: str) -> str:
    """A stage that tells when it is really run."""
    calls.append(word)
    return word.upper() + mark


def run(folder: Path, words: list[str], mark: str = "!", program: str = "p1") -> list[str]:
    return Cache(folder, program).around(one_by_one)(shout, words, mark)


def test_results_come_in_the_order_of_the_values(tmp_path: Path) -> None:
    run(tmp_path, ["b"])
    assert run(tmp_path, ["a", "b", "c", "a"]) == ["A!", "B!", "C!", "A!"]


def test_what_was_asked_before_is_not_run_again(tmp_path: Path) -> None:
    run(tmp_path, ["a", "b"])
    calls.clear()
    run(tmp_path, ["b", "c"])
    assert calls == ["c"]


@pytest.mark.parametrize(("mark", "program"), [("?", "p1"), ("!", "p2")], ids=["argument", "program"])
def test_another_argument_or_program_has_another_result(tmp_path: Path, mark: str, program: str) -> None:
    run(tmp_path, ["a"])
    assert run(tmp_path, ["a"], mark, program) == [f"A{mark}"]
    assert calls == ["a", "a"]


@pytest.mark.parametrize("damage", [b"", b"torn", b"\0" * 200])
def test_a_damaged_entry_is_a_miss(tmp_path: Path, damage: bytes) -> None:
    run(tmp_path, ["a"])
    (entry,) = (path for path in tmp_path.rglob("*") if path.is_file())
    entry.write_bytes(damage)
    assert run(tmp_path, ["a"]) == ["A!"]
    assert calls == ["a", "a"]


def test_a_folder_that_cannot_be_made_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"a file")
    assert run(tmp_path / "cache", ["a"]) == ["A!"]


def test_equal_arguments_have_one_key_however_they_are_put_together(tmp_path: Path) -> None:
    word = "".join(["Min", "sk"])
    cache = Cache(tmp_path, "p1")
    cache.around(one_by_one)(len, [(word, word)])
    assert cache.recall(cache._key(len, (word, "".join(["Min", "sk"])), (), {})) == 2


def key_of_a_set_in_another_process(hash_seed: str) -> str:
    code = """
from pathlib import Path
from generator.cache import Cache
print(Cache(Path("x"), "p1")._key(len, frozenset({"Minsk", "Genève", "Bruxelles", "Vienne"}), (), {}))
"""
    command = [sys.executable, "-c", code]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def test_the_order_of_a_set_does_not_count() -> None:
    assert len({key_of_a_set_in_another_process(seed) for seed in ("1", "2", "3")}) == 1


def test_pruning_drops_what_other_programs_kept(tmp_path: Path) -> None:
    run(tmp_path, ["a"], program="p1")
    cache = Cache(tmp_path, "p2")
    cache.around(one_by_one)(shout, ["a"], "!")
    cache.prune()
    assert [path.name for path in tmp_path.iterdir()] == ["p2"]


def test_the_program_has_one_digest() -> None:
    assert program_digest() == program_digest()
