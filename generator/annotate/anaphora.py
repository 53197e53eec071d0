"""Demands that a sentence points back at: `cette exigence`, `…, une demande rejetée par …`, `s'y oppose`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.annotate.chains import chain_above
from generator.annotate.demands import APPOSED, PRONOUN, STAND_INS, THIS, VERDICTS, Topic
from generator.annotate.list_headings import is_item
from generator.annotate.noun_phrases import is_comma, party_at
from generator.annotate.predicates import ATTITUDES
from generator.annotate.scene import Scene
from generator.annotate.verbs import Form

_JUDGED = "anaphora.judged"
"""`C'est une exigence inacceptable pour …`: no comma is needed in front."""
_IDEA = "anaphora.idea"
"""`…, un scénario exclu par …`: what was named, be it what is demanded or what the demand rules out."""
_DEED = "anaphora.deed"
"""`…, ce que Moscou juge inacceptable`: that somebody asks for it, or refuses it."""
_IS_IDEA = "anaphora.is_idea"
_THIS_IDEA = "anaphora.this_idea"
_THESE = "anaphora.these"
"""`Les Occidentaux ont rejeté ces demandes`: all that the sentence before asks for."""
_AT_HEAD = "anaphora.at_head"
"""`La demande a été rejetée`: at the head of its sentence, in front of the verb."""
_ABSOLUTE = "anaphora.absolute"
"""`Washington refuse.`: a verb without an object."""
_ALONE = (PRONOUN, _AT_HEAD, _ABSOLUTE, *VERDICTS)
"""These point at a demand of the sentence before only, and where the sentence names none."""
_LAST = (_JUDGED, _IS_IDEA, APPOSED, _IDEA, _DEED, "anaphora.last", *_ALONE)
_FIRST = (THIS, _THIS_IDEA, "anaphora.first")
_RULES = {
    **dict.fromkeys((_JUDGED, _IDEA, _IS_IDEA, _DEED), APPOSED),
    _ABSOLUTE: PRONOUN,
    _AT_HEAD: THIS,
    _THIS_IDEA: THIS,
}
_WHICH = {**dict.fromkeys(_LAST, -1), **dict.fromkeys(_FIRST, 0)}
"""Which of the demands named before the words of a group point at."""


def pointed_at(
    scene: Scene, topics: Sequence[Topic], recent: Sequence[str], *, turned: bool
) -> Iterator[Topic]:
    """The topics that are only pointed at. `topics` are those that the sentence names itself, `recent` the
    demands of the sentences before, `turned` whether the last one was named by its opposite."""
    yield from _all_of_these(scene, topics, recent)
    taken: set[int] = set()
    for group, which in _WHICH.items():
        if group in _ALONE and topics and not (group == _ABSOLUTE and _is_headline(scene, topics)):
            continue
        for index in range(len(scene.sentence.words)):
            size = scene.sentence.marks.at(group, index)
            if not size or index in taken or not _stands(scene, group, index):
                continue
            before = [t for t in topics if t.last < index]
            named = [t.demand for t in before] or recent
            if not named:
                continue
            last = index if group == PRONOUN else index + size - 1
            taken.update(range(index, last + 1))
            rule = _RULES.get(group, group)
            opposite = _is_turned(scene, group, before, turned=turned)
            yield Topic(named[which], index, last, last, opposite, rule)


def _all_of_these(scene: Scene, topics: Sequence[Topic], recent: Sequence[str]) -> Iterator[Topic]:
    """A topic for each of several demands of the sentence before that a plural stands for."""
    demands = dict.fromkeys(recent)
    for index in range(len(scene.sentence.words)):
        size = scene.sentence.marks.at(_THESE, index)
        if size and len(demands) > 1 and not any(t.last < index for t in topics):
            last = index + size - 1
            yield from (Topic(demand, index, last, last, opposite=False, rule=THIS) for demand in demands)


def sign_named(scene: Scene, topic: Topic) -> int:
    """The sign of what the words name, below whatever asks for it or refuses it."""
    above = chain_above(scene, topic)
    asked = (link.below for link in above.links if link.cue.has(*ATTITUDES) and link.cue.is_verb)
    return next(asked, above.net)


def _is_turned(scene: Scene, group: str, before: Sequence[Topic], *, turned: bool) -> bool:
    """Whether the words of a group mean what a demand would rule out; a noun of asking means the demand."""
    if group in STAND_INS:
        return turned
    if group in (_IDEA, _IS_IDEA, _THIS_IDEA, _ABSOLUTE):
        return sign_named(scene, before[-1]) < 0 if before else turned
    return group == _DEED and bool(before) and chain_above(scene, before[-1]).net < 0


def _stands(scene: Scene, group: str, index: int) -> bool:
    """Whether the words of a group stand where they point at a demand."""
    if group in (APPOSED, _IDEA, _DEED):
        return is_comma(scene, index - 1) or (index == 0 and is_item(scene))
    words, after = scene.sentence.words, index + scene.sentence.marks.at(group, index)
    if group == _ABSOLUTE:
        return after >= len(words) or words[after].is_mark or _is_told_to(scene, after)
    if group == _AT_HEAD:
        return index == 0 and any(
            p.first == after and p.form is Form.FINITE for p in scene.sentence.predicates
        )
    return group not in VERDICTS or all(word.is_mark for word in words[:index])


def _is_told_to(scene: Scene, index: int) -> bool:
    """`dit non aux Américains`"""
    return scene.is_("prepositions.to", index) and bool(party_at(scene, index + 1))


def _is_headline(scene: Scene, topics: Sequence[Topic]) -> bool:
    """`Élargissement de l'Otan : Washington refuse`: all that is named stands in front of the colon."""
    colons = [i for i, word in enumerate(scene.sentence.words) if word.text == ":"]
    verbs = [p.first for p in scene.sentence.predicates if p.form is Form.FINITE]
    return bool(colons) and all(t.last < colons[0] for t in topics) and all(v > colons[0] for v in verbs)
