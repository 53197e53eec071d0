"""What becomes of files that somebody wants to add: seeds under safe names, or problems."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model.article import Seed
from generator.problems import Problem, has_errors
from generator.readers.names import is_id, safe_id, stem_of
from generator.readers.seeds import read_seed

_FOLDER = "articles"


@dataclass(frozen=True, slots=True)
class Given:
    """A file that somebody wants to add: its name as they gave it, for messages, and its content."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Intake:
    """What is taken in (paths relative to `seeds/`), and what is not, and why."""

    seeds: tuple[Seed, ...]
    problems: tuple[Problem, ...]


def take_in(
    given: Iterable[Given],
    there: Mapping[str, bytes],
    former: Iterable[str] = (),
    fields: Mapping[str, tuple[str, ...]] | None = None,
) -> Intake:
    """Name the files so that each has an id of its own, and try to read them.

    `there` are the seeds that the corpus has, by path relative to `seeds/`; `former` are ids that no
    new article may have, such as those of articles taken out; `fields` are the names of the fields of the
    corpus's records. A file whose content is there already,
    or that cannot be read, is a problem; the others are taken.
    """
    seeds: list[Seed] = []
    problems: list[Problem] = []
    contents = {_digest(data): f"seeds/{path}" for path, data in sorted(there.items(), reverse=True)}
    ids = {stem_of(path) for path in there} | set(former)
    for file in given:
        twin = contents.get(_digest(file.data))
        if twin is not None:
            cause = f"the same text is there already: {twin}"
            problems.append(Problem(file.name, None, cause, "nothing needs to be done"))
            continue
        seed = Seed(_free_path(file, ids), file.data)
        found = read_seed(seed, fields).problems
        problems += (Problem(file.name, p.line, p.cause, p.remedy, p.severity) for p in found)
        if not has_errors(found):
            seeds.append(seed)
            ids.add(stem_of(seed.path))
            contents[_digest(file.data)] = file.name
    return Intake(tuple(seeds), tuple(problems))


def _free_path(file: Given, ids: set[str]) -> str:
    """The file's path among the seeds; where its id is taken, a part of its digest makes another."""
    name = PurePosixPath(file.name).name
    stem = stem_of(name)
    ending = name[len(stem) :].lower()
    identifier = stem if is_id(stem) else safe_id(stem)
    if identifier in ids:
        identifier = f"{identifier}-{_digest(file.data)[:8]}"
    return f"{_FOLDER}/{identifier}{ending}"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
