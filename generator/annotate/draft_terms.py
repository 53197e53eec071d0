"""What a draft says, told in the conditional: `l'Otan s'engagerait à ne plus s'élargir`."""

from __future__ import annotations

from generator.annotate.chains import Chain, through
from generator.annotate.complements import chains_behind
from generator.annotate.demands import Topic
from generator.annotate.matter import Matter
from generator.annotate.predicates import Predicate
from generator.annotate.pronouns import Party
from generator.annotate.reading import Stand
from generator.annotate.verbs import Form

_OF_TERMS = ("promise", "flip", "necessity", "deliver", "contain")
"""What the verbs of a draft's terms say, beside what somebody says of them."""


def in_terms(matter: Matter, above: Chain, meant: Stand | None) -> Stand | None:
    """The demand, where a sentence goes through the terms of a draft; else `meant`, what its cues mean."""
    told = meant is None or meant.cue.has(*_OF_TERMS)
    if not (told and matter.demand.sources and _on_paper(matter) and _named(matter, above) > 0):
        return meant
    return Stand("demand", Party(matter.demand.made_by), own_cue(matter.topic), (), False, "terms")


def own_cue(topic: Topic) -> Predicate:
    """A topic's own head, where no other word shows the stance."""
    return Predicate(topic.head, topic.head, topic.head, "", frozenset(), Form.NOUN)


def _named(matter: Matter, above: Chain) -> int:
    """The sign of what the terms name: `les exercices seraient proscrits` turns its subject round."""
    verbs = (chain.links[0] for chain in chains_behind(matter.scene, matter.topic))
    verb = next((link for link in verbs if link.cue.form is Form.FINITE and link.cue.passive), None)
    return through(verb.cue, verb.below) if verb else above.net


def _on_paper(matter: Matter) -> bool:
    """Whether the topic's clause is in the conditional, behind a paper of this sentence or the last."""
    sentence = matter.scene.sentence
    clause = sentence.owner[matter.topic.head]
    above = {clause}
    while sentence.clauses[clause].parent is not None:
        clause = sentence.clauses[clause].parent or 0
        above.add(clause)
    own = (i for i, owner in enumerate(sentence.owner) if owner in above)
    papers = (p for p in sentence.predicates if p.form is Form.NOUN and {"document", "offer"} <= p.kinds)
    known = matter.scene.paper or any(p.last < matter.topic.head for p in papers)
    return known and any(matter.scene.is_conditional(i) for i in own)
