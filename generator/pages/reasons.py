"""Why a passage has its place and why a text was mended, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from generator.pages.typography import set_in

_DATA = Path(__file__).parent.parent / "data"


def reason_in(language: str, reason: str) -> str:
    """A stage's reason, which is English, in the language; one without a translation stays as it is."""
    words = _translations(language).get(reason)
    return reason if words is None else set_in(language, words)


@cache
def _translations(language: str) -> Mapping[str, str]:
    path = _DATA / f"reasons.{language}.yml"
    return dict(yaml.safe_load(path.read_text(encoding="utf-8"))) if path.is_file() else {}
