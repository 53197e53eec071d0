"""Bytes to text: byte order mark, then strict UTF-8, then Windows-1252."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from generator.problems import Problem, Severity

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LARGEST = 20_000_000
"""The most bytes that one article may have; memory for cleaning it stays below 30 times that."""
_SAMPLE = 4096
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
)
_CONTROLS = bytes(byte for byte in range(0x20) if byte not in b"\t\n\v\f\r\x1b")
_BINARY_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the codec that gave it (a byte order mark is not part of the text)."""

    text: str
    encoding: str


def decode(path: str, data: bytes) -> Decoded | Problem:
    """The text of a file, or the problem that nothing can be read from it.

    No guess by statistics: a byte order mark decides, else the pattern of NULs that UTF-16 leaves in
    text, else strict UTF-8, else Windows-1252, whose undefined bytes become U+FFFD.
    """
    if len(data) > LARGEST:
        cause = f"the file is larger than {LARGEST // 1_000_000} MB"
        return Problem(path, None, cause, "one article a file; split it, or save it as .jsonl or .warc.gz")
    if not data.strip(b" \t\r\n\x00"):
        return Problem(path, None, "the file is empty", "remove it, or save the article's text in it")
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            remedy = "save the article as plain text (.txt) or as a web page (.html)"
            return Problem(path, None, f"this is {what}, not text", remedy)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _with(path, data, encoding)
    wide = _utf16_by_pattern(data)
    if wide:
        return _with(path, data, wide)
    if _looks_binary(data):
        return Problem(path, None, "the file is binary, not text", "save the article as plain text in UTF-8")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return Decoded(data.decode("cp1252", errors="replace"), "cp1252")


def replaced(path: str, decoded: Decoded) -> tuple[Problem, ...]:
    """A warning where bytes stood for no character in the encoding of the file."""
    count = decoded.text.count("\ufffd")
    if not count:
        return ()
    stand = "1 character cannot be read" if count == 1 else f"{count} characters cannot be read"
    cause = f"{stand} ({decoded.encoding}); shown as \ufffd"
    return (Problem(path, None, cause, "save the file in UTF-8 again", Severity.WARNING),)


def _with(path: str, data: bytes, encoding: str) -> Decoded | Problem:
    try:
        text = data.decode(encoding, errors="replace")
    except UnicodeError:
        return Problem(path, None, f"the file is not valid {encoding}", "save it in UTF-8")
    if not text.strip(" \t\r\n\x00"):
        return Problem(path, None, "the file is empty", "remove it, or save the article's text in it")
    return Decoded(text, encoding)


def _utf16_by_pattern(data: bytes) -> str:
    """UTF-16 without a mark: in western text every other byte is NUL."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half and odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if half and even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return ""


def _looks_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > _BINARY_SHARE * len(sample)
