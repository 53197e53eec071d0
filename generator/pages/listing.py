"""Lists of articles: as a table, and as other tools can take them from a page."""

from __future__ import annotations

from collections.abc import Iterable

from generator.citing.coins import coins
from generator.citing.reference import reference_to
from generator.model.annotation import Annotated
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown, table, text
from generator.pages.phrases import Phrases


def offered(edition: Edition, articles: Iterable[Annotated]) -> list[str]:
    """The articles as COinS, by which Zotero offers to save them all; the theme makes the spans."""
    shown = list(articles)[: edition.shown]
    return [coins(reference_to(edition.corpus, annotated)) for annotated in shown]


def article_table(edition: Edition, articles: Iterable[Annotated]) -> Markdown:
    """The articles, one a row: when, what, from whom, and whether a person has read it."""
    say = Phrases(edition)
    keys = ("date.column", "articles.column", "articles.source", "articles.review")
    rows = (
        (
            say.date_of(annotated),
            say.article(annotated),
            say.source(annotated.article.metadata.publisher.value),
            text(edition.strings(f"review.{annotated.review.status}")),
        )
        for annotated in articles
    )
    return table([text(edition.strings(key)) for key in keys], rows)


def date_of(annotated: Annotated) -> str | None:
    """When the article was published (EDTF)."""
    return annotated.article.metadata.date.value
