"""Events that a text names only as a meeting at a place: `les pourparlers de Genève`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.annotate.event_names import has_word
from generator.annotate.event_sentences import KnownEvent, Sentence
from generator.edtf import Edtf
from generator.model.annotation import EventMention

_WORD = re.compile(r"[^\W_]+'?")
_STOP = re.compile(r"[.;:!?«»\"“”()]")
# How far, in letters, a place may stand behind the word for the meeting.
_REACH = 90
# An event is listed once a sentence: no sentence needs more of its places looked at.
_PLACES = 12
# How many days before it a meeting is announced, and for how many after it it is spoken of as the one
# that everybody knows.
_AHEAD, _BEHIND = 21, 30


def by_meeting(sentence: Sentence, known: list[KnownEvent], issue: Edtf | None) -> Iterator[EventMention]:
    """The meetings that the sentence places; of several at one place it is the one whose people
    the sentence names, else the one nearer to the publication."""
    if issue is None:
        return
    for place in sorted({place for one in known for place in one.places}):
        bearers = [one for one in known if one.is_meeting and place in one.places]
        for start, end in sentence.occurrences(place)[:_PLACES] if bearers else ():
            noun = _meeting_before(sentence, start, bearers[0])
            fitting = [one for one in bearers if _fits(one, sentence, issue)]
            if noun is None or not fitting:
                continue
            best = max(fitting, key=lambda one: (_meets(one, sentence), -_distance(one, issue), one.id))
            # A second place of the same word (`de Genève et de Bruxelles`) is named by itself.
            first = not _STOP.search(sentence.folded, noun, start) and _is_first_place(
                sentence, noun, start, known
            )
            yield sentence.mention(best.id, noun if first else start, end, "meeting place")


def _meeting_before(sentence: Sentence, place: int, bearer: KnownEvent) -> int | None:
    """Where the word for a meeting begins to which a place belongs; None where there is none."""
    words = bearer.words
    if words is None:
        return None
    begin = max(sentence.span.start, place - _REACH)
    before = list(_WORD.finditer(sentence.folded, begin, place))
    if not before or before[-1][0] not in words.at:
        return None
    nouns = [word.start() for word in before if word[0] in words.meetings]
    if not nouns or _STOP.search(sentence.folded, nouns[-1], place):
        return None
    return nouns[-1]


def _is_first_place(sentence: Sentence, noun: int, place: int, known: list[KnownEvent]) -> bool:
    """Whether no other place of an event stands between the word for the meeting and the place."""
    between = sentence.folded[noun:place]
    return not any(has_word(between, other) for one in known for other in one.places)


def _fits(one: KnownEvent, sentence: Sentence, issue: Edtf) -> bool:
    """Whether the sentence has a side of the event and no other date, and it was around the publication."""
    # `a déclaré ce jeudi` dates the speech, not the meeting that it is about.
    days = [day for day in sentence.days() if day.earliest != issue.earliest]
    if days and not any(one.is_on(day) for day in days):
        return False
    if not sentence.sides & one.sides or one.when.earliest is None or issue.earliest is None:
        return False
    ahead = (one.when.earliest - issue.earliest).days
    return -_BEHIND <= ahead <= _AHEAD


def _meets(one: KnownEvent, sentence: Sentence) -> bool:
    """Whether two of those who took part are in the sentence."""
    return len(sentence.actors & one.actors) >= 2


def _distance(one: KnownEvent, issue: Edtf) -> int:
    if one.when.earliest is None or issue.earliest is None:
        return 0
    return abs((one.when.earliest - issue.earliest).days)
