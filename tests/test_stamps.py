"""Dates as web pages print them."""

from __future__ import annotations

import pytest

from generator.clean.stamps import date_in_address, find_stamps


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2021-12-27T10:25+0100", ["2021-12-27T10:25:00+01:00"]),
        ("2022-01-13", ["2022-01-13"]),
        ("2022-01-13T10:25:30Z", ["2022-01-13T10:25:30Z"]),
        ("Publié le 13 janvier 2022 à 10h25", ["2022-01-13"]),
        ("1er février 2022", ["2022-02-01"]),
        ("19 janv. 2022, 16:12", ["2022-01-19"]),
        ("13/01/2022 et 14.01.2022", ["2022-01-13", "2022-01-14"]),
        ("January 13, 2022", ["2022-01-13"]),
        ("13. Januar 2022", ["2022-01-13"]),
        ("13 января 2022", ["2022-01-13"]),
        ("31.02.2022", []),
        ("version 1.2.2022.4 du 5", []),
        ("100.000 soldats", []),
    ],
)
def test_a_full_date_is_read_and_nothing_else(text: str, edtf: list[str]) -> None:
    assert [stamp.edtf for stamp in find_stamps(text)] == edtf


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://example.org/20220113/un-titre-1054414767.html", "2022-01-13"),
        ("https://example.org/2022/01/13/un-titre", "2022-01-13"),
        ("https://example.org/article/2022-01-13-un-titre", "2022-01-13"),
        ("https://example.org/un-titre-1054414767.html", None),
        ("https://example.org/2022/13/45/un-titre", None),
        ("not an address", None),
    ],
)
def test_the_date_in_an_address_is_found(url: str, edtf: str | None) -> None:
    found = date_in_address(url)

    assert (found.edtf if found else None) == edtf
