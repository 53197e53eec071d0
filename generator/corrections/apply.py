"""The corrections of an article, applied after the stage that they correct."""

from __future__ import annotations

from generator.corrections.fixes import Fixes
from generator.model.annotation import Annotated
from generator.model.article import Article


def on_text(article: Article, fixes: Fixes | None) -> Article:
    """The article with its text, headings and ledger as reviewers want them."""
    return article


def on_metadata(article: Article, fixes: Fixes | None) -> Article:
    """The article with the metadata that reviewers settled."""
    return article


def on_found(annotated: Annotated, fixes: Fixes | None) -> Annotated:
    """The annotations as reviewers want them, the status of the review and the log of corrections."""
    return annotated
