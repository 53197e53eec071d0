"""The words of the interface, by language: `generator/data/ui.<language>.yml`.

The files are also part of `mkdocs.yml` (`INHERIT`), so that the theme says the same with the same
words; that is why the strings stand under `extra: ui: <language>:`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

from generator.pages.typography import number_in, set_in

_DATA = Path(__file__).parent.parent / "data"


@dataclass(frozen=True, slots=True, eq=False)
class Strings:
    """The catalogue of one language; keys are dotted (`article.cite`)."""

    language: str
    texts: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __call__(self, key: str, **values: object) -> str:
        """The text under a key, `{name}` replaced by values; raises KeyError for an unknown key."""
        return self.texts[key].format(**values) if values else self.texts[key]

    def __contains__(self, key: str) -> bool:
        return key in self.texts

    def count(self, key: str, number: int) -> str:
        """A number with its noun: the key's `none`, `one` or `other` form, `{n}` the number.

        French counts zero with the singular; a language that does not say `none` uses `other`.
        """
        form = f"{key}.one" if number == 1 else f"{key}.other"
        if number == 0 and f"{key}.none" in self.texts:
            form = f"{key}.none"
        return self.texts[form].format(n=number_in(self.language, number))


@cache
def strings_in(language: str) -> Strings:
    """The catalogue of a language that the generator speaks; raises FileNotFoundError otherwise."""
    content = (_DATA / f"ui.{language}.yml").read_text(encoding="utf-8")
    tree = yaml.safe_load(content)["extra"]["ui"][language]
    texts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    _flatten("", tree, language, texts, lists)
    return Strings(language, texts, lists)


def languages() -> tuple[str, ...]:
    """The languages that have a catalogue."""
    return tuple(sorted(path.name.split(".")[1] for path in _DATA.glob("ui.*.yml")))


def _flatten(
    prefix: str, node: object, language: str, texts: dict[str, str], lists: dict[str, tuple[str, ...]]
) -> None:
    if isinstance(node, Mapping):
        for key, value in node.items():
            _flatten(f"{prefix}.{key}" if prefix else str(key), value, language, texts, lists)
    elif isinstance(node, list):
        lists[prefix] = tuple(set_in(language, str(item)) for item in node)
    else:
        texts[prefix] = set_in(language, str(node))
