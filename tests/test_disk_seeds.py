"""`seeds/` on disk, read whole, with everything that cannot be read told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.disk.seeds import read_files
from generator.problems import InputError


def test_files_come_in_the_order_of_their_paths_byte_for_byte(tmp_path: Path) -> None:
    folder = tmp_path / "seeds" / "articles"
    folder.mkdir(parents=True)
    (folder / "b.txt").write_bytes(b"\xff\x00\r")
    (folder / "a.txt").write_bytes(b"\xef\xbb\xbfA")
    assert list(read_files(tmp_path).contents.items()) == [
        ("seeds/articles/a.txt", b"\xef\xbb\xbfA"),
        ("seeds/articles/b.txt", b"\xff\x00\r"),
    ]


def test_hidden_files_and_folders_are_no_seeds(tmp_path: Path) -> None:
    (tmp_path / "seeds" / ".git").mkdir(parents=True)
    (tmp_path / "seeds" / ".git" / "a.txt").write_bytes(b"a")
    (tmp_path / "seeds" / ".DS_Store").write_bytes(b"a")
    assert not read_files(tmp_path).contents


def test_a_folder_without_seeds_is_told_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"--root"):
        read_files(tmp_path)


def test_a_file_that_cannot_be_read_is_a_problem_and_the_others_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "seeds" / "articles"
    folder.mkdir(parents=True)
    (folder / "a.txt").symlink_to(folder / "nowhere.txt")
    (folder / "b.txt").write_bytes(b"b")
    files = read_files(tmp_path)
    assert list(files.contents) == ["seeds/articles/b.txt"]
    assert [(p.path, p.cause) for p in files.problems] == [
        ("seeds/articles/a.txt", "the file cannot be read: No such file or directory")
    ]


def test_a_name_that_is_no_text_is_a_problem(tmp_path: Path) -> None:
    folder = tmp_path / "seeds" / "articles"
    folder.mkdir(parents=True)
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/\xe9t\xe9.txt")).write_bytes(b"a")
    except OSError:
        pytest.skip("this file system takes no such names")
    (problem,) = read_files(tmp_path).problems
    assert (problem.path, problem.remedy) == ("seeds/articles/\\xe9t\\xe9.txt", "rename the file")


def test_the_digest_changes_with_a_name_and_with_a_content(tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "a.yml").write_bytes(b"a")
    digests = {read_files(tmp_path).digest}
    (folder / "a.yml").write_bytes(b"b")
    digests.add(read_files(tmp_path).digest)
    (folder / "a.yml").rename(folder / "b.yml")
    digests.add(read_files(tmp_path).digest)
    assert len(digests) == 3
