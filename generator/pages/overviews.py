"""The lists of demands, actors, sources and articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

from generator.model.annotation import Annotated
from generator.model.corpus import Output
from generator.pages import paths
from generator.pages.chapter_pages import chapters_of, render_chapters
from generator.pages.chapters import LongList, long_list
from generator.pages.edition import Edition
from generator.pages.home import latest_first
from generator.pages.listing import article_table, date_of
from generator.pages.markdown import Markdown, joined, table, text
from generator.pages.network import network
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.sides import by_side
from generator.pages.templates import render_markdown

_KINDS = ("person", "state", "organisation", "body", "group", "media")


def render_demands(edition: Edition) -> Output:
    """Every demand of the vocabulary, those with the most positions first."""
    here = edition.on(paths.DEMANDS)
    say, index = Phrases(here), here.index
    found = index.demands_by_positions()
    rows = []
    for demand in (*found, *(d for d in here.vocabulary.demands if d not in found)):
        positions = index.positions_on(demand)
        first = index.first_wording(demand)
        rows.append(
            (
                say.demand(demand),
                text(here.number(len(positions))),
                joined(", ", (say.actor(side) for side in by_side(index, positions))) or _nothing(here),
                text(here.date(first.date)) if first else Markdown("–"),
            )
        )
    keys = ("demands.column", "demands.positions", "demands.holders", "demands.first")
    return _overview(here, "demands", [("", _table(here, keys, rows))])


def render_actors(edition: Edition) -> Output:
    """The actors that the corpus names, by kind, the most often named first."""
    here = edition.on(paths.ACTORS)
    say, index = Phrases(here), here.index
    actors = [a for a in here.vocabulary.actors.values() if a.id in here.found]
    actors.sort(key=lambda a: (_kind(a.kind), -len(index.mentions_of(a.id)), here.actor(a.id)))
    tables: list[tuple[str, Markdown | Markup]] = []
    for kind, members in groupby(actors, key=lambda a: _kind(a.kind)):
        rows = [
            (
                say.actor(actor.id),
                text(here.number(len(index.mentions_of(actor.id)))),
                text(here.number(len(index.positions_for(actor.id)))),
            )
            for actor in members
        ]
        heading = here.strings(f"actors.kinds.{_KINDS[kind] if kind < len(_KINDS) else 'other'}")
        tables.append((heading, _table(here, ("actors.name", "actors.mentions", "actors.positions"), rows)))
    picture = network(here)
    if picture:
        tables.append((here.strings("actors.network"), picture))
    return _overview(here, "actors", tables)


def render_sources(edition: Edition) -> Output:
    """The publishers that have an article in the corpus, and what a reader should know of them."""
    here = edition.on(paths.SOURCES)
    say, index = Phrases(here), here.index
    unknown = index.articles_of_publisher(None)
    rows = []
    for publisher in (*index.publishers(), *([None] if unknown else [])):
        known = here.vocabulary.publishers.get(publisher or "")
        what = here.label(known.control) if known else ""
        if publisher is None:
            what = here.strings("source.unknown_notice")
        articles = index.articles_of_publisher(publisher)
        rows.append((say.source(publisher), text(what or "–"), text(here.number(len(articles)))))
    keys = ("sources.column", "sources.control", "sources.count")
    return _overview(here, "sources", [("", _table(here, keys, rows))])


def render_articles(edition: Edition) -> Output:
    """The articles, from the latest to the earliest."""
    here = edition.on(paths.ARTICLES)
    listed = _articles(here)
    latest = latest_first(here)[: listed.shown]
    tables = [("", chapters_of(here, listed)), ("", article_table(here, latest))]
    return _overview(here, "articles", [(heading, found) for heading, found in tables if found])


def render_article_chapters(edition: Edition) -> Iterator[Output]:
    """The pages that list all articles, where they are too many for one, from the earliest to the latest."""
    say = edition.strings
    title = say("articles.title")
    return render_chapters(edition, _articles(edition), paths.ARTICLES, title, "", article_table)


def _articles(edition: Edition) -> LongList[Annotated]:
    articles = edition.corpus.articles
    return long_list(paths.ARTICLE_CHAPTERS, articles, date_of)


def _overview(here: Edition, kind: str, tables: Sequence[tuple[str, Markdown | Markup]]) -> Output:
    body = render_markdown("overview.md", lead=here.strings(f"{kind}.lead"), tables=tables)
    return finished(here, front(here, "overview", {"title": here.strings(f"{kind}.title")}), body)


def _table(here: Edition, keys: Sequence[str], rows: Sequence[Sequence[Markdown]]) -> Markdown:
    return table([text(here.strings(key)) for key in keys], rows)


def _nothing(here: Edition) -> Markdown:
    return text(here.strings("not_found"))


def _kind(kind: str) -> int:
    return _KINDS.index(kind) if kind in _KINDS else len(_KINDS)
