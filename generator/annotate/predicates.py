"""The words of a sentence that say, ask, promise, refuse: verbs with their auxiliaries, nouns, adjectives."""

from __future__ import annotations

from dataclasses import dataclass

from generator.annotate.grammar import Grammar
from generator.annotate.verbs import Form
from generator.annotate.words import Word

ATTITUDES = ("demand", "reject", "accept", "promise", "open", "expect")
"""The kinds of cue that are a stance by themselves."""
_REACH = 5
"""How many words may stand between an auxiliary and its participle."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A cue in its place: words `first` to `last`, both included, auxiliaries and negation with it.

    `head` is the word that carries the meaning. `kinds` are those of the cues file (`demand`,
    `report`, …). A passive's subject is what is demanded, not who demands.
    """

    first: int
    last: int
    head: int
    lemma: str
    kinds: frozenset[str]
    form: Form
    negated: bool = False
    passive: bool = False
    future: bool = False

    def has(self, *kinds: str) -> bool:
        """Whether it is of one of the kinds."""
        return not self.kinds.isdisjoint(kinds)

    @property
    def is_verb(self) -> bool:
        """Whether it is a form of a verb."""
        return self.form not in (Form.NOUN, Form.ADJECTIVE)


def find_predicates(words: tuple[Word, ...], grammar: Grammar) -> tuple[Predicate, ...]:
    """Every cue of a sentence, in order, none inside another."""
    finder = _Finder(words, grammar)
    found: list[Predicate] = []
    index = 0
    while index < len(words):
        predicate = finder.at(index)
        if predicate is not None:
            found.append(predicate)
            index = predicate.last
        index += 1
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Finder:
    words: tuple[Word, ...]
    grammar: Grammar

    def at(self, index: int) -> Predicate | None:
        if self.words[index].is_mark:
            return None
        saying = self.grammar.group("sayings").at(self.words, index)
        if saying:
            return self._verb(index, index + saying - 1, "", frozenset({"report"}), Form.PARTICIPLE)
        reading = self.grammar.verbs.read(self.words[index])
        noun = self._noun(index)
        if noun is not None and (reading is None or self._after_determiner(index)):
            return noun
        if reading is not None and not (reading.form is Form.FINITE and self._after_determiner(index)):
            return self._verb(index, index, reading.lemma, reading.kinds, reading.form)
        return noun or self._adjective(index)

    def _after_determiner(self, index: int) -> bool:
        if index == 0:
            return False
        if self.grammar.group("pronouns.first").at(self.words, index - 1):
            return False
        clitic = self.grammar.group("clitics").at(self.words, index - 1) > 0
        if clitic and index >= 2 and self._introduces_verb(index - 2):
            return False
        return self._is("determiners", index - 1) or self._is("prepositions", index - 1)

    def _introduces_verb(self, index: int) -> bool:
        groups = ("negations.first", "pronouns.third", "pronouns.first", "relatives.subject")
        return any(self.grammar.group(g).at(self.words, index) for g in groups)

    def _noun(self, index: int) -> Predicate | None:
        kinds, size = self._longest("nouns", index, skip=("person", "collective"))
        if not kinds:
            return None
        negated = index > 0 and self._is("negations.without", index - 1)
        head = index
        return Predicate(index, index + size - 1, head, self.words[head].folded, kinds, Form.NOUN, negated)

    def _adjective(self, index: int) -> Predicate | None:
        kinds, size = self._longest("adjectives", index)
        if not kinds:
            return None
        first, negated, _, _ = self._auxiliaries(index)
        last = index + size - 1
        return Predicate(first, last, index, self.words[index].folded, kinds, Form.ADJECTIVE, negated)

    def _longest(self, prefix: str, index: int, skip: tuple[str, ...] = ()) -> tuple[frozenset[str], int]:
        sizes = {
            kind: phrases.at(self.words, index)
            for kind, phrases in self.grammar.kinds_of(prefix)
            if kind not in skip
        }
        longest = max(sizes.values(), default=0)
        return frozenset(kind for kind, size in sizes.items() if size == longest and size), longest

    def _verb(self, first: int, last: int, lemma: str, kinds: frozenset[str], form: Form) -> Predicate:
        begin, negated, have, be = self._auxiliaries(first)
        passive = False
        if form is Form.PARTICIPLE and (have or be):
            passive = be and not self._reflexive(begin, first)
            form = self._form_of_auxiliary(begin, first)
        elif form is not Form.PARTICIPLE and not negated:
            begin = first
        if form is Form.FINITE and not negated:
            negated = self._negated_after(first, last)
        future = form is Form.FINITE and any(
            w.folded.endswith(self.grammar.cues.words("endings.future"))
            for w in self.words[begin : first + 1]
        )
        return Predicate(begin, last, first, lemma, kinds, form, negated, passive, future)

    def _auxiliaries(self, index: int) -> tuple[int, bool, bool, bool]:
        """Where the verb group begins, whether it is negated, has `have`, has `be` (see the cues)."""
        first, ne, second, have, be = index, False, False, False, False
        at = index - 1
        while at >= 0 and index - at <= _REACH + 2 * (have or be):
            if self._is("auxiliaries.have", at):
                have, first = True, at
            elif self._is("auxiliaries.be", at):
                be, first = True, at
            elif self._is("negations.first", at):
                ne, first = True, at
                break
            elif self._is("negations.second", at):
                second = True
            elif not self._may_stand_inside(at):
                break
            at -= 1
        return first, ne and (second or self._second_after(index)), have, be

    def _form_of_auxiliary(self, first: int, head: int) -> Form:
        for index, word in enumerate(self.words[first:head], first):
            if self._is("auxiliaries.infinitive", index):
                return Form.INFINITIVE
            if word.lower.endswith(self.grammar.cues.words("endings.gerund")):
                return Form.GERUND
        return Form.FINITE

    def _second_after(self, index: int) -> bool:
        return any(self._is("negations.second", i) for i in range(index + 1, min(index + 4, len(self.words))))

    def _negated_after(self, first: int, last: int) -> bool:
        before = first - 1
        while before >= 0 and self._is("clitics", before):
            before -= 1
        return before >= 0 and self._is("negations.first", before) and self._second_after(last)

    def _reflexive(self, first: int, head: int) -> bool:
        return any(self._is("reflexives", i) for i in range(max(0, first - 1), head))

    def _may_stand_inside(self, index: int) -> bool:
        word = self.words[index]
        if word.is_mark:
            return False
        adverb = word.folded.endswith(self.grammar.cues.words("endings.adverb"))
        groups = ("clitics", "adverbs", "pronouns.third", "linking")
        return adverb or any(self._is(g, index) for g in groups)

    def _is(self, group: str, index: int) -> bool:
        return self.grammar.group(group).at(self.words, index) > 0
