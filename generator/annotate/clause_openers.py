"""What a word of a sentence may begin, told from the words around it alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.annotate.grammar import Grammar, Marks
from generator.annotate.predicates import ATTITUDES, Predicate
from generator.annotate.verbs import Form
from generator.annotate.words import Word

_SUBJECT = 8
"""How many words may stand between `que` and its verb."""


@dataclass(frozen=True, slots=True)
class Around:
    """The words of a sentence with their cues; its predicates by their first word and by their last, and
    the words that name an actor."""

    words: tuple[Word, ...]
    marks: Marks
    grammar: Grammar
    starting: Mapping[int, Predicate]
    ending: Mapping[int, Predicate]
    named: frozenset[int]

    def is_(self, group: str, index: int) -> bool:
        """Whether a phrase of a group of cues begins at a word."""
        return self.marks.at(group, index) > 0

    def says_what(self, index: int) -> bool:
        """`l'idée que l'Otan puisse …`, `le fait que les armes …`: what the noun says. `l'idée que Moscou
        défend` is what somebody does with it."""
        subject = index + 1
        while self.is_("determiners.plain", subject):
            subject += 1
        acts = subject in self.named or self.is_("pronouns.third", subject)
        if self.is_("nouns.idea", index - 1) and not acts:
            return True
        for at in range(index + 1, min(index + 1 + _SUBJECT, len(self.words))):
            if self.words[at].is_mark:
                break
            if self.is_("subjunctives", at):
                return True
        return False

    def is_agreed(self, index: int) -> bool:
        """`un accord par lequel ils s'engageraient à …` is what the accord says."""
        noun = self.ending.get(index - 2)
        return self.is_("prepositions.agent", index - 1) and noun is not None and noun.has("offer")

    def takes_for_granted(self, index: int) -> bool:
        """`leur demande comment ils comptent respecter l'engagement de …`"""
        words = range(index + 1, min(index + 1 + _SUBJECT, len(self.words)))
        return any(self.is_("questions.presupposing", i) for i in words)

    def likens(self, index: int) -> bool:
        """`rejette comme absurde l'idée que …`: no clause follows."""
        after = self.starting.get(index + 1)
        return self.is_("inserts.like", index) and after is not None and after.form is Form.ADJECTIVE

    def is_listing(self, index: int) -> bool:
        """`…, dont la fin de l'élargissement`: no verb follows before the next comma."""
        if not self.is_("relatives.listing", index):
            return False
        for at in range(index + 1, len(self.words)):
            if self.words[at].is_mark:
                return True
            verb = at in self.starting and self.starting[at].form is Form.FINITE
            if verb or self.is_("auxiliaries.have", at) or self.is_("auxiliaries.be", at):
                return False
        return True

    def ends_lister(self, index: int) -> bool:
        """`…, parmi lesquelles la fin de …`"""
        return self.marks.ends_at("listers", index) > 1

    def is_restrictive(self, index: int) -> bool:
        """`ne relève que du choix de Kiev`: `ne … que` means `only`."""
        asked = self.ending.get(index - 1)
        if asked is not None and asked.form is Form.INFINITIVE and asked.has(*ATTITUDES):
            # `ne peut accepter que l'Otan renonce à …`
            return False
        for at in range(index - 1, max(-1, index - 6), -1):
            if self.words[at].is_mark or self.is_("negations.second", at):
                return False
            if self.is_("negations.first", at):
                return True
        return False

    def is_whether(self, index: int) -> bool:
        """`demande si Washington répondra`: what is asked, not a condition."""
        before = self.ending.get(index - 1)
        return before is not None and before.lemma in self.grammar.cues.words("whether_after")

    def paper_follows(self, predicate: Predicate) -> bool:
        """`…, stipule le projet d'accord`"""
        after = predicate.last + 1
        paper = self.is_("determiners.definite", after) and self.is_("nouns.document", after + 1)
        return paper and predicate.has("contain")

    def ends_with_name(self, index: int) -> bool:
        """`…, insiste Moscou.`, `…, a répété Moscou à propos de …`: a name, and then the insert is over."""
        last = index
        while last in self.named or (last == index and self.is_("determiners.definite", last)):
            last += 1
        over = last == len(self.words) or self.words[last].is_mark or self.is_("topic_prepositions", last)
        return last > index and over

    def speaker_follows(self, predicate: Predicate) -> bool:
        """`, estime le ministre` has its subject behind or inside it; `Moscou, rappelle que` has not."""
        inside = range(predicate.first, predicate.last + 1)
        if any(self.is_("pronouns.third", i) for i in inside):
            return True
        after = predicate.last + 1
        if after >= len(self.words) or self.words[after].text == ":" or self._content_follows(after):
            return False
        if predicate.first < predicate.last:
            return not self.is_("negations.first", after)
        return not self.words[after].is_mark and not self.is_("prepositions", after)

    def _content_follows(self, index: int) -> bool:
        """`, a déclaré lundi que …`: the subject stands in front."""
        for at in range(index, min(index + 4, len(self.words))):
            if self.words[at].is_mark:
                return False
            if self.is_("complementisers", at):
                return True
        return False

    def is_gerund(self, index: int) -> bool:
        """`…, soulignant que …`, `tout en se disant prêt`"""
        word = self.words[index]
        if not word.folded.endswith(self.grammar.cues.words("endings.gerund")) or self.is_(
            "gerunds.not", index
        ):
            return False
        before = index - 1
        while before >= 0 and self._may_precede_gerund(before):
            before -= 1
        begun = any(self.is_("gerunds.after", i) for i in range(before + 1, index))
        return before < 0 or self.words[before].is_mark or begun

    def _may_precede_gerund(self, index: int) -> bool:
        groups = ("negations.first", "clitics", "reflexives", "coordinators", "gerunds.after")
        return any(self.is_(g, index) for g in groups)
