"""A frame with what is known of its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.annotate.frames import Frame
from generator.annotate.grammar import Marks
from generator.annotate.predicates import Predicate, find_predicates
from generator.annotate.quoting import Quoting
from generator.annotate.scene import Named
from generator.annotate.verbs import Form
from generator.annotate.words import words_of, words_within
from generator.model.annotation import Mention
from generator.model.article import Span


@dataclass(frozen=True, slots=True)
class Hearing:
    """A frame with what is known of its words: cues, verbs, mentions of actors."""

    frame: Frame
    text: str
    quoting: Quoting
    marks: Marks
    predicates: tuple[Predicate, ...]
    named: tuple[Named, ...]
    mentions: Sequence[Mention]

    def is_(self, group: str, index: int) -> bool:
        """Whether a phrase of a group of cues begins at a word."""
        return self.marks.at(group, index) > 0

    def is_mark(self, index: int) -> bool:
        """Whether there is no word at an index but a mark, a quote or nothing."""
        words = self.frame.words
        return not 0 <= index < len(words) or words[index].is_mark

    def wording(self, first: int, last: int) -> str:
        """The text from one word to another."""
        return self.text[self.frame.words[first].start : self.frame.words[last].end]

    def within(self, span: Span) -> Hearing | None:
        """The words of a quote as a frame of their own, None where it has too few for an insert."""
        words = words_of(self.text, span.start, span.end)
        if not _WITH_INSERT <= len(words) <= LONGEST:
            return None
        return hear(Frame(words, {}), self.text, self.mentions, self.quoting)


_WITH_INSERT = 6
LONGEST = 600
"""A run of more words is no sentence that anybody wrote, and nobody's words are looked for in it."""


def hear(frame: Frame, text: str, mentions: Sequence[Mention], quoting: Quoting) -> Hearing:
    """What is known of the words of a frame; `mentions` are those of its paragraph."""
    marks = quoting.grammar.mark(frame.words)
    named = []
    begin, over = (frame.words[0].start, frame.words[-1].end) if frame.words else (0, 0)
    for mention in (m for m in mentions if begin <= m.start and m.end <= over):
        first, end = words_within(frame.words, Span(mention.start, mention.end))
        if first < end and not any(frame.is_quote(i) for i in range(first, end)):
            named.append(Named(mention.actor, first, end - 1, mention.certain))
    predicates = tuple(
        _in_front_of_quote(p, frame, quoting) for p in find_predicates(frame.words, quoting.grammar, marks)
    )
    return Hearing(frame, text, quoting, marks, predicates, tuple(named), mentions)


def _in_front_of_quote(predicate: Predicate, frame: Frame, quoting: Quoting) -> Predicate:
    """`décrit « … »` is the present, though the participle has the same letters."""
    after = predicate.last + 1
    follows = after < len(frame.words) and (frame.is_quote(after) or frame.words[after].text == ":")
    alone = predicate.form is Form.PARTICIPLE and predicate.first == predicate.last
    word = frame.words[predicate.head]
    if follows and alone and word.folded.endswith("t") and quoting.grammar.verbs.may_be_finite(word):
        return replace(predicate, form=Form.FINITE)
    return predicate
