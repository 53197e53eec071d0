"""What stands in front of a demand and does not govern it: joined to it, answered, or recalled beside it."""

from __future__ import annotations

from generator.annotate.clauses import Clause, Opener
from generator.annotate.noun_phrases import is_comma
from generator.annotate.predicates import Predicate
from generator.annotate.scene import NEAR, Scene
from generator.annotate.verbs import Form

TURNING = ("reject", "flip")
"""Kinds that make their object its opposite when something else governs them (`exige le refus de …`)."""


def heads_clause(scene: Scene, predicate: Predicate) -> bool:
    """Whether it is a finite verb or a gerund, or an adjective with its auxiliary (`n'est pas disposé`)."""
    if predicate.form is Form.ADJECTIVE:
        return predicate.first < predicate.head
    if predicate.form is Form.GERUND:
        beside = scene.ending_at(predicate.first - 1) is not None
        return beside or scene.sentence.clause_of(predicate.head).opener is Opener.GERUND
    return predicate.form is Form.FINITE


def stands_beside(scene: Scene, predicate: Predicate, at: int) -> bool:
    """`de stopper l'élargissement et d'exclure l'adhésion`: the first verb stands beside the second one."""
    if heads_clause(scene, predicate) or not (predicate.has(*TURNING) or predicate.negated):
        return False
    listed = predicate.is_stance_noun
    if listed and any(_introduces_list(scene, i) for i in range(predicate.last + 1, at)):
        return False
    before = at - 1
    skipped = (
        "prepositions",
        "determiners.plain",
        "negations.first",
        "negations.second",
        "negations.prefix",
        "pronouns.repeating",
    )
    while before > predicate.last and not scene.is_("coordinators", before):
        if scene.is_("negations.prefix", before - 1):
            # `le non-déploiement d'armes`: an item of its own.
            before -= 2
        elif any(scene.is_(g, before) for g in skipped):
            before -= 1
        else:
            break
    return scene.is_("coordinators", before) or scene.sentence.words[before].text == ","


def _introduces_list(scene: Scene, index: int) -> bool:
    """`ses préoccupations, notamment A, B et C`: what stands in front governs every item."""
    return scene.is_("listers", index) or scene.sentence.words[index].text == ":"


def twin_of(scene: Scene, clause: Clause, head: int) -> int:
    """`ni renoncer à s'élargir ni retirer ses soldats`: the infinitive that another one is joined to, which
    has the same preposition; the word itself where it is none."""
    infinitives = [p for p in scene.sentence.inside(clause) if p.form is Form.INFINITIVE and p.head <= head]
    if not infinitives or infinitives[-1].head != head:
        return head
    own, joined = _preposition(scene, infinitives[-1].first)
    twins = (p.head for p in reversed(infinitives[:-1]) if _preposition(scene, p.first)[0] == own)
    return next(twins, head) if scene.is_("coordinators", joined) else head


def _preposition(scene: Scene, first: int) -> tuple[str, int]:
    """The preposition in front of an infinitive with its negation and pronoun, `` if none; and the word in
    front of it all."""
    before = first - 1
    skipped = ("negations.first", "negations.second", "reflexives")
    while any(scene.is_(g, before) for g in skipped) and not scene.is_("coordinators", before):
        before -= 1
    for group in ("prepositions.of", "prepositions.to"):
        if scene.is_(group, before):
            return group, before - 1
    return "", before


def is_request(scene: Scene, noun: Predicate, before: int) -> bool:
    """`À la demande de Washington, …`: what stands behind its comma, in front of a word, was asked for."""
    asked = scene.sentence.marks.ends_at("at_request", noun.last) > 0
    return asked and noun.form is Form.NOUN and any(is_comma(scene, i) for i in range(noun.last, before))


def is_answered(scene: Scene, noun: Predicate) -> bool:
    """`une réponse aux exigences de Moscou`: who answers takes no stance on what was asked."""
    if not noun.is_stance_noun or not noun.has("demand"):
        return False
    before = noun.first - 1
    while scene.is_("determiners.plain", before):
        before -= 1
    if not scene.is_("prepositions.to", before):
        return False
    answers = (
        p for p in scene.sentence.predicates if p.has("answer") or (p.form is Form.NOUN and p.has("topic"))
    )
    # `une réponse écrite « la semaine prochaine » aux exigences …`: what is quoted between parts nothing.
    return any(0 < before - p.last <= NEAR + 2 + _quoted(scene, p.last, before) for p in answers)


def _quoted(scene: Scene, first: int, last: int) -> int:
    """How many words and marks of quotes stand between two words."""
    words = scene.sentence.words
    return sum(scene.in_quotes(i) or words[i].is_quote for i in range(first + 1, last))


def is_despite(scene: Scene, noun: Predicate) -> bool:
    """`en dépit des appels à la désescalade`: nobody in the sentence takes up what was called for."""
    before = noun.first
    while scene.is_("determiners.plain", before - 1) or scene.is_("prepositions.of", before - 1):
        before -= 1
    return scene.sentence.marks.ends_at("despite", before - 1) > 0 if before else False


def aside_before(scene: Scene, head: int) -> int:
    """Where the article begins to recall something of its own that a word stands in; -1 if nowhere.

    `…, a-t-il dit, en référence à l'exigence russe de …`
    """
    for index in range(head - 1, -1, -1):
        if scene.is_("asides", index):
            return index
        if any(p.form is Form.FINITE and p.head == index for p in scene.sentence.predicates):
            break
    return -1
