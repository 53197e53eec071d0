"""A Python-Markdown extension that tells each cell of a wide table what its column is called.

A narrow screen shows the rows of a table of more than two columns one under the other; the style sheet
then sets the name of the column, from `data-label`, before each cell.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_NARROW = 2


class CellsExtension(Extension):
    """Labels for the cells of tables."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register with the parser."""
        # After `inline` (20), which makes text of what the headers hold.
        md.treeprocessors.register(_LabelCells(md), "cells", 6)


class _LabelCells(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            if table.get("class"):  # a picture of ours, in HTML; it scrolls
                continue
            labels = ["".join(header.itertext()).strip() for header in table.iterfind("thead/tr/th")]
            for row in table.iterfind("tbody/tr") if len(labels) > _NARROW else ():
                for label, cell in zip(labels, row.iterfind("td"), strict=False):
                    cell.set("data-label", label)


def makeExtension(**settings: object) -> CellsExtension:
    """The extension, by the name that Python-Markdown looks for."""
    return CellsExtension(**settings)
