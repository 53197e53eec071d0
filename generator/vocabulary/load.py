"""All files of `seeds/vocabulary/` as one vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import TypeVar

from generator.model.vocabulary import Actor, Cues, Demand, Event, Office, Publisher, Stance, Vocabulary
from generator.problems import Problem, in_order
from generator.vocabulary.actors import read_actors
from generator.vocabulary.cues import read_cues
from generator.vocabulary.demands import read_demands
from generator.vocabulary.events import read_events
from generator.vocabulary.links import Link, broken_links
from generator.vocabulary.offices import read_offices
from generator.vocabulary.publishers import read_publishers
from generator.vocabulary.stances import read_stances
from generator.yaml_fields import did_you_mean
from generator.yaml_lines import Node, read_yaml

_Entry = TypeVar("_Entry")
KINDS = (
    "actors",
    "cues",
    "demands",
    "events",
    "naming",
    "offices",
    "publishers",
    "quoting",
    "rejected",
    "stances",
)


def load_vocabulary(files: Mapping[str, str]) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """The vocabulary that the files say, and everything that is wrong in them.

    `files` maps paths to texts. The first word of a file's name says what is in it: `actors.yml` and
    `actors.persons.yml` both hold actors; for cues, naming, offices and quoting the second one is the
    language.
    What is wrong is left out or read as its default, so that the rest can be used and checked.
    """
    reading = _Reading()
    for path in sorted(files):
        root, problems = read_yaml(path, files[path])
        reading.problems += problems
        if root is not None:
            reading.file(path, root)
    known: dict[str, Iterable[str]] = {
        "actor": reading.actors,
        "demand": reading.demands,
        "event": reading.events,
        "office": reading.offices,
        "publisher": reading.publishers,
    }
    reading.problems += broken_links(reading.links, known)
    return reading.vocabulary(), in_order(reading.problems)


class _Reading:
    """What was read so far."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.links: list[Link] = []
        self.actors: dict[str, Actor] = {}
        self.demands: dict[str, Demand] = {}
        self.events: dict[str, Event] = {}
        self.publishers: dict[str, Publisher] = {}
        self.stances: dict[str, Stance] = {}
        self.offices: dict[str, Office] = {}
        self.cues: dict[str, Cues] = {}
        self.naming: dict[str, Cues] = {}
        self.quoting: dict[str, Cues] = {}
        self.rejected: dict[str, tuple[str, ...]] = {}

    def file(self, path: str, root: Node) -> None:
        kind, _, rest = PurePosixPath(path).stem.partition(".")
        if kind == "actors":
            self._add(path, root, self.actors, read_actors(root, self.problems, self.links))
        elif kind == "demands":
            self._add(path, root, self.demands, read_demands(root, self.problems, self.links))
        elif kind == "events":
            self._add(path, root, self.events, read_events(root, self.problems, self.links))
        elif kind == "publishers":
            self._add(path, root, self.publishers, read_publishers(root, self.problems, self.links))
        elif kind == "stances":
            self._add(path, root, self.stances, read_stances(root, self.problems))
        elif kind == "offices":
            self._add(path, root, self.offices, read_offices(root, self.problems, self.links))
        elif kind == "cues":
            self._add(path, root, self.cues, {rest: read_cues(rest, root, self.problems)})
        elif kind == "naming":
            self._add(path, root, self.naming, {rest: read_cues(rest, root, self.problems)})
        elif kind == "quoting":
            self._add(path, root, self.quoting, {rest: read_cues(rest, root, self.problems)})
        elif kind == "rejected":
            self.rejected.update(read_cues("", root, self.problems).groups)
        else:
            remedy = did_you_mean(kind, KINDS) or f"names begin with one of {', '.join(KINDS)}"
            self.problems.append(Problem(path, None, f"a file of unknown kind '{kind}'", remedy))

    def _add(self, path: str, root: Node, known: dict[str, _Entry], new: dict[str, _Entry]) -> None:
        for identifier in sorted(known.keys() & new.keys()):
            line = root.value[identifier].line if isinstance(root.value, Mapping) else None
            cause = f"'{identifier}' is in another file too"
            self.problems.append(Problem(path, line, cause, "keep one of them"))
        known.update({identifier: entry for identifier, entry in new.items() if identifier not in known})

    def vocabulary(self) -> Vocabulary:
        return Vocabulary(
            actors=self.actors,
            demands=self.demands,
            events=self.events,
            publishers=self.publishers,
            stances=self.stances,
            cues=self.cues,
            offices=self.offices,
            naming=self.naming,
            quoting=self.quoting,
            rejected=self.rejected,
        )
