"""Markdown that is safe by type: the one place where foreign text is escaped.

`Markdown` is text that may stand in a page; anything else is foreign until `text` has escaped it.
Escaped is only what Python-Markdown, with the site's extensions, or GitHub would read as markup, so
that a page's diff reads like the article. `plain` is the way back.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence

import yaml


class Markdown(str):
    """Text that is safe to write into a page as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """Markdown is not HTML: keep Jinja from taking it for such."""
        return html.escape(self)


# Line ends, tabs and control characters (among them Python-Markdown's placeholders) never mean
# anything in a title or a sentence, and all would mean something to Markdown.
_CONTROL = dict.fromkeys((*range(32), 127, *range(128, 160), 8232, 8233), " ")
_INLINE = re.compile(
    r"""[\\`*\[\]{}|]              # always markup somewhere
      | <                          # a tag, an autolink, a comment
      | _(?!(?<=[^\W_]_)[^\W_])    # emphasis, unless inside a word
      | &(?=\#?[0-9A-Za-z]{1,40};) # would be read as an entity
    """,
    re.VERBOSE,
)
_AT_LINE_START = re.compile(r"[#>+-]|[=~]|(?P<number>\d{1,9})[.)](?=\s|$)")
_ENTITIES = {"<": "&lt;", "&": "&amp;", "=": "&#61;", "~": "&#126;"}
# libyaml is eight times as fast, and everywhere that PyYAML comes as a wheel.
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_PLAIN = re.compile(r"\\([!-/:-@\[-`{-~])|&(lt|amp|#61|#126);")
_PLAIN_ENTITIES = {"lt": "<", "amp": "&", "#61": "=", "#126": "~"}
_ATTRIBUTE = re.compile(r"""[<>&"'`*_\[\](){}|\\!#]""")


def one_line(foreign: str) -> str:
    """The text as one line, without control characters and without white space at its ends."""
    return foreign.translate(_CONTROL).strip()


def text(foreign: str) -> Markdown:
    """Foreign text as one line of Markdown that renders as exactly this text.

    Safe at the start of a line, within one, in a link's text, in a heading and in a table's cell.
    """
    return whole_line(inline(one_line(foreign)))


def inline(foreign: str) -> Markdown:
    """A piece of a line, its white space kept; the line still has to pass through `whole_line`."""
    return Markdown(_INLINE.sub(_escape, foreign.translate(_CONTROL)))


def whole_line(pieces: str) -> Markdown:
    """A line put together of safe pieces, safe where it begins and ends as well."""
    line = pieces.strip()
    found = _AT_LINE_START.match(line)
    if found:
        at = found.end("number") if found["number"] else 0
        line = line[:at] + _escape_character(line[at]) + line[at + 1 :]
    if line.endswith("#") and not line.endswith("\\#"):  # would close a heading
        line = line[:-1] + "\\#"
    return Markdown(line)


def _escape(found: re.Match[str]) -> str:
    return _escape_character(found[0])


def _escape_character(character: str) -> str:
    return _ENTITIES.get(character, f"\\{character}")


def plain(markdown: str) -> str:
    """What the reader of escaped text sees: `plain(text(x)) == one_line(x)`."""
    return _PLAIN.sub(lambda m: m[1] or _PLAIN_ENTITIES[m[2]], markdown)


def attribute(foreign: str) -> Markdown:
    """Foreign text as the value of an attribute, between double quotes, of a tag within Markdown."""
    return Markdown(_ATTRIBUTE.sub(lambda m: f"&#{ord(m[0])};", one_line(foreign)))


def link(label: Markdown, target: str) -> Markdown:
    """An inline link to a page of ours; `target` is a relative path, with or without an anchor."""
    return Markdown(f"[{label}]({target})")


def reference(label: Markdown, name: str) -> Markdown:
    """A reference link; its target stands at the foot of the page (see `targets`)."""
    return Markdown(f"[{label}][{name}]")


def targets(by_name: Mapping[str, str]) -> Markdown:
    """The targets of the page's reference links, one a line, sorted by name."""
    return Markdown("\n".join(f"[{name}]: {by_name[name]}" for name in sorted(by_name)))


def joined(separator: str, parts: Iterable[Markdown]) -> Markdown:
    """The parts with a separator of ours between them."""
    return Markdown(separator.join(parts))


def table(header: Sequence[Markdown], rows: Iterable[Sequence[Markdown]]) -> Markdown:
    """A table; cells are escaped text or links, in which no bare `|` can stand."""
    rule = [Markdown("---")] * len(header)
    return joined("\n", (Markdown(f"| {joined(' | ', row)} |") for row in (header, rule, *rows)))


def front_matter(fields: Mapping[str, object]) -> Markdown:
    """The page's front matter, its fields in the order given; YAML does the escaping."""
    dumped = yaml.dump(
        dict(fields),
        Dumper=_DUMPER,
        allow_unicode=True,
        sort_keys=False,
        width=1_000_000,
        default_flow_style=False,
    )
    return Markdown(f"---\n{dumped}---\n")
