"""The words of a sentence that say, ask, promise, refuse: verbs with their auxiliaries, nouns, adjectives."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.annotate.grammar import Grammar, Marks
from generator.annotate.verbs import Form, Reading
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

    @property
    def is_stance_noun(self) -> bool:
        """Whether it is a noun that names a stance: `exigence`, `refus`."""
        return self.form is Form.NOUN and self.has(*ATTITUDES)

    @property
    def is_term(self) -> bool:
        """`L'un des points est que …`, `une clause sur …`: a part of a paper says what the paper says."""
        return self.form is Form.NOUN and self.has("document.contents")


def find_predicates(words: tuple[Word, ...], grammar: Grammar, marks: Marks) -> tuple[Predicate, ...]:
    """Every cue of a sentence, in order, none inside another."""
    finder = _Finder(words, grammar, marks)
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
class _Group:
    """The words in front of a participle, adjective or noun that belong to it."""

    first: int
    ne: bool
    negated: bool
    have: bool
    be: bool


@dataclass(frozen=True, slots=True)
class _Finder:
    words: tuple[Word, ...]
    grammar: Grammar
    marks: Marks

    def at(self, index: int) -> Predicate | None:
        if self.words[index].is_mark or self._is_part_of_phrase(index):
            return None
        kinds, size = self._longest("phrases", index)
        if kinds:
            group = self._group(index)
            own = self.grammar.verbs.read(self.words[index])
            form = Form.PARTICIPLE if group.have or group.be else own.form if own else Form.FINITE
            return self._verb(index, index + size - 1, Reading("", kinds, form))
        reading = self._reading(index)
        noun = self._noun(index)
        if noun is not None and (
            reading is None or self._after_determiner(index) or self._after_adjective(index)
        ):
            return noun
        if reading is None or (reading.form is Form.FINITE and self._after_determiner(index)):
            return noun or self._adjective(index)
        if reading.form is Form.PARTICIPLE and self._is_present(index, reading.kinds):
            reading = replace(reading, form=Form.FINITE)
        if reading.form is Form.PARTICIPLE and not self._group(index).have:
            adjective = self._adjective(index)
            if adjective is not None:
                return adjective
        return self._verb(index, index, reading)

    def _is_part_of_phrase(self, index: int) -> bool:
        """`y compris`, `tout à fait`, `au contraire`: the letters of a verb or an adjective."""
        return self.marks.ends_at("listers", index) > 0 or self.marks.ends_at("adverbs", index) > 1

    def _reading(self, index: int) -> Reading | None:
        reading = self.grammar.verbs.read(self.words[index])
        if reading is None or self._is("auxiliaries.be", index):
            # `nous sommes` has the letters of `sommer`.
            return None
        if self._is("gerunds.not", index) and not self._is("gerunds.after", index - 1):
            # `Maintenant, elle s'est rapprochée …`, but `tout en maintenant ses exigences`
            return None
        if reading.form is Form.FINITE and self._is("homographs", index) and not self._introduced(index - 1):
            return None
        if reading.form is Form.PARTICIPLE and self._introduced(index - 1) and not self._group(index).have:
            # `se dit prêt`: the same letters as the participle.
            return replace(reading, form=Form.FINITE)
        return reading

    def _is_present(self, index: int, kinds: frozenset[str]) -> bool:
        """`Le texte interdit aux Américains de …`: the letters of the participle, and an object behind."""
        group = self._group(index)
        if group.have or group.be or self._after_determiner(index):
            return False
        if not self.grammar.verbs.may_be_finite(self.words[index]):
            return False
        noun = self._noun(index - 1) if index else None
        if noun is not None and noun.is_stance_noun and not noun.has("document"):
            # `un engagement écrit que …`
            return False
        if index and self.words[index - 1].is_mark and index + 1 < len(self.words):
            # `…, écrit Moscou`
            return self.words[index + 1].text[0].isupper() or self._is("determiners.plain", index + 1)
        after = index + 1
        if "make" in kinds and self._is("prepositions.of", after):
            # `Le Kremlin fait de … une condition`
            return True
        groups = ("determiners.plain", "prepositions.to", "complementisers")
        following = self.grammar.verbs.read(self.words[after]) if after < len(self.words) else None
        if following is not None and following.form is Form.INFINITIVE:
            # `Moscou dit attendre …`
            return True
        return after < len(self.words) and any(self._is(g, after) for g in groups)

    def _introduced(self, index: int) -> bool:
        """Whether the word in front is one that only verbs have in front of them."""
        groups = ("negations.first", "pronouns.third", "pronouns.first", "relatives.subject", "reflexives")
        return index >= 0 and any(self._is(g, index) for g in groups)

    def _after_determiner(self, index: int) -> bool:
        before = index - 1
        while before >= 0 and self.words[before].is_quote:
            before -= 1
        if before < 0 or self._is("pronouns.first", before):
            return False
        if self._is("clitics", before) and (
            self._introduced(index - 2)
            or self._is("inserts.like", index - 2)
            or self._is("pronouns.anybody", index - 2)
        ):
            # `comme l'exige Moscou`
            return False
        return self._is("determiners", before) or self._is("prepositions", before)

    def _after_adjective(self, index: int) -> bool:
        """`les principales demandes`: an adjective stands between a noun and its article."""
        return index > 1 and self._is("adjectives_before", index - 1) and self._is("determiners", index - 2)

    def _noun(self, index: int) -> Predicate | None:
        kinds, size = self._longest("nouns", index, skip=("person", "collective"))
        if not kinds:
            return None
        last, lemma = index + size - 1, self.words[index].folded
        start = index
        while start > 0 and (self._is("determiners", start - 1) or self._is("prepositions.of", start - 1)):
            start -= 1
        group = self._group(start)
        denied = group.ne and any(self._is("negations.second", i) for i in range(start, index))
        if group.have and kinds.intersection(ATTITUDES):
            # `n'a pas l'intention de`, `avons besoin de`: with its auxiliary the noun is a verb.
            return Predicate(group.first, last, index, lemma, kinds, Form.FINITE, group.negated or denied)
        negated = index > 0 and self._is("negations.without", index - 1)
        return Predicate(index, last, index, lemma, kinds, Form.NOUN, negated)

    def _adjective(self, index: int) -> Predicate | None:
        kinds, size = self._longest("adjectives", index)
        # `répond favorablement`: the adverb of an adjective says nothing of its noun.
        if not kinds or self.words[index].folded.endswith(self.grammar.cues.words("endings.adverb")):
            return None
        if self._is("adjectives.personal", index):
            kinds |= {"personal"}
        group = self._group(index)
        if self._is("adjectives_behind_verb", index) and not (group.be or self._after_verb(index)):
            return None
        last, lemma = index + size - 1, self.words[index].folded
        # `n'est pas question` is itself the refusal.
        negated = group.negated and not self._is("negations.second", index)
        return Predicate(group.first, last, index, lemma, kinds, Form.ADJECTIVE, negated)

    def _after_verb(self, index: int) -> bool:
        """`trouve légitime`, `se prononce contre`: a verb stands close in front."""
        first = index - 1
        while first > 0 and self._inside(first):
            # `juge « extrêmement important » de …`
            first -= 1
        near = range(max(0, min(first, index - 2)), index)
        return any(self.grammar.verbs.read(self.words[i]) is not None for i in near)

    def _longest(self, prefix: str, index: int, skip: tuple[str, ...] = ()) -> tuple[frozenset[str], int]:
        kinds, size = self.marks.kinds_at(prefix, index)
        return kinds.difference(skip), size

    def _verb(self, first: int, last: int, reading: Reading) -> Predicate:
        group = self._group(first)
        if reading.form is Form.INFINITIVE and self._is_governed(group.first, first):
            group = _Group(first, False, False, False, False)
        form, begin, negated = reading.form, first, group.negated
        reflexive = self._reflexive(group.first, first)
        passive = False
        if form is Form.PARTICIPLE and (group.have or group.be):
            passive = group.be and not reflexive and not self._goes_with_be(reading.lemma)
            begin, form = group.first, self._form_of_auxiliary(group.first, first)
        elif negated:
            begin = group.first
        if form is Form.FINITE and not negated:
            negated = self._negated_after(first, last) or (group.ne and self._is("negations.alone", first))
        future = form is Form.FINITE and any(
            w.folded.endswith(self.grammar.cues.words("endings.future"))
            for w in self.words[begin : first + 1]
        )
        kinds = reading.kinds | reading.reflexive if reflexive else reading.kinds
        return Predicate(begin, last, first, reading.lemma, kinds, form, negated, passive, future)

    def _is_governed(self, first: int, infinitive: int) -> bool:
        """`ce n'est pas à nous d'offrir …`: what stands in front of `de` belongs to another verb."""
        return any(
            self._is("prepositions.of", i) or self._is("prepositions.to", i) for i in range(first, infinitive)
        )

    def _group(self, index: int) -> _Group:
        """What stands in front of a word: auxiliaries, adverbs between them, the negation."""
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
            elif (phrase := self.marks.ends_at("adverbs", at)) > 1:
                # `n'a pas non plus cédé`: `plus` denies nothing here.
                at -= phrase - 1
            elif self._is("negations.second", at):
                second = True
            else:
                inside = self._inside(at)
                if not inside:
                    break
                at -= inside - 1
            at -= 1
        negated = ne and (second or self._second_after(index) or self._second_before(first))
        return _Group(first, ne, negated, have, be)

    def _inside(self, index: int) -> int:
        """How many words that may stand inside a verb group end with this one."""
        word = self.words[index]
        if word.is_mark:
            # `avaient « ignoré »`
            return int(word.is_quote)
        if word.folded.endswith(self.grammar.cues.words("endings.adverb")):
            return 1
        groups = ("adverbs", "clitics", "pronouns.third", "linking")
        return max(self.marks.ends_at(g, index) for g in groups)

    def _form_of_auxiliary(self, first: int, head: int) -> Form:
        for index, word in enumerate(self.words[first:head], first):
            if self._is("auxiliaries.infinitive", index):
                return Form.INFINITIVE
            gerund = word.lower.endswith(self.grammar.cues.words("endings.gerund"))
            if gerund and not self._is("gerunds.not", index):
                return Form.GERUND
        return Form.FINITE

    def _second_after(self, index: int) -> bool:
        return any(self._is("negations.second", i) for i in range(index + 1, min(index + 4, len(self.words))))

    def _second_before(self, index: int) -> bool:
        """`Jamais l'Ukraine ne devait …`: the second half of the negation stands in front."""
        return any(self._is("negations.second", i) for i in range(max(0, index - 2 * _REACH), index))

    def _negated_after(self, first: int, last: int) -> bool:
        before = first - 1
        while before >= 0 and self._is("clitics", before):
            before -= 1
        return before >= 0 and self._is("negations.first", before) and self._second_after(last)

    def _goes_with_be(self, lemma: str) -> bool:
        """`sont convenus de`: a verb whose own past has the auxiliary of the passive."""
        return lemma in self.grammar.cues.words("verbs_with_be")

    def _reflexive(self, first: int, head: int) -> bool:
        # `s'y oppose`: another pronoun may stand between.
        begin = first - 1 - self._is("clitics", first - 1)
        return any(self._is("reflexives", i) for i in range(max(0, begin), head))

    def _is(self, group: str, index: int) -> bool:
        return self.marks.at(group, index) > 0
