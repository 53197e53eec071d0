"""Who is named in an article: as what, for whom, with which positions. The theme's previews show the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.indexes import held_at
from generator.model.annotation import Annotated, Position
from generator.pages.edition import Edition


@dataclass(frozen=True, slots=True)
class Member:
    """An actor in an article: offices and ties are those of the article's date."""

    actor: str
    mentions: int
    roles: str
    acts_for: tuple[str, ...]
    positions: tuple[Position, ...]


def cast(edition: Edition, annotated: Annotated) -> tuple[Member, ...]:
    """The actors that the article names, the most often named first."""
    counts = Counter(mention.actor for mention in annotated.found.mentions)
    return tuple(
        _member(edition, annotated, actor, counts[actor])
        for actor in sorted(counts, key=lambda actor: (-counts[actor], actor))
    )


def _member(edition: Edition, annotated: Annotated, actor: str, mentions: int) -> Member:
    known = edition.vocabulary.actors.get(actor)
    when = annotated.article.metadata.date.value
    roles = [edition.role(role) for role in known.roles if held_at(role, when)] if known else []
    acts_for = [tie.actor for tie in known.acts_for if held_at(tie, when)] if known else []
    once = {(p.stance, p.demand): p for p in annotated.found.positions if actor in p.holders}
    return Member(actor, mentions, ", ".join(filter(None, roles)), tuple(acts_for), tuple(once.values()))
