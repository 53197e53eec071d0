"""`…, a déclaré jeudi Sergueï Lavrov`: a verb of saying with its subject behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.annotate.frames import QUOTE
from generator.annotate.hearing import Hearing
from generator.annotate.pronouns import Gender, Party
from generator.annotate.verbs import Form
from generator.annotate.voices import Sort, Voice
from generator.folding import fold

SAYING = frozenset(
    {"report", "say", "talk", "opinion", "demand", "reject", "accept", "promise", "open", "expect", "uphold"}
)
"""The kinds of verbs whose subject is whoever speaks the words beside them."""
_FAR = 18
"""How many words may stand between a verb and the subject behind it."""
_COMMAS = 4
"""The same of commas: `a déclaré, jeudi, à Bruxelles, le ministre`."""
_WITHIN = 9
"""The same between an auxiliary and its participle."""


@dataclass(frozen=True, slots=True)
class Insert:
    """Words `first` to `last`; `verb` is its last word before the subject, `who` the subject."""

    first: int
    verb: int
    last: int
    who: Voice


def insert_at(hearing: Hearing, voices: Sequence[Voice], index: int, *, behind_quote: bool) -> Insert | None:
    """The insert that begins at a word. Behind a quote and a comma, any verb will do."""
    return _Reader(hearing, voices, index, behind_quote).read()


def government(hearing: Hearing, voice: Voice) -> Voice:
    """Where `on` speaks, a town is whoever governs there: `dit-on à Washington`."""
    actor = hearing.quoting.towns.get(fold(voice.party.text))
    return voice if actor is None else replace(voice, party=Party((actor,)), sort=Sort.BODY)


@dataclass(slots=True)
class _Reader:
    hearing: Hearing
    voices: Sequence[Voice]
    first: int
    loose: bool

    def read(self) -> Insert | None:
        hearing = self.hearing
        words = hearing.frame.words
        index = self.first
        while index < len(words) and (hearing.is_("clitics", index) or hearing.is_("negations.first", index)):
            index += 1
        if index >= len(words) or words[index].is_mark:
            return None
        # `, la demande …` is a noun with its article, `, l'a dit Moscou` a verb with its object.
        noun = index > self.first and self._is("determiners", index - 1) and not self._asks(index)
        end = self._with_auxiliary(index) or (None if noun else self._simple(index))
        if end is None:
            return None
        who = self._pronoun(index, end) or self._behind(end + 1)
        return None if who is None else Insert(self.first, end, max(end, who.last), who)

    def _is(self, group: str, index: int) -> bool:
        return self.hearing.is_(group, index)

    def _with_auxiliary(self, index: int) -> int | None:
        """The last word of `a-t-il ensuite déclaré`, `est-elle convenue`."""
        words = self.hearing.frame.words
        if not (self._is("auxiliaries.have", index) or self._is("auxiliaries.be", index)):
            return None
        be = self._is("auxiliaries.be", index)
        at = index
        while at + 1 < min(index + _WITHIN, len(words)):
            # `avait, pour sa part, tranché`
            at += max(1, self.hearing.marks.at("adverbs", at))
            if at >= len(words):
                return None
            word = words[at]
            if word.is_mark or (self._is("determiners.plain", at) and not self._is("clitics", at)):
                return None
            reading = self.hearing.quoting.grammar.verbs.read(word)
            participle = reading is not None and (
                reading.form is Form.PARTICIPLE or reading.form is Form.FINITE
            )
            if reading is not None and participle:
                said = SAYING & (reading.kinds | reading.reflexive)
                reflexive = self._is("reflexives", index - 1)
                if said and (not be or reflexive or "report" in reading.kinds):
                    return at
                return at if self.loose and (not be or reflexive) and not self._adverbial(at) else None
            if not self._adverbial(at):
                looks = word.lower.endswith(("é", "i", "u", "is", "it", "ée", "és"))
                if looks or not self.loose:
                    reflexive = self._is("reflexives", index - 1)
                    return at if self.loose and (not be or reflexive) else None
        return None

    def _adverbial(self, index: int) -> bool:
        word = self.hearing.frame.words[index]
        ending = self.hearing.quoting.grammar.cues.words("endings.adverb")
        groups = (
            "adverbs",
            "linking",
            "pronouns.third",
            "pronouns.other",
            "clitics",
            "negations.second",
            "somebody",
        )
        return word.folded.endswith(ending) or any(self._is(group, index) for group in groups)

    def _simple(self, index: int) -> int | None:
        """The last word of `estime`, `veut croire`, `fait valoir`; an unknown verb counts behind a quote."""
        kinds, size = self.hearing.marks.kinds_at("phrases", index)
        if kinds & SAYING:
            return index + size - 1
        words = self.hearing.frame.words
        reading = self.hearing.quoting.grammar.verbs.read(words[index])
        verbs = self.hearing.quoting.grammar.verbs
        finite = reading is not None and (reading.form is Form.FINITE or verbs.may_be_finite(words[index]))
        kinds = frozenset() if reading is None else reading.kinds | reading.reflexive
        if finite and SAYING & kinds and (self.loose or "report" in kinds or kinds <= {"say", "opinion"}):
            return index
        said = self._infinitive(index + 1) if self.loose and not self._is_grammar(index) else None
        if said is not None:
            return said
        plain = words[index].text.islower() and len(words[index].text) > 2
        if not (self.loose and plain) or self._is_grammar(index):
            return None
        if words[index].folded.endswith(("ant", "ment", "er", "ir", "ee", "es")) and not self._asks(index):
            return None
        return index if self._asks(index) or self._subject_right_behind(index + 1) else None

    def _infinitive(self, index: int) -> int | None:
        """`aime à rappeler`, `finit par lâcher`: the verb of saying behind any other."""
        words = self.hearing.frame.words
        index += self._is("prepositions", index)
        reading = self.hearing.quoting.grammar.verbs.read(words[index]) if index < len(words) else None
        said = reading is not None and reading.form is Form.INFINITIVE and SAYING & reading.kinds
        return index if said else None

    def _is_grammar(self, index: int) -> bool:
        groups = (
            "prepositions", "complementisers", "relatives", "coordinators", "subordinators", "by",
            "determiners", "pronouns.third", "pronouns.first", "adverbs", "conditionals", "contrasts",
            "people", "bodies", "titled", "sayings", "auxiliaries.have", "auxiliaries.be",
        )  # fmt: skip
        return any(self._is(group, index) for group in groups)

    def _asks(self, index: int) -> bool:
        """`souffle-t-il`, `lit-on`: the pronoun hangs on the verb."""
        after = index + 1 + self._is("linking", index + 1)
        return self._is("pronouns.third", after) or self._is("somebody", after)

    def _subject_right_behind(self, index: int) -> bool:
        voice = next((v for v in self.voices if v.first >= index), None)
        if voice is None or voice.governed or voice.sort is Sort.PRONOUN:
            return False
        between = range(index, voice.first)
        groups = ("determiners", "titles", "adjectives_before", "adverbs.of_degree")
        return all(any(self._is(group, i) for group in groups) for i in between)

    def _pronoun(self, index: int, end: int) -> Voice | None:
        reach = end + 2 + self._is("linking", end + 1)
        for voice in self.voices:
            if index <= voice.first <= reach and voice.sort is Sort.PRONOUN:
                return self._somebody(voice) if self._is("somebody", voice.first) else voice
        for at in range(index, min(reach + 1, len(self.hearing.frame.words))):
            if self._is("pronouns.first", at):
                return Voice(at, at, Party(gender=Gender.UNKNOWN), Sort.PRONOUN)
        return None

    def _somebody(self, pronoun: Voice) -> Voice | None:
        """`dit-on à Washington`, `lit-on dans un communiqué de l'Otan`: whoever is named behind."""
        for voice in self.voices:
            if voice.first > pronoun.last:
                near = voice.first - pronoun.last <= _FAR
                return government(self.hearing, voice) if near and voice.sort is not Sort.PRONOUN else None
        return None

    def _behind(self, index: int) -> Voice | None:
        """The subject behind the verb: the first that no preposition governs, before the words go on."""
        words = self.hearing.frame.words
        commas = 0
        end = min(len(words), index + _FAR)
        at = index
        while at < end:
            voice = next((v for v in self.voices if v.first == at), None)
            if voice is not None and not voice.governed:
                return voice if voice.sort is not Sort.PRONOUN else None
            if voice is not None:
                at = voice.last + 1
                continue
            if words[at].text in (":", ";", QUOTE) or self._is("complementisers", at):
                break
            if words[at].text == ",":
                commas += 1
                if commas > _COMMAS:
                    break
            at += 1
        return self._anybody(index) if self.loose else None

    def _anybody(self, index: int) -> Voice | None:
        """`souffle un habitué`: any noun right behind the verb."""
        words = self.hearing.frame.words
        at = index
        while at < len(words) and self._is("determiners", at) and not self._is("prepositions", at):
            at += 1
        named = at < len(words) and not words[at].is_mark and at > index
        if not named or self._is_grammar(at) or words[at].text.isdigit():
            return None
        last = at
        while last + 1 < len(words) and not words[last + 1].is_mark and last - at < 4:
            if self._is_grammar(last + 1) and not self._is("prepositions.of", last + 1):
                break
            last += 1
        while last > at and self._is("prepositions", last):
            last -= 1
        text = self.hearing.wording(at, last)
        return Voice(at, last, Party((), text, certain=False, because="unknown"), Sort.OFFICE, whole=True)
