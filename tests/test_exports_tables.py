import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.csv_file import as_written, csv_file, harmless
from generator.exports.rows import all_tables
from generator.exports.tables import Cell, Column, Table, TableSchema, table, table_schemas
from generator.indexes import index_corpus
from generator.model.annotation import Annotations, Position
from generator.model.corpus import Address, Tombstone
from tests.corpora import a_corpus, an_article, the_gold_corpus

SCHEMA = TableSchema("things", "Things", "Some.", (Column("name", "string", "A name."),), "name")


def rows_of(name: str, corpus_tables: tuple[Table, ...]) -> list[dict[str, Cell]]:
    (found,) = [t for t in corpus_tables if t.schema.name == name]
    names = [column.name for column in found.schema.columns]
    return [dict(zip(names, row, strict=True)) for row in found.rows]


def read_back(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("=1+1", "'=1+1"),
        ("+33 1 00", "'+33 1 00"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("  =1", "'  =1"),
        ("\n=1", "'\n=1"),
        ("\u00a0=1", "'\u00a0=1"),
        ("＝1", "'＝1"),
        ("l’Otan", "l’Otan"),
        ("a=1", "a=1"),
        ("– Non, dit-il.", "– Non, dit-il."),
        ("", ""),
        ("'=1", "''=1"),
        ("'un mot'", "'un mot'"),
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_begins_with_an_apostrophe(text: str, printed: str) -> None:
    assert harmless(text) == printed


@given(st.text())
def test_no_cell_begins_as_a_formula(text: str) -> None:
    assert not harmless(text).lstrip().startswith(("=", "+", "-", "@"))


@given(st.text("'=+-@ a\t\r\n"))
def test_the_apostrophe_comes_off_again(text: str) -> None:
    assert as_written(harmless(text)) == text


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), max_size=5))
def test_what_is_written_reads_back_but_for_apostrophes_and_carriage_returns(texts: list[str]) -> None:
    content = csv_file(Table(SCHEMA, tuple((text,) for text in texts)))
    lines = [text.replace("\r\n", "\n").replace("\r", "\n") for text in texts]
    assert read_back(content) == [["name"], *([harmless(line)] for line in lines)]


def test_cells_are_printed_by_type() -> None:
    columns = tuple(Column(name, "string", "") for name in "abcdef")
    made = Table(TableSchema("t", "", "", columns), ((None, True, False, 12, ("x", "y"), ("=1", "y")),))
    assert read_back(csv_file(made))[1] == ["", "true", "false", "12", "x; y", "'=1; y"]


def test_a_row_with_another_column_than_the_schema_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\['name', 'nmae'\] differ"):
        table(SCHEMA, [{"nmae": "x"}])


def test_labels_have_a_column_for_each_language() -> None:
    names = [column.name for column in table_schemas(("fr", "en"))["actors"].columns]
    assert names[:4] == ["id", "label_fr", "label_en", "kind"]


def test_every_reference_of_the_schemas_leads_to_a_table_with_a_key() -> None:
    schemas = table_schemas(("fr",))
    for schema in schemas.values():
        for column in schema.columns:
            assert column.refers is None or schemas[column.refers].key == "id"


def test_a_position_row_says_who_what_and_where() -> None:
    position = Position("written-reply", ("russia",), "demand", None, 0, 4, 9, "Deux.", addressees=("nato",))
    article = an_article("a", "Un. Deux.", found=Annotations(positions=(position,)), date="2022-01-13")
    (row,) = rows_of("positions", all_tables(index_corpus(a_corpus(article))))
    assert row == {
        "article": "a",
        "date": "2022-01-13",
        "publisher": None,
        "demand": "written-reply",
        "holders": ("russia",),
        "stance": "demand",
        "source": None,
        "addressees": ("nato",),
        "quote": "Deux.",
        "method": "rule",
        "certain": True,
        "block": 0,
        "start": 4,
        "end": 9,
        "link": "https://example.org/corpus/articles/a.html#p1s2",
        "passage": "https://example.org/corpus/articles/a.html#p1s2:~:text=Deux.",
    }


def test_the_counts_in_the_tables_agree_with_the_rows_they_count() -> None:
    tables = all_tables(index_corpus(the_gold_corpus()))
    mentions = rows_of("mentions", tables)
    for actor in rows_of("actors", tables):
        assert actor["mentions"] == sum(m["actor"] == actor["id"] for m in mentions)
    for article in rows_of("articles", tables):
        assert article["mentions"] == sum(m["article"] == article["id"] for m in mentions)


def test_a_demand_without_a_dated_position_has_no_first_article() -> None:
    (row, *_) = rows_of("demands", all_tables(index_corpus(a_corpus(an_article("a", "Un.")))))
    assert (row["positions"], row["first_date"], row["first_article"]) == (0, None, None)


def test_an_article_that_was_taken_out_keeps_a_row_with_its_address() -> None:
    corpus = replace(
        a_corpus(),
        addresses={"b": Address("articles/b")},
        removed={"b": Tombstone("asked for", "2024-05-01")},
    )
    assert rows_of("removed", all_tables(index_corpus(corpus))) == [
        {
            "id": "b",
            "date": "2024-05-01",
            "because": "asked for",
            "link": "https://example.org/corpus/articles/b.html",
        }
    ]
