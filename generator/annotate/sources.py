"""According to whom a position is taken."""

from __future__ import annotations

from generator.annotate.beside import aside_before
from generator.annotate.demands import APPOSED, Topic
from generator.annotate.predicates import Predicate
from generator.annotate.pronouns import Party
from generator.annotate.reading import Reading, Stand
from generator.annotate.scene import PROXY
from generator.annotate.verbs import Form


def source_of(
    reading: Reading, topic: Topic, stand: Stand, people: frozenset[str], makers: frozenset[str]
) -> tuple[str | None, bool, str]:
    """Who says so, whether that is sure, and if not why. `makers` are those who make the demand."""
    holder = stand.holder
    spoken_of = topic.rule == APPOSED or (stand.because == "nested" and stand.cue.has("demand"))
    said = reading.reporting(topic.head, holder, stand.cue.head, quotable=spoken_of)
    if aside_before(reading.scene, topic.head) >= 0:
        return None, True, ""
    told = said is not None and bool(said.speaker) and said.quotable and not said.direct
    if stand.spoken and not told:
        return holder.actors[0], holder.certain, holder.because
    if said is not None:
        if not said.speaker:
            return said.speaker.institution or None, False, "unknown speaker"
        return said.speaker.actors[0], said.speaker.certain, said.speaker.because
    alone = len(holder.actors) == 1 and holder.actors[0] in people and holder.because != PROXY
    if alone and _is_speech(reading, stand.cue):
        return holder.actors[0], True, ""
    told_before = _tells_what_was_before(reading, stand.cue)
    if (
        reading.carried
        and not told_before
        and not _own_side(reading, holder)
        and not _recalled(reading, stand, makers)
    ):
        return reading.carried.actors[0], False, "carried"
    return None, True, ""


def _is_speech(reading: Reading, cue: Predicate) -> bool:
    """Whether a cue is something said (`exige`), not wished (`veut`) or done (`a rejeté`)."""
    if cue.form is Form.ADJECTIVE:
        own = reading.scene.sentence.inside(reading.scene.sentence.clause_of(cue.head))
        return any(p.has("opinion", "report") for p in own if p.last < cue.head) or not cue.has("personal")
    if cue.form in (Form.NOUN, Form.INFINITIVE):
        own = reading.scene.sentence.inside(reading.scene.sentence.clause_of(cue.head))
        return any(
            p.kinds - {"act"} == {"report"} and p.form in (Form.FINITE, Form.GERUND)
            for p in own
            if p.last < cue.head
        )
    hesitant = cue.has("reject") and cue.negated
    return (
        cue.has("report", "demand", "necessity", "reject", "promise")
        and not cue.has("inner")
        and not hesitant
    )


def _recalled(reading: Reading, stand: Stand, makers: frozenset[str]) -> bool:
    """`« … », a dit Kallas. Moscou réclame …`: what the other side asks for, the article recalls."""
    speaker = reading.carried.actors[0]
    return (
        stand.stance == "demand" and speaker not in makers and bool(makers.intersection(stand.holder.actors))
    )


def _own_side(reading: Reading, holder: Party) -> bool:
    """Whether whoever spoke before is the holder or acts for it: the article goes on by itself."""
    speaker = reading.carried.actors[0]
    side = reading.scene.allegiance.get(speaker, frozenset()) | {speaker}
    return bool(side.intersection(holder.actors))


def _tells_what_was_before(reading: Reading, cue: Predicate) -> bool:
    """The pluperfect is the article's own: `avait précédemment appelé`."""
    return any(reading.scene.is_("auxiliaries.past_perfect", i) for i in range(cue.first, cue.last))
