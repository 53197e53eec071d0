"""Files of corrections: what they may say, and what is shown where they are wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.corrections import load_fixes
from generator.corrections.fixes import (
    Anchor,
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
from generator.corrections.load import METADATA_FIELDS, VERBS
from generator.model.vocabulary import Vocabulary
from generator.vocabulary.load import load_vocabulary
from tests.corpora import VOCABULARY

PATH = "seeds/corrections/a.yml"


def problems_in(text: str) -> list[str]:
    return [str(problem) for problem in load_fixes(PATH, text, VOCABULARY)[1]]


def test_every_kind_of_decision_is_read_in_its_order() -> None:
    fixes, problems = load_fixes(
        PATH,
        """\
review: {by: Anna Lind, on: 2022-03-01, sha: 0a1b2c3d4e5f6071}
corrections:
- replace: "une traction"
  with: "une attraction"
  before: "prétendue"
  because: letters were lost
  by: Anna Lind
  on: 2022-03-01
- heading: "Les faits"
  level: 3
  because: set as a heading in print
- set: authors
  to: [Mara Lind, Jo Berg]
  because: signed below
- set: date
  to: null
  because: that is the dossier's date
- relabel-mention: "le ministre"
  actor: sergey-lavrov
  because: named before
- change-position: "répondre par écrit"
  demand: written-reply
  source: null
  because: the article narrates
""",
        VOCABULARY,
    )

    assert problems == ()
    assert fixes is not None
    assert fixes.review == ReviewMark("Anna Lind", "2022-03-01", "0a1b2c3d4e5f6071", line=1)
    assert fixes.entries == (
        TextFix(
            TextVerb.REPLACE,
            Anchor("une traction", before="prétendue"),
            Note(3, "letters were lost", "Anna Lind", "2022-03-01"),
            text="une attraction",
        ),
        TextFix(TextVerb.HEADING, Anchor("Les faits"), Note(9, "set as a heading in print"), level=3),
        MetadataFix("authors", ("Mara Lind", "Jo Berg"), Note(12, "signed below")),
        MetadataFix("date", None, Note(15, "that is the dossier's date")),
        MentionFix(ItemVerb.CHANGE, Anchor("le ministre"), Note(18, "named before"), "sergey-lavrov"),
        PositionFix(
            ItemVerb.CHANGE,
            Anchor("répondre par écrit"),
            "written-reply",
            Note(21, "the article narrates"),
            source=Source(None),
        ),
    )


WRONG = {
    "no reason given": (
        "- boilerplate: Lire aussi",
        "2: error: 'because' is missing (add 'because: …')",
    ),
    "a verb misspelt": (
        "- replaice: x",
        "2: error: a correction with no verb (did you mean 'replace'?)",
    ),
    "two verbs at once": (
        "- {split: x, join: y, because: z}",
        "2: error: a correction with split and join (begin each decision with one of replace, undo,",
    ),
    "a key that the verb does not know": (
        "- {split: x, with: y, because: z}",
        "2: error: unknown key 'with'",
    ),
    "an actor nobody knows": (
        "- {add-mention: Lavrov, actor: lavrof, because: z}",
        "2: error: unknown actor 'lavrof' (did you mean 'sergey-lavrov'?)",
    ),
    "a demand nobody knows": (
        "- {drop-position: x, demand: written-replay, because: z}",
        "2: error: unknown demand 'written-replay' (did you mean 'written-reply'?)",
    ),
    "a position without a stance": (
        "- {add-position: x, demand: written-reply, holders: nato, because: z}",
        "2: error: 'stance' is missing",
    ),
    "a position that changes nothing": (
        "- {change-position: x, demand: written-reply, because: z}",
        "2: error: nothing is changed",
    ),
    "a number that YAML would read otherwise": (
        "- {replace: cent mille, with: 100.000, because: z}",
        "2: error: 'with' is a number (put it in quotation marks)",
    ),
    "a date that is none": (
        "- {set: date, to: 2022-13-45, because: z}",
        "2: error: 'to': ",
    ),
    "a field that there is not": (
        "- {set: titel, to: x, because: z}",
        "2: error: 'set' is 'titel' (did you mean 'title'?)",
    ),
    "a field without a value": (
        "- {set: title, because: z}",
        "2: error: 'to' is missing (add 'to: …'; `to: null` says that it is unknown)",
    ),
    "a heading too deep": (
        "- {heading: x, level: 7, because: z}",
        "2: error: 'level' is 7 (2 to 6)",
    ),
    "an empty quote": (
        '- {split: "", because: z}',
        "2: error: 'split' is empty (quote the words)",
    ),
}


@pytest.mark.parametrize(("line", "expected"), WRONG.values(), ids=WRONG.keys())
def test_a_mistake_is_shown_with_its_line(line: str, expected: str) -> None:
    (problem,) = problems_in(f"corrections:\n{line}\n")

    assert problem.startswith(f"{PATH}:{expected}")


def test_all_mistakes_of_a_file_are_shown_and_the_rest_is_read() -> None:
    text = "corrections:\n- {split: x}\n- {join: x, because: z}\n- {body: x}\n"

    fixes, problems = load_fixes(PATH, text, VOCABULARY)

    assert [problem.line for problem in problems] == [2, 4]
    assert fixes is not None
    assert [entry.note.line for entry in fixes.entries] == [3]


def test_a_review_without_its_hash_marks_nothing() -> None:
    fixes, problems = load_fixes(PATH, "review: {by: Anna, on: 2022-03-01}\n", VOCABULARY)

    assert fixes is not None
    assert fixes.review is None
    assert [problem.cause for problem in problems] == ["'sha' is missing"]


def test_an_empty_file_decides_nothing() -> None:
    fixes, problems = load_fixes(PATH, "", VOCABULARY)

    assert problems == ()
    assert fixes is not None
    assert (fixes.entries, fixes.review) == ((), None)


def test_what_is_no_yaml_gives_nothing_and_one_problem() -> None:
    fixes, problems = load_fixes(PATH, "corrections: [", VOCABULARY)

    assert fixes is None
    assert len(problems) == 1


README = Path(__file__).parent.parent / "seeds" / "corrections" / "README.md"


def examples() -> list[str]:
    return re.findall(r"^```yaml\n(.*?)^```$", README.read_text("utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("example", examples())
def test_the_examples_of_the_manual_hold(example: str) -> None:
    fixes, problems = load_fixes(PATH, example, the_corpus_vocabulary())

    assert problems == ()
    assert fixes is not None
    assert fixes.entries


def test_the_manual_names_every_verb_and_field() -> None:
    manual = README.read_text("utf-8")

    assert [verb for verb in VERBS if f"`{verb}`" not in manual] == []
    assert [field for field in METADATA_FIELDS if field not in manual] == []


def the_corpus_vocabulary() -> Vocabulary:
    folder = README.parent.parent / "vocabulary"
    vocabulary, _ = load_vocabulary({path.name: path.read_text("utf-8") for path in folder.glob("*.yml")})
    return vocabulary
