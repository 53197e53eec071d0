"""From a page's text as a person left it to corrections of the article's text.

`next_fix` finds the first difference and the decision that settles it; the caller applies it and asks
again, so that every decision is made on the text that the ones before it leave.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass

from generator.corrections.anchors import Haystack, Place
from generator.corrections.fixes import Anchor, Note, TextFix, TextVerb
from generator.corrections.refusal import Refusal
from generator.model.article import Article, Block, Disposition, Span
from generator.pages.markdown import one_line
from generator.review.page_text import PageBlock

_FIRST_WORDS = 6
"""How many words name the place where a paragraph begins."""


@dataclass(frozen=True, slots=True)
class _Here:
    """A line of the article: a sentence, or a whole heading."""

    block: int
    span: Span
    text: str
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A line of the page as it was left."""

    block: int
    text: str
    first: bool
    number: int


def next_fix(article: Article, page: Sequence[PageBlock], note: Note) -> TextFix | Refusal | None:
    """The first decision that brings the article nearer to the page; None where they agree."""
    here, wanted = _lines_of(article), _lines_wanted(page)
    words = [line.text for line in here], [line.text for line in wanted]
    for kind, i, i_end, j, j_end in difflib.SequenceMatcher(None, *words, False).get_opcodes():
        if kind != "equal":
            return _Settling(article, here, wanted, note).settle(i, i_end, j, j_end)
    return _boundary(article, here, wanted, page, note) or _kind(article, page, note)


def _lines_of(article: Article) -> list[_Here]:
    lines: list[_Here] = []
    for index, block in enumerate(article.blocks):
        spans = sentences(block)
        for count, span in enumerate(spans):
            text = one_line(block.text.text[span.start : span.end])
            lines.append(_Here(index, span, text, count == 0, count == len(spans) - 1))
    return lines


def sentences(block: Block) -> tuple[Span, ...]:
    """The stretches of a block that stand on lines of their own in its page."""
    whole = (Span(0, len(block.text)),)
    return whole if block.is_heading else block.sentences or whole


def _lines_wanted(page: Sequence[PageBlock]) -> list[_Wanted]:
    return [
        _Wanted(index, line.text, count == 0, line.number)
        for index, block in enumerate(page)
        for count, line in enumerate(block.lines)
    ]


@dataclass(frozen=True, slots=True)
class _Settling:
    """Lines of the article that the page does not have, and the lines that it has instead."""

    article: Article
    here: Sequence[_Here]
    wanted: Sequence[_Wanted]
    note: Note

    def settle(self, i: int, i_end: int, j: int, j_end: int) -> TextFix | Refusal:
        """The decision for the first of the lines `here[i:i_end]` and `wanted[j:j_end]`."""
        if j == j_end:
            return self._gone(i, i_end)
        if i == i_end:
            return self._new(i, j, j_end)
        old, new = self.here[i:i_end], self.wanted[j:j_end]
        mine, left = [line.text for line in old], [line.text for line in new]
        # Of a line that only disturbs, the page has no other wording; where both do, one is the other's.
        gone = len(old) > 1 and _alike(mine[1:], left) > _alike(mine, left)
        added = len(new) > 1 and _alike(mine, left[1:]) > _alike(mine, left)
        if gone and not added:
            return self._gone(i, i + 1)
        if added and not gone:
            return self._new(i, j, j + 1)
        if len(old) != len(new) and old[0].block == old[-1].block and new[0].block == new[-1].block:
            return self._changed(i, i_end, left)
        block = old[0].block
        own = next((n for n, line in enumerate(old) if line.block != block), len(old))
        sizes = [(1, count) for count in range(1, len(new) + 1)] + [(n, 1) for n in range(2, own + 1)]
        most = max(sizes, key=lambda size: _alike(mine[: size[0]], left[: size[1]]))
        return self._changed(i, i + most[0], left[: most[1]])

    def _gone(self, i: int, i_end: int) -> TextFix:
        """Lines that the page leaves out, as far as they stand in one block, are not the article's."""
        block = self.here[i].block
        stop = next((n for n in range(i, i_end) if self.here[n].block != block), i_end)
        span = Span(self.here[i].span.start, self.here[stop - 1].span.end)
        return TextFix(TextVerb.BOILERPLATE, self._anchored(block, span), self.note)

    def _changed(self, i: int, i_end: int, lines: list[str]) -> TextFix:
        """Lines in other words: the words that differ, and no more."""
        block = self.here[i].block
        if len(lines) > 1 and self.article.blocks[block].is_heading:
            whole = Span(0, len(self.article.blocks[block].text))
            return _fix(self.article, TextVerb.PARAGRAPH, block, whole, self.note)
        span = Span(self.here[i].span.start, self.here[i_end - 1].span.end)
        text = self.article.blocks[block].text.text
        old, new = text[span.start : span.end], "\n".join(lines)
        if "\n" not in new and i_end - i == 1:
            left, right = _shared_ends(old, new)
            span = Span(span.start + left, span.end - right)
            new = new[left : len(new) - right]
        anchor = self._anchored(block, span)
        return TextFix(TextVerb.REPLACE, anchor, self.note, new)

    def _new(self, i: int, j: int, j_end: int) -> TextFix | Refusal:
        """Lines that the article does not have: set aside before, or added to a paragraph of it."""
        lines = self.wanted[j:j_end]
        aside = self._set_aside(lines[0])
        if aside is not None:
            return aside
        own = [line for line in lines if line.block == lines[0].block]
        before = self.wanted[j - 1] if j else None
        if before is not None and before.block == own[0].block:
            return self._changed(i - 1, i, [before.text, *(line.text for line in own)])
        after = self.wanted[j + len(own)] if j + len(own) < len(self.wanted) else None
        if after is not None and after.block == own[0].block and i < len(self.here):
            return self._changed(i, i + 1, [*(line.text for line in own), self.here[i].text])
        return Refusal(
            f"line {lines[0].number} begins a paragraph that the seed does not have",
            "an article can be corrected, not extended: take the paragraph out",
        )

    def _set_aside(self, line: _Wanted) -> TextFix | None:
        """The decision that a passage of the seed is the article's after all, if it is one."""
        raw = self.article.raw
        at = raw.find(line.text)
        if at < 0 or not line.first or raw.find(line.text, at + 1) >= 0 or self._in_body(at, line.text):
            return None
        anchor = Haystack([raw]).anchor(Place(0, at, at + len(line.text)))
        return TextFix(TextVerb.BODY, anchor, self.note)

    def _in_body(self, at: int, text: str) -> bool:
        return any(
            row.disposition is Disposition.BODY and row.start < at + len(text) and at < row.end
            for row in self.article.ledger
        )

    def _anchored(self, block: int, span: Span) -> Anchor:
        return _haystack(self.article).anchor(Place(block, span.start, span.end))


