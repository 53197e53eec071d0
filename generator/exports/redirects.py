"""Former addresses of articles and of their raw text: small pages that lead to where they are now."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files
from string import Template
from urllib.parse import quote

from generator.citing.permalinks import absolute, address_path, provenance_path
from generator.model.corpus import Corpus


def redirects(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    """The pages by path relative to the site, in every language; an address in use leads nowhere else.

    The former addresses of an article that was taken out lead to what says so.
    """
    titles = {a.id: a.article.metadata.title.value or a.id for a in corpus.articles}
    present = {**titles, **{identifier: identifier for identifier in corpus.removed}}
    taken = {address_path(corpus, identifier) for identifier in present}
    taken |= {provenance_path(corpus.addresses[identifier].path) for identifier in titles}
    for identifier, title in present.items():
        for former in corpus.addresses[identifier].former:
            leads = [(f"{former}.html", address_path(corpus, identifier))]
            if identifier in titles:
                now = corpus.addresses[identifier].path
                leads.append((provenance_path(former), provenance_path(now)))
            for path, present_path in leads:
                if path not in taken:
                    taken.add(path)
                    yield from _in_every_language(corpus, path, present_path, title)


def _in_every_language(corpus: Corpus, path: str, present: str, title: str) -> Iterator[tuple[str, bytes]]:
    first, *others = corpus.settings.languages
    yield path, _page(corpus, first, path, present, title)
    for language in others:
        here, there = f"{language}/{path}", f"{language}/{present}"
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
