"""Which events of the vocabulary an article speaks of."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from generator import edtf
from generator.annotate.event_meetings import by_meeting
from generator.annotate.event_sentences import KnownEvent, Sentence, known_event, sides_of
from generator.edtf import Edtf, Precision
from generator.folding import fold
from generator.model.annotation import DateMention, EventMention, Mention
from generator.model.article import Block, Span
from generator.model.vocabulary import Actor, Vocabulary

Found = TypeVar("Found", DateMention, Mention)


def find_events(
    blocks: tuple[Block, ...],
    dates: tuple[DateMention, ...],
    mentions: tuple[Mention, ...],
    vocabulary: Vocabulary,
    published: str | None = None,
) -> tuple[EventMention, ...]:
    """The events that the text speaks of, in order, none inside another and each once a sentence.

    `because` says how an event was recognised:

    - `name`: by a name of its own; `name date` or `name actors` where several events have that name
      and a date or the actors of the sentence tell them apart;
    - `date place`, `date actors`: by its day together with its place or two of its sides; the
      words are then those of the date;
    - `meeting place`: by a word for a meeting with the event's place behind it, a party in the
      sentence, and a publication (EDTF) not far from it.
    """
    prepared = (known_event(event, vocabulary) for event in vocabulary.events.values())
    known = [event for event in prepared if event is not None]
    if not known:
        return ()
    issue = _issue(published, dates)
    found: list[EventMention] = []
    for sentence in _sentences(blocks, dates, mentions, vocabulary.actors):
        taken: list[EventMention] = []
        for way in (
            _by_name(sentence, known, issue),
            _by_date(sentence, known),
            by_meeting(sentence, known, issue),
        ):
            for one in sorted(way, key=lambda mention: (mention.start, -mention.end, mention.event)):
                if not any(one.event == had.event or _overlap(one, had) for had in taken):
                    taken.append(one)
        found += sorted(taken, key=lambda mention: mention.start)
    return tuple(found)


def _sentences(
    blocks: tuple[Block, ...],
    dates: tuple[DateMention, ...],
    mentions: tuple[Mention, ...],
    actors: Mapping[str, Actor],
) -> Iterator[Sentence]:
    mentions_in, dates_in = _by_block(mentions), _by_block(dates)
    for index, block in enumerate(blocks):
        text = block.text.text
        folded = fold(text)
        spans = block.sentences or (Span(0, len(text)),)
        starts = [span.start for span in spans]
        named: list[set[str]] = [set() for _ in spans]
        dated: list[list[DateMention]] = [[] for _ in spans]
        for mention in mentions_in.get(index, ()):
            named[bisect_right(starts, mention.start) - 1].add(mention.actor)
        for date in dates_in.get(index, ()):
            dated[bisect_right(starts, date.start) - 1].append(date)
        for span, names, days in zip(spans, named, dated, strict=True):
            yield Sentence(index, span, text, folded, tuple(days), frozenset(names), sides_of(names, actors))


def _by_name(sentence: Sentence, known: list[KnownEvent], issue: Edtf | None) -> Iterator[EventMention]:
    names = sorted({name for one in known for name in one.names}, key=lambda name: (-len(name), name))
    for name in names:
        bearers = [one for one in known if name in one.names]
        for start, end in sentence.occurrences(name):
            event, because = _told_apart(bearers, sentence, issue)
            if event:
                yield sentence.mention(event, start, end, because)


def _told_apart(bearers: list[KnownEvent], sentence: Sentence, issue: Edtf | None) -> tuple[str, str]:
    """The one event that is meant by a name and how it is known; empty where it is not."""
    if len(bearers) == 1:
        # A date far from the only bearer's own, or a publication long after it, speaks of another
        # event of the kind.
        days = sentence.days()
        close = any(bearers[0].is_close(day) for day in days) if days else bearers[0].is_recent(issue)
        return (bearers[0].id, "name") if close else ("", "")
    on_date = [one for one in bearers if any(one.is_on(day) for day in sentence.days())]
    if len(on_date) == 1:
        return on_date[0].id, "name date"
    ranked = sorted(((len(sentence.actors & one.actors), one.id) for one in bearers), reverse=True)
    return (ranked[0][1], "name actors") if ranked[0][0] > ranked[1][0] else ("", "")


def _by_date(sentence: Sentence, known: list[KnownEvent]) -> Iterator[EventMention]:
    places = {place for one in known for place in one.places} if sentence.dates else set()
    named = {place for place in places if sentence.occurrences(place)}
    for date in sentence.dates:
        day = edtf.parse(date.edtf)
        for one in known:
            if not one.is_on(day):
                continue
            if not named.isdisjoint(one.places):
                yield sentence.mention(one.id, date.start, date.end, "date place")
            elif len(sentence.sides & one.sides) >= 2 and one.is_meeting:
                yield sentence.mention(one.id, date.start, date.end, "date actors")


def _overlap(one: EventMention, other: EventMention) -> bool:
    return one.start < other.end and other.start < one.end


def _by_block(items: Iterable[Found]) -> dict[int, list[Found]]:
    found: dict[int, list[Found]] = defaultdict(list)
    for item in items:
        found[item.block].append(item)
    return found


def _issue(published: str | None, dates: tuple[DateMention, ...]) -> Edtf | None:
    """The day around which the article was published: where only a month or a bound is known, the
    latest day of the text that lies within it."""
    span = edtf.read(published)
    if span is None or span.earliest == span.latest:
        return span
    named = (edtf.parse(date.edtf) for date in dates)
    within = [day for day in named if day.precision is Precision.DAY and span.contains(day)]
    return max(within, key=lambda day: day.sort_key, default=span)
