"""What the words around a demand make of it: the chain of cues that govern it, and the stance it adds up to."""

from __future__ import annotations

from dataclasses import dataclass

from generator.annotate.clauses import Clause, Opener
from generator.annotate.demands import Topic
from generator.annotate.parties import Scene
from generator.annotate.predicates import Predicate
from generator.annotate.verbs import Form

ATTITUDES = ("demand", "reject", "accept", "promise", "open", "expect")
TURNING = ("reject", "flip")
"""Kinds that make their object its opposite when something else governs them (`exige le refus de …`)."""
LOOSE = ("uphold", "deliver", "flip", "contain")
"""Kinds that show a stance only by who does it."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The cues that govern a topic, the innermost first. `sign` is that of the topic itself.

    +1 means that the words name what is demanded, -1 that they name what the demand would rule out.
    """

    links: tuple[Predicate, ...]
    sign: int
    behind: bool = False

    def sign_under(self, index: int) -> int:
        """The sign of what the link at `index` governs."""
        sign = self.sign
        for link in self.links[:index]:
            if link.has(*TURNING) and not link.has("demand"):
                sign = -sign
            if link.negated:
                sign = -sign
        return sign


def chain_above(scene: Scene, topic: Topic) -> Chain:
    """The cues in front of a topic that govern it, up to the verb of the sentence."""
    sentence = scene.sentence
    clause: Clause | None = sentence.clause_of(topic.head)
    at = topic.head
    links: list[Predicate] = []
    while clause is not None:
        stopped = False
        for predicate in reversed(sentence.inside(clause)):
            if predicate.head == topic.head or predicate.last >= at:
                continue
            if _only_subject_matter(scene, predicate, at):
                return Chain((), _sign(scene, topic, links))
            if predicate.form is Form.PARTICIPLE and not _governs_as_participle(scene, predicate, at):
                continue
            links.append(predicate)
            at = predicate.first
            if predicate.form in (Form.FINITE, Form.GERUND):
                stopped = True
                break
        if stopped and not _passes_on(links[-1]):
            break
        if clause.opener is not Opener.CONTENT:
            break
        at = clause.first
        clause = sentence.parent_of(clause)
    return Chain(tuple(links), _sign(scene, topic, links))


def chain_behind(scene: Scene, topic: Topic) -> Chain:
    """What is said of a topic that is the subject: `… est inacceptable`, `… a été rejeté par Moscou`."""
    sentence = scene.sentence
    clause = sentence.clause_of(topic.head)
    own = sentence.inside(clause)
    if any(p.form is Form.FINITE and p.last < topic.first for p in own):
        return Chain((), 1)
    for predicate in own:
        if predicate.first > topic.head and (
            predicate.passive
            or predicate.form in (Form.ADJECTIVE, Form.PARTICIPLE)
            or (predicate.form is Form.NOUN and predicate.has(*ATTITUDES))
        ):
            return Chain((predicate,), _sign(scene, topic, []), behind=True)
    return Chain((), 1)


def _only_subject_matter(scene: Scene, predicate: Predicate, at: int) -> bool:
    """`les discussions sur les garanties`: the talks have the topic as a subject, nobody takes a side."""
    if predicate.form is not Form.NOUN or not predicate.has("topic") or predicate.has(*ATTITUDES):
        return False
    return any(scene.is_("topic_prepositions", i) for i in range(predicate.last + 1, at))


def _governs_as_participle(scene: Scene, predicate: Predicate, at: int) -> bool:
    """`garanties demandées par Moscou` governs what stands in front of it, not what follows."""
    return not any(scene.is_("prepositions.agent", i) for i in range(predicate.last + 1, at))


def _passes_on(predicate: Predicate) -> bool:
    """Whether a clause with this verb is itself what an outer verb asks or says."""
    return not predicate.has(*ATTITUDES, "report") or predicate.form is not Form.FINITE


def _sign(scene: Scene, topic: Topic, links: list[Predicate]) -> int:
    sign = -1 if topic.opposite else 1
    if scene.is_("negations.prefix", topic.head - 1):
        sign = -sign
    own = next((p for p in scene.sentence.predicates if p.head == topic.head), None)
    negated_verb = own is not None and own.negated
    if negated_verb or (own is None and _negated_word(scene, topic.head)):
        sign = -sign
    elif scene.is_("negations.determiner", topic.head - 1) and not any(link.negated for link in links):
        sign = -sign
    return sign


def _negated_word(scene: Scene, head: int) -> bool:
    """A verb that is no cue is negated where `ne` stands before it and `pas` beside it."""
    before = head - 1
    while before >= 0 and (scene.is_("clitics", before) or scene.is_("negations.second", before)):
        before -= 1
    near = (*range(before + 1, head), head + 1, head + 2)
    return scene.is_("negations.first", before) and any(scene.is_("negations.second", i) for i in near)


def stance_of(kind: str, *, negated: bool, sign: int, asks: bool, future: bool) -> str | None:
    """The stance on a demand that a cue of a kind shows, None where it shows none.

    `sign` is that of what the cue governs; `asks` tells whether the holder is on the side that makes
    the demand.

    >>> stance_of("reject", negated=False, sign=-1, asks=True, future=False)
    'demand'
    """
    if negated:
        return _negated_stance(kind, sign)
    if kind in ("reject", "flip"):
        sign = -sign
        return "reject" if sign < 0 else ("demand" if asks else "accept")
    if sign < 0:
        return "reject"
    if kind in ("uphold", "contain"):
        return "demand" if asks else "accept"
    if kind == "deliver":
        return None if asks else ("promise" if future else "accept")
    return kind


def _negated_stance(kind: str, sign: int) -> str | None:
    if kind in ("reject", "flip"):
        return "open" if sign > 0 else "reject"
    if sign < 0:
        return None
    return None if kind in ("demand", "expect", "contain") else "reject"
