"""`cues`, `naming` and `quoting.<language>.yml`: groups of words of one language."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.vocabulary import Cues
from generator.problems import Problem
from generator.yaml_lines import Node


def read_cues(language: str, root: Node | None, problems: list[Problem]) -> Cues:
    """The groups of a file. Groups may be nested; the name of an inner one is `outer.inner`."""
    groups: dict[str, tuple[str, ...]] = {}
    if root is not None and root.value is not None:
        if isinstance(root.value, Mapping):
            _collect(root, "", groups, problems)
        else:
            problems.append(
                root.problem(f"the file is {root.kind}", "write `a_group:` and its words below it")
            )
    return Cues(language, groups)


def _collect(node: Node, prefix: str, groups: dict[str, tuple[str, ...]], problems: list[Problem]) -> None:
    if isinstance(node.value, Mapping):
        for key, inner in node.value.items():
            _collect(inner, f"{prefix}.{key}" if prefix else key, groups, problems)
        return
    words = []
    for item in node.value if isinstance(node.value, tuple) else (node,):
        if isinstance(item.value, str):
            words.append(item.value)
        elif item.value is not None:
            remedy = "put it in quotation marks if it is a word"
            problems.append(item.problem(f"{item.kind} in '{prefix}', where text should be", remedy))
    groups[prefix] = tuple(words)
