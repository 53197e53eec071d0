"""Edits of a page become corrections which, replayed, give what the person left."""

from __future__ import annotations

import pytest

from generator.corrections import Fixes, load_fixes
from generator.corrections.fixes import Note, TextFix
from generator.corrections.write import with_decisions
from generator.model.article import Article
from generator.problems import InputError
from generator.review.accept import Edited, corrections_for, persons_part
from tests.corpora import VOCABULARY, an_article
from tests.replaying import replay_of

PAGE = "docs/articles/a.md"
PATH = "seeds/corrections/a.yml"
ARTICLE = an_article(
    "a",
    "Moscou parle à l’Otan. Le ministre se taît. Personne ne répond.",
    "# Les faits",
    "La réunion a duré. Elle est finie.",
    "Lire aussi : notre lettre",
    title="Un titre",
    authors=("Mara Lind",),
)
NOTHING = Fixes(PATH)
NOTE = Note(0, "z")


def page_of(fixes: Fixes = NOTHING) -> str:
    return replay_of(ARTICLE)(fixes).page


def edited(old: str, new: str) -> Edited:
    page = page_of()
    assert page.count(old) == 1, "an edit must be of something on the page"
    return Edited(PAGE, page.replace(old, new), page, page)


def accepted(edit: Edited, fixes: Fixes = NOTHING) -> str:
    """The file of corrections after the edit is accepted."""
    added = corrections_for(edit, fixes, replay_of(ARTICLE), VOCABULARY.actors, NOTE)
    return with_decisions(PATH, "", added)


CASES = {
    "a word is changed": (
        "se taît",
        "se tait",
        '- replace: "se taît."\n  with: "se tait."\n',
    ),
    "a sentence is taken out": (
        "Le ministre se taît.\n",
        "",
        '- boilerplate: "Le ministre se taît."\n',
    ),
    "a sentence is divided": (
        "Le ministre se taît.",
        "Le ministre.\nIl se tait.",
        '- replace: "Le ministre se taît."\n  with: "Le ministre.\\nIl se tait."\n',
    ),
    "two sentences become one": (
        "La réunion a duré.\nElle est finie.",
        "La réunion a duré, elle est finie.",
        '- replace: "La réunion a duré. Elle est finie."\n  with: "La réunion a duré, elle est finie."\n',
    ),
    "a sentence is added": (
        "Elle est finie.",
        "Elle est finie.\nOn se revoit lundi.",
        '- replace: "Elle est finie."\n  with: "Elle est finie.\\nOn se revoit lundi."\n',
    ),
    "a paragraph is deleted": (
        "Lire aussi : notre lettre\n\n",
        "",
        '- boilerplate: "Lire aussi : notre lettre"\n',
    ),
    "a paragraph is split": (
        "Le ministre se taît.\n",
        "\nLe ministre se taît.\n",
        '- split: "Le ministre se taît."\n',
    ),
    "two paragraphs are joined": (
        "Elle est finie.\n\nLire",
        "Elle est finie.\nLire",
        '- join: "Lire aussi : notre lettre"\n',
    ),
    "a heading is reworded": (
        "## Les faits",
        "## Les vrais faits",
        '- replace: "Les faits"\n  with: "Les vrais faits"\n',
    ),
    "a heading is unmade": ("## Les faits", "Les faits", '- paragraph: "Les faits"\n'),
    "a heading is set lower": ("## Les faits", "### Les faits", '- heading: "Les faits"\n  level: 3\n'),
    "a paragraph is made a heading": (
        "Lire aussi : notre lettre",
        "## Lire aussi : notre lettre",
        '- heading: "Lire aussi : notre lettre"\n  level: 2\n',
    ),
    "a sentence is made a heading": (
        "Le ministre se taît.\n",
        "\n## Le ministre se taît.\n\n",
        '- heading: "Le ministre se taît."\n  level: 2\n',
    ),
    "a link is removed": ("[Moscou][russia]", "Moscou", '- drop-mention: "Moscou"\n  actor: "russia"\n'),
    "a link leads to another actor": (
        "[Moscou][russia]",
        "[Moscou][nato]",
        '- relabel-mention: "Moscou"\n  actor: "nato"\n',
    ),
    "a link is added": (
        "Le ministre",
        "[Le ministre][sergey-lavrov]",
        '- add-mention: "Le ministre"\n  actor: "sergey-lavrov"\n',
    ),
    "a link covers more words": (
        "l’[Otan][nato]",
        "[l’Otan][nato]",
        '- drop-mention: "Otan"\n  actor: "nato"\n- add-mention: "l’Otan"\n  actor: "nato"\n',
    ),
    "a new word is a name that must not be linked": (
        "Le ministre se taît.",
        "Lavrov se taît.",
        '- replace: "Le ministre"\n  with: "Lavrov"\n- drop-mention: "Lavrov"\n  actor: "sergey-lavrov"\n',
    ),
    "the title is changed": ("title: Un titre", "title: Un autre", '- set: "title"\n  to: "Un autre"\n'),
    "a date is stated": (
        "title: Un titre\n",
        "title: Un titre\ndate: 2022-01-13\n",
        '- set: "date"\n  to: "2022-01-13"\n',
    ),
    "an author is added": (
        "- Mara Lind\n",
        "- Mara Lind\n- Jo Berg\n",
        '- set: "authors"\n  to: ["Mara Lind", "Jo Berg"]\n',
    ),
    "an author is taken out": ("authors:\n- Mara Lind\n", "", '- set: "authors"\n  to: null\n'),
}