def _boundary(
    article: Article,
    here: Sequence[_Here],
    wanted: Sequence[_Wanted],
    page: Sequence[PageBlock],
    note: Note,
) -> TextFix | None:
    """The first paragraph to be split or joined, where the lines agree."""
    for mine, left in zip(here, wanted, strict=True):
        if mine.first == left.first:
            continue
        block = article.blocks[mine.block]
        level = page[left.block].level
        whole_line = len(page[left.block].lines) == 1
        if left.first and level and whole_line:
            return _fix(article, TextVerb.HEADING, mine.block, mine.span, note, level)
        start = _first_words(block.text.text, mine.span)
        return _fix(article, TextVerb.SPLIT if left.first else TextVerb.JOIN, mine.block, start, note)
    return None


def _kind(article: Article, page: Sequence[PageBlock], note: Note) -> TextFix | None:
    """The first paragraph to become a heading, or the other way round, where the blocks agree."""
    for index, (block, left) in enumerate(zip(article.blocks, page, strict=True)):
        whole = Span(0, len(block.text))
        if left.level and (not block.is_heading or block.level != left.level):
            return _fix(article, TextVerb.HEADING, index, whole, note, left.level)
        if not left.level and block.is_heading:
            return _fix(article, TextVerb.PARAGRAPH, index, whole, note)
    return None


def _fix(article: Article, verb: TextVerb, block: int, span: Span, note: Note, level: int = 0) -> TextFix:
    anchor = _haystack(article).anchor(Place(block, span.start, span.end))
    return TextFix(verb, anchor, note, level=level)


def _haystack(article: Article) -> Haystack:
    return Haystack([block.text.text for block in article.blocks])


def _first_words(text: str, span: Span) -> Span:
    words = text[span.start : span.end].split(" ")[:_FIRST_WORDS]
    return Span(span.start, span.start + len(" ".join(words)))


def _alike(some: Sequence[str], others: Sequence[str]) -> float:
    """How much the words of some lines are those of others, from 0 to 1."""
    words = " ".join(some).split(), " ".join(others).split()
    return difflib.SequenceMatcher(None, *words, False).ratio()


def _shared_ends(old: str, new: str) -> tuple[int, int]:
    """How many characters at either end are the same whole words.

    The last shared word before the difference is left to it: a correction reads better with it, and
    something of `old` is left in any case.
    """
    olds, news = old.split(" "), new.split(" ")
    limit = min(len(olds), len(news)) - 1
    left = next((n for n in range(limit) if olds[n] != news[n]), limit)
    right = next((n for n in range(limit - left) if olds[-1 - n] != news[-1 - n]), limit - left)
    left = max(0, left - 1)
    return len(" ".join(olds[:left])) + (left > 0), len(" ".join(olds[len(olds) - right :])) + (right > 0)
