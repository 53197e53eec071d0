"""What a line says in one of its parts, and as a field of the metadata."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.clean.labels import Says
from generator.model.article import Field, Span
from generator.traced import Traced


@dataclass(frozen=True, slots=True)
class Stated:
    """What a line says in one of its parts."""

    says: Says
    name: str
    part: Traced

    @property
    def span(self) -> Span:
        """Where the seed says it."""
        return Span(self.part.start, self.part.end)


def field_of(part: Traced | None) -> Field[str]:
    """A part of a line as a field; an empty one where there is none."""
    return Field(part.text, Span(part.start, part.end)) if part is not None else Field()


def first_stated(stated: Sequence[Stated], name: str, *says: Says) -> Field[str]:
    """The first part of that name in a line that says one of these."""
    for item in stated:
        if item.name == name and item.says in says:
            return Field(item.part.text, item.span)
    return Field()
