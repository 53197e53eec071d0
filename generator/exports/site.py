"""Everything that the site offers as data, format by format."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from generator.exports.csv_file import csv_file
from generator.exports.datapackage import data_package
from generator.exports.json_text import json_document
from generator.exports.records import article_record
from generator.exports.rows import all_tables
from generator.exports.tables import Table
from generator.indexes import index_corpus
from generator.model.corpus import Corpus, Output
from generator.withholding import withhold

_DATA = "docs/data"


def render_exports(corpus: Corpus) -> tuple[Output, ...]:
    """Every data file of the site, sorted by path; the publication mode holds in all of them."""
    published = withhold(corpus)
    index = index_corpus(published)
    tables = all_tables(index)
    return tuple(
        sorted(
            (*_records(published), *_table_files(published, tables)),
            key=lambda output: output.path,
        )
    )


def _records(corpus: Corpus) -> Iterator[Output]:
    schema = (files("generator") / "data" / "article.schema.json").read_bytes()
    yield Output(f"{_DATA}/article.schema.json", schema)
    for annotated in corpus.articles:
        record = article_record(corpus, annotated)
        yield Output(f"{_DATA}/articles/{annotated.id}.json", json_document(record))


def _table_files(corpus: Corpus, tables: tuple[Table, ...]) -> Iterator[Output]:
    contents = {table.schema.name: csv_file(table) for table in tables}
    for name, content in contents.items():
        yield Output(f"{_DATA}/{name}.csv", content)
    schemas = {table.schema.name: table.schema for table in tables}
    descriptor = data_package(corpus.settings, schemas, contents)
    yield Output(f"{_DATA}/datapackage.json", json_document(descriptor))
