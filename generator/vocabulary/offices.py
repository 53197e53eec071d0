"""`offices.<language>.yml`: the phrases that name whoever holds an office."""

from __future__ import annotations

from generator.model.vocabulary import Office, OfficePhrase
from generator.problems import Problem
from generator.vocabulary.entries import read_entries
from generator.vocabulary.links import Link, link_all, link_one
from generator.yaml_fields import Fields
from generator.yaml_lines import Node

KEYS = ("labels", "phrases", "short", "of", "like")
PHRASE_KEYS = ("text", "of")
SLOTS = ("{adjective}", "{of}")


def read_offices(root: Node | None, problems: list[Problem], links: list[Link]) -> dict[str, Office]:
    """The offices of a file by id."""

    def read(identifier: str, fields: Fields) -> Office:
        for node in fields.nodes("short"):
            _check_slots(node, str(node.value), 0, problems)
        return Office(
            identifier,
            fields.required_labels("labels"),
            tuple(_phrase(node, problems, links) for node in fields.nodes("phrases")),
            fields.texts("short"),
            link_all(fields, "of", "actor", links),
            link_one(fields, "like", "office", links),
        )

    return read_entries(root, problems, KEYS, read)


def _phrase(node: Node, problems: list[Problem], links: list[Link]) -> OfficePhrase:
    if isinstance(node.value, str):
        _check_slots(node, node.value, 1, problems)
        return OfficePhrase(node.value.strip())
    fields = Fields(node, problems, PHRASE_KEYS)
    text = fields.required("text")
    _check_slots(node, text, 0, problems)
    return OfficePhrase(text, link_one(fields, "of", "actor", links))


def _check_slots(node: Node, text: str, most: int, problems: list[Problem]) -> None:
    words = text.split()
    slots = [word for word in words if "{" in word or "}" in word]
    if any(slot not in SLOTS for slot in slots):
        problems.append(node.problem(f"unknown slot in '{text}'", f"slots: {', '.join(SLOTS)}"))
    elif len(slots) > most:
        problems.append(node.problem(f"'{text}' has {len(slots)} slots", f"{most} can be here"))
    elif words and words[0] in SLOTS:
        problems.append(node.problem(f"'{text}' begins with a slot", "begin with the office's word"))
