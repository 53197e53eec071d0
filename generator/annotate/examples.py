"""The examples of the vocabulary, tried: each shows its demand, and no counter-example does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from generator.annotate.article import annotate_article
from generator.model.article import Article, Block, BlockKind, Field, Metadata, Span
from generator.model.vocabulary import Vocabulary
from generator.problems import Problem
from generator.traced import Traced
from generator.yaml_lines import Node, read_yaml

_KIND = "demands"


def example_problems(files: Mapping[str, str], vocabulary: Vocabulary) -> tuple[Problem, ...]:
    """What the examples and counter-examples in `demands*.yml` get wrong, each at its line.

    `files` maps the paths of the vocabulary's files to their texts; `vocabulary` is what was read from
    them. An example may be of any language that the vocabulary has cues for; without cues, none is tried.
    """
    problems: list[Problem] = []
    for path in sorted(files) if vocabulary.cues else ():
        if PurePosixPath(path).name.split(".")[0] != _KIND:
            continue
        root, _ = read_yaml(path, files[path])
        entries = root.value if root is not None and isinstance(root.value, Mapping) else {}
        for demand, entry in entries.items():
            for text in _texts(entry, "examples"):
                if demand not in _demands_in(str(text.value), vocabulary):
                    cause = f"the example does not show '{demand}'"
                    problems.append(
                        text.problem(cause, "add to the rules of the demand, or mend the example")
                    )
            for text in _texts(entry, "counter_examples"):
                if demand in _demands_in(str(text.value), vocabulary):
                    cause = f"the counter-example shows '{demand}'"
                    problems.append(
                        text.problem(cause, "narrow the rules of the demand (`unless`, `window`)")
                    )
    return tuple(problems)


def _texts(entry: Node, key: str) -> Iterator[Node]:
    listed = entry.value.get(key) if isinstance(entry.value, Mapping) else None
    for node in listed.value if listed is not None and isinstance(listed.value, tuple) else ():
        if isinstance(node.value, str):
            yield node


def _demands_in(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    articles = (_article(text, language) for language in vocabulary.cues)
    found = (annotate_article(article, vocabulary).found for article in articles)
    return frozenset(position.demand for annotations in found for position in annotations.positions)


def _article(text: str, language: str) -> Article:
    block = Block(BlockKind.PARAGRAPH, Traced.of(text), (Span(0, len(text)),))
    return Article(
        id="example",
        seed="",
        sha256="",
        raw=text,
        encoding="utf-8",
        format="text",
        metadata=Metadata(language=Field(language)),
        blocks=(block,),
        repairs=(),
        ledger=(),
    )
