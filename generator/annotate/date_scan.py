"""Where a text writes a date, and in which form; what day it is comes later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.annotate.date_forms import Form, Value
from generator.annotate.date_words import DateWords
from generator.folding import fold

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_CLAUSE = re.compile(r"[,;:.!?()«»\"“”\[\]]")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Expression:
    """A date as the text writes it: `text[start:end]` of the block.

    `means` and `values` come from the form; `bound` is `after`, `before`, `since` or empty;
    `tense` is `past`, `future` or empty, as the nearest verb of the sentence shows it;
    a `nominal` date belongs to a noun (`la date du 12 janvier`) and does not date the verb.
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

    def number(self, name: str) -> int | None:
        """A value that is a number, or None where the text does not give it."""
        value = self.values.get(name)
        return value if isinstance(value, int) else None


def scan(
    text: str, block: int, sentences: tuple[tuple[int, int], ...], words: DateWords
) -> tuple[Expression, ...]:
    """The dates that a block writes, in order, none inside another."""
    folded = fold(text)
    lower = text.lower() if len(text.lower()) == len(text) else folded
    found: list[Expression] = []
    for expression in _matches(text, folded, block, words):
        begin, end = _sentence(expression.start, sentences, len(text))
        bounded = _with_bound(expression, text, folded, begin, words)
        if _stands_alone(bounded, folded, lower, words):
            tense = _tense(lower, begin, end, bounded, words)
            nominal = _begins_with(folded[bounded.start : bounded.end], words.nominal)
            found.append(replace(bounded, tense=tense, nominal=nominal))
    return tuple(found)


def _matches(text: str, folded: str, block: int, words: DateWords) -> Iterator[Expression]:
    at = 0
    for token in _TOKEN.finditer(folded):
        start = token.start()
        if start < at or (start and folded[start - 1].isalnum()):
            continue
        forms = words.forms.get("#" if token[0][0].isdigit() else token[0], ())
        best: tuple[int, int, Form, re.Match[str]] | None = None
        for form in forms:
            found = form.pattern.match(folded, start)
            if found and (best is None or (found.end(), -form.order) > best[:2]):
                best = (found.end(), -form.order, form, found)
        if best is None:
            continue
        end, _, form, found = best
        if _guarded(form.means, form.given, folded, start, end, words):
            continue
        at = end
        yield Expression(block, start, end, text[start:end], form.means, form.values(found))


def _guarded(
    means: str, given: Mapping[str, Value], folded: str, start: int, end: int, words: DateWords
) -> bool:
    """Whether a word before or after shows that this is no date, e.g. `chaque lundi`."""
    before, after = folded[max(0, start - 24) : start], folded[end : end + 12]
    if _ends_with(before, words.not_after.get(means, ())):
        return True
    if re.search(r"\d[.,]?$", before):
        return True
    if given.get("from") == "story":
        return _begins_with(after, words.not_before.get("offset_story", ()))
    return False


def _with_bound(expression: Expression, text: str, folded: str, begin: int, words: DateWords) -> Expression:
    """The expression with the preposition before it that makes a bound of it."""
    before = folded[max(begin, expression.start - 24) : expression.start]
    for bound, phrases in words.bounds.items():
        phrase = _ends_with(before, phrases)
        if phrase:
            start = expression.start - (len(before) - before.rindex(phrase))
            # A year alone is a date only behind such a word: `depuis 2014`, not `le budget 2014`.
            means = "year" if expression.means == "bare_year" else expression.means
            return replace(
                expression, means=means, start=start, text=text[start : expression.end], bound=bound
            )
    return expression


def _stands_alone(expression: Expression, folded: str, lower: str, words: DateWords) -> bool:
    """Whether a vague date says when something happened, and is not part of a name or a description.

    `les positions de 1997` and `les pourparlers tenus il y a une semaine` describe things; `gelé
    depuis 2014` dates something. The test is whether the clause has a verb of its own, or nothing
    but the date.
    """
    if expression.means == "bare_year":
        return False
    unit = expression.values.get("unit")
    vague = expression.means == "year" or (
        expression.means == "offset" and expression.values.get("from") == "published" and unit != "day"
    )
    if not vague:
        return True
    begin = max((m.end() for m in _CLAUSE.finditer(lower, 0, expression.start)), default=0)
    after = _CLAUSE.search(lower, expression.end)
    end = after.start() if after else len(lower)
    around = lower[begin : expression.start] + " " + lower[expression.end : end]
    others = _WORD.findall(around)
    return not others or any(
        tense.shown_by(word)
        for word in others
        if word not in words.never
        for tense in (words.past, words.future, words.present)
    )


def _tense(lower: str, begin: int, end: int, expression: Expression, words: DateWords) -> str:
    """The tense of the nearest verb that shows one; words before the date count as nearer."""
    nearest: tuple[int, str] | None = None
    for found in _WORD.finditer(lower, begin, end):
        word = found[0]
        if expression.start <= found.start() < expression.end or word in words.never:
            continue
        shown = "future" if words.future.shown_by(word) else "past" if words.past.shown_by(word) else ""
        if not shown:
            continue
        before = found.start() < expression.start
        distance = expression.start - found.end() if before else (found.start() - expression.end) * 2
        if nearest is None or distance < nearest[0]:
            nearest = (distance, shown)
    return nearest[1] if nearest else ""


def _sentence(offset: int, sentences: tuple[tuple[int, int], ...], length: int) -> tuple[int, int]:
    for begin, end in sentences:
        if begin <= offset < end:
            return begin, end
    return 0, length


def _ends_with(before: str, phrases: tuple[str, ...]) -> str:
    """The phrase, as whole words, that the text ends with; empty where there is none."""
    stripped = before.rstrip(" ")
    for phrase in phrases:
        if stripped.endswith(phrase) and not stripped[: -len(phrase)][-1:].isalnum():
            return phrase
    return ""


def _begins_with(after: str, phrases: tuple[str, ...]) -> bool:
    stripped = after.lstrip(" ")
    return any(
        stripped.startswith(phrase) and (phrase.endswith("'") or not stripped[len(phrase) :][:1].isalnum())
        for phrase in phrases
    )
