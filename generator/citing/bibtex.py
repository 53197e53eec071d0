"""BibTeX, for LaTeX. No access date: the same inputs give the same bytes."""

from __future__ import annotations

from urllib.parse import quote

from generator.citing.reference import Name, Reference

# BibTeX counts braces even behind a backslash, so a brace of the text must not stand as one.
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "&%$#_"},
    }
)
_ADDRESS = ":/?#[]@!$&'()*+,;=%~-._"


def bibtex(reference: Reference) -> str:
    """The entry of a newspaper article; double braces keep a text as it is written."""
    year, _, month = (reference.day or "")[:7].partition("-")
    stated = (
        ("title", _whole(reference.title)),
        ("author", " and ".join(_name(author) for author in reference.authors)),
        ("journal", _whole(reference.publication)),
        ("date", reference.day),
        ("year", year),
        ("month", month),
        ("publisher", _whole(reference.owner)),
        ("abstract", _escaped(reference.abstract)),
        ("language", _escaped(reference.language)),
        ("url", _address(reference.online or "")),
        ("note", f"{_escaped(reference.archive)}, \\url{{{_address(reference.permalink)}}}"),
    )
    fields = [f"  {name} = {{{value}}}" for name, value in stated if value]
    return f"@article{{{reference.id},\n" + ",\n".join(fields) + "\n}\n"


def _name(author: Name) -> str:
    if not author.given:
        return f"{{{_escaped(author.family)}}}"
    return f"{_escaped(author.family)}, {_escaped(author.given)}"


def _whole(text: str | None) -> str:
    return f"{{{_escaped(text)}}}" if text else ""


def _escaped(text: str | None) -> str:
    return (text or "").translate(_SPECIAL)


def _address(url: str) -> str:
    return quote(url, safe=_ADDRESS)
