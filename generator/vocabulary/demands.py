"""`demands.yml`: what the sides ask of each other, and the words that show it."""

from __future__ import annotations

from generator.model.vocabulary import Demand, DemandRule, TreatyArticle
from generator.problems import Problem
from generator.vocabulary.entries import read_entries
from generator.vocabulary.links import Link, link_all
from generator.yaml_fields import Fields
from generator.yaml_lines import Node

KEYS = (
    "labels",
    "statement",
    "sources",
    "made_by",
    "addressed_to",
    "counters",
    "rules",
    "examples",
    "counter_examples",
)
SOURCE_KEYS = ("document", "article", "says")
RULE_KEYS = ("id", "says", "groups", "window", "unless", "stances", "alone", "about", "after")
SAYS = ("demand", "opposite")


def read_demands(root: Node | None, problems: list[Problem], links: list[Link]) -> dict[str, Demand]:
    """The demands of a file by id."""

    def read(identifier: str, fields: Fields) -> Demand:
        return Demand(
            identifier,
            fields.required_labels("labels"),
            fields.required_labels("statement"),
            tuple(_source(part) for part in fields.items("sources", SOURCE_KEYS)),
            link_all(fields, "made_by", "actor", links),
            link_all(fields, "addressed_to", "actor", links),
            link_all(fields, "counters", "demand", links),
            tuple(
                _rule(part, f"{identifier}/{number}", links)
                for number, part in enumerate(fields.items("rules", RULE_KEYS), 1)
            ),
            fields.texts("examples"),
            fields.texts("counter_examples"),
        )

    return read_entries(root, problems, KEYS, read)


def _source(fields: Fields) -> TreatyArticle:
    return TreatyArticle(fields.required("document"), fields.optional("article"), fields.labels("says"))


def _rule(fields: Fields, identifier: str, links: list[Link]) -> DemandRule:
    groups = []
    for node in fields.nodes("groups"):
        stems = node.value if isinstance(node.value, tuple) else (node,)
        groups.append(tuple(stem.value for stem in stems if isinstance(stem.value, str)))
        if len(groups[-1]) < len(stems):
            fields.problems.append(node.problem("a stem is not text", "put it in quotation marks"))
    if not groups:
        fields.wrong("groups", "a rule has no groups of stems", "add 'groups: [[stem, …], …]'")
    window = fields.whole("window", 12)
    says = fields.text("says", SAYS[0])
    if says not in SAYS:
        fields.wrong("says", f"'says' is '{says}'", f"write one of: {', '.join(SAYS)}")
    return DemandRule(
        fields.text("id", identifier),
        tuple(groups),
        window,
        fields.texts("unless"),
        says == SAYS[1],
        fields.texts("stances"),
        fields.text("alone", ""),
        link_all(fields, "about", "actor", links),
        link_all(fields, "after", "demand", links),
    )
