"""How many of the French TimeBank's dates the program resolves.

usage: python -m bench.timebank [FOLDER]

FOLDER is that of the corpus with the .tml files (https://github.com/ddenz/FR-TimeBank, LGPL-LR); nothing
of it is in this repository, and without it nothing is measured.

Counted are the TIMEX3 of type DATE whose value is a day, month, year, decade, season, week or weekend of
the calendar (the corpus gives some to `désormais` and to years in names, which the program leaves alone);
one is right where a date found on its words has that value, or is a part of it (`fin septembre`). What is
found where the corpus has no time at all is listed as extra.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from generator.annotate.dates import find_dates
from generator.clean.sentences import split_sentences
from generator.model.annotation import DateMention
from generator.model.article import Block, BlockKind
from generator.model.vocabulary import Vocabulary
from generator.traced import Traced

CALENDAR = re.compile(r"\d{4}(-\d{2}(-\d{2})?|-W\d{2}(-WE)?|-(SP|SU|FA|WI))?|\d{3}X")
WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


@dataclass(frozen=True)
class Timex:
    """A time as the corpus has it; offsets in the text of the document. `kind` is DATE, TIME, …"""

    start: int
    end: int
    kind: str
    value: str
    words: str


@dataclass(frozen=True)
class Document:
    """A document with its day of publication and its times."""

    name: str
    text: str
    published: str | None
    times: tuple[Timex, ...]


def read(path: Path) -> Document:
    """Read a TimeML document."""
    texts: list[str] = []
    times: list[Timex] = []
    published: str | None = None

    def walk(element: ElementTree.Element) -> None:
        nonlocal published
        start = sum(map(len, texts))
        texts.append(element.text or "")
        for child in element:
            walk(child)
            texts.append(child.tail or "")
        if element.tag != "TIMEX3":
            return
        value = element.get("value", "")
        if element.get("functionInDocument") in ("CREATION_TIME", "PUBLICATION_TIME"):
            published = published or value
        else:
            whole = "".join(texts)
            times.append(Timex(start, len(whole), element.get("type", ""), value, whole[start:]))

    walk(ElementTree.parse(path).getroot())  # noqa: S314 - a corpus that the user has chosen
    return Document(path.stem, "".join(texts), published, tuple(times))


def found_in(document: Document) -> Iterator[tuple[int, int, DateMention]]:
    """The dates that the program finds, with their places in the document."""
    places = [(line.start(), line[0]) for line in re.finditer(r"[^\n]+", document.text) if line[0].strip()]
    blocks = tuple(Block(BlockKind.PARAGRAPH, Traced.of(text), split_sentences(text)) for _, text in places)
    for mention in find_dates(blocks, document.published, Vocabulary()):
        at = places[mention.block][0]
        yield at + mention.start, at + mention.end, mention


def is_value(value: str, edtf: str) -> bool:
    """Whether a date is the value, in EDTF, or the part of it that the words name."""
    bare = edtf.rstrip("~")
    week = WEEK.fullmatch(value)
    if week:
        first = date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
        return bare.startswith(first.isoformat())
    season = SEASONS.get(value[-2:])
    if season:
        return bare == f"{value[:4]}-{season}"
    return bare == value or ("/" in bare and any(part.startswith(value) for part in bare.split("/")))


def main() -> None:
    """Print what is missed, what is extra, and the share that is right."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?")
    folder = parser.parse_args().folder
    if folder is None:
        print(parser.format_usage().strip(), "(give the folder of the French TimeBank)")
        return
    right = wanted = given = extra = 0
    for path in sorted(folder.rglob("*.tml")):
        document = read(path)
        found = list(found_in(document))
        given += len(found)
        for timex in document.times:
            if timex.kind != "DATE" or not CALENDAR.fullmatch(timex.value):
                continue
            wanted += 1
            over = [one for start, end, one in found if start < timex.end and timex.start < end]
            if any(is_value(timex.value, one.edtf) for one in over):
                right += 1
            else:
                print(f"missed {document.name}: {timex.words!r} {timex.value} {[one.edtf for one in over]}")
        for start, end, one in found:
            if not _known(document, start, end):
                extra += 1
                print(f"extra  {document.name}: {one.text!r} {one.edtf}")
    print(f"{right} of {wanted} calendar dates right ({right / wanted:.3f}); {given} found, {extra} extra")


def _known(document: Document, start: int, end: int) -> bool:
    """Whether the corpus has a time there, or it is the date in the document's name."""
    named = document.text[:start].strip() == ""
    return named or any(start < timex.end and timex.start < end for timex in document.times)


if __name__ == "__main__":
    main()
