"""Lines that list the keywords of the article."""

from __future__ import annotations

from generator.clean.label_words import phrases
from generator.clean.labels import Label, Says
from generator.clean.rules import CleaningRules, bare
from generator.traced import Traced


def tags_label(line: Traced, rules: CleaningRules) -> Label | None:
    """`#paix #gaz`, `Mots-clés : …`, or a list of small words with commas."""
    text = line.text
    words = text.split()
    if len(words) > 1 and all(word.startswith("#") and len(word) > 1 for word in words):
        return Label(Says.TAGS, (("tags", line),))
    head, colon, _ = text.partition(":")
    if colon and bare(head) in phrases("tags") and len(text) < 400 and not text.endswith("."):
        return Label(Says.TAGS, (("tags", line.cut(len(head) + 1).strip()),))
    entries = [entry.strip() for entry in text.split(",")]
    keywords = len(entries) >= 3 and all(0 < len(e) <= 40 and len(e.split()) <= 5 for e in entries)
    if keywords and text == text.lower() and not text.endswith((".", "!", "?", ":")):
        return Label(Says.TAGS, (("tags", line),))
    return None
