"""Markdown with front matter: metadata from the one, blocks from the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.model.article import Field, Metadata, Seed, Span
from generator.model.document import Document, Passage
from generator.problems import Problem
from generator.readers.decoding import decode, replaced
from generator.readers.fields import Names, metadata_from
from generator.readers.names import stem_of
from generator.readers.normalising import changes_to
from generator.readers.reading import Reading, digest, seed_path
from generator.traced import Traced
from generator.yaml_lines import Node, read_yaml

_FRONT = re.compile(r"---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_LINE = re.compile(r"[^\n]+")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_MARKER = re.compile(r"[ \t]{0,3}(?:>[ \t]?|[-*+][ \t]+|\d{1,3}[.)][ \t]+)+")
_INLINE = re.compile(
    r"!\[([^\]\n]{0,300})\]\([^)\n]{0,500}\)|\[([^\]\n]{1,300})\]\([^)\n]{0,500}\)|\[([^\]\n]{1,300})\]\[[^\]\n]{0,100}\]"
    r"|(\*{1,3}|_{2,3}|`)(?=\S)"
)
_RULE = re.compile(r"[ \t]*(?:[-*_][ \t]*){3,}$|[ \t]*\[[^\]\n]{1,100}\]:\s*\S+.*$|[ \t]*```.*$")


def read_markdown(seed: Seed, own: Names) -> Reading:
    """The one document of a Markdown file; `own` are the corpus's names of the fields of front matter."""
    path = seed_path(seed)
    decoded = decode(path, seed.data)
    if isinstance(decoded, Problem):
        return Reading(problems=(decoded,))
    text = decoded.text
    front = _FRONT.match(text)
    stated, problems = _front_matter(path, front[1], own) if front else (Metadata(), ())
    document = Document(
        id=stem_of(seed.path),
        seed=seed.path,
        sha256=digest(seed),
        text=text,
        encoding=decoded.encoding,
        format="markdown",
        changes=changes_to(text),
        stated=_placed(stated, Span(0, front.end())) if front else stated,
        passages=tuple(_passages(text, front.end() if front else 0)),
    )
    return Reading((document,), (*replaced(path, decoded), *problems))


def _front_matter(path: str, text: str, own: Names) -> tuple[Metadata, tuple[Problem, ...]]:
    root, problems = read_yaml(path, text)
    if root is None or not isinstance(root.value, Mapping):
        return Metadata(), problems
    return metadata_from({key: _plain(node) for key, node in root.value.items()}, own), problems


def _plain(node: Node) -> object:
    if isinstance(node.value, tuple):
        return [_plain(item) for item in node.value]
    if isinstance(node.value, Mapping):
        return {key: _plain(item) for key, item in node.value.items()}
    return node.value


def _placed(stated: Metadata, span: Span) -> Metadata:
    """The fields with the span of the front matter as their origin."""
    placed = {}
    for name in Metadata.__dataclass_fields__:
        field: Field[object] = getattr(stated, name)
        placed[name] = Field(field.value, span) if field.value is not None else field
    return Metadata(**placed)  # type: ignore[arg-type]


def _passages(text: str, start: int) -> Iterator[Passage]:
    """Headings, items and paragraphs; lines that follow one another are one paragraph."""
    lines: list[Traced] = []
    at = start
    for found in _LINE.finditer(text, start):
        if text.count("\n", at, found.start()) > 1:
            yield from _paragraph(lines)
            lines = []
        at = found.end()
        line = Traced.of(text, found.start(), found.end()).strip()
        heading = _HEADING.match(line.text)
        marker = _MARKER.match(line.text)
        if not line.text or _RULE.match(line.text) or heading or marker:
            yield from _paragraph(lines)
            lines = []
        if heading:
            yield Passage(_shown(line.cut(*heading.span(2))), "heading", len(heading[1]))
        elif marker:
            kind = "quote" if ">" in marker[0] else "item"
            yield Passage(_shown(line.cut(marker.end())), kind)
        elif line.text and not _RULE.match(line.text):
            lines.append(line)
    yield from _paragraph(lines)


def _paragraph(lines: list[Traced]) -> Iterator[Passage]:
    if lines:
        parts = [lines[0]]
        for line in lines[1:]:
            parts += [Traced.made(" ", parts[-1].end, line.start), line]
        yield Passage(_shown(Traced.join(parts)))


def _shown(text: Traced) -> Traced:
    """The text as a reader of the page sees it: links and emphasis without their marks."""
    shown = text.sub(_INLINE, lambda m: m[1] or m[2] or m[3] or "")
    emphasis = re.compile(r"(?<=\S)(?:\*{1,3}|_{2,3}|`)")
    shown = shown.sub(emphasis, "")
    return shown.splice((c.at, c.at + len(c.removed), c.inserted) for c in changes_to(shown.text)).strip()
