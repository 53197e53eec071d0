"""Classes of characters for regular expressions, in the scripts that have case, and quotation marks."""

from __future__ import annotations

_CASED_BLOCKS = ((0x41, 0x24F), (0x370, 0x52F), (0x1E00, 0x1FFF))


def _characters(test: str) -> str:
    return "".join(
        chr(c) for low, high in _CASED_BLOCKS for c in range(low, high + 1) if getattr(chr(c), test)()
    )


UPPER = _characters("isupper")
"""Capital letters, to be put between square brackets."""
LOWER = _characters("islower")
"""Small letters, to be put between square brackets."""
LETTER = UPPER + LOWER
APOSTROPHES = "'’ʼ"
TERMINALS = ".!?…"
OPENING = "«“„‹"
CLOSING = "»”›"
SYMBOLS = "•▪■□●○◦◆►▶▸→⇒➔➜➤✓✔★☛"
"""Marks that stand before an item or a heading and nowhere else in prose."""
QUOTES = OPENING + CLOSING + '"'
