"""Whatever a person edits on a page: accepted, replayed, it is what the person left, or it was refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.corrections import Fixes, load_fixes
from generator.corrections.fixes import Note
from generator.corrections.write import with_decisions
from generator.problems import InputError
from generator.review.accept import Edited, Replay, corrections_for, persons_part
from tests.corpora import VOCABULARY
from tests.gold_pages import load_all
from tests.replaying import replay_of

PAGE = "docs/articles/a.md"
PATH = "seeds/corrections/a.yml"
LINK = re.compile(r"\[([^\[\]]+)\]\[([a-z-]+)\]")
ACTORS = sorted(VOCABULARY.actors)
Edit = Callable[[list[str], int], list[str]]
"""What a person does to the lines of a page's text at one of them."""


@cache
def gold() -> tuple[Replay, ...]:
    return tuple(replay_of(page.annotated) for page in load_all())


def divided(page: str) -> tuple[list[str], list[str], list[str]]:
    """The lines before the text, of the text, and after it."""
    lines = page.splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("<!-- text"))
    end = lines.index("<!-- /text -->")
    return lines[: start + 1], lines[start + 1 : end], lines[end:]


def a_word_changed(lines: list[str], at: int) -> list[str]:
    words = lines[at].split(" ")
    middle = len(words) // 2
    return [*lines[:at], " ".join((*words[:middle], "changé", *words[middle + 1 :])), *lines[at + 1 :]]


def a_word_added(lines: list[str], at: int) -> list[str]:
    return [*lines[:at], f"{lines[at]} Et Moscou encore.", *lines[at + 1 :]]


def taken_out(lines: list[str], at: int) -> list[str]:
    return [*lines[:at], *lines[at + 1 :]]


def a_line_added(lines: list[str], at: int) -> list[str]:
    return [*lines[: at + 1], "Une phrase de plus sur l’Otan.", *lines[at + 1 :]]


def divided_in_two(lines: list[str], at: int) -> list[str]:
    words = lines[at].split(" ")
    assume(len(words) > 1 and not lines[at].startswith("#"))
    return [*lines[:at], words[0], " ".join(words[1:]), *lines[at + 1 :]]


def split_before(lines: list[str], at: int) -> list[str]:
    return [*lines[:at], "", *lines[at:]]


def joined_to_the_next(lines: list[str], at: int) -> list[str]:
    assume(at + 2 < len(lines) and not lines[at].startswith("#") and not lines[at + 2].startswith("#"))
    return [*lines[: at + 1], *lines[at + 2 :]]


def merged_with_the_next(lines: list[str], at: int) -> list[str]:
    assume(at + 1 < len(lines) and lines[at + 1] and not lines[at].startswith("#"))
    return [*lines[:at], f"{lines[at]} {lines[at + 1]}", *lines[at + 2 :]]


def made_a_heading(lines: list[str], at: int) -> list[str]:
    assume(not lines[at].startswith("#"))
    return [*lines[:at], "", f"### {lines[at]}", "", *lines[at + 1 :]]


def unmade_a_heading(lines: list[str], at: int) -> list[str]:
    assume(lines[at].startswith("#"))
    return [*lines[:at], lines[at].lstrip("# "), *lines[at + 1 :]]


def links_removed(lines: list[str], at: int) -> list[str]:
    return [*lines[:at], LINK.sub(r"\1", lines[at]), *lines[at + 1 :]]


def links_retargeted(lines: list[str], at: int) -> list[str]:
    return [*lines[:at], LINK.sub(r"[\1][jens-stoltenberg]", lines[at]), *lines[at + 1 :]]


def a_link_added(lines: list[str], at: int) -> list[str]:
    words = lines[at].split(" ")
    place = len(words) - 1
    assume(re.fullmatch(r"[^\W\d_]+\.?", words[place]))
    words[place] = f"[{words[place]}][nato]"
    return [*lines[:at], " ".join(words), *lines[at + 1 :]]


EDITS: tuple[Edit, ...] = (
    a_word_changed,
    a_word_added,
    taken_out,
    a_line_added,
    divided_in_two,
    split_before,
    joined_to_the_next,
    merged_with_the_next,
    made_a_heading,
    unmade_a_heading,
    links_removed,
    links_retargeted,
    a_link_added,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(
    st.integers(0, 4),
    st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 10_000)), min_size=1, max_size=4),
    st.none() | st.sampled_from(["Autre titre", "«Titre» : un, deux", "2022"]),
)
def test_a_page_that_was_accepted_is_the_page_that_was_left(
    article: int, edits: list[tuple[Edit, int]], title: str | None
) -> None:
    replay = gold()[article]
    page = replay(Fixes(PATH)).page
    head, text, foot = divided(page)
    for edit, place in edits:
        lines = [i for i, line in enumerate(text) if line and not line.startswith(">")]
        assume(lines)
        text = edit(text, lines[place % len(lines)])
    if title is not None:
        head = [f'title: "{title}"' if line.startswith("title:") else line for line in head]
    left = "\n".join((*head, *text, *foot)) + "\n"

    try:
        added = corrections_for(
            Edited(PAGE, left, page, page), Fixes(PATH), replay, VOCABULARY.actors, Note(0, "because")
        )
    except InputError as refusal:
        causes = " ".join(problem.cause for problem in refusal.problems)
    else:
        causes = ""
    if causes:
        assert a_line_added in [edit for edit, _ in edits], f"only words of one's own are refused: {causes}"
        assert "that the seed does not have" in causes
        return

    fixes, problems = load_fixes(PATH, with_decisions(PATH, "", added), VOCABULARY)
    assert problems == ()
    assert fixes is not None
    again = replay(fixes)
    assert again.annotated.article.problems == ()
    assert persons_part(PAGE, again.page) == persons_part(PAGE, left)
