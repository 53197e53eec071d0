"""`seeds/removed.yml`: the articles that were taken out of the corpus, and why."""

from __future__ import annotations

from collections.abc import Mapping

from generator.edtf import EdtfError, parse
from generator.model.corpus import Tombstone
from generator.problems import Problem, in_order
from generator.yaml_fields import Fields
from generator.yaml_lines import Node, read_yaml

KEYS = ("because", "on")


def load_removed(path: str, text: str) -> tuple[Mapping[str, Tombstone], tuple[Problem, ...]]:
    """The articles taken out, by id, and everything that is wrong in the file.

    An entry is `id: {because: …, on: 2022-03-01}`, the date in EDTF.
    """
    root, found = read_yaml(path, text)
    problems = list(found)
    if root is None or root.value is None:
        return {}, in_order(problems)
    if not isinstance(root.value, Mapping):
        problems.append(root.problem(f"the file is {root.kind}", "write `article-id: {because: …}`"))
        return {}, in_order(problems)
    removed = {key: _tombstone(node, problems) for key, node in root.value.items()}
    return removed, in_order(problems)


def _tombstone(node: Node, problems: list[Problem]) -> Tombstone:
    fields = Fields(node, problems, KEYS)
    on = fields.optional("on")
    if on is not None:
        try:
            parse(on)
        except EdtfError as error:
            fields.wrong("on", str(error), "write it like 2022-03-01")
            on = None
    return Tombstone(fields.required("because"), on)
