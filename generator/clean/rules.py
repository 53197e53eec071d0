"""The rules by which lines are told from the article: boilerplate families, publishers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from urllib.parse import urlsplit

from generator.folding import fold
from generator.model.vocabulary import Publisher
from generator.problems import Problem
from generator.yaml_fields import Fields
from generator.yaml_lines import Node, read_yaml

_EDGES = " \t.,;:!?…·•|>»«\"“”'’-–—*#+()[]<©"
_KEYS = (
    "family",
    "line",
    "begins",
    "ends",
    "contains",
    "sentences",
    "shorter",
    "weight",
    "lead_follows",
    "examples",
    "counter_examples",
)
LONGEST_LINE = 400
_COUNT = re.compile(r"^\d{1,4} | ?\(?\d{1,4}$")
_SHORTER = 25


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of boilerplate; the phrases are folded. `boilerplate.yml` says what each key means."""

    name: str
    lines: frozenset[str] = frozenset()
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    sentences: bool = False
    shorter: int = _SHORTER
    weight: int = 1
    lead_follows: bool = False
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()

    def matches(self, line: str) -> bool:
        """Whether a folded line, without the marks at its ends, begins, ends or reads like this family."""
        if line.count(" ") >= self.shorter:
            return False
        return (
            (bool(self.begins) and _beginnings(self.begins).match(line) is not None)
            or line.endswith(self.ends)
            or any(phrase in line for phrase in self.contains)
        )


@dataclass(frozen=True, slots=True)
class CleaningRules:
    """What a corpus knows of web pages: the families in order, and its publishers."""

    families: tuple[Family, ...] = ()
    domains: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    agencies: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()

    def boilerplate(self, text: str) -> str:
        """The name of the family that a line is of, or nothing."""
        family = self.family_of(text)
        return family.name if family else ""

    def family_of(self, text: str) -> Family | None:
        """The family that a line is of: one that has the whole line before one that it only reads like."""
        if len(text) > LONGEST_LINE:
            return None
        line = bare(text)
        uncounted = _COUNT.sub("", line)
        sentence = text.rstrip().endswith(".") and not text.rstrip().endswith("...")
        whole = (f for f in self.families if line in f.lines or (uncounted and uncounted in f.lines))
        likely = (f for f in self.families if (f.sentences or not sentence) and f.matches(line))
        return next(whole, None) or next(likely, None)

    def announces_lead(self, text: str) -> bool:
        """Whether the line right after this one is the publisher's summary."""
        line = bare(text)
        return any(family.lead_follows and line in family.lines for family in self.families)

    def begins_with_button(self, text: str) -> bool:
        """Whether a text begins with a whole line of boilerplate, whatever follows without a space."""
        line = bare(text[:LONGEST_LINE])
        return any(line.startswith(phrase) for f in self.families for phrase in f.lines if len(phrase) > 8)

    def is_agency(self, text: str) -> bool:
        """Whether a text is the name of a news agency, in brackets or not."""
        return len(text) < 60 and bare(text.strip("()")) in self.agencies

    def publisher_at(self, url: str) -> str | None:
        """The publisher whose domain an address is in; of two, the one with the longer domain."""
        try:
            host = (urlsplit(url).hostname or "").lower()
        except ValueError:
            return None
        fitting = [(len(d), p) for d, p in self.domains if host == d or host.endswith("." + d)]
        return max(fitting)[1] if fitting else None

    def publisher_named(self, name: str) -> str | None:
        """The publisher of that name, or None."""
        return dict(self.names).get(bare(name))


def bare(text: str) -> str:
    """A line as rules compare it: folded, single spaces, no marks at the ends."""
    return " ".join(fold(text).split()).strip(_EDGES)


def cleaning_rules(
    publishers: Mapping[str, Publisher], extra: str = "", path: str = "seeds/vocabulary/boilerplate.yml"
) -> CleaningRules:
    """The rules that come with the program, a corpus's own (`extra`, YAML) before them, and its publishers.

    What is wrong in `extra` is in `problems`, at its line in `path`.
    """
    problems: list[Problem] = []
    own = _families(path, extra, problems) if extra.strip() else ()
    domains = [(d.lower().removeprefix("www."), p.id) for p in publishers.values() for d in p.domains]
    names = [
        (bare(name), p.id)
        for p in publishers.values()
        for name in (*p.labels.values(), *p.aliases)
        if bare(name)
    ]
    return CleaningRules(
        families=(*own, *_shipped()),
        domains=tuple(sorted(set(domains))),
        names=tuple(sorted(set(names))),
        agencies=_agencies(),
        problems=tuple(problems),
    )


@cache
def _shipped() -> tuple[Family, ...]:
    problems: list[Problem] = []
    source = resources.files("generator") / "data" / "boilerplate.yml"
    return _families("generator/data/boilerplate.yml", source.read_text(encoding="utf-8"), problems)


@cache
def _agencies() -> frozenset[str]:
    source = resources.files("generator") / "data" / "agencies.yml"
    root, problems = read_yaml("generator/data/agencies.yml", source.read_text(encoding="utf-8"))
    found = list(problems)
    return frozenset(_bare(Fields(root, found, ("agencies",)).texts("agencies"))) if root else frozenset()


def _families(path: str, text: str, problems: list[Problem]) -> tuple[Family, ...]:
    root, found = read_yaml(path, text)
    problems.extend(found)
    nodes = root.value if root is not None and isinstance(root.value, tuple) else ()
    return tuple(_family(node, problems) for node in nodes)


def _family(node: Node, problems: list[Problem]) -> Family:
    fields = Fields(node, problems, _KEYS)
    return Family(
        name=fields.required("family"),
        lines=frozenset(_bare(fields.texts("line"))),
        begins=_bare(fields.texts("begins")),
        ends=_bare(fields.texts("ends")),
        contains=_bare(fields.texts("contains")),
        sentences=fields.flag("sentences", False),
        shorter=fields.whole("shorter", _SHORTER),
        weight=fields.whole("weight", 1),
        lead_follows=fields.flag("lead_follows", False),
        examples=fields.texts("examples"),
        counter_examples=fields.texts("counter_examples"),
    )


def _bare(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(found for phrase in phrases if (found := bare(phrase)))


@cache
def _beginnings(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for whole words at the beginning of a line."""
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})(?![^\W\d_])")
