"""`selon Moscou`, `pour Jens Stoltenberg, …`: according to whom a clause is."""

from __future__ import annotations

from generator.annotate.hearing import Hearing
from generator.annotate.verbs import Form
from generator.annotate.voices import Voice


def by_in_front(hearing: Hearing, voice: Voice) -> int:
    """How many words in front of somebody say that it is according to him."""
    begin = voice.first
    while begin > 0 and any(
        hearing.is_(g, begin - 1) for g in ("determiners", "titles", "adverbs.of_degree", "people")
    ):
        if hearing.marks.ends_at("by", begin - 1):
            break
        begin -= 1
    size = hearing.marks.ends_at("by", begin - 1) if begin else 0
    if size:
        return voice.first - begin + size
    size = hearing.marks.ends_at("by.opening", begin - 1) if begin else 0
    opens = size and (begin - size == 0 or hearing.is_mark(begin - size - 1))
    if opens and _comma_follows(hearing, voice.last + 1):
        return voice.first - begin + size
    return 0


def _comma_follows(hearing: Hearing, index: int) -> bool:
    """Whether what stands at the head of the clause is set off by a comma, before any verb."""
    words = hearing.frame.words
    for at in range(index, min(index + 14, len(words))):
        if words[at].text == "," or hearing.frame.is_quote(at):
            return True
        if any(p.first == at and p.form is Form.FINITE for p in hearing.predicates):
            return hearing.is_("relatives", at - 1)
    return False
