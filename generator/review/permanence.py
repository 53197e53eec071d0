"""Addresses that were given once and must lead somewhere for ever."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.corpus import Address
from generator.problems import Problem


def lost_addresses(
    path: str, before: Mapping[str, Address], now: Mapping[str, Address]
) -> tuple[Problem, ...]:
    """A problem for each address, present or former, that the file at `path` had and no longer has."""
    kept = {place for address in now.values() for place in (address.path, *address.former)}
    return tuple(
        Problem(
            path,
            None,
            f"the address '{place}' of '{identifier}' no longer leads anywhere",
            f"list it under `former` of '{identifier}'" if identifier in now else "put its entry back",
        )
        for identifier, address in before.items()
        for place in (address.path, *address.former)
        if place not in kept
    )
