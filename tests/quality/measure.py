"""How near the program comes to the labelled articles of this folder.

usage: python -m tests.quality.measure [NAME …]

A NAME is the beginning of a page's name, e.g. `q03`; without one, all pages are measured.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.disk.inputs import read_inputs
from generator.disk.seeds import read_files
from generator.model.annotation import Annotated
from generator.model.article import Seed
from generator.pipeline import annotate, clean
from tests.gold_pages import ROOT, GoldPage, read
from tests.scoring import Score, score

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"


def pages(names: Iterable[str] = ()) -> tuple[GoldPage, ...]:
    """The labelled pages whose names begin so (all of them without a name), sorted by name."""
    begins = tuple(names) or ("",)
    return tuple(read(path) for path in sorted(HERE.glob("q*.md")) if path.stem.startswith(begins))


def measured(names: Iterable[str] = ()) -> Score:
    """The labelled pages against what the program makes of their seeds with this corpus's vocabulary."""
    wanted = pages(names)
    return _scored(wanted, _annotated(wanted))


def measured_where_certain(names: Iterable[str] = ()) -> Score:
    """The same, of the positions only those that the program is sure of."""
    wanted = pages(names)
    return _scored(wanted, [_sure(annotated) for annotated in _annotated(wanted)])


def figures(total: Score, certain: Score) -> dict[str, float]:
    """What the floors are about, each a share between 0 and 1."""
    return {
        "blocks F1": total.blocks.f1,
        "boundaries F1": total.boundaries.f1,
        "metadata": total.fields_right / total.fields,
        "mentions precision": total.mentions.precision,
        "mentions recall": total.mentions.recall,
        "demands precision": total.demands.precision,
        "demands recall": total.demands.recall,
        "demands precision where certain": certain.demands.precision,
        "holders": total.share(total.holders),
        "stances": total.share(total.stances),
        "sources": total.share(total.sources),
        "dates precision": total.dates.precision,
        "dates recall": total.dates.recall,
    }


def floors() -> dict[str, float]:
    """The least that each figure must reach."""
    found: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return found


def _scored(wanted: Iterable[GoldPage], given: Iterable[Annotated]) -> Score:
    by_id = {annotated.id: annotated for annotated in given}
    pairs = [(page, by_id[page.article.id]) for page in wanted]
    return score(pairs, {path.name: path.read_text(encoding="utf-8") for path in HERE.glob("seeds/*.txt")})


def _annotated(wanted: Iterable[GoldPage]) -> list[Annotated]:
    names = [page.meta["seed"] for page in wanted]
    seeds = tuple(Seed(f"articles/{name}", (HERE / "seeds" / name).read_bytes()) for name in names)
    inputs: Any = replace(read_inputs(read_files(ROOT)), seeds=seeds, fixes={}, addresses={})
    return annotate(clean(inputs)[0], inputs)


def _sure(annotated: Annotated) -> Annotated:
    certain = tuple(position for position in annotated.found.positions if position.certain)
    return replace(annotated, found=replace(annotated.found, positions=certain))


def main() -> None:
    """Print everything that differs, then the figures with their floors."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*")
    names = parser.parse_args().names
    total, certain = measured(names), measured_where_certain(names)
    print(total)
    for name, figure in figures(total, certain).items():
        print(f"{name:32} {figure:.3f}  (floor {floors().get(name, 0):.2f})")


if __name__ == "__main__":
    main()
