"""Events that articles date differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator import edtf
from generator.conflicts.readings import Conflict, Reading, between_articles
from generator.edtf import Edtf
from generator.model.annotation import Annotated, DateMention, EventMention
from generator.model.corpus import Corpus, Passage

# Days further than this from the event speak of something else.
_WITHIN = 10
# Longer than so many days, a date is a period.
_FEW = 4
# How far from the event's words, in letters, its date may stand.
_NEAR = 60
# The length of a day in EDTF, without its time.
_DAY = len("2022-01-13")


def event_dates(corpus: Corpus) -> Iterator[Conflict]:
    """The events that two articles put on different days, by id.

    Only days and intervals of days are compared: `janvier 2022` does not contradict the 10th.
    """
    stated: dict[str, dict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    for annotated in corpus.articles:
        for mention in annotated.found.events:
            date = _date_of(mention, annotated, corpus)
            if date is not None:
                place = Passage(annotated.id, date.block, date.start, date.end)
                if place not in stated[mention.event][date.edtf]:
                    stated[mention.event][date.edtf].append(place)
    for event in sorted(stated):
        readings = tuple(Reading(value, tuple(places)) for value, places in stated[event].items())
        if between_articles(readings):
            yield Conflict("event-date", event, readings)


def _date_of(mention: EventMention, annotated: Annotated, corpus: Corpus) -> DateMention | None:
    """The day that the sentence of a mention gives for its event, if it gives one."""
    event = corpus.vocabulary.events.get(mention.event)
    when = edtf.read(event.when) if event else None
    if when is None or mention.block >= len(annotated.article.blocks):
        return None
    block = annotated.article.blocks[mention.block]
    sentence = block.sentence_at(mention.start)
    dated = [
        date
        for date in annotated.found.dates
        if date.block == mention.block
        and block.sentence_at(date.start) == sentence
        and _distance(date, mention) <= _NEAR
        and _could_be(edtf.parse(date.edtf), when, annotated)
    ]
    # A sentence may date several events; the nearest words belong to this one.
    return min(dated, key=lambda date: (_distance(date, mention), date.start), default=None)


def _distance(date: DateMention, mention: EventMention) -> int:
    return max(date.start - mention.end, mention.start - date.end, 0)


def _could_be(date: Edtf, when: Edtf, annotated: Annotated) -> bool:
    """Whether a date is one of few days, near the event, and not just the day of the statement about it."""
    if not (date.earliest and date.latest and when.earliest and when.latest) or date.approximate:
        return False
    stated = annotated.article.metadata.date.value
    if stated and date.text == stated[:_DAY] and not when.contains(date):
        return False
    few = (date.latest - date.earliest).days <= _FEW
    return few and abs((date.earliest - when.earliest).days) <= _WITHIN
