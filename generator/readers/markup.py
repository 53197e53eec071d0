"""HTML source to tags and text with their offsets, in one pass and without a tree.

Not a validating parser: it knows what is needed to say where in the source a text stands. Nothing
recurses, and every search is bounded, so that broken and hostile pages cost no more than others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_RAW = frozenset(("script", "style", "textarea", "title", "noscript", "template", "svg", "iframe"))
_TAG_START = re.compile(
    r"<(?:(?P<end>/)?(?P<name>[A-Za-z][A-Za-z0-9:-]{0,40})|(?P<comment>!--)|(?P<other>[!?]))"
)
_TAG_REST = re.compile(r"""(?:[^>"']|"[^"<>]{0,4000}"|'[^'<>]{0,4000}')*>""")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]{1,60})(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?""")
_LONGEST_TAG = 20_000


@dataclass(frozen=True, slots=True)
class Tag:
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


@dataclass(frozen=True, slots=True)
class Text:
    """What stands between two tags: `source[start:end]`; `raw` names the raw text element around it."""

    start: int
    end: int
    raw: str = ""


def tokens(source: str) -> Iterator[Tag | Text]:
    """The tags and texts of a page in order; comments, doctypes and processing instructions are left out."""
    at = 0
    size = len(source)
    while at < size:
        opened = source.find("<", at)
        if opened < 0:
            yield Text(at, size)
            return
        found = _TAG_START.match(source, opened)
        if found is None:
            # A lone `<` is text.
            stop = source.find("<", opened + 1)
            stop = size if stop < 0 else stop
            yield Text(at, stop)
            at = stop
            continue
        if opened > at:
            yield Text(at, opened)
        if found["name"] is None:
            closer = "-->" if found["comment"] else ">"
            stop = source.find(closer, found.end())
            at = size if stop < 0 else stop + len(closer)
            continue
        rest = _TAG_REST.match(source, found.end(), found.end() + _LONGEST_TAG)
        stop = rest.end() if rest else source.find(">", found.end()) + 1
        if stop <= 0:
            return
        name = found["name"].lower()
        yield Tag(name, opened, stop, found["end"] is not None, source[found.end() : stop - 1])
        at = stop
        if name in _RAW and not found["end"] and source[stop - 2 : stop] != "/>":
            closing = re.compile(rf"</{re.escape(name)}\b", re.IGNORECASE).search(source, at)
            end = closing.start() if closing else size
            if end > at:
                yield Text(at, end, raw=name)
            at = end
