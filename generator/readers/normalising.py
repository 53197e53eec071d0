"""What is changed in a decoded text before it is read: mojibake, invisible characters, lone CR."""

from __future__ import annotations

import re
from functools import cache

import ftfy

from generator.model.article import Repair

_SETTINGS = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_encoding=True,
    restore_byte_a0=True,
    replace_lossy_sequences=True,
    decode_inconsistent_utf8=True,
    fix_c1_controls=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
)

# UTF-8 that was read as Windows-1252 or Latin-1: a lead byte, then continuation bytes.
_CONTINUATION = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_MOJIBAKE = re.compile(rf"(?:[\u00c2-\u00f4][{_CONTINUATION} ]{{1,3}}){{1,64}}")
_SURE_MOJIBAKE = re.compile(
    rf"[\u00c2-\u00c5\u00d0-\u00d1][{_CONTINUATION}]|\u00e2[€„‚\u0080-\u009f\u201a-\u203a]"
)

_INVISIBLE = {
    "\u00ad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u2060": "word joiner",
    "\ufeff": "byte order mark inside the text",
    "\u180e": "zero-width separator",
    **dict.fromkeys(
        "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "bidi control"
    ),
}
_LINE_SEPARATORS = {"\u2028": "line separator", "\u2029": "paragraph separator", "\x0b": "vertical tab",
                    "\x0c": "form feed", "\x85": "next-line control", "\x1c": "file separator",
                    "\x1d": "group separator", "\x1e": "record separator"}  # fmt: skip
_CONTROL = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
    + "".join(_INVISIBLE)
    + "".join(_LINE_SEPARATORS)
    + "]|\r(?!\n)"
)


def changes_to(text: str) -> tuple[Repair, ...]:
    """Every change that makes the text readable, in the order of the text, none overlapping another.

    Offsets are those of the text as decoded, which itself stays as it is.
    """
    found = [*_mojibake(text), *_controls(text)]
    found.sort(key=lambda r: r.at)
    kept: list[Repair] = []
    for repair in found:
        if not kept or repair.at >= kept[-1].at + len(kept[-1].removed):
            kept.append(repair)
    return tuple(kept)


def _controls(text: str) -> list[Repair]:
    found = []
    for match in _CONTROL.finditer(text):
        character = match[0]
        if character == "\r":
            found.append(Repair(match.start(), "\n", "\r", "lone carriage return"))
        elif character in _LINE_SEPARATORS:
            found.append(Repair(match.start(), "\n", character, _LINE_SEPARATORS[character]))
        else:
            reason = _INVISIBLE.get(character, "control character")
            found.append(Repair(match.start(), "", character, reason))
    return found


def _mojibake(text: str) -> list[Repair]:
    if not _SURE_MOJIBAKE.search(text):
        return []
    found = []
    for match in _MOJIBAKE.finditer(text):
        broken = match[0].rstrip(" ")
        fixed = _fixed(broken)
        if fixed != broken:
            found.append(Repair(match.start(), fixed, broken, "mojibake", 0.95))
    return found


@cache
def _fixed(broken: str) -> str:
    return ftfy.fix_encoding(broken, _SETTINGS)
