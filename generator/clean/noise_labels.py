"""Lines that the markup of a page leaves over, and how to reach its staff."""

from __future__ import annotations

import re

from generator.clean.labels import Label, Says
from generator.clean.rules import CleaningRules
from generator.traced import Traced

_MARKUP = re.compile(
    r"!\[[^\]\n]{0,200}\]\([^)\n]{0,300}\)[\s|]*|"
    r"/html/\S*(?: /html/\S*)*|\S*@content\S*|\d{2,5} \d{2,5}(?: (?:true|false))?"
    r"|true|false|null|[a-z]{2}_[A-Z]{2}|(?:19|20)\d\d|\d{1,7}|[-–—•·*|>/.#_=+~^\s]{1,200}|[a-z-]+:[a-z-]+"
)
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_TELEPHONE = re.compile(r"(?:\+|\b00)\d[\d .()-]{7,18}\d")


def markup_label(line: Traced, rules: CleaningRules) -> Label | None:
    """Pictures in Markdown, paths, flags, sizes of pictures, lines of signs."""
    return Label(Says.NOISE) if _MARKUP.fullmatch(line.text) else None


def contact_label(line: Traced, rules: CleaningRules) -> Label | None:
    """An e-mail address with few words around it, or a telephone number."""
    short = len(line.text.split()) <= 16
    if short and (_EMAIL.search(line.text) or _TELEPHONE.fullmatch(line.text)):
        return Label(Says.CONTACT)
    return None
