"""Every line of a document gets its disposition: article, metadata, boilerplate or repetition."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.clean.headings import could_be_heading
from generator.clean.labelling import label_of
from generator.clean.labels import Label, Says
from generator.clean.languages import Words
from generator.clean.lines import Line
from generator.clean.prose import ends_sentence, is_cut_off, is_prose, without_dots
from generator.clean.rules import CleaningRules, bare
from generator.clean.span import article_span, line_scores
from generator.model.article import Disposition
from generator.model.document import Passage

_ITEM = re.compile(r"[-–—•·*▪◦]\s|\d{1,2}[.)]\s")
_LEAST_REPEATED_WORDS = 4
_REPEATED_WITHIN = 100
_LEAST_REPEATED_BLOCK = 15


@dataclass(frozen=True, slots=True)
class Judged:
    """A line with what becomes of it and why; `label` where it states something, `passage` where
    it is a block of a structured page; `against` as a family's weight."""

    line: Line
    disposition: Disposition | None = None
    reason: str = ""
    label: Label | None = None
    passage: Passage | None = None
    against: int = 1

    @property
    def text(self) -> str:
        """The text of the line."""
        return self.line.text.text

    @property
    def open(self) -> bool:
        """Whether nothing is decided yet."""
        return self.disposition is None


def judge(lines: Sequence[Line], rules: CleaningRules, words: Words) -> tuple[Judged, ...]:
    """Decide about every line; what is left open by a rule belongs to the article or stands around it."""
    judged = [_by_rule(line, rules) for line in _without_header(lines)]
    judged = _keywords(judged)
    judged = _repetitions(judged, _LEAST_REPEATED_WORDS)
    return tuple(_around(judged, words))


def judge_passages(passages: Sequence[Passage], rules: CleaningRules, words: Words) -> tuple[Judged, ...]:
    """Decide about the blocks of a structured page, whose main text is known: the rest is not the article."""
    judged = []
    for passage in passages:
        line = Line(passage.text, 1, last=True)
        if not passage.main:
            reason = "link to another page" if passage.kind == "link" else "outside the main text"
            judged.append(Judged(line, Disposition.BOILERPLATE, reason, passage=passage))
            continue
        if passage.kind == "title":
            judged.append(Judged(line, Disposition.METADATA, "title", passage=passage))
            continue
        family = rules.boilerplate(passage.text.text)
        caption = passage.kind == "caption"
        if family or caption:
            reason = family or "caption of a picture"
            kind = Disposition.METADATA if caption else Disposition.BOILERPLATE
            judged.append(Judged(line, kind, reason, passage=passage))
        else:
            judged.append(Judged(line, passage=passage))
    repeated = _repetitions(judged, _LEAST_REPEATED_BLOCK)
    return tuple(replace(j, disposition=Disposition.BODY, reason="text") if j.open else j for j in repeated)


def _without_header(lines: Sequence[Line]) -> list[Line]:
    """A first line `date 2022-01 Text` is two: what the collector wrote, and the text."""
    if not lines:
        return []
    first = lines[0].text
    found = re.match(r"date \d{4}(?:-\d{2}(?:-\d{2})?)?(?: https?://\S+)?(?= )", first.text)
    if not found:
        return list(lines)
    head = Line(first.cut(0, found.end()), lines[0].gap, last=True)
    return [head, Line(first.cut(found.end()).strip(), 1, lines[0].last), *lines[1:]]


def _by_rule(line: Line, rules: CleaningRules) -> Judged:
    family = rules.family_of(line.text.text)
    if family:
        return Judged(line, Disposition.BOILERPLATE, family.name, against=family.weight)
    label = label_of(line.text, rules)
    if label is None:
        return Judged(line)
    noise = label.says in (Says.NOISE, Says.CONTACT)
    return Judged(line, Disposition.BOILERPLATE if noise else Disposition.METADATA, str(label.says), label)


def _keywords(judged: list[Judged]) -> list[Judged]:
    """Two or more lines of a few small words in a row, after a date or after the text, are keywords."""
    result = list(judged)
    at = 0
    while at < len(result):
        stop = at
        while stop < len(result) and result[stop].open and _is_keyword(result[stop].text):
            stop += 1
        stamped = at > 0 and result[at - 1].label is not None
        if stop - at >= 2 or (stop - at == 1 and stamped and result[at - 1].label.says is Says.STAMP):  # type: ignore[union-attr]
            for index in range(at, stop):
                result[index] = replace(
                    result[index],
                    disposition=Disposition.METADATA,
                    reason="keyword",
                    label=Label(Says.TAGS, (("keyword", result[index].line.text),)),
                )
        at = max(stop, at + 1)
    return result


def _is_keyword(text: str) -> bool:
    return (
        len(text) <= 60
        and len(text.split()) <= 6
        and text == text.lower()
        and not ends_sentence(text)
        and text[0].isalnum()
    )


def _repetitions(judged: list[Judged], least: int) -> list[Judged]:
    """A line that stood before, or a cut-off beginning of one that follows."""
    seen: dict[str, int] = {}
    result = list(judged)
    for index, item in enumerate(judged):
        if not item.open or (item.passage is not None and item.passage.kind == "item"):
            continue
        plain = bare(item.text)
        if plain.count(" ") + 1 < least:
            continue
        if plain in seen:
            result[index] = replace(item, disposition=Disposition.DUPLICATE, reason="stands above already")
            continue
        seen[plain] = index
        if len(plain) > 40 and is_cut_off(item.text):
            start = bare(without_dots(item.text))
            later = judged[index + 1 : index + 1 + _REPEATED_WITHIN]
            if any(o.open and bare(o.text[: len(item.text) + 40]).startswith(start) for o in later):
                result[index] = replace(
                    item, disposition=Disposition.DUPLICATE, reason="beginning of a paragraph, cut off"
                )
    return result


def _around(judged: list[Judged], words: Words) -> list[Judged]:
    """Find the stretch of lines that is the article; short lines in it are headings or not of it."""
    start, stop = article_span(line_scores((j.text, 0 if j.open else j.against) for j in judged))
    if start == stop:
        return [replace(j, disposition=Disposition.BODY, reason="text") if j.open else j for j in judged]
    result = []
    for index, item in enumerate(judged):
        if not item.open:
            result.append(item)
        elif start <= index < stop:
            result.append(_inside(judged, index, stop, words))
        else:
            where = "before the article" if index < start else "after the article"
            result.append(replace(item, disposition=Disposition.BOILERPLATE, reason=f"short line {where}"))
    return result


def _inside(judged: list[Judged], index: int, stop: int, words: Words) -> Judged:
    item = judged[index]
    if is_prose(item.text) or _ITEM.match(item.text) or item.text.endswith(":"):
        return replace(item, disposition=Disposition.BODY, reason="text")
    following = next((j for j in judged[index + 1 : min(stop, index + _REPEATED_WITHIN)] if j.open), None)
    if following is not None and is_prose(following.text) and could_be_heading(item.text, words):
        return replace(item, disposition=Disposition.BODY, reason="heading")
    if len(item.text.split()) > 6 or following is None or is_prose(following.text):
        return replace(item, disposition=Disposition.BODY, reason="text")
    return replace(item, disposition=Disposition.BOILERPLATE, reason="short line inside the article")
