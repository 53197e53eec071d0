from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import edtf
from generator.edtf import EdtfError, Precision

BOUNDS = [
    ("2022-01-13", date(2022, 1, 13), date(2022, 1, 13)),
    ("2022-01-13T10:25:00+01:00", date(2022, 1, 13), date(2022, 1, 13)),
    ("2022-01-13T10:25Z", date(2022, 1, 13), date(2022, 1, 13)),
    ("2021-12", date(2021, 12, 1), date(2021, 12, 31)),
    ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
    ("2014", date(2014, 1, 1), date(2014, 12, 31)),
    ("199X", date(1990, 1, 1), date(1999, 12, 31)),
    ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
    ("2022-21", date(2022, 3, 1), date(2022, 5, 31)),
    ("2022-23", date(2022, 9, 1), date(2022, 11, 30)),
    ("2021-24", date(2021, 12, 1), date(2022, 2, 28)),
    ("2021-12-15~", date(2021, 12, 15), date(2021, 12, 15)),
    ("2022-01-09/2022-01-10", date(2022, 1, 9), date(2022, 1, 10)),
    ("2021-12/2022", date(2021, 12, 1), date(2022, 12, 31)),
    ("2022-01-21/..", date(2022, 1, 21), None),
    ("2022-01-21/", date(2022, 1, 21), None),
    ("../2022", None, date(2022, 12, 31)),
]

REFUSED = [
    ("", "not an EDTF date"),
    ("hier", "not an EDTF date"),
    ("13/01/2022", "more than one '/'"),
    ("2022-1-3", "not an EDTF date"),
    ("2022-02-30", "not a date of the calendar"),
    ("2022-13", "not a date of the calendar"),
    ("2022-01-13T25:00", "not a date of the calendar"),
    ("0000", "no year 0"),
    ("199X-05", "has no month"),
    ("2022/2021", "ends before it begins"),
    ("../..", "neither a beginning nor an end"),
    ("2022-01-13 10:25", "not an EDTF date"),
    ("٢٠٢٢", "not an EDTF date"),
]

days = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))
intervals = st.tuples(days, days).map(lambda pair: edtf.between(min(pair), max(pair)))


@pytest.mark.parametrize(("text", "earliest", "latest"), BOUNDS)
def test_a_date_knows_its_first_and_last_day(text: str, earliest: date | None, latest: date | None) -> None:
    found = edtf.parse(text)
    assert (found.earliest, found.latest) == (earliest, latest)
    assert str(found) == text


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_a_text_that_is_no_date_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(EdtfError, match=reason):
        edtf.parse(text)
    assert not edtf.is_valid(text)


@pytest.mark.parametrize("text", [None, "", "hier"])
def test_reading_what_is_no_date_gives_nothing(text: str | None) -> None:
    assert edtf.read(text) is None


def test_qualifiers_are_kept_apart() -> None:
    assert edtf.parse("2021-12-15~").approximate
    assert edtf.parse("2014?").uncertain
    both = edtf.parse("2014%")
    assert both.approximate
    assert both.uncertain


def test_the_time_of_day_is_kept_as_written() -> None:
    assert edtf.parse("2021-12-27T10:25:00+01:00").time == "10:25:00+01:00"


def test_precision_says_how_much_is_known() -> None:
    assert edtf.parse("2022-01-13").precision is Precision.DAY
    assert edtf.parse("2022-01").precision is Precision.MONTH
    assert edtf.parse("2022-01-21/..").precision is Precision.INTERVAL


def test_a_list_of_dates_is_ordered_by_first_day_then_time_then_last_day() -> None:
    wanted = ["../2021", "2021-12", "2022-01-01", "2022", "2022-01-01T09:00", "2022-02"]
    assert sorted((wanted[i] for i in (4, 0, 5, 2, 3, 1)), key=edtf.order_key) == wanted


def test_an_unknown_date_comes_last() -> None:
    assert sorted(["2999-12-31", "2022", ""], key=edtf.order_key) == ["2022", "2999-12-31", ""]


@pytest.mark.parametrize(
    ("one", "other", "overlap", "contain"),
    [
        ("2022-01", "2022-01-13", True, True),
        ("2022-01-13", "2022-01", True, False),
        ("2022-01-21/..", "2022-01-26", True, True),
        ("2022-01-21/..", "2022-01-20", False, False),
        ("2022-01-09/2022-01-10", "2022-01-10", True, True),
        ("2022-01-09/2022-01-10", "2022-01-10/2022-01-11", True, False),
        ("../2021", "2021-12-31", True, True),
    ],
)
def test_dates_overlap_and_contain_one_another(one: str, other: str, overlap: bool, contain: bool) -> None:
    assert edtf.parse(one).overlaps(edtf.parse(other)) is overlap
    assert edtf.parse(other).overlaps(edtf.parse(one)) is overlap
    assert edtf.parse(one).contains(edtf.parse(other)) is contain


@given(intervals, intervals)
def test_what_contains_a_date_overlaps_it(one: str, other: str) -> None:
    outer, inner = edtf.parse(one), edtf.parse(other)
    assert outer.contains(outer)
    assert not outer.contains(inner) or outer.overlaps(inner)


@given(st.text(max_size=40) | st.from_regex(r"[0-9X.T:~?%/-]{1,24}", fullmatch=True))
def test_any_text_is_read_or_refused(text: str) -> None:
    if edtf.is_valid(text):
        assert str(edtf.parse(text)) == text
