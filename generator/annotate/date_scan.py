"""Where a text writes a date, and in which form; what day it is comes later."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.annotate.date_forms import Form, Value
from generator.annotate.date_tense import clause
from generator.annotate.date_words import DateWords
from generator.folding import fold
from generator.model.article import Block

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_AFTER_FIGURE = re.compile(r"\d[.,-]?$")
# Words with capitals, as in the place of a dateline, and what ends the dateline.
_NAMES = re.compile(r"(?:[A-ZÀ-Þ][\w'’-]*[ ,/]{0,2}){1,5}")
_DATELINE = re.compile(r"\.? ?[-–—(/:]")
_LONGEST_NAME = 40
# How far before and after a date the words that guard it are looked for.
_BEFORE, _AFTER = 24, 14


@dataclass(frozen=True, slots=True)
class Expression:
    """A date as the text writes it: `text[start:end]` of the block.

    `means` and `values` come from the form; `bound` is `after`, `before`, `by`, `since`, `from` or empty;
    `tense` is `past`, `future` or empty, as the nearest verb of the sentence shows it;
    a `nominal` date belongs to a noun (`la date du 12 janvier`) and does not date the verb;
    `of_issue` is what the text gives as the day of its publication: `ce 12 janvier`, or the date
    behind a place at the head of a paragraph (`MOSCOU, 12 janvier. –`).
    """

    block: int
    start: int
    end: int
    text: str
    means: str
    values: Mapping[str, Value]
    bound: str = ""
    tense: str = ""
    nominal: bool = False
    of_issue: bool = False

    def number(self, name: str) -> int | None:
        """A value that is a number, or None where the text does not give it."""
        value = self.values.get(name)
        return value if isinstance(value, int) else None


def scan(block: Block, index: int, words: DateWords) -> tuple[Expression, ...]:
    """The dates that a block writes, in order, none inside another."""
    text = block.text.text
    folded = fold(text)
    # Verbs and prepositions need accents (`a`, `à`; `des`, `dès`); a text that lower case makes longer
    # goes without them.
    lower = text.lower() if len(text.lower()) == len(text) else folded
    found: list[Expression] = []
    starts = [sentence.start for sentence in block.sentences]
    for form, match in _matches(folded, words):
        begin, end = _sentence_of(block, starts, match.start())
        start, bound = _bound_before(folded, begin, match.start(), words)
        if form.needs_bound and not bound:
            continue
        nominal = _begins_with(lower[start : match.end()], words.nominal)
        if not bound:
            start = _after_genitive(form, match, lower, folded, words)
        if form.means == "today":  # only a verb beside it tells one day from nowadays
            begin, end = _clause_of(lower, start, match.end(), (begin, end))
            if words.tenses.is_lasting(lower, begin, start):
                continue
        expression = Expression(
            index,
            start,
            match.end(),
            text[start : match.end()],
            form.means,
            form.values(match),
            bound,
            words.tenses.of(lower, begin, end, start, match.end()),
            nominal,
            form.means == "day" and ("this" in form.values(match) or _is_dateline(text, start, match.end())),
        )
        if not _describes(expression, lower, begin, words):
            found.append(expression)
    return tuple(found)


def _matches(folded: str, words: DateWords) -> Iterator[tuple[Form, re.Match[str]]]:
    """The longest match at each place that no earlier match covers."""
    at = 0
    for token in _TOKEN.finditer(folded):
        start = token.start()
        if start < at or folded[max(0, start - 1) : start].isalnum():
            continue
        key = "#" if token[0][0].isdigit() else token[0]
        tried = ((form, form.pattern.match(folded, start)) for form in words.forms.get(key, ()))
        matched = [(form, match) for form, match in tried if match]
        if not matched:
            continue
        form, match = max(matched, key=lambda pair: (pair[1].end(), -pair[0].order))
        if not _guarded(form, match, folded, words):
            at = match.end()
            yield form, match


def _guarded(form: Form, match: re.Match[str], folded: str, words: DateWords) -> bool:
    """Whether a word before or after shows that this is no date, e.g. `chaque lundi`."""
    before = folded[max(0, match.start() - _BEFORE) : match.start()]
    after = folded[match.end() : match.end() + _AFTER]
    if form.given.get("from") == "story" and _begins_with(after, words.not_before["story"]):
        return not _ends_with(before, words.story_after)
    return bool(
        _AFTER_FIGURE.search(before)
        or _ends_with(before, words.not_after.get(form.means, ()))
        or _begins_with(after, words.not_before.get(form.means, ()))
    )


def _bound_before(folded: str, begin: int, start: int, words: DateWords) -> tuple[int, str]:
    """Where the date begins with the preposition that makes a bound of it, and which bound."""
    before = folded[max(begin, start - _BEFORE) : start]
    for bound, phrases in words.bounds.items():
        phrase = _ends_with(before, phrases)
        if phrase:
            return start - (len(before) - before.rindex(phrase)), bound
    return start, ""


def _after_genitive(form: Form, match: re.Match[str], lower: str, folded: str, words: DateWords) -> int:
    """Where a date begins without the `du` that ties it to a noun; `du 9 au 13 janvier` keeps its own."""
    phrase = _begun_by(lower[match.start() : match.end()], words.genitive)
    if not phrase:
        return match.start()
    start = match.start() + len(phrase) + (folded[match.start() + len(phrase)] == " ")
    bare = form.pattern.match(folded, start)
    same = bare and bare.end() == match.end() and form.values(bare) == form.values(match)
    return start if same else match.start()


def _describes(expression: Expression, lower: str, begin: int, words: DateWords) -> bool:
    """Whether a vague date belongs to the description of a thing instead of saying when something happens.

    `la politique russe depuis 1997` and `les pourparlers tenus il y a une semaine` describe;
    `l'Otan a gelé sa coopération depuis 2014` says when. The test is whether the clause has a verb
    of its own, or nothing but the date.
    """
    start, stop = expression.start, expression.end
    if expression.means == "year" and expression.bound == "since":
        participle = words.tenses.has_participle(lower, begin, start)
        return not participle and not words.tenses.has_verb(lower, start, stop)
    if expression.means == "offset" and expression.values.get("from") == "published":
        return expression.values.get("unit") != "day" and not words.tenses.has_verb(lower, start, stop)
    return False


def _is_dateline(text: str, start: int, end: int) -> bool:
    """Whether nothing but names stands before a date, and a mark that ends a dateline behind it.

    A full stop ends one only behind a place in capitals: pictures have their date with a full stop.
    """
    names = text[:start].strip(" ,(") if 0 < start <= _LONGEST_NAME else ""
    if not _NAMES.fullmatch(names):
        return False
    return bool(_DATELINE.match(text, end)) or (names.isupper() and text.startswith(". ", end))


def _clause_of(lower: str, start: int, stop: int, sentence: tuple[int, int]) -> tuple[int, int]:
    """The clause of a date; the sentence where it begins with the date alone (`Aujourd'hui, …`)."""
    begin, end = clause(lower, start, stop)
    alone = not (lower[begin:start].strip() or lower[stop:end].strip())
    first = not any(character.isalnum() for character in lower[sentence[0] : start])
    return sentence if alone and first else (begin, end)


def _sentence_of(block: Block, starts: list[int], offset: int) -> tuple[int, int]:
    at = bisect_right(starts, offset) - 1
    if at >= 0 and offset < block.sentences[at].end:
        return block.sentences[at].start, block.sentences[at].end
    return 0, len(block.text)


def _ends_with(before: str, phrases: tuple[str, ...]) -> str:
    """The phrase, as whole words, that the text ends with; empty where there is none."""
    stripped = before.rstrip(" ")
    for phrase in phrases:
        if stripped.endswith(phrase) and not stripped[: -len(phrase)][-1:].isalnum():
            return phrase
    return ""


def _begins_with(after: str, phrases: tuple[str, ...]) -> bool:
    """Whether the text begins with one of the phrases, as whole words."""
    return bool(_begun_by(after.lstrip(" "), phrases))


def _begun_by(text: str, phrases: tuple[str, ...]) -> str:
    """The phrase, as whole words, that the text begins with; empty where there is none."""
    for phrase in phrases:
        if text.startswith(phrase) and (phrase[-1] in "'-" or not text[len(phrase) :][:1].isalnum()):
            return phrase
    return ""
