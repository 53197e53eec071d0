"""Killed, starved of space or kept out, a run leaves every file whole and says what is wrong."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.workspace import build
from tests.projects import ROOT, environment, run

KILLS = 12


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_builds_killed_at_random_moments_tear_nothing_and_lose_no_edit(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.crashes", str(tmp_path / "corpus"), str(KILLS)]
    done = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    count = json.loads(done.stdout)
    assert count["kills"] == KILLS
    assert (count["torn"], count["lost_edits"], count["wrong_afterwards"]) == ([], 0, [])


@pytest.fixture
def corpus(project: Path) -> Path:
    """A copy of the corpus with one new seed that is not built yet."""
    text = "\n\n".join(f"Moscou attend une réponse écrite, dit la dépêche {n}." for n in range(40))
    (project / "seeds/articles/new.txt").write_text(text, encoding="utf-8")
    return project


def docs(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in (root / "docs").rglob("*")
        if path.is_file()
    }


def test_two_runs_at_once_both_end_well_one_after_the_other(corpus: Path) -> None:
    command = [sys.executable, "-m", "generator", "build"]
    runs = [
        subprocess.Popen(
            command, cwd=corpus, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    said = [each.communicate(timeout=50) for each in runs]
    assert [each.returncode for each in runs] == [0, 0], said
    assert sum("waiting for another run" in err for _, err in said) == 1
    assert sorted("written" in out for out, _ in said) == [False, True]


def limited(root: Path, limit: int) -> subprocess.CompletedProcess[str]:
    """A build in a process that may not write any file larger than `limit` bytes."""
    code = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "from generator.cli import main\n"
        "main(['build'])\n"
    )
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=root, env=environment(), capture_output=True, text=True, check=False)


def test_a_file_that_cannot_be_written_whole_is_left_as_it_was_and_told(corpus: Path) -> None:
    shutil.rmtree(corpus / ".cache")
    before = docs(corpus)
    done = limited(corpus, 20_000)
    assert done.returncode == 3
    assert "File too large" in done.stderr
    assert "Every file is whole" in done.stderr
    assert "Traceback" not in done.stderr
    after = docs(corpus)
    wanted = (build(corpus), docs(corpus))[1]
    assert [
        path
        for path in after
        if path != "docs/.sha256sums" and after[path] not in (before.get(path), wanted.get(path))
    ] == []
    assert not [path for path in after if path.endswith(".part")]


def mounted(folder: Path, options: str) -> None:
    """Mount a small file system; skip where this user may not."""
    folder.mkdir(parents=True, exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small file system here")


def test_a_full_disk_is_told_and_nothing_is_lost(corpus: Path, tmp_path: Path) -> None:
    small = tmp_path / "small"
    mounted(small, "size=8m")
    try:
        root = Path(
            shutil.copytree(corpus, small / "p", symlinks=True, ignore=shutil.ignore_patterns(".cache"))
        )
        before = docs(root)
        with (small / "ballast").open("wb") as ballast:
            free = os.statvfs(small).f_bavail * os.statvfs(small).f_frsize
            ballast.write(bytes(max(0, free - 48 * 1024)))
        done = run(root, "build")
        after = docs(root)
        assert done.returncode == 3, done.stderr
        assert "No space left on device" in done.stderr
        assert "Traceback" not in done.stderr
        assert before.keys() <= after.keys()
        (small / "ballast").unlink()
        assert run(root, "build").returncode == 0
        assert docs(root) == (build(corpus), docs(corpus))[1]
    finally:
        subprocess.run(["umount", str(small)], check=False)


def test_a_read_only_folder_is_told_and_left(corpus: Path, tmp_path: Path) -> None:
    small = tmp_path / "small"
    mounted(small, "size=64m")
    try:
        root = Path(shutil.copytree(corpus, small / "p", symlinks=True))
        before = docs(root)
        subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
        done = run(root, "build")
        assert done.returncode == 3
        assert "Read-only file system" in done.stderr
        assert "Traceback" not in done.stderr
        assert run(root, "check").returncode == 1
        assert docs(root) == before
    finally:
        subprocess.run(["umount", str(small)], check=False)


def as_an_ordinary_user(*arguments: str) -> list[str]:
    """The command with nobody's rights but the owner's: root may otherwise write everywhere."""
    if os.geteuid() != 0:
        return [*arguments]
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere, and there is no setpriv to take that away")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", *arguments]


def test_a_missing_permission_is_told_with_its_place(corpus: Path) -> None:
    before = docs(corpus)
    (corpus / "docs" / "articles").chmod(0o500)
    try:
        command = as_an_ordinary_user(sys.executable, "-m", "generator", "build")
        done = subprocess.run(
            command, cwd=corpus, env=environment(), capture_output=True, text=True, check=False
        )
    finally:
        (corpus / "docs" / "articles").chmod(0o700)
    assert done.returncode == 3
    assert "docs/articles/" in done.stderr
    assert "Permission denied" in done.stderr
    assert "Traceback" not in done.stderr
    assert before.keys() <= docs(corpus).keys()
