"""What a reader gives: the documents of a seed, and what was wrong with it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from generator.model.article import Seed
from generator.model.document import Document
from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Reading:
    """The documents that a seed holds, and its problems; one of the two may be empty."""

    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()


def digest(seed: Seed) -> str:
    """The SHA-256 of the seed's bytes, in hexadecimal."""
    return hashlib.sha256(seed.data).hexdigest()


def seed_path(seed: Seed) -> str:
    """The seed's path relative to the corpus folder, as problems name it."""
    return f"seeds/{seed.path}"
