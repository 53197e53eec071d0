"""Demands that a sentence points back at: `cette exigence`, `…, une demande rejetée par …`, `s'y oppose`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.annotate.demands import APPOSED, PRONOUN, Topic
from generator.annotate.list_headings import is_item
from generator.annotate.noun_phrases import is_comma
from generator.annotate.scene import Scene

_JUDGED = "anaphora.judged"
"""`C'est une exigence inacceptable pour …`: no comma is needed in front."""
_WHICH = {_JUDGED: -1, APPOSED: -1, "anaphora.last": -1, "anaphora.this": 0, "anaphora.first": 0, PRONOUN: -1}
"""Which of the demands named before the words of a group point at."""


def pointed_at(
    scene: Scene, topics: Sequence[Topic], recent: Sequence[str], *, turned: bool
) -> Iterator[Topic]:
    """The topics that are only pointed at. `topics` are those that the sentence names itself, `recent` the
    demands of the sentences before, `turned` whether the last one was named by its opposite."""
    taken: set[int] = set()
    for group, which in _WHICH.items():
        if group == PRONOUN and topics:
            continue
        for index in range(len(scene.sentence.words)):
            size = scene.sentence.marks.at(group, index)
            before = [t.demand for t in topics if t.last < index] or recent
            beside = group != APPOSED or _is_apposed(scene, index)
            if not size or not before or index in taken or not beside:
                continue
            last = index if group == PRONOUN else index + size - 1
            taken.update(range(index, last + 1))
            rule = APPOSED if group == _JUDGED else group
            yield Topic(before[which], index, last, last, group == PRONOUN and turned, rule)


def _is_apposed(scene: Scene, index: int) -> bool:
    """Behind a comma, or at the head of a sentence without a verb (`Une demande rejetée par Moscou.`)."""
    return is_comma(scene, index - 1) or (index == 0 and is_item(scene))
