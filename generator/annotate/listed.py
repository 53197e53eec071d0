"""Demands listed behind a question or a colon, as `generator.annotate.list_headings` finds it."""

from __future__ import annotations

from dataclasses import replace

from generator.annotate.chains import Chain
from generator.annotate.draft_terms import own_cue
from generator.annotate.list_headings import is_item
from generator.annotate.matter import Matter
from generator.annotate.predicates import Predicate
from generator.annotate.reading import Stand
from generator.annotate.scene import Scene
from generator.annotate.stances import Side, stance_of
from generator.annotate.subjects import subject_of
from generator.annotate.verbs import Form


def listed(matter: Matter, above: Chain) -> Stand | None:
    """The stance of whoever the heading names, for an item of its list."""
    told = _cited(matter, above) or _counted(matter, above)
    if told is not None:
        return told
    heading = matter.reading.heading
    governed = any(link.cue.form is Form.FINITE for link in above.links)
    if heading is None or governed or not is_item(matter.scene):
        return None
    holder = matter.author(heading.holder)
    side = matter.side_of(holder)
    stance = stance_of(heading.kind, negated=False, sign=above.net, side=side, future=False)
    cue = above.links[-1].cue if above.links else own_cue(matter.topic)
    return Stand(stance, replace(holder, first=-1), cue, (), False, "list") if stance and holder else None


def _counted(matter: Matter, above: Chain) -> Stand | None:
    """`Riabkov a cité trois points : la fin de …, le non-déploiement de …`, each behind the colon."""
    scene, sentence = matter.scene, matter.scene.sentence
    colons = [i for i, word in enumerate(sentence.words[: matter.topic.first]) if word.text == ":"]
    if not colons or not _is_wanted(above):
        return None
    verbs = [p for p in sentence.predicates if p.form is Form.FINITE and p.last < colons[0]]
    names = next((p for p in verbs if _names_items(scene, p)), None)
    behind = [p for p in sentence.predicates if p.form is Form.FINITE and p.first > colons[-1]]
    holder = subject_of(scene, names) if names else None
    if names is None or behind or not holder or matter.side_of(holder) is not Side.MAKES:
        return None
    return Stand("demand", replace(holder, first=-1), own_cue(matter.topic), (), False, "list")


def _cited(matter: Matter, above: Chain) -> Stand | None:
    """`Il a cité l'interdiction de …, le retour à …`, `Au premier rang figure le refus de …`: what one side
    of the negotiation lists as wanted is what it wants."""
    verb = above.links[-1].cue if above.links else None
    if verb is None or verb.form is not Form.FINITE or verb.negated or not _is_wanted(above):
        return None
    if not _names_items(matter.scene, verb):
        return None
    subject = subject_of(matter.scene, verb)
    holder = subject if subject else matter.scene.referents.last_subject
    if matter.side_of(holder) is not Side.MAKES:
        return None
    return Stand("demand", replace(holder, first=-1), verb, (), False, "list")


def _is_wanted(above: Chain) -> bool:
    """Whether what is named is a demand itself, and no noun says whose it is."""
    owned = any(link.cue.form is Form.NOUN and link.cue.has("demand") for link in above.links)
    return above.net >= 0 and not owned


def _names_items(scene: Scene, verb: Predicate) -> bool:
    """`a cité`, `figure`: a verb that names the items of a list."""
    return any(scene.is_("listing", i) for i in range(verb.first, verb.head + 1))
