"""Lines in which paragraphs and headings stick together, taken apart again."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.clean.cuts import Between, Cut
from generator.clean.fused import find_fused
from generator.clean.glue import find_glue
from generator.clean.headings import could_be_heading
from generator.clean.languages import Words
from generator.clean.letters import CLOSING, LETTER, LOWER, TERMINALS, UPPER
from generator.clean.prose import ends_sentence
from generator.clean.sentences import split_sentences
from generator.clean.stops import opens_sentence
from generator.model.article import Doubt, Repair
from generator.traced import Traced

CONFIDENT = 0.6
"""Below this a place is left alone and reported; chosen by `bench/reflow.py`."""
_SURE_BREAK = 0.9
_SURE_SPACE = 0.7
_UNSURE = 0.5
_GLUED_BREAKS = 2
_EVIDENCE = 0.8
_GLUED_LENGTH = 900
_OPENER = re.compile(
    rf"(?<=[{LOWER}\d{CLOSING}\"?!]) ([{UPPER}][{LOWER}]*(?:[’'](?=[{LOWER}])|(?=\s[{LOWER}])))"
)
_WORD = re.compile(rf"[{LETTER}]+")
_NAME_ENDS = re.compile(rf"(?:^|\s)[{UPPER}][\w’'-]*(?: [{UPPER}][\w’'-]*)+$")
_QUOTED = re.compile(rf"([\"«“][^\"«»“”.!?]{{4,90}}[\"»”]) ([{UPPER}])")
_STOPS = f"{TERMINALS}:;,"


@dataclass(frozen=True, slots=True)
class Reflowed:
    """The pieces of a line, what was repaired between and inside them, and what was left alone."""

    pieces: tuple[Traced, ...]
    repairs: tuple[Repair, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def reflow(line: Traced, words: Words, lexicon: Mapping[str, float]) -> Reflowed:
    """Take one line apart into paragraphs and headings, and give its words their spaces back."""
    text = line.text
    cuts = [*find_glue(text, words, lexicon), *find_fused(text, words, lexicon)]
    cuts = _one_each(sorted(cuts, key=lambda c: (c.at, -c.confidence)))
    breaks = [cut for cut in cuts if cut.between is Between.BREAK and cut.confidence >= CONFIDENT]
    glued = sum(cut.confidence >= _EVIDENCE for cut in breaks) >= _GLUED_BREAKS or len(text) >= _GLUED_LENGTH
    if not glued:
        cuts = [_as_space(cut) for cut in cuts]
    sure = [cut for cut in cuts if cut.confidence >= CONFIDENT]
    if glued and breaks:
        sure = _one_each(sorted([*sure, *_kept_spaces(text, breaks, words)], key=lambda c: c.at))
    return _apply(line, sure, tuple(_doubt(line, cut) for cut in cuts if cut.confidence < CONFIDENT))


def _one_each(cuts: list[Cut]) -> list[Cut]:
    """The surest cut of each place; two places next to each other are one."""
    kept: list[Cut] = []
    for cut in cuts:
        if kept and cut.at - kept[-1].at < 2:
            if cut.confidence > kept[-1].confidence:
                kept[-1] = cut
            continue
        kept.append(cut)
    return kept


def _as_space(cut: Cut) -> Cut:
    """In a line that is not glued, a doubtful break is a slip of the pen, a missing space, or nothing."""
    if cut.between is Between.SPACE or cut.confidence >= _SURE_BREAK:
        return cut
    sure = cut.confidence if cut.confidence >= _SURE_SPACE else min(cut.confidence, _UNSURE)
    return Cut(cut.at, Between.SPACE, cut.reason, sure)


def _kept_spaces(text: str, breaks: list[Cut], words: Words) -> list[Cut]:
    """Breaks that kept a space: a heading after a sentence, a heading before one."""
    found: list[Cut] = []
    edges = [0, *(cut.at for cut in breaks), len(text)]
    for index, (start, end) in enumerate(itertools.pairwise(edges)):
        piece = text[start:end]
        sentences = split_sentences(piece, words)
        for number, sentence in enumerate(sentences):
            begin = start + sentence.start
            said = piece[sentence.start : sentence.end]
            last = number == len(sentences) - 1
            if (
                number
                and last
                and index < len(edges) - 2
                and not ends_sentence(said, _STOPS)
                and could_be_heading(said, words)
            ):
                found.append(_kept(text, begin, "a heading stands after a sentence", 0.8))
            if begin == 0:
                continue
            opener = _heading_end(said, words, inside=number > 0) or _quoted_heading_end(said, words)
            if opener:
                found.append(_kept(text, begin + opener, "a sentence begins after a heading", 0.7))
                if number:
                    found.append(_kept(text, begin, "a heading stands after a sentence", 0.7))
    return found


def _heading_end(sentence: str, words: Words, *, inside: bool) -> int:
    """Where, after a heading without an end, the next sentence begins (`Question russe Les pays`).

    A capital after a name or in a clause belongs to another name more often (`Kim Jong Un envoie`,
    `Il a vu Un jour sans fin`), the more so inside a paragraph (`le collectif Nous Toutes demande`).
    """
    first = _WORD.search(sentence)
    if first and first[0].casefold() in words.subjects:
        return 0
    for match in _OPENER.finditer(sentence, 0, 120):
        opens = (len(match[1]) > 1 or match[1] == "À") and opens_sentence(match[1], words)
        before = sentence[: match.start()]
        if opens and could_be_heading(before, words) and not _goes_on(before, words, inside=inside):
            return match.start(1)
    return 0


def _goes_on(before: str, words: Words, *, inside: bool) -> bool:
    """Whether the capital after a stretch belongs to a name or a title that it has begun or announces."""
    last = re.split(r"[ ’']", before)[-1]
    if last.casefold() in words.works or (inside and last[:1].isupper()):
        return True
    return _NAME_ENDS.search(before) is not None


def _quoted_heading_end(sentence: str, words: Words) -> int:
    """Where the sentence begins after a heading in quotation marks (`"Rien de neuf" M. Dupont dit`)."""
    found = _QUOTED.match(sentence)
    if found and could_be_heading(found[1], words):
        return found.start(2)
    return 0


def _kept(text: str, at: int, reason: str, confidence: float) -> Cut:
    start = at
    while start and text[start - 1].isspace():
        start -= 1
    return Cut(at, Between.BREAK, reason, confidence, at - start)


def _apply(line: Traced, cuts: list[Cut], doubts: tuple[Doubt, ...]) -> Reflowed:
    pieces: list[Traced] = []
    repairs: list[Repair] = []
    parts: list[Traced] = []
    start = 0
    for cut in cuts:
        stop = cut.at - cut.length
        if stop < start:
            continue
        parts.append(line.cut(start, stop))
        origin = line.origin(stop, cut.at)
        removed = line.text[stop : cut.at]
        if cut.between is Between.BREAK:
            pieces.append(Traced.join(parts).strip())
            parts = []
            repairs.append(Repair(origin[0], "\n\n", removed, cut.reason, cut.confidence))
        else:
            parts.append(Traced.made(" ", origin[0], origin[1]))
            repairs.append(Repair(origin[0], " ", removed, cut.reason, cut.confidence))
        start = cut.at
    parts.append(line.cut(start))
    pieces.append(Traced.join(parts).strip())
    return Reflowed(tuple(p for p in pieces if p.text), tuple(repairs), doubts)


def _doubt(line: Traced, cut: Cut) -> Doubt:
    low, high = max(0, cut.at - 20), min(len(line.text), cut.at + 20)
    start, end = line.origin(low, high)
    return Doubt("glued", start, end, line.text[low:high], cut.reason, cut.confidence)
