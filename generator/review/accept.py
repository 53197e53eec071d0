"""A page that a person edited → the corrections which, replayed, give exactly what he left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import cache

from generator.corrections.anchors import Haystack, Place
from generator.corrections.fixes import Fix, Fixes, ItemVerb, MentionFix, MetadataFix, Note
from generator.corrections.load import METADATA_DATES
from generator.corrections.refusal import Refusal
from generator.corrections.text import corrected_text
from generator.edtf import EdtfError, parse
from generator.model.annotation import Annotated
from generator.model.article import Article
from generator.problems import InputError, Problem
from generator.review.page_text import Link, PageText, read_page
from generator.review.text_edits import next_fix, sentences

_ROUNDS = 5
"""How often dropped links may bring others to light that they hid."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """An article with certain corrections: what it is then, and its page."""

    annotated: Annotated
    page: str


Replay = Callable[[Fixes], Replayed]
"""What the whole pipeline makes of one article when these are its corrections."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A page of an article that a person edited. `path` is relative to the corpus folder.

    `left` is what the person left, `wanted` what would be generated now. `before` is the generated page
    that was edited; where nobody knows it any more, it is `left`, and no line counts as derived.
    """

    path: str
    left: str
    wanted: str
    before: str


def corrections_for(
    edited: Edited, fixes: Fixes, replay: Replay, actors: Collection[str], note: Note
) -> tuple[Fix, ...]:
    """The decisions to add to `fixes`, so that the page becomes what the person left.

    `actors` are the ids that a link may lead to. Compared is what a person may edit (see `persons_part`);
    white space that Markdown does not show does not count.

    Raises InputError with everything that cannot be expressed, each with its line in the page.
    """
    left, wanted = _read(edited.path, edited.left), _read(edited.path, edited.wanted)
    before = _read(edited.path, edited.before)
    problems = [*_foreign_links(edited.path, left, actors), *_derived(edited.path, left, before)]
    settled = _Settled(edited.path, left, fixes, replay, note)
    problems += settled.metadata(wanted)
    if not problems:
        problems += settled.text() or settled.links()
    if problems:
        raise InputError(*problems)
    return settled.added


def persons_part(path: str, page: str) -> str:
    """What a person may edit of a page: the fields, and the text with its links, in one form.

    Two pages are alike for a reviewer where these are. Raises InputError for a page that is damaged.
    """
    found = _read(path, page)
    written = page.split("\n")
    fields = [f"{key}: {value}" for key, value in found.fields.items()]
    blocks = ["\n".join(written[line.number - 1].strip() for line in block.lines) for block in found.blocks]
    return "\n\n".join(("\n".join(fields), *blocks))


def _read(path: str, page: str) -> PageText:
    found, problems = read_page(path, page)
    if found is None or problems:
        raise InputError(*problems)
    return found


def _foreign_links(path: str, page: PageText, actors: Collection[str]) -> list[Problem]:
    known = set(actors)
    return [
        Problem(path, line.number, f"there is no actor '{link.actor}'", "add it to the vocabulary first")
        for line in page.lines
        for link in line.links
        if link.actor not in known
    ]


def _derived(path: str, left: PageText, before: PageText) -> list[Problem]:
    """What was changed of the lines that are made from data."""
    mine, generated = Counter(left.derived), Counter(before.derived)
    gone, new = list((generated - mine).elements()), list((mine - generated).elements())
    notes = Counter(note for block in left.blocks for note in block.notes)
    notes_before = Counter(note for block in before.blocks for note in block.notes)
    new += (notes - notes_before).elements()
    kept = {line.text for line in left.lines}
    for block in before.blocks:
        if any(line.text in kept for line in block.lines):
            gone += (Counter(block.notes) - notes).elements()
    shown = next(iter(new or gone), None)
    if shown is None:
        return []
    cause = f"what is made from data was {'changed' if new else 'taken out'}: “{shown}”"
    remedy = "change the data: seeds/vocabulary/, or a position in seeds/corrections/"
    return [Problem(path, None, cause, remedy)]


class _Settled:
    """The decisions made so far for one page."""

    def __init__(self, path: str, left: PageText, fixes: Fixes, replay: Replay, note: Note) -> None:
        self._path = path
        self._left = left
        self._fixes = fixes
        self._replay = cache(replay)
        self._note = note
        self.added: tuple[Fix, ...] = ()

    def _replayed(self) -> Replayed:
        return self._replay(replace(self._fixes, entries=(*self._fixes.entries, *self.added)))

    def metadata(self, wanted: PageText) -> list[Problem]:
        """Settle the front matter."""
        problems: list[Problem] = []
        for key, value in self._left.fields.items():
            if value == wanted.fields[key]:
                continue
            given = value or None
            if key in METADATA_DATES and isinstance(given, str):
                try:
                    parse(given)
                except EdtfError as error:
                    problems.append(
                        Problem(self._path, None, f"'{key}': {error}", "write it like 2022-01-13")
                    )
            self.added += (MetadataFix(key, given, self._note),)
        return problems

    def text(self) -> list[Problem]:
        """Settle the sentences, the paragraphs and the headings."""
        article = self._replayed().annotated.article
        # Every decision settles a line or a boundary for good.
        for _ in range(4 * (len(self._left.lines) + sum(len(b.sentences) + 1 for b in article.blocks))):
            fix = next_fix(article, self._left.blocks, self._note)
            if fix is None:
                return []
            outcome = fix if isinstance(fix, Refusal) else corrected_text(article, fix)
            if isinstance(outcome, Refusal):
                return [Problem(self._path, None, outcome.cause, outcome.remedy)]
            if not isinstance(fix, Refusal):
                self.added += (fix,)
            article = outcome
        return [Problem(self._path, None, "the text was changed beyond what corrections can say", _BY_HAND)]

    def links(self) -> list[Problem]:
        """Settle the links, and see that the page is then what the person left."""
        for _ in range(_ROUNDS):
            replayed = self._replayed()
            page = _read(self._path, replayed.page)
            decisions = _link_fixes(replayed.annotated.article, page, self._left, self._note)
            if not decisions:
                return self._compared(page)
            self.added += decisions
        return [Problem(self._path, None, "the links were changed beyond what corrections can say", _BY_HAND)]

    def _compared(self, page: PageText) -> list[Problem]:
        if page.fields != self._left.fields:
            keys = [key for key in page.fields if page.fields[key] != self._left.fields[key]]
            cause = f"the front matter cannot be as it was left: {', '.join(keys)}"
            return [Problem(self._path, None, cause, _BY_HAND)]
        for mine, left in zip(page.lines, self._left.lines, strict=False):
            if (mine.text, mine.links) != (left.text, left.links):
                cause = f"this line would be: {mine.text}"
                return [Problem(self._path, left.number, cause, _BY_HAND)]
        if [(b.level, len(b.lines)) for b in page.blocks] != [
            (b.level, len(b.lines)) for b in self._left.blocks
        ]:
            cause = "the paragraphs cannot be divided as they were left"
            return [Problem(self._path, None, cause, _BY_HAND)]
        return []


_BY_HAND = "make the change smaller, or write the correction in seeds/corrections/ by hand"


def _link_fixes(article: Article, page: PageText, left: PageText, note: Note) -> tuple[MentionFix, ...]:
    """The decisions that bring the links of the page to those that were left; the texts agree."""
    haystack = Haystack([block.text.text for block in article.blocks])
    places = [(i, span.start) for i, block in enumerate(article.blocks) for span in sentences(block)]
    gone: list[MentionFix] = []
    new: list[MentionFix] = []
    for (block, start), mine, wanted in zip(places, page.lines, left.lines, strict=False):

        def fix(verb: ItemVerb, link: Link, block: int = block, start: int = start) -> MentionFix:
            place = Place(block, start + link.start, start + link.end)
            return MentionFix(verb, haystack.anchor(place), note, link.actor)

        spans = {(link.start, link.end) for link in mine.links}
        kept = {(link.start, link.end) for link in wanted.links}
        gone += [fix(ItemVerb.DROP, link) for link in mine.links if (link.start, link.end) not in kept]
        for link in wanted.links:
            if link not in mine.links:
                known = (link.start, link.end) in spans
                new.append(fix(ItemVerb.CHANGE if known else ItemVerb.ADD, link))
    return (*gone, *new)
