"""The page templates of `generator/templates/`: what they print is escaped, unless its type says it is safe.

In a `.md` template a plain string is escaped as Markdown and a `Markdown` stands as it is; in a
`.html` template Jinja escapes HTML. What an `.html` template gives is a picture (a table, an SVG)
that a `.md` template may contain.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.pages.markdown import Markdown, text

_FOLDER = Path(__file__).parent.parent / "templates"


def render_markdown(template: str, **values: object) -> Markdown:
    """A page's body. Raises jinja2's UndefinedError where the template names what is not given."""
    return Markdown(_markdown_templates().get_template(template).render(values))


def render_html(template: str, **values: object) -> Markup:
    """A picture in HTML, without blank lines, so that Markdown takes it for one block."""
    page = _html_templates().get_template(template).render(values)
    return Markup("\n".join(line.rstrip() for line in page.splitlines() if line.strip()))  # noqa: S704


def _safe(value: object) -> str:
    """What a Markdown template prints for a value."""
    if isinstance(value, (Markdown, Markup)):
        return value
    return text(str(value))


@cache
def _markdown_templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        auto_reload=False,
        autoescape=False,  # noqa: S701 - `finalize` escapes, for Markdown
        finalize=_safe,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def _html_templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        auto_reload=False,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["verbatim"] = _verbatim
    return environment


def _verbatim(raw: str) -> Markup:
    """Text whose line ends and tabs survive in a block of one line; other controls become visible."""
    return Markup(str(escape(raw)).translate(_CONTROLS))  # noqa: S704 - escaped, then control characters only


_CONTROLS = {control: chr(0x2400 + control) for control in range(0x20)}
_CONTROLS |= {0x7F: "\u2421", ord("\n"): "&#10;", ord("\t"): "&#9;", ord("\r"): ""}
