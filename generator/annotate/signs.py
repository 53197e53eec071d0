"""Whether words name what a demand asks for or what it would rule out."""

from __future__ import annotations

from generator.annotate.demands import Topic
from generator.annotate.predicates import Predicate
from generator.annotate.scene import Scene
from generator.annotate.verbs import Form


def sign_of(scene: Scene, topic: Topic) -> int:
    """+1 where the words of a topic, with the negation among them, name what is demanded, else -1."""
    sign = -1 if topic.opposite else 1
    own = verb_of(scene, topic)
    if own is not None and own.negated:
        sign = -sign
    if _stray_negation(scene, topic.head) or _denied_within(scene, topic):
        sign = -sign
    return sign


def verb_of(scene: Scene, topic: Topic) -> Predicate | None:
    """The verb that is the head of a topic: `ne s'élargisse plus`."""
    return next((p for p in scene.sentence.predicates if p.head == topic.head and p.is_verb), None)


def _stray_negation(scene: Scene, head: int) -> bool:
    """Whether words that are no cue are negated: `ne pas établir de bases`, `non-déploiement`."""
    sentence = scene.sentence
    clause = sentence.owner[head]
    verbs = [
        p for p in sentence.predicates if p.is_verb and p.last < head and sentence.owner[p.head] == clause
    ]
    begin = max((p.last for p in verbs), default=-1) + 1
    own = next((p for p in sentence.predicates if p.head == head and p.is_verb), None)
    for index in range(head, begin - 1, -1):
        if sentence.owner[index] != clause:
            continue
        if index < head and _parts_list(scene, index):
            break
        if any(p.first <= index <= p.last for p in sentence.predicates if p.head != head):
            continue
        if scene.is_("negations.prefix", index) or scene.is_("negations.against", index):
            return True
        if scene.is_("negations.first", index) and not (own and own.first <= index):
            near = range(index + 1, min(max(index + 5, head), len(sentence.words)))
            alone = scene.is_("negations.alone", index + 1)
            return alone or any(scene.is_("negations.second", i) for i in near)
    governed = bool(verbs) and verbs[-1].negated
    return (scene.is_("negations.determiner", head - 1) or _bare_negation(scene, head)) and not governed


def _bare_negation(scene: Scene, head: int) -> bool:
    """`pas d'élargissement`, without any `ne` in front."""
    if not (scene.is_("prepositions.of", head - 1) and scene.is_("negations.second", head - 2)):
        return False
    return not any(scene.is_("negations.first", i) for i in range(max(0, head - 8), head))


def _denied_within(scene: Scene, topic: Topic) -> bool:
    """`La sécurité des uns ne peut être assurée au détriment …`: the topic holds its own denied verb."""
    sentence = scene.sentence
    for index in range(topic.head + 1, topic.last):
        inside = any(
            p.first <= index <= p.last
            for p in sentence.predicates
            if p.form is Form.FINITE and p.kinds != {"other"}
        )
        if scene.is_("negations.first", index) and not inside:
            near = range(index + 1, min(index + 5, len(sentence.words)))
            return scene.is_("negations.alone", index + 1) or any(
                scene.is_("negations.second", i) for i in near
            )
    return False


def _parts_list(scene: Scene, index: int) -> bool:
    """Whether a list goes on here with an item of its own; `…, ni d'armements` still belongs to the item."""
    words = scene.sentence.words
    if words[index].text != "," and not scene.is_("coordinators", index):
        return False
    at = index + 1
    while scene.is_("coordinators", at) or scene.is_("adverbs", at):
        at += 1
    if scene.is_("prepositions.of", at):
        if scene.is_("determiners.definite", at + 1):
            return True
        return any(p.head == at + 1 and p.form is Form.INFINITIVE for p in scene.sentence.predicates)
    return scene.is_("determiners", at) or scene.is_("prepositions", at)
