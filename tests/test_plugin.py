"""MkDocs with the plugin: pages up to date before a build, data and search after it, no endless serving."""

from __future__ import annotations

import contextlib
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.projects import environment

MKDOCS = (sys.executable, "-m", "mkdocs")
TEXT = "Il pleut sur la ville depuis le matin. La fanfare joue encore sous les arbres."


def mkdocs_build(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [*MKDOCS, "build", *options]
    return subprocess.run(command, cwd=root, env=environment(), capture_output=True, text=True, check=False)


def test_a_new_seed_is_on_the_site_without_another_command(project: Path) -> None:
    (project / "seeds/articles/new.txt").write_text(TEXT, encoding="utf-8")
    done = mkdocs_build(project, "--strict")
    assert done.returncode == 0, done.stderr
    pages = [
        path
        for path in (project / "site/articles").glob("*.html")
        if "La fanfare joue encore" in path.read_text("utf-8")
    ]
    assert len(pages) == 1


def test_a_bad_seed_is_told_and_fails_a_strict_build_only(project: Path) -> None:
    (project / "seeds/articles/bad.txt").write_bytes(b"")
    for options, code in ((("--strict",), 1), ((), 0)):
        done = mkdocs_build(project, *options)
        assert done.returncode == code
        assert "seeds/articles/bad.txt: error:" in done.stderr


def test_a_folder_without_seeds_is_told_in_a_line(project: Path) -> None:
    (project / "seeds").rename(project / "sown")
    done = mkdocs_build(project)
    assert done.returncode == 1
    assert "seeds: error: there is no such folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_data_is_on_the_site_as_one_database(site: Path) -> None:
    with contextlib.closing(
        sqlite3.connect(f"file:{site / 'data/corpus.sqlite'}?mode=ro", uri=True)
    ) as database:
        (articles,) = database.execute("SELECT count(*) FROM articles").fetchone()
    assert articles == len(list((site / "data/articles").glob("*.json")))


def test_the_site_has_a_search_index(site: Path) -> None:
    assert (site / "pagefind/pagefind.js").is_file()
    assert list((site / "pagefind/fragment").iterdir())


@contextlib.contextmanager
def serving(root: Path) -> Iterator[Callable[[], str]]:
    """`mkdocs serve` meanwhile; what is yielded gives what it has said so far."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = root / "serve.log"
    with log.open("w") as output:
        command = [*MKDOCS, "serve", "--dev-addr", f"127.0.0.1:{port}"]
        server = subprocess.Popen(command, cwd=root, env=environment(), stdout=output, stderr=output)
        try:
            yield lambda: log.read_text(encoding="utf-8")
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(20)


def wait_until(true: Callable[[], bool], seconds: float = 40) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.1)


@pytest.mark.slow
@pytest.mark.timeout(150)
def test_while_serving_a_changed_seed_is_built_and_the_building_ends(project: Path) -> None:
    with serving(project) as said:
        wait_until(lambda: "Serving on" in said())
        (project / "seeds/articles/new.txt").write_text(TEXT, encoding="utf-8")
        wait_until(lambda: bool(re.search(r"docs/: \d+ written, 0 removed[\s\S]*Reloading", said())))
        # Writing docs/ is a change too, which MkDocs builds once more; that build writes nothing.
        wait_until(lambda: said().count("Reloading browsers") == 2)
        time.sleep(3)
        assert said().count("Building documentation") == 3
