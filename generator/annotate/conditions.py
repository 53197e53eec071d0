"""What somebody makes a condition: `à condition que Moscou …`, `Sans réponse écrite, pas de dialogue`."""

from __future__ import annotations

from generator.annotate.chains import chain_above
from generator.annotate.clauses import Clause, Opener
from generator.annotate.draft_terms import own_cue
from generator.annotate.matter import Matter
from generator.annotate.noun_phrases import phrase_start
from generator.annotate.pronouns import NOBODY, Party
from generator.annotate.reading import Stand
from generator.annotate.scene import Scene
from generator.annotate.stances import Side
from generator.annotate.subjects import subject_of
from generator.annotate.verbs import Form


def required(matter: Matter) -> Stand | None:
    """The demand of whoever makes a topic the condition of something; only likely."""
    clause = matter.scene.sentence.clause_of(matter.topic.head)
    sign = _sign_without(matter) or _sign_in_clause(matter, clause)
    holder = _setting(matter, clause) if sign else NOBODY
    if not holder or matter.side_of(holder) is Side.ASKED:
        return None
    stance = "demand" if sign > 0 else "reject"
    if stance == "reject" and matter.side_of(holder) is Side.MAKES:
        return None
    return Stand(stance, holder, own_cue(matter.topic), (), False, "condition", True)


def _sign_in_clause(matter: Matter, clause: Clause) -> int:
    """The sign of what a clause of condition asks for, 0 where the clause only supposes it."""
    scene = matter.scene
    if clause.opener is not Opener.CONDITION or clause.parent is None:
        return 0
    if scene.sentence.is_hypothetical(scene.sentence.clauses[clause.parent]):
        return 0
    sign = chain_above(scene, matter.topic).net
    if scene.is_("conditions.until", clause.first):
        # `tant que Moscou n'a pas retiré ses troupes`
        return -sign
    only = scene.is_("complementisers", clause.first - 1) and _is_restricted(scene, clause.first - 1)
    return sign if only or scene.is_("conditions.required", clause.first) else 0


def _is_restricted(scene: Scene, que: int) -> bool:
    """`n'est possible que si …`"""
    return any(scene.is_("negations.first", i) for i in range(max(0, que - 8), que))


def _sign_without(matter: Matter) -> int:
    """`Sans retrait des troupes, pas de dialogue`: the sign of what stands behind `sans`, 0 elsewhere."""
    scene, words = matter.scene, matter.scene.sentence.words
    start = phrase_start(scene, matter.topic.first)
    opens = all(word.is_mark for word in words[: max(0, start - 1)])
    denied = any(scene.is_("negations.second", i) for i in range(matter.topic.last + 1, len(words)))
    if not (opens and denied and scene.is_("negations.without", start - 1)):
        return 0
    return -1 if matter.topic.opposite else 1


def _setting(matter: Matter, clause: Clause) -> Party:
    """Who sets the condition: whoever speaks, or the subject of what depends on it."""
    speaker = matter.speaking()
    if speaker:
        return speaker
    parent = matter.scene.sentence.parent_of(clause)
    own = matter.scene.sentence.inside(parent) if parent else ()
    verbs = [p for p in own if p.form is Form.FINITE or (p.form is Form.ADJECTIVE and p.first < p.head)]
    return subject_of(matter.scene, verbs[0]) if verbs else NOBODY
