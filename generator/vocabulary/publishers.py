"""`publishers.yml`: who published the articles, who owns them, what a reader should know."""

from __future__ import annotations

from generator.model.vocabulary import Publisher
from generator.problems import Problem
from generator.vocabulary.entries import read_entries, read_references
from generator.vocabulary.links import Link, link_one
from generator.yaml_fields import Fields
from generator.yaml_lines import Node

KEYS = (
    "labels",
    "aliases",
    "domains",
    "owner",
    "control",
    "notice",
    "link_urls",
    "machine_translated",
    "country",
    "language",
    "actor",
    "references",
)


def read_publishers(root: Node | None, problems: list[Problem], links: list[Link]) -> dict[str, Publisher]:
    """The publishers of a file by id."""

    def read(identifier: str, fields: Fields) -> Publisher:
        domains = fields.texts("domains")
        for domain in domains:
            if "/" in domain or "." not in domain or domain != domain.lower():
                fields.wrong("domains", f"'{domain}' is no domain", "write it like fr.example.org")
        return Publisher(
            identifier,
            fields.required_labels("labels"),
            fields.texts("aliases"),
            domains,
            fields.labels("owner"),
            fields.labels("control"),
            fields.labels("notice"),
            fields.flag("link_urls", True),
            fields.flag("machine_translated", False),
            fields.optional("country"),
            fields.optional("language"),
            link_one(fields, "actor", "actor", links),
            read_references(fields),
        )

    return read_entries(root, problems, KEYS, read)
