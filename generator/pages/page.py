"""What every page has: front matter that the theme reads, a body, and the stamp that tells edits."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.corpus import Output
from generator.pages import paths
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown, front_matter, one_line
from generator.stamp import stamped


def front(
    edition: Edition, kind: str, first: Mapping[str, object], then: Mapping[str, object] | None = None
) -> dict[str, object]:
    """The fields of a page's front matter.

    `kind` is the template of the theme's that lays the page out; `interface` the language around
    the text; `alternate` leads to the same page in each of the other languages.
    """
    others = [language for language in edition.settings.languages if language != edition.language]
    fields = {
        **first,
        "kind": kind,
        "interface": edition.language,
        "alternate": {language: _alternate(edition, language) for language in others},
        **(then or {}),
    }
    return {name: _clean(value) for name, value in fields.items() if value is not None}


def finished(edition: Edition, fields: Mapping[str, object], body: Markdown) -> Output:
    """The page as it is written."""
    lines = "\n".join(_without_double_blanks(body)).strip("\n")
    page = stamped(f"{front_matter(fields)}\n{lines}\n")
    return Output(f"docs/{edition.page}", page.encode("utf-8", "replace"))


def _alternate(edition: Edition, language: str) -> str:
    """The same page in another language, relative to this one, as the built site names it."""
    path = edition.page.removeprefix(edition.folder)
    first = edition.settings.languages[0]
    target = path if language == first else f"{language}/{path}"
    return paths.relative(target.removesuffix(".md") + ".html", edition.page)


def _clean(value: object) -> object:
    """Foreign text in front matter is one line without control characters, as it is in a body."""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _clean(item) for key, item in value.items()}
    return value


def _without_double_blanks(body: str) -> list[str]:
    lines: list[str] = []
    for line in body.split("\n"):
        line = line.rstrip()
        if line or (lines and lines[-1]):
            lines.append(line)
    return lines
