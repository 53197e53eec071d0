"""Decisions written to a file: they read back the same, and what stood in the file stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corrections import load_fixes
from generator.corrections.fixes import (
    Anchor,
    Fix,
    ItemVerb,
    MentionFix,
    MetadataFix,
    Note,
    PositionFix,
    ReviewMark,
    Source,
    TextFix,
    TextVerb,
)
from generator.corrections.write import with_decisions, with_review
from generator.problems import InputError
from tests.corpora import VOCABULARY

PATH = "seeds/corrections/a.yml"
NOTE = Note(0, "so it is")
SPLIT = TextFix(TextVerb.SPLIT, Anchor("Un mot"), NOTE)
JOIN = TextFix(TextVerb.JOIN, Anchor("Deux mots"), NOTE)
MARK = ReviewMark("Anna", "2022-03-01", "0a1b2c3d4e5f6071")

PRINTABLE = st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"], exclude_characters="\ufeff")
WORDS = st.text(PRINTABLE, min_size=1, max_size=30).map(str.strip).filter(bool)
DAYS = st.none() | st.dates().map(str)
NOTES = st.builds(Note, st.just(0), WORDS, st.none() | WORDS, DAYS)
ANCHORS = st.builds(Anchor, WORDS, st.just("") | WORDS, st.just("") | WORDS)
ACTORS = st.sampled_from(sorted(VOCABULARY.actors))
SEVERAL = st.lists(ACTORS, min_size=1, max_size=3, unique=True).map(tuple)
DEMANDS = st.sampled_from(sorted(VOCABULARY.demands))
PLAIN = [TextVerb.SPLIT, TextVerb.JOIN, TextVerb.BOILERPLATE]
STANCES = st.sampled_from(sorted(VOCABULARY.stances))
FIXES: st.SearchStrategy[Fix] = st.one_of(
    st.builds(
        TextFix,
        st.just(TextVerb.REPLACE),
        ANCHORS,
        NOTES,
        st.lists(WORDS, min_size=1, max_size=3).map("\n".join),
    ),
    st.builds(
        TextFix, st.sampled_from([TextVerb.SPLIT, TextVerb.JOIN, TextVerb.BOILERPLATE]), ANCHORS, NOTES
    ),
    st.builds(TextFix, st.just(TextVerb.HEADING), ANCHORS, NOTES, st.just(""), st.integers(2, 6)),
    st.builds(MetadataFix, st.just("title"), st.none() | WORDS, NOTES),
    st.builds(MetadataFix, st.just("authors"), st.none() | st.lists(WORDS, min_size=1).map(tuple), NOTES),
    st.builds(MentionFix, st.sampled_from(ItemVerb), ANCHORS, NOTES, ACTORS),
    st.builds(
        PositionFix,
        st.just(ItemVerb.ADD),
        ANCHORS,
        DEMANDS,
        NOTES,
        SEVERAL,
        STANCES,
        st.none() | st.builds(Source, st.none() | ACTORS),
        st.none() | SEVERAL,
    ),
    st.builds(PositionFix, st.just(ItemVerb.CHANGE), ANCHORS, DEMANDS, NOTES, SEVERAL, new_demand=DEMANDS),
)


def without_line(fix: Fix) -> Fix:
    return replace(fix, note=replace(fix.note, line=0))


@given(st.lists(FIXES, max_size=4))
def test_what_is_written_reads_back_the_same(fixes: list[Fix]) -> None:
    loaded, problems = load_fixes(PATH, with_decisions(PATH, "", fixes), VOCABULARY)

    assert problems == ()
    assert loaded is not None
    assert [without_line(fix) for fix in loaded.entries] == fixes


@given(st.lists(FIXES, max_size=2), st.lists(FIXES, min_size=1, max_size=2))
def test_decisions_come_after_those_that_are_there(first: list[Fix], then: list[Fix]) -> None:
    text = with_review(PATH, with_decisions(PATH, "# A note.\n", first), MARK)

    loaded, problems = load_fixes(PATH, with_decisions(PATH, text, then), VOCABULARY)

    assert problems == ()
    assert loaded is not None
    assert [without_line(fix) for fix in loaded.entries] == [*first, *then]
    assert replace(loaded.review or MARK, line=1) == MARK


FILES = {
    "an empty file": (
        "",
        'corrections:\n- split: "Un mot"\n  because: "so it is"\n',
    ),
    "a file with comments": (
        "# Why.\ncorrections:\n# First.\n- {join: Trois, because: z} # here\n",
        "# Why.\ncorrections:\n# First.\n- {join: Trois, because: z} # here\n"
        '- split: "Un mot"\n  because: "so it is"\n',
    ),
    "a list that is indented": (
        "corrections:\n  - {join: Trois, because: z}\n",
        'corrections:\n  - {join: Trois, because: z}\n  - split: "Un mot"\n    because: "so it is"\n',
    ),
    "a list that is not the last": (
        "corrections:\n- {join: Trois, because: z}\nreview: {by: A, on: 2022-01-01, sha: x}\n",
        "corrections:\n- {join: Trois, because: z}\n"
        '- split: "Un mot"\n  because: "so it is"\n'
        "review: {by: A, on: 2022-01-01, sha: x}\n",
    ),
    "a file without a last line end": (
        "# Nothing yet.",
        '# Nothing yet.\ncorrections:\n- split: "Un mot"\n  because: "so it is"\n',
    ),
    "an empty list": (
        "corrections:\n",
        'corrections:\n- split: "Un mot"\n  because: "so it is"\n',
    ),
}


@pytest.mark.parametrize(("before", "after"), FILES.values(), ids=FILES.keys())
def test_a_decision_is_added_and_the_rest_of_the_file_stays(before: str, after: str) -> None:
    assert with_decisions(PATH, before, [SPLIT]) == after


def test_nothing_to_add_changes_nothing() -> None:
    assert with_decisions(PATH, "corrections: []", []) == "corrections: []"


def test_a_list_in_one_line_is_refused() -> None:
    with pytest.raises(InputError, match="the list is written in one line"):
        with_decisions(PATH, "corrections: [{join: Trois, because: z}]\n", [SPLIT])


REVIEWS = {
    "a file without a mark": (
        "# Why.\ncorrections:\n- {join: Trois, because: z}\n",
        '# Why.\nreview:\n  by: "Anna"\n  on: "2022-03-01"\n  sha: "0a1b2c3d4e5f6071"\n'
        "corrections:\n- {join: Trois, because: z}\n",
    ),
    "an older mark in lines": (
        "review:\n  by: Jo\n  on: 2021-01-01\n  sha: x\ncorrections:\n- {join: Trois, because: z}\n",
        'review:\n  by: "Anna"\n  on: "2022-03-01"\n  sha: "0a1b2c3d4e5f6071"\n'
        "corrections:\n- {join: Trois, because: z}\n",
    ),
    "an older mark in one line": (
        "review: {by: Jo, on: 2021-01-01, sha: x}\n",
        'review:\n  by: "Anna"\n  on: "2022-03-01"\n  sha: "0a1b2c3d4e5f6071"\n',
    ),
}


@pytest.mark.parametrize(("before", "after"), REVIEWS.values(), ids=REVIEWS.keys())
def test_a_review_is_three_lines_instead_of_the_older_ones(before: str, after: str) -> None:
    assert with_review(PATH, before, MARK) == after


def test_two_decisions_keep_their_order() -> None:
    text = with_decisions(PATH, "", [JOIN, SPLIT])

    assert text.index("join") < text.index("split")
