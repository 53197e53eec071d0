"""Everything that the site offers as data, format by format."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from generator.citing.linked_data import article_node
from generator.exports.annotations import annotation_lines, annotation_path, plain_text, text_path
from generator.exports.crawlers import llms_txt, robots_txt
from generator.exports.csv_file import csv_file
from generator.exports.datapackage import data_package
from generator.exports.feeds import article_entries, atom, correction_entries, json_feed
from generator.exports.json_text import json_document, json_rows
from generator.exports.records import article_record
from generator.exports.redirects import redirects
from generator.exports.references import citation_files
from generator.exports.rows import all_tables
from generator.exports.subsets import actor_tables, demand_tables
from generator.indexes import Index, index_corpus
from generator.model.corpus import Corpus, Output
from generator.withholding import FULL, withhold

ARTICLES_FEED = "data/articles.atom.xml"
ARTICLES_JSON_FEED = "data/articles.feed.json"
CORRECTIONS_FEED = "data/corrections.atom.xml"

_File = tuple[str, bytes]
"""A path relative to the site, and the content."""


def render_exports(corpus: Corpus) -> tuple[Output, ...]:
    """Every data file of the site, sorted by path; the publication mode holds in all of them.

    Raises InputError where a mention or a quote does not stand where it says.
    """
    published = withhold(corpus)
    index = index_corpus(published)
    files = (
        *_records(published),
        *_tables(index),
        *_texts(published),
        *_feeds(published),
        *((f"data/{path}", content) for path, content in citation_files(published)),
        *redirects(published),
        ("llms.txt", llms_txt(published)),
        ("robots.txt", robots_txt(published)),
    )
    outputs = (Output(f"docs/{path}", content) for path, content in files)
    return tuple(sorted(outputs, key=lambda output: output.path))


def _records(corpus: Corpus) -> Iterator[_File]:
    yield "data/article.schema.json", (files("generator") / "data" / "article.schema.json").read_bytes()
    for annotated in corpus.articles:
        yield f"data/articles/{annotated.id}.json", json_rows(article_record(corpus, annotated))
        yield f"data/linked/{annotated.id}.jsonld", json_rows(article_node(corpus, annotated))


def _tables(index: Index) -> Iterator[_File]:
    tables = {table.schema.name: table for table in all_tables(index)}
    contents = {name: csv_file(table) for name, table in tables.items()}
    for name, content in contents.items():
        yield f"data/{name}.csv", content
    schemas = {name: table.schema for name, table in tables.items()}
    yield (
        "data/datapackage.json",
        json_document(data_package(index.corpus.settings, schemas, contents)),
    )
    for demand, table in demand_tables(index):
        yield f"data/demands/{demand}.csv", csv_file(table)
    for actor, table in actor_tables(index):
        yield f"data/actors/{actor}.csv", csv_file(table)


def _texts(corpus: Corpus) -> Iterator[_File]:
    for annotated in corpus.articles:
        if corpus.settings.mode == FULL:
            yield text_path(annotated.id), plain_text(annotated.article).encode()
        if lines := annotation_lines(corpus, annotated):
            yield annotation_path(annotated.id), lines


def _feeds(corpus: Corpus) -> Iterator[_File]:
    settings = corpus.settings
    articles = article_entries(corpus)
    yield ARTICLES_FEED, atom(settings, ARTICLES_FEED, articles)
    yield ARTICLES_JSON_FEED, json_document(json_feed(settings, ARTICLES_JSON_FEED, articles))
    yield CORRECTIONS_FEED, atom(settings, CORRECTIONS_FEED, correction_entries(corpus))
