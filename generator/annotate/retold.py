"""Who says what is told without quotation marks: `X note que …`, `…, a noté X`, `selon X, …`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.annotate.framed import Framed
from generator.annotate.hearing import Hearing
from generator.annotate.inserts import Insert
from generator.annotate.verbs import Form
from generator.annotate.voices import Voice
from generator.model.article import Span

_FEW = 3
"""A stretch of fewer words is nothing that anybody says."""

_MANY = 4
"""A stretch of more words is a sentence, even where no verb of it is known."""


@dataclass(frozen=True, slots=True)
class Retold:
    """A stretch of a paragraph with whoever is said to say it, and the words that show it."""

    span: Span
    voice: Voice
    cue: tuple[int, int]


def retold_in(hearing: Hearing, framed: Framed) -> Iterator[Retold]:
    """What a frame reports, each stretch with its voice."""
    for clause in framed.contents:
        parent = clause.parent
        voice = parent.speaker() if parent is not None else None
        if parent is not None and voice is not None and parent.cue and parent.reports and not parent.passive:
            yield from _told(hearing, clause.first, clause.last, voice, parent.cue)
    for insert in framed.inserts:
        yield from _around(hearing, insert)
    for main in framed.main:
        if main.by is not None and main.cue is not None:
            yield from _told(hearing, main.first, main.last, main.by, main.cue)


def _around(hearing: Hearing, insert: Insert) -> Iterator[Retold]:
    """The sentence that an insert stands in: what is in front, or behind where that is no sentence."""
    words = hearing.frame.words
    cue = (insert.first, insert.verb)
    front = insert.first - 1
    while front >= 0 and hearing.is_mark(front):
        if hearing.frame.is_quote(front):
            return
        front -= 1
    if front >= _MANY or (front + 1 >= _FEW and _has_verb(hearing, 0, front)):
        yield from _told(hearing, 0, front, insert.who, cue)
    elif _has_verb(hearing, insert.last + 1, len(words) - 1):
        yield from _told(hearing, insert.last + 1, len(words) - 1, insert.who, cue)


def _has_verb(hearing: Hearing, first: int, last: int) -> bool:
    if any(p.form is Form.FINITE and first <= p.first <= last for p in hearing.predicates):
        return True
    auxiliaries = ("auxiliaries.be", "auxiliaries.have")
    return any(hearing.is_(g, i) for i in range(first, last + 1) for g in auxiliaries)


def _told(hearing: Hearing, first: int, last: int, voice: Voice, cue: tuple[int, int]) -> Iterator[Retold]:
    while first < last and (hearing.is_mark(first) or hearing.is_("complementisers", first)):
        first += 1
    while last > first and (hearing.is_mark(last) or hearing.is_("coordinators", last)):
        last -= 1
    if hearing.frame.is_quote(last + 1):
        last += 1  # `… que l'attente ne devait « pas être longue »`
    if last - first + 1 >= _FEW:
        words = hearing.frame.words
        yield Retold(Span(words[first].start, words[last].end), voice, cue)
