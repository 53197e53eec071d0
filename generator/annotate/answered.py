"""What a pronoun or a word alone answers: `… . Washington s'y oppose`, `… . « C'est non », a dit …`."""

from __future__ import annotations

from generator.annotate.demands import PRONOUN, VERDICTS
from generator.annotate.draft_terms import own_cue
from generator.annotate.matter import Matter
from generator.annotate.noun_phrases import party_at
from generator.annotate.predicates import ATTITUDES, Predicate
from generator.annotate.pronouns import NOBODY
from generator.annotate.reading import Stand
from generator.annotate.stances import Side, stance_of
from generator.annotate.subjects import subject_of
from generator.annotate.verbs import Form

_REACH = 6
"""How many words may part the pronoun from what is said (`y est, pour sa part, favorable`)."""


def answered(matter: Matter) -> Stand | None:
    """The stance of the subject of the verb beside the pronoun that stands for a demand, or of whoever says
    yes or no to it; only likely."""
    if matter.topic.rule in VERDICTS:
        return _yes_or_no(matter, VERDICTS[matter.topic.rule])
    if matter.topic.rule != PRONOUN:
        return None
    verb = _verb(matter)
    holder = subject_of(matter.scene, verb) if verb else None
    if verb is None or not holder:
        return None
    kind = next(kind for kind in ATTITUDES if kind in verb.kinds)
    sign = -1 if matter.topic.opposite else 1
    side = matter.side_of(holder)
    stance = stance_of(kind, negated=verb.negated, sign=sign, side=side, future=verb.future)
    return Stand(stance, holder, verb, (), False, "pronoun") if stance else None


def _yes_or_no(matter: Matter, kind: str) -> Stand | None:
    """`Inacceptable, répond l'Otan`: of whoever says so, unless it is the side that asks."""
    after = matter.topic.last + 1
    named = matter.scene.is_("prepositions.owner", after) or matter.scene.is_("views", after)
    speaker = (party_at(matter.scene, after + 1) if named else NOBODY) or matter.speaking()
    side = matter.side_of(speaker)
    sign = -1 if matter.topic.opposite else 1
    if not speaker or (side is Side.MAKES and sign > 0):
        return None
    stance = stance_of(kind, negated=False, sign=sign, side=side, future=False)
    return Stand(stance, speaker, own_cue(matter.topic), (), False, "verdict", True) if stance else None


def _verb(matter: Matter) -> Predicate | None:
    head = matter.topic.head
    own = matter.scene.sentence.inside(matter.scene.sentence.clause_of(head))
    near = (p for p in own if p.has(*ATTITUDES) and p.last >= head and p.first <= head + _REACH)
    return next((p for p in near if p.form in (Form.FINITE, Form.ADJECTIVE)), None)
