"""Who asks or refuses what a list names: `Que veut Moscou ? L'arrêt de …`, `Paris refuse : – de …`."""

from __future__ import annotations

from dataclasses import dataclass

from generator.annotate.clauses import Opener
from generator.annotate.predicates import ATTITUDES, Predicate
from generator.annotate.pronouns import NOBODY, Party
from generator.annotate.scene import DOCUMENT, PROXY, Scene
from generator.annotate.subjects import owner_of, subject_of
from generator.annotate.verbs import Form


@dataclass(frozen=True, slots=True)
class Heading:
    """Who asks or refuses what the next sentences list; `kind` is that of the cue that says so."""

    holder: Party
    kind: str


def heading_of(scene: Scene, before: Heading | None) -> Heading | None:
    """The heading of the list that goes on behind a sentence: its own, or the one before if it is an item."""
    if scene.sentence.words[-1].text == ":" or _asks_what(scene):
        cues = (p for p in reversed(scene.sentence.predicates) if p.has(*ATTITUDES) and not p.negated)
        found = ((p, _holder(scene, p)) for p in cues)
        return next((Heading(party, _kind(cue)) for cue, party in found if party), None)
    return before if is_item(scene) else None


def is_item(scene: Scene) -> bool:
    """Whether a sentence has no verb of its own: `L'arrêt de l'élargissement.`, `– de fermer la porte ;`"""
    own = [p.head for p in scene.sentence.predicates if p.form is Form.FINITE]
    own += [i for i in range(len(scene.sentence.words)) if scene.is_("auxiliaries.be", i)]
    return not any(scene.sentence.clause_of(i).opener is Opener.MAIN for i in own)


def _asks_what(scene: Scene) -> bool:
    """`Que veut Moscou ?`, `Les exigences de Moscou ?`, not `Moscou exige-t-elle trop ?`"""
    return scene.sentence.words[-1].text == "?" and (scene.is_("questions.what", 0) or is_item(scene))


def _holder(scene: Scene, cue: Predicate) -> Party:
    if cue.form is Form.FINITE:
        party = subject_of(scene, cue)
    else:
        party = owner_of(scene, cue) if cue.form is Form.NOUN else NOBODY
    return party if party.because in ("", PROXY, DOCUMENT) else NOBODY


def _kind(cue: Predicate) -> str:
    return next(kind for kind in ATTITUDES if kind in cue.kinds)
