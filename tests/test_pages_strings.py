"""The catalogues of the interface: complete, consistent, and all that the pages ask for."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from generator.annotate.stances import LOOSE
from generator.pages.strings import languages, strings_in

ROOT = Path(__file__).parent.parent / "generator"
FIRST = strings_in("fr")


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def keys_asked_for() -> set[str]:
    """The keys that templates and page modules name in full."""
    sources = [*(ROOT / "templates").iterdir(), *(ROOT / "pages").glob("*.py")]
    call = re.compile(r"""(?:\bt|strings)\(\s*"([a-z_.]+)"\s*[,)]""")
    return {key for source in sources for key in call.findall(source.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("language", [name for name in languages() if name != "fr"])
def test_a_catalogue_has_every_key_and_no_other(language: str) -> None:
    assert strings_in(language).texts.keys() == FIRST.texts.keys()
    assert strings_in(language).lists.keys() == FIRST.lists.keys()


@pytest.mark.parametrize("language", languages())
def test_a_translation_keeps_the_fields(language: str) -> None:
    other = strings_in(language)

    # The numbers of a count may be words instead (`no article`).
    assert [
        key
        for key in FIRST.texts
        if fields(other.texts[key]) != fields(FIRST.texts[key]) and not key.startswith("count.")
    ] == []


def test_the_pages_ask_for_no_key_that_is_missing() -> None:
    assert keys_asked_for() - FIRST.texts.keys() == set()


def test_a_count_takes_the_right_form() -> None:
    assert [FIRST.count("count.article", n) for n in (0, 1, 2)] == [
        "aucun article",
        "1 article",
        "2 articles",
    ]


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        FIRST("no.such.key")


def test_every_evidence_that_a_stage_gives_is_said_in_words() -> None:
    """Stages give evidence as a short English phrase or key; `past-date: …` carries a quote."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("clean/*.py")))
    given = set(re.findall(r'evidence="([^"]+)"', source)) | {
        "past-date",
        "past-event",
        "this-day",
        "dateline",
    }

    assert given
    assert [key for key in sorted(given) if f"evidence.{key.replace(' ', '-')}" not in FIRST] == []


def test_every_reason_why_a_position_is_only_likely_is_said_in_words() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("annotate/*.py")))
    given = set(re.findall(r'because="([a-z ]+)"|(?:False, |because or )"([a-z]+)"', source))

    reasons = sorted(
        {one or other for one, other in given} | {"document", "proxy", "unknown-speaker", *LOOSE}
    )

    assert {"side", "order", "terms"} <= set(reasons)
    assert [reason for reason in reasons if f"evidence.{reason.replace(' ', '-')}" not in FIRST] == []
