"""How somebody stands in a sentence: stressed, apposed, its topic, or the subject of a verb."""

from __future__ import annotations

from collections.abc import Sequence

from generator.annotate.hearing import Hearing
from generator.annotate.verbs import Form
from generator.annotate.voices import Sort, Voice


def is_stress(hearing: Hearing, voice: Voice) -> bool:
    """`Moscou, elle, réclame`: the pronoun only stresses the subject in front."""
    marks = hearing.is_mark(voice.first - 1) and hearing.is_mark(voice.last + 1)
    return voice.sort is Sort.PRONOUN and marks and voice.first > 0


def is_topic(hearing: Hearing, voice: Voice) -> bool:
    """`Quant au chef du parti, …`: a sentence begins with whom it is about."""
    before = voice.first - 1
    while before > 0 and hearing.is_("determiners", before):
        before -= 1
    return any(hearing.marks.ends_at("topics", at) for at in (before, before + 1))


def is_apposed(hearing: Hearing, voices: Sequence[Voice], voice: Voice) -> bool:
    """`Igor Delanoë, directeur de …`: who somebody is."""
    beside = any(other.last == voice.first - 2 for other in voices)
    return voice.bare and beside and hearing.is_mark(voice.first - 1)


def verb_follows(hearing: Hearing, index: int) -> bool:
    """Whether somebody is the subject of the verb behind."""
    words = hearing.frame.words
    while index < len(words) and (hearing.is_("clitics", index) or hearing.is_("negations.first", index)):
        index += 1
    finite = (p for p in hearing.predicates if p.form is Form.FINITE)
    return any(p.first in (index, index - 1, index - 2) and p.last >= index for p in finite)
