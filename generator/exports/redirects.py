"""Former addresses of articles: small pages that lead to where the article is now."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files
from string import Template
from urllib.parse import quote

from generator.citing.permalinks import article_path, permalink
from generator.model.annotation import Annotated
from generator.model.corpus import Corpus


def redirects(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    """The pages by path relative to the site; an address that an article has now leads nowhere else."""
    taken = {article_path(corpus, annotated) for annotated in corpus.articles}
    for annotated in corpus.articles:
        for former in corpus.addresses[annotated.id].former:
            path = f"{former}.html"
            if path not in taken:
                taken.add(path)
                yield path, _page(corpus, annotated, path)


def _page(corpus: Corpus, annotated: Annotated, path: str) -> bytes:
    target = posixpath.relpath(article_path(corpus, annotated), posixpath.dirname(path) or ".")
    values = {
        "language": corpus.settings.languages[0],
        "title": annotated.article.metadata.title.value or annotated.id,
        "target": quote(target),
        "canonical": permalink(corpus, annotated) if corpus.settings.site_url else quote(target),
    }
    escaped = {name: escape(value) for name, value in values.items()}
    return _template().substitute(escaped).encode()


@cache
def _template() -> Template:
    return Template((files("generator") / "templates" / "redirect.html").read_text(encoding="utf-8"))