@pytest.mark.parametrize(("old", "new", "decisions"), CASES.values(), ids=CASES.keys())
def test_an_edit_becomes_the_decisions_that_say_it(old: str, new: str, decisions: str) -> None:
    said = accepted(edited(old, new)).replace('  because: "z"\n', "")

    assert said == f"corrections:\n{decisions}"


@pytest.mark.parametrize(("old", "new"), [case[:2] for case in CASES.values()], ids=CASES.keys())
def test_what_was_accepted_gives_the_page_that_was_left(old: str, new: str) -> None:
    edit = edited(old, new)

    fixes, problems = load_fixes(PATH, accepted(edit), VOCABULARY)

    assert problems == ()
    assert fixes is not None
    assert persons_part(PAGE, page_of(fixes)) == persons_part(PAGE, edit.left)


def test_a_page_that_was_not_edited_needs_no_decision() -> None:
    edit = Edited(PAGE, page_of(), page_of(), page_of())

    assert corrections_for(edit, NOTHING, replay_of(ARTICLE), VOCABULARY.actors, NOTE) == ()


def test_line_ends_of_another_system_are_no_edit() -> None:
    page = page_of()
    edit = Edited(PAGE, page.replace("\n", "\r\n"), page, page)

    assert corrections_for(edit, NOTHING, replay_of(ARTICLE), VOCABULARY.actors, NOTE) == ()
    assert persons_part(PAGE, edit.left) == persons_part(PAGE, page)


def test_a_line_separator_that_was_pasted_is_refused_not_misread() -> None:
    with pytest.raises(InputError, match="markup that the text of an article cannot have"):
        accepted(edited("se taît", "se\N{LINE SEPARATOR}taît"))


def test_a_second_edit_is_added_to_the_first() -> None:
    first, _ = load_fixes(PATH, accepted(edited("se taît", "se tait")), VOCABULARY)
    assert first is not None
    page = page_of(first)
    edit = Edited(PAGE, page.replace("Le ministre se tait", "Le ministre parle"), page, page)

    added = corrections_for(edit, first, replay_of(ARTICLE), VOCABULARY.actors, NOTE)

    both = Fixes(PATH, (*first.entries, *added))
    assert persons_part(PAGE, page_of(both)) == persons_part(PAGE, edit.left)


def test_a_passage_that_was_set_aside_can_be_written_back() -> None:
    shorter, _ = load_fixes(PATH, accepted(edited("Lire aussi : notre lettre\n\n", "")), VOCABULARY)
    assert shorter is not None
    page = page_of(shorter)
    left = page.replace("Elle est finie.", "Elle est finie.\n\nLire aussi : notre lettre")
    edit = Edited(PAGE, left, page, page)

    (added,) = corrections_for(edit, shorter, replay_of(ARTICLE), VOCABULARY.actors, NOTE)

    assert with_decisions(PATH, "", [added]).startswith('corrections:\n- body: "Lire aussi : notre lettre"\n')


REFUSED = {
    "emphasis": (
        "se taît",
        "se *taît*",
        r"line 26: a line holds markup that the text of an article cannot have",
    ),
    "a link to an address": (
        "Le ministre",
        "[Le ministre](https://example.org)",
        "a line holds markup that the text of an article cannot have",
    ),
    "an actor that there is not": (
        "[Moscou][russia]",
        "[Moscou][moscow]",
        "there is no actor 'moscow'",
    ),
    "a paragraph of one's own": (
        "Lire aussi",
        "Je pense que non.\n\nLire aussi",
        "begins a paragraph that the seed does not have",
    ),
    "a date that is none": ("title: Un titre\n", "title: Un titre\ndate: hier\n", "'date': "),
    "what is made from data": ("kind: article", "kind: demand", "what is made from data was changed"),
    "the frame": ("<!-- /text -->", "", "are damaged"),
}


@pytest.mark.parametrize(("old", "new", "cause"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_expressed_is_refused_with_the_reason(old: str, new: str, cause: str) -> None:
    with pytest.raises(InputError) as refusal:
        accepted(edited(old, new))

    problems = refusal.value.problems
    assert any(cause.removeprefix("line 26: ") in problem.cause for problem in problems)
    assert all(problem.path == PAGE and problem.remedy for problem in problems)


def test_everything_that_cannot_be_expressed_is_shown_at_once() -> None:
    page = page_of()
    twice = page.replace("se taît", "se *taît*").replace("Elle est", "Elle **est**")

    with pytest.raises(InputError) as refusal:
        accepted(Edited(PAGE, twice, page, page))

    assert len(refusal.value.problems) == 2


def test_a_page_whose_former_state_nobody_knows_is_taken_as_it_was_left() -> None:
    page = page_of()
    left = page.replace("kind: article", "kind: older").replace("se taît", "se tait")

    added = corrections_for(
        Edited(PAGE, left, page, left), NOTHING, replay_of(ARTICLE), VOCABULARY.actors, NOTE
    )

    assert [fix.anchor.quote for fix in added if isinstance(fix, TextFix)] == ["se taît."]


def test_the_article_itself_is_left_alone() -> None:
    before: Article = ARTICLE.article

    accepted(edited("se taît", "se tait"))

    assert ARTICLE.article == before
