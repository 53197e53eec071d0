"""A title for an article that states none: its first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.clean.languages import Words
from generator.clean.letters import CLOSING, QUOTES, UPPER
from generator.clean.sentences import split_sentences
from generator.model.article import Block, Field, Metadata, Span

_DATELINE = re.compile(
    r"[^–—|-]{2,60}(?:\([A-Za-z /-]{2,25}\)|/[A-Z]{2,10}/\.?)\s?(?:[-–—]\s)?\s*"
    r"|[^\W\d_][\w’'-]+(?: [\w’'-]+){0,2} \| |\([^\W\d_][\w’' -]{2,30}\)\s"
    rf"|[{UPPER}][{UPPER}’' -]{{2,40}} [-–—] "
)
_CLAUSE = re.compile(r"[,;:]\s|\s[–—-]\s")
_LONGEST_TITLE = 150
_SHORTEST_TITLE = 40
_LONGEST_REPORT = 14


def infer_title(metadata: Metadata, blocks: Sequence[Block], words: Words) -> Metadata:
    """Where no title is stated, the first sentence stands in for it, marked as inferred."""
    if metadata.title.value is not None or not blocks:
        return metadata
    first = blocks[0].text
    dateline = _DATELINE.match(first.text)
    if dateline and len(first.text) - dateline.end() > _SHORTEST_TITLE:
        first = first.cut(dateline.end())
    sentences = split_sentences(first.text, words)
    if not sentences:
        return metadata
    sentence = first.cut(sentences[0].start, sentences[0].end)
    text = _headline(sentence.text, words)
    span = Span(sentence.start, sentence.end)
    return replace(metadata, title=Field(text, span, inferred=True, evidence="first sentence"))


def _headline(sentence: str, words: Words) -> str:
    """The sentence without its full stop and, where it is long, without who says so at its end."""
    text = sentence.strip().rstrip(".").strip()
    head, comma, tail = text.rpartition(", ")
    if (
        comma
        and len(head) >= _SHORTEST_TITLE
        and len(tail.split()) <= _LONGEST_REPORT
        and words.reports.intersection(tail.casefold().replace("’", "'").split()[:4])
    ):
        text = head
    return _shortened(_without_lone_quote(text))


def _without_lone_quote(text: str) -> str:
    """The text without a quotation mark that nothing closes."""
    if text[:1] in QUOTES and not any(mark in CLOSING or mark == text[0] for mark in text[1:]):
        return text[1:].lstrip()
    return text


def _shortened(text: str) -> str:
    """The text up to a clause boundary, or a word, within the length of a title, and `…`."""
    if len(text) <= _LONGEST_TITLE:
        return text
    clauses = [m.start() for m in _CLAUSE.finditer(text, _LONGEST_TITLE * 2 // 3, _LONGEST_TITLE)]
    stop = clauses[-1] if clauses else text.rfind(" ", 0, _LONGEST_TITLE)
    return text[: stop if stop > 0 else _LONGEST_TITLE].rstrip(" ,;:–—-") + "…"
