"""The stamp on a page tells an edit from what was generated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.stamp import is_untouched, stamp_of, stamped

PAGE = "---\ntitle: Minsk\n---\n\nUne phrase.\n"


def test_a_stamped_page_shows_the_stamp_as_the_last_line_of_its_front_matter() -> None:
    assert stamped(PAGE).splitlines()[2].startswith("generated: sha256-")
    assert stamped(PAGE).splitlines()[3] == "---"


def test_a_stamped_page_is_untouched() -> None:
    assert is_untouched(stamped(PAGE))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Une phrase.", "Une autre phrase."),
        ("title: Minsk", "title: Genève"),
        ("\n---\n\n", "\n---\n"),
        ("generated: sha256-", "generated: sha256-0"),
    ],
    ids=["a sentence", "the title", "an empty line", "the stamp itself"],
)
def test_a_page_edited_in_one_place_is_not_untouched(old: str, new: str) -> None:
    page = stamped(PAGE)
    assert old in page
    assert not is_untouched(page.replace(old, new, 1))


def test_a_page_without_a_stamp_is_not_untouched() -> None:
    assert stamp_of(PAGE) is None
    assert not is_untouched(PAGE)


def test_line_endings_that_a_checkout_changed_are_no_edit() -> None:
    assert is_untouched(stamped(PAGE).replace("\n", "\r\n"))


def test_a_page_without_front_matter_cannot_be_stamped() -> None:
    with pytest.raises(ValueError, match="front matter"):
        stamped("Une phrase.\n")


def test_a_stamp_in_the_text_of_a_page_is_text() -> None:
    page = stamped(PAGE.replace("Une phrase.", "generated: sha256-0123456789abcdef"))
    assert is_untouched(page)
    assert page.count("generated: sha256-") == 2


@given(st.text().map(lambda text: f"---\ntitle: x\n---\n{text}"))
def test_stamping_twice_is_stamping_once(page: str) -> None:
    assert stamped(stamped(page)) == stamped(page)
