"""Suggestions for events that the articles put on another day than the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from generator.conflicts.event_dates import event_dates
from generator.model.corpus import Corpus
from generator.suggest.passages import sentence_at
from generator.suggest.suggestion import Kind, NewDay, Suggestion


def date_suggestions(corpus: Corpus) -> Iterator[Suggestion]:
    """The days that articles disagree on, each that the vocabulary does not have."""
    for conflict in event_dates(corpus):
        event = corpus.vocabulary.events[conflict.subject]
        for reading in conflict.readings:
            if reading.value == event.when:
                continue
            label = next(iter(event.labels.values()))
            place = reading.places[0]
            yield Suggestion(
                Kind.DATE,
                f"{event.id} on {reading.value}",
                f"the vocabulary has {event.when} for “{label}”",
                place,
                sentence_at(corpus, place),
                NewDay(event.id, reading.value),
                len(reading.places),
                len(reading.articles),
            )
