"""When an article was published, where its metadata does not say: what its own text supports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator import edtf
from generator.annotate.date_context import Context, Side, nearest
from generator.annotate.date_resolution import resolve
from generator.annotate.date_scan import Expression
from generator.annotate.dates import day_of_issue, latest_stated, scan_block
from generator.annotate.event_names import at_place, names
from generator.folding import fold
from generator.model.article import Article, Block, Field
from generator.model.vocabulary import Event, Vocabulary

# An event of another year than the dates around is another event on the same day.
_SAME_YEAR = 366


@dataclass(frozen=True, slots=True)
class _Support:
    """A day that lies behind the article, with the words that say so and how it got its year."""

    day: date
    key: str
    quote: str


def infer_date(article: Article, vocabulary: Vocabulary) -> Article:
    """The article with the date of publication that its text supports, if its metadata has none.

    A day that the text calls this one (`ce 21 janvier`) or has in its dateline is the day; otherwise
    the date is an open interval (`2022-01-21/..`) from the latest day on which the text looks back:
    a whole day with a verb in the past. A year that is not written comes from the one event of the
    vocabulary that was on such a day and that the paragraph names, or else from the latest date that
    has a year. The field is marked inferred; its evidence is `this-day`, `dateline`, `past-date` or
    `past-event <event id>`, a colon and the words of the text. A text that tells nothing leaves the
    article as it is.
    """
    if article.metadata.date.value is not None:
        return article
    scanned = [scan_block(block, index, vocabulary) for index, block in enumerate(article.blocks)]
    expressions = [expression for in_block in scanned for expression in in_block]
    near = latest_stated(expressions)
    supports = list(_supports(article, scanned, near, vocabulary))
    best = max(supports, key=lambda support: support.day, default=None)
    today = day_of_issue(expressions, near or (best.day if best else None), None)
    if today and (best is None or best.day <= today):
        named = next(expression for expression in expressions if expression.of_issue)
        key = "this-day" if named.number("this") else "dateline"
        return _dated(article, today.isoformat(), f"{key}: {named.text}")
    if best is None:
        return article
    return _dated(article, f"{best.day.isoformat()}/..", f"{best.key}: {best.quote}")


def _dated(article: Article, value: str, evidence: str) -> Article:
    found = Field(value, inferred=True, evidence=evidence)
    return replace(article, metadata=replace(article.metadata, date=found))


def _supports(
    article: Article, scanned: list[tuple[Expression, ...]], near: date | None, vocabulary: Vocabulary
) -> Iterator[_Support]:
    for block, in_block in zip(article.blocks, scanned, strict=True):
        for expression in in_block:
            if expression.tense != "past" or expression.nominal or expression.bound not in ("", "since"):
                continue
            event = _event_on(expression, block, near, vocabulary)
            resolved = resolve(expression, Context(near=_first_day(event) or near))
            if resolved is None or resolved.day is None or not resolved.certain:
                continue
            latest = edtf.parse(resolved.edtf).latest
            if latest is not None:
                key = f"past-event {event.id}" if event else "past-date"
                yield _Support(latest, key, expression.text)


def _event_on(
    expression: Expression, block: Block, near: date | None, vocabulary: Vocabulary
) -> Event | None:
    """The only event of the vocabulary on that day of the year that the block names or places."""
    day, month = expression.number("day"), expression.number("month")
    if expression.means != "day" or expression.number("year") is not None or not (day and month):
        return None
    text = fold(block.text.text)
    found = [
        event
        for event in vocabulary.events.values()
        if _on_day(event, day, month, near) and (names(event, text, vocabulary) or at_place(event, text))
    ]
    return found[0] if len(found) == 1 else None


def _on_day(event: Event, day: int, month: int, near: date | None) -> bool:
    when = edtf.read(event.when)
    if (
        when is None
        or when.earliest is None
        or when.latest is None
        or (when.latest - when.earliest).days > 31
    ):
        return False
    there = nearest(month, day, None, when.earliest, Side())
    close = near is None or abs((when.earliest - near).days) <= _SAME_YEAR
    return there is not None and when.earliest <= there <= when.latest and close


def _first_day(event: Event | None) -> date | None:
    return edtf.parse(event.when).earliest if event else None
