"""References from one entry of the vocabulary to another, checked when every file is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.problems import Problem
from generator.yaml_fields import Fields, did_you_mean


@dataclass(frozen=True, slots=True)
class Link:
    """A place in a file that names an entry of a kind (`actor`, `demand`, `office`, `publisher`)."""

    path: str
    line: int
    kind: str
    id: str


def link_one(fields: Fields, key: str, kind: str, links: list[Link]) -> str | None:
    """The id under a key, which must be one of an entry of the kind; None where there is none."""
    found = fields.optional(key)
    if found is not None:
        links.append(Link(fields.node.path, fields.line(key), kind, found))
    return found


def link_all(fields: Fields, key: str, kind: str, links: list[Link]) -> tuple[str, ...]:
    """The ids in the list under a key, which must all be of entries of the kind."""
    for node in fields.nodes(key):
        if isinstance(node.value, str):
            links.append(Link(node.path, node.line, kind, node.value.strip()))
    return fields.texts(key)


def broken_links(links: Iterable[Link], known: Mapping[str, Iterable[str]]) -> tuple[Problem, ...]:
    """A problem for every link to an entry that is not there."""
    problems = []
    for link in links:
        ids = set(known.get(link.kind, ()))
        if link.id not in ids:
            remedy = did_you_mean(link.id, ids) or "add it, or remove it here"
            problems.append(Problem(link.path, link.line, f"unknown {link.kind} '{link.id}'", remedy))
    return tuple(problems)
