"""Somebody in a sentence who could be the one that speaks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.annotate.pronouns import Party


class Sort(StrEnum):
    """How somebody is spoken of."""

    NAME = "name"
    OFFICE = "office"
    BODY = "body"
    PRONOUN = "pronoun"
    POINTING = "pointing"  # `ce dernier`
    FIRST = "first"  # `le premier` of two
    SECOND = "second"
    SAME = "same"  # `la même source`


@dataclass(frozen=True, slots=True)
class Voice:
    """Words `first` to `last` that mean somebody; `governed` where a preposition stands in front.

    A pronoun's party only has its gender. `bare` tells an office without an article (`…, ministre de …`),
    `whole` one that says whose it is (`le porte-parole de l'Élysée`), which `le porte-parole` does not.
    `called` is all that the text calls a person here, folded: `l'historien Paul Verneuil`.
    `owned` tells an office that is somebody's who was named before: `son hôte`.
    """

    first: int
    last: int
    party: Party
    sort: Sort
    governed: bool = False
    bare: bool = False
    whole: bool = False
    called: str = ""
    owned: bool = False
