"""Names of things between quotation marks, which nobody says."""

from __future__ import annotations

from generator.annotate.hearing import Hearing
from generator.annotate.verbs import Form

_SHORT = 60
"""How many characters a name between quotation marks has at most."""


def is_title(hearing: Hearing, index: int) -> bool:
    """`l'exercice baptisé « … »`, `le journal « … »`: the name of something, which nobody says."""
    span = hearing.frame.quotes[index].span
    if span.end - span.start > _SHORT or not index:
        return False
    words = hearing.frame.words
    before = index - 1
    if any(p.form is Form.FINITE and p.first <= before <= p.last for p in hearing.predicates):
        return False
    if hearing.marks.ends_at("called", before):
        return True
    if not (hearing.text[span.start].isupper() or hearing.text[span.start].isdigit()):
        return False
    size = hearing.marks.ends_at("titled", before)
    if size:
        # `l'exercice « … »`, but `ces projets de traité « … »`
        return not (before >= size and words[before - size].key in ("de", "d"))
    if hearing.marks.ends_at("media.before", before):
        # `dans « Le Monde »`, but `appelé à « rester unis »`
        return True
    adjective = before > 0 and words[before].text.islower() and not hearing.is_("prepositions", before)
    verb = any(p.first <= before <= p.last for p in hearing.predicates)
    return bool(adjective and not verb and hearing.marks.ends_at("titled", before - 1))
