"""Subjects behind their verbs: `a déclaré jeudi Sergueï Lavrov`, `a-t-il noté`, `que réclame Moscou`."""

from __future__ import annotations

from generator.annotate.clauses import Clause, Opener
from generator.annotate.noun_phrases import is_oblique, is_paper, party_at, with_conjuncts_after
from generator.annotate.predicates import Predicate
from generator.annotate.pronouns import NOBODY, Party
from generator.annotate.scene import DOCUMENT, Scene
from generator.annotate.strangers import is_name, stranger, unnamed


def may_be_inverted(scene: Scene, predicate: Predicate, clause: Clause) -> bool:
    """Where a subject may follow its verb: inserts, `que réclame Moscou`, `comme l'a dit …`, `dit-il`."""
    inside = any(scene.is_("pronouns.third", i) for i in range(predicate.first, predicate.last + 2))
    if clause.opener is Opener.MAIN:
        return inside or predicate.kinds == {"report"}
    return not (clause.opener is Opener.RELATIVE and scene.is_("relatives.subject", clause.first))


def _apposed(scene: Scene, office: int) -> Party:
    """`la numéro deux du département d'État, Wendy Sherman`: the person named behind the office."""
    words = scene.sentence.words
    for index in range(office + 1, min(office + 10, len(words) - 1)):
        if words[index].is_mark:
            named = scene.beginning_at(index + 1) if words[index].text == "," else None
            acts = named is not None and scene.allegiance.get(named.actor)
            return (
                Party((named.actor,), certain=named.certain, first=named.first) if named and acts else NOBODY
            )
    return NOBODY


def inverted(scene: Scene, predicate: Predicate) -> Party:
    """The subject behind its verb: `a déclaré jeudi Sergueï Lavrov`, `a-t-il noté`, `dit-il`."""
    sentence = scene.sentence
    words = sentence.words
    for index in range(predicate.first, predicate.last + 2):
        if index < len(words) and scene.is_("pronouns.third", index) and not scene.is_("impersonals", index):
            return scene.meant_by(index)
        if index < len(words) and scene.is_("pronouns.first", index):
            return scene.referents.first_person
    for index in range(predicate.last + 1, min(predicate.last + 14, len(words))):
        if words[index].text in ",;:" or scene.is_("complementisers", index):
            break
        if scene.beginning_at(index) and not is_oblique(scene, index):
            return with_conjuncts_after(scene, index)
        if scene.is_("nouns.person", index) and not is_oblique(scene, index):
            return _apposed(scene, index) or unnamed(scene, index)
        if predicate.has("contain") and is_paper(scene, index) and not is_oblique(scene, index):
            return Party((), words[index].text, because=DOCUMENT, first=index)
        if is_name(scene, index) and not is_oblique(scene, index):
            return stranger(scene, index, 1)
        if scene.is_("nouns.collective", index) and not is_oblique(scene, index):
            return party_at(scene, index) or Party(
                (), scene.wording(index, index), certain=False, first=index
            )
    return NOBODY
