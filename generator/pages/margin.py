"""Where the notes of a paragraph go in HTML: each before its sentence, from which it floats to the margin.

On a narrow screen, where there is no margin, the notes of a sentence are a popover, which the marker after
the sentence opens without a script. Both stand outside of the sentence, whose words stay the source's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from xml.etree.ElementTree import Element, SubElement

UNSEARCHED = {"data-pagefind-ignore": ""}
_WORDS = re.compile(r"(#(?:p\d+s\d+|h\d+))\.(\d+-\d+)")
# `<b class="stance …">P<i> promises</i></b>`, whose tags are placeholders until the page is done.
_TAG = re.compile("\u0002[^\u0003]*\u0003")
_STANCE = re.compile(rf"\s*(?:{_TAG.pattern}[^\u0002]*){{3}}{_TAG.pattern}")
_ECHO = "≡"


def place_notes(passage: Element, block: Element, notes: Sequence[Element], language: str) -> None:
    """Set the notes (paragraphs of a block quote) beside the sentences of the block that they speak of.

    `block` is a paragraph divided into sentences with ids, or a heading with an id, in `passage`. A note that
    names no sentence of the block belongs to its first.
    """
    sentences = [child for child in block if child.get("class") == "sentence"]
    own = {sentence.get("id", ""): sentence for sentence in sentences or [block]}
    groups: dict[str, list[Element]] = {}
    for paragraph in notes:
        note = _note(paragraph)
        anchors = (
            link.get("href", "").removeprefix("#") for link in note.iter("a") if link.get("data-words")
        )
        anchor = next((a for a in anchors if a in own), next(iter(own)))
        groups.setdefault(anchor, []).append(note)
    for anchor, group in groups.items():
        _insert(
            block if sentences else passage,
            own[anchor],
            _popover(anchor, group, language),
            _marker(anchor, group),
        )


def _insert(parent: Element, sentence: Element, before: Element, after: Element) -> None:
    index = list(parent).index(sentence)
    sentence.tail, after.tail = None, sentence.tail
    parent.insert(index, before)
    parent.insert(index + 2, after)


def _popover(anchor: str, group: Sequence[Element], language: str) -> Element:
    attributes = {"class": "notes", "id": f"{anchor}-notes", "popover": "", "lang": language, **UNSEARCHED}
    popover = Element("span", attributes)
    popover.extend(group)
    return popover


def _marker(anchor: str, group: Sequence[Element]) -> Element:
    """The button that opens the notes: a letter for each stance in them, named by the stances' words."""
    marker = Element(
        "button", {"class": "marker", "type": "button", "popovertarget": f"{anchor}-notes", **UNSEARCHED}
    )
    stances: dict[str, str] = {}
    for note in group:
        found = _STANCE.match(note.text or "")
        if found:
            stances.setdefault(_TAG.sub("", found[0]), found[0].strip())
    marker.text = "".join(stances.values())
    echo = next((note for note in group if "echo" in note.get("class", "")), None)
    if echo is not None:
        sign = SubElement(marker, "b", {"class": "stance echo"})
        sign.text = _ECHO
        SubElement(sign, "i").text = f" {(echo.text or '').strip()}"
    return marker


def _note(paragraph: Element) -> Element:
    """The paragraph as a note, which may stand within a paragraph of text; its links name the words."""
    note = deepcopy(paragraph)
    note.tag = "span"
    note.tail = None
    kind = "note" if _STANCE.match(note.text or "") else "note echo"
    note.attrib.update({"class": kind, "role": "note"})
    for anchor in note.iter("a"):
        found = _WORDS.fullmatch(anchor.get("href", ""))
        if found:
            anchor.set("href", found[1])
            anchor.set("data-words", found[2])
            anchor.set("class", "words")
    return note
