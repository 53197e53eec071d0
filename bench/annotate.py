"""How fast names are found, with 200 and with 20,000 aliases.

usage: python -m bench.annotate [MEGABYTES]

Finds the same aliases in the same text in three ways, one after another on one core: with the
program's matcher (folding and cutting into words included), with one plain alternation of all
aliases (on a hundredth of the text, because it is slow), and with spaCy's PhraseMatcher where spaCy
is installed. Prints megabytes of UTF-8 a second of processor time, what was found, and the memory at
its peak.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import re
import resource
import time
from collections.abc import Callable, Sequence

from generator.annotate.matcher import Matcher, Words
from generator.folding import fold

SYLLABLES = (
    "ba",
    "ri",
    "kov",
    "len",
    "so",
    "mar",
    "tchen",
    "ko",
    "vi",
    "el",
    "gra",
    "no",
    "du",
    "pré",
    "ski",
)
WORDS = [
    "le",
    "la",
    "les",
    "un",
    "une",
    "des",
    "négociations",
    "garanties",
    "sécurité",
    "a",
    "déclaré",
    "que",
    "réponse",
    "écrite",
    "selon",
    "pays",
    "partie",
    "qui",
    "dans",
    "pour",
    "propositions",
    "été",
    "avait",
    "mercredi",
    "alliance",
    "sur",
    "exige",
    "attend",
    "rejette",
    "également",
    "frontières",
    "troupes",
]
SHORT = 100


def names(count: int, rng: random.Random) -> list[str]:
    """So many different first names with family names."""
    found: dict[str, None] = {}
    while len(found) < count:
        first = "".join(rng.choices(SYLLABLES, k=2)).title()
        found[f"{first} {''.join(rng.choices(SYLLABLES, k=3)).title()}"] = None
    return list(found)


def paragraphs(aliases: Sequence[str], megabytes: float, rng: random.Random) -> list[str]:
    """Made-up prose of about 600 characters a paragraph, with four of the aliases in each."""
    made: list[str] = []
    size = 0
    while size < megabytes * 1e6:
        words = rng.choices(WORDS, k=85)
        for _ in range(4):
            words.insert(rng.randrange(len(words)), rng.choice(aliases))
        made.append(" ".join(words).capitalize() + ".")
        size += len(made[-1].encode())
    return made


def with_matcher(aliases: Sequence[str]) -> Callable[[str], int]:
    """The program's own way."""
    matcher = Matcher((alias, alias) for alias in aliases)
    return lambda text: sum(1 for _ in matcher.find(Words.of(text)))


def with_alternation(aliases: Sequence[str]) -> Callable[[str], int]:
    """One regular expression with every alias in it, longest first."""
    folded = sorted((fold(alias) for alias in aliases), key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, folded))})\b")
    return lambda text: sum(1 for _ in pattern.finditer(fold(text)))


def with_spacy(aliases: Sequence[str]) -> Callable[[str], int]:
    """spaCy's PhraseMatcher on lower case, with the blank French pipeline."""
    spacy = importlib.import_module("spacy")
    phrases = importlib.import_module("spacy.matcher").PhraseMatcher
    nlp = spacy.blank("fr")
    matcher = phrases(nlp.vocab, attr="LOWER")
    matcher.add("ACTOR", [nlp.make_doc(alias) for alias in aliases])
    return lambda text: len(matcher(nlp.make_doc(text)))


def measure(
    label: str,
    build: Callable[[Sequence[str]], Callable[[str], int]],
    aliases: Sequence[str],
    texts: Sequence[str],
) -> None:
    """Print how long building and finding take."""
    start = time.process_time()
    find = build(aliases)
    built = time.process_time()
    found = sum(find(text) for text in texts)
    seconds = time.process_time() - built
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    speed = f"{megabytes / seconds:7.2f} MB/s, built in {built - start:5.2f} s"
    print(
        f"{label:18} {len(aliases):6} aliases: {speed}, {found} found in {megabytes:.2f} MB, {peak:.0f} MiB"
    )


def main() -> None:
    """Measure every way with both sizes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("megabytes", type=float, nargs="?", default=10.0, help="how much text (10)")
    megabytes = parser.parse_args().megabytes
    rng = random.Random(2022)  # noqa: S311 - the same text every time
    for count in (200, 20_000):
        aliases = names(count, rng)
        texts = paragraphs(aliases, megabytes, rng)
        measure("matcher", with_matcher, aliases, texts)
        measure("plain alternation", with_alternation, aliases, texts[: max(1, len(texts) // SHORT)])
        if importlib.util.find_spec("spacy"):
            measure("spaCy", with_spacy, aliases, texts)
        else:
            print("spaCy: not installed, not measured")


if __name__ == "__main__":
    main()
