"""The words that an article puts between quotation marks."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.article import Span

OPENING = {"«": "»", "“": "”", "„": "“"}
STRAIGHT = '"'
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f([{'’—–-:")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between quotation marks, the marks left out. `closed` is False where none ends it."""

    span: Span
    closed: bool = True


def find_quoted(text: str) -> tuple[Quoted, ...]:
    """The outermost quoted stretches of a paragraph, in order.

    Quotation marks inside others belong to the outer stretch. One that is never closed runs to the
    end of the paragraph where it begins a sentence, and is taken for a stray mark elsewhere.
    """
    found: list[Quoted] = []
    at = 0
    while at < len(text):
        mark = text[at]
        closing = OPENING.get(mark) or (STRAIGHT if mark == STRAIGHT and _opens(text, at) else None)
        if closing is None:
            at += 1
            continue
        end = _closing(text, at, closing)
        if end is not None:
            found.append(_trimmed(text, at + 1, end, True))
            at = end + 1
        elif _begins_sentence(text, at):
            found.append(_trimmed(text, at + 1, len(text), False))
            break
        else:
            at += 1
    return tuple(q for q in found if q.span.end > q.span.start)


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1 : at + 2]
    if before in _BEFORE_OPENING and after.strip():
        return True
    return (
        bool(after.strip()) and not after[0].isspace() and after[0] not in ",.;:)!?…" and before not in "»”"
    )


def _closing(text: str, opening: int, closing: str) -> int | None:
    depth = 1
    for at in range(opening + 1, len(text)):
        if closing != STRAIGHT and text[at] == text[opening]:
            depth += 1
        elif text[at] == closing and not (closing == STRAIGHT and _nested_opening(text, at)):
            depth -= 1
            if not depth:
                return at
    return None


def _nested_opening(text: str, at: int) -> bool:
    """A straight mark with a space before and a letter behind opens another quote; none is nested here."""
    return text[at - 1] in " (" and text[at + 1 : at + 2].isalnum() and text.count(STRAIGHT, at + 1) % 2 == 0


def _begins_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip()
    return not before or before[-1] in '.!?…:»”"'


def _trimmed(text: str, start: int, end: int, closed: bool) -> Quoted:
    inner = text[start:end]
    return Quoted(Span(start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())), closed)
