"""`seeds/` on disk: every file that people gave, byte for byte; of large archives the pages."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.disk.atomic import files_under
from generator.problems import InputError, Problem

FOLDER = "seeds"
ARTICLES = f"{FOLDER}/articles"
VOCABULARY = f"{FOLDER}/vocabulary"
BOILERPLATE = f"{VOCABULARY}/boilerplate.yml"
CORRECTIONS = f"{FOLDER}/corrections"
SETTINGS = f"{FOLDER}/corpus.yml"
ADDRESSES = f"{FOLDER}/addresses.yml"
REMOVED = f"{FOLDER}/removed.yml"

ARCHIVES = (".warc", ".wet", ".warc.gz", ".wet.gz")
_WHOLE = 32_000_000
"""The bytes up to which an archive is read whole, whatever it holds besides pages."""


@dataclass(frozen=True, slots=True)
class Files:
    """What `seeds/` holds: path relative to the corpus folder → content, in the order of the paths.

    `problems` tell of the files that could not be read.
    """

    contents: Mapping[str, bytes]
    problems: tuple[Problem, ...] = ()

    @property
    def digest(self) -> str:
        """The SHA-256 of all names and contents, in hexadecimal."""
        whole = hashlib.sha256()
        for path, content in self.contents.items():
            whole.update(path.encode() + b"\0" + hashlib.sha256(content).digest())
        for problem in self.problems:
            whole.update(str(problem).encode())
        return whole.hexdigest()

    def under(self, folder: str) -> dict[str, bytes]:
        """The files of one folder, e.g. `seeds/articles`."""
        return {path: data for path, data in self.contents.items() if path.startswith(f"{folder}/")}


def read_files(root: Path) -> Files:
    """Read all of `seeds/` but hidden files. Raises InputError where there is no such folder."""
    if not (root / FOLDER).is_dir():
        remedy = "name the folder that holds seeds/ with --root, or make one: mkdir -p seeds/articles"
        raise InputError(Problem(FOLDER, None, f"there is no such folder in {root}", remedy))
    contents: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in files_under(root / FOLDER):
        within = path.relative_to(root)
        if any(part.startswith(".") for part in within.parts):
            continue
        name = within.as_posix()
        if not _is_text(name):
            shown = os.fsencode(name).decode("utf-8", "backslashreplace")
            problems.append(Problem(shown, None, "the file's name is not UTF-8", "rename the file"))
            continue
        try:
            contents[name] = content_of(path)
        except OSError as error:
            cause = f"the file cannot be read: {error.strerror}"
            problems.append(Problem(name, None, cause, "see its permissions, or remove it"))
    return Files(dict(sorted(contents.items())), tuple(problems))


def content_of(path: Path) -> bytes:
    """The bytes of a file; of a large archive, those of its pages. Raises OSError."""
    if not path.name.lower().endswith(ARCHIVES) or path.stat().st_size <= _WHOLE:
        return path.read_bytes()
    # Few corpora have such an archive, and all commands would wait for its library.
    from generator.readers.warc import pages_of

    with path.open("rb") as archive:
        return pages_of(archive)


def _is_text(name: str) -> bool:
    """Whether a file name is text; Linux gives other bytes as lone surrogates."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
