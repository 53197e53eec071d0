from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.traced import Traced


def test_a_part_of_a_seed_stands_for_itself() -> None:
    part = Traced.of("Moscou attend", 7, 13)
    assert (part.text, part.start, part.end) == ("attend", 7, 13)
    assert part.origin(1, 3) == (8, 10)


def test_an_inserted_space_stands_for_an_empty_span() -> None:
    text = Traced.join((Traced.of("ab", 0, 1), Traced.made(" ", 1), Traced.of("ab", 1, 2)))
    assert text.text == "a b"
    assert text.origin(1, 2) == (1, 1)
    assert text.origin(0, 3) == (0, 2)


def test_what_is_dropped_leaves_the_rest_with_its_offsets() -> None:
    text = Traced.of("sé\u00adcurité").sub(re.compile("\u00ad"), "")
    assert text.text == "sécurité"
    assert text.origin(2, 3) == (3, 4)


def test_a_replaced_stretch_stands_as_a_whole_for_what_it_replaces() -> None:
    text = Traced.of("l'OTAN dit").splice([(2, 6, "Alliance")])
    assert text.text == "l'Alliance dit"
    assert text.origin(3, 4) == (2, 6)
    assert text.origin(11, 14) == (7, 10)


def test_stripping_keeps_the_origin() -> None:
    assert Traced.of("  mot ").strip().origin(0, 3) == (2, 5)


@st.composite
def traced(draw: st.DrawFn) -> tuple[str, Traced]:
    seed = draw(st.text(alphabet="abc \u00ad.", min_size=1, max_size=40))
    text = Traced.of(seed)
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        text = text.splice([(start, end, draw(st.text(alphabet="xyz", max_size=3)))])
    return seed, text


@given(traced())
def test_origins_never_decrease_and_stay_inside_the_seed(case: tuple[str, Traced]) -> None:
    seed, text = case
    spans = [text.origin(i, i + 1) for i in range(len(text))]
    assert all(0 <= low <= high <= len(seed) for low, high in spans)
    assert all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(spans))


@given(traced())
def test_an_exact_character_is_the_character_of_the_seed(case: tuple[str, Traced]) -> None:
    seed, text = case
    for run in text.runs:
        if run.exact:
            assert seed[run.start : run.end] == text.text[run.at : run.at + run.length]


@given(traced(), st.integers(0, 50), st.integers(0, 50))
def test_a_cut_keeps_every_origin(case: tuple[str, Traced], start: int, size: int) -> None:
    _, text = case
    part = text.cut(start, start + size)
    assert part.text == text.text[start : start + size]
    for i in range(len(part)):
        assert part.origin(i, i + 1) == text.origin(start + i, start + i + 1)


def test_many_changes_are_made_in_one_pass() -> None:
    text = Traced.of("ab" * 1000)

    spliced = text.splice((at, at + 1, "x") for at in range(0, 2000, 2))

    assert spliced.text == "xb" * 1000
    assert spliced.origin(1999, 2000) == (1999, 2000)
