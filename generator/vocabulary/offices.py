"""`offices.<language>.yml`: the phrases that name whoever holds an office."""

from __future__ import annotations

from generator.model.vocabulary import Office
from generator.problems import Problem
from generator.vocabulary.entries import read_entries
from generator.vocabulary.links import Link, link_all
from generator.yaml_fields import Fields
from generator.yaml_lines import Node

KEYS = ("labels", "phrases", "short", "of")
SLOTS = ("{adjective}", "{of}")


def read_offices(root: Node | None, problems: list[Problem], links: list[Link]) -> dict[str, Office]:
    """The offices of a file by id."""

    def read(identifier: str, fields: Fields) -> Office:
        for key in ("phrases", "short"):
            for node in fields.nodes(key):
                _check_slots(node, key, problems)
        return Office(
            identifier,
            fields.required_labels("labels"),
            fields.texts("phrases"),
            fields.texts("short"),
            link_all(fields, "of", "actor", links),
        )

    return read_entries(root, problems, KEYS, read)


def _check_slots(node: Node, key: str, problems: list[Problem]) -> None:
    words = str(node.value).split()
    slots = [word for word in words if "{" in word or "}" in word]
    if any(slot not in SLOTS for slot in slots):
        problems.append(node.problem(f"unknown slot in '{node.value}'", f"slots: {', '.join(SLOTS)}"))
    elif slots and key == "short":
        problems.append(node.problem(f"'{node.value}' is short, but has a slot", "move it to 'phrases'"))
    elif len(slots) > 1:
        problems.append(node.problem(f"'{node.value}' has two slots", "use one: two actors cannot be meant"))
    elif words and words[0] in SLOTS:
        problems.append(node.problem(f"'{node.value}' begins with a slot", "begin with the office's word"))
