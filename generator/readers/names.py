"""The id of an article, made from the name of its file."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

from generator.problems import Problem

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
DOUBLE_ENDINGS = (".warc.gz", ".wet.gz", ".txt.gz")


def stem_of(path: str) -> str:
    """The file's name without its ending (`crawl.warc.gz` gives `crawl`)."""
    name = PurePosixPath(path).name
    for ending in DOUBLE_ENDINGS:
        if name.lower().endswith(ending):
            return name[: -len(ending)]
    return PurePosixPath(name).stem if not name.startswith(".") else name


def is_id(text: str) -> bool:
    """Whether the text can be the id of an article: a file name and an address hold it."""
    return _ID.fullmatch(text) is not None


def id_problem(path: str) -> Problem | None:
    """What is wrong with the name of a seed, with a name that would do; None where nothing is."""
    stem = stem_of(path)
    if is_id(stem):
        return None
    name = PurePosixPath(path).name
    ending = name[len(stem) :] if name.startswith(stem) else ""
    cause = "the file's name cannot be an address (letters, digits, '.', '_' and '-', at most 120)"
    return Problem(path, None, cause, f"rename the file to '{safe_id(stem)}{ending}'")


def safe_id(text: str) -> str:
    """The nearest id: no accents, hyphens for what an address cannot hold."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _UNSAFE.sub("-", plain).strip("-._")[:100] or "article"
