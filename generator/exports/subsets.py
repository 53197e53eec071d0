"""Small tables: the positions on one demand, and those of one actor with those who act for it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports.rows import position_row
from generator.exports.tables import Table, table, table_schemas
from generator.indexes import Index, Sighting
from generator.model.annotation import Position


def demand_tables(index: Index) -> Iterator[tuple[str, Table]]:
    """For each demand that somebody takes a position on: its id and those positions."""
    for demand in sorted(index.demands_by_positions()):
        yield demand, _positions(index, index.positions_on(demand))


def actor_tables(index: Index) -> Iterator[tuple[str, Table]]:
    """For each actor that takes a position, or that others take one for: its id and those positions."""
    for actor in sorted(index.corpus.vocabulary.actors):
        if sightings := index.positions_for(actor):
            yield actor, _positions(index, sightings)


def _positions(index: Index, sightings: tuple[Sighting[Position], ...]) -> Table:
    schema = table_schemas(index.corpus.settings.languages)["positions"]
    return table(schema, (position_row(index.corpus, s.article, s.item) for s in sightings))
