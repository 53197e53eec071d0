"""Numbers that articles give differently for what seems to be the same thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from generator.conflicts.number_words import NumberWords, number_words
from generator.conflicts.readings import Conflict, Reading, between_articles
from generator.folding import fold
from generator.model.annotation import Annotated
from generator.model.article import Block
from generator.model.corpus import Corpus, Passage

_NUMBER = re.compile(
    r"(?<![\w.,/-])\d{1,3}(?:[ .]\d{3}){1,4}(?![\d])|(?<![\w.,/-])\d{1,6}(?:,\d{1,2})?(?![\d.,/])"
)
_WORD = re.compile(r"[^\W\d_]+'?")
# Letters of a word that make its stem: enough to tell nouns apart, few enough to join their forms.
_STEM = 5
# So many stems of its surroundings, and this share of them, two numbers must have in common.
_COMMON, _SHARE = 4, 0.35
_AROUND = 12


@dataclass(frozen=True, slots=True)
class _Count:
    """A number with what it counts, and the stems of the words around it."""

    value: float
    noun: str
    around: frozenset[str]
    text: str
    subject: str
    place: Passage


def numbers(corpus: Corpus) -> Iterator[Conflict]:
    """The things that two articles count differently, in the order of the corpus.

    Two numbers are of one thing where they count the same noun in much the same words; the
    comparison is strict, so that what is listed is worth a look.
    """
    counts: dict[str, list[_Count]] = defaultdict(list)
    for annotated in corpus.articles:
        words = number_words(annotated.article.metadata.language.value or "")
        for index, block in enumerate(annotated.article.blocks if words else ()):
            for count in _counts(annotated, index, block, words):
                counts[count.noun].append(count)
    for of_noun in counts.values():
        for group in _groups(of_noun):
            readings = _readings(group)
            if between_articles(readings):
                yield Conflict("number", group[0].subject, readings)


def _counts(annotated: Annotated, index: int, block: Block, words: NumberWords | None) -> Iterator[_Count]:
    if words is None:
        return
    text, folded = block.text.text, fold(block.text.text)
    for found in _NUMBER.finditer(folded):
        value = float(re.sub(r"[ .]", "", found[0]).replace(",", "."))
        end, noun = found.end(), ""
        for word in _WORD.finditer(folded, found.end(), found.end() + 60):
            if folded[end : word.start()].strip(" "):
                break
            end = word.end()
            if word[0] in words.multipliers:
                value *= words.multipliers[word[0]]
            elif word[0] not in words.between and word[0].rstrip("'") + "'" not in words.between:
                noun = word[0]
                break
        if not noun or len(noun) < 3 or noun in words.never:
            continue
        place = Passage(annotated.id, index, found.start(), end)
        sentence = block.sentences[block.sentence_at(found.start())] if block.sentences else None
        bounds = (sentence.start, sentence.end) if sentence else (0, len(text))
        around = (
            _stems(folded[bounds[0] : found.start()])[-_AROUND:] + _stems(folded[end : bounds[1]])[:_AROUND]
        )
        yield _Count(
            value,
            words.same.get(noun, noun),
            frozenset(around),
            text[found.start() : end],
            text[found.end() : end].strip(),
            place,
        )


def _stems(folded: str) -> list[str]:
    return [word[:_STEM] for word in _WORD.findall(folded) if len(word) >= _STEM]


def _groups(counts: list[_Count]) -> Iterator[list[_Count]]:
    """The counts that speak of one thing, directly or through others."""
    group_of = list(range(len(counts)))
    for one, other in combinations(range(len(counts)), 2):
        if group_of[one] != group_of[other] and _of_one_thing(counts[one], counts[other]):
            kept, gone = sorted((group_of[one], group_of[other]))
            group_of = [kept if group == gone else group for group in group_of]
    for group in sorted(set(group_of)):
        members = [count for count, of in zip(counts, group_of, strict=True) if of == group]
        if len({count.value for count in members}) > 1:
            yield members


def _of_one_thing(one: _Count, other: _Count) -> bool:
    common = len(one.around & other.around)
    return common >= _COMMON and common >= _SHARE * min(len(one.around), len(other.around))


def _readings(group: list[_Count]) -> tuple[Reading, ...]:
    by_value: dict[float, list[_Count]] = defaultdict(list)
    for count in group:
        by_value[count.value].append(count)
    return tuple(Reading(same[0].text, tuple(count.place for count in same)) for same in by_value.values())
