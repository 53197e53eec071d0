"""Saved web pages: the main text by trafilatura, its blocks with their places in the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

import trafilatura

from generator.model.article import Seed
from generator.model.document import Document, Passage
from generator.problems import Problem
from generator.readers.alignment import align
from generator.readers.container import around, is_link
from generator.readers.decoding import Decoded, decode, replaced
from generator.readers.head import statements_of
from generator.readers.names import stem_of
from generator.readers.normalising import changes_to
from generator.readers.passages import SourceBlock, blocks_of
from generator.readers.reading import Reading, digest, seed_path
from generator.traced import Traced

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
# The extractor throws these away too, but only after it has looked at each of their elements.
_NEVER_TEXT = "//nav|//footer|//select|//style|//svg"
_LEAST = 100
_LARGEST = 5_000_000
_DEEPEST = 4000


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
    passages = tuple(_passages(blocks, main_text(source), stated.heading))
    return Document(
        id=identifier,
        seed=seed,
        sha256=sha256,
        text=source,
        encoding=decoded.encoding,
        format="html",
        stated=stated.metadata,
        dates=stated.dates,
        date_hints=stated.date_hints,
        passages=passages,
        problems=stated.problems,
    )


def main_text(source: str) -> str:
    """The page's main text without white space; empty where none was found.

    The extractor is asked for rather too much, which is fast, and `around` takes away what stands
    elsewhere on the page. Where that finds next to nothing, its slower way, which compares several
    extractors, has its turn.
    """
    if len(source) > _LARGEST or _is_deep(source):
        return ""
    found = (
        trafilatura.extract(
            source, include_comments=False, fast=True, favor_recall=True, prune_xpath=_NEVER_TEXT
        )
        or ""
    )
    if len(found) < _LEAST:
        found = trafilatura.extract(source, include_comments=False) or found
    return "".join(found.split())


def _is_deep(source: str) -> bool:
    """Whether elements nest so deep that a tree of the page is not safe to build."""
    if source.count("<") - source.count("</") <= _DEEPEST:
        return False
    depth = deepest = 0
    for found in re.finditer(r"<(/?)(?:div|span|table|tr|td|ul|ol|li|b|i|font|p|section|a)\b", source):
        depth = max(0, depth - 1) if found[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest > _DEEPEST


def _passages(blocks: Sequence[SourceBlock], main: str, heading: int | None) -> list[Passage]:
    """The blocks, each one marked whether it is of the main text.

    Where no main text was found, every block counts, and cleaning decides by what it reads like.
    """
    if len(main) < _LEAST:
        passages = [_readable(block.passage(main=True)) for block in blocks]
        return [replace(p, kind="title") if i == heading else p for i, p in enumerate(passages)]
    found = around(blocks, align(["".join(block.plain.split()) for block in blocks], main))
    passages = []
    title = blocks[heading] if heading is not None else None
    for inside, run in groupby(zip(blocks, found, strict=True), key=itemgetter(1)):
        members = [block for block, _ in run]
        if not inside:
            passages.append(_outside(members[0], members[-1]))
            continue
        for block in members:
            if block is title:
                passages.append(replace(_readable(block.passage(main=True)), kind="title"))
            elif is_link(block):
                passages.append(replace(_outside(block, block), kind="link"))
            else:
                passages.append(_readable(block.passage(main=True)))
    return passages


def _outside(first: SourceBlock, last: SourceBlock) -> Passage:
    """Blocks in a row that are not of the main text, with the markup between them, as one."""
    text = Traced.of(first.source, first.stretches[0][0], last.stretches[-1][1])
    return Passage(text, "text", 0, first.element, main=False)


def _readable(passage: Passage) -> Passage:
    """The passage without invisible characters and mojibake."""
    changes = changes_to(passage.text.text)
    if not changes:
        return passage
    text = passage.text.splice((c.at, c.at + len(c.removed), c.inserted) for c in changes)
    return replace(passage, text=text)
