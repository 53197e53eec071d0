"""When an article was published, where its metadata does not say: what its own text supports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator import edtf
from generator.annotate.date_context import Context, Side, nearest
from generator.annotate.date_resolution import resolve
from generator.annotate.date_scan import Expression
from generator.annotate.dates import latest_stated, scan_block
from generator.edtf import Precision
from generator.folding import fold
from generator.model.article import Article, Block, Field
from generator.model.vocabulary import Event, Vocabulary, label_in


@dataclass(frozen=True, slots=True)
class _Support:
    """A day that lies behind the article, with the words that say so and how it got its year."""

    day: date
    key: str
    quote: str


def infer_date(article: Article, vocabulary: Vocabulary) -> Article:
    """The article with a date of publication that is not before the latest day its text looks back on.

    An article whose date is known comes back as it is, and so does one whose text tells nothing.
    Otherwise the date is an open interval such as `2022-01-21/..`, inferred; its evidence is
    `past-date` or `past-event <event id>`, a colon and the words of the text. Only whole days with a
    verb in the past count; a year that is not written comes from the latest date that has one, or
    from the one event of the vocabulary on such a day whose place or actors the paragraph names.
    """
    if article.metadata.date.value is not None:
        return article
    best = max(_supports(article, vocabulary), key=lambda support: support.day, default=None)
    if best is None:
        return article
    found = Field(f"{best.day.isoformat()}/..", inferred=True, evidence=f"{best.key}: {best.quote}")
    return replace(article, metadata=replace(article.metadata, date=found))


def _supports(article: Article, vocabulary: Vocabulary) -> Iterator[_Support]:
    scanned = [scan_block(block, index, vocabulary) for index, block in enumerate(article.blocks)]
    near = latest_stated(one for in_block in scanned for one in in_block)
    for block, in_block in zip(article.blocks, scanned, strict=True):
        for expression in in_block:
            if (
                expression.tense != "past"
                or expression.nominal
                or expression.bound in ("after", "before", "by")
            ):
                continue
            event = _event_on(expression, block, near, vocabulary)
            resolved = resolve(expression, Context(near=_day_of(event) or near))
            if resolved is None or resolved.day is None or not resolved.certain:
                continue
            latest = edtf.parse(resolved.edtf).latest
            if latest is not None:
                key = f"past-event {event.id}" if event and resolved.because != "stated" else "past-date"
                yield _Support(latest, key, expression.text)


def _event_on(
    expression: Expression, block: Block, near: date | None, vocabulary: Vocabulary
) -> Event | None:
    """The only event of the vocabulary on that day of the year whose place or actors the block names."""
    if expression.means != "day" or expression.number("year") is not None:
        return None
    day, month = expression.number("day"), expression.number("month")
    text = fold(block.text.text)
    found = []
    for event in vocabulary.events.values():
        span = edtf.parse(event.when)
        if span.precision not in (Precision.DAY, Precision.INTERVAL) or span.earliest is None:
            continue
        on_day = day and month and nearest(month, day, None, span.earliest, Side())
        if on_day and span.contains(edtf.parse(on_day.isoformat())) and _named(event, text, vocabulary):
            found.append(event)
    if near is not None:
        found = [event for event in found if _is_near(event, near)]
    return found[0] if len(found) == 1 else None


def _is_near(event: Event, near: date) -> bool:
    day = _day_of(event)
    return day is not None and abs((day - near).days) <= 366


def _named(event: Event, text: str, vocabulary: Vocabulary) -> bool:
    """Whether the folded text names the place of the event, or two of its actors."""
    places = [*event.places, *event.place.values()]
    if any(fold(place) in text for place in places if place):
        return True
    actors = [vocabulary.actors[actor] for actor in event.actors if actor in vocabulary.actors]
    named = [
        actor
        for actor in actors
        if any(
            fold(name) in text
            for name in (*(alias.text for alias in actor.aliases), label_in(actor.labels, ""))
        )
    ]
    return len(named) >= 2


def _day_of(event: Event | None) -> date | None:
    return edtf.parse(event.when).earliest if event else None
