"""What the file `seeds/corrections/<id>.yml` says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fixes:
    """Every correction of one article, in the order in which they are applied."""

    path: str
