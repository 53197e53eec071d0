"""The position matrix: demands down, sides across, a letter for each stance, each leading to its quotes."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.edition import Edition
from generator.pages.paths import as_built, demand_page
from generator.pages.sides import by_side
from generator.pages.templates import render_html

_COLUMNS = 8


@dataclass(frozen=True, slots=True)
class Letter:
    """A stance in a cell: its letter, its name, how often it was found."""

    stance: str
    letter: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What one side says about one demand; without letters where nothing was found."""

    letters: tuple[Letter, ...]
    link: str
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """A demand and its cells, in the order of the columns."""

    name: str
    link: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A side."""

    name: str
    link: str


def matrix(edition: Edition) -> Markup:
    """The matrix of the whole corpus as an HTML table; links lead from the edition's page."""
    index = edition.index
    everything = [s for demand in index.demands_by_positions() for s in index.positions_on(demand)]
    sides = [side for side in by_side(index, everything) if side in edition.vocabulary.actors][:_COLUMNS]
    columns = [Column(edition.actor(side), as_built(edition.actor_link(side))) for side in sides]
    rows = [_row(edition, demand, sides) for demand in index.demands_by_positions()]
    return render_html("matrix.html", edition=edition, t=edition.strings, columns=columns, rows=rows)


def _row(edition: Edition, demand: str, sides: list[str]) -> Row:
    found = by_side(edition.index, edition.index.positions_on(demand))
    cells = []
    for side in sides:
        letters = _letters(edition, [s.item.stance for s in found.get(side, [])])
        link = as_built(edition.demand_link(demand, f"of-{side}"))
        stances = ", ".join(letter.name for letter in letters) or edition.strings("not_found")
        label = edition.strings(
            "matrix.cell", actor=edition.actor(side), demand=edition.demand(demand), stances=stances
        )
        cells.append(Cell(letters, link, label))
    return Row(edition.demand(demand), as_built(edition.link(demand_page(demand))), tuple(cells))


def _letters(edition: Edition, stances: list[str]) -> tuple[Letter, ...]:
    order = list(edition.vocabulary.stances)
    found = sorted(set(stances), key=lambda s: (order.index(s) if s in order else len(order), s))
    return tuple(
        Letter(
            stance,
            edition.stance(stance).letter,
            edition.label(edition.stance(stance).labels),
            stances.count(stance),
        )
        for stance in found
    )
