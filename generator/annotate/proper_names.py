"""Names that the vocabulary does not know: words with capitals that no mention covers."""

from __future__ import annotations

from collections.abc import Mapping

from generator.annotate.hearing import Hearing
from generator.annotate.predicates import Predicate
from generator.annotate.pronouns import Gender, Party
from generator.annotate.verbs import Form
from generator.annotate.voices import Sort, Voice


class ProperNames:
    """Tells names in a frame from other words with capitals; `covered` are the words of mentions."""

    def __init__(self, hearing: Hearing, covered: frozenset[int]) -> None:
        self.hearing = hearing
        self.words = hearing.frame.words
        self.is_ = hearing.is_
        self.covered = covered
        self.beginning: Mapping[int, Predicate] = {p.first: p for p in hearing.predicates if p.is_verb}

    def is_name(self, index: int) -> bool:
        """Whether a word begins a name that no mention covers."""
        word = self.words[index]
        if not word.text[0].isupper() or index in self.covered or len(word.text) < 2:
            return False
        if self.is_("titles", index) or (self.is_("determiners", index) and not self.is_capital(index + 1)):
            return False
        before = index - 1
        titled = self._behind_title(index)
        opens = not titled and (before < 0 or self.text(before) in "¤.:?!-–—")
        letters = word.text.isupper() and not self.is_capital(index + 1)
        if letters and (opens or not self.is_("determiners", before)):
            return False
        if word.folded.removesuffix("s") in self.hearing.quoting.adjectives:
            return False
        if not opens and self._names_thing(before):
            return False
        if opens and (word.folded in self.hearing.quoting.openers or self.is_grammar(index)):
            return False
        return not opens or self.is_capital(index + 1) or self._names_follow(index)

    def _behind_title(self, index: int) -> bool:
        """`M. Aznar`, `M. de Villepin`."""
        return self.is_("titles", index - 1 - (self.text(index - 1) == "."))

    def _names_thing(self, index: int) -> bool:
        """`son compte Twitter`, `la chaîne Telegram`: the name of a thing, not of somebody."""
        return bool(self.hearing.marks.ends_at("titled", index)) and not self.is_("bodies", index)

    def is_grammar(self, index: int) -> bool:
        """Whether a word is known to be something else than a name."""
        if self.is_("gerunds.not", index):
            return True
        return (
            index in self.beginning
            or self.closes(index)
            or self.is_("people", index)
            or self.is_("bodies", index)
        )

    def _names_follow(self, index: int) -> bool:
        """A single word at the head of a sentence is a name where a verb or an aside follows."""
        after = index + 1
        verb = self.beginning.get(after)
        if (verb is not None and verb.form is Form.FINITE) or self.is_("pronouns.third", after + 1):
            return True
        # `Natalia, vendeuse, …`, `Andriï, 34 ans, …`
        beside = after + 1
        if self.text(after) != "," or beside >= len(self.words) or self.words[beside].is_mark:
            return False
        return self.words[beside].text[0].isdigit() or not (
            self.is_grammar(beside) and not self.is_("people", beside)
        )

    def is_capital(self, index: int) -> bool:
        """Whether a word that no mention covers begins with a capital."""
        if not 0 <= index < len(self.words) or index in self.covered:
            return False
        return self.words[index].text[0].isupper()

    def stranger(self, index: int) -> Voice:
        """The name that begins with a word."""
        last = index
        while True:
            after = last + 1
            if self.text(after) == "." and len(self.words[last].text) == 1 and self.is_capital(after + 1):
                after += 1  # `John R. Hensley`
            while after < len(self.words) and self.words[after].folded in self.hearing.quoting.particles:
                after += 1
            if not self.is_capital(after) or self.words[after].start - self.words[last].end > 8:
                break
            last = after
        text = self.hearing.wording(index, last)
        party = Party((), text, certain=False, because="unknown", gender=self.gender(index))
        return Voice(index, last, party, Sort.NAME, whole=True)

    def with_particle(self, index: int) -> Voice | None:
        """`M. de Villepin`"""
        particle = self.words[index].folded in self.hearing.quoting.particles and self._behind_title(index)
        return self.stranger(index) if particle and self.is_capital(index + 1) else None

    def closes(self, index: int) -> bool:
        """Whether a word cannot belong to a noun that stands in front."""
        groups = (
            "prepositions", "complementisers", "relatives", "coordinators", "subordinators", "clitics", "by",
            "negations.first", "negations.second", "pronouns.third", "auxiliaries.have", "auxiliaries.be",
            "determiners", "adverbs", "conditionals",
        )  # fmt: skip
        ending = self.hearing.quoting.grammar.cues.words("endings.adverb")
        adverb = self.words[index].text.islower() and self.words[index].folded.endswith(ending)
        return adverb or any(self.is_(group, index) for group in groups)

    def gender(self, first: int) -> Gender:
        """The gender and number that an article in front of a word tells."""
        for gender in (Gender.PLURAL, Gender.FEMININE, Gender.MASCULINE):
            if self.is_(f"determiners.{gender}", first - 1) or self.is_(f"determiners.{gender}", first):
                return gender
        return Gender.UNKNOWN

    def text(self, index: int) -> str:
        """A word in lower case, empty where there is none."""
        return self.words[index].lower if 0 <= index < len(self.words) else ""
