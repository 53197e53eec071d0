"""What a run changes on disk: what is generated and untouched, and nothing that a person did."""

from __future__ import annotations

import pytest

from generator.disk.changes import Changes, Edit, is_current, plan
from generator.disk.manifest import Digests, digest_of
from generator.model.corpus import Output
from generator.stamp import stamped

OLD = stamped("---\ntitle: Minsk\n---\nHier.\n").encode()
NEW = stamped("---\ntitle: Minsk\n---\nAujourd’hui.\n").encode()
EDITED = OLD.replace(b"Hier", b"Avant-hier")
PAGE = "docs/articles/minsk.md"
TABLE = "docs/data/articles.csv"


def known(**tables: bytes) -> Digests:
    return {f"data/{name}.csv": frozenset({digest_of(content)}) for name, content in tables.items()}


def changes(wanted: dict[str, bytes], on_disk: dict[str, bytes], listed: Digests | None = None) -> Changes:
    return plan((Output(path, content) for path, content in wanted.items()), on_disk, listed or {})


def test_a_page_that_is_missing_is_written() -> None:
    assert changes({PAGE: NEW}, {}).writes == (Output(PAGE, NEW),)


def test_a_page_that_is_as_wanted_is_left() -> None:
    assert changes({PAGE: NEW}, {PAGE: NEW}).nothing


def test_an_untouched_page_is_replaced() -> None:
    assert changes({PAGE: NEW}, {PAGE: OLD}).writes == (Output(PAGE, NEW),)


def test_an_edited_page_is_left_and_told() -> None:
    found = changes({PAGE: NEW}, {PAGE: EDITED})
    assert not found.writes
    assert found.edits == (Edit(PAGE, EDITED, NEW),)
    assert f"accept {PAGE}" in found.edits[0].problem.remedy


def test_a_page_that_a_person_wrote_where_one_is_wanted_is_left_and_told() -> None:
    assert changes({PAGE: NEW}, {PAGE: b"# Notes\n"}).edits == (Edit(PAGE, b"# Notes\n", NEW),)


def test_an_untouched_page_that_is_not_wanted_is_removed() -> None:
    assert changes({}, {PAGE: OLD}).removals == (PAGE,)


def test_an_edited_page_that_is_not_wanted_is_left_and_told() -> None:
    found = changes({}, {PAGE: EDITED})
    assert not found.removals
    assert found.edits == (Edit(PAGE, EDITED, None),)


def test_files_that_the_generator_never_wrote_are_none_of_its_affair() -> None:
    assert changes({}, {"docs/CNAME": b"example.org\n", "docs/notes.md": b"# Notes\n"}).nothing


def test_a_listed_table_is_replaced() -> None:
    found = changes({TABLE: b"id\n1\n"}, {TABLE: b"id\n"}, known(articles=b"id\n"))
    assert found.writes == (Output(TABLE, b"id\n1\n"),)
    assert found.after == known(articles=b"id\n1\n")


def test_an_edited_table_is_left_and_told_and_stays_listed_as_it_was() -> None:
    found = changes({TABLE: b"id\n1\n"}, {TABLE: b"id\n7\n"}, known(articles=b"id\n"))
    assert found.edits == (Edit(TABLE, b"id\n7\n", b"id\n1\n"),)
    assert found.after == known(articles=b"id\n")


def test_a_listed_table_that_is_not_wanted_is_removed_from_disk_and_list() -> None:
    found = changes({}, {TABLE: b"id\n"}, known(articles=b"id\n"))
    assert found.removals == (TABLE,)
    assert found.after == {}


def test_a_list_that_is_out_of_date_is_a_change() -> None:
    assert not changes({TABLE: b"id\n"}, {TABLE: b"id\n"}, {}).nothing


@pytest.mark.parametrize(
    "path",
    [
        "docs/../seeds/a.txt",
        "/docs/a.md",
        "seeds/a.txt",
        "docs//a.md",
        "docs/./a.md",
        "docs/a/../../b",
        "../docs/a",
    ],
)
def test_no_output_leaves_the_folder(path: str) -> None:
    with pytest.raises(ValueError, match="no path under docs/"):
        changes({path: b""}, {})


def test_two_outputs_of_one_path_are_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="twice"):
        plan((Output(PAGE, OLD), Output(PAGE, NEW)), {}, {})


DIGESTS = {PAGE: digest_of(NEW), TABLE: digest_of(b"id\n")}
ON_DISK = {PAGE: NEW, TABLE: b"id\n"}
LISTED = known(articles=b"id\n")


def test_what_a_run_came_to_is_current() -> None:
    assert is_current(DIGESTS, ON_DISK, LISTED)


def test_it_is_current_beside_files_of_a_person() -> None:
    assert is_current(DIGESTS, {**ON_DISK, "docs/CNAME": b""}, LISTED)


@pytest.mark.parametrize(
    ("on_disk", "listed"),
    [
        ({PAGE: NEW}, LISTED),
        ({**ON_DISK, PAGE: EDITED}, LISTED),
        ({**ON_DISK, TABLE: b"id\n1\n"}, LISTED),
        ({**ON_DISK, "docs/articles/gone.md": OLD}, LISTED),
        (ON_DISK, {}),
    ],
    ids=["a file is missing", "a page is edited", "a table is edited", "an old page is left", "no list"],
)
def test_it_is_not_current_when(on_disk: dict[str, bytes], listed: Digests) -> None:
    assert not is_current(DIGESTS, on_disk, listed)
