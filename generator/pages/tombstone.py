"""The page of an article that was taken out: that it was here, since when it is not, and why."""

from __future__ import annotations

from generator.model.corpus import Output, Tombstone
from generator.pages import paths
from generator.pages.edition import Edition
from generator.pages.page import finished, front
from generator.pages.templates import render_markdown


def render_tombstone(edition: Edition, identifier: str, tombstone: Tombstone) -> Output:
    """The page at the article's address; nothing of the article itself is on it."""
    here = edition.on(paths.article_page(edition.corpus.addresses[identifier].path))
    body = render_markdown(
        "tombstone.md",
        t=here.strings,
        on=here.date(tombstone.on) if tombstone.on else "",
        because=tombstone.because,
    )
    return finished(here, front(here, "tombstone", {"title": here.strings("tombstone.title")}), body)
