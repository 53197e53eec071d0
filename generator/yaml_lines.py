"""YAML read safely into values that know the line they stand on.

Only plain data is read: mappings with text keys, sequences, text, whole and decimal numbers, `true` / `false`
and nothing (`null`, `~`). A date stays text, and so does `no`. Anchors, aliases, tags and merge keys are
refused, so that no file can be larger than it looks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from generator.problems import Problem

Scalar: TypeAlias = str | int | float | bool | None

_DEEPEST = 20
_LARGEST = 8_000_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})\Z")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,17}\.[0-9]{1,17}\Z")
_WORDS: Mapping[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a YAML file. `line` is 1-based; for the value of a key it is the key's line."""

    path: str
    line: int
    value: Scalar | tuple[Node, ...] | Mapping[str, Node]

    @property
    def kind(self) -> str:
        """What the value is, in words for a message."""
        value = self.value
        if isinstance(value, Mapping):
            return "a mapping"
        if isinstance(value, tuple):
            return "a list"
        if value is None:
            return "nothing"
        if isinstance(value, bool):
            return "true or false"
        return "text" if isinstance(value, str) else "a number"

    def problem(self, cause: str, remedy: str = "") -> Problem:
        """A problem at this place."""
        return Problem(self.path, self.line, cause, remedy)


def read_yaml(path: str, text: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """The value of a YAML file, and what is wrong with the file.

    An empty file is `Node(value=None)`; a file that is no YAML at all gives None. Keys that stand twice
    are problems, and the first one counts. `path` is only for the messages.
    """
    if len(text) > _LARGEST:
        return None, (Problem(path, None, f"the file is larger than {_LARGEST:,} characters", "split it"),)
    try:
        return _Builder(path).build(text)
    except _Refused as refused:
        return None, (refused.problem,)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        cause = f"not YAML: {error.problem or error.context or error}"
        return None, (Problem(path, line, cause, "check indentation, colons and quotation marks"),)
    except (yaml.YAMLError, UnicodeError) as error:
        cause = f"not YAML: {' '.join(str(error).split())}"
        return None, (Problem(path, None, cause, "save the file as UTF-8 without control characters"),)


class _Refused(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class _Open:
    """A mapping or sequence whose end has not come yet."""

    def __init__(self, line: int, mapping: bool) -> None:  # which of the two it is, not a switch
        self.line = line
        self.mapping = mapping
        self.items: list[Node] = []
        self.entries: dict[str, Node] = {}
        self.key: tuple[str, int] | None = None


class _Builder:
    """Builds the value from the parser's events: without recursion, so depth cannot hurt."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.stack: list[_Open] = []
        self.root: Node | None = None

    def build(self, text: str) -> tuple[Node, tuple[Problem, ...]]:
        documents = 0
        for event in yaml.parse(text, Loader=_LOADER):
            line = event.start_mark.line + 1 if event.start_mark else 1
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(line, "a second YAML document begins here", "remove the line `---`")
            elif isinstance(event, yaml.AliasEvent):
                self._refuse(line, f"the alias *{event.anchor} is not allowed", "write the value out")
            elif isinstance(event, yaml.NodeEvent):
                self._begin(event, line)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._end()
        return self.root or Node(self.path, 1, None), tuple(self.problems)

    def _begin(self, event: yaml.NodeEvent, line: int) -> None:
        if event.anchor is not None:
            self._refuse(line, f"the anchor &{event.anchor} is not allowed", "write the value out")
        tag = getattr(event, "tag", None)
        if tag not in (None, "!"):
            self._refuse(line, f"the tag {tag} is not allowed", "remove it")
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, line)
            return
        if len(self.stack) >= _DEEPEST:
            self._refuse(line, f"nested more than {_DEEPEST} deep", "write it flatter")
        top = self.stack[-1] if self.stack else None
        if top is not None and top.mapping and top.key is None:
            self._refuse(line, "a key must be text", "put the key in quotation marks")
        self.stack.append(_Open(line, isinstance(event, yaml.MappingStartEvent)))

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        top = self.stack[-1] if self.stack else None
        if top is None or not top.mapping or top.key is not None:
            self._add(line, _plain(event.value) if event.implicit[0] else event.value)
            return
        if event.value == "<<":
            self._refuse(line, "the merge key << is not allowed", "write the entries out")
        top.key = (event.value, line)

    def _end(self) -> None:
        done = self.stack.pop()
        self._add(done.line, done.entries if done.mapping else tuple(done.items))

    def _add(self, line: int, value: Scalar | tuple[Node, ...] | Mapping[str, Node]) -> None:
        if not self.stack:
            self.root = Node(self.path, line, value)
            return
        top = self.stack[-1]
        if not top.mapping:
            top.items.append(Node(self.path, line, value))
            return
        assert top.key is not None  # noqa: S101 - a value follows its key in the parser's events
        key, key_line = top.key
        top.key = None
        if key in top.entries:
            first = top.entries[key].line
            cause = f"the key '{key}' stands twice (first in line {first})"
            self.problems.append(Problem(self.path, key_line, cause, "keep one of them"))
            return
        top.entries[key] = Node(self.path, key_line, value)

    def _refuse(self, line: int, cause: str, remedy: str) -> None:
        raise _Refused(Problem(self.path, line, cause, remedy))


def _plain(text: str) -> Scalar:
    if text.casefold() in _WORDS:
        return _WORDS[text.casefold()]
    if _WHOLE.match(text):
        return int(text)
    return float(text) if _DECIMAL.match(text) else text
