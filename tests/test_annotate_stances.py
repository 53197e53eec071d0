from __future__ import annotations

import pytest

from generator.annotate.stances import Side, stance_of

MAKES, ASKED, OTHER = Side.MAKES, Side.ASKED, Side.OTHER


@pytest.mark.parametrize(
    ("kind", "negated", "sign", "side", "stance"),
    [
        ("demand", False, 1, MAKES, "demand"),
        ("demand", False, -1, OTHER, "reject"),
        ("demand", True, -1, MAKES, "demand"),
        ("reject", False, 1, ASKED, "reject"),
        ("reject", False, -1, MAKES, "demand"),
        ("reject", False, -1, ASKED, "accept"),
        ("reject", True, 1, ASKED, "open"),
        ("reject", True, -1, ASKED, "reject"),
        ("promise", True, 1, ASKED, "reject"),
        ("accept", False, 1, MAKES, "demand"),
        ("accept", False, 1, ASKED, "accept"),
        ("expect", True, 1, MAKES, None),
        ("flip", True, 1, MAKES, "demand"),
        ("uphold", False, -1, ASKED, "reject"),
        ("talk", False, 1, OTHER, None),
        ("contain", False, 1, MAKES, "demand"),
    ],
)
def test_the_stance_follows_from_the_cue_its_object_and_the_side(
    kind: str, negated: bool, sign: int, side: Side, stance: str | None
) -> None:
    assert stance_of(kind, negated=negated, sign=sign, side=side, future=False) == stance


def test_what_will_be_done_is_promised_and_what_was_done_is_accepted() -> None:
    assert stance_of("deliver", negated=False, sign=1, side=ASKED, future=True) == "promise"
    assert stance_of("deliver", negated=False, sign=1, side=ASKED, future=False) == "accept"
