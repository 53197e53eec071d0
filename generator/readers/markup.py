"""HTML source to tags and text with their offsets, in one pass and without a tree.

Not a validating parser: it knows what is needed to say where in the source a text stands. Nothing
recurses, and every search is bounded, so that broken and hostile pages cost no more than others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_RAW = frozenset(("script", "style", "textarea", "title", "noscript", "template", "svg", "iframe"))
# A tag ends at the first `>` outside the quotes of a value; a quote that nothing closes is a character.
# The bounds keep a page of nothing but opened tags from being read to its end for each of them.
_MARK = re.compile(
    r"""<(?:(/?)([A-Za-z][A-Za-z0-9:-]{0,40})"""
    r"""((?:[^>=]++|=\s{0,9}+(?:"[^"]{0,20000}+"|'[^']{0,20000}+')?+){0,60}+)>|(!--)|[!?]|/?[A-Za-z])"""
)
_BROKEN = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,40})([^>]*+)>")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]{1,60})(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?""")
_CLOSERS = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in _RAW}


class Tag(NamedTuple):
    """A start or end tag; `attributes` is the source between its name and `>`."""

    name: str
    start: int
    end: int
    closing: bool
    source: str

    def attributes(self) -> dict[str, str]:
        """The attributes: names in small letters, values decoded; of two with one name, the first."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.source):
            value = match[2] if match[2] is not None else match[3] if match[3] is not None else match[4]
            found.setdefault(match[1].lower(), unescape(value or ""))
        return found


class Text(NamedTuple):
    """What stands between two tags: `source[start:end]`; `raw` names the raw text element around it."""

    start: int
    end: int
    raw: str = ""


def tokens(source: str) -> Iterator[Tag | Text]:
    """The tags and texts of a page in order; comments, doctypes and processing instructions are left out."""
    at = 0
    size = len(source)
    search = _MARK.search
    while found := search(source, at):
        start, stop = found.span()
        if start > at:
            yield Text(at, start)
        closing, name, attributes, comment = found.groups()
        if name is None:
            broken = _BROKEN.match(source, start)
            if broken is None:
                closer = "-->" if comment else ">"
                end = source.find(closer, stop)
                if end < 0:
                    return
                at = end + len(closer)
                continue
            stop = broken.end()
            closing, name, attributes = broken.groups()
        at = stop
        name = name.lower()
        yield Tag(name, start, stop, closing == "/", attributes)
        if name in _CLOSERS and not closing and not attributes.endswith("/"):
            closer_tag = _CLOSERS[name].search(source, at)
            end = closer_tag.start() if closer_tag else size
            if end > at:
                yield Text(at, end, raw=name)
            at = end
    if at < size:
        yield Text(at, size)
