"""A sentence as it is understood: its clauses, the actors named in it, whom its pronouns may mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.annotate.clauses import Sentence
from generator.annotate.grammar import Grammar
from generator.annotate.pronouns import NOBODY, Gender, Party, Referents

DOCUMENT = "document"
"""Why a party is meant that is only spoken of as the paper that it wrote."""
PROXY = "proxy"
"""Why a party is meant behind a noun (`les membres de l'Otan`); it does not speak itself."""
STANCE = "stance"
"""Why a party is meant whose demand or line is the subject."""
NEAR = 4
"""How many words may part a noun from whom it belongs to (`exigences principales de Moscou`)."""


@dataclass(frozen=True, slots=True)
class Named:
    """A mention in its place among the words of a sentence; `last` is included."""

    actor: str
    first: int
    last: int
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with the actors named in it and those that its pronouns may mean."""

    sentence: Sentence
    named: tuple[Named, ...]
    grammar: Grammar
    adjectives: Mapping[str, str]
    referents: Referents
    text: str = ""
    allegiance: Mapping[str, frozenset[str]] = field(default_factory=dict)
    quoted: frozenset[int] = frozenset()
    paper: bool = False
    """Whether the sentence before spoke of a paper whose terms this one may go on with."""
    organisations: frozenset[str] = frozenset()
    """The actors that are alliances or other organisations."""

    def is_conditional(self, word: int) -> bool:
        """Whether a word ends like a verb in the conditional."""
        endings = self.grammar.cues.words("endings.conditional")
        ends = self.sentence.words[word].folded.endswith(endings)
        return ends and not self.is_("conditionals.not", word)

    def in_quotes(self, word: int) -> bool:
        """Whether a word stands between quotation marks."""
        return word in self.quoted

    def is_(self, group: str, word: int) -> bool:
        """Whether a phrase of a group of cues begins at a word."""
        return self.sentence.marks.at(group, word) > 0

    def ending_at(self, word: int) -> Named | None:
        """The actor whose mention ends with a word."""
        return next((n for n in self.named if n.last == word), None)

    def beginning_at(self, word: int) -> Named | None:
        """The actor whose mention begins with a word."""
        return next((n for n in self.named if n.first == word), None)

    def covering(self, word: int) -> Named | None:
        """The actor whose mention a word is part of."""
        return next((n for n in self.named if n.first <= word <= n.last), None)

    def meant_by(self, word: int) -> Party:
        """Whom a pronoun of the third person means."""
        if self.is_("pronouns.plural", word):
            return self.referents.meant_by(Gender.PLURAL)
        if self.is_("pronouns.feminine", word):
            return self.referents.meant_by(Gender.FEMININE)
        return self.referents.meant_by(Gender.MASCULINE)

    def person_for(self, actor: str) -> Party:
        """Who was last named of those who act for an actor: `le responsable russe`."""
        known = self.referents.last_person
        acts = known.actors and actor in self.allegiance.get(known.actors[0], frozenset())
        return replace(known, certain=False, because="office") if acts else NOBODY

    def wording(self, first: int, last: int) -> str:
        """The text from one word to another."""
        return self.text[self.sentence.words[first].start : self.sentence.words[last].end]

    def _is_verb(self, word: int) -> bool:
        """`ont pressé Moscou` has the letters of `la presse`."""
        return any(p.is_verb and p.head == word for p in self.sentence.predicates)

    def nationality(self, word: int) -> str | None:
        """The actor that an adjective such as `américaine` speaks of; a paper is not its country's voice."""
        if word and self.is_("media.kinds", word - 1) and not self._is_verb(word - 1):
            return None
        return self.adjectives.get(self.sentence.words[word].folded)
