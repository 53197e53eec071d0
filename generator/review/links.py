"""Whether every link of the pages leads somewhere, and every id stands once."""

from __future__ import annotations

import html
import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from urllib.parse import unquote

from markdown.extensions.toc import slugify, unique

from generator.problems import Problem

_TARGETS = re.compile(
    r"""\]\((?P<inline>[^()\s]{1,2000})\)        # [label](target)
      | ^\[[^\]\n]{1,200}\]:\ (?P<foot>\S{1,2000})$  # [name]: target
      | \bhref="(?P<href>[^"\n]{1,2000})"
    """,
    re.VERBOSE | re.MULTILINE,
)
_ID = re.compile(r"""\bid="([^"\n]{1,200})"|\{[^}\n]{0,200}\#([\w-]{1,200})[^}\n]{0,200}\}""")
_HEADING = re.compile(r"^#{1,6} +(.{1,1000})$", re.MULTILINE)
_TEXT = re.compile(r"^<!-- text: [^\n]{1,90} -->$(.*?)^<!-- /text -->$", re.MULTILINE | re.DOTALL)
_OFFSETS = re.compile(r"\.\d+-\d+\Z")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_MARKUP = re.compile(r"\[([^\]]{0,1000})\](?:\([^)\s]{0,2000}\)|\[[^\]]{0,200}\])|<[^>]{1,1000}>")


MADE_WITH_THE_SITE = frozenset({"docs/data/corpus.sqlite"})
"""What a page may link though `docs/` has it not: the site's build makes it (`generator/plugin.py`)."""


def dead_links(pages: Mapping[str, str], files: Iterable[str]) -> tuple[Problem, ...]:
    """A problem for each link that leads to no page, file or place of a page, and each id that stands twice.

    `pages` are the Markdown pages by path (`docs/…`), `files` the paths of all there is under `docs/`.
    """
    known = frozenset(files) | pages.keys() | MADE_WITH_THE_SITE
    targets = _Targets(pages)
    problems: list[Problem] = []
    for path, page in pages.items():
        problems += _dead(path, page, known, targets)
        problems += [
            Problem(path, None, f"the id '{name}' stands twice", _REMEDY)
            for name, count in targets.ids(path).items()
            if count > 1
        ]
    return tuple(problems)


_REMEDY = "this is a fault of the page's template"


def _dead(path: str, page: str, known: frozenset[str], targets: _Targets) -> Iterator[Problem]:
    fates: dict[str, str] = {}
    for found in _TARGETS.finditer(page):
        target = found["inline"] or found["foot"] or found["href"]
        if target not in fates:
            fates[target] = _fate(path, html.unescape(target), known, targets)
        if fates[target]:
            line = page.count("\n", 0, found.start()) + 1
            yield Problem(path, line, f"'{html.unescape(target)}' {fates[target]}", _REMEDY)


def _fate(path: str, target: str, known: frozenset[str], targets: _Targets) -> str:
    """What is wrong with a link of a page; empty where nothing is."""
    if _SCHEME.match(target):
        return ""
    name, _, anchor = target.partition("#")
    name = unquote(name.partition("?")[0])
    there = posixpath.normpath(posixpath.join(posixpath.dirname(path), name)) if name else path
    there = _page_of(there, known)
    if there not in known:
        return "leads nowhere"
    if anchor and there in targets and _OFFSETS.sub("", unquote(anchor)) not in targets.ids(there):
        return "leads to no place of that page"
    return ""


def _page_of(path: str, known: frozenset[str]) -> str:
    """The Markdown page behind the name that it has in the site."""
    page = f"{path.removesuffix('.html')}.md"
    return page if path.endswith(".html") and path not in known and page in known else path


class _Targets:
    """The ids of the pages, each page read once and only when something leads there."""

    def __init__(self, pages: Mapping[str, str]) -> None:
        self._pages = pages
        self._ids = cache(self._read)

    def __contains__(self, path: str) -> bool:
        return path in self._pages

    def ids(self, path: str) -> Counter[str]:
        """The ids of a page, and how often each stands there."""
        return self._ids(path)

    def _read(self, path: str) -> Counter[str]:
        page = _FRONT.sub("", self._pages[path])
        text = "\n".join(found[1] for found in _TEXT.finditer(page))
        rest = _TEXT.sub("", page)
        own = [first or second for first, second in _ID.findall(rest)]
        slugs: list[str] = []
        used = set(own)
        for found in _HEADING.finditer(rest):
            if not _ID.search(found[1]):
                words = _ESCAPED.sub("", _MARKUP.sub(r"\1", found[1]))
                slugs.append(unique(slugify(words, "-"), used))
        return Counter((*own, *slugs, *_places(text)))


def _places(text: str) -> Iterator[str]:
    """The ids of an article's paragraphs, sentences and headings, as `generator.anchors` names them."""
    paragraphs = headings = sentences = 0
    for line in text.splitlines():
        if line.startswith("#"):
            headings += 1
            sentences = 0
            yield f"h{headings}"
        elif not line or line.startswith(">"):
            sentences = 0
        else:
            if not sentences:
                paragraphs += 1
                yield f"p{paragraphs}"
            sentences += 1
            yield f"p{paragraphs}s{sentences}"
