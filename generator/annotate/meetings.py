"""Words for meetings in a language, as `generator/data/events.<language>.yml` says them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from generator.folding import fold
from generator.model.vocabulary import Event


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """Folded words: nouns that mean a meeting, and what stands before its place."""

    meetings: frozenset[str]
    at: frozenset[str]

    def is_meeting(self, event: Event) -> bool:
        """Whether the event's own names call it a meeting."""
        named = " ".join(fold(name) for name in (*event.labels.values(), *event.aliases))
        return not self.meetings.isdisjoint(named.replace("-", " ").split())


@cache
def meeting_words(language: str) -> MeetingWords | None:
    """The words of a language, or None where the program has none."""
    source = files("generator").joinpath("data", f"events.{language}.yml")
    if not source.is_file():
        return None
    data: Mapping[str, list[str]] = yaml.safe_load(source.read_text(encoding="utf-8"))
    return MeetingWords(frozenset(data["meetings"]), frozenset(data["at"]))
