"""The first articles, read by hand: what the program must make of them."""

import pytest

from generator.disk.inputs import read_inputs
from generator.disk.seeds import read_files
from generator.pipeline import annotate, clean
from tests.gold_pages import ROOT, load_all
from tests.scoring import Score, score


@pytest.fixture(scope="module")
def gold() -> Score:
    inputs = read_inputs(read_files(ROOT))
    by_id = {annotated.id: annotated for annotated in annotate(clean(inputs)[0], inputs)}
    seeds = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "seeds/articles").glob("*.txt")}
    return score([(page, by_id[page.article.id]) for page in load_all()], seeds)


def test_every_block_begins_where_it_should_and_says_what_it_should(gold: Score) -> None:
    assert gold.blocks.f1 >= 0.98, gold
    assert gold.boundaries.f1 == 1.0, gold


def test_every_field_of_the_metadata_is_right(gold: Score) -> None:
    assert gold.fields_right == gold.fields == 45, gold


def test_mentions_are_found_and_no_others(gold: Score) -> None:
    assert gold.mentions.precision >= 0.98, gold
    assert gold.mentions.recall >= 0.97, gold


def test_demands_are_found_and_no_others(gold: Score) -> None:
    assert gold.demands.precision >= 0.97, gold
    assert gold.demands.recall >= 0.95, gold


def test_positions_have_their_holder_stance_and_source(gold: Score) -> None:
    assert gold.share(gold.holders) >= 0.95, gold
    assert gold.share(gold.stances) >= 0.95, gold
    assert gold.share(gold.sources) >= 0.95, gold


def test_dates_are_resolved(gold: Score) -> None:
    assert gold.dates.f1 >= 0.97, gold
