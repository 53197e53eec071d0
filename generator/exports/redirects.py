"""Former addresses of articles: small pages that lead to where the article is now."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files
from string import Template
from urllib.parse import quote

from generator.citing.permalinks import absolute, address_path
from generator.model.corpus import Corpus


def redirects(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    """The pages by path relative to the site, in every language; an address in use leads nowhere else.

    The former addresses of an article that was taken out lead to what says so.
    """
    titles = {a.id: a.article.metadata.title.value or a.id for a in corpus.articles}
    present = {**titles, **{identifier: identifier for identifier in corpus.removed}}
    taken = {address_path(corpus, identifier) for identifier in present}
    for identifier, title in present.items():
        for former in corpus.addresses[identifier].former:
            path = f"{former}.html"
            if path not in taken:
                taken.add(path)
                first, *others = corpus.settings.languages
                present_path = address_path(corpus, identifier)
                yield path, _page(corpus, first, path, present_path, title)
                for language in others:
                    here, there = f"{language}/{path}", f"{language}/{present_path}"
                    yield here, _page(corpus, language, here, there, title)


def _page(corpus: Corpus, language: str, path: str, present: str, title: str) -> bytes:
    target = quote(posixpath.relpath(present, posixpath.dirname(path) or "."))
    values = {
        "language": language,
        "title": title,
        "target": target,
        "canonical": absolute(corpus, present) if corpus.settings.site_url else target,
    }
    escaped = {name: escape(value) for name, value in values.items()}
    return _template().substitute(escaped).encode()


@cache
def _template() -> Template:
    return Template((files("generator") / "templates" / "redirect.html").read_text(encoding="utf-8"))
