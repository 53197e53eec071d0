"""A Python-Markdown extension that gives the sentences and paragraphs of an article their ids.

An article's page marks its text by two comments of a line each, which no text can forge, since
every `<` of a text is escaped:

    <!-- text: fr; notes: en -->

    ## A heading

    First sentence.
    Second sentence.

    > A note on the paragraph above, with a link to the words that it is about: [¶](#p1s2.4-18)

    <!-- /text -->

Between them a line is a sentence (`p1s2`, as `generator.anchors` counts), the paragraphs of a block
quote are notes on the paragraph above, each beside the sentence that it leads to (see `margin`), and
text and notes carry their languages. A note's link may name the words themselves, as offsets in the
sentence; they become `data-words` for the browser to mark.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from generator.pages.margin import UNSEARCHED, place_notes

_OPEN = re.compile(r"<!-- text: ([A-Za-z0-9-]{1,35}); notes: ([A-Za-z0-9-]{1,35}) -->")
_CLOSE = "<!-- /text -->"
# Python-Markdown drops these two characters from what it reads, so that a page cannot contain them.
_OPENED = "\u0002text:{}:{}\u0003"
_OPENED_RE = re.compile("\u0002text:([^:\u0003]+):([^:\u0003]+)\u0003")
_CLOSED = "\u0002/text\u0003"
_ELISION = re.compile(r"(?<=\w’)(?=\w|$)")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")


class PassagesExtension(Extension):
    """Ids for the sentences of an article."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register with the parser."""
        # After `normalize_whitespace` (30), before `html_block` (20) puts comments aside.
        md.preprocessors.register(_MarkText(md), "passages", 25)
        md.parser.blockprocessors.register(_CollectText(md.parser), "passages", 200)
        # After `inline` (20) has made elements of links, before `toc` (5) gives headings ids.
        md.treeprocessors.register(_NumberText(md), "passages", 7)


class _MarkText(Preprocessor):
    """Replaces the two comments, so that they are not taken for HTML."""

    def run(self, lines: list[str]) -> list[str]:
        marked: list[str] = []
        for line in lines:
            found = _OPEN.fullmatch(line)
            if found:
                marked += ["", _OPENED.format(found[1], found[2]), ""]
            elif line == _CLOSE:
                marked += ["", _CLOSED, ""]
            else:
                marked.append(line)
        return marked


class _CollectText(BlockProcessor):
    """Puts the blocks between the two marks in an element of their own."""

    def test(self, parent: Element, block: str) -> bool:
        return _OPENED_RE.fullmatch(block.strip()) is not None or block.strip() == _CLOSED

    def run(self, parent: Element, blocks: list[str]) -> None:
        found = _OPENED_RE.fullmatch(blocks.pop(0).strip())
        if found is None:
            return
        end = next((i for i, block in enumerate(blocks) if block.strip() == _CLOSED), len(blocks))
        inside = blocks[:end]
        del blocks[:end]
        text = SubElement(parent, "div", {"class": "text", "lang": found[1], "data-notes": found[2]})
        self.parser.parseBlocks(text, inside)


class _NumberText(Treeprocessor):
    """Numbers the paragraphs, headings and sentences, and sets the notes beside their paragraph."""

    def run(self, root: Element) -> None:
        for text in root.iter("div"):
            if text.get("class") == "text" and "data-notes" in text.attrib:
                _number(text, text.attrib.pop("data-notes"))


def _number(text: Element, notes_language: str) -> None:
    counts = {"p": 0, "h": 0}
    noted: list[tuple[Element, Element, list[Element]]] = []  # passage, paragraph or heading, its notes
    early: list[Element] = []
    blocks = list(text)
    for block in blocks:
        text.remove(block)
    for block in blocks:
        if block.tag == "blockquote":
            (noted[-1][2] if noted else early).extend(block)
            continue
        passage = SubElement(text, "div", {"class": "passage"})
        passage.append(block)
        if block.tag in _HEADINGS:
            counts["h"] += 1
            block.set("id", f"h{counts['h']}")
        elif block.tag == "p":
            counts["p"] += 1
            anchor = f"p{counts['p']}"
            _divide(block, anchor)
            number = Element("a", {"class": "number", "href": f"#{anchor}", **UNSEARCHED})
            number.text = str(counts["p"])
            passage.insert(0, number)
        else:
            continue
        noted.append((passage, block, early))
        early = []
    for passage, block, notes in noted:
        place_notes(passage, block, notes, notes_language)


def _divide(paragraph: Element, anchor: str) -> None:
    """Wrap every line of the paragraph in a span with its id."""
    lines: list[Element] = [Element("span")]
    _add_text(lines, paragraph.text or "")
    for child in list(paragraph):
        paragraph.remove(child)
        tail, child.tail = child.tail or "", None
        lines[-1].append(child)
        _add_text(lines, tail)
    paragraph.text = None
    paragraph.set("id", anchor)
    for line in lines:
        _part_elisions(line)
    for count, line in enumerate(lines, start=1):
        line.set("class", "sentence")
        line.set("id", f"{anchor}s{count}")
        line.tail = "\n" if count < len(lines) else None
        paragraph.append(line)


def _add_text(lines: list[Element], words: str) -> None:
    first, *others = words.split("\n")
    line = lines[-1]
    if len(line):
        line[-1].tail = (line[-1].tail or "") + first
    else:
        line.text = (line.text or "") + first
    for other in others:
        line = Element("span")
        line.text = other
        lines.append(line)


def _part_elisions(element: Element) -> None:
    """Put a `<br hidden>`, which nobody sees, after an elision.

    Pagefind takes `l’Otan` for one word; so it finds `Otan`, and the text stays as it is.
    """
    for child in list(element):
        _part_elisions(child)
        child.tail = _parted(element, child.tail or "", list(element).index(child) + 1)
    element.text = _parted(element, element.text or "", 0)


def _parted(element: Element, words: str, place: int) -> str:
    """The words before the first elision; the others become tails of breaks inserted at the place."""
    first, *others = _ELISION.split(words)
    for offset, other in enumerate(others):
        gap = Element("br", {"hidden": "hidden"})
        gap.tail = other
        element.insert(place + offset, gap)
    return first


def makeExtension(**settings: object) -> PassagesExtension:
    """The extension, by the name that Python-Markdown looks for."""
    return PassagesExtension(**settings)
