"""What stands around quotes: sentences in which each quote counts as one word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.annotate.quotes import Quoted
from generator.annotate.words import Word, words_of
from generator.folding import fold
from generator.model.article import Span

QUOTE = "¤"
"""How a quote is written among the words of its frame."""
_CLOSING = ("»", "”", '"')
_OPENING = 20
_MARKS = frozenset("«»“”„\"'’‘")


@dataclass(frozen=True, slots=True)
class Frame:
    """The sentences that quotes hold together, in words; `quotes` gives the quote that a word stands for."""

    words: tuple[Word, ...]
    quotes: Mapping[int, Quoted]

    def is_quote(self, index: int) -> bool:
        """Whether a word stands for a quote."""
        return index in self.quotes


def frames_of(
    text: str,
    sentences: Sequence[Span],
    quoted: Sequence[Quoted],
    names: Container[Span] = (),
    resuming: tuple[str, ...] = (),
) -> tuple[Frame, ...]:
    """The frames of a paragraph, in order. A sentence that ends inside a quote goes on behind it.

    A quote that is one of `names` (`selon « Kommersant »`) is no quote but its words; a sentence behind a
    quote that begins with one of `resuming`, folded, belongs to it (`« … » C'est ce qu'a soutenu X.`).
    """
    words = words_of(text)
    starts = [word.start for word in words]
    outer = [_outer(text, quote) for quote in quoted]
    frames = []
    at = 0
    for begin, end in _joined(text, sentences, outer, resuming):
        inside: list[Word] = []
        quotes: dict[int, Quoted] = {}
        place = begin
        while at < len(quoted) and outer[at].start < end:
            inside += words[bisect_left(starts, place) : bisect_left(starts, outer[at].start)]
            if quoted[at].span in names:
                span = quoted[at].span
                inside += words[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
                place = outer[at].end
                at += 1
                continue
            quotes[len(inside)] = quoted[at]
            inside.append(Word(outer[at].start, outer[at].end, QUOTE, QUOTE, QUOTE, QUOTE))
            place = outer[at].end
            at += 1
        inside += words[bisect_left(starts, place) : bisect_left(starts, end)]
        frames.append(Frame(tuple(inside), quotes))
    return tuple(frames)


def _joined(
    text: str, sentences: Sequence[Span], outer: Sequence[Span], resuming: tuple[str, ...]
) -> Iterator[tuple[int, int]]:
    """The stretches of a paragraph between ends of sentences that stand in no quote."""
    begin = 0
    at = 0
    for sentence in sentences[1:]:
        cut = sentence.start
        while at < len(outer) and outer[at].end < cut:
            at += 1
        inside = at < len(outer) and outer[at].start < cut <= outer[at].end
        # `« Oui. » a-t-il dit`: what follows a quote in lower case belongs to it.
        resumes = text[:cut].rstrip().endswith(_CLOSING) and fold(text[cut : cut + _OPENING]).startswith(
            resuming
        )
        if not inside and not text[cut].islower() and not resumes:
            yield begin, cut
            begin = cut
    yield begin, len(text)


def _outer(text: str, quote: Quoted) -> Span:
    """A quote with its marks."""
    start, end = quote.span.start, quote.span.end
    while start > 0 and text[start - 1].isspace():
        start -= 1
    if start > 0 and text[start - 1] in _MARKS:
        start -= 1
    while quote.closed and end < len(text) and text[end].isspace():
        end += 1
    if quote.closed and end < len(text) and text[end] in _MARKS:
        end += 1
    return Span(start, end)
