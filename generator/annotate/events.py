"""Which events of the vocabulary an article speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import edtf
from generator.edtf import Edtf
from generator.folding import fold
from generator.model.annotation import DateMention, EventMention, Mention
from generator.model.article import Block, Span
from generator.model.vocabulary import Actor, Event, Vocabulary


@dataclass(frozen=True, slots=True)
class _Known:
    """An event with its folded names and places."""

    event: Event
    when: Edtf
    aliases: tuple[str, ...]
    places: tuple[str, ...]


def find_events(
    blocks: tuple[Block, ...],
    dates: tuple[DateMention, ...],
    mentions: tuple[Mention, ...],
    vocabulary: Vocabulary,
) -> tuple[EventMention, ...]:
    """The events that the text speaks of, in order, none inside another.

    `because` is `name` where the text has one of the event's names; where several events have that
    name (`la rencontre de Genève`), a date or the actors of the sentence must tell them apart, and
    it is `name date` or `name actors`. An event is also found by its date together with its place
    or with two of its actors in one sentence: `date place`, `date actors`; the words are then those
    of the date.
    """
    known = [_known(event) for event in vocabulary.events.values()]
    found: list[EventMention] = []
    for index, block in enumerate(blocks):
        folded = fold(block.text.text)
        in_block = [date for date in dates if date.block == index]
        named = [mention for mention in mentions if mention.block == index]
        for sentence in block.sentences or (Span(0, len(folded)),):
            here = _Sentence(
                index,
                sentence,
                folded,
                tuple(date for date in in_block if sentence.start <= date.start < sentence.end),
                frozenset(
                    actor
                    for mention in named
                    if sentence.start <= mention.start < sentence.end
                    for actor in _with_principals(mention.actor, vocabulary.actors)
                ),
            )
            found += _in_sentence(here, block.text.text, known)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with the dates in it, and the actors in it with those for whom they act."""

    block: int
    span: Span
    folded: str
    dates: tuple[DateMention, ...]
    actors: frozenset[str]


def _known(event: Event) -> _Known:
    places = {fold(place) for place in (*event.places, *event.place.values()) if place}
    return _Known(
        event,
        edtf.parse(event.when),
        tuple(fold(alias) for alias in event.aliases),
        tuple(sorted(places)),
    )


def _in_sentence(sentence: _Sentence, text: str, known: list[_Known]) -> list[EventMention]:
    found = sorted(_by_name(sentence, text, known), key=lambda one: (one.start, -one.end))
    taken: list[EventMention] = []
    for one in found:
        if not taken or one.start >= taken[-1].end:
            taken.append(one)
    events = {one.event for one in taken}
    dated = [one for one in _by_date(sentence, known) if one.event not in events]
    return sorted((*taken, *dated), key=lambda one: (one.start, one.end, one.event))


def _by_name(sentence: _Sentence, text: str, known: list[_Known]) -> Iterator[EventMention]:
    names = sorted({alias for one in known for alias in one.aliases}, key=lambda name: (-len(name), name))
    for name in names:
        bearers = [one for one in known if name in one.aliases]
        for start, end in _occurrences(name, sentence):
            bearer, because = _told_apart(bearers, sentence)
            if bearer is not None:
                yield EventMention(bearer.event.id, sentence.block, start, end, text[start:end], because)


def _told_apart(bearers: list[_Known], sentence: _Sentence) -> tuple[_Known | None, str]:
    """The one event that is meant by a name, and how it is known; None where it is not."""
    on_date = [one for one in bearers if any(_same_time(date, one) for date in sentence.dates)]
    if len(bearers) == 1:
        # A date beside the name that is another one speaks of another event of the kind.
        days = [date for date in sentence.dates if _is_day(date)]
        return (bearers[0], "name") if on_date or not days else (None, "")
    if len(on_date) == 1:
        return on_date[0], "name date"
    by_actors = sorted(bearers, key=lambda one: -len(sentence.actors.intersection(one.event.actors)))
    counts = [len(sentence.actors.intersection(one.event.actors)) for one in by_actors]
    if counts[0] > counts[1]:
        return by_actors[0], "name actors"
    return None, ""


def _by_date(sentence: _Sentence, known: list[_Known]) -> Iterator[EventMention]:
    for date in sentence.dates:
        if not _is_day(date):
            continue
        for one in known:
            if not _same_time(date, one):
                continue
            because = ""
            if any(_occurrences(place, sentence) for place in one.places):
                because = "date place"
            elif len(sentence.actors.intersection(one.event.actors)) >= 2:
                because = "date actors"
            if because:
                yield EventMention(one.event.id, date.block, date.start, date.end, date.text, because)


def _occurrences(phrase: str, sentence: _Sentence) -> list[tuple[int, int]]:
    pattern = re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)")
    return [
        found.span() for found in pattern.finditer(sentence.folded, sentence.span.start, sentence.span.end)
    ]


def _same_time(date: DateMention, one: _Known) -> bool:
    when = edtf.parse(date.edtf)
    return not when.is_open and (one.when.contains(when) or when.contains(one.when)) and _is_day(date)


def _is_day(date: DateMention) -> bool:
    """Whether a date is a day or a few of them, rather than a month or a year."""
    when = edtf.parse(date.edtf)
    return bool(when.earliest and when.latest and (when.latest - when.earliest).days <= 4)


def _with_principals(actor: str, actors: Mapping[str, Actor]) -> frozenset[str]:
    """The actor and those for whom it acts."""
    known = actors.get(actor)
    return frozenset((actor, *(tie.actor for tie in known.acts_for))) if known else frozenset((actor,))
