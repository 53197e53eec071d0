"""What a citation of an article says, before any format prints it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator import edtf
from generator.citing.permalinks import permalink
from generator.model.annotation import Annotated
from generator.model.article import Metadata
from generator.model.corpus import Corpus
from generator.model.vocabulary import label_in

_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_MOST_WORDS_OF_A_NAME = 4
_CALENDAR = (edtf.Precision.DAY, edtf.Precision.MONTH, edtf.Precision.YEAR)


@dataclass(frozen=True, slots=True)
class Name:
    """An author: a person's `family` and `given` name; `given` is empty for an agency or a newsroom."""

    family: str
    given: str = ""

    @property
    def inverted(self) -> str:
        """The name as bibliographies sort it, e.g. `Patts, Anastasia`."""
        return f"{self.family}, {self.given}" if self.given else self.family


@dataclass(frozen=True, slots=True)
class Reference:
    """An article as a bibliography knows it; every text is one line. None and empty mean unknown.

    `date` is the publication date (EDTF) and `date_inferred` whether the seed does not state it. `url` is
    where the article was published (http or https only), `permalink` its page on this site (a path where the
    site has no address yet), whose name is `archive`.
    """

    id: str
    title: str | None
    authors: tuple[Name, ...]
    publication: str | None
    owner: str | None
    date: str | None
    date_inferred: bool
    language: str | None
    section: str | None
    abstract: str | None
    url: str | None
    permalink: str
    archive: str

    @property
    def day(self) -> str | None:
        """The stated date without its time: `2022-01-13`, `2022-01` or `2022`; None for any other."""
        return None if self.date_inferred or self.date is None else plain_day(self.date)

    @property
    def online(self) -> str | None:
        """The best address to read it at; None where neither it nor this site has one."""
        return self.url or web_address(self.permalink)


def reference_to(corpus: Corpus, annotated: Annotated) -> Reference:
    """The reference to an article of the corpus; names are in the corpus's first language."""
    metadata = annotated.article.metadata
    language = corpus.settings.languages[0]
    publisher = corpus.vocabulary.publishers.get(metadata.publisher.value or "")
    return Reference(
        id=annotated.id,
        title=_line(metadata.title.value),
        authors=_authors(metadata),
        publication=label_in(publisher.labels, language) or publisher.id if publisher else None,
        owner=label_in(publisher.owner, language) or None if publisher else None,
        date=metadata.date.value,
        date_inferred=metadata.date.inferred,
        language=metadata.language.value,
        section=_line(metadata.section.value),
        abstract=_line(metadata.description.value),
        url=web_address(metadata.url.value),
        permalink=permalink(corpus, annotated),
        archive=label_in(corpus.settings.title, language),
    )


def plain_day(date: str) -> str | None:
    """An EDTF date as a calendar date without time and qualifier, or None where it is an interval."""
    read = edtf.parse(date)
    if read.precision not in _CALENDAR:
        return None
    return date.partition("T")[0].rstrip("~?%")


def name_of(printed: str) -> Name:
    """The parts of a name as an article prints it.

    A name of one word or of more than four is no person's (`AFP`, `la rédaction de notre site web`).
    The family name is in capitals, or begins at a small particle, or is the last word.
    """
    family, comma, given = (part.strip() for part in printed.partition(","))
    if comma and given:
        return Name(family, given)
    words = printed.split()
    if not 1 < len(words) <= _MOST_WORDS_OF_A_NAME or words[0][0].islower():
        return Name(" ".join(words))
    capitals = [word for word in words if len(word) > 1 and word.isupper()]
    if capitals and len(capitals) < len(words):
        return Name(" ".join(capitals), " ".join(word for word in words if word not in capitals))
    if capitals:
        return Name(" ".join(words))
    particle = next((at for at, word in enumerate(words) if at and word[0].islower()), len(words) - 1)
    return Name(" ".join(words[particle:]), " ".join(words[:particle]))


def web_address(url: str | None) -> str | None:
    """The address if it is one of the web; None for `javascript:` and its like."""
    line = _line(url)
    if line is None:
        return None
    try:
        parts = urlsplit(line)
    except ValueError:
        return None
    return line if parts.scheme in ("http", "https") and parts.netloc else None


def _authors(metadata: Metadata) -> tuple[Name, ...]:
    lines = (_line(author) for author in metadata.authors.value or ())
    return tuple(name_of(line) for line in lines if line)


def _line(text: str | None) -> str | None:
    """The text as one line without control characters; None where nothing is left."""
    return " ".join(_INVISIBLE.sub(" ", text or "").split()) or None
