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
