"""Where articles disagree: on the day of an event, on how a name is spelt, on a number."""

from __future__ import annotations

from generator.conflicts.event_dates import event_dates
from generator.conflicts.numbers import numbers
from generator.conflicts.readings import Conflict, Reading
from generator.conflicts.spellings import spellings
from generator.model.corpus import Corpus

__all__ = ["Conflict", "Reading", "find_conflicts"]


def find_conflicts(corpus: Corpus) -> tuple[Conflict, ...]:
    """Every disagreement: events by id, then persons by id, then numbers in the order of the corpus."""
    return (*event_dates(corpus), *spellings(corpus), *numbers(corpus))
