"""Whether a full stop ends a sentence, or belongs to an abbreviation, an initial or a number."""

from __future__ import annotations

import re
from functools import cache

from generator.clean.languages import Words
from generator.clean.letters import LETTER, LOWER, OPENING, UPPER
from generator.folding import fold

_INNER = ".'’-"
_WORD_AFTER = re.compile(rf"[{LETTER}]+['’]?")
_INITIALS = re.compile(rf"(?:[{UPPER}][{LOWER}]?[.-]{{1,2}}){{1,5}}[{UPPER}][{LOWER}]?")
_YEAR_THEN_COUNT = re.compile(r"\d{1,3} [^\W\d]")
_WINDOW = 24
_SHORT = 6
_LONGEST_NAME = 60
_NAME_THEN = re.compile(rf"[{UPPER}][\w’'-]+(?: [{UPPER}][\w’'-]+){{0,3}} ?(,|[{LOWER}]+['’]?)")
_SUBJECT = re.compile(r"-((?:t-)?[^\W\d_]*)")


def token_before(text: str, at: int) -> str:
    """The letters, digits, hyphens and inner full stops that end at an offset."""
    start = at
    while start > max(0, at - _WINDOW) and (text[start - 1].isalnum() or text[start - 1] in _INNER):
        start -= 1
    return text[start:at].lstrip(_INNER)


def word_after(text: str, at: int) -> str:
    """The word that begins at an offset, with its elision (`L’`), or nothing."""
    found = _WORD_AFTER.match(text, at, min(len(text), at + 40))
    return found[0] if found else ""


def opens_sentence(word: str, words: Words) -> bool:
    """Whether a capitalised word is one with which sentences begin (`Les`, `L’`, `Selon`)."""
    plain = word.casefold().replace("’", "'")
    return (
        plain in words.openers
        or plain in _unaccented(words.openers)
        or (len(plain) > _SHORT and plain.endswith(words.opener_endings))
    )


def sentence_opens_at(text: str, at: int, words: Words) -> bool:
    """Whether the word at an offset is one with which sentences begin, or a verb before its subject."""
    word = word_after(text, at)
    if opens_sentence(word, words):
        return True
    rest = text[at + len(word) : at + len(word) + _WINDOW]
    if word.casefold() in words.addresses and rest[:1] in (".", " "):
        return True
    return rest.startswith("-") and _SUBJECT.match(rest)[1] in words.inverted  # type: ignore[index]


def name_acts(text: str, at: int, words: Words) -> bool:
    """Whether a name at an offset is the subject of a sentence (`Anne Dupont a dit`, `Dupont, 15 ans,`)."""
    found = _NAME_THEN.match(text, at, at + _LONGEST_NAME)
    return found is not None and (found[1] == "," or found[1].casefold() in words.auxiliaries)


@cache
def _unaccented(openers: frozenset[str]) -> frozenset[str]:
    """Openers as texts print them that put no accent on a capital (`A l’heure`, `Evoquant`)."""
    return frozenset(fold(word) for word in openers if fold(word[:1]) != word[:1])


def full_stop_ends(text: str, at: int, after: int, words: Words) -> bool:
    """Whether the full stop at `text[at]` ends a sentence, the next word beginning at `after`."""
    token = token_before(text, at)
    if not token:
        return True
    if token.isdigit() and len(token) <= 2 and not text[: at - len(token)].strip(" #"):
        return False  # `2. Former les juges` is the second item of a list
    last = re.split(r"['’]", token)[-1]
    plain = last.casefold()
    follower = word_after(text, after)
    if plain in words.open_abbreviations:
        return True
    if plain in words.abbreviations:
        return not _is_abbreviation(text, at, last, after, follower, words)
    if _INITIALS.fullmatch(last):
        # `av. J.-C. Les`, `des U.S. Il`: initials end a sentence only before a word that opens one.
        return opens_sentence(follower, words) and not _name_follows(text, after, follower, words)
    if len(last) == 1 and last.isupper() and last.isalpha():
        # `A. Blinken`, but `le plan B. Les`: only the next word tells.
        if text[after : after + 1] in tuple(OPENING) or (after == at + 1 and text[after] == '"'):
            return True
        whole = len(follower) > 1 or follower == "À"
        opens = whole and follower[:1].isupper() and opens_sentence(follower, words)
        return opens and not _name_follows(text, after, follower, words)
    if text[after : after + 1].isdigit() and after == at + 1 and text[at - 1 : at].isdigit():
        # `100.000`, `13.01.2022`; a year before it ends a sentence (`en 2021.12 personnes`).
        return last.isdigit() and len(last) == 4 and _YEAR_THEN_COUNT.match(text, after) is not None
    return True


def _name_follows(text: str, at: int, word: str, words: Words) -> bool:
    """Whether the word belongs to a name, as in `J.-Y. Le Drian`."""
    rest = text[at + len(word) : at + len(word) + 2]
    return word.casefold() in words.name_prefixes and rest[:1] == " " and rest[1:].isupper()


def _is_abbreviation(text: str, at: int, token: str, after: int, follower: str, words: Words) -> bool:
    """Some abbreviations are words too: `no. 5` and `Il a dit non`, `M. Macron` and `les 5 m. Il`."""
    if len(token) == 1 and token.islower():
        # A small single letter is a page, a number or a unit.
        return text[after : after + 1].isdigit() or text[after : after + 1].islower()
    if token.islower() and not follower[:1].islower():
        # `art. 5`, `févr. 2022`; before a capital a word in small letters more often ends.
        digit = text[after : after + 1].isdigit()
        return digit or not opens_sentence(follower, words)
    return True
