"""Speakers whom the vocabulary does not know: they keep the words of the article."""

from __future__ import annotations

from generator.annotate.noun_phrases import is_oblique
from generator.annotate.pronouns import Party
from generator.annotate.scene import NEAR, Scene


def is_name(scene: Scene, index: int) -> bool:
    """Whether a word looks like part of a name that no mention covers."""
    word = scene.sentence.words[index].text
    return word[0].isupper() and len(word) > 1 and not word.isupper() and scene.covering(index) is None


def stranger(scene: Scene, index: int, step: int) -> Party:
    """Somebody with a name that the vocabulary does not know; `step` tells which way the name goes on."""
    last = index
    while 0 <= last + step < len(scene.sentence.words) and is_name(scene, last + step):
        last += step
    first, last = min(index, last), max(index, last)
    return Party((), scene.wording(first, last), certain=False, because="unknown", first=first)


def unnamed(scene: Scene, index: int) -> Party:
    """A person called by an office that the vocabulary does not resolve: `le ministre`, `un diplomate`."""
    words = scene.sentence.words
    last = index
    while last + 1 < len(words) and not words[last + 1].is_mark and last - index < 2 * NEAR:
        if scene.is_("prepositions", last + 1) and not scene.is_("prepositions.of", last + 1):
            break
        named = scene.beginning_at(last + 1)
        if named is not None and not is_oblique(scene, last + 1):
            return Party((named.actor,), first=named.first)
        last += 1
    if scene.is_("determiners.definite", index - 1) and last - index <= 1:
        known = scene.referents.last_person
        if known:
            return Party(known.actors, certain=False, because="office", first=index)
    owner = scene.referents.last_subject
    if scene.is_("possessives", index - 1) and owner:
        return Party(
            owner.actors, scene.wording(index - 1, last), certain=False, because="spokesman", first=index
        )
    institution = _institution(scene, index, last)
    wording = scene.wording(index, last)
    return Party((), wording, certain=False, because="unknown", first=index, institution=institution)


def _institution(scene: Scene, first: int, last: int) -> str:
    """For whom somebody without a name speaks: `une responsable américaine`, `une source au Kremlin`."""
    adjectives = (scene.nationality(i) for i in range(first, last + 1))
    named = (n.actor for n in scene.named if first <= n.first <= last + 1)
    return next((a for a in adjectives if a), "") or next(named, "")
