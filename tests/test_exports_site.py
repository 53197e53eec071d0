import hashlib
import json
import re
from dataclasses import replace

import pytest

from generator.exports.site import render_exports
from generator.model.corpus import Output
from tests.corpora import SETTINGS, the_gold_corpus

FULL = render_exports(the_gold_corpus())


def content(outputs: tuple[Output, ...], path: str) -> bytes:
    (found,) = [output.content for output in outputs if output.path == path]
    return found


def test_outputs_are_sorted_and_no_two_have_one_path() -> None:
    paths = [output.path for output in FULL]
    assert paths == sorted(set(paths))


def test_every_article_has_a_record() -> None:
    records = {o.path for o in FULL if o.path.startswith("docs/data/articles/")}
    assert records == {f"docs/data/articles/{a.id}.json" for a in the_gold_corpus().articles}


def test_the_package_describes_each_table_with_its_true_hash_and_columns() -> None:
    package = json.loads(content(FULL, "docs/data/datapackage.json"))
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    for resource in package["resources"]:
        table = content(FULL, f"docs/data/{resource['path']}")
        assert resource["type"] == "table"
        assert resource["hash"] == f"sha256:{hashlib.sha256(table).hexdigest()}"
        assert resource["bytes"] == len(table)
        header = table.decode().splitlines()[0].split(",")
        assert header == [field["name"] for field in resource["schema"]["fields"]]


def test_rendering_twice_gives_the_same_bytes() -> None:
    assert render_exports(the_gold_corpus()) == FULL


def allowed(mode: str) -> str:
    """What a mode publishes of the texts: stated titles, names, and in excerpts the quotes."""
    texts: list[str] = []
    for annotated in the_gold_corpus().articles:
        title, found = annotated.article.metadata.title, annotated.found
        texts += [] if title.inferred else [title.value or ""]
        texts += [mention.text for mention in found.mentions]
        if mode == "excerpt":
            texts += [position.quote for position in found.positions]
            texts += [quote.text for quote in found.quotes if quote.direct]
    return "\n".join(texts)


def leaks(outputs: tuple[Output, ...], mode: str) -> list[str]:
    """Six words in a row of a text that stand in an output though the mode withholds them."""
    published = "\n".join(output.content.decode(errors="replace") for output in outputs)
    kept = allowed(mode)
    runs = [
        text[first.start() : sixth.end()]
        for annotated in the_gold_corpus().articles
        for text in [block.text.text for block in annotated.article.blocks]
        for found in [list(re.finditer(r"\w+", text))]
        for first, sixth in zip(found, found[5:], strict=False)
    ]
    return [run for run in runs if run in published and run not in kept]


@pytest.mark.parametrize("mode", ["excerpt", "metadata"])
def test_a_mode_that_withholds_the_text_lets_no_sentence_into_any_export(mode: str) -> None:
    outputs = render_exports(the_gold_corpus(replace(SETTINGS, mode=mode)))
    assert leaks(outputs, mode) == []


def test_the_search_for_leaks_finds_the_text_where_it_is_published() -> None:
    assert len(leaks(FULL, "excerpt")) > 1000


def test_excerpts_keep_the_quotes_and_metadata_does_not() -> None:
    quote = "des garanties légales du non-élargissement de l’Otan"
    excerpt = render_exports(the_gold_corpus(replace(SETTINGS, mode="excerpt")))
    metadata = render_exports(the_gold_corpus(replace(SETTINGS, mode="metadata")))
    assert quote in content(excerpt, "docs/data/positions.csv").decode()
    assert quote not in content(metadata, "docs/data/positions.csv").decode()


@pytest.mark.parametrize("mode", ["excerpt", "metadata"])
def test_every_mode_has_the_same_counts_and_places(mode: str) -> None:
    outputs = render_exports(the_gold_corpus(replace(SETTINGS, mode=mode)))
    assert content(outputs, "docs/data/actors.csv") == content(FULL, "docs/data/actors.csv")
    places = re.sub(rb"html#\w+", b"html", content(FULL, "docs/data/mentions.csv"))
    assert content(outputs, "docs/data/mentions.csv") == places
