"""`stances.yml`: the stances that a position can have, in the order of legends."""

from __future__ import annotations

from generator.model.vocabulary import Stance
from generator.problems import Problem
from generator.vocabulary.entries import read_entries
from generator.yaml_fields import Fields
from generator.yaml_lines import Node

KEYS = ("letter", "labels", "definition")


def read_stances(root: Node | None, problems: list[Problem]) -> dict[str, Stance]:
    """The stances of a file by id; no two have one letter."""
    letters: dict[str, str] = {}

    def read(identifier: str, fields: Fields) -> Stance:
        letter = fields.required("letter")
        if letter in letters:
            fields.wrong("letter", f"'{letter}' is the letter of '{letters[letter]}' too", "choose another")
        letters.setdefault(letter, identifier)
        return Stance(
            identifier, letter, fields.required_labels("labels"), fields.required_labels("definition")
        )

    return read_entries(root, problems, KEYS, read)
