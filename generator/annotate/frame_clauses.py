"""The clauses of a frame: whose verb governs each quote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.annotate.clauses import DASHES, Opener
from generator.annotate.framed import Clause, Framed, Governing, as_it_is, only_reports
from generator.annotate.frames import QUOTE
from generator.annotate.hearing import Hearing
from generator.annotate.inserts import SAYING, Insert, government, insert_at
from generator.annotate.predicates import ATTITUDES, Predicate
from generator.annotate.standing import is_apposed, is_stress, is_topic, verb_follows
from generator.annotate.verbs import Form
from generator.annotate.viewpoints import by_in_front
from generator.annotate.voices import Sort, Voice

_ENDED = frozenset({Opener.RELATIVE, Opener.ADVERBIAL, Opener.CONDITION, Opener.GERUND, Opener.INSERT})


def read_frame(hearing: Hearing, voices: Sequence[Voice]) -> Framed:
    """Read a frame once, from left to right, with the open clauses on a stack."""
    reader = _Reader(hearing, voices)
    index = 0
    while index < len(hearing.frame.words):
        index = reader.step(index)
    contents = tuple(c for c in reader.clauses if c.opener is Opener.CONTENT and not c.again)
    main = tuple(c for c in reader.clauses if c.opener is Opener.MAIN)
    return Framed(reader.paths, tuple(reader.inserts), tuple(reader.subjects), contents, main)


@dataclass(slots=True)
class _Reader:
    hearing: Hearing
    voices: Sequence[Voice]
    stack: list[Clause] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    paths: dict[int, tuple[Governing, ...]] = field(default_factory=dict)
    inserts: list[Insert] = field(default_factory=list)
    subjects: list[Voice] = field(default_factory=list)
    closed: Clause | None = None
    voice_at: dict[int, Voice] = field(default_factory=dict)
    verb_at: dict[int, Predicate] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.voice_at = {voice.first: voice for voice in self.voices}
        # The longest of those that begin with the same auxiliary comes last.
        self.verb_at = {p.first: p for p in self.hearing.predicates if p.is_verb}
        self._begin(Clause(Opener.MAIN))

    def step(self, index: int) -> int:
        """Take one word, voice or verb; the result is the next word."""
        following = self._step(index)
        if not self.hearing.is_mark(index):
            for clause in self.stack:
                clause.first = index if clause.first < 0 else clause.first
                clause.last = following - 1
        return following

    def _begin(self, clause: Clause) -> Clause:
        self.stack.append(clause)
        self.clauses.append(clause)
        return clause

    def _step(self, index: int) -> int:
        word = self.hearing.frame.words[index]
        if self.hearing.frame.is_quote(index):
            self.paths[index] = tuple(as_it_is(clause) for clause in reversed(self.stack))
            return index + 1
        if word.is_mark:
            self._mark(word.text, index)
            return index + 1
        before = self._before(index)
        behind = self._behind_quote(index)
        if before in ",.!?-–—" or behind or index == 0:
            loose = behind and (self._before(index) != QUOTE or self._is_called(index - 1))
            insert = insert_at(self.hearing, self.voices, index, behind_quote=loose)
            if insert is not None and (behind or self._is_whole(insert)):
                return self._insert(insert)
        if self.hearing.is_("inserts.like", index):
            object_ = self.hearing.is_("determiners", index + 1)  # `comme le souligne X`
            insert = insert_at(self.hearing, self.voices, index + 1 + object_, behind_quote=False)
            if insert is not None and not self._asks(index + 1 + object_):
                return self._insert(insert)
        size = self._opens(index)
        if size:
            return index + size
        voice = self.voice_at.get(index)
        if voice is not None:
            self._voice(voice)
            return voice.last + 1
        predicate = None if self.hearing.is_("gerunds.not", index) else self.verb_at.get(index)
        if predicate is not None:
            self._verb(predicate)
            return predicate.last + 1
        return index + 1

    def _asks(self, index: int) -> bool:
        """`comme l'exige Moscou`: what is asked for, not what is said."""
        verb = self.verb_at.get(index)
        return verb is not None and verb.has("demand") and not verb.has("assert")

    @property
    def top(self) -> Clause:
        return self.stack[-1]

    def _before(self, index: int) -> str:
        return self.hearing.frame.words[index - 1].text if index else ","

    def _behind_quote(self, index: int) -> bool:
        """Whether only marks stand between a quote and a word."""
        before = index - 1
        while before >= 0 and self._before(before + 1) in ",.!?-–—":
            before -= 1
        return self.hearing.frame.is_quote(before)

    def _is_called(self, quote: int) -> bool:
        """Whether a quote ends with a mark after which no comma is needed: `« Jamais ! » s'écrie-t-il`."""
        return self.hearing.text[self.hearing.frame.quotes[quote].span.end - 1] in ",!?…"

    def _is_whole(self, insert: Insert) -> bool:
        """`…, a noté Lavrov, …`: a mark follows the subject, or a quote, or what says when and where."""
        waits = self.top.subject is not None and not self.top.verb
        ends = self.hearing.is_mark(insert.last + 1)
        # `Grigori Karassine, …, a commenté la nouvelle de X`: the subject in front has no verb yet.
        return ends if waits else insert.who.sort is not Sort.OFFICE or ends or insert.who.whole

    def _mark(self, mark: str, index: int) -> None:
        self.closed = None
        if mark == ";":
            self.stack = []
            self._begin(Clause(Opener.MAIN))
        elif mark == ":":
            self._push(Opener.CONTENT)
        elif mark in ",)" or mark in DASHES:
            while len(self.stack) > 1 and self.top.opener in _ENDED and (self.top.verb or self.top.by):
                self.closed = self.stack.pop()

    def _push(self, opener: Opener, subject: Voice | None = None) -> Clause:
        return self._begin(Clause(opener, subject, parent=self.top))

    def _insert(self, insert: Insert) -> int:
        self.inserts.append(insert)
        self.subjects.append(insert.who)
        clause = self._push(Opener.INSERT, insert.who)
        clause.verb = clause.says = True
        clause.cue = (insert.first, insert.verb)
        return insert.last + 1

    def _opens(self, index: int) -> int:
        """Open the clause that begins at a word; the result is how many words say so."""
        marks = self.hearing.marks
        for group, opener in (
            ("subordinators.content", Opener.CONTENT),
            ("subordinators", Opener.ADVERBIAL),
            ("conditionals", Opener.CONDITION),
        ):
            size = marks.at(group, index)
            if size:
                final = opener is Opener.CONTENT and not self._is_asked(index)
                self._push(Opener.ADVERBIAL if final else opener)
                return size
        if self.hearing.is_("complementisers", index):
            insert = self._said_so(index)
            if insert is not None:
                return self._insert(insert) - index
            self._return_to_sibling(index)
            beside = not self.top.says and self._continues_noun(index)
            self._push(Opener.RELATIVE if beside else Opener.CONTENT)
            return 1
        if self.hearing.is_("relatives", index):
            antecedent = self._antecedent(index)
            beside = self.hearing.is_("relatives.beside", index)
            subject = antecedent if beside or self.hearing.is_("relatives.subject", index) else None
            before = self._before(index).lower()
            clause = self._push(Opener.RELATIVE, subject)
            if index and (self.hearing.is_("by", index - 1) or self.hearing.is_("by.opening", index - 1)):
                clause.subject, clause.by = None, antecedent
            elif before in ("à", "de", "avec", "par"):
                clause.subject = None
            return 1
        return 0

    def _is_asked(self, index: int) -> bool:
        """`plaide pour que …` tells what is asked, `signent des traités pour que …` to what end."""
        front = [p for p in self.hearing.predicates if p.last < index and p.is_verb]
        return not front or front[-1].has("report", *ATTITUDES)

    def _said_so(self, index: int) -> Insert | None:
        """`« … » C'est ce qu'a soutenu X.`"""
        if self._before(index).lower() != "ce" or not self.hearing.frame.quotes:
            return None
        return insert_at(self.hearing, self.voices, index + 1, behind_quote=False)

    def _return_to_sibling(self, index: int) -> None:
        """`a dit que … et que …`: both are governed by the same verb."""
        joined = index and (self.hearing.is_("coordinators", index - 1) or self._before(index) == ",")
        if joined and any(c.opener is Opener.CONTENT for c in self.stack):
            while self.top.opener is not Opener.CONTENT:
                self.stack.pop()
            self.stack.pop()

    def _continues_noun(self, index: int) -> bool:
        """`Poutine, que Biden avait traité de …`: somebody stands in front, not a verb."""
        before = index - 1 - (self._before(index) == ",")
        return any(v.last == before and v.sort is not Sort.PRONOUN for v in self.voices)

    def _antecedent(self, index: int) -> Voice | None:
        before = index - 1
        while before >= 0 and (self._before(before + 1) in ",)" or self.hearing.is_("prepositions", before)):
            before -= 1
        beside = next((v for v in self.voices if v.last == before), None)
        if beside is None or beside is self.top.by or not beside.governed or self._before(index) != ",":
            return beside
        if self.hearing.is_("relatives.beside", index):
            return beside
        # `Igor Delanoë, directeur de l'Observatoire à Moscou, qui juge`
        return self.top.subject or (self.inserts[-1].who if self.inserts else beside)

    def _voice(self, voice: Voice) -> None:
        if voice.first and self._before(voice.first) == "(":
            return  # `BRUXELLES (Belga) – …`
        if self.hearing.is_("somebody", voice.first):
            voice = self._whoever(voice)
        by = by_in_front(self.hearing, voice)
        if by:
            self.top.by = self.top.by or voice
            self.top.cue = self.top.cue or (voice.first - by, voice.last)
            return
        if is_topic(self.hearing, voice) and self.top.subject is None and not self.top.verb:
            # `Quant au chef du parti, il a estimé …`
            self.top.subject = voice
            self.subjects.append(voice)
        if voice.governed or is_stress(self.hearing, voice) or is_apposed(self.hearing, self.voices, voice):
            return
        if self.top.verb and verb_follows(self.hearing, voice.last + 1):
            self._restart()
        inverted = self.top.opener in (Opener.RELATIVE, Opener.CONTENT) and self.top.says
        waits = self.top.subject is not None and not self.top.verb and voice.sort is not Sort.PRONOUN
        if waits and self.hearing.is_mark(voice.first - 1) and verb_follows(self.hearing, voice.last + 1):
            # `Sur son bureau, …, Dmytro Kuleba a raillé`: what stood in front was no subject.
            self.top.subject = None
        if self.top.subject is None and (not self.top.verb or inverted):
            self.top.subject = voice
            self.subjects.append(voice)
        if self.top.subject is voice and not self.top.verb:
            self._unknown_verb(voice.last + 1)

    def _whoever(self, voice: Voice) -> Voice:
        """`À l'Élysée, on se félicite …`: those who are where `on` is."""
        front = [v for v in self.voices if v.last < voice.first and v.sort in (Sort.NAME, Sort.BODY)]
        return (
            replace(government(self.hearing, front[-1]), first=voice.first, governed=False)
            if front
            else voice
        )

    def _restart(self) -> None:
        """A new clause beside the open one: `…, Washington redoute …`."""
        while len(self.stack) > 1 and self.top.opener in _ENDED:
            self.stack.pop()
        old = self.stack.pop()
        self._begin(Clause(old.opener, parent=old.parent, again=True))

    def _unknown_verb(self, index: int) -> None:
        """A word right behind the subject that no cue knows: most likely its verb."""
        words = self.hearing.frame.words
        if index >= len(words) or words[index].is_mark or verb_follows(self.hearing, index):
            return
        groups = ("prepositions", "relatives", "coordinators", "complementisers", "by", "determiners")
        if words[index].text.islower() and not any(self.hearing.is_(g, index) for g in groups):
            self.top.verb = True

    def _verb(self, predicate: Predicate) -> None:
        said = bool(SAYING & predicate.kinds)
        inside = self.top.opener in (Opener.CONTENT, Opener.CONDITION)
        told = inside and any(clause.reports for clause in self.stack[:-1])
        if told and (predicate.future or not predicate.has("report", "say")):
            # `a assuré que Washington répondrait « … »`, `que tous parlaient « … »`: told, not yet said.
            said = False
        cue = (predicate.first, predicate.last)
        if predicate.form is Form.GERUND:
            self._gerund(predicate, said)
        elif predicate.form is Form.FINITE:
            self.top.passive = predicate.passive
            self.top.late = False
            self.top.says = said or (self.top.says and self.top.verb)
            self.top.verb = True
            self.top.reports = only_reports(predicate)
            self.top.tells = predicate.has("report")
            self.top.cue = cue if said else self.top.cue
        elif predicate.form is Form.INFINITIVE and said:
            # `Après avoir dénoncé « … », Viktor Orban a …`: the subject is still to come.
            self.top.late = not self.top.verb and self.top.subject is None
            if self.top.late:
                self.top.says, self.top.cue = True, cue
            else:
                self.top.verb = self.top.says = True
                self.top.reports = self.top.reports or only_reports(predicate)
                self.top.tells = self.top.tells or predicate.has("report")
                self.top.cue = self.top.cue or cue

    def _gerund(self, predicate: Predicate, said: bool) -> None:
        parent = self.closed if self.closed is not None and self.closed.opener is Opener.INSERT else None
        if self.top.opener is Opener.GERUND:
            self.stack.pop()
        clause = self._push(Opener.GERUND)
        clause.parent = parent or clause.parent
        clause.verb, clause.says = True, said
        clause.cue = (predicate.first, predicate.last)
        clause.reports = only_reports(predicate)
