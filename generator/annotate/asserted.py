"""What words show by themselves when somebody says them: `La porte reste ouverte, a dit …`."""

from __future__ import annotations

from generator.annotate.chains import Chain
from generator.annotate.draft_terms import own_cue
from generator.annotate.matter import Matter
from generator.annotate.predicates import Predicate
from generator.annotate.reading import Stand
from generator.annotate.signs import sign_of
from generator.annotate.stances import Side
from generator.annotate.verbs import Form


def said_alone(matter: Matter, above: Chain) -> Stand | None:
    """`La porte reste ouverte, a dit …`: the words are a stance when somebody says them."""
    topic, speaker = matter.topic, matter.speaking()
    if not topic.alone or not speaker or (above.net < 0 and topic.alone != "reject"):
        return None
    asks = matter.side_of(speaker) is not Side.ASKED
    stance = topic.alone if asks or topic.alone == "reject" else "comment"
    certain, because = speaker.certain and asks, speaker.because or "alone"
    return Stand(stance, speaker, own_cue(topic), (), certain, because, True)


def asserted(matter: Matter, above: Chain) -> Stand | None:
    """`L'Ukraine n'a pas sa place dans l'Otan, a dit …`: what a demand rules out is denied, or foretold."""
    speaker = matter.speaking()
    if not speaker or not matter.topic.opposite:
        return None
    stance = _foretold(matter, above) if matter.side_of(speaker) is Side.ASKED else _denied(matter, above)
    return Stand(stance, speaker, own_cue(matter.topic), (), False, "asserted", True) if stance else None


def _denied(matter: Matter, above: Chain) -> str | None:
    harms = _harms(matter)
    if (above.net < 0) is not harms:
        return None
    other = matter.side_of(matter.speaking()) is Side.OTHER
    if other and not harms and (above.links or sign_of(matter.scene, matter.topic) < 0):
        return None
    return "demand"


def _foretold(matter: Matter, above: Chain) -> str | None:
    """`L'Ukraine deviendra un jour membre`, `Il n'y aura pas d'élargissement`, says who is asked."""
    if above.net < 0:
        return "reject" if _will_be(matter) else None
    return "promise" if _will_not_be(matter) else None


def _harms(matter: Matter) -> bool:
    """`tout élargissement menacerait notre sécurité`: what a demand rules out does harm."""
    behind = [p for p in _verbs(matter) if p.first > matter.topic.last]
    return bool(behind) and behind[0].has("harm") and not behind[0].negated


def _will_be(matter: Matter) -> bool:
    """Whether the topic's clause says what will be, not what would be."""
    return any(p.future and not p.negated and not matter.is_conditional(p) for p in _verbs(matter))


def _will_not_be(matter: Matter) -> bool:
    """Whether the topic's clause says what will not be."""
    scene = matter.scene
    if any(scene.is_("futures.denied", i) for i in range(matter.topic.head)):
        return True
    verbs = [p for p in _verbs(matter) if p.future and p.negated]
    told = (i for p in verbs for i in range(p.first, p.last + 1))
    return bool(verbs) and not any(scene.is_conditional(i) for i in told)


def _verbs(matter: Matter) -> list[Predicate]:
    """The finite verbs of the topic's clause."""
    sentence = matter.scene.sentence
    own = sentence.inside(sentence.clause_of(matter.topic.head))
    return [p for p in own if p.form is Form.FINITE]
