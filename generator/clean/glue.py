"""Places where two things stick together without a space, and what should stand between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.clean.brands import is_brand
from generator.clean.cuts import Between, Cut
from generator.clean.headings import ends_heading
from generator.clean.languages import Words
from generator.clean.letters import (
    APOSTROPHES,
    CLOSING,
    LETTER,
    LOWER,
    OPENING,
    QUOTES,
    SYMBOLS,
    TERMINALS,
    UPPER,
)
from generator.clean.quotes import straight_quotes
from generator.clean.stops import full_stop_ends, name_acts, opens_sentence, sentence_opens_at, word_after

# Most places are inside a word or next to a space: those two tests stand first, for speed.
_CANDIDATE = re.compile(
    rf"(?<=[{LOWER}])(?=[{UPPER}{OPENING}\"\d])"
    rf"|(?<=[^{LOWER}\s])(?:"
    rf"(?<=[{TERMINALS}{CLOSING}\"’)\]])(?=[{LETTER}\d{OPENING}\"(\[—–*#{SYMBOLS}])"
    rf"|(?<=[%€°+])(?=[{UPPER}{OPENING}])"
    rf"|(?<=\d)(?=[{UPPER}])"
    rf"|(?<=[{UPPER}][{UPPER}])(?=[{UPPER}][{LOWER}{APOSTROPHES}])"
    rf"|(?<=[{UPPER}\d,;:])(?=[{OPENING}\"])"
    rf"|(?<=[,;:])(?=[{LETTER}])"
    r"|(?<=[^\d\s]:)(?=\d{1,2}[.)]\s)|(?<=\s:)(?=\d)"
    rf"|(?<=[{TERMINALS};:{CLOSING}\")])(?=[-–—*{SYMBOLS}]\s))"
)
_CODE = re.compile(r"://|\]\(|&#?\w{1,12};|[={}<>\\@]|www\.")
_NOTE = re.compile(r"\[\d{1,3}\]")
_HASHTAG = re.compile(r"#\w+$")
_SPACED_COLON = re.compile(r":\s")
_BULLETS = f"-–—*{SYMBOLS}"
_WINDOW = 60
_SHORT_HEADING = 22
_LONG_HEADING = 40
_PREFIX = 12
_LONGEST_QUOTE = 1500
_OPENS = {"»": "«", "”": "“", "›": "‹"}
_CLOSES = re.compile(r"[“„](?:[\s.,;:)]|$)|[«‹]\s*(?:[.,;:)]|$)")
_COUNT = re.compile(rf"\d+(?:[.,\u00a0\u202f ]\d+)*[\u00a0\u202f ]?(?:%|[{LOWER}])")


def find_glue(text: str, words: Words, lexicon: Mapping[str, float]) -> tuple[Cut, ...]:
    """Every place of a line where a break or a space is missing, in order, sure or not."""
    return tuple(_Scan(text, words, lexicon).cuts())


class _Scan:
    """One walk over a line: what stands before a place decides with what stands after it."""

    def __init__(self, text: str, words: Words, lexicon: Mapping[str, float]) -> None:
        self.text = text
        self.words = words
        self.lexicon = lexicon
        self.quotes = straight_quotes(text)
        self.has_code = "#" in text or _CODE.search(text) is not None
        # Who sets a space after colons left one out only at the end of a line.
        self.colons_are_spaced = _SPACED_COLON.search(text) is not None
        self.piece = 0

    def cuts(self) -> Iterator[Cut]:
        for found in _CANDIDATE.finditer(self.text):
            at = found.start()
            if at == 0 or (self.has_code and self.in_code(at)):
                continue
            cut = self.judge(at)
            if cut is not None:
                if cut.between is Between.BREAK and cut.confidence >= 0.5:
                    self.piece = at
                yield cut

    def in_code(self, at: int) -> bool:
        """Whether the place is inside an address, a hashtag or markup, where nothing is missing."""
        before = (self.text[max(0, at - _WINDOW) : at].rsplit(maxsplit=1) or [""])[-1]
        after = (self.text[at : at + _WINDOW].split(maxsplit=1) or [""])[0]
        return _HASHTAG.search(before) is not None or _CODE.search(before + after) is not None

    def judge(self, at: int) -> Cut | None:
        before, after = self.text[at - 1], self.text[at]
        if after in _BULLETS and self.text[at + 1 : at + 2].isspace():
            goes_on = before in CLOSING + '"' and self.text[at + 2 : at + 3].islower()
            if goes_on and not self.terminal_before(at):
                return None  # `–ce qu’il nie «encore»– ` is how some set dashes
            return Cut(at, Between.BREAK, "an item of a list stuck to the line before", 0.85)
        if after in OPENING or (after == '"' and self.quotes.get(at, False)):
            if _CLOSES.match(self.text, at):
                return None
            if before in OPENING or before in APOSTROPHES or (before == '"' and self.quotes[at - 1]):
                return None
            return self.before_quote(at)
        if after in '"' or (before == '"' and self.quotes[at - 1]):
            return None
        if self.terminal_before(at):
            return self.after_terminal(at)
        if before in CLOSING or before in '")]':
            return self.after_closer(at)
        if before in ",;:":
            return self.after_comma(at)
        if after.isdigit() and before.islower():
            return self.before_digit(at)
        if before in APOSTROPHES or before in TERMINALS or not after.isupper():
            return None
        if before.isdigit():
            return self.after_digit(at)
        return self.inner_capital(at)

    def before_digit(self, at: int) -> Cut | None:
        """A heading stuck to a sentence that begins with a number (`au portTrois`, `au port47 marins`)."""
        run = _run_before(self.text, at)
        known = run.isalpha() and self.lexicon.get(run.casefold(), 0.0) > 0
        if (
            not known
            or not _COUNT.match(self.text, at)
            or not self.heading_before(at, sure=False, commas=True)
        ):
            return None
        return Cut(at, Between.BREAK, "a heading stuck to a number", 0.65)

    def terminal_before(self, at: int) -> bool:
        """Whether a full stop or its like stands before, closing marks left out."""
        index = at - 1
        while index > 0 and (self.text[index] in CLOSING or self.text[index] in '"’)]'):
            if self.text[index] == '"' and self.quotes[index]:
                return False
            # French sets a space between the full stop and the guillemet.
            index -= 2 if self.text[index] in CLOSING and self.text[index - 1].isspace() else 1
        return index >= 0 and self.text[index] in TERMINALS

    def after_terminal(self, at: int) -> Cut | None:
        after = self.text[at]
        stop = self.text.rfind(".", max(0, at - 4), at)
        if after.islower():
            if self.text[at - 1] in TERMINALS:
                return None
            return Cut(at, Between.SPACE, "no space after a quotation", 0.9)
        if self.text[self.piece : at - 1].strip().isdigit() and not after.isdigit():
            return Cut(at, Between.SPACE, "no space after the number of an item", 0.85)
        if self.text[at - 1] == "." and not full_stop_ends(self.text, stop, at, self.words):
            return None
        if _NOTE.match(self.text, at):
            return None
        if after in "([":
            return Cut(at, Between.BREAK, "a sentence ends, a bracket begins without a space", 0.8)
        sure = 0.98 if after.isupper() and len(word_after(self.text, at)) > 1 else 0.9
        return Cut(at, Between.BREAK, "a sentence ends, the next begins without a space", sure)

    def before_quote(self, at: int) -> Cut | None:
        before = self.text[at - 1]
        inside = self.text[at + 1 : at + 3].lstrip()[:1]
        if self.terminal_before(at):
            stop = self.text.rfind(".", max(0, at - 4), at)
            if before == "." and not full_stop_ends(self.text, stop, at, self.words):
                return None
            return Cut(at, Between.BREAK, "a sentence ends, a quotation begins without a space", 0.95)
        if before == ":" and self.colons_are_spaced:
            return Cut(at, Between.BREAK, "a colon ends the line, a quotation begins without a space", 0.75)
        if before in ",;:":
            return Cut(at, Between.SPACE, "no space before a quotation", 0.95)
        if inside.isupper() and self.heading_before(at, sure=False, commas=True):
            return Cut(at, Between.BREAK, "a heading stuck to a quotation", 0.8)
        return Cut(at, Between.SPACE, "no space before a quotation", 0.9)

    def after_closer(self, at: int) -> Cut | None:
        before, after = self.text[at - 1], self.text[at]
        if not (after.isalnum() or after in "(—–"):
            return None
        if before in ")]":
            opened = self.text.rfind("(" if before == ")" else "[", max(0, at - _PREFIX), at)
            inside_word = self.text[opened - 1 : opened].isalpha()
            prefix = after.islower() and self.text[opened + 1 : at - 1].isalpha()
            if opened >= 0 and (inside_word or prefix):
                return None  # `étudiant(e)s`, `(ré)écouter`
        if before in CLOSING and self.text[at - 2 : at - 1].isspace() and not self.guillemet_open(at - 1):
            return None  # `l' »image »`: a closing mark where an opening one was meant
        if after.isupper():
            if self.heading_before(at, sure=True):
                return Cut(at, Between.BREAK, "a heading in quotation marks stuck to a sentence", 0.85)
            if sentence_opens_at(self.text, at, self.words):
                return Cut(at, Between.BREAK, "a paragraph begins without a space", 0.8)
        return Cut(at, Between.SPACE, "no space after a quotation or bracket", 0.85)

    def guillemet_open(self, at: int) -> bool:
        """Whether a mark stands before the closing one at a place that it closes, and no other closes it."""
        start, mark = max(0, at - _LONGEST_QUOTE), self.text[at]
        if self.text.rfind(_OPENS[mark], start, at) <= self.text.rfind(mark, start, at):
            return False
        closed = self.text.find(mark, at + 1, at + _WINDOW)
        return closed < 0 or self.text.find(_OPENS[mark], at + 1, closed) >= 0

    def after_comma(self, at: int) -> Cut | None:
        before = self.text[at - 1]
        if before == ":" and (self.text[at - 2 : at - 1].isdigit() or self.text[at - 2 : at - 1] == ":"):
            return None
        if before == ":" and self.text[at].islower():
            return None
        if before == ":" and (self.colons_are_spaced or self.text[at].isdigit()):
            return Cut(at, Between.BREAK, "a colon ends the line, the next begins without a space", 0.75)
        return Cut(
            at,
            Between.SPACE,
            "no space after " + {",": "a comma", ";": "a semicolon"}.get(before, "a colon"),
            0.9,
        )

    def after_digit(self, at: int) -> Cut | None:
        run = _run_before(self.text, at)
        word = word_after(self.text, at)
        if (len(word) == 1 and not opens_sentence(word, self.words)) or (
            word.isalpha() and word.isupper() and len(word) < 5
        ):
            return None
        opener = sentence_opens_at(self.text, at, self.words)
        if not run.isdigit() and not opener:
            return None
        if self.heading_before(at, sure=opener):
            return Cut(at, Between.BREAK, "a heading stuck to a sentence", 0.85 if opener else 0.7)
        if opener:
            return Cut(at, Between.BREAK, "a paragraph begins without a space", 0.8)
        return Cut(at, Between.SPACE, "no space after a number", 0.7)

    def inner_capital(self, at: int) -> Cut | None:
        left = _run_before(self.text, at).rpartition("-")[2]
        if not left:
            return None
        right = word_after(self.text, at)
        alone = len(right) == 1 and self.text[at + 1 : at + 2] not in (" ", ".")
        opener = sentence_opens_at(self.text, at, self.words) and not alone
        if is_brand(left, right, self.words, self.lexicon, opener=opener):
            return None
        plain = left.casefold()
        if left[0].isupper() and self.is_name(at - len(left), left + right, opener=opener):
            return None
        if left[0].isupper() and not opener and self.inside_sentence(at - len(left)):
            # `chez AuCoffre`, `sur GoogleBook` and `à ThierryBreton` look the same.
            sure = 0.65 if self.heading_before(at, sure=False) else 0.5
            return Cut(at, Between.BREAK, "two capitalised words stuck together", sure)
        if plain in self.words.dangling and not left.isupper():
            return Cut(at, Between.SPACE, "a name stuck to the word before it", 0.85)
        long = at - self.piece > _LONG_HEADING
        subject = not opener and self.names_nobody(plain) and name_acts(self.text, at, self.words)
        headed = self.heading_before(at, sure=opener, commas=subject)
        if headed and (opener or long or self.names_nobody(plain)):
            # `La marque TotalÉnergies` could be a short heading too, and a brand is as likely.
            brand = (
                not opener and left[0].isupper() and not left.isupper() and at - self.piece < _SHORT_HEADING
            )
            sure = 0.93 if opener else (0.5 if brand else 0.8)
            return Cut(at, Between.BREAK, "a heading stuck to a sentence", sure)
        if opener:
            return Cut(at, Between.BREAK, "a paragraph begins without a space", 0.85)
        known = self.lexicon.get(plain, 0.0) > 0 and right.casefold() in self.lexicon and left[0].islower()
        return Cut(at, Between.SPACE, "a name stuck to the word before it", 0.75 if known else 0.45)

    def is_name(self, start: int, run: str, *, opener: bool) -> bool:
        """Whether a run of letters is a name of its own: quoted, or elsewhere in the line too."""
        end = start + len(run)
        around = self.text[max(0, start - 2) : start].rstrip()[-1:], self.text[end : end + 2].lstrip()[:1]
        quoted = all(mark in tuple(QUOTES) for mark in around)
        return quoted or (not opener and self.text.count(run) > 1)

    def names_nobody(self, word: str) -> bool:
        """Whether a word is none after which the name of a person or of a group is expected."""
        return word not in self.words.titles and word not in self.words.works

    def inside_sentence(self, at: int) -> bool:
        """Whether a word goes on with a sentence: a small letter or an elision stands before it."""
        before = self.text[max(0, at - 2) : at].rstrip()
        return before[-1:].islower() or before[-1:] in tuple(APOSTROPHES)

    def heading_before(self, at: int, *, sure: bool, commas: bool = False) -> bool:
        """Whether what stands between the last break and here could be a heading.

        Without something sure after it, commas speak for a sentence.
        """
        return ends_heading(self.text, self.piece, at, self.words, sure=sure, commas=sure or commas)


def _run_before(text: str, at: int) -> str:
    """The letters, digits and hyphens that end at an offset."""
    start = at
    while start > max(0, at - _WINDOW) and (text[start - 1].isalnum() or text[start - 1] == "-"):
        start -= 1
    return text[start:at]
