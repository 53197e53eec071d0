"""Addresses that must lead somewhere for ever."""

from __future__ import annotations

from generator.model.corpus import Address
from generator.review.permanence import lost_addresses

BEFORE = {"a": Address("articles/one", ("articles/old",)), "b": Address("articles/two")}


def told(**now: Address) -> list[str]:
    return [str(problem) for problem in lost_addresses("seeds/addresses.yml", BEFORE, now)]


def test_addresses_that_stay_are_no_problem() -> None:
    assert told(**BEFORE, c=Address("articles/three")) == []


def test_an_address_that_became_a_former_one_is_no_problem() -> None:
    assert told(a=Address("articles/new", ("articles/one", "articles/old")), b=BEFORE["b"]) == []


def test_an_address_that_was_exchanged_is_missed() -> None:
    assert told(a=Address("articles/new", ("articles/old",)), b=BEFORE["b"]) == [
        "seeds/addresses.yml: error: the address 'articles/one' of 'a' no longer leads anywhere "
        "(list it under `former` of 'a')"
    ]


def test_an_entry_that_is_gone_is_missed_with_its_former_addresses() -> None:
    assert [line.split("'")[1] for line in told(b=BEFORE["b"])] == ["articles/one", "articles/old"]
