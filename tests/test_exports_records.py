import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.json_text import json_document, json_rows
from generator.exports.records import article_record
from generator.model.annotation import Annotations, Correction, EventMention, Quote, Review
from generator.model.article import Doubt, Field, Image, Repair, Span
from tests.corpora import a_corpus, an_article
from tests.gold_pages import GoldPage, load_all

SCHEMA = json.loads((files("generator") / "data" / "article.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

RICH = an_article(
    "rich",
    "# Titre",
    "Un mot. « Deux », dit-il.",
    found=Annotations(
        quotes=(Quote(None, "il", 1, 8, 16, "« Deux »", direct=True, cue="dit-il"),),
        events=(EventMention("geneva-talks", 1, 0, 2, "Un"),),
        doubts=(Doubt("speaker", 10, 12, "il", "nobody is named before", 0.5),),
    ),
    date="2022-01-13T10:25:00+01:00",
    authors=("Anastasia Patts",),
    image=Image("https://example.org/a.jpg", "Une légende", None),
)
RICH = replace(
    RICH,
    article=replace(RICH.article, repairs=(Repair(3, " ", "", "glued sentence", 0.9),)),
    review=Review("reviewed", "A. Reader", "2024-05-01"),
    corrections=(Correction(None, "A. Reader", "heading", "It is one."),),
)


def record_of_rich() -> dict[str, Any]:
    return article_record(a_corpus(RICH), RICH)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("page", load_all(), ids=lambda page: page.article.id)
def test_the_record_of_every_gold_page_keeps_the_schema(page: GoldPage) -> None:
    VALIDATOR.validate(article_record(a_corpus(page.annotated), page.annotated))


def test_a_record_with_every_kind_of_thing_keeps_the_schema() -> None:
    VALIDATOR.validate(record_of_rich())


def test_the_schema_describes_every_field_and_lets_no_other_pass() -> None:
    record = record_of_rich()
    assert sorted(record) == sorted(SCHEMA["properties"])
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(record | {"surplus": 1})


@pytest.mark.parametrize(
    "broken",
    [
        {"date": "13/01/2022"},
        {"address": "../../etc/passwd"},
        {"sha256": "abc"},
        {"title": None},
        {"ledger": [{"start": 0, "end": 1, "disposition": "lost", "reason": ""}]},
        {"review": {"status": "perhaps", "by": None, "on": None}},
    ],
)
def test_the_schema_refuses_what_the_contract_forbids(broken: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(record_of_rich() | broken)


def test_every_quote_and_mention_is_where_its_record_says() -> None:
    for page in load_all():
        record = article_record(a_corpus(page.annotated), page.annotated)
        for key, text in (("mentions", "text"), ("positions", "quote"), ("dates", "text")):
            for item in record[key]:
                block = record["blocks"][item["block"]]["text"]
                assert block[item["start"] : item["end"]] == item[text]


def test_the_anchor_names_the_sentence_on_the_page() -> None:
    (quote,) = record_of_rich()["quotes"]
    assert quote["anchor"] == "p1s2"


def test_what_is_unknown_is_null_or_empty_and_never_made_up() -> None:
    bare = an_article("bare", "Un.")
    record = article_record(a_corpus(bare), bare)
    assert (record["date"], record["publisher"], record["url"], record["image"]) == (None, None, None, None)
    assert (record["authors"], record["tags"]) == ([], [])
    assert set(record["provenance"]) == {"title", "language"}


def test_an_inferred_field_says_what_it_was_inferred_from() -> None:
    date = Field("2022-01-21/..", Span(3, 7), inferred=True, evidence="latest date in the text")
    dated = an_article("dated", "Le 21 janvier.")
    metadata = replace(dated.article.metadata, date=date)
    dated = replace(dated, article=replace(dated.article, metadata=metadata))
    record = article_record(a_corpus(dated), dated)
    assert record["date_inferred"] is True
    assert record["provenance"]["date"] == {
        "start": 3,
        "end": 7,
        "inferred": True,
        "evidence": "latest date in the text",
    }


def test_json_is_sorted_readable_and_ends_with_a_newline() -> None:
    assert json_document({"b": "é", "a": 1}) == '{\n "a": 1,\n "b": "é"\n}\n'.encode()


def test_in_a_record_every_item_of_a_list_has_a_line() -> None:
    assert json_rows({"b": [{"y": 1, "x": "é"}, 2], "a": None, "c": []}) == (
        '{\n "a": null,\n "b": [\n  {"x": "é", "y": 1},\n  2\n ],\n "c": []\n}\n'.encode()
    )


@given(st.dictionaries(st.text(), st.none() | st.booleans() | st.text() | st.lists(st.text())))
def test_rows_of_json_read_back_as_the_value(value: dict[str, Any]) -> None:
    assert json.loads(json_rows(value)) == value
