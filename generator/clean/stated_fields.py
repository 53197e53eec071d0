"""What the format of a document itself states, before what its lines do."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from generator.clean.rules import CleaningRules
from generator.clean.stamps import find_month, find_stamps
from generator.model.article import Field, Metadata


def preferring(stated: Metadata, found: Metadata) -> Metadata:
    """The fields that the format itself states, and for the others what the text gave."""
    chosen: dict[str, Any] = {}
    for field in fields(Metadata):
        own: Field[object] = getattr(stated, field.name)
        chosen[field.name] = own if own.value is not None else getattr(found, field.name)
    return Metadata(**chosen)


def settled(stated: Metadata, rules: CleaningRules) -> Metadata:
    """What a format states, its dates as EDTF and its publisher as an id of the vocabulary."""
    address = stated.url.value or ""
    publisher = rules.publisher_at(address) or rules.publisher_named(stated.publisher.value or "")
    origin = stated.url if rules.publisher_at(address) else stated.publisher
    return replace(
        stated,
        date=_as_date(stated.date),
        modified=_as_date(stated.modified),
        publisher=Field(publisher, origin.span) if publisher else Field(),
    )


def _as_date(field: Field[str]) -> Field[str]:
    if not field.value:
        return field
    stamps = find_stamps(field.value)
    month = find_month(field.value) if not stamps else None
    value = stamps[0].edtf if stamps else month.edtf if month else None
    return replace(field, value=value) if value else Field()
