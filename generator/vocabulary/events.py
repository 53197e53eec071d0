"""`events.yml`: what happened, when, where and with whom."""

from __future__ import annotations

from generator.model.vocabulary import Event
from generator.problems import Problem
from generator.vocabulary.entries import read_date, read_entries, read_references
from generator.vocabulary.links import Link, link_all
from generator.yaml_fields import Fields
from generator.yaml_lines import Node

KEYS = ("labels", "when", "place", "actors", "description", "aliases", "places", "references")


def read_events(root: Node | None, problems: list[Problem], links: list[Link]) -> dict[str, Event]:
    """The events of a file by id."""

    def read(identifier: str, fields: Fields) -> Event:
        fields.required("when")
        return Event(
            identifier,
            fields.required_labels("labels"),
            read_date(fields, "when") or "",
            fields.labels("place"),
            link_all(fields, "actors", "actor", links),
            fields.labels("description"),
            fields.texts("aliases"),
            fields.texts("places"),
            read_references(fields),
        )

    return read_entries(root, problems, KEYS, read)
