"""Corrections of metadata, mentions and positions, the log of them, and the state of the review."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.corrections import Fixes, load_fixes, on_found, on_metadata
from generator.corrections.fixes import ReviewMark
from generator.corrections.status import content_hash
from generator.model.annotation import Annotated, Annotations, Correction, Mention, Position
from tests.corpora import VOCABULARY, an_article

PATH = "seeds/corrections/a.yml"
TEXT = "Moscou demande que Lavrov parle. Le ministre refuse de répondre."
MOSCOW = Mention("russia", 0, 0, 6, "Moscou", "metonym")
LAVROV = Mention("sergey-lavrov", 0, 19, 25, "Lavrov", "name")
DEMAND = Position("written-reply", ("russia",), "demand", "nato", 0, 7, 31, "demande que Lavrov parle")


def the_article() -> Annotated:
    return an_article("a", TEXT, found=Annotations(mentions=(MOSCOW, LAVROV), positions=(DEMAND,)))


def fixes(*lines: str) -> Fixes:
    text = "corrections:\n" + "".join(f"- {{{line}, because: z}}\n" for line in lines)
    found, problems = load_fixes(PATH, text, VOCABULARY)
    assert problems == ()
    assert found is not None
    return found


def corrected(*lines: str) -> Annotated:
    return on_found(the_article(), fixes(*lines))


def marked(annotated: Annotated) -> str:
    """The text with its mentions, `[words]{actor}`."""
    text = annotated.article.blocks[0].text.text
    for m in reversed(annotated.found.mentions):
        text = f"{text[: m.start]}[{m.text}]{{{m.actor}}}{text[m.end :]}"
    return text


def held(annotated: Annotated) -> list[str]:
    return [
        f"{', '.join(p.holders)}: {p.stance} {p.demand} ({p.source}): {p.quote}"
        for p in annotated.found.positions
    ]


MENTIONS = {
    "one is added": (
        "add-mention: Le ministre, actor: sergey-lavrov",
        "[Moscou]{russia} demande que [Lavrov]{sergey-lavrov} parle. "
        "[Le ministre]{sergey-lavrov} refuse de répondre.",
    ),
    "one is dropped": (
        "drop-mention: Lavrov, actor: sergey-lavrov",
        "[Moscou]{russia} demande que Lavrov parle. Le ministre refuse de répondre.",
    ),
    "one is given to another": (
        "relabel-mention: Moscou, actor: nato",
        "[Moscou]{nato} demande que [Lavrov]{sergey-lavrov} parle. Le ministre refuse de répondre.",
    ),
    "one that is there is added again": (
        "add-mention: Moscou, actor: russia",
        "[Moscou]{russia} demande que [Lavrov]{sergey-lavrov} parle. Le ministre refuse de répondre.",
    ),
}


@pytest.mark.parametrize(("line", "expected"), MENTIONS.values(), ids=MENTIONS.keys())
def test_mentions_are_as_the_reviewer_says(line: str, expected: str) -> None:
    annotated = corrected(line)

    assert annotated.article.problems == ()
    assert marked(annotated) == expected


def test_a_mention_that_a_reviewer_made_says_so() -> None:
    (made,) = corrected("add-mention: Le ministre, actor: sergey-lavrov").found.mentions[2:]

    assert (made.method, made.certain, made.because) == ("correction", True, "z")


POSITIONS = {
    "one is added": (
        "add-position: refuse de répondre, demand: written-reply, holders: sergey-lavrov, stance: reject",
        [
            "russia: demand written-reply (nato): demande que Lavrov parle",
            "sergey-lavrov: reject written-reply (None): refuse de répondre",
        ],
    ),
    "one is dropped": ("drop-position: demande que, demand: written-reply", []),
    "its source is the article": (
        "change-position: demande que, demand: written-reply, source: null",
        ["russia: demand written-reply (None): demande que Lavrov parle"],
    ),
    "its holder is another": (
        "change-position: demande que, demand: written-reply, holders: [nato, russia]",
        ["nato, russia: demand written-reply (nato): demande que Lavrov parle"],
    ),
    "its demand is another": (
        "change-position: demande que, demand: written-reply, to-demand: non-enlargement",
        ["russia: demand non-enlargement (nato): demande que Lavrov parle"],
    ),
}


@pytest.mark.parametrize(("line", "expected"), POSITIONS.values(), ids=POSITIONS.keys())
def test_positions_are_as_the_reviewer_says(line: str, expected: list[str]) -> None:
    annotated = corrected(line)

    assert annotated.article.problems == ()
    assert held(annotated) == expected


REFUSED = {
    "a mention across another": (
        "add-mention: que Lavrov, actor: nato",
        "2: error: “que Lavrov” overlaps a mention: “Lavrov” (sergey-lavrov) (relabel or drop that one)",
    ),
    "another actor's mention dropped": (
        "drop-mention: Moscou, actor: nato",
        "2: error: “Moscou” is a mention of 'russia' (say `actor: russia`)",
    ),
    "a mention dropped that is none any more": (
        "drop-mention: Le ministre, actor: nato",
        "2: warning: “Le ministre” is no mention any more (drop this line)",
    ),
    "a mention relabelled that is none": (
        "relabel-mention: Le ministre, actor: nato",
        "2: error: “Le ministre” is no mention (use `add-mention`)",
    ),
    "a position on another demand": (
        "change-position: demande que, demand: non-enlargement, stance: reject",
        "2: error: “demande que” holds 0 positions on 'non-enlargement'; there: written-reply (russia: "
        "demand) (quote the words of one position and name its demand)",
    ),
    "words that are not there": (
        "add-mention: Le monistre, actor: nato",
        "2: error: “Le monistre” matches nowhere (the nearest: “Le ministre”)",
    ),
}


@pytest.mark.parametrize(("line", "expected"), REFUSED.values(), ids=REFUSED.keys())
def test_a_correction_that_does_not_fit_changes_nothing_and_says_why(line: str, expected: str) -> None:
    annotated = corrected(line)

    (problem,) = annotated.article.problems
    assert str(problem) == f"{PATH}:{expected}"
    assert annotated.found == the_article().found
    assert annotated.corrections == ()


def test_metadata_is_as_the_reviewer_says_and_keeps_the_reason() -> None:
    article = on_metadata(
        the_article().article, fixes("set: title, to: Autre titre", "set: language, to: null")
    )

    assert article.metadata.title.value == "Autre titre"
    assert article.metadata.title.evidence == "z"
    assert article.metadata.language.value is None


def test_the_log_has_the_corrections_that_were_applied() -> None:
    annotated = corrected("drop-mention: Lavrov", "add-mention: Le monistre, actor: nato")

    assert annotated.corrections == (Correction(None, None, "drop-mention", "z", "Lavrov", ""),)


def test_an_article_that_nobody_read_is_unreviewed() -> None:
    assert corrected("drop-mention: Lavrov").review.status == "unreviewed"


def test_a_mark_holds_for_the_content_that_was_read() -> None:
    mark = ReviewMark("Anna", "2022-03-01", content_hash(the_article()))

    review = on_found(the_article(), Fixes(PATH, (), mark)).review

    assert (review.status, review.by, review.on) == ("reviewed", "Anna", "2022-03-01")


def test_a_mark_is_stale_when_what_was_found_changes() -> None:
    mark = ReviewMark("Anna", "2022-03-01", content_hash(the_article()))
    without = replace(the_article(), found=Annotations(mentions=(MOSCOW,), positions=(DEMAND,)))

    assert on_found(without, Fixes(PATH, (), mark)).review.status == "stale"


def test_how_something_was_found_does_not_make_a_mark_stale() -> None:
    by_role = replace(the_article().found, mentions=(MOSCOW, replace(LAVROV, method="role", because="x")))

    assert content_hash(replace(the_article(), found=by_role)) == content_hash(the_article())
