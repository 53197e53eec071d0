"""A Python-Markdown extension that tells the style sheet what the cells of a table are.

Columns of figures get the class `number`. A narrow screen shows the rows of a table that is wide one under
the other; the style sheet then sets the name of the column, from `data-label`, before each cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_NARROW = 2
_FIGURE = re.compile(r"\d[\d\s.,%]*|–")


class CellsExtension(Extension):
    """Labels and classes for the cells of tables."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register with the parser."""
        # After `inline` (20), which makes text of what the headers hold.
        md.treeprocessors.register(_LabelCells(md), "cells", 6)


class _LabelCells(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            if table.get("class"):  # a picture of ours, in HTML; it scrolls
                continue
            headers = table.findall("thead/tr/th")
            rows = [row.findall("td") for row in table.iterfind("tbody/tr")]
            columns = list(zip(*rows, strict=False))
            figures = [_are_figures(column) for column in columns]
            for header, column, are_figures in zip(headers, columns, figures, strict=False):
                for cell in (header, *column) if are_figures else ():
                    cell.set("class", "number")
            # A name and figures, or two columns of words, fit side by side on any screen.
            if len(headers) > _NARROW and not all(figures[1:]):
                for row in rows:
                    for header, cell in zip(headers, row, strict=False):
                        cell.set("data-label", _text(header))


def _are_figures(column: Iterable[Element]) -> bool:
    """Whether the cells hold figures alone; a dash stands for none, but is not one."""
    texts = [_text(cell) for cell in column]
    return all(map(_FIGURE.fullmatch, texts)) and any(text[0].isdigit() for text in texts)


def _text(cell: Element) -> str:
    return "".join(cell.itertext()).strip()


def makeExtension(**settings: object) -> CellsExtension:
    """The extension, by the name that Python-Markdown looks for."""
    return CellsExtension(**settings)
