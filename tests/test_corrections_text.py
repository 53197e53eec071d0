"""Corrections of the text: each verb, what stays as it was, and what a correction that fits nowhere says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corrections import Fixes, on_text
from generator.corrections.fixes import Anchor, Note, TextFix, TextVerb
from generator.model.article import Article, Disposition, LedgerRow
from tests.corpora import an_article

NOTE = Note(3, "because it is so")
TEXT = (
    "# The strike",
    "Mara Lind spoke first. She wants rest days. Nobody answered.",
    "Read also: our letter",
    "The port stays shut.",
)


def a_fix(
    verb: str, quote: str, text: str = "", level: int = 0, before: str = "", after: str = ""
) -> TextFix:
    return TextFix(TextVerb(verb), Anchor(quote, before, after), NOTE, text, level)


def corrected(*fixes: TextFix, article: Article | None = None) -> Article:
    given = article or an_article("a", *TEXT).article
    return on_text(given, Fixes("seeds/corrections/a.yml", fixes))


def page(article: Article) -> list[str]:
    """The blocks, a heading with its `#`, sentences divided by `|`."""
    return [
        "#" * block.level
        + " " * block.is_heading
        + "|".join(block.text.text[s.start : s.end] for s in block.sentences)
        for block in article.blocks
    ]


WHOLE = [
    "## The strike",
    "Mara Lind spoke first.|She wants rest days.|Nobody answered.",
    "Read also: our letter",
    "The port stays shut.",
]

CASES = {
    "a word is replaced": (
        a_fix("replace", "rest days", "holidays"),
        {1: ["Mara Lind spoke first.|She wants holidays.|Nobody answered."]},
    ),
    "a line break in the new words ends a sentence": (
        a_fix("replace", "wants rest days", "wants\nrest days"),
        {1: ["Mara Lind spoke first.|She wants|rest days.|Nobody answered."]},
    ),
    "a blank line in the new words begins a paragraph": (
        a_fix("replace", "first. She", "first.\n\nShe"),
        {1: ["Mara Lind spoke first.", "She wants rest days.|Nobody answered."]},
    ),
    "sentences are joined by words without a line break": (
        a_fix("replace", "first.\nShe", "first, she"),
        {1: ["Mara Lind spoke first, she wants rest days.|Nobody answered."]},
    ),
    "a heading's words are replaced and it stays a heading": (
        a_fix("replace", "strike", "lockout"),
        {0: ["## The lockout"]},
    ),
    "a whole paragraph is set aside": (a_fix("boilerplate", "Read also: our letter"), {2: []}),
    "a sentence in the middle is set aside": (
        a_fix("boilerplate", "She wants rest days."),
        {1: ["Mara Lind spoke first.|Nobody answered."]},
    ),
    "the first sentence is set aside": (
        a_fix("boilerplate", "Mara Lind spoke first."),
        {1: ["She wants rest days.|Nobody answered."]},
    ),
    "the last sentence is set aside": (
        a_fix("boilerplate", "Nobody answered."),
        {1: ["Mara Lind spoke first.|She wants rest days."]},
    ),
    "a paragraph becomes a heading": (
        a_fix("heading", "Read also: our letter", level=3),
        {2: ["### Read also: our letter"]},
    ),
    "a heading is cut out of a paragraph": (
        a_fix("heading", "She wants rest days.", level=2),
        {1: ["Mara Lind spoke first.", "## She wants rest days.", "Nobody answered."]},
    ),
    "a heading becomes a paragraph": (a_fix("paragraph", "The strike"), {0: ["The strike"]}),
    "a paragraph is split": (
        a_fix("split", "Nobody"),
        {1: ["Mara Lind spoke first.|She wants rest days.", "Nobody answered."]},
    ),
    "two paragraphs are joined": (
        a_fix("join", "The port"),
        {2: ["Read also: our letter|The port stays shut."], 3: []},
    ),
}


@pytest.mark.parametrize(("fix", "changes"), CASES.values(), ids=CASES.keys())
def test_each_verb_does_what_it_says_and_nothing_else(fix: TextFix, changes: dict[int, list[str]]) -> None:
    expected = [line for i, old in enumerate(WHOLE) for line in changes.get(i, [old])]

    article = corrected(fix)

    assert article.problems == ()
    assert page(article) == expected
    assert_whole(article)


def test_a_passage_that_was_set_aside_comes_back_where_the_seed_has_it() -> None:
    shorter = corrected(a_fix("boilerplate", "Read also: our letter"))

    restored = corrected(a_fix("body", "Read also: our letter"), article=shorter)

    assert page(restored) == WHOLE
    assert_whole(restored)


def test_what_is_set_aside_is_boilerplate_in_the_ledger() -> None:
    article = corrected(a_fix("boilerplate", "Read also: our letter"))

    judged = {article.raw[r.start : r.end]: r.disposition for r in article.ledger if r.reason == "correction"}

    assert judged == {"Read also: our letter": Disposition.BOILERPLATE}


def test_a_replacement_is_listed_as_a_repair_of_the_seed() -> None:
    article = corrected(a_fix("replace", "wants rest days", "wants rest weeks"))

    (repair,) = article.repairs

    assert (repair.removed, repair.inserted, repair.reason) == ("days", "weeks", "correction")
    assert article.raw[repair.at :].startswith("days")


def test_undoing_gives_back_the_words_of_the_seed() -> None:
    changed = corrected(a_fix("replace", "rest days", "holidays"))

    restored = corrected(a_fix("undo", "holidays"), article=changed)

    assert page(restored) == WHOLE
    assert restored.repairs == ()


def test_a_later_correction_sees_what_the_earlier_ones_left() -> None:
    article = corrected(a_fix("replace", "rest days", "holidays"), a_fix("replace", "holidays", "rest"))

    assert page(article)[1] == "Mara Lind spoke first.|She wants rest.|Nobody answered."


TWICE = ("The port stays shut. The port is old.",)


def test_words_that_stand_twice_are_told_apart_by_what_stands_around_them() -> None:
    article = an_article("a", *TWICE).article

    changed = corrected(a_fix("replace", "port", "dock", after="is old"), article=article)

    assert page(changed) == ["The port stays shut.|The dock is old."]


REFUSED = {
    "words that are not there": (
        a_fix("replace", "Mara Lynd spoke", "x"),
        "“Mara Lynd spoke” matches nowhere",
        "the nearest: “Mara Lind spoke”",
    ),
    "words that stand twice": (
        a_fix("replace", "answered", "x"),
        "“answered” matches 2 times: …rest days. Nobody [answered].…; …Nobody [answered] her.…",
        "quote more words, or say what stands `before` or `after` them",
    ),
    "words in other surroundings": (
        a_fix("replace", "rest days", "x", before="needs"),
        "“rest days” stands only in other surroundings: …first. She wants [rest days]. Nobody answered.…",
        "correct `before` or `after`",
    ),
    "words across two paragraphs": (
        a_fix("replace", "answered. Nobody", "x"),
        "“answered. Nobody” matches nowhere",
        "",
    ),
    "a repair undone where there is none": (
        a_fix("undo", "rest days"),
        "“rest days” is what the seed says: nothing was repaired",
        "drop this line",
    ),
    "a paragraph that is no heading": (
        a_fix("paragraph", "rest days"),
        "“rest days” is in no heading",
        "quote the words of a heading",
    ),
    "a split where a paragraph begins": (
        a_fix("split", "Mara"),
        "“Mara” begins a paragraph already",
        "drop this line",
    ),
    "a join in the middle of a paragraph": (
        a_fix("join", "rest"),
        "“rest” does not begin a paragraph that follows another",
        "quote the first words of the second paragraph",
    ),
    "a passage that is in the article": (
        a_fix("body", "rest days"),
        "“rest days” is in the article already",
        "drop this line",
    ),
}


@pytest.mark.parametrize(("fix", "cause", "remedy"), REFUSED.values(), ids=REFUSED.keys())
def test_a_correction_that_does_not_fit_says_where_and_why(fix: TextFix, cause: str, remedy: str) -> None:
    article = an_article(
        "a", "Mara Lind spoke first. She wants rest days. Nobody answered.", "Nobody answered her."
    ).article

    refused = corrected(fix, article=article)

    (problem,) = refused.problems
    assert (problem.path, problem.line, problem.cause) == ("seeds/corrections/a.yml", 3, cause)
    assert remedy in problem.remedy
    assert page(refused) == page(article)


def test_one_that_does_not_fit_leaves_the_others_applied() -> None:
    article = corrected(a_fix("replace", "nowhere", "x"), a_fix("replace", "rest days", "holidays"))

    assert len(article.problems) == 1
    assert page(article)[1] == "Mara Lind spoke first.|She wants holidays.|Nobody answered."


def test_an_article_without_corrections_is_the_very_same() -> None:
    article = an_article("a", *TEXT).article

    assert on_text(article, None) is article


WORDS = st.lists(st.sampled_from(["port", "Mara", "a.", "«b»", "No."]), min_size=1, max_size=6).map(" ".join)


def _verbs() -> st.SearchStrategy[Callable[[str], TextFix]]:
    replaced = st.lists(WORDS, max_size=3).map(
        lambda lines: lambda quote: a_fix("replace", quote, "\n".join(lines) or "x")
    )
    others = st.sampled_from(["heading", "split", "boilerplate", "undo", "join", "body", "paragraph"]).map(
        lambda verb: lambda quote: a_fix(verb, quote, level=2 if verb == "heading" else 0)
    )
    return replaced | others


@given(st.lists(WORDS, min_size=1, max_size=5), st.lists(st.tuples(_verbs(), WORDS), max_size=5))
def test_whatever_is_corrected_every_character_is_accounted_for(
    paragraphs: list[str], fixes: list[tuple[Callable[[str], TextFix], str]]
) -> None:
    article = an_article("a", *paragraphs).article

    assert_whole(corrected(*(make(quote) for make, quote in fixes), article=article))


def assert_whole(article: Article) -> None:
    """The ledger covers the seed; what is exact is the seed's; body is in a block or listed as removed."""
    ends = [row.end for row in article.ledger]
    assert [row.start for row in article.ledger] == [0, *ends[:-1]]
    assert ends[-1] == len(article.raw)
    shown: set[int] = set()
    for block in article.blocks:
        assert block.text.text == block.text.text.strip() != ""
        assert [s for s in block.sentences if not block.text.text[s.start : s.end].strip()] == []
        for run in block.text.runs:
            if run.exact:
                assert article.raw[run.start : run.end] == block.text.text[run.at : run.at + run.length], (
                    "an exact run says what the seed says"
                )
            shown.update(range(run.start, run.end))
    removed = {i for r in article.repairs for i in range(r.at, r.at + len(r.removed))}
    body = {i for row in article.ledger if _is_body(row) for i in range(row.start, row.end)}
    assert body - shown - removed == set()
    for repair in article.repairs:
        assert article.raw[repair.at : repair.at + len(repair.removed)] == repair.removed


def _is_body(row: LedgerRow) -> bool:
    return row.disposition is Disposition.BODY
