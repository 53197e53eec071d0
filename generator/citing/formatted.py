"""A citation to copy, as plain text in a language of the interface."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any

import yaml

from generator import edtf
from generator.citing.reference import Reference


def formatted_citation(reference: Reference, language: str) -> str:
    """The citation in the language, or in the first one that `generator/data/citation.yml` knows."""
    words = _words(language)
    values = {
        "authors": " ; ".join(author.inverted for author in reference.authors),
        "title": reference.title or words["untitled"],
        "publication": reference.publication or words["unknown_publication"],
        "date": formatted_date(reference, language),
        "url": reference.url or "",
        "archive": reference.archive,
        "permalink": reference.permalink,
    }
    parts = [part.format_map(values) for part in words["parts"] if _complete(part, values)]
    return "".join(parts).rstrip()


def formatted_date(reference: Reference, language: str) -> str:
    """The publication date in words; an inferred one in square brackets."""
    words = _words(language)
    if reference.date is None:
        return str(words["undated"])
    text = _date(reference.date, words)
    return f"[{text}]" if reference.date_inferred else text


def _date(date: str, words: Mapping[str, Any]) -> str:
    first, slash, last = date.partition("/")
    if not slash:
        return _point(first, words)
    if last in ("..", ""):
        return str(words["since"]).format(date=_point(first, words))
    if first in ("..", ""):
        return str(words["until"]).format(date=_point(last, words))
    return f"{_point(first, words)} – {_point(last, words)}"


def _point(date: str, words: Mapping[str, Any]) -> str:
    read = edtf.parse(date)
    if read.earliest is None or read.precision not in (edtf.Precision.DAY, edtf.Precision.MONTH):
        return date
    values = {
        "day": words["first_day"] if read.earliest.day == 1 else read.earliest.day,
        "month": words["months"][read.earliest.month - 1],
        "year": read.earliest.year,
    }
    return str(words[read.precision]).format_map(values)


def _complete(part: str, values: Mapping[str, str]) -> bool:
    names = [name for _, name, _, _ in Formatter().parse(part) if name]
    return all(values[name] for name in names)


def _words(language: str) -> Mapping[str, Any]:
    catalogue = _catalogue()
    return catalogue[language] if language in catalogue else next(iter(catalogue.values()))


@cache
def _catalogue() -> Mapping[str, Mapping[str, Any]]:
    text = (files("generator") / "data" / "citation.yml").read_text(encoding="utf-8")
    found: Mapping[str, Mapping[str, Any]] = yaml.safe_load(text)
    return found
