"""The cues that govern a demand, from the one beside it to the verb of the sentence."""

from __future__ import annotations

from dataclasses import dataclass

from generator.annotate.beside import (
    TURNING,
    aside_before,
    heads_clause,
    is_answered,
    is_despite,
    is_request,
    stands_beside,
    twin_of,
)
from generator.annotate.clauses import Clause, Opener
from generator.annotate.demands import Topic
from generator.annotate.predicates import ATTITUDES, Predicate
from generator.annotate.scene import NEAR, Scene
from generator.annotate.signs import sign_of, verb_of
from generator.annotate.subjects import owner_of
from generator.annotate.verbs import Form


@dataclass(frozen=True, slots=True)
class Link:
    """A cue that governs a topic. `below` is the sign of what it governs, the cues beneath it counted."""

    cue: Predicate
    below: int


@dataclass(frozen=True, slots=True)
class Chain:
    """The cues that govern a topic, the innermost first.

    A sign of +1 means that words name what is demanded, -1 that they name what the demand would rule
    out; `sign` is that of the topic. `blocked` is a topic that others only talk about.
    """

    links: tuple[Link, ...] = ()
    sign: int = 1
    blocked: bool = False

    @property
    def net(self) -> int:
        """The sign of everything that the cues and the topic together name."""
        return through(self.links[-1].cue, self.links[-1].below) if self.links else self.sign


def chain_above(scene: Scene, topic: Topic) -> Chain:
    """The cues in front of a topic that govern it, up to the verb of the sentence."""
    sentence = scene.sentence
    first = sentence.clause_of(topic.head)
    clause: Clause | None = first
    at = topic.head
    # A finite verb is governed from outside its clause only.
    own = next((v for v in (verb_of(scene, topic),) if v and v.form is Form.FINITE), None)
    links: list[Link] = []
    sign = sign_of(scene, topic)
    if _begins_anew(scene, topic):
        return Chain((), sign)
    aside = aside_before(scene, topic.head)
    twin = twin_of(scene, first, topic.head) if sign > 0 else topic.head
    while clause is not None:
        stopped = False
        reach = () if own is not None and clause.index == first.index else sentence.in_reach(clause, at)
        for predicate in reversed(reach):
            if predicate.head == topic.head or twin <= predicate.head < topic.head:
                continue
            if not _governs(scene, predicate, at, sign):
                continue
            if predicate.last < aside:
                return Chain(tuple(links), sign_of(scene, topic))
            if (
                links
                and predicate.has("reject")
                and predicate.has("report")
                and is_perfect(scene, links[-1].cue)
            ):
                # `dément s'être engagé à …`: what was done is denied, not refused.
                return Chain((), sign, blocked=True)
            attitude = any(link.cue.has(*ATTITUDES) for link in links)
            if _depends(scene, predicate) or predicate.has("breach"):
                return Chain((), sign, blocked=True)
            about = _subject_matter(scene, predicate, at)
            if about and not attitude and not _takes_sides(scene, predicate):
                return Chain((), sign, blocked=True)
            # `ses exigences sur l'élargissement`: what it is about, for or against, is not said.
            sign = abs(sign) if about else sign
            links.append(Link(predicate, sign))
            # Giving way on a thing turns it round, as a noun of concession does by itself.
            turned = yields_on(scene, predicate) and not predicate.has(*TURNING)
            sign = through(predicate, -sign if turned else sign)
            at = predicate.first
            if is_answered(scene, predicate) or is_despite(scene, predicate):
                return Chain(tuple(links), sign_of(scene, topic))
            if heads_clause(scene, predicate) and not _lists(scene, predicate):
                stopped = True
                break
        means = clause.opener is Opener.GERUND and not links and clause.index == first.index
        serves = clause.index == first.index and not links and _serves(scene, clause, topic.head)
        states = _states(scene, clause, links)
        if clause.opener is not Opener.CONTENT and not means and not serves and not states:
            break
        if clause.index == first.index and not links:
            sign *= _sign_of_verb_behind(scene, topic, clause)
        parent = sentence.parent_of(clause)
        if stopped and not (_passes_on(links[-1].cue) or _asks_for(scene, parent, clause.first)):
            break
        at = clause.first
        clause = parent
    return Chain(tuple(links), sign_of(scene, topic))


