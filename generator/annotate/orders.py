"""What somebody orders in his own words: `Retirez vos troupes`, `Que l'Otan renonce à s'élargir`."""

from __future__ import annotations

from generator.annotate.chains import Chain
from generator.annotate.clauses import Opener
from generator.annotate.matter import Matter
from generator.annotate.predicates import Predicate
from generator.annotate.reading import Stand
from generator.annotate.signs import verb_of
from generator.annotate.verbs import Form

_SAID = ("report", "opinion", "other")
"""`Rappelons que …`, `disons-le`: these order nothing but to listen."""


def ordered(matter: Matter, above: Chain) -> Stand | None:
    """The stance of whoever says an order, where the outermost verb over a topic is one."""
    speaker = matter.speaking()
    verb = above.links[-1].cue if above.links else verb_of(matter.scene, matter.topic)
    if not speaker or verb is None or verb.form is not Form.FINITE or verb.has(*_SAID):
        return None
    if not (_is_imperative(matter, verb) or _is_optative(matter, verb)):
        return None
    stance = "demand" if above.net > 0 else "reject"
    return Stand(stance, speaker, verb, (), speaker.certain, speaker.because or "order", True)


def _is_imperative(matter: Matter, verb: Predicate) -> bool:
    """A plural form without a subject, at the beginning of its clause between quotation marks."""
    scene, word = matter.scene, matter.scene.sentence.words[verb.head]
    before = verb.first - 1
    begins = before < 0 or scene.sentence.words[before].is_mark or scene.is_("coordinators", before)
    endings = scene.grammar.cues.words("endings.imperative")
    return begins and not verb.passive and scene.in_quotes(verb.head) and word.folded.endswith(endings)


def _is_optative(matter: Matter, verb: Predicate) -> bool:
    """`Que l'Otan renonce …`: a clause that nothing governs begins the sentence, or the quote."""
    scene = matter.scene
    clause = scene.sentence.clause_of(verb.head)
    before = clause.first - 1
    begins = before < 0 or scene.sentence.words[before].is_mark
    wished = scene.in_quotes(verb.head) or before < 0
    return begins and clause.opener is Opener.CONTENT and wished
