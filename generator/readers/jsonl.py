"""JSON Lines: one article a line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from generator.model.article import Seed
from generator.model.document import Document
from generator.problems import Problem
from generator.readers.decoding import decode
from generator.readers.fields import Names, metadata_from, value_of
from generator.readers.names import is_id, stem_of
from generator.readers.normalising import changes_to
from generator.readers.reading import Reading, seed_path

_NO_TEXT = "give it a field 'text', or say under 'fields' in seeds/corpus.yml which one has it"
_LONGEST = 20_000_000


def read_jsonl(seed: Seed, own: Names) -> Reading:
    """A document for each line that is a record with a text.

    `own` are the corpus's names of the fields, which come before the common ones. The id of a document
    is the file's stem and the record's own `id`, or else a digest of its text: neither changes when
    lines are added or put in another order.
    """
    path = seed_path(seed)
    decoded = decode(path, seed.data)
    if isinstance(decoded, Problem):
        return Reading(problems=(decoded,))
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for number, found in _records(path, decoded.text):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        document = _document(seed, found, own, decoded.encoding)
        if document is None:
            problems.append(_wrong(path, number, "no text in this record", _NO_TEXT))
        elif document.id in documents:
            problems.append(_wrong(path, number, f"a second record '{document.id}'", "remove one of the two"))
        else:
            documents[document.id] = document
    return Reading(tuple(documents.values()), tuple(problems))


def _records(path: str, text: str) -> Iterator[tuple[int, dict[str, object] | Problem]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        if len(line) > _LONGEST:
            yield number, _wrong(path, number, f"the line is longer than {_LONGEST:,} characters", "split it")
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            yield number, _wrong(path, number, "the line is not JSON", "one object a line, in UTF-8")
            continue
        if isinstance(record, dict):
            yield number, record
        else:
            yield number, _wrong(path, number, "the line is no object", 'write {"title": …, "text": …}')


def _document(seed: Seed, record: dict[str, object], names: Names, encoding: str) -> Document | None:
    text = value_of(record, "text", names)
    if isinstance(text, list):
        text = "\n\n".join(part for part in text if isinstance(part, str))
    if not isinstance(text, str) or not text.strip():
        return None
    text = text.encode("utf-8", "replace").decode("utf-8")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    given = str(value_of(record, "id", names) or "")
    suffix = given if is_id(given) and len(given) <= 60 else sha256[:12]
    return Document(
        id=f"{stem_of(seed.path)[:50]}-{suffix}",
        seed=seed.path,
        sha256=sha256,
        text=text,
        encoding=encoding,
        format="jsonl",
        changes=changes_to(text),
        stated=metadata_from(record, names),
    )


def _wrong(path: str, line: int, cause: str, remedy: str) -> Problem:
    return Problem(path, line, cause, remedy)
