"""`actors.yml`: who and what acts, under which names, in which offices."""

from __future__ import annotations

import re

from generator.model.vocabulary import Actor, ActsFor, Alias, Role
from generator.problems import Problem
from generator.vocabulary.entries import read_date, read_entries, read_references
from generator.vocabulary.links import Link, link_one
from generator.yaml_fields import Fields
from generator.yaml_lines import Node

KINDS = ("person", "state", "organisation", "body", "group", "media")
METHODS = ("name", "role", "metonym")
KEYS = (
    "kind",
    "labels",
    "aliases",
    "roles",
    "acts_for",
    "description",
    "wikidata",
    "gender",
    "references",
    "adjectives",
    "places",
    "peoples",
)
ALIAS_KEYS = ("text", "method", "case", "named_before", "certain")
ROLE_KEYS = ("office", "of", "labels", "phrases", "since", "until")
ACTS_FOR_KEYS = ("actor", "since", "until")

_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,11}\Z")


def read_actors(root: Node | None, problems: list[Problem], links: list[Link]) -> dict[str, Actor]:
    """The actors of a file by id."""

    def read(identifier: str, fields: Fields) -> Actor:
        wikidata = fields.optional("wikidata")
        if wikidata is not None and not _WIKIDATA.match(wikidata):
            fields.wrong("wikidata", f"'{wikidata}' is no Wikidata item", "write it like Q159")
            wikidata = None
        kind = fields.choice("kind", KINDS, "organisation") if fields.required("kind") else "organisation"
        gender = fields.choice("gender", ("f", "m"), "") if "gender" in fields.entries else ""
        return Actor(
            identifier,
            kind,
            fields.required_labels("labels"),
            aliases=tuple(_alias(node, problems) for node in fields.nodes("aliases")),
            roles=tuple(_role(part, links) for part in fields.items("roles", ROLE_KEYS)),
            acts_for=tuple(_acts_for(node, problems, links) for node in fields.nodes("acts_for")),
            description=fields.labels("description"),
            wikidata=wikidata,
            gender=gender or None,
            references=read_references(fields),
            adjectives=fields.texts("adjectives"),
            places=fields.texts("places"),
            peoples=fields.texts("peoples"),
        )

    return read_entries(root, problems, KEYS, read)


def _alias(node: Node, problems: list[Problem]) -> Alias:
    if isinstance(node.value, str):
        return Alias(node.value.strip())
    fields = Fields(node, problems, ALIAS_KEYS)
    return Alias(
        fields.required("text"),
        fields.choice("method", METHODS, "name"),
        exact_case=fields.choice("case", ("any", "exact"), "any") == "exact",
        named_before=fields.flag("named_before", False),
        certain=fields.flag("certain", True),
    )


def _role(fields: Fields, links: list[Link]) -> Role:
    office = link_one(fields, "office", "office", links)
    of = link_one(fields, "of", "actor", links)
    labels = fields.labels("labels")
    if office is None and not labels:
        fields.wrong("labels", "a role has neither 'office' nor 'labels'", "add one of them")
    since, until = read_date(fields, "since"), read_date(fields, "until")
    return Role(labels, fields.texts("phrases"), since, until, office, of)


def _acts_for(node: Node, problems: list[Problem], links: list[Link]) -> ActsFor:
    if isinstance(node.value, str):
        links.append(Link(node.path, node.line, "actor", node.value.strip()))
        return ActsFor(node.value.strip())
    fields = Fields(node, problems, ACTS_FOR_KEYS)
    actor = link_one(fields, "actor", "actor", links)
    if actor is None:
        fields.required("actor")
    return ActsFor(actor or "", read_date(fields, "since"), read_date(fields, "until"))
