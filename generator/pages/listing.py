"""Lists of articles that other tools can take from a page."""

from __future__ import annotations

from collections.abc import Iterable

from generator.citing.coins import coins
from generator.citing.reference import reference_to
from generator.model.annotation import Annotated
from generator.pages.edition import Edition


def offered(edition: Edition, articles: Iterable[Annotated]) -> list[str]:
    """The articles as COinS, by which Zotero offers to save them all; the theme makes the spans."""
    shown = list(articles)[: edition.shown]
    return [coins(reference_to(edition.corpus, annotated)) for annotated in shown]
