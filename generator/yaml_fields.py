"""The fields of a YAML mapping, each read as the type that it must have; mistakes are collected."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

from generator.problems import Problem
from generator.yaml_lines import Node


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint at the known word that looks most like this one, or an empty string.

    >>> did_you_mean("lavrof", ["sergey-lavrov", "russia"])
    "did you mean 'sergey-lavrov'?"
    """
    words = sorted(known)
    close = difflib.get_close_matches(word, words, n=1, cutoff=0.6)
    if not close:
        # An id is often given by one of its parts: `lavrof` for `sergey-lavrov`.
        parts = {part: whole for whole in reversed(words) for part in whole.split("-") if len(part) > 2}
        close = [parts[part] for part in difflib.get_close_matches(word, sorted(parts), n=1, cutoff=0.7)]
    return f"did you mean '{close[0]}'?" if close else ""


class Fields:
    """A mapping whose keys are known; reading a field of the wrong type adds a problem and gives a default.

    `problems` is the caller's list: everything that is wrong in a file is shown at once.
    """

    def __init__(self, node: Node, problems: list[Problem], keys: Iterable[str]) -> None:
        self.node = node
        self.problems = problems
        self.entries: Mapping[str, Node] = {}
        known = tuple(keys)
        if isinstance(node.value, Mapping):
            self.entries = node.value
        elif node.value is not None:
            problems.append(
                node.problem(f"{node.kind} where a mapping should be", f"keys: {', '.join(known)}")
            )
        for key, value in self.entries.items():
            if key not in known:
                remedy = did_you_mean(key, known) or f"known keys: {', '.join(known)}"
                problems.append(value.problem(f"unknown key '{key}'", remedy))

    def line(self, key: str) -> int:
        """The line of a key, or that of the mapping where the key is missing."""
        return self.entries[key].line if key in self.entries else self.node.line

    def wrong(self, key: str, cause: str, remedy: str = "") -> None:
        """Add a problem at the line of a key."""
        self.problems.append(Problem(self.node.path, self.line(key), cause, remedy))

    def optional(self, key: str) -> str | None:
        """A text, or None where there is none. A number is read as its digits (a year, say)."""
        node = self.entries.get(key)
        if node is None or node.value is None:
            return None
        text = _text(node)
        if text is None:
            self.wrong(key, f"'{key}' is {node.kind}, not text")
        return text

    def text(self, key: str, default: str = "") -> str:
        """A text, or the default."""
        found = self.optional(key)
        return default if found is None else found

    def required(self, key: str) -> str:
        """A text that must be there."""
        found = self.optional(key)
        if found is None and (key not in self.entries or self.entries[key].value is None):
            self.wrong(key, f"'{key}' is missing", f"add '{key}: …'")
        return found or ""

    def choice(self, key: str, options: Iterable[str], default: str) -> str:
        """One of the given words."""
        known = tuple(options)
        found = self.text(key, default)
        if found not in known:
            self.wrong(
                key, f"'{key}' is '{found}'", did_you_mean(found, known) or f"one of {', '.join(known)}"
            )
            return default
        return found

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        node = self.entries.get(key)
        if node is None:
            return default
        if not isinstance(node.value, bool):
            self.wrong(key, f"'{key}' is {node.kind}, not true or false")
            return default
        return node.value

    def whole(self, key: str, default: int) -> int:
        """A whole number."""
        node = self.entries.get(key)
        if node is None:
            return default
        if isinstance(node.value, bool) or not isinstance(node.value, int):
            self.wrong(key, f"'{key}' is {node.kind}, not a whole number")
            return default
        return node.value

    def number(self, key: str, default: float) -> float:
        """A whole or decimal number."""
        node = self.entries.get(key)
        if node is None:
            return default
        if isinstance(node.value, bool) or not isinstance(node.value, int | float):
            self.wrong(key, f"'{key}' is {node.kind}, not a number")
            return default
        return float(node.value)

    def nodes(self, key: str) -> tuple[Node, ...]:
        """The items of a list; a single value is a list of one."""
        node = self.entries.get(key)
        if node is None or node.value is None:
            return ()
        return node.value if isinstance(node.value, tuple) else (node,)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text is a list of one."""
        found = []
        for node in self.nodes(key):
            text = _text(node)
            if text is None:
                self.problems.append(node.problem(f"{node.kind} in '{key}', where text should be"))
            else:
                found.append(text)
        return tuple(found)

    def items(self, key: str, keys: Iterable[str]) -> tuple[Fields, ...]:
        """A list of mappings, each with these keys; a single mapping is a list of one."""
        known = tuple(keys)
        return tuple(Fields(node, self.problems, known) for node in self.nodes(key))

    def mapping(self, key: str) -> Mapping[str, Node]:
        """A mapping with any keys."""
        node = self.entries.get(key)
        if node is None or node.value is None:
            return {}
        if not isinstance(node.value, Mapping):
            self.wrong(key, f"'{key}' is {node.kind}, not a mapping")
            return {}
        return node.value

    def labels(self, key: str) -> Mapping[str, str]:
        """Texts by language (`{fr: …, en: …}`)."""
        found = {}
        for language, node in self.mapping(key).items():
            text = _text(node)
            if text is None:
                self.problems.append(node.problem(f"the text for '{language}' is {node.kind}"))
            else:
                found[language] = " ".join(text.split())
        return found

    def required_labels(self, key: str) -> Mapping[str, str]:
        """Texts by language that must be there."""
        found = self.labels(key)
        if not found and key not in self.entries:
            self.wrong(key, f"'{key}' is missing", f"add '{key}: {{fr: …}}'")
        return found


def _text(node: Node) -> str | None:
    value = node.value
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return None
