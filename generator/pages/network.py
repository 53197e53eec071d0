"""Who is named with whom: the actors on a circle, a line for each pair that sentences name together."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from itertools import combinations

from markupsafe import Markup

from generator.pages.edition import Edition
from generator.pages.paths import as_built
from generator.pages.sides import side_of
from generator.pages.templates import render_html

_ACTORS = 16
_PAIRS = 40
_WIDTH, _HEIGHT, _RADIUS = 760.0, 520.0, 180.0


@dataclass(frozen=True, slots=True)
class Node:
    """An actor on the circle; its name runs outwards."""

    x: float
    y: float
    size: float
    text_x: float
    text_y: float
    anchor: str
    name: str
    link: str


@dataclass(frozen=True, slots=True)
class Tie:
    """A pair: a curve that bends towards the middle, the thicker the more sentences name both."""

    path: str
    width: float
    label: str
    count: str


def network(edition: Edition) -> Markup:
    """The picture, with its pairs as a table; empty where no sentence names two actors."""
    together = _together(edition)
    weights = Counter[str]()
    for pair, count in together.items():
        for actor in pair:
            weights[actor] += count
    chosen = sorted(weights, key=lambda a: (-weights[a], a))[:_ACTORS]
    pairs = [p for p in sorted(together, key=lambda p: (-together[p], p)) if set(p) <= set(chosen)][:_PAIRS]
    if not pairs:
        return Markup("")
    # Those who act for one side stand together, so that fewer lines cross.
    circle = sorted(chosen, key=lambda a: (side_of(edition.index, a, None), -weights[a], a))
    angle = {actor: 2 * math.pi * n / len(circle) - math.pi / 2 for n, actor in enumerate(circle)}
    most = max(together[pair] for pair in pairs)
    heaviest = max(weights[actor] for actor in circle)
    return render_html(
        "network.html",
        t=edition.strings,
        width=_WIDTH,
        height=_HEIGHT,
        nodes=[_node(edition, a, angle[a], weights[a] / heaviest) for a in circle],
        ties=[_tie(edition, pair, angle, together[pair], most) for pair in pairs],
    )


def _together(edition: Edition) -> Counter[tuple[str, str]]:
    """How many sentences name both actors of a pair."""
    counts: Counter[tuple[str, str]] = Counter()
    for annotated in edition.corpus.articles:
        sentences: dict[tuple[int, int], set[str]] = {}
        for mention in annotated.found.mentions:
            if mention.actor in edition.found:
                block = annotated.article.blocks[mention.block]
                sentences.setdefault((mention.block, block.sentence_at(mention.start)), set()).add(
                    mention.actor
                )
        for actors in sentences.values():
            counts.update(combinations(sorted(actors), 2))
    return counts


def _place(angle: float, radius: float) -> tuple[float, float]:
    # Rounded, so that every machine writes the same digits.
    x, y = _WIDTH / 2 + radius * math.cos(angle), _HEIGHT / 2 + radius * math.sin(angle)
    return round(x, 1), round(y, 1)


def _node(edition: Edition, actor: str, angle: float, share: float) -> Node:
    x, y = _place(angle, _RADIUS)
    text_x, text_y = _place(angle, _RADIUS + 16)
    across = math.cos(angle)
    anchor = "middle" if abs(across) < 0.2 else "start" if across > 0 else "end"
    link = as_built(edition.actor_link(actor))
    shift = 4 if abs(across) >= 0.2 else (12 if math.sin(angle) > 0 else -2)
    return Node(
        x, y, round(3 + 5 * share, 1), text_x, round(text_y + shift, 1), anchor, edition.actor(actor), link
    )


def _tie(edition: Edition, pair: tuple[str, str], angle: dict[str, float], count: int, most: int) -> Tie:
    (x1, y1), (x2, y2) = (_place(angle[actor], _RADIUS) for actor in pair)
    path = f"M{x1} {y1}Q{_WIDTH / 2} {_HEIGHT / 2} {x2} {y2}"
    names = " – ".join(edition.actor(actor) for actor in pair)
    return Tie(path, round(0.8 + 5 * count / most, 1), names, edition.number(count))
