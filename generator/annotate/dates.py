"""The dates that an article writes, each resolved to EDTF."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from generator import edtf
from generator.annotate.date_context import Context, Resolved
from generator.annotate.date_resolution import resolve
from generator.annotate.date_scan import Expression, scan
from generator.annotate.date_words import date_words, languages
from generator.annotate.event_names import by_event
from generator.edtf import Edtf, Precision
from generator.model.annotation import DateMention
from generator.model.article import Block, Doubt
from generator.model.vocabulary import Vocabulary

# A date further than this from the publication takes its paragraph to another time.
_ELSEWHERE = 500
_ANY_DAY = date(2000, 6, 15)


def find_dates(
    blocks: tuple[Block, ...], published: str | None, vocabulary: Vocabulary
) -> tuple[DateMention, ...]:
    """The dates in the text of the blocks, in order.

    `published` is the article's date as EDTF. A day is what `hier` is resolved from; an interval
    (`2022-01-21/..`) only tells which year a day without a year lies in, unless the text itself
    names the day (`ce 21 janvier`). `because` is `stated`, or `published`, `near` or `story` and the
    day that was taken, or `event` and the id of an event of the vocabulary.
    """
    return read_dates(blocks, published, vocabulary)[0]


def read_dates(
    blocks: tuple[Block, ...], published: str | None, vocabulary: Vocabulary
) -> tuple[tuple[DateMention, ...], tuple[Doubt, ...]]:
    """The dates like `find_dates`, and what is written as a date but cannot be told or contradicts itself."""
    scanned = [scan_block(block, index, vocabulary) for index, block in enumerate(blocks)]
    span = edtf.read(published)
    near = _near(span) or latest_stated(one for in_block in scanned for one in in_block)
    day = _single_day(span) or day_of_issue((one for in_block in scanned for one in in_block), near, span)
    context = Context(published=day, near=day or near)
    found: list[DateMention] = []
    doubts: list[Doubt] = []
    for block, in_block in zip(blocks, scanned, strict=True):
        for expression, resolved in _resolve_block(block, in_block, context):
            known = resolved or by_event(expression, block, span, vocabulary)
            if known is None:
                doubts += _unresolved(expression, block, context)
                continue
            found.append(_mention(expression, known))
            if not known.certain:
                doubts.append(_doubt(expression, block, f"the weekday is not that of {known.edtf}"))
            context = replace(context, before=known.day or context.before)
    return tuple(found), tuple(doubts)


def scan_block(block: Block, index: int, vocabulary: Vocabulary) -> tuple[Expression, ...]:
    """The dates that a block writes, not yet resolved, in the language of the vocabulary's cues."""
    for language in _known_languages(vocabulary):
        return scan(block, index, date_words(language))
    return ()


def latest_stated(expressions: Iterable[Expression]) -> date | None:
    """The latest day that is written with its year; a year alone (`depuis 2008`) dates no text."""
    stated = [edtf.parse(resolved.edtf) for one in expressions if (resolved := resolve(one, Context()))]
    ends = [one.latest for one in stated if one.precision is not Precision.YEAR]
    return max((end for end in ends if end), default=None)


def _resolve_block(
    block: Block, expressions: Iterable[Expression], context: Context
) -> Iterator[tuple[Expression, Resolved | None]]:
    """Resolve the dates of a block one after another, each from what the ones before it say."""
    sentence, years, here = -1, context, context.near
    starts = [span.start for span in block.sentences]
    for expression in expressions:
        if bisect_right(starts, expression.start) != sentence:
            sentence, years = bisect_right(starts, expression.start), context
        resolved = resolve(expression, years)
        yield expression, resolved
        if resolved is None:
            continue
        back = resolved.because == context.from_published
        context = replace(
            context,
            story=resolved.day or context.story,
            near=here if back else context.near,
            period=None if resolved.day else _period(expression, resolved) or context.period,
        )
        years = replace(years, story=context.story, period=context.period)
        elsewhere = _elsewhere(expression, resolved, context)
        if elsewhere and expression.means == "year":
            years = replace(years, near=elsewhere)
        elif elsewhere:
            context = years = replace(context, near=elsewhere)


def _period(expression: Expression, resolved: Resolved) -> Edtf | None:
    """The month or year that the story reaches with a date."""
    span = edtf.parse(resolved.edtf)
    whole = span.precision in (Precision.MONTH, Precision.YEAR) and not span.approximate
    return span if whole and not expression.nominal else None


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


def day_of_issue(expressions: Iterable[Expression], near: date | None, span: Edtf | None) -> date | None:
    """The day that the text gives as that of its publication, if it gives only one.

    It must not contradict what is known of the publication.
    """
    called = (one for one in expressions if one.of_issue and not one.bound)
    resolved = (resolve(one, Context(near=near)) for one in called)
    days = {one.day for one in resolved if one and one.day and one.certain}
    if len(days) != 1:
        return None
    (day,) = days
    return day if span is None or span.contains(edtf.parse(day.isoformat())) else None


def _single_day(span: Edtf | None) -> date | None:
    return span.earliest if span and span.earliest == span.latest else None


def _near(span: Edtf | None) -> date | None:
    """The day that the text speaks around: the middle of what is known of the publication, or its bound."""
    if span is None:
        return None
    if span.earliest and span.latest:
        return span.earliest + (span.latest - span.earliest) // 2
    return span.earliest or span.latest


def _unresolved(expression: Expression, block: Block, context: Context) -> Iterator[Doubt]:
    """A doubt for a date that the day of publication would tell."""
    told = resolve(expression, Context(published=_ANY_DAY, near=_ANY_DAY))
    if told is not None and context.published is None:
        yield _doubt(expression, block, "no day of publication to tell it from")


def _doubt(expression: Expression, block: Block, because: str) -> Doubt:
    start, end = block.text.origin(expression.start, expression.end)
    return Doubt("date", start, end, expression.text, because, 0.5)


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
