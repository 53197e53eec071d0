import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from generator.exports.site import render_exports
from generator.exports.sqlite_file import sqlite_file
from generator.model.corpus import Corpus
from tests.corpora import a_corpus, an_article, the_gold_corpus


def made_from(corpus: Corpus) -> bytes:
    outputs = {output.path.removeprefix("docs/data/"): output.content for output in render_exports(corpus)}
    records = [content for path, content in outputs.items() if path.startswith("articles/")]
    return sqlite_file(json.loads(outputs["datapackage.json"]), outputs, records)


@pytest.fixture(scope="module")
def database() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(made_from(the_gold_corpus()))
        yield connection


def test_the_file_is_sound(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_every_table_has_the_rows_of_its_csv(database: sqlite3.Connection) -> None:
    wanted = len([m for a in the_gold_corpus().articles for m in a.found.mentions])
    assert database.execute("SELECT count(*) FROM mentions").fetchone() == (wanted,)


def test_positions_can_be_counted_by_holder(database: sqlite3.Connection) -> None:
    query = (
        "SELECT item, count(*) FROM positions JOIN positions_holders ON positions.rowid = row "
        "WHERE demand = 'publish-reply' GROUP BY item"
    )
    wanted: dict[str, int] = {}
    for annotated in the_gold_corpus().articles:
        for position in annotated.found.positions:
            for holder in position.holders if position.demand == "publish-reply" else ():
                wanted[holder] = wanted.get(holder, 0) + 1
    assert dict(database.execute(query).fetchall()) == wanted


def test_an_empty_cell_is_null_and_a_truth_is_a_number(database: sqlite3.Connection) -> None:
    query = "SELECT publisher, date_inferred FROM articles WHERE id = '004_02057ccfe702e568'"
    assert database.execute(query).fetchone() == (None, 1)


def test_the_texts_are_there_block_by_block(database: sqlite3.Connection) -> None:
    annotated = the_gold_corpus().articles[0]
    query = "SELECT text FROM blocks WHERE article = ? ORDER BY block"
    found = [row[0] for row in database.execute(query, (annotated.id,))]
    assert found == [block.text.text for block in annotated.article.blocks]


def test_every_column_says_what_it_means(database: sqlite3.Connection) -> None:
    query = "SELECT means FROM columns WHERE table_name = 'positions' AND column_name = 'quote'"
    assert database.execute(query).fetchone() == ("The words of the article that show it.",)


def test_a_formula_is_a_plain_text_again() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(made_from(a_corpus(an_article("a", "Un.", title="=1+1"))))
        assert connection.execute("SELECT title FROM articles").fetchone() == ("=1+1",)


def test_the_same_tables_give_the_same_bytes() -> None:
    assert made_from(the_gold_corpus()) == made_from(the_gold_corpus())
