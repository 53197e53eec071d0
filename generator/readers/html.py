"""Saved web pages: the main text by trafilatura, its blocks with their places in the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import trafilatura

from generator.model.article import Seed
from generator.model.document import Document, Passage
from generator.problems import Problem
from generator.readers.decoding import Decoded, decode, replaced
from generator.readers.head import statements_of
from generator.readers.names import stem_of
from generator.readers.normalising import changes_to
from generator.readers.passages import SourceBlock, blocks_of
from generator.readers.reading import Reading, digest, seed_path
from generator.traced import Traced

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_NEAR = 60
_SHORT = 25
_LEAST = 100
_LARGEST = 5_000_000
_DEEPEST = 200


def read_html(seed: Seed) -> Reading:
    """The one document of a saved page."""
    path = seed_path(seed)
    decoded = decode_html(path, seed.data)
    if isinstance(decoded, Problem):
        return Reading(problems=(decoded,))
    document = page(stem_of(seed.path), seed.path, digest(seed), decoded)
    return Reading((document,), replaced(path, decoded))


def decode_html(path: str, data: bytes) -> Decoded | Problem:
    """The text of a page; where it is no UTF-8, the character set counts that it declares."""
    decoded = decode(path, data)
    if isinstance(decoded, Problem) or decoded.encoding != "cp1252":
        return decoded
    declared = _CHARSET.search(data[:4096])
    if declared:
        try:
            return Decoded(
                data.decode(declared[1].decode("ascii"), errors="strict"), declared[1].decode("ascii").lower()
            )
        except (LookupError, UnicodeError):
            return decoded
    return decoded


def page(identifier: str, seed: str, sha256: str, decoded: Decoded) -> Document:
    """The document in the source of one page."""
    source = decoded.text
    blocks = tuple(blocks_of(source))
    stated = statements_of(f"seeds/{seed}", source, blocks)
    passages = tuple(_readable(p) for p in _passages(blocks, main_text(source)))
    return Document(
        id=identifier,
        seed=seed,
        sha256=sha256,
        text=source,
        encoding=decoded.encoding,
        format="html",
        stated=stated.metadata,
        passages=passages,
        problems=stated.problems,
    )


def main_text(source: str) -> str:
    """The page's main text without white space; empty where none was found."""
    if len(source) > _LARGEST or _is_deep(source):
        return ""
    found = trafilatura.extract(source, include_comments=False, favor_precision=True)
    return _SPACE.sub("", found or "")


def _is_deep(source: str) -> bool:
    """Whether elements nest so deep that a tree of the page is not safe to build."""
    depth = deepest = 0
    for found in re.finditer(r"<(/?)(?:div|span|table|tr|td|ul|ol|li|b|i|font|p|section|a)\b", source):
        depth = max(0, depth - 1) if found[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest > 20 * _DEEPEST


def _passages(blocks: Sequence[SourceBlock], main: str) -> list[Passage]:
    """The blocks, each one marked whether it is of the main text.

    Where no main text was found, every block counts, and cleaning decides by what it reads like.
    """
    if len(main) < _LEAST:
        return [block.passage(main=True) for block in blocks]
    passages = []
    at = 0
    for block in blocks:
        place, size = _place(_SPACE.sub("", block.plain), main, at)
        if place >= 0:
            at = max(at, place + size)
            passages.append(block.passage(main=True))
        else:
            start, end = block.stretches[0][0], block.stretches[-1][1]
            passages.append(Passage(Traced.of(block.source, start, end), block.kind, 0, block.element, False))
    return passages


def _place(text: str, main: str, at: int) -> tuple[int, int]:
    """Where the main text has a block, and how much of it; -1 where it has not."""
    if len(text) < _SHORT:
        return main.find(text, at, at + len(text) + _NEAR), len(text)
    place = main.find(text, at)
    if place < 0:
        place = main.find(text)
    return place, len(text)


def _readable(passage: Passage) -> Passage:
    """The passage without invisible characters and mojibake."""
    text = passage.text
    for change in reversed(changes_to(text.text)):
        text = text.splice(change.at, change.at + len(change.removed), change.inserted)
    return passage if text is passage.text else replace(passage, text=text)
