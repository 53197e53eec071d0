"""Which run of lines of a flattened page is the article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.clean.prose import WORD, is_prose

# The first short line of a run may be a heading, the next few are buttons; later ones add little.
_SHORT_LINES = (-2.0, -4.0, -6.0, -10.0, -12.0, *[-14.0] * 4, -1.0)
_PARAGRAPH = 20


def line_scores(lines: Iterable[tuple[str, int]]) -> list[float]:
    """How much each line speaks for the article (more than 0) or against it.

    A line is its text and how many words of prose it speaks against, 0 where nothing is known about
    it. Prose counts its words, half of them where it is a single short sentence, as teasers are; a run
    of buttons counts against, up to a bound.
    """
    scores = []
    run = 0
    for text, against in lines:
        if against:
            scores.append(float(-against))
        elif is_prose(text):
            run = 0
            count = len(WORD.findall(text))
            scores.append(float(count) if count >= _PARAGRAPH else count / 2)
        else:
            run += 1
            scores.append(_SHORT_LINES[min(run, len(_SHORT_LINES)) - 1])
    return scores


def article_span(scores: Sequence[float]) -> tuple[int, int]:
    """The run of lines with the greatest sum, as start and stop; an empty one where no line is prose."""
    best, best_span = 0.0, (0, 0)
    total, start = 0.0, 0
    for index, score in enumerate(scores):
        if total <= 0:
            total, start = 0.0, index
        total += score
        if total > best:
            best, best_span = total, (start, index + 1)
    return best_span
