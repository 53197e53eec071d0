"""The dates that an article writes, each resolved to EDTF."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from generator import edtf
from generator.annotate.date_resolution import Context, Resolved, resolve
from generator.annotate.date_scan import Expression, scan
from generator.annotate.date_words import DateWords, date_words, languages
from generator.edtf import EdtfError
from generator.model.annotation import DateMention
from generator.model.article import Block
from generator.model.vocabulary import Vocabulary


def find_dates(
    blocks: tuple[Block, ...], published: str | None, vocabulary: Vocabulary
) -> tuple[DateMention, ...]:
    """The dates in the text of the blocks, in order.

    `published` is the article's date as EDTF. A day is what `hier` is resolved from; an interval
    (`2022-01-21/..`) only tells which year a day without a year lies in. What nothing resolves is
    left out. `because` is `stated`, or `published`, `near` or `story` and the day that was taken.
    """
    day, near = _publication(published)
    found: list[DateMention] = []
    expressions = [scan_block(block, index, vocabulary) for index, block in enumerate(blocks)]
    if near is None:
        near = latest_stated(one for in_block in expressions for one in in_block)
    context = Context(published=day, near=near)
    for in_block in expressions:
        context = replace(context, story=None)
        for expression in in_block:
            resolved = resolve(expression, context)
            if resolved is None:
                continue
            found.append(_mention(expression, resolved))
            context = replace(context, story=resolved.day or context.story)
    return tuple(found)


def scan_block(block: Block, index: int, vocabulary: Vocabulary) -> tuple[Expression, ...]:
    """The dates that a block writes, not yet resolved."""
    sentences = tuple((sentence.start, sentence.end) for sentence in block.sentences)
    for words in _words(vocabulary):
        return scan(block.text.text, index, sentences, words)
    return ()


def _words(vocabulary: Vocabulary) -> tuple[DateWords, ...]:
    """How dates are written in the languages of the vocabulary; in any known one where it says none."""
    known = [language for language in languages() if language in vocabulary.cues]
    return tuple(date_words(language) for language in known or languages())


def _publication(published: str | None) -> tuple[date | None, date | None]:
    """The day of publication, and the day that yearless dates are near to; each may be unknown."""
    try:
        span = edtf.parse(published) if published else None
    except EdtfError:
        return None, None
    if span is None:
        return None, None
    exact = span.earliest if span.earliest == span.latest else None
    return exact, exact or span.earliest or span.latest


def latest_stated(expressions: Iterable[Expression]) -> date | None:
    """The latest day that the text gives with its year."""
    ends = []
    for expression in expressions:
        resolved = resolve(expression, Context())
        if resolved and not resolved.edtf.endswith("~"):
            ends.append(edtf.parse(resolved.edtf).latest)
    return max((end for end in ends if end), default=None)


def _mention(expression: Expression, resolved: Resolved) -> DateMention:
    return DateMention(
        text=expression.text,
        edtf=resolved.edtf,
        block=expression.block,
        start=expression.start,
        end=expression.end,
        because=resolved.because,
        certain=resolved.certain,
    )
