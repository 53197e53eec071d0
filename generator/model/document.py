"""What a reader makes of a seed: one decoded document or several."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.article import Field, Metadata, Repair
from generator.problems import Problem
from generator.traced import Traced

RECORD_FIELDS = (
    "id",
    "text",
    "title",
    "description",
    "url",
    "date",
    "modified",
    "publisher",
    "authors",
    "tags",
    "section",
    "language",
    "image",
)
"""What a record of a data set can say about its article."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of a structured document, as its markup has it.

    `level` is 1 to 6 for a heading and 0 for other text; `element` is the path of the source element
    (`html/body/article/p[3]`); `main` tells whether the block is of the page's main text, and `kind`
    what else its element says (`text`, `heading`, `item`, `quote`, `caption`, `title`: the heading of
    the page, or `link`: a link to another page, and nothing else).
    """

    text: Traced
    kind: str = "text"
    level: int = 0
    element: str = ""
    main: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """One decoded document of a seed.

    `text` is the decoded seed that every span speaks of. `changes` are what decoding or
    normalising made different (mojibake repaired, a soft hyphen dropped), each at its offset.
    `stated` is metadata that the format itself carries (JSON-LD, front matter, fields of a line);
    its `publisher` is the outlet's name, not yet an id. `passages` are the blocks of a format with
    structure; plain text has none.

    A web page says in several places when it was published: `dates` is what its markup states as that
    date, `date_hints` the lines around its heading and what else may mean it; both as printed, the
    surest first. `stated` has no date then.
    """

    id: str
    seed: str
    sha256: str
    text: str
    encoding: str
    format: str
    changes: tuple[Repair, ...] = ()
    stated: Metadata = Metadata()
    dates: tuple[Field[str], ...] = ()
    date_hints: tuple[Field[str], ...] = ()
    passages: tuple[Passage, ...] = ()
    problems: tuple[Problem, ...] = ()
