"""Whether a text names an event of the vocabulary, by its names, its place or those who took part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import edtf
from generator.annotate.date_context import Resolved
from generator.annotate.date_scan import Expression
from generator.edtf import Edtf, Precision
from generator.folding import fold
from generator.model.article import Block
from generator.model.vocabulary import Actor, Event, Vocabulary

# An event and the publication of what speaks of it as of this week are not further apart, in days.
_THIS_WEEK = 10


def by_event(
    expression: Expression, block: Block, span: Edtf | None, vocabulary: Vocabulary
) -> Resolved | None:
    """The day of a weekday (`ce vendredi à Genève`) that the one event on such a day tells.

    The sentence must name the event, and the event must be near what is known of the publication.
    """
    weekday = expression.number("weekday")
    if weekday is None or expression.means != "weekday" or span is None:
        return None
    sentence = fold(_sentence(block, expression.start))
    found = [
        event
        for event, when in days_of_events(vocabulary)
        if when.earliest
        and when.earliest.isoweekday() == weekday
        and _near(when, span)
        and names(event, sentence, vocabulary)
    ]
    if len(found) != 1:
        return None
    day = edtf.parse(found[0].when).earliest
    return Resolved(found[0].when, f"event {found[0].id}", day) if day else None


def days_of_events(vocabulary: Vocabulary) -> Iterator[tuple[Event, Edtf]]:
    """The events that were on one day, each with its date."""
    for event in vocabulary.events.values():
        when = edtf.read(event.when)
        if when and when.precision is Precision.DAY:
            yield event, when


def names(event: Event, folded: str, vocabulary: Vocabulary) -> bool:
    """Whether a folded text has a name of the event, its place with one of its actors, or two of them."""
    if any(has_word(folded, fold(alias)) for alias in event.aliases):
        return True
    actors = [vocabulary.actors[actor] for actor in event.actors if actor in vocabulary.actors]
    named = sum(any(has_word(folded, name) for name in _names_of(actor)) for actor in actors)
    return named >= 2 or (named == 1 and at_place(event, folded))


def at_place(event: Event, folded: str) -> bool:
    """Whether a folded text has the place of the event."""
    return any(has_word(folded, fold(place)) for place in (*event.places, *event.place.values()) if place)


def has_word(folded: str, phrase: str) -> bool:
    """Whether a folded phrase stands in a folded text as whole words."""
    return phrase in folded and re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", folded) is not None


def _names_of(actor: Actor) -> tuple[str, ...]:
    return tuple(fold(name) for name in (*actor.labels.values(), *(alias.text for alias in actor.aliases)))


def _near(when: Edtf, span: Edtf) -> bool:
    if when.earliest is None or span.earliest is None:
        return False
    latest = span.latest or span.earliest
    early, late = (when.earliest - span.earliest).days, (when.earliest - latest).days
    return early >= -_THIS_WEEK and late <= _THIS_WEEK


def _sentence(block: Block, offset: int) -> str:
    if not block.sentences:
        return block.text.text
    sentence = block.sentences[block.sentence_at(offset)]
    return block.text.text[sentence.start : sentence.end]
