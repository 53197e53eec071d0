"""Files taken in: each under an id of its own, or told why not."""

from __future__ import annotations

from generator.intake import Given, take_in

TEXT = b"Une phrase seule. Une autre la suit."
OTHER = b"Une autre phrase. Et encore une."


def test_a_file_is_taken_under_its_name_byte_for_byte() -> None:
    (seed,) = take_in([Given("/home/a/Dépêche du 13.TXT", TEXT)], {}).seeds
    assert (seed.path, seed.data) == ("articles/Depeche-du-13.txt", TEXT)


def test_the_same_text_twice_is_taken_once_and_both_are_named() -> None:
    intake = take_in([Given("a.txt", TEXT), Given("b.txt", TEXT)], {})
    assert [seed.path for seed in intake.seeds] == ["articles/a.txt"]
    assert [(p.path, p.cause) for p in intake.problems] == [
        ("b.txt", "the same text is there already: a.txt")
    ]


def test_a_text_that_the_corpus_has_is_told_with_its_seed() -> None:
    (problem,) = take_in([Given("b.txt", TEXT)], {"articles/a.txt": TEXT}).problems
    assert problem.cause == "the same text is there already: seeds/articles/a.txt"


def test_another_text_under_a_name_that_is_taken_has_a_name_of_its_own() -> None:
    (seed,) = take_in([Given("x/a.txt", OTHER)], {"articles/a.txt": TEXT}).seeds
    assert seed.path.startswith("articles/a-")
    assert seed.path.endswith(".txt")


def test_the_id_of_an_article_that_was_taken_out_is_not_given_again() -> None:
    (seed,) = take_in([Given("a.txt", TEXT)], {}, former=["a"]).seeds
    assert seed.path != "articles/a.txt"


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_taken() -> None:
    intake = take_in([Given("empty.txt", b""), Given("a.docx", TEXT), Given("b.txt", TEXT)], {})
    assert [seed.path for seed in intake.seeds] == ["articles/b.txt"]
    assert [problem.path for problem in intake.problems] == ["empty.txt", "a.docx"]
    assert all(problem.remedy for problem in intake.problems)


def test_a_name_cannot_lead_out_of_the_folder() -> None:
    (seed,) = take_in([Given("../../etc/..hosts.txt", TEXT)], {}).seeds
    assert seed.path == "articles/hosts.txt"


def test_records_are_taken_by_the_names_that_the_corpus_gives_their_fields() -> None:
    record = b'{"corps": "Une phrase seule."}'
    assert take_in([Given("a.jsonl", record)], {}).problems
    assert not take_in([Given("a.jsonl", record)], {}, fields={"text": ("corps",)}).problems
