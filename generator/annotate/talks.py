"""Openness to talk: `Des discussions sur … pourraient commencer`, `a évoqué des idées sur …`."""

from __future__ import annotations

from generator.annotate.matter import Matter
from generator.annotate.reading import Stand
from generator.annotate.stances import Side
from generator.annotate.subjects import subject_of
from generator.annotate.verbs import Form


def ideas_given(matter: Matter) -> Stand | None:
    """Openness of whoever is asked and brings up ideas on the demand (`a évoqué des idées sur …`)."""
    scene, topic = matter.scene, matter.topic
    own = scene.sentence.inside(scene.sentence.clause_of(topic.head))
    offers = [p for p in own if p.form is Form.NOUN and p.has("offer") and p.last < topic.first]
    verbs = [p for p in own if p.form is Form.FINITE and offers and p.last < offers[0].first]
    if not verbs or not verbs[-1].has("propose") or verbs[-1].negated:
        return None
    holder = subject_of(scene, verbs[-1])
    asked = matter.side_of(holder) is Side.ASKED
    return Stand("open", holder, verbs[-1], (), False, "talks") if asked else None


def talks_held(matter: Matter) -> Stand | None:
    """Openness of whoever is asked and says that talks on the demand may or will be held; only likely."""
    scene, topic, speaker = matter.scene, matter.topic, matter.speaking()
    own = scene.sentence.inside(scene.sentence.clause_of(topic.head))
    talks = [p for p in own if p.form is Form.NOUN and p.has("talk", "topic") and p.last < topic.first]
    verbs = [p for p in own if p.form is Form.FINITE]
    if matter.side_of(speaker) is not Side.ASKED or not talks or not verbs:
        return None
    verb, last = verbs[0], len(scene.sentence.words)
    behind = topic.last < verb.first and not verb.negated
    begun = any(scene.is_("talks.held", i) for i in range(verb.first, min(verb.last + 4, last)))
    if not (behind and begun and (verb.future or verb.has("other"))):
        return None
    return Stand("open", speaker, verb, (), False, "talks", True)