def _serves(scene: Scene, clause: Clause, head: int) -> bool:
    """`des pas qui contribuent à la désescalade`: asking for what serves a thing is asking for it."""
    serving = any(scene.is_("serving", i) for i in range(clause.first + 1, head))
    return serving and clause.opener is Opener.RELATIVE and scene.is_("relatives.subject", clause.first)


def _begins_anew(scene: Scene, topic: Topic) -> bool:
    """`est ouverte au dialogue, mais le libre choix … n'est pas négociable`: a subject of its own."""
    before = topic.first - 1
    while scene.is_("determiners", before) or scene.is_("prepositions.of", before):
        before -= 1
    verbs = (
        p for p in scene.sentence.predicates if p.form in (Form.FINITE, Form.ADJECTIVE) and p.first < p.head
    )
    own = any(topic.last < p.first <= topic.last + NEAR for p in verbs)
    return own and before > 0 and scene.is_("contrasts", before)


def _states(scene: Scene, clause: Clause, links: list[Link]) -> bool:
    """`rejette la clause qui interdirait …`: turning a paper down turns down what it says."""
    if clause.opener is not Opener.RELATIVE or not scene.is_("relatives.subject", clause.first) or not links:
        return False
    papers = [
        p for p in scene.sentence.predicates if p.last == clause.first - 1 and p.has("document", "offer")
    ]
    parent = scene.sentence.parent_of(clause)
    verbs = [p for p in scene.sentence.inside(parent) if p.form is Form.FINITE] if parent else []
    return bool(papers) and any(p.has("reject") and p.last < clause.first for p in verbs)


def _governs(scene: Scene, predicate: Predicate, at: int, sign: int) -> bool:
    """Whether a predicate in front of a word governs it, rather than standing beside it."""
    if predicate.form is Form.ADJECTIVE and scene.is_("inserts.like", predicate.first - 1):
        # `rejette comme absurde l'idée que …`: the verb says no, the adjective why.
        return False
    if predicate.form in (Form.PARTICIPLE, Form.ADJECTIVE):
        # `garanties demandées par Moscou` governs what stands in front of it, not what follows.
        return not any(scene.is_("prepositions.agent", i) for i in range(predicate.last + 1, at))
    return not is_request(scene, predicate, at) and (sign < 0 or not stands_beside(scene, predicate, at))


def _subject_matter(scene: Scene, predicate: Predicate, at: int) -> bool:
    """`les discussions sur les garanties`, `ses exigences concernant …`: the topic is what they are about."""
    kinds = ("topic", "offer", "demand", "document")
    if predicate.form is not Form.NOUN or not predicate.has(*kinds) or predicate.has("document.contents"):
        return False
    return any(scene.is_("topic_prepositions", i) for i in range(predicate.last + 1, at))


def _depends(scene: Scene, noun: Predicate) -> bool:
    """`une condition de la désescalade`, `un préalable à …`: what follows is not what is asked."""
    if noun.form is not Form.NOUN or not noun.has("condition") or owner_of(scene, noun):
        return False
    words = scene.sentence.words
    for index in range(noun.last + 1, min(noun.last + 1 + NEAR, len(words))):
        if scene.is_("prepositions.of", index) or scene.is_("prepositions.to", index):
            return True
        if words[index].is_mark or scene.is_("determiners", index):
            break
    return False


def _takes_sides(scene: Scene, noun: Predicate) -> bool:
    """`rejette les propositions sur …` does, `répond aux propositions sur …` does not."""
    if noun.has("demand"):
        return True
    own = scene.sentence.inside(scene.sentence.clause_of(noun.head))
    verbs = [p for p in own if p.last < noun.first and (p.is_verb or p.has("open"))]
    if noun.has("topic"):
        # `ouvert à une discussion sur …`, `refuse toute discussion sur …`
        return bool(verbs) and verbs[-1].has("open", "reject", "propose")
    return noun.has("offer", "document") and bool(verbs) and verbs[-1].has("reject", "accept", "open")


