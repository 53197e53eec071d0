"""Seeds broken at random, read and cleaned: no crash, no hang, every character accounted for.

usage: python -m bench.fuzz [--seconds N] [--seed N] [ENDING …]

Starts from the gold pages in every format, and cuts, repeats, swaps, flips and inserts what is known to
hurt. Prints how many inputs each reader survived, and the slowest one. An input that breaks something is
written to the folder `fuzz-failures`, and ends the run.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
import time
from html import escape
from pathlib import Path

from generator.clean.article import clean_document
from generator.clean.rules import cleaning_rules
from generator.model.article import Seed
from generator.readers.seeds import read_seed
from tests.gold_pages import load_all

FAILURES = Path("fuzz-failures")
NASTY = (
    *(
        b"\x00",
        b"\r",
        b"\xff\xfe",
        b"\xc0\xaf",
        b"\xed\xa0\x80",
        b"\xe2\x80\xae",
        b"\xf0\x9f\x98\x80",
        b"\x1f\x8b",
    ),
    *(
        b"<",
        b"</p>",
        b"<!--",
        b"]]>",
        b"&#x110000;",
        b"&amp;amp;",
        b"<script>",
        b"<div " + b"x=" * 50,
        b"http://",
    ),
    *(
        b'"',
        b"\xc2\xab",
        b"---\n",
        b"../",
        b"{{ }}",
        b"\\",
        b"\n\n\n",
        b"(((((",
        b"...",
        b"A.",
        b'."M',
        b"1.000",
    ),
    *(b"a" * 300, b"WARC/1.0\r\n", b'{"text":'),
)


def starting_points() -> dict[str, list[bytes]]:
    """Seeds of every format, made from the gold pages."""
    points: dict[str, list[bytes]] = {ending: [] for ending in ("txt", "html", "md", "jsonl", "warc.gz")}
    for page in load_all():
        title = page.article.metadata.title.value or "Titre"
        texts = [block.text.text for block in page.article.blocks]
        html = f"<html><head><title>{escape(title)}</title></head><body><h1>{escape(title)}</h1>" + "".join(
            f"<p>{escape(text)}</p>" for text in texts
        )
        points["txt"].append(f" date 2022-01 https://port.example/a\n\n{title}\n\n{''.join(texts)}".encode())
        points["html"].append(html.encode())
        front = f"---\ntitle: {json.dumps(title)}\n---\n\n"
        points["md"].append((front + "\n\n".join(texts)).encode())
        points["jsonl"].append(
            "\n".join(json.dumps({"title": title, "text": text}) for text in texts).encode()
        )
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html.encode()
        head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://port.example/a\r\n"
        head += f"Content-Length: {len(block)}\r\n\r\n".encode()
        points["warc.gz"].append(gzip.compress(head + block + b"\r\n\r\n", mtime=0))
    return points


def broken(data: bytes, chance: random.Random) -> bytes:
    """The bytes after a few random changes."""
    result = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(result) + 1)
        length = chance.choice((1, 4, 30, 400))
        kind = chance.randrange(5)
        if kind == 0:
            del result[at : at + length]
        elif kind == 1:
            result[at:at] = result[at : at + length] * chance.choice((1, 2, 40))
        elif kind == 2:
            result[at:at] = chance.choice(NASTY) * chance.choice((1, 1, 3, 60))
        elif kind == 3 and at < len(result):
            result[at] ^= 1 << chance.randrange(8)
        else:
            result[at : at + length] = bytes(chance.randrange(256) for _ in range(min(length, 30)))
    return bytes(result[:200_000])


def check(name: str, data: bytes) -> None:
    """Read and clean one seed; every character of every document must be in the ledger once."""
    reading = read_seed(Seed(f"articles/{name}", data))
    assert reading.documents or reading.problems, "neither document nor problem"
    for document in reading.documents:
        article = clean_document(document, RULES)
        at = 0
        for row in article.ledger:
            assert row.start == at < row.end, f"gap or overlap at {at}"
            at = row.end
        assert at == len(article.raw), "the ledger ends early"


RULES = cleaning_rules({})


def main() -> int:
    """Read the arguments, break seeds until the time is over, print how many."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("endings", nargs="*")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)  # noqa: S311
    points = starting_points()
    for ending in args.endings or points:
        until = time.monotonic() + args.seconds
        count, slowest = 0, 0.0
        while time.monotonic() < until:
            data = broken(chance.choice(points[ending]), chance)
            began = time.process_time()
            try:
                check(f"a.{ending}", data)
            except BaseException:
                FAILURES.mkdir(exist_ok=True)
                (FAILURES / f"{count}.{ending}").write_bytes(data)
                raise
            slowest = max(slowest, time.process_time() - began)
            count += 1
        print(f".{ending:8} {count:7} inputs, slowest {slowest:.2f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
