"""What is said of a demand that is the subject or the object of its sentence."""

from __future__ import annotations

from generator.annotate.beside import is_request
from generator.annotate.chains import Chain, Link, chain_above, through
from generator.annotate.demands import APPOSED, Topic
from generator.annotate.noun_phrases import agent_of, is_comma, phrase_start
from generator.annotate.predicates import ATTITUDES, Predicate
from generator.annotate.scene import NEAR, Scene
from generator.annotate.signs import sign_of, verb_of
from generator.annotate.verbs import Form


def chains_behind(scene: Scene, topic: Topic) -> tuple[Chain, ...]:
    """What is said of a topic that is the subject: `… est inacceptable`, `… a été rejeté par Moscou`.

    The verb of the sentence comes first, then participles (`…, réclamé par Moscou, …`).
    """
    sentence = scene.sentence
    clause = sentence.clause_of(topic.head)
    own = sentence.inside(clause)
    active = topic.rule != APPOSED and any(p.form is Form.FINITE and p.last < topic.first for p in own)
    said = [p for p in own if p.first > topic.head]
    complements = [
        p
        for p in said
        if made_into(scene, topic.head, p) or _is_found(scene, topic, p) or _is_attached(scene, p, topic)
    ]
    if active and not complements:
        return ()
    sign = sign_of(scene, topic)
    if scene.is_("topic_prepositions", phrase_start(scene, topic.first) - 1):
        # `Sur les missiles, Berlin se dit ouvert`: what it is about, for or against, is not said.
        sign = abs(sign)
    above = () if topic.rule == APPOSED else chain_above(scene, topic).links
    for link in above:
        if sentence.owner[link.cue.head] == clause.index:
            sign = through(link.cue, link.below)
    if active:
        return tuple(Chain((Link(p, sign),), sign) for p in complements)
    behind = [
        p
        for p in said
        if p.has("necessity") or not topic.first <= p.head <= topic.last or _is_asked(scene, p)
    ]
    main = [
        p
        for p in behind
        if p.passive or p.form is Form.ADJECTIVE or p.has("amounts") or _is_said_of_it(scene, p)
    ]
    main += [p for p in behind if p.has("necessity") and p.form is Form.FINITE and p not in main]
    main += [p for p in behind if p not in main and _answers(scene, p, topic)]
    done = verb_of(scene, topic) is not None
    loose = [p for p in behind if p.form is Form.PARTICIPLE]
    loose += [p for p in own if _is_fronted(scene, p, topic) or (is_request(scene, p, topic.first) and done)]
    found = (*main, *loose, *_in_relative(scene, topic))
    return tuple(Chain(_with_modal(scene, p, sign), sign) for p in found)


def _with_modal(scene: Scene, predicate: Predicate, sign: int) -> tuple[Link, ...]:
    modal = modal_of(scene, predicate)
    own = Link(predicate, sign)
    return (own,) if modal is None else (own, Link(modal, through(predicate, sign)))


def modal_of(scene: Scene, infinitive: Predicate) -> Predicate | None:
    """The verb of `ne peuvent être acceptées`, `doivent être rejetées` in front of a passive infinitive."""
    if infinitive.form is not Form.INFINITIVE or not infinitive.passive or not infinitive.has(*ATTITUDES):
        return None
    own = scene.sentence.inside(scene.sentence.clause_of(infinitive.head))
    verbs = [p for p in own if p.form is Form.FINITE and p.last < infinitive.first]
    if not verbs:
        return None
    able = verbs[-1].negated and scene.is_("negations.alone", verbs[-1].head)
    return verbs[-1] if able or verbs[-1].has("necessity") else None


def _is_fronted(scene: Scene, participle: Predicate, topic: Topic) -> bool:
    """`Réclamé par Moscou, l'arrêt de …`: a participle that opens the sentence, and its agent."""
    if participle.form is not Form.PARTICIPLE or participle.first or not agent_of(scene, participle):
        return False
    between = range(participle.last + 1, topic.first)
    commas = [i for i in between if is_comma(scene, i)]
    verbs = [p for p in scene.sentence.predicates if p.is_verb and p.first in between]
    return len(commas) == 1 and not verbs


def _is_attached(scene: Scene, participle: Predicate, topic: Topic) -> bool:
    """`les garanties de sécurité exigées par Moscou`: straight behind the topic, with its agent."""
    beside = participle.first == topic.last + 1 and participle.form is Form.PARTICIPLE
    return beside and participle.has(*ATTITUDES) and bool(agent_of(scene, participle))


def _is_asked(scene: Scene, participle: Predicate) -> bool:
    """`le retrait des troupes exigé par Moscou de …`: among the words of the topic, with its agent."""
    asked = participle.form is Form.PARTICIPLE and participle.has(*ATTITUDES)
    return asked and bool(agent_of(scene, participle))


def _answers(scene: Scene, verb: Predicate, topic: Topic) -> bool:
    """`Interrogé sur un moratoire, il a répondu par la négative`: a verb that answers and has no object."""
    asked = any(scene.is_("asked_about", i) for i in range(topic.first))
    after = verb.last + 1
    ends = after >= len(scene.sentence.words) or scene.sentence.words[after].is_mark
    return asked and ends and verb.form is Form.FINITE and verb.has("reject", "accept")


def made_into(scene: Scene, head: int, noun: Predicate) -> Predicate | None:
    """The verb of `fait de l'arrêt de … une condition`: a noun of stance is what a thing is made into."""
    if not noun.is_stance_noun:
        return None
    own = scene.sentence.inside(scene.sentence.clause_of(head))
    verbs = [p for p in own if p.is_verb and p.last < head and p.has("make")]
    return verbs[-1] if verbs and scene.is_("prepositions.of", verbs[-1].last + 1) else None


def _is_found(scene: Scene, topic: Topic, adjective: Predicate) -> bool:
    """`juge ces demandes inacceptables`, `qualifie l'exigence d'irrecevable`: behind the object of a verb of
    finding."""
    if adjective.form is not Form.ADJECTIVE or adjective.first - topic.last > NEAR:
        return False
    own = scene.sentence.inside(scene.sentence.clause_of(topic.head))
    return any(p.is_verb and p.last < topic.first and p.has("opinion") for p in own)


def _in_relative(scene: Scene, topic: Topic) -> list[Predicate]:
    """`les garanties que Moscou souhaite obtenir`: the verb of the clause that follows the topic at once."""
    sentence = scene.sentence
    near = range(topic.last, topic.last + 4)
    clauses = [c for c in sentence.clauses if c.first in near and scene.is_("complementisers", c.first)]
    inside = [p for c in clauses for p in sentence.inside(c)]
    finds = any(p.form is Form.FINITE and p.has("opinion") for p in inside)
    return [
        p
        for p in inside
        # `une demande que l'Otan juge inacceptable`
        if p.has(*ATTITUDES) and (p.form is Form.FINITE or (finds and p.form is Form.ADJECTIVE))
    ]


def _is_said_of_it(scene: Scene, noun: Predicate) -> bool:
    """`… est une exigence de Moscou`, `… constitue une ligne rouge`: a noun of stance behind its verb."""
    if not noun.is_stance_noun:
        return False
    verbs = [p for p in scene.sentence.predicates if p.is_verb and p.has("contain")]
    return any(
        scene.is_("auxiliaries.be", i) or scene.is_("copulas", i) or any(p.head == i for p in verbs)
        for i in range(noun.first - NEAR, noun.first)
    )
