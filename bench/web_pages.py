"""What the measures of web pages share: reading a page for its metadata, and a line of figures."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.clean.article import clean_document
from generator.clean.rules import cleaning_rules
from generator.model.article import Metadata, Seed
from generator.readers.seeds import read_seed

RULES = cleaning_rules({})


def metadata_of(source: bytes) -> Metadata:
    """What reading and cleaning tell of a page."""
    documents = read_seed(Seed("articles/page.html", source)).documents
    return clean_document(documents[0], RULES).metadata if documents else Metadata()


def figures(right: int, unknown: int, total: int) -> str:
    """The share of the right ones, and how many of each kind."""
    share = right / total if total else 0.0
    return f"right {share:.3f}  wrong {total - right - unknown:3}  unknown {unknown:3}  of {total}"


def arguments(description: str | None) -> argparse.Namespace:
    """`folder`, of the public pages or None, and `wrong`, whether to print what is wrong on tuned ones."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--wrong", action="store_true")
    return parser.parse_args()
