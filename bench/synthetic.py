"""A corpus folder of synthetic articles, to measure time, memory and size on.

usage: python -m bench.synthetic FOLDER [--articles N]

The vocabulary, the settings and `mkdocs.yml` are this repository's; the articles are made of the sentences of
`synthetic.yml`. The same number gives the same articles, and a larger one the same and more.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

import yaml

from generator.model.article import Seed

T = TypeVar("T")
Words = dict[str, Any]

HERE = Path(__file__).parent
_FIRST_DAY = date(2021, 12, 1)
_DAYS = 90


@dataclass
class Dice:
    """Numbers that depend on what they are for alone, the same under every version of Python."""

    name: str
    thrown: int = 0

    def below(self, limit: int) -> int:
        """A number from 0 to below the limit."""
        self.thrown += 1
        digest = hashlib.sha256(f"{self.name}/{self.thrown}".encode()).digest()
        return int.from_bytes(digest[:8], "big") % limit

    def one_of(self, choices: Sequence[T]) -> T:
        """One of the choices."""
        return choices[self.below(len(choices))]


def synthetic_seeds(articles: int) -> tuple[Seed, ...]:
    """So many seeds, numbered from 0: some with address and date, some glued, some bare text."""
    words = yaml.safe_load((HERE / "synthetic.yml").read_text(encoding="utf-8"))
    return tuple(_seed(number, words) for number in range(articles))


def write_corpus(folder: Path, articles: int) -> None:
    """A whole corpus folder, ready for `python -m generator --root FOLDER build`."""
    shutil.copytree(HERE.parent / "seeds" / "vocabulary", folder / "seeds" / "vocabulary")
    for name in ("seeds/corpus.yml", "mkdocs.yml"):
        shutil.copyfile(HERE.parent / name, folder / name)
    (folder / "seeds" / "articles").mkdir()
    for seed in synthetic_seeds(articles):
        (folder / "seeds" / seed.path).write_bytes(seed.data)


def _seed(number: int, words: Words) -> Seed:
    dice = Dice(f"article {number}")
    day = _FIRST_DAY + timedelta(days=dice.below(_DAYS))
    title = _filled(dice.one_of(words["titles"]), dice, words)
    lead = _filled(dice.one_of(words["leads"]), dice, words)
    paragraphs = [_paragraph(dice, words) for _ in range(5 + dice.below(10))]
    layouts = (_with_address, _in_lines, _bare)
    text = dice.one_of(layouts)(number, day, title, lead, paragraphs)
    return Seed(f"articles/synthetic-{number:05}.txt", text.encode())


def _with_address(number: int, day: date, title: str, lead: str, paragraphs: list[str]) -> str:
    address = f"https://fr.sputniknews.com/{day:%Y%m%d}/article-{number}.html"
    stamp = f"{day:%d.%m.%Y}, Sputnik France"
    return f" date {day:%Y-%m} {address}\n\n{title}\n\n{lead} {stamp}\n\n{''.join(paragraphs)}\n"


def _in_lines(number: int, day: date, title: str, lead: str, paragraphs: list[str]) -> str:
    del number, day
    return "\n\n".join([title, lead, *paragraphs]) + "\n"


def _bare(number: int, day: date, title: str, lead: str, paragraphs: list[str]) -> str:
    del number, day, title
    return "\n".join([lead, *paragraphs]) + "\n"


def _paragraph(dice: Dice, words: Words) -> str:
    return " ".join(_filled(dice.one_of(words["sentences"]), dice, words) for _ in range(2 + dice.below(3)))


def _filled(template: str, dice: Dice, words: Words) -> str:
    first = dice.below(len(words["actors"]))
    second = (first + 1 + dice.below(len(words["actors"]) - 1)) % len(words["actors"])
    text = template.format(
        a=words["actors"][first],
        b=words["actors"][second],
        d=dice.one_of(words["demands"]),
        day=f"le {2 + dice.below(27)} {dice.one_of(words['months'])}",
        place=dice.one_of(words["places"]),
        n=2 + dice.below(40),
    )
    for apart, together in words["contractions"].items():
        text = text.replace(f" {apart}", f" {together}")
    return text[0].upper() + text[1:]


def main() -> None:
    """Write the corpus that the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    arguments = parser.parse_args()
    write_corpus(arguments.folder, arguments.articles)
    print(f"{arguments.folder}: {arguments.articles} articles")


if __name__ == "__main__":
    main()
