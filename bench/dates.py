"""How often the date of publication of a web page is right, wrong and unknown, on a public test set.

usage: python -m bench.dates [FOLDER] [--wrong]

FOLDER is `tests` of a copy of https://github.com/adbar/htmldate, without which nothing is measured. Its
two lists of pages with their dates are read one by one: every other page (on which rules may be tuned),
the pages between them, and all; then how many dates were stated by the page and how many guessed. With
`--wrong`, prints the tuned pages whose date is wrong. The guesses are htmldate's own, which was made on
these pages: on others they are worse than here.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.web_pages import arguments, figures, metadata_of
from generator.model.article import Field

LISTS = ("eval_default.json", "eval_mediacloud_2020.json")
FOLDERS = ("test_set", "cache", "eval")


@dataclass(frozen=True, slots=True)
class Result:
    """A page, the day on which it was published, and the date that was found."""

    page: str
    truth: str
    found: Field[str]

    @property
    def day(self) -> str:
        """The day that was found, or nothing."""
        return (self.found.value or "")[:10]

    @property
    def right(self) -> bool:
        """Whether the day is the true one."""
        return self.day == self.truth


def pages_of(folder: Path, listed: str) -> Iterator[tuple[str, Path, str]]:
    """Address, file and day of every page of a list that has a day, in the order of the list."""
    for address, entry in json.loads((folder / listed).read_text("utf-8")).items():
        paths = [path for name in FOLDERS if (path := folder / name / entry["file"]).is_file()]
        if paths and isinstance(entry["date"], str):
            yield address, paths[0], entry["date"]


def summary(results: Sequence[Result]) -> str:
    """The share of the right ones, and how many of each kind."""
    if not results:
        return "none"
    return figures(sum(r.right for r in results), sum(not r.day for r in results), len(results))


def main() -> int:
    """Read the arguments, look at every page, print."""
    args = arguments(__doc__)
    if args.folder is None:
        print("no folder of the test set, nothing measured")
        return 0
    for listed in LISTS:
        results = [
            Result(page, day, metadata_of(path.read_bytes()).date)
            for page, path, day in pages_of(args.folder, listed)
        ]
        for half, part in (("tuned", results[::2]), ("others", results[1::2]), ("all", results)):
            print(f"{listed:26} {half:8} {summary(part)}", flush=True)
        for kind, inferred in (("stated", False), ("guessed", True)):
            part = [r for r in results if r.day and r.found.inferred is inferred]
            print(f"{listed:26} {kind:8} {summary(part)}", flush=True)
        if args.wrong:
            for r in results[::2]:
                if not r.right:
                    print(f"  {r.page[:90]}  {r.truth}  {r.found.value}{' guessed' * r.found.inferred}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
