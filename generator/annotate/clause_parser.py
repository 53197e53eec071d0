"""Takes a sentence apart into clauses, reading its words once."""

from __future__ import annotations

from generator.annotate.clause_openers import Around
from generator.annotate.clauses import DASHES, ENDED_BY_COMMA, Clause, Opener, Sentence
from generator.annotate.grammar import Grammar, Marks
from generator.annotate.predicates import ATTITUDES, Predicate, find_predicates
from generator.annotate.verbs import Form
from generator.annotate.words import QUOTES, Word


def parse(words: tuple[Word, ...], grammar: Grammar, named: frozenset[int] = frozenset()) -> Sentence:
    """Take a sentence apart; `named` are the words that name an actor."""
    marks = grammar.mark(words)
    predicates = find_predicates(words, grammar, marks)
    parser = _Parser(words, predicates, grammar, marks, named)
    for index in range(len(words)):
        parser.step(index)
    return Sentence(words, predicates, tuple(parser.clauses), tuple(parser.owner), marks)


_OPENING = frozenset("«“")
_STRAIGHT = '"'


class _Parser:
    """Reads the words once, from left to right, with the open clauses on a stack."""

    def __init__(
        self,
        words: tuple[Word, ...],
        predicates: tuple[Predicate, ...],
        grammar: Grammar,
        marks: Marks,
        named: frozenset[int],
    ) -> None:
        self.marks = marks
        self.words = words
        self.named = named
        self.grammar = grammar
        self.starting = {p.first: p for p in predicates}
        self.ending = {p.last: p for p in predicates}
        self.around = Around(words, marks, grammar, self.starting, self.ending, named)
        self.clauses = [Clause(0, 0, Opener.MAIN, None)]
        self.stack = [self.clauses[0]]
        self.owner: list[int] = []
        self.just_closed: list[Clause] = []
        self.quoted_from: int | None = None

    def step(self, index: int) -> None:
        word = self.words[index]
        if word.is_mark:
            self._mark(word.text)
        else:
            if self._is_over(index):
                self.stack.pop()
            if self._goes_back(index):
                while self.stack[-1].opener is Opener.CONTENT:
                    self.stack.pop()
            self._open_at(index)
            if not self.around.is_("gerunds.after", index):
                self.just_closed = []
        self.owner.append(self.stack[-1].index)

    def _mark(self, mark: str) -> None:
        if mark == ";":
            del self.stack[1:]
            self._open(len(self.owner), Opener.MAIN, None)
        elif mark in QUOTES:
            self._quote(mark)
        elif mark in ",)-–—":
            in_front = next((c for c in self.stack if c.first == 0 and c.opener in ENDED_BY_COMMA), None)
            if mark in DASHES and self.stack[-1].opener is Opener.CONDITION:
                return
            while (self._ends_here(self.stack[-1]) or in_front in self.stack) and len(self.stack) > 1:
                self.just_closed.append(self.stack.pop())

    def _quote(self, mark: str) -> None:
        """A closing mark ends what began between the marks: `en jugeant « normales » les …` goes on."""
        if mark in _OPENING or (mark == _STRAIGHT and self.quoted_from is None):
            self.quoted_from = len(self.owner)
            return
        begun = -1 if self.quoted_from is None else self.quoted_from
        while len(self.stack) > 1 and self._ends_here(self.stack[-1]) and self.stack[-1].first > begun:
            self.stack.pop()
        self.quoted_from, self.just_closed = None, []

    def _ends_here(self, clause: Clause) -> bool:
        """Whether a comma ends the open clause. A relative clause behind the verb of its sentence may be a
        list, and goes on."""
        if clause.opener is not Opener.RELATIVE or clause.parent is None:
            return clause.opener in ENDED_BY_COMMA
        if clause.first and self.words[clause.first - 1].is_mark:
            return True
        return not self._has_verb(self.clauses[clause.parent])

    def _open_at(self, index: int) -> None:
        if self.around.is_listing(index):
            # `proposant des pourparlers, dont des limites …`: the list belongs to what the comma ended.
            self.stack += [c for c in self.just_closed if c.opener is Opener.GERUND][:1]
        supposed = self.around.is_("conditionals", index) and not self.around.is_whether(index)
        if not supposed and self.around.is_("indirect_questions", index):
            self._open(
                index,
                Opener.CONTENT if self.around.takes_for_granted(index) else Opener.CONDITION,
                self.stack[-1],
            )
        elif supposed:
            self._open(index, Opener.CONDITION, self.stack[-1])
        elif self.around.is_("subordinators.content", index):
            asked = index and self._asks(index)
            self._open(index, Opener.CONTENT if asked else Opener.ADVERBIAL, self.stack[-1])
        elif (
            self.around.is_("subordinators", index)
            and not self._joins_names(index)
            and not self.around.likens(index)
        ):
            self._open(index, Opener.ADVERBIAL, self.stack[-1])
        elif self.around.is_("complementisers", index):
            self._open_content(index)
        elif (
            self.around.is_("relatives", index)
            and not self.around.is_listing(index)
            and not self.around.ends_lister(index)
        ):
            # `le principe selon lequel …` is what the principle says.
            said = index and (self.around.is_("according_to", index - 1) or self.around.is_agreed(index))
            self._open(index, Opener.CONTENT if said else Opener.RELATIVE, self.stack[-1])
        elif self._is_insert(index):
            self._open(index, Opener.INSERT, self.stack[-1])
        elif self.around.is_gerund(index):
            self._open(index, Opener.GERUND, self._governor_of_gerund(index))

    def _open_content(self, index: int) -> None:
        after = self.marks.ends_at("complementisers.after", index - 1) if index else 0
        if index and (
            (self.around.is_("complementisers.not_after", index - 1) and not after)
            or self.marks.ends_at("subordinators", index)
            or self.marks.ends_at("subordinators.content", index)
            or self.marks.ends_at("conditionals", index)
            or (self.marks.ends_at("coordinators.like", index) > 1 and index + 1 < len(self.words))
        ):
            return
        if self.around.is_restrictive(index):
            return
        self._return_to_waiting(index)
        contents = [c for c in self.stack if c.opener is Opener.CONTENT]
        again = index and (self.around.is_("coordinators", index - 1) or self.words[index - 1].text == ",")
        if contents and again and self.stack[-1].opener is Opener.CONTENT:
            sibling = contents[-1]
            del self.stack[self.stack.index(sibling) :]
            self._open(index, Opener.CONTENT, self.clauses[sibling.parent or 0])
            return
        noun = self.ending.get(index - 1)
        plain = noun is not None and noun.form is Form.NOUN and not noun.has(*ATTITUDES)
        plain = plain and self.around.is_("determiners", index - 2) and not self.around.says_what(index)
        self._open(index, Opener.RELATIVE if plain else Opener.CONTENT, self.stack[-1])

    def _goes_back(self, index: int) -> bool:
        """`a rappelé que la porte restait ouverte et a appelé …`, `nous voulons que … et nous soutenons …`.

        Behind `et` the verb has the auxiliary, or the pronoun, of the verb that governs the clause, and
        that of the clause has not.
        """
        clause = self.stack[-1]
        if (
            clause.opener is not Opener.CONTENT
            or clause.parent is None
            or not self.around.is_("coordinators", index)
        ):
            return False
        after = index + 1
        verb = self.starting.get(after) or self.starting.get(after + 1)
        if verb is None or verb.form is not Form.FINITE or not verb.has("report", *ATTITUDES):
            return False
        above, own = (self._verb_of(c) for c in (self.clauses[clause.parent], clause))
        if above is None:
            return False
        if verb.first == after:
            if own is None:
                return False
            word = self.words[after].folded
            helped = verb.first < verb.head and self.words[above.first].folded == word
            return helped and self.words[own.first].folded != word
        pronoun = self.around.is_("pronouns.first", after) and self.words[after].folded
        other = self._before_verb(own) if own else ""
        return bool(pronoun) and self._before_verb(above) == pronoun != other

    def _is_over(self, index: int) -> bool:
        """`Le projet que Moscou a soumis prévoit …`: the second verb is that of the clause above."""
        clause, verb = self.stack[-1], self.starting.get(index)
        if clause.parent is None or verb is None or verb.form is not Form.FINITE or not clause.first:
            return False
        noun = self.ending.get(clause.first - 1)
        joined = self.words[index - 1].is_mark or self.around.is_("coordinators", index - 1)
        own = self._verb_of(clause)
        waits = self._verb_of(self.clauses[clause.parent]) is None
        return bool(noun and noun.form is Form.NOUN and own and waits) and not joined

    def _verb_of(self, clause: Clause) -> Predicate | None:
        """The finite verb of a clause that was read last."""
        read = (p for p in self.ending.values() if p.form is Form.FINITE and p.last < len(self.owner))
        own = [p for p in read if self.owner[p.head] == clause.index]
        return max(own, key=lambda p: p.last, default=None)

    def _before_verb(self, verb: Predicate) -> str:
        return self.words[verb.first - 1].folded if verb.first else ""

    def _joins_names(self, index: int) -> bool:
        """`L'Otan comme les États-Unis excluent …`: the second name is a subject too."""
        size = self.marks.at("coordinators.like", index)
        after = index + size
        while self.around.is_("determiners.plain", after):
            after += 1
        beside = size and index - 1 in self.named and after in self.named
        return bool(beside) and not self._has_verb(self.stack[-1])

    def _asks(self, index: int) -> bool:
        """Whether a verb of the clause asks or expects something: `insiste pour que`."""
        for clause in reversed(self.stack):
            own = [
                p
                for p in self.ending.values()
                if p.first < index
                and self.owner[p.first] == clause.index
                and (p.is_verb or p.has(*ATTITUDES))
            ]
            if own:
                return max(own, key=lambda p: p.last).has(*ATTITUDES)
        return False

    def _return_to_waiting(self, index: int) -> None:
        """`Il a assuré, et nous espérons que …, qu'il …`: the verb before the first comma still waits."""
        if not index or self.words[index - 1].text != ",":
            return
        for predicate in self.ending.values():
            clause = self.owner[predicate.head] if predicate.head < len(self.owner) else -1
            waits = predicate.last + 1 < index - 1 and self.words[predicate.last + 1].text == ","
            if waits and predicate.form is Form.FINITE and self.clauses[clause] in self.stack:
                del self.stack[self.stack.index(self.clauses[clause]) + 1 :]
                return

    def _is_insert(self, index: int) -> bool:
        predicate = self.starting.get(index)
        if predicate is None or predicate.form is not Form.FINITE:
            return False
        if not predicate.has("report") and not self.around.paper_follows(predicate):
            return False
        if not self.around.speaker_follows(predicate):
            return False
        if index == 0:
            return True
        if not self.words[index - 1].is_mark:
            return False
        resumes = any(c.opener is Opener.RELATIVE for c in self.just_closed)
        if resumes and not self._has_verb(self.stack[-1]):
            # `Moscou, qui a massé des troupes, nie …`: the verb of the sentence, not an insert.
            return self.around.ends_with_name(predicate.last + 1)
        after_quote = any(self.words[i].is_quote for i in range(max(0, index - 2), index))
        if after_quote or predicate.kinds == {"report"} or self._has_verb(self.stack[-1]):
            return True
        return self.around.ends_with_name(predicate.last + 1)

    def _has_verb(self, clause: Clause) -> bool:
        """Whether a clause has its verb already, so that another one must be an insert's."""
        finite = (p for p in self.ending.values() if p.form is Form.FINITE and p.last < len(self.owner))
        return any(self.owner[p.head] == clause.index for p in finite)

    def _governor_of_gerund(self, index: int) -> Clause:
        """The clause whose subject the gerund shares: that of the verb of saying, where one is open."""
        closed = [c for c in self.just_closed if c.opener is Opener.INSERT]
        if closed:
            return closed[-1]
        predicate = self.starting.get(index)
        if predicate is not None and predicate.has("report"):
            for clause in reversed(self.stack):
                if clause.opener is not Opener.CONTENT:
                    return clause
        return self.stack[-1]

    def _open(self, index: int, opener: Opener, parent: Clause | None) -> None:
        clause = Clause(len(self.clauses), index, opener, None if parent is None else parent.index)
        self.clauses.append(clause)
        self.stack.append(clause)
