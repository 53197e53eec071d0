"""The dates that an article writes, each resolved to EDTF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from generator import edtf
from generator.annotate.date_context import Context, Resolved
from generator.annotate.date_resolution import resolve
from generator.annotate.date_scan import Expression, scan
from generator.annotate.date_words import date_words, languages
from generator.edtf import EdtfError, Precision
from generator.model.annotation import DateMention
from generator.model.article import Block
from generator.model.vocabulary import Vocabulary

# A date further than this from the publication takes its paragraph to another time.
_ELSEWHERE = 500


def find_dates(
    blocks: tuple[Block, ...], published: str | None, vocabulary: Vocabulary
) -> tuple[DateMention, ...]:
    """The dates in the text of the blocks, in order.

    `published` is the article's date as EDTF. A day is what `hier` is resolved from; an interval
    (`2022-01-21/..`) only tells which year a day without a year lies in. What nothing resolves is
    left out. `because` is `stated`, or `published`, `near` or `story` and the day that was taken.
    """
    scanned = [scan_block(block, index, vocabulary) for index, block in enumerate(blocks)]
    day, near = _publication(published)
    if near is None:
        near = latest_stated(one for in_block in scanned for one in in_block)
    context = Context(published=day, near=near)
    found: list[DateMention] = []
    for block, in_block in zip(blocks, scanned, strict=True):
        for expression, resolved in _resolve_block(block, in_block, context):
            found.append(_mention(expression, resolved))
            context = replace(context, before=resolved.day or context.before)
    return tuple(found)


def scan_block(block: Block, index: int, vocabulary: Vocabulary) -> tuple[Expression, ...]:
    """The dates that a block writes, not yet resolved, in the language of the vocabulary's cues."""
    for language in _known_languages(vocabulary):
        return scan(block, index, date_words(language))
    return ()


def latest_stated(expressions: Iterable[Expression]) -> date | None:
    """The latest day that is written with its year."""
    stated = [resolved for one in expressions if (resolved := resolve(one, Context()))]
    ends = [edtf.parse(resolved.edtf).latest for resolved in stated]
    return max((end for end in ends if end), default=None)


def _resolve_block(
    block: Block, expressions: Iterable[Expression], context: Context
) -> Iterator[tuple[Expression, Resolved]]:
    """Resolve the dates of a block one after another, each from what the ones before it say."""
    sentence, years, here = -1, context, context.near
    for expression in expressions:
        if block.sentence_at(expression.start) != sentence:
            sentence, years = block.sentence_at(expression.start), context
        resolved = resolve(expression, years)
        if resolved is None:
            continue
        yield expression, resolved
        back = resolved.because == context.from_published
        context = replace(context, story=resolved.day or context.story, near=here if back else context.near)
        years = replace(years, story=context.story)
        elsewhere = _elsewhere(expression, resolved, context)
        if elsewhere and expression.means == "year":
            years = replace(years, near=elsewhere)
        elif elsewhere:
            context = years = replace(context, near=elsewhere)


def _elsewhere(expression: Expression, resolved: Resolved, context: Context) -> date | None:
    """The day to which a date with its year takes what follows, if it is in quite another time."""
    if resolved.because != "stated" or expression.nominal or expression.bound or context.near is None:
        return None
    span = edtf.parse(resolved.edtf)
    if span.precision not in (Precision.DAY, Precision.MONTH, Precision.YEAR) or span.earliest is None:
        return None
    day = span.earliest if span.precision is Precision.DAY else span.earliest.replace(day=15)
    if span.precision is Precision.YEAR:
        day = day.replace(month=7)
    return day if abs((day - context.near).days) > _ELSEWHERE else None


def _known_languages(vocabulary: Vocabulary) -> tuple[str, ...]:
    """The languages of the vocabulary that dates can be read in; all of them where it names none."""
    return tuple(language for language in languages() if language in vocabulary.cues) or languages()


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
