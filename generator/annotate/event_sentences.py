"""A sentence and an event as the search for events compares them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from generator import edtf
from generator.annotate.meetings import MeetingWords, meeting_words
from generator.edtf import Edtf
from generator.folding import fold
from generator.model.annotation import DateMention, EventMention
from generator.model.article import Span
from generator.model.vocabulary import Actor, Event, Vocabulary

# Longer than so many days, a date is a period and no day of an event.
_FEW_DAYS = 4
# Days further apart are not two datings of one event.
_CLOSE = 10
# For so many days an event needs no date to be the one that everybody knows.
_RECENT = 90


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the dates and the actors in it; `sides` are those for whom they act, or themselves."""

    block: int
    span: Span
    text: str
    folded: str
    dates: tuple[DateMention, ...]
    actors: frozenset[str]
    sides: frozenset[str]

    def days(self) -> tuple[Edtf, ...]:
        """The dates of the sentence that are a day or a few."""
        return tuple(day for date in self.dates if is_day(day := edtf.parse(date.edtf)))

    def occurrences(self, phrase: str) -> list[tuple[int, int]]:
        """Where a folded phrase stands in the sentence as whole words."""
        if self.folded.find(phrase, self.span.start, self.span.end) < 0:
            return []
        found = _whole_words(phrase).finditer(self.folded, self.span.start, self.span.end)
        return [match.span() for match in found]

    def mention(self, event: str, start: int, end: int, because: str) -> EventMention:
        """A mention of an event at a place of the sentence."""
        return EventMention(event, self.block, start, end, self.text[start:end], because)


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event with its folded names and places, its actors and the sides that they are on."""

    id: str
    when: Edtf
    names: tuple[str, ...]
    places: tuple[str, ...]
    actors: frozenset[str]
    sides: frozenset[str]
    words: MeetingWords | None
    is_meeting: bool

    def is_on(self, day: Edtf) -> bool:
        """Whether a date of few days is the event's, or a part of it, or holds it."""
        return is_day(day) and (self.when.contains(day) or day.contains(self.when))

    def is_close(self, day: Edtf) -> bool:
        """Whether a date could be another dating of the event."""
        return bool(
            day.earliest and self.when.earliest and abs((day.earliest - self.when.earliest).days) <= _CLOSE
        )

    def is_recent(self, issue: Edtf | None) -> bool:
        """Whether a publication, if its day is known, is near enough to need no date for the event."""
        if issue is None or issue.earliest is None or self.when.earliest is None:
            return True
        return abs((issue.earliest - self.when.earliest).days) <= _RECENT


def known_event(event: Event, vocabulary: Vocabulary) -> KnownEvent | None:
    """Prepare an event of the vocabulary for the search; None where it has no readable date."""
    when = edtf.read(event.when)
    if when is None:
        return None
    words = next((words for language in sorted(vocabulary.cues) if (words := meeting_words(language))), None)
    return KnownEvent(
        event.id,
        when,
        tuple(fold(alias) for alias in event.aliases),
        tuple(sorted({fold(place) for place in (*event.places, *event.place.values()) if place})),
        frozenset(event.actors),
        sides_of(event.actors, vocabulary.actors),
        words,
        words is not None and words.is_meeting(event),
    )


def sides_of(ids: Iterable[str], actors: Mapping[str, Actor]) -> frozenset[str]:
    """For whom actors act; those who act for nobody stand for themselves."""
    ties = ((one, actors[one].acts_for if one in actors else ()) for one in ids)
    return frozenset(side for one, acts_for in ties for side in ([tie.actor for tie in acts_for] or [one]))


def is_day(date: Edtf) -> bool:
    """Whether a date is a day or a few of them, rather than a month or a year."""
    return bool(date.earliest and date.latest and (date.latest - date.earliest).days <= _FEW_DAYS)


@cache
def _whole_words(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)")
