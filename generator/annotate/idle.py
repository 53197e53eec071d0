"""Words that name a demand where nobody takes a stance on it: supposed, done already, or in passing."""

from __future__ import annotations

from generator.annotate.beside import is_despite
from generator.annotate.chains import is_perfect
from generator.annotate.clauses import Opener
from generator.annotate.matter import Matter
from generator.annotate.noun_phrases import agent_of
from generator.annotate.signs import verb_of
from generator.annotate.verbs import Form


def is_idle(matter: Matter) -> bool:
    """Whether a topic is only supposed, told of as done, or part of a phrase that names nothing."""
    ways = (_is_supposed, _is_asked, _is_told, _connects, _is_purpose, _is_in_spite)
    return any(way(matter) for way in ways)


def _is_purpose(matter: Matter) -> bool:
    """`Pour entamer une désescalade, Moscou exige …`: what the sentence begins with is an end."""
    scene = matter.scene
    size = scene.sentence.marks.at("purposes", 0)
    verbs = [p for p in scene.sentence.predicates if p.form is Form.INFINITIVE and p.first == size]
    commas = [i for i, word in enumerate(scene.sentence.words) if word.text == ","]
    return bool(size and verbs and commas) and matter.topic.last < commas[0]


def _is_in_spite(matter: Matter) -> bool:
    """`…, malgré les demandes de Moscou`: nobody takes up what was asked for."""
    nouns = (p for p in matter.scene.sentence.predicates if p.head == matter.topic.head)
    return any(p.form is Form.NOUN and p.has("demand") and is_despite(matter.scene, p) for p in nouns)


def _is_asked(matter: Matter) -> bool:
    """`L'Otan a-t-elle promis de … ?`: whether it is so, somebody asks."""
    scene, sentence = matter.scene, matter.scene.sentence
    if sentence.words[-1].text != "?" or scene.in_quotes(matter.topic.head):
        return False
    own = [p for p in sentence.predicates if p.form is Form.FINITE]
    inverted = any(scene.is_("pronouns.third", i) for p in own for i in range(p.first + 1, p.last + 2))
    return (inverted or scene.is_("questions.whether", 0)) and not scene.is_("questions.how", 0)


def _is_supposed(matter: Matter) -> bool:
    """Whether the topic stands in a condition, or in one of two ways named (`soit …, soit …`)."""
    sentence = matter.scene.sentence
    ways = [i for i in range(len(sentence.words)) if matter.scene.is_("alternatives", i)]
    named = len(ways) > 1 and ways[0] < matter.topic.head
    return named or sentence.is_hypothetical(sentence.clause_of(matter.topic.head))


def _is_told(matter: Matter) -> bool:
    """`…, a répondu Moscou`: a verb that says who speaks, or what was done, is nobody's stance."""
    clause = matter.scene.sentence.clause_of(matter.topic.head)
    own = verb_of(matter.scene, matter.topic)
    if own is not None and own.form is Form.PARTICIPLE and own.has("deliver") and agent_of(matter.scene, own):
        # `le document publié par El País`: done already, and by somebody else.
        return True
    if own is not None and is_perfect(matter.scene, own):
        # `a démenti avoir retiré ses soldats`
        return True
    if clause.opener is not Opener.INSERT:
        return False
    about = range(clause.first, matter.topic.first)
    # `…, a répété Moscou à propos de …`
    return (own is not None and own.has("report")) or any(
        matter.scene.is_("topic_prepositions", i) for i in about
    )


def _connects(matter: Matter) -> bool:
    """`exige, en réponse, que …`: the word is part of a phrase that names nothing."""
    return matter.scene.sentence.marks.at("topic_prepositions", matter.topic.head - 1) > 1
