"""What stands around a phrase: articles, titles, names beside it, the marks between."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

from generator.annotate.lexicon import ANY_PERSON, Lexicon, Sense
from generator.annotate.matcher import Words
from generator.annotate.sightings import Found
from generator.folding import fold

_ASIDE = 40
_ALIKE = 0.7
_SENTENCE_ENDS = '.!?…:;"«»“”(–—'
_HARD_SPACE = "\u00a0"


class Naming:
    """The groups of `naming.<language>.yml` that tell what surrounds a name."""

    def __init__(self, lexicon: Lexicon) -> None:
        groups = lexicon.groups
        adjectives = (word for actor in lexicon.vocabulary.actors.values() for word in actor.adjectives)
        self.adjectives = frozenset(map(fold, adjectives)) | groups.words("other_adjectives")
        self.articles = groups.words("articles")
        self.possessives = groups.words("possessives")
        self.determiners = self.articles | self.possessives
        self.definite = self.articles | groups.words("definite")
        self.of = groups.words("of")
        former = groups.words("former")
        self.epithets = groups.words("epithets") | former
        self.not_held = former | groups.words("deputies") | groups.words("indefinite")
        self.honorifics = groups.words("honorifics")
        self.complements = groups.phrases("complements")
        self.some = groups.words("some")
        self.inhabitants = groups.words("inhabitants")


class Surroundings:
    """The words of a block, and everything of the lexicon that was found among them."""

    def __init__(self, words: Words, found: Found, naming: Naming) -> None:
        self.words = words
        self.found = found
        self.naming = naming
        self._starts = {index for index, _ in found}
        roles = {Sense.SHORT, Sense.OFFICE, *ANY_PERSON}
        self._role_ends = {m.last for _, matches in found for m in matches if m.value.sense in roles}

    def word(self, index: int) -> str:
        """The word at an index, empty beyond the ends."""
        return self.words.words[index] if 0 <= index < len(self.words.words) else ""

    def follows(self, first: int, group: frozenset[str]) -> bool:
        """Whether a phrase comes right after a word of a group, with no mark between."""
        return first > 0 and self.words.gaps[first] in (" ", "'") and self.words.words[first - 1] in group

    def is_definite(self, first: int) -> bool:
        """Whether a role means somebody in particular: `le nouveau ministre`, `au ministre`."""
        return self.follows(self._before_epithets(first), self.naming.definite)

    def is_owned(self, first: int) -> bool:
        """Whether a role is somebody's who was named before: `son secrétaire général`."""
        return self.follows(self._before_epithets(first), self.naming.possessives)

    def is_held(self, first: int) -> bool:
        """Whether a role is neither a former one nor anybody's: not `l’ancien ministre`, `un ministre`."""
        return not self.follows(first, self.naming.not_held)

    def with_article(self, first: int) -> int:
        """Where a role begins with its article and what stands between (`le nouveau …`, `son …`)."""
        before = self._before_epithets(first)
        return before - 1 if self.follows(before, self.naming.determiners) else before

    def _before_epithets(self, first: int) -> int:
        while self.follows(first, self.naming.epithets):
            first -= 1
        return first

    def with_honorific(self, first: int) -> int:
        """Where a name begins with its title or initial (`M. Lavrov`, `A. Blinken`)."""
        if first > 0 and self.words.gaps[first]:
            word = self.words.words[first - 1]
            initial = len(word) == 1 and self.words.gaps[first] == "." and word.isalpha()
            if initial or word in self.naming.honorifics:
                return first - 1
        return first

    def between(self, last: int, first: int) -> str:
        """The text between two words, with plain spaces."""
        return self.words.text[self.words.ends[last] : self.words.starts[first]].replace(_HARD_SPACE, " ")

    def adjoin(self, last: int, first: int, mark: str) -> bool:
        """Whether a role and a name have only a mark (`" "` or `", "`) between them, brackets left aside."""
        gap = self.between(last, first)
        aside = gap.startswith(" (") and gap.endswith(") ") and len(gap) < _ASIDE
        return gap == mark or ((aside or gap == " [") and mark == " ")

    def stranger_follows(self, last: int) -> bool:
        """Whether a name that the lexicon does not know stands right after a role."""
        following = last + 1
        if not self._has_capital(following) or self.between(last, following) != " ":
            return False
        return following not in self._starts

    def complement_follows(self, last: int) -> bool:
        """Whether the next words make another office of a role: `le ministre de l’Intérieur`."""
        following = last + 1
        if following >= len(self.words.words) or not self.words.gaps[following]:
            return False
        rest = self.words.words[following : following + 2]
        if rest[0] in self.naming.adjectives:
            return True
        return any(phrase == " ".join(rest[: phrase.count(" ") + 1]) for phrase in self.naming.complements)

    def with_given_name(self, first: int, own: frozenset[str]) -> int:
        """Where a family name begins with a spelling of its own given name (`Volodimir` for `Volodymyr`)."""
        before = first - 1
        beside = self._has_capital(before) and self.between(before, first) == " "
        return before if beside and _is_like(self.words.words[before], own) else first

    def has_other_given_name(self, first: int, own: frozenset[str]) -> bool:
        """Whether a given name that is not among the own ones stands before a family name."""
        before = first - 1
        if not self._has_capital(before):
            return False
        word = self.words.words[before]
        gap = self.between(before, first)
        if word in self.naming.honorifics or word in self.naming.articles:
            return False
        if gap in (".", ". "):
            return len(word) == 1 and all(not name.startswith(word) for name in own)
        if gap != " " or len(word) == 1 or self._opens_sentence(before) or _is_like(word, own):
            return False
        return before not in self._role_ends

    def _has_capital(self, index: int) -> bool:
        return 0 <= index < len(self.words.words) and self.words.text[self.words.starts[index]].isupper()

    def _opens_sentence(self, index: int) -> bool:
        return index == 0 or any(mark in self.between(index - 1, index) for mark in _SENTENCE_ENDS)


@lru_cache(maxsize=4096)
def _is_like(word: str, names: frozenset[str]) -> bool:
    return any(SequenceMatcher(None, word, name).ratio() >= _ALIKE for name in names)
