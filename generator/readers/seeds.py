"""A seed to its documents: which reader reads which ending."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from generator.model.article import Seed
from generator.problems import Problem
from generator.readers.html import read_html
from generator.readers.jsonl import read_jsonl
from generator.readers.markdown import read_markdown
from generator.readers.names import id_problem
from generator.readers.reading import Reading, seed_path
from generator.readers.text import read_text
from generator.readers.warc import read_warc

__all__ = ["ENDINGS", "Reading", "read_seed"]

_READERS: dict[str, Callable[[Seed], Reading]] = {
    ".txt": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".md": read_markdown,
    ".jsonl": read_jsonl,
    ".warc.gz": read_warc,
    ".wet.gz": read_warc,
    ".warc": read_warc,
    ".wet": read_warc,
}
ENDINGS = tuple(sorted(_READERS))
"""The endings of the files that can be read."""


def read_seed(seed: Seed) -> Reading:
    """Every document of a seed. What cannot be read is a problem, never an exception."""
    name = PurePosixPath(seed.path).name.lower()
    reader = next((read for ending, read in _READERS.items() if name.endswith(ending)), None)
    if reader is None:
        remedy = "save it as one of " + ", ".join(ENDINGS)
        return Reading(problems=(Problem(seed_path(seed), None, "no reader for this kind of file", remedy),))
    unnamed = id_problem(seed_path(seed))
    if unnamed:
        return Reading(problems=(unnamed,))
    return reader(seed)
