"""Where things are on the site, for ever: paths relative to it, and absolute addresses to cite."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from generator.anchors import sentence_anchor
from generator.model.annotation import Annotated
from generator.model.corpus import Corpus

_ENDS = 4
"""How many words tell the beginning and the end of a long passage."""


def article_path(corpus: Corpus, annotated: Annotated) -> str:
    """The article's page relative to the site, e.g. `articles/2022-01-13-la-russie.html`."""
    return address_path(corpus, annotated.id)


def address_path(corpus: Corpus, identifier: str) -> str:
    """The page at the permanent address of an article, published or taken out."""
    return f"{corpus.addresses[identifier].path}.html"


def provenance_path(address: str) -> str:
    """The page that sets the raw seed beside the clean text, from the article's permanent address."""
    return f"provenance/{address.rpartition('/')[2]}.html"


def actor_path(actor: str) -> str:
    """The actor's page relative to the site."""
    return f"actors/{actor}.html"


def demand_path(demand: str) -> str:
    """The demand's page relative to the site."""
    return f"demands/{demand}.html"


def event_path(event: str) -> str:
    """The event's page relative to the site."""
    return f"events/{event}.html"


def source_path(publisher: str) -> str:
    """The publisher's page relative to the site."""
    return f"sources/{publisher}.html"


def sentence_path(corpus: Corpus, annotated: Annotated, block: int, offset: int) -> str:
    """The article's page with the anchor of the sentence that holds an offset of a block.

    Where the publication mode withholds the sentences, there are no anchors to lead to.
    """
    page = article_path(corpus, annotated)
    if corpus.settings.mode != "full":
        return page
    return f"{page}#{sentence_anchor(annotated.article, block, offset)}"


def passage_path(corpus: Corpus, annotated: Annotated, block: int, start: int, end: int) -> str:
    """The sentence with a directive that marks `text[start:end]` of a block, in browsers that know it.

    A long passage is told by its first and last words; where the same words stand elsewhere in the article,
    those before them tell which are meant. Just the page where the text is withheld.
    """
    path = sentence_path(corpus, annotated, block, start)
    text = annotated.article.blocks[block].text.text
    exact = text[start:end].strip()
    if "#" not in path or not exact:
        return path
    words = exact.split(" ")
    ends = exact if len(words) <= 2 * _ENDS else (" ".join(words[:_ENDS]), " ".join(words[-_ENDS:]))
    again = sum(other.text.text.count(exact) for other in annotated.article.blocks) > 1
    before = " ".join(text[:start].split()[-_ENDS:]) if again else ""
    return path + text_fragment(ends, prefix=before)


def absolute(corpus: Corpus, path: str) -> str:
    """The address of a path of the site; the path alone where the site has no address yet."""
    return f"{corpus.settings.site_url}{path}"


def permalink(corpus: Corpus, annotated: Annotated) -> str:
    """The address under which an article of this site is cited."""
    return absolute(corpus, article_path(corpus, annotated))


def text_fragment(words: Sequence[str] | str, prefix: str = "", suffix: str = "") -> str:
    """The directive that makes a browser show and mark a passage, e.g. `:~:text=il%20faut,garanties`.

    `words` is the passage, or its first and last words where it is long; `prefix` and `suffix` are the words
    around it, where it stands more than once. Append to a URL after `#` or after its anchor.
    """
    ends = (words,) if isinstance(words, str) else words
    terms = [_term(prefix) + "-"] if prefix else []
    terms += [_term(end) for end in ends]
    terms += ["-" + _term(suffix)] if suffix else []
    return ":~:text=" + ",".join(terms)


def _term(text: str) -> str:
    # A hyphen marks a prefix or suffix in the syntax, so one in the text must be escaped too.
    return quote(text, safe="").replace("-", "%2D")
