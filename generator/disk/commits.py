"""Records and pages as commits have them, read from git without running anything of those commits."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.problems import InputError, Problem
from generator.stamp import is_untouched, stamp_of

RECORDS = "docs/data/articles"

Record = Mapping[str, Any]

_LATEST = 50
"""In how many commits a former state of a page is looked for."""


def records_in(root: Path) -> dict[str, Record]:
    """The records on disk, by article id. Raises InputError for one that is no JSON object."""
    files = sorted((root / RECORDS).glob("*.json"))
    return _parsed((f"{RECORDS}/{file.name}", file.read_bytes()) for file in files)


def records_at(root: Path, revision: str) -> dict[str, Record]:
    """The records in a commit, by article id; none where it has no such folder.

    Raises InputError where git does not know the commit, or a record is no JSON object.
    """
    if revision.startswith("-"):
        remedy = "give a branch or a hash"
        raise InputError(Problem(revision, None, "this cannot be the name of a commit", remedy))
    listed = _git(root, "ls-tree", "-z", "--full-tree", revision, f"{_prefix(root)}{RECORDS}/")
    entries = [line.split(b"\t", 1) for line in listed.split(b"\0") if line]
    found = [(path.decode(), meta.split()[2]) for meta, path in entries if path.endswith(b".json")]
    contents = _blobs(root, [name for _, name in found])
    return _parsed((path, content or b"") for (path, _), content in zip(found, contents, strict=True))


def generated_before(root: Path, path: str, stamp: str) -> str | None:
    """The page as it was generated with a stamp, from the latest commits that touched it; None if in none.

    `path` is relative to the corpus folder. A folder that is in no repository has no commits.
    """
    try:
        commits = _git(root, "log", f"--max-count={_LATEST}", "--format=%H", "--", path).split()
        name = f"{_prefix(root)}{path}".encode()
        pages = list(_blobs(root, [commit + b":" + name for commit in commits]))
    except InputError:
        return None
    texts = (page.decode("utf-8", "replace") for page in pages if page is not None)
    return next((text for text in texts if stamp_of(text) == stamp and is_untouched(text)), None)


def file_at(root: Path, revision: str, path: str) -> bytes | None:
    """A file of a commit, its path relative to the corpus folder; None where either is not there."""
    try:
        (content,) = _blobs(root, [f"{revision}:{_prefix(root)}{path}".encode()])
    except InputError:
        return None
    return content


def merged(before: str, mine: str, theirs: str) -> str | None:
    """What two changed in a text, line by line, put together; None where both changed the same lines."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("mine", "before", "theirs")]
        for path, text in zip(paths, (mine, before, theirs), strict=True):
            path.write_text(text, encoding="utf-8", newline="")
        command = ["git", "merge-file", "--stdout", "--quiet", *map(str, paths)]
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no shell
    return done.stdout.decode() if done.returncode == 0 else None


def _prefix(root: Path) -> str:
    """Where the corpus folder stands in the repository: empty, or with a slash at its end."""
    return _git(root, "rev-parse", "--show-prefix").decode().strip()


def _blobs(root: Path, names: list[bytes]) -> Iterator[bytes | None]:
    """The contents of objects, in the order of their names; None for one that there is not."""
    out = _git(root, "cat-file", "--batch", given=b"".join(name + b"\n" for name in names))
    at = 0
    for _ in names:
        head_end = out.index(b"\n", at)
        head = out[at:head_end].split()
        if head[-1] == b"missing":
            yield None
            at = head_end + 1
            continue
        size = int(head[-1])
        yield out[head_end + 1 : head_end + 1 + size]
        at = head_end + 1 + size + 1


def _git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False)  # noqa: S603 - no shell
    except FileNotFoundError:
        raise InputError(Problem("git", None, "git is not installed", "install it")) from None
    if done.returncode:
        said = " ".join(done.stderr.decode(errors="replace").split())
        raise InputError(Problem("git", None, f"`git {' '.join(arguments)}`: {said}", "is it fetched?"))
    return done.stdout


def _parsed(files: Iterable[tuple[str, bytes]]) -> dict[str, Record]:
    records: dict[str, Record] = {}
    problems: list[Problem] = []
    for path, content in files:
        try:
            record = json.loads(content)
        except ValueError:
            record = None
        if isinstance(record, dict) and isinstance(record.get("id"), str):
            records[record["id"]] = record
        else:
            problems.append(Problem(path, None, "this is no record of an article", "build docs/ anew"))
    if problems:
        raise InputError(*problems)
    return records
