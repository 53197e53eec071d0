"""A seed to its documents: which reader reads which ending."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from generator.model.article import Seed
from generator.problems import Problem
from generator.readers.fields import Names
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
    ".warc.gz": read_warc,
    ".wet.gz": read_warc,
    ".warc": read_warc,
    ".wet": read_warc,
}
_RECORD_READERS: dict[str, Callable[[Seed, Names], Reading]] = {".md": read_markdown, ".jsonl": read_jsonl}
ENDINGS = tuple(sorted((*_READERS, *_RECORD_READERS)))
"""The endings of the files that can be read."""


def read_seed(seed: Seed, fields: Names | None = None) -> Reading:
    """Every document of a seed. What cannot be read is a problem, never an exception.

    `fields` are the corpus's own names for what a record or front matter says.
    """
    name = PurePosixPath(seed.path).name.lower()
    ending = next((ending for ending in ENDINGS if name.endswith(ending)), "")
    if not ending:
        remedy = "save it as one of " + ", ".join(ENDINGS)
        return Reading(problems=(Problem(seed_path(seed), None, "no reader for this kind of file", remedy),))
    unnamed = id_problem(seed_path(seed))
    if unnamed:
        return Reading(problems=(unnamed,))
    if ending in _RECORD_READERS:
        return _RECORD_READERS[ending](seed, fields or {})
    return _READERS[ending](seed)
