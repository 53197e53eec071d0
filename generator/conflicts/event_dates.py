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


def event_dates(corpus: Corpus) -> Iterator[Conflict]:
    """The events that two articles put on different days, by id.

    Only days and intervals of days are compared: `janvier 2022` does not contradict the 10th.
    """
    stated: dict[str, dict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    for annotated in corpus.articles:
        for mention in annotated.found.events:
            for date in _dates_of(mention, annotated, corpus):
                place = Passage(annotated.id, date.block, date.start, date.end)
                if place not in stated[mention.event][date.edtf]:
                    stated[mention.event][date.edtf].append(place)
    for event in sorted(stated):
        readings = tuple(Reading(value, tuple(places)) for value, places in stated[event].items())
        if between_articles(readings):
            yield Conflict("event-date", event, readings)


def _dates_of(mention: EventMention, annotated: Annotated, corpus: Corpus) -> Iterator[DateMention]:
    """The days that the sentence of a mention gives for its event."""
    event = corpus.vocabulary.events.get(mention.event)
    if event is None or mention.block >= len(annotated.article.blocks):
        return
    when = edtf.parse(event.when)
    block = annotated.article.blocks[mention.block]
    sentence = block.sentence_at(mention.start)
    near = [
        date
        for date in annotated.found.dates
        if date.block == mention.block and block.sentence_at(date.start) == sentence
    ]
    dated = [date for date in near if _close(edtf.parse(date.edtf), when)]
    if dated:
        # A sentence may date several events; the nearest words belong to this one.
        yield min(dated, key=lambda date: (_distance(date, mention), date.start))


def _distance(date: DateMention, mention: EventMention) -> int:
    return max(date.start - mention.end, mention.start - date.end, 0)


def _close(date: Edtf, when: Edtf) -> bool:
    if not (date.earliest and date.latest and when.earliest and when.latest):
        return False
    days = (date.latest - date.earliest).days <= 4 and not date.approximate
    return days and abs((date.earliest - when.earliest).days) <= _WITHIN
