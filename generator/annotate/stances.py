"""What the words around a demand make of it: the chain of cues that govern it, and the stance it adds up to."""

from __future__ import annotations

from dataclasses import dataclass

from generator.annotate.clauses import Clause, Opener
from generator.annotate.demands import Topic
from generator.annotate.parties import Scene
from generator.annotate.predicates import ATTITUDES, Predicate
from generator.annotate.verbs import Form

TURNING = ("reject", "flip")
"""Kinds that make their object its opposite when something else governs them (`exige le refus de …`)."""
LOOSE = ("uphold", "deliver", "flip", "contain")
"""Kinds that show a stance only by who does it."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The cues that govern a topic, the innermost first. `sign` is that of the topic itself.

    +1 means that the words name what is demanded, -1 that they name what the demand would rule out. `blocked`
    is a topic that is only what others talk about.
    """

    links: tuple[Predicate, ...]
    sign: int
    blocked: bool = False

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
        for predicate in reversed(_in_reach(scene, clause, at)):
            if predicate.head == topic.head:
                continue
            if not any(link.has(*ATTITUDES) for link in links) and _only_subject_matter(scene, predicate, at):
                return Chain((), 1, blocked=True)
            if predicate.form is Form.PARTICIPLE and not _governs_as_participle(scene, predicate, at):
                continue
            so_far = Chain(tuple(links), _sign(scene, topic, links))
            if _beside(scene, predicate, at) and so_far.sign_under(len(links)) > 0:
                continue
            links.append(predicate)
            at = predicate.first
            if _heads_clause(predicate) and not _lists(scene, predicate):
                stopped = True
                break
        if stopped and not _passes_on(links[-1]):
            break
        if clause.opener is not Opener.CONTENT:
            break
        at = clause.first
        clause = sentence.parent_of(clause)
    return Chain(tuple(links), _sign(scene, topic, links))


def _heads_clause(predicate: Predicate) -> bool:
    """Whether it is a finite verb or a gerund, or an adjective with its auxiliary (`n'est pas disposé`)."""
    if predicate.form is Form.ADJECTIVE:
        return predicate.first < predicate.head
    return predicate.form in (Form.FINITE, Form.GERUND)


def _in_reach(scene: Scene, clause: Clause, at: int) -> tuple[Predicate, ...]:
    """The predicates of a clause in front of a word. `Il a assuré, et nous espérons que …, qu'il …`: a verb
    that stands before a comma waits for the clause that follows another comma."""
    own = tuple(p for p in scene.sentence.inside(clause) if p.last < at)
    words = scene.sentence.words
    if 0 < at < len(words) and scene.is_("complementisers", at) and words[at - 1].text == ",":
        waiting = tuple(p for p in own if p.is_verb and words[p.last + 1].text == ",")
        return waiting or own
    return own


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
            return Chain((predicate,), _sign(scene, topic, []))
    return Chain((), 1)


def _lists(scene: Scene, predicate: Predicate) -> bool:
    """`Parmi les exigences de Moscou figurent …`: the noun in front of the verb governs what follows."""
    own = scene.sentence.inside(scene.sentence.clause_of(predicate.head))
    nouns = [p for p in own if p.form is Form.NOUN and p.has(*ATTITUDES) and p.last < predicate.first]
    return predicate.has("contain") and bool(nouns)


def _only_subject_matter(scene: Scene, predicate: Predicate, at: int) -> bool:
    """`les discussions sur les garanties`: the talks have the topic as a subject, nobody takes a side."""
    if predicate.form is not Form.NOUN or not predicate.has("topic") or predicate.has(*ATTITUDES):
        return False
    return any(scene.is_("topic_prepositions", i) for i in range(predicate.last + 1, at))


def _beside(scene: Scene, predicate: Predicate, at: int) -> bool:
    """`de stopper l'élargissement et d'exclure l'adhésion`: the first verb stands beside the second one, not
    above it, where the second needs no turning round."""
    if predicate.form not in (Form.NOUN, Form.INFINITIVE) or not predicate.has(*TURNING):
        return False
    before = at - 1
    skipped = ("prepositions", "determiners.plain", "negations.first", "negations.second", "negations.prefix")
    while before > predicate.last and any(scene.is_(g, before) for g in skipped):
        before -= 1
    return scene.is_("coordinators", before) or scene.sentence.words[before].text == ","


def _governs_as_participle(scene: Scene, predicate: Predicate, at: int) -> bool:
    """`garanties demandées par Moscou` governs what stands in front of it, not what follows."""
    return not any(scene.is_("prepositions.agent", i) for i in range(predicate.last + 1, at))


def _passes_on(predicate: Predicate) -> bool:
    """Whether a clause with this verb is itself what an outer verb asks or says."""
    return not predicate.has(*ATTITUDES, "report") or predicate.form is not Form.FINITE


def _sign(scene: Scene, topic: Topic, links: list[Predicate]) -> int:
    sign = -1 if topic.opposite else 1
    own = next((p for p in scene.sentence.predicates if p.head == topic.head), None)
    if own is not None and own.is_verb and own.negated:
        sign = -sign
    after = max((link.last for link in links if link.last < topic.head), default=-1)
    turned = _stray_negation(scene, after + 1, topic.head)
    if not turned and scene.is_("negations.determiner", topic.head - 1):
        turned = not any(link.negated for link in links)
    return -sign if turned else sign


def _stray_negation(scene: Scene, begin: int, head: int) -> bool:
    """Whether words that are no cue are negated there: `de ne pas déployer de missiles`, `non-déploiement`."""
    sentence = scene.sentence
    clause = sentence.owner[head]
    for index in range(begin, head + 1):
        inside = any(p.first <= index <= p.last for p in sentence.predicates)
        if sentence.owner[index] != clause or inside:
            continue
        if scene.is_("negations.prefix", index) and not _list_between(scene, index, head):
            return True
        if scene.is_("negations.first", index):
            near = range(index + 1, min(index + 5, len(sentence.words)))
            return any(scene.is_("negations.second", i) for i in near)
    return False


def _list_between(scene: Scene, first: int, last: int) -> bool:
    return any(
        scene.sentence.words[i].text == "," or scene.is_("coordinators", i) for i in range(first, last)
    )


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
