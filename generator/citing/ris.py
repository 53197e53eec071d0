"""RIS, which every reference manager imports. No access date: the same inputs give the same bytes."""

from __future__ import annotations

from generator.citing.reference import Reference


def ris(reference: Reference) -> str:
    """The record of a newspaper article, a tag a line; every value is one line already."""
    stated = (
        ("TY", "NEWS"),
        ("TI", reference.title),
        *(("AU", author.inverted) for author in reference.authors),
        ("T2", reference.publication),
        ("AB", reference.abstract),
        ("DA", _slashed(reference.day)),
        ("PY", reference.day[:4] if reference.day else None),
        ("LA", reference.language),
        ("PB", reference.owner),
        ("SE", reference.section),
        ("UR", reference.online),
        ("AN", reference.permalink),
        ("DB", reference.archive),
    )
    lines = [f"{tag}  - {value}" for tag, value in stated if value]
    return "\n".join([*lines, "ER  - ", ""])


def _slashed(day: str | None) -> str | None:
    """`2022-01-13` as RIS has it, `2022/01/13/`; a missing part is empty."""
    return "/".join([*day.split("-"), "", "", ""][:4]) if day else None
