"""Corrections of the text: what each verb does to an article."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from generator.clean.sentences import split_sentences
from generator.corrections import blocks as cutting
from generator.corrections.anchors import Haystack, Place, unmatched
from generator.corrections.fixes import TextFix, TextVerb
from generator.corrections.ledger import accounted, judged
from generator.corrections.refusal import Refusal
from generator.model.article import Article, Block, BlockKind, Disposition, LedgerRow
from generator.traced import Traced


def corrected_text(article: Article, fix: TextFix) -> Article | Refusal:
    """The article after one correction of its text, or why it cannot be applied."""
    if fix.verb is TextVerb.BODY:
        return _body(article, fix)
    haystack = Haystack([block.text.text for block in article.blocks])
    places = haystack.find(fix.anchor)
    if len(places) != 1:
        return Refusal(*unmatched(haystack, fix.anchor, places))
    return _VERBS[fix.verb](article, fix, places[0])


def _exchanged(article: Article, first: int, last: int, blocks: Sequence[Block]) -> Article:
    """The article with other blocks instead of those from `first` to `last`, which is not included."""
    before = article.blocks[first:last]
    changed = (*article.blocks[:first], *blocks, *article.blocks[last:])
    return accounted(replace(article, blocks=changed), before, blocks)


def _replace(article: Article, fix: TextFix, place: Place) -> Article | Refusal:
    block = article.blocks[place.text]
    blocks = cutting.rewritten(block, place.start, place.end, fix.text)
    if block.is_heading:
        blocks = tuple(cutting.as_heading(b, block.level) for b in blocks)
    return _exchanged(article, place.text, place.text + 1, blocks)


def _undo(article: Article, fix: TextFix, place: Place) -> Article | Refusal:
    block = article.blocks[place.text]
    seed = article.raw[slice(*block.text.origin(place.start, place.end))]
    if seed == block.text.text[place.start : place.end]:
        return Refusal(f"“{fix.anchor.quote}” is what the seed says: nothing was repaired", "drop this line")
    blocks = cutting.restored(block, place.start, place.end, article.raw)
    return _exchanged(article, place.text, place.text + 1, blocks)


def _heading(article: Article, fix: TextFix, place: Place) -> Article | Refusal:
    block = article.blocks[place.text]
    own = cutting.part(block, place.start, place.end)
    parts = (
        cutting.part(block, 0, place.start),
        cutting.as_heading(own, fix.level) if own else None,
        cutting.part(block, place.end, len(block.text)),
    )
    return _exchanged(article, place.text, place.text + 1, [p for p in parts if p])


def _paragraph(article: Article, fix: TextFix, place: Place) -> Article | Refusal:
    block = article.blocks[place.text]
    if not block.is_heading:
        return Refusal(f"“{fix.anchor.quote}” is in no heading", "quote the words of a heading")
    paragraph = cutting.as_paragraph(block, split_sentences(block.text.text))
    return _exchanged(article, place.text, place.text + 1, [paragraph])


def _split(article: Article, fix: TextFix, place: Place) -> Article | Refusal:
    block = article.blocks[place.text]
    parts = (cutting.part(block, 0, place.start), cutting.part(block, place.start, len(block.text)))
    both = [p for p in parts if p]
    if len(both) < 2:
        return Refusal(f"“{fix.anchor.quote}” begins a paragraph already", "drop this line")
    return _exchanged(article, place.text, place.text + 1, both)


def _join(article: Article, fix: TextFix, place: Place) -> Article | Refusal:
    if place.start or not place.text:
        return Refusal(
            f"“{fix.anchor.quote}” does not begin a paragraph that follows another",
            "quote the first words of the second paragraph",
        )
    left, right = article.blocks[place.text - 1 : place.text + 1]
    return _exchanged(article, place.text - 1, place.text + 1, [cutting.joined(left, right)])


def _boilerplate(article: Article, fix: TextFix, place: Place) -> Article | Refusal:
    block = article.blocks[place.text]
    low, high = block.text.origin(place.start, place.end)
    ledger = judged(article.ledger, low, high, Disposition.BOILERPLATE, _in_body)
    kept = cutting.rewritten(block, place.start, place.end, "")
    if block.is_heading:
        kept = tuple(cutting.as_heading(b, block.level) for b in kept)
    return _exchanged(replace(article, ledger=ledger), place.text, place.text + 1, kept)


_VERBS: Mapping[TextVerb, Callable[[Article, TextFix, Place], Article | Refusal]] = {
    TextVerb.REPLACE: _replace,
    TextVerb.UNDO: _undo,
    TextVerb.HEADING: _heading,
    TextVerb.PARAGRAPH: _paragraph,
    TextVerb.SPLIT: _split,
    TextVerb.JOIN: _join,
    TextVerb.BOILERPLATE: _boilerplate,
}


def _body(article: Article, fix: TextFix) -> Article | Refusal:
    """Take words that were set aside into the article, where the seed has them."""
    raw = article.raw
    haystack = Haystack([raw])
    found = haystack.find(fix.anchor)
    places = [p for p in found if not _touches_body(article, p.start, p.end)]
    if found and not places:
        return Refusal(f"“{fix.anchor.quote}” is in the article already", "drop this line")
    if len(places) != 1:
        return Refusal(*unmatched(haystack, fix.anchor, places))
    start, end = places[0].start, places[0].end
    ledger = article.ledger
    added: list[Block] = []
    for low, high in _lines(raw, start, end):
        ledger = judged(ledger, low, high, Disposition.BODY, _is_no_space)
        added.append(_new_block(raw, low, high, fix.level))
    index = sum(1 for block in article.blocks if block.text.start < start)
    blocks = (*article.blocks[:index], *added, *article.blocks[index:])
    return accounted(replace(article, ledger=ledger, blocks=blocks), (), added)


def _new_block(raw: str, start: int, end: int, level: int) -> Block:
    text = Traced.of(raw, start, end)
    if level:
        return cutting.as_heading(Block(BlockKind.HEADING, text, ()), level)
    return Block(BlockKind.PARAGRAPH, text, split_sentences(text.text))


def _lines(raw: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the lines of a stretch begin and end, without white space around them."""
    spans: list[tuple[int, int]] = []
    at = start
    for line in raw[start:end].splitlines(keepends=True):
        words = line.strip()
        if words:
            low = at + len(line) - len(line.lstrip())
            spans.append((low, low + len(words)))
        at += len(line)
    return spans


def _in_body(row: LedgerRow) -> bool:
    return row.disposition is Disposition.BODY


def _is_no_space(row: LedgerRow) -> bool:
    return row.disposition is not Disposition.SPACE


def _touches_body(article: Article, start: int, end: int) -> bool:
    return any(_in_body(row) and row.start < end and start < row.end for row in article.ledger)
