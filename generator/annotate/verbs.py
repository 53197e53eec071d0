"""The forms of verbs: which word is which verb of the cues, and in which form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.annotate.words import Word
from generator.folding import fold
from generator.model.vocabulary import Cues


class Form(StrEnum):
    """The form in which a cue stands in the text."""

    FINITE = "finite"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    NOUN = "noun"
    ADJECTIVE = "adjective"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word: a form of a verb, with the kinds of cue that the verb is."""

    lemma: str
    kinds: frozenset[str]
    form: Form
    reflexive: frozenset[str] = frozenset()
    """The kinds that it is only with a reflexive pronoun (`s'engager`)."""


@dataclass(slots=True)
class _Forms:
    exact: dict[str, tuple[str, Form]] = field(default_factory=dict)
    prefixes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verbs:
    """Every verb form that the cues know: regular ones are listed, others found by their beginning."""

    kinds: Mapping[str, frozenset[str]]
    reflexive: Mapping[str, frozenset[str]]
    exact: Mapping[str, tuple[str, Form]]
    prefixes: Mapping[str, str]
    endings: frozenset[str]
    gerunds: tuple[str, ...]

    @classmethod
    def of(cls, cues: Cues) -> Verbs:
        """Conjugate the verbs of every `verbs.KIND` group."""
        kinds: dict[str, set[str]] = {}
        reflexive: dict[str, set[str]] = {}
        forms = _Forms()
        for group, entries in cues.groups.items():
            if not group.startswith(_GROUP):
                continue
            for entry in entries:
                lemma, pronoun = _conjugate(entry, cues, forms)
                kinds.setdefault(lemma, set())
                table = reflexive if pronoun else kinds
                table.setdefault(lemma, set()).add(group.removeprefix(_GROUP))
        plain = {lemma: frozenset(found) for lemma, found in sorted(kinds.items())}
        with_pronoun = {lemma: frozenset(found) for lemma, found in sorted(reflexive.items())}
        endings = frozenset(fold(e) for e in cues.words("endings.other")) | {""}
        return cls(plain, with_pronoun, forms.exact, forms.prefixes, endings, cues.words("endings.gerund"))

    def read(self, word: Word) -> Reading | None:
        """The verb that a word is a form of, or None."""
        known = self.exact.get(word.lower)
        if known is None:
            known = self._by_beginning(word)
        if known is None:
            return None
        lemma, form = known
        none: frozenset[str] = frozenset()
        return Reading(lemma, self.kinds[lemma], form, self.reflexive.get(lemma, none))

    def may_be_finite(self, word: Word) -> bool:
        """Whether a participle is also a form of the present (`interdit`)."""
        found = self._by_beginning(word)
        return found is not None and found[1] is Form.FINITE

    def _by_beginning(self, word: Word) -> tuple[str, Form] | None:
        for size in range(len(word.folded), 1, -1):
            lemma = self.prefixes.get(word.folded[:size])
            if lemma is None or word.folded[size:] not in self.endings:
                continue
            return lemma, Form.GERUND if word.folded.endswith(self.gerunds) else Form.FINITE
        return None


_GROUP = "verbs."


def _conjugate(entry: str, cues: Cues, forms: _Forms) -> tuple[str, bool]:
    """Add the forms of one entry; the result is its infinitive, and whether it is reflexive."""
    infinitive, _, listed = entry.partition(":")
    words = infinitive.replace("'", " ").split()
    pronoun = len(words) > 1 and words[0] in cues.words("reflexives")
    lemma = words[1] if pronoun else words[0]
    if listed:
        _irregular(lemma, listed, forms)
    elif lemma.endswith(cues.words("endings.er.infinitive")):
        _regular(lemma, cues, forms)
    forms.exact.setdefault(lemma, (lemma, Form.INFINITIVE))
    return lemma, pronoun


def _irregular(lemma: str, listed: str, forms: _Forms) -> None:
    finite, _, participles = listed.partition("|")
    for form in finite.split():
        if form.endswith("*"):
            forms.prefixes.setdefault(fold(form[:-1]), lemma)
        else:
            forms.exact.setdefault(form, (lemma, Form.FINITE))
    past = participles.split()
    for form in past:
        forms.exact[form] = (lemma, Form.PARTICIPLE)
    for form in _agreeing(past[0]) if past else ():
        forms.exact.setdefault(form, (lemma, Form.PARTICIPLE))


def _agreeing(participle: str) -> Iterable[str]:
    """The feminine and the plurals of a participle, from its masculine singular."""
    feminine = participle + "e"
    return (feminine, feminine + "s", participle if participle.endswith("s") else participle + "s")


def _regular(lemma: str, cues: Cues, forms: _Forms) -> None:
    ending = next(e for e in cues.words("endings.er.infinitive") if lemma.endswith(e))
    for stem in _stems(lemma.removesuffix(ending)):
        for form in (Form.FINITE, Form.PARTICIPLE, Form.GERUND, Form.INFINITIVE):
            for suffix in cues.words(f"endings.er.{form}"):
                forms.exact.setdefault(stem + suffix, (lemma, form))


def _stems(stem: str) -> Iterable[str]:
    """The stem, and how it is spelt before a silent or a dark vowel (`rejett-`, `espèr-`, `annonç-`)."""
    yield stem
    if len(stem) < 2:
        return
    if stem[-1] in "lt" and stem[-2] == "e":
        yield stem + stem[-1]
    if stem[-1] == "c":
        yield stem[:-1] + "ç"
    for length in (1, 2):
        if len(stem) > length and stem[-length - 1] in "ée":
            yield stem[: -length - 1] + "è" + stem[-length:]
