"""Sentences that a line break cuts in two are one line again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.clean.languages import Words
from generator.clean.letters import CLOSING, LETTER, LOWER, TERMINALS, UPPER
from generator.clean.lines import Line
from generator.clean.prose import ends_sentence
from generator.clean.stops import opens_sentence
from generator.model.article import Repair
from generator.traced import Traced

_STOPS = f"{TERMINALS}:;"
_GOES_ON = re.compile(rf"[{LOWER}]|[,;:)\]%]|[.!?](?:\s|$)|[{CLOSING}](?:[\s,.]|$)")
_INSERTED = re.compile(rf"[\"«“(]?[{UPPER}\d]")
_LETTERS = re.compile(rf"[{LETTER}]{{2,}}")
_NO_SPACE_BEFORE = re.compile(r"[,.)\]]")
_NAME = re.compile(rf"[{UPPER}][{LETTER}’'-]{{1,20}}")
_NAME_GOES_ON = re.compile(rf"[{UPPER}][{LETTER}’'-]{{1,30}}(?:,| [{LOWER}])")
_LEAST = 20
_LONGEST_INSERTED = 80


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """The lines, and a repair for each line break that went."""

    lines: tuple[Line, ...]
    repairs: tuple[Repair, ...] = ()


def unwrap(lines: Sequence[Line], raw: str, words: Words) -> Unwrapped:
    """Join a line with those before it whose sentence it goes on with.

    It does where it begins with a small letter or a comma right under a line that has not ended;
    a short line between two such (a link that stood on a line of its own) belongs to them.
    """
    joined: list[Line] = []
    repairs: list[Repair] = []
    at = 0
    while at < len(lines):
        parts = [lines[at]]
        while True:
            step = _continued(parts, lines, at + len(parts), words)
            if not step:
                break
            parts += lines[at + len(parts) : at + len(parts) + step]
        line, made = _join(parts, raw)
        joined.append(line)
        repairs += made
        at += len(parts)
    return Unwrapped(tuple(joined), tuple(repairs))


def _continued(parts: Sequence[Line], lines: Sequence[Line], at: int, words: Words) -> int:
    """How many of the lines from `at` go on with the sentence."""
    before = parts[-1].text.text
    if at >= len(lines) or lines[at].gap or ends_sentence(before, _STOPS):
        return 0
    if len(parts) == 1 and _name_cut_in_two(lines, at, words):
        return 2
    long_enough = sum(len(p.text.text) for p in parts) >= _LEAST or (
        len(parts) == 1 and before.endswith((",", "("))
    )
    if not long_enough or not _LETTERS.search(before) or " " not in before.strip():
        return 0
    if _GOES_ON.match(lines[at].text.text):
        return 1
    between = lines[at].text.text
    after = lines[at + 1] if at + 1 < len(lines) else None
    if after is None or after.gap or len(between) > _LONGEST_INSERTED or ends_sentence(between, _STOPS):
        return 0
    fits = _INSERTED.match(between) and _GOES_ON.match(after.text.text)
    return 2 if fits and len(after.text.text) >= _LEAST else 0


def _name_cut_in_two(lines: Sequence[Line], at: int, words: Words) -> bool:
    """`Wendy` on a line, `Sherman, le secrétaire … soi-disant` on the next, whose sentence goes on."""
    if at + 1 >= len(lines) or lines[at + 1].gap:
        return False
    name, following, after = (lines[at - 1 + step].text.text for step in range(3))
    if not _NAME.fullmatch(name) or not _NAME_GOES_ON.match(following) or opens_sentence(name, words):
        return False
    if ends_sentence(following, _STOPS) or len(following) < _LEAST or not _GOES_ON.match(after):
        return False
    return not opens_sentence(following.split(maxsplit=1)[0].rstrip(","), words)


def _join(parts: Sequence[Line], raw: str) -> tuple[Line, list[Repair]]:
    if len(parts) == 1:
        return parts[0], []
    text = parts[0].text
    repairs: list[Repair] = []
    for part in parts[1:]:
        gap = "" if _NO_SPACE_BEFORE.match(part.text.text) else " "
        between = Traced.made(gap, text.end, part.text.start)
        repairs.append(_repair(raw, text.end, part.text.start, gap))
        text = Traced.join((text, between, part.text))
    return replace(parts[0], text=text, last=parts[-1].last), repairs


def _repair(raw: str, start: int, end: int, inserted: str) -> Repair:
    """The change from the white space between two lines to what stands there now."""
    between = raw[start:end]
    first = len(between) - len(between.lstrip("".join(c for c in between if not c.isspace())))
    removed = "".join(c for c in between if c.isspace())
    return Repair(start + first, inserted, removed, "a line break inside a sentence", 0.9)
