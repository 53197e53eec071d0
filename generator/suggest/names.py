"""Names in an article that the vocabulary does not know: runs of capitalised words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.annotate.lexicon import Groups
from generator.annotate.matcher import Words
from generator.folding import fold
from generator.model.annotation import Annotated

# A word alone at the head of a sentence that the language uses so often (a share of running words) is taken
# for an ordinary word.
_ORDINARY = 1e-9
_OPENERS = '.!?…:;"«»“”(–—[-•'
_JOINTS = (" ", "\u00a0", "-", "\u2011", "'", "’")
_SHOUTED = 0.7


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A run of capitalised words in a block that is no mention, with its offsets in the block's text."""

    text: str
    block: int
    start: int
    end: int


class NameFinder:
    """Finds names by their capitals; at the head of a sentence, ordinary words are told from names."""

    def __init__(
        self,
        groups: Groups,
        known: frozenset[str],
        lowered: frozenset[str],
        frequencies: Mapping[str, float],
    ) -> None:
        """`known` are folded words that are no names to ask about: towns, peoples, adjectives.
        `lowered` are those that the corpus has in lower case."""
        self._particles = groups.words("particles")
        self._articles = groups.words("articles") | groups.words("honorifics") | groups.words("titles")
        self._ordinary = groups.words("ordinary_capitals") | groups.words("months")
        self._openers = groups.words("openers") | lowered
        self._known = known
        self._frequencies = frequencies

    def find(self, annotated: Annotated) -> Iterator[UnknownName]:
        """The unknown names of an article, in the order of the text."""
        speakers = frozenset(word for q in annotated.found.quotes for word in capitals_of(q.speaker_text))
        for index, block in enumerate(annotated.article.blocks):
            taken = [(m.start, m.end) for m in annotated.found.mentions if m.block == index]
            yield from self.find_in(index, block.text.text, taken, speakers)

    def find_in(
        self,
        index: int,
        text: str,
        taken: Sequence[tuple[int, int]],
        speakers: frozenset[str] = frozenset(),
    ) -> Iterator[UnknownName]:
        """The unknown names of the block with an index, `taken` being the offsets of its mentions.

        `speakers` are folded words of those whom the article quotes: at the head of a sentence they are
        names even where French has such a word too.
        """
        words = Words.of(text)
        capitals = [self._capital(words, at) for at in range(len(words.words))]
        if sum(capitals) > _SHOUTED * len(capitals) and len(capitals) > 3 and text.isupper():
            return
        at = 0
        while at < len(words.words):
            if not capitals[at] or self._is_taken(words, at, taken):
                at += 1
                continue
            last = self._end_of_run(words, at, capitals, taken)
            first = self._without_opener(words, at, last, speakers)
            if first is not None and not self._is_ordinary(words, first, last):
                start, end = words.starts[first], words.ends[last]
                yield UnknownName(text[start:end], index, start, end)
            at = last + 1

    def _capital(self, words: Words, at: int) -> bool:
        return words.text[words.starts[at]].isupper()

    def _is_taken(self, words: Words, at: int, taken: Sequence[tuple[int, int]]) -> bool:
        return any(start < words.ends[at] and words.starts[at] < end for start, end in taken)

    def _end_of_run(
        self, words: Words, first: int, capitals: Sequence[bool], taken: Sequence[tuple[int, int]]
    ) -> int:
        """The last word of the capitalised run; particles belong to it where a capital follows them."""
        last = first
        while True:
            after = last + 1
            while after < len(words.words) and words.gaps[after] == " " and self._is_particle(words, after):
                after += 1
            joined = after < len(words.words) and all(_joins(words, at) for at in range(last + 1, after + 1))
            if not joined or not capitals[after] or self._is_taken(words, after, taken):
                return last
            last = after

    def _is_particle(self, words: Words, at: int) -> bool:
        return words.words[at] in self._particles and not self._capital(words, at)

    def _without_opener(self, words: Words, first: int, last: int, speakers: frozenset[str]) -> int | None:
        """Where the run begins without articles, titles and the ordinary word that opens the sentence."""
        while first <= last:
            word = words.words[first]
            skipped = word in self._articles or (word in self._ordinary and first < last)
            opener = self._opens(words, first) and self._is_opener(words, first, last, speakers)
            if not skipped and not opener:
                return first
            first += 1
        return None

    def _is_opener(self, words: Words, first: int, last: int, speakers: frozenset[str]) -> bool:
        written = words.text[words.starts[first] : words.ends[first]]
        if written.isupper() and len(written) > 1:
            return False
        if words.words[first] in self._openers:
            return True
        if words.words[first] in speakers:
            return False
        return first == last and self._frequencies.get(written.lower(), 0.0) >= _ORDINARY

    def _opens(self, words: Words, at: int) -> bool:
        if at == 0:
            return True
        return any(mark in words.text[words.ends[at - 1] : words.starts[at]] for mark in _OPENERS)

    def _is_ordinary(self, words: Words, first: int, last: int) -> bool:
        run = words.words[first : last + 1]
        if all(len(word) == 1 or word.isdigit() for word in run):
            return True
        return all(word in self._ordinary or word in self._known for word in run)


def _joins(words: Words, at: int) -> bool:
    """Whether only a joint stands in front of a word, or the full stop of an initial: `John R. Hensley`."""
    gap = words.text[words.ends[at - 1] : words.starts[at]]
    return gap in _JOINTS or (gap == ". " and len(words.words[at - 1]) == 1)


def capitals_of(text: str) -> frozenset[str]:
    """The folded words of a text that begin with a capital."""
    words = Words.of(text)
    return frozenset(
        word for word, start in zip(words.words, words.starts, strict=True) if text[start].isupper()
    )


def known_words(texts: Sequence[str]) -> frozenset[str]:
    """The folded words of texts, to be told from names."""
    return frozenset(word for text in texts for word in Words.of(fold(text)).words)


def lowered_words(texts: Iterable[str]) -> frozenset[str]:
    """The folded words that texts have in lower case."""
    found: set[str] = set()
    for text in texts:
        cut = Words.of(text)
        found.update(
            word for word, start in zip(cut.words, cut.starts, strict=True) if cut.text[start].islower()
        )
    return frozenset(found)
