"""The report of a pull request: what it says, what cannot break it, and how long it gets."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.exports.records import article_record
from generator.model.annotation import Annotations, Mention, Position
from generator.model.article import Doubt, Field
from generator.review.comment import LIMIT, shown
from generator.review.report import report
from generator.suggest.record_names import names_in_records
from tests.corpora import a_corpus, an_article
from tests.test_annotate_actors import vocabulary

TEXT = "Moscou demande que Lavrov parle. Personne ne répond."
MOSCOW = Mention("russia", 0, 0, 6, "Moscou", "metonym")
LAVROV = Mention("sergey-lavrov", 0, 19, 25, "Lavrov", "name")
DEMAND = Position("written-reply", ("russia",), "demand", None, 0, 7, 31, "demande que Lavrov parle")


def a_record(
    identifier: str = "a",
    text: str = TEXT,
    mentions: tuple[Mention, ...] = (MOSCOW, LAVROV),
    positions: tuple[Position, ...] = (DEMAND,),
    **metadata: Any,
) -> dict[str, Any]:
    found = Annotations(mentions=mentions, positions=positions)
    annotated = an_article(identifier, text, found=found, **metadata)
    return article_record(a_corpus(annotated), annotated)


def by_id(*records: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {record["id"]: record for record in records}


def readable(text: str) -> str:
    """The report with entities as the characters that a reader sees."""
    return (
        re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), text)
        .replace("<code>", "`")
        .replace("</code>", "`")
    )


def of(before: dict[str, Any], after: dict[str, Any]) -> str:
    return readable(report(by_id(before), by_id(after)))


def test_nothing_changed_says_so() -> None:
    assert report(by_id(a_record()), by_id(a_record())) == (
        "## Review report\n\nNo article's record changes (1 articles).\n"
    )


def test_articles_are_counted_as_added_changed_and_removed() -> None:
    before = by_id(a_record("a"), a_record("b"), a_record("c"))
    after = by_id(a_record("a"), a_record("b", title="Autre"), a_record("d"))

    assert "**1 added**, **1 changed**, **1 removed**, 1 untouched." in report(before, after)


CASES = {
    "a mention gained": (
        a_record(mentions=(MOSCOW,)),
        a_record(),
        ["changed: `Titre` — mentions +1", "- + `Lavrov` `sergey-lavrov`", "mentions 1 → 2"],
    ),
    "a mention lost": (
        a_record(),
        a_record(mentions=(LAVROV,)),
        ["— mentions −1", "- − `Moscou` `russia`", "mentions 2 → 1"],
    ),
    "a mention relabelled": (
        a_record(),
        a_record(mentions=(replace(MOSCOW, actor="nato"), LAVROV)),
        ["— mentions ±1", "- ± `Moscou`: `russia` → `nato`"],
    ),
    "a position taken by another": (
        a_record(),
        a_record(positions=(replace(DEMAND, holders=("nato",)),)),
        [
            "— positions ±1",
            "- ± `demande que Lavrov parle`: `russia → written-reply: demand, says the article` → "
            "`nato → written-reply: demand, says the article`",
        ],
    ),
    "a title changed": (
        a_record(),
        a_record(title="Autre"),
        ["— metadata ±1", "- ± `title`: `Titre` → `Autre`"],
    ),
    "a sentence changed": (
        a_record(),
        a_record(text="Moscou demande que Lavrov parle. Personne ne répondra."),
        ["— text ±1", "- ± `sentence`: `Personne ne répond.` → `Personne ne répondra.`"],
    ),
    "a sentence replaced by another": (
        a_record(),
        a_record(text="Moscou demande que Lavrov parle. Tout va bien."),
        ["— text +1 −1", "- + `Tout va bien.`", "- − `Personne ne répond.`"],
    ),
}


@pytest.mark.parametrize(("before", "after", "lines"), CASES.values(), ids=CASES.keys())
def test_what_changed_in_an_article_is_listed(
    before: dict[str, Any], after: dict[str, Any], lines: list[str]
) -> None:
    told = of(before, after)

    assert [line for line in lines if line not in told] == []


def test_a_new_article_has_its_figures() -> None:
    told = readable(report({}, by_id(a_record())))

    assert "characters kept 52 · sentences 2 · mentions 2 · positions 1" in told


def test_a_sentence_moved_by_a_new_one_before_it_keeps_its_mentions() -> None:
    shift = len("Un mot. ")
    moved = tuple(replace(m, start=m.start + shift, end=m.end + shift) for m in (MOSCOW, LAVROV))
    position = replace(DEMAND, start=DEMAND.start + shift, end=DEMAND.end + shift)

    told = of(a_record(), a_record(text=f"Un mot. {TEXT}", mentions=moved, positions=(position,)))

    assert "changed: `Titre` — text +1</summary>" in told


def test_the_same_words_twice_in_a_sentence_are_not_taken_for_each_other() -> None:
    twice = "Moscou parle à Moscou."
    first, second = MOSCOW, replace(MOSCOW, start=15, end=21)

    before = a_record(text=twice, mentions=(second,), positions=())
    told = of(before, a_record(text=twice, mentions=(replace(first, actor="nato"), second), positions=()))

    assert "- + `Moscou` `nato`" in told
    assert "±" not in told


def test_new_doubts_are_told_with_their_reason() -> None:
    annotated = an_article("a", TEXT)
    doubtful = replace(
        annotated,
        article=replace(annotated.article, doubts=(Doubt("name", 0, 6, "Moscou", "no actor", 0.4),)),
    )
    before, after = (article_record(a_corpus(item), item) for item in (annotated, doubtful))

    assert "- + `name: Moscou` `no actor`" in of(before, after)


def test_names_that_are_new_and_unknown_are_listed() -> None:
    before = a_record(text="Moscou demande que Lavrov parle à Fiodor Loukianov.")
    after = a_record(text="Moscou demande que Lavrov parle à Fiodor Loukianov et à Hélène Duchêne.")
    names = partial(names_in_records, vocabulary=vocabulary())
    text = readable(report(by_id(before), by_id(after), names=names))
    listed = text.split("**New names that the vocabulary does not know**")[1]
    assert "+ `Hélène Duchêne`" in listed
    assert "Loukianov" not in listed.split("</details>")[0]
    assert "unknown names +1" in text


def test_what_a_record_has_as_a_mention_is_no_unknown_name() -> None:
    assert names_in_records(by_id(a_record()), vocabulary()) == {"a": ()}


def test_sentences_that_two_articles_have_are_counted() -> None:
    told = readable(report({}, by_id(a_record("a"), a_record("b"))))

    assert told.count("sentences that other articles have too 2") == 2


def test_a_page_is_linked_in_the_preview() -> None:
    told = report({}, by_id(a_record()), preview="https://example.org/preview/")

    assert '<a href="https://example.org/preview/articles/a.html"><code>Titre</code></a>' in told


def test_a_hostile_address_stays_in_its_attribute() -> None:
    record = {**a_record(), "address": '"><script>alert(1)</script>.html'}

    assert "<script" not in report({}, by_id(record), preview="https://example.org/")


HOSTILE = st.text(
    st.sampled_from("abc<>&`*_[]()#@!|\\/:.-~$\"'\n\r\t \u202e\u200b\x00\x1b=+{}0é"), min_size=1, max_size=60
)


@given(HOSTILE)
def test_foreign_words_break_out_of_nothing(words: str) -> None:
    line = f"- {shown(words)}\n"

    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(line)

    (inline,) = [token for token in tokens if token.type == "inline"]
    kinds = [child.type for child in inline.children or ()]
    assert kinds[0] == kinds[-1] == "html_inline"
    assert set(kinds[1:-1]) <= {"text", "text_special"}


@given(HOSTILE)
def test_foreign_words_hold_no_name_reference_or_entity_of_their_own(words: str) -> None:
    inside = shown(words).removeprefix("<code>").removesuffix("</code>")

    assert re.fullmatch(r"(?:[^\W_](?:[-,'](?=[^\W_]))?|[^\x00-\x7f]| |&#\d+;)*", inside)


@pytest.mark.parametrize("count", [10, 200, 3000])
def test_a_report_stays_below_the_limit_and_says_what_is_left_out(count: int) -> None:
    title = "<b>@all</b> " * 30
    told = report({}, by_id(*(a_record(f"a{n:04}", title=title) for n in range(count))))

    assert len(told.encode()) < LIMIT
    assert told.count("<details>") == told.count("</details>")
    named = told.count("added: ")
    assert named == count or f"… and {count - named} more" in told


def test_two_hundred_articles_are_all_named() -> None:
    told = report({}, by_id(*(a_record(f"a{n:04}") for n in range(200))))

    assert told.count("<summary>added: ") == 200
    assert told.count("— mentions +2, positions +1") == 200


def test_records_without_newer_fields_are_read() -> None:
    old = {"id": "a", "title": "Titre", "blocks": [{"kind": "paragraph", "text": "Un mot."}]}

    assert "**1 changed**" in report({"a": old}, by_id(a_record()))


def test_an_inferred_date_says_that_it_is() -> None:
    inferred = an_article("a", TEXT)
    metadata = replace(inferred.article.metadata, date=Field("2022-01-21/..", inferred=True))
    dated = replace(inferred, article=replace(inferred.article, metadata=metadata))
    before, after = (article_record(a_corpus(item), item) for item in (inferred, dated))

    assert "- + `date` `2022-01-21/.. (inferred)`" in of(before, after)
