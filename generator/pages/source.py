"""The page of a publisher, and the page of the articles that do not say who published them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.model.annotation import Annotated
from generator.model.corpus import Output
from generator.pages import paths
from generator.pages.chapter_pages import chapters_of, render_chapters
from generator.pages.chapters import LongList, long_list
from generator.pages.edition import Edition
from generator.pages.listing import article_table, date_of, offered
from generator.pages.page import finished, front
from generator.pages.phrases import Phrases
from generator.pages.templates import render_markdown


def render_source(edition: Edition, publisher: str | None) -> Output:
    """The publisher's page in the edition's language; None asks for that of the unknown one."""
    here = edition.on(paths.source_page(publisher))
    known = here.vocabulary.publishers.get(publisher or "")
    articles = here.index.articles_of_publisher(publisher)
    listed = _articles(here, publisher)
    demands = Counter(position.demand for a in articles for position in a.found.positions)
    body = render_markdown(
        "source.md",
        say=Phrases(here),
        edition=here,
        t=here.strings,
        publisher=known,
        control=here.label(known.control) if known else "",
        notice=here.label(known.notice) if known else "",
        owner=here.label(known.owner) if known else "",
        count=here.strings.count("count.article", len(articles)),
        chapters=chapters_of(here, listed),
        articles=listed.first,
        demands=sorted(demands.items(), key=lambda item: (-item[1], item[0])),
    )
    fields = front(
        here,
        "source",
        {"title": here.publisher(publisher)},
        {"over": here.strings("sources.one"), "offered": offered(here, articles)},
    )
    return finished(here, fields, body)


def render_source_chapters(edition: Edition, publisher: str | None) -> Iterator[Output]:
    """The pages that list a publisher's articles, where they are too many for its own."""
    page, over = paths.source_page(publisher), edition.strings("sources.articles")
    listed = _articles(edition, publisher)
    return render_chapters(edition, listed, page, edition.publisher(publisher), over, article_table)


def _articles(edition: Edition, publisher: str | None) -> LongList[Annotated]:
    folder = paths.source_page(publisher).removesuffix(".md")
    articles = edition.index.articles_of_publisher(publisher)
    return long_list(folder, articles, date_of)