def through(predicate: Predicate, sign: int) -> int:
    """The sign of what a cue and its object together name."""
    if predicate.has("talk"):
        sign = 1
    elif predicate.has(*TURNING) and not predicate.has("demand") and not is_wish(predicate, sign):
        sign = -sign
    return -sign if predicate.negated else sign


def _sign_of_verb_behind(scene: Scene, topic: Topic, clause: Clause) -> int:
    """`que les missiles soient retirés`, `ne soient pas déployés`: the verb behind turns the topic round."""
    if verb_of(scene, topic) is not None:
        return 1
    behind = [p for p in scene.sentence.inside(clause) if p.form is Form.FINITE and p.first > topic.head]
    # A modal verb within the topic's own words belongs to them: `ne peut se faire au détriment de …`.
    verbs = [p for p in behind if p.kinds != {"other"} or p.last > topic.last]
    if not verbs:
        return 1
    away = verbs[0].has("withdraw", *TURNING) and topic.opposite
    return -1 if away != verbs[0].negated else 1


def _lists(scene: Scene, predicate: Predicate) -> bool:
    """`Parmi les exigences de Moscou figurent …`: the noun in front of the verb governs what follows."""
    own = scene.sentence.inside(scene.sentence.clause_of(predicate.head))
    nouns = [p for p in own if p.is_stance_noun and p.last < predicate.first]
    return predicate.has("contain") and not predicate.has(*ATTITUDES) and bool(nouns)


def _passes_on(predicate: Predicate) -> bool:
    """Whether a clause with this verb is itself what an outer verb asks or says."""
    return not predicate.has(*ATTITUDES, "report") or predicate.form is not Form.FINITE


def _asks_for(scene: Scene, parent: Clause | None, at: int) -> bool:
    """Whether what governs a clause asks for it or refuses it, rather than tells or deplores it."""
    cues = ("contain", "report", *ATTITUDES)
    reach = [p for p in scene.sentence.in_reach(parent, at) if p.has(*cues)] if parent else []
    if parent is not None and not reach and parent.opener is Opener.CONTENT:
        return _asks_for(scene, scene.sentence.parent_of(parent), parent.first)
    if not reach or not reach[-1].has("contain", *ATTITUDES):
        return False
    return not (reach[-1].has("report") and reach[-1].has("reject"))


def is_denied(chain: Chain, index: int) -> bool:
    """`ne fera aucun compromis`, `ne peut accepter`: the verb denies what its object says."""
    if chain.links[index].cue.form not in (Form.NOUN, Form.INFINITIVE) or index + 1 >= len(chain.links):
        return False
    verb = chain.links[index + 1].cue
    return verb.is_verb and verb.negated and not verb.has("report", "flip", *ATTITUDES)


def yields_on(scene: Scene, predicate: Predicate) -> bool:
    """`ne cédera pas sur l'élargissement`, `aucune concession sur …`: giving way, and on what."""
    if not predicate.has("yield"):
        return False
    after = predicate.last + 1
    marks = scene.sentence.marks
    while size := marks.at("negations.second", after) or marks.at("adverbs", after):
        # `ne cédera pas d'un pouce sur …`
        after += size
    return scene.is_("topic_prepositions", after)


def is_wish(predicate: Predicate, sign: int) -> bool:
    """`ses préoccupations, à savoir l'arrêt de …`: what is named is not feared, but wanted."""
    return predicate.has("concern") and sign > 0


def is_perfect(scene: Scene, infinitive: Predicate) -> bool:
    """`avoir retiré`, `s'être engagé`: an infinitive with its auxiliary."""
    own = range(infinitive.first, infinitive.head)
    # `doit être publiée` is to be done yet.
    done = infinitive.form is Form.INFINITIVE and not infinitive.passive
    return done and any(scene.is_("auxiliaries.infinitive", i) for i in own)
