"""Plain text: one file, one article."""

from __future__ import annotations

from generator.model.article import Seed
from generator.model.document import Document
from generator.problems import Problem
from generator.readers.decoding import decode, replaced
from generator.readers.names import stem_of
from generator.readers.normalising import changes_to
from generator.readers.reading import Reading, digest, seed_path


def read_text(seed: Seed) -> Reading:
    """The one document of a text file."""
    decoded = decode(seed_path(seed), seed.data)
    if isinstance(decoded, Problem):
        return Reading(problems=(decoded,))
    document = Document(
        id=stem_of(seed.path),
        seed=seed.path,
        sha256=digest(seed),
        text=decoded.text,
        encoding=decoded.encoding,
        format="text",
        changes=changes_to(decoded.text),
    )
    return Reading((document,), replaced(seed_path(seed), decoded))
