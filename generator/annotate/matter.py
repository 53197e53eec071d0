"""One demand that a sentence may be about, and where each party stands to it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.annotate.clauses import Opener
from generator.annotate.demands import Topic
from generator.annotate.predicates import Predicate
from generator.annotate.pronouns import NOBODY, Party
from generator.annotate.reading import Reading
from generator.annotate.scene import DOCUMENT, PROXY, STANCE, Scene
from generator.annotate.stances import Side
from generator.annotate.subjects import subject_of
from generator.annotate.verbs import Form
from generator.model.vocabulary import Demand


@dataclass(frozen=True, slots=True)
class Matter:
    """A topic of a sentence and the demand that it names.

    `makers` are those who make the demand and `asked` those of whom it is made, with all who act for
    them.
    """

    reading: Reading
    topic: Topic
    demand: Demand
    makers: frozenset[str]
    asked: frozenset[str]

    @property
    def scene(self) -> Scene:
        """The sentence."""
        return self.reading.scene

    def side_of(self, party: Party) -> Side:
        """Where a party stands to the demand."""
        if self.makers.intersection(party.actors):
            return Side.MAKES
        return Side.ASKED if self.asked.intersection(party.actors) else Side.OTHER

    def author(self, party: Party) -> Party:
        """A draft stands for those who make its demands, an official without a name for their institution."""
        if party.because == STANCE or (party.because == DOCUMENT and party.actors):
            return replace(party, because="")
        if party.because == DOCUMENT and self.demand.sources:
            return replace(party, actors=self.demand.made_by, because="")
        if not party and party.institution:
            return replace(party, actors=(party.institution,), certain=False, because=PROXY)
        return party

    def is_conditional(self, cue: Predicate) -> bool:
        """Whether a cue says what somebody would do, rather than what somebody said they will."""
        sentence = self.scene.sentence
        main = sentence.clause_of(cue.head).opener is Opener.MAIN
        return (
            main
            and cue.form is Form.FINITE
            and any(self.scene.is_conditional(i) for i in range(cue.first, cue.last + 1))
        )

    def speaking(self) -> Party:
        """Who is reported to speak, in so many words, where the topic stands."""
        said = self.reading.saying(self.topic.head)
        return said.speaker if said else self._written()

    def _written(self) -> Party:
        """`…, stipule le projet d'accord`: the paper, where its words are told without naming anybody."""
        for predicate in self.scene.sentence.predicates:
            clause = self.scene.sentence.clause_of(predicate.head)
            if clause.opener is Opener.INSERT and predicate.has("contain"):
                paper = subject_of(self.scene, predicate)
                if paper.because == DOCUMENT:
                    return paper
        return NOBODY
