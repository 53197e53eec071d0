"""What a reply does not grant: `La réponse américaine ne contient aucune réaction positive sur …`."""

from __future__ import annotations

from generator.annotate.draft_terms import own_cue
from generator.annotate.matter import Matter
from generator.annotate.noun_phrases import party_at
from generator.annotate.pronouns import NOBODY, Party
from generator.annotate.reading import Stand
from generator.annotate.scene import NEAR
from generator.annotate.stances import Side


def denied_in_reply(matter: Matter) -> Stand | None:
    """The refusal of whoever's reply is said to have nothing good on a demand; only likely."""
    scene = matter.scene
    said = (i for i in range(matter.topic.first) if scene.is_("replies.negative", i))
    if next(said, None) is None:
        return None
    author = _author(matter)
    return Stand("reject", author, own_cue(matter.topic), (), False, "reply") if author else None


def _author(matter: Matter) -> Party:
    """Whose reply the sentence speaks of, if it is one of those who were asked."""
    scene = matter.scene
    for index in range(matter.topic.first):
        if scene.is_("replies.nouns", index):
            behind = range(index + 1, min(index + 1 + NEAR, matter.topic.first))
            party = next((p for i in behind if (p := _named(matter, i))), NOBODY)
            if matter.side_of(party) is Side.ASKED:
                return party
    return NOBODY


def _named(matter: Matter, index: int) -> Party:
    actor = matter.scene.nationality(index)
    if actor:
        return Party((actor,), matter.scene.sentence.words[index].text, first=index)
    return party_at(matter.scene, index) if matter.scene.beginning_at(index) else NOBODY
