"""What a reader makes of a seed: one decoded document or several."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.article import Metadata, Repair
from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Document:
    """One decoded document of a seed.

    `text` is the decoded seed that every span speaks of. `changes` are what decoding or
    normalising made different (mojibake repaired, a soft hyphen dropped), each at its offset.
    `stated` is metadata that the format itself carries (JSON-LD, front matter, fields of a line).
    """

    id: str
    seed: str
    sha256: str
    text: str
    encoding: str
    format: str
    changes: tuple[Repair, ...] = ()
    stated: Metadata = Metadata()
    problems: tuple[Problem, ...] = ()
