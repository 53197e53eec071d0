"""`docs/` on disk: only what changed is touched, and a crash leaves everything whole."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.disk.atomic import write_atomically
from generator.disk.changes import plan
from generator.disk.outputs import apply, read_manifest, read_outputs
from generator.model.corpus import Output
from generator.stamp import stamped


def page(text: str) -> bytes:
    return stamped(f"---\ntitle: x\n---\n{text}\n").encode()


def bring(root: Path, wanted: dict[str, bytes]) -> None:
    outputs = (Output(path, content) for path, content in wanted.items())
    apply(root, plan(outputs, read_outputs(root), read_manifest(root)))


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    wanted = {"docs/a/b.md": page("un"), "docs/data/t.csv": b"id\n"}
    bring(tmp_path, wanted)
    assert read_outputs(tmp_path) == wanted


def test_a_second_run_touches_no_file(tmp_path: Path) -> None:
    wanted = {"docs/a.md": page("un"), "docs/t.csv": b"id\n"}
    bring(tmp_path, wanted)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    bring(tmp_path, wanted)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_a_removed_page_leaves_no_empty_folder(tmp_path: Path) -> None:
    bring(tmp_path, {"docs/actors/x/y.md": page("un"), "docs/index.md": page("deux")})
    bring(tmp_path, {"docs/index.md": page("deux")})
    assert [path.name for path in (tmp_path / "docs").iterdir() if path.is_dir()] == []


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="there is no sha256sum here")
def test_sha256sum_understands_the_list_of_generated_files(tmp_path: Path) -> None:
    bring(tmp_path, {"docs/data/t.csv": b"id\n", "docs/data/u.json": b"{}"})
    command = ["sha256sum", "--check", "--strict", ".sha256sums"]
    done = subprocess.run(command, cwd=tmp_path / "docs", capture_output=True, text=True, check=False)
    assert done.stdout == "data/t.csv: OK\ndata/u.json: OK\n"


def test_what_a_killed_run_left_half_written_goes(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    half = tmp_path / "docs" / ".t.csv.part"
    half.write_bytes(b"i")
    bring(tmp_path, {"docs/t.csv": b"id\n"})
    assert not half.exists()


def test_killed_between_two_files_the_next_run_takes_neither_content_for_an_edit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(tmp_path, {"docs/a.csv": b"1", "docs/b.csv": b"1"})

    class Killed(BaseException):
        pass

    def dying(path: Path, content: bytes) -> None:
        if path.name == "b.csv":
            raise Killed
        write_atomically(path, content)

    monkeypatch.setattr("generator.disk.outputs.write_atomically", dying)
    with pytest.raises(Killed):
        bring(tmp_path, {"docs/a.csv": b"2", "docs/b.csv": b"2"})
    monkeypatch.undo()
    bring(tmp_path, {"docs/a.csv": b"3", "docs/b.csv": b"3"})
    assert read_outputs(tmp_path) == {"docs/a.csv": b"3", "docs/b.csv": b"3"}


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("there is no /dev/full here")
    (tmp_path / ".a.txt.part").symlink_to(full)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]
