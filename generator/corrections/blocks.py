"""Blocks cut, joined and rewritten; origins and sentences stay right."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate

from generator.model.article import Block, BlockKind, Span
from generator.traced import Traced

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_LINE_BREAK = re.compile(r"[\r\n]+")
_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")


def part(block: Block, start: int, end: int) -> Block | None:
    """The block's `text[start:end]` as a block of its own, or None where only white space is left."""
    text = block.text.cut(start, end)
    spans = (Span(max(s.start, start) - start, min(s.end, end) - start) for s in block.sentences)
    return _tidied(replace(block, text=text, sentences=tuple(s for s in spans if s.start < s.end)))


def joined(left: Block, right: Block) -> Block:
    """Both blocks as one of the first one's kind, with a space between them."""
    text = Traced.join((left.text, Traced.made(" ", left.text.end), right.text))
    shift = len(left.text) + 1
    moved = tuple(Span(s.start + shift, s.end + shift) for s in right.sentences)
    return replace(left, text=text, sentences=(*left.sentences, *moved))


def as_heading(block: Block, level: int) -> Block:
    """The block as a heading: one line, however many sentences it has."""
    return replace(block, kind=BlockKind.HEADING, level=level, sentences=(Span(0, len(block.text)),))


def as_paragraph(block: Block, sentences: Iterable[Span]) -> Block:
    """The block as a paragraph of these sentences."""
    return replace(block, kind=BlockKind.PARAGRAPH, level=0, sentences=tuple(sentences))


def rewritten(block: Block, start: int, end: int, words: str) -> tuple[Block, ...]:
    """The block with other words instead of `text[start:end]`.

    A line break in the words ends a sentence, a blank line the paragraph; sentence ends outside the
    stretch stay where they are. Nothing is left of a block that loses all its words.
    """
    if not words.strip():
        # The space before stays, with the sentence end that it may be; the one after would be a second.
        words, end = "", len(block.text) - len(block.text.text[end:].lstrip())
    pieces = _PARAGRAPH_BREAK.split(words)
    if len(pieces) > 1:
        return _in_paragraphs(block, start, end, words, pieces)
    lines = words.split("\n")
    ends = list(accumulate((len(line) + 1 for line in lines[:-1]), initial=start))[1:]
    breaks = [Span(end - 1, end) for end in ends]
    return _exchanged(block, start, end, _retraced(block.text, start, end, " ".join(lines)), breaks)


def restored(block: Block, start: int, end: int, raw: str) -> tuple[Block, ...]:
    """The block with the seed's own characters instead of `text[start:end]`."""
    seed = Traced.of(raw, *block.text.origin(start, end))
    return _exchanged(block, start, end, seed.sub(_LINE_BREAK, " "), [])


def _exchanged(block: Block, start: int, end: int, words: Traced, breaks: list[Span]) -> tuple[Block, ...]:
    """The block with `words` in the place of a stretch, and sentence ends at `breaks` within them."""
    text = Traced.join((block.text.cut(0, start), words, block.text.cut(end)))
    growth = len(text) - len(block.text)
    gaps = [gap for gap in _gaps(block) if gap.end <= start]
    gaps += breaks
    gaps += [Span(gap.start + growth, gap.end + growth) for gap in _gaps(block) if gap.start >= end]
    tidied = _tidied(replace(block, text=text, sentences=_between(gaps, len(text))))
    return (tidied,) if tidied else ()


def _in_paragraphs(block: Block, start: int, end: int, words: str, pieces: list[str]) -> tuple[Block, ...]:
    """Rewrite as one block first, so that origins are traced over the whole, then cut."""
    (whole,) = rewritten(block, start, end, "\n".join(pieces)) or (block,)
    cuts, at = [0], start
    for piece in pieces[:-1]:
        at += len(piece) + 1
        cuts.append(at)
    ends = [*cuts[1:], len(whole.text)]
    return tuple(p for low, high in zip(cuts, ends, strict=True) if (p := part(whole, low, high)))


def _gaps(block: Block) -> list[Span]:
    """The stretches between sentences."""
    ends = [s.end for s in block.sentences[:-1]]
    return [Span(a, s.start) for a, s in zip(ends, block.sentences[1:], strict=True)]


def _between(gaps: list[Span], size: int) -> tuple[Span, ...]:
    starts = [0, *(gap.end for gap in gaps)]
    ends = [*(gap.start for gap in gaps), size]
    return tuple(Span(a, b) for a, b in zip(starts, ends, strict=True) if a < b)


def _retraced(text: Traced, start: int, end: int, words: str) -> Traced:
    """The words for `text[start:end]`; those that stay keep the origin of each character."""
    old, new = _TOKEN.findall(text.text[start:end]), _TOKEN.findall(words)
    parts: list[Traced] = []
    at = start
    for kind, low, high, first, last in difflib.SequenceMatcher(None, old, new, False).get_opcodes():
        stop = at + sum(map(len, old[low:high]))
        if kind == "equal":
            parts.append(text.cut(at, stop))
        else:
            parts.append(Traced.made("".join(new[first:last]), *text.origin(at, stop)))
        at = stop
    return Traced.join(parts)


def _tidied(block: Block) -> Block | None:
    """The block without white space at its ends and at the ends of its sentences."""
    text = block.text.strip()
    if not text:
        return None
    left = len(block.text.text) - len(block.text.text.lstrip())
    if block.is_heading:
        return replace(block, text=text, sentences=(Span(0, len(text)),))
    spans = []
    for span in block.sentences:
        words = block.text.text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip()) - left
        end = start + len(words.strip())
        if start < end:
            spans.append(Span(start, end))
    return replace(block, text=text, sentences=tuple(spans))
