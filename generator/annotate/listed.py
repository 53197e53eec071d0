"""Demands listed behind a question or a colon, as `generator.annotate.list_headings` finds it."""

from __future__ import annotations

from dataclasses import replace

from generator.annotate.chains import Chain
from generator.annotate.draft_terms import own_cue
from generator.annotate.list_headings import is_item
from generator.annotate.matter import Matter
from generator.annotate.reading import Stand
from generator.annotate.stances import stance_of
from generator.annotate.verbs import Form


def listed(matter: Matter, above: Chain) -> Stand | None:
    """The stance of whoever the heading names, for an item of its list."""
    heading = matter.reading.heading
    governed = any(link.cue.form is Form.FINITE for link in above.links)
    if heading is None or governed or not is_item(matter.scene):
        return None
    holder = matter.author(heading.holder)
    side = matter.side_of(holder)
    stance = stance_of(heading.kind, negated=False, sign=above.net, side=side, future=False)
    cue = above.links[-1].cue if above.links else own_cue(matter.topic)
    return Stand(stance, replace(holder, first=-1), cue, (), False, "list") if stance and holder else None
