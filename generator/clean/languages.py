"""What reading and cleaning know of each language, from `generator/data/languages/*.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources

from generator.yaml_lines import Node, read_yaml


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of one language, in lower case; a list that is not given is empty.

    The comments in the YAML files say what each list is for.
    """

    language: str = "und"
    common: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    opener_endings: tuple[str, ...] = ()
    inverted: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    ordinal_endings: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    works: frozenset[str] = frozenset()
    dangling: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    open_abbreviations: frozenset[str] = frozenset()
    name_prefixes: frozenset[str] = frozenset()
    word_prefixes: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    months: tuple[str, ...] = ()
    month_abbreviations: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    reports: frozenset[str] = frozenset()
    calques: tuple[str, ...] = ()


NO_WORDS = Words()
_SETS = frozenset(f.name for f in fields(Words) if str(f.type).startswith("frozenset"))


@cache
def all_words() -> dict[str, Words]:
    """The word lists of every language that has a file, by BCP 47 code, in alphabetical order."""
    folder = resources.files("generator") / "data" / "languages"
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".yml")), key=lambda f: f.name)
    return {f.name[:-4]: _words(f.name[:-4], f.read_text(encoding="utf-8")) for f in files}


def words_of(language: str) -> Words:
    """The word lists of a language; of one without a file, empty ones."""
    return all_words().get(language, NO_WORDS)


def _words(language: str, text: str) -> Words:
    root, problems = read_yaml(f"generator/data/languages/{language}.yml", text)
    if problems or root is None or not isinstance(root.value, Mapping):
        raise ValueError("; ".join(map(str, problems)) or f"{language}.yml is no mapping")
    lists = {name: _entries(node) for name, node in root.value.items()}
    given = {name: frozenset(found) if name in _SETS else found for name, found in lists.items()}
    return Words(language=language, **given)  # type: ignore[arg-type]


def _entries(node: Node) -> tuple[str, ...]:
    return tuple(str(n.value) for n in node.value) if isinstance(node.value, tuple) else ()
