from dataclasses import replace

from generator.indexes import index_corpus
from generator.model.annotation import Annotations, Mention, Position
from generator.model.vocabulary import Actor, ActsFor, Vocabulary
from tests.corpora import VOCABULARY, a_corpus, an_article


def position(demand: str, *holders: str, source: str | None = None) -> Position:
    return Position(demand, holders, "demand", source, 0, 0, 2, "Un")


def mention(actor: str) -> Mention:
    return Mention(actor, 0, 0, 2, "Un", "name")


EARLY = an_article(
    "early",
    "Un.",
    found=Annotations(
        mentions=(mention("sergey-lavrov"), mention("sergey-lavrov"), mention("nato")),
        positions=(
            position("non-enlargement", "russia", "sergey-lavrov", source="sergey-lavrov"),
            position("written-reply", "nato"),
        ),
    ),
    date="2022-01-10",
    publisher="sputnik-france",
)
LATE = an_article(
    "late",
    "Un.",
    found=Annotations(
        positions=(position("non-enlargement", "jens-stoltenberg"),), mentions=(mention("nato"),)
    ),
    date="2025-01-01",
)
UNDATED = an_article("undated", "Un.", found=Annotations(positions=(position("prompt-talks", "russia"),)))
INDEX = index_corpus(a_corpus(EARLY, LATE, UNDATED))


def test_mentions_are_found_by_actor_with_their_article() -> None:
    assert [(s.article.id, s.date) for s in INDEX.mentions_of("nato")] == [
        ("early", "2022-01-10"),
        ("late", "2025-01-01"),
    ]


def test_an_actor_that_nothing_was_found_for_has_nothing() -> None:
    assert INDEX.mentions_of("nobody") == ()


def test_positions_are_found_by_demand_in_the_order_of_the_corpus() -> None:
    assert [s.article.id for s in INDEX.positions_on("non-enlargement")] == ["early", "late"]


def test_positions_of_an_actor_are_those_it_holds_itself() -> None:
    assert [s.item.demand for s in INDEX.positions_of("nato")] == ["written-reply"]


def test_a_position_of_two_holders_counts_once_for_those_they_act_for() -> None:
    assert [s.item.demand for s in INDEX.positions_for("russia")] == ["non-enlargement", "prompt-talks"]


def test_who_no_longer_acts_for_an_organisation_adds_nothing_to_it() -> None:
    assert [s.article.id for s in INDEX.positions_for("nato")] == ["early"]


def test_without_a_date_whoever_ever_acted_for_an_actor_counts() -> None:
    assert INDEX.acted_for("jens-stoltenberg", "nato", None)


def test_acting_for_passes_through_others_and_survives_a_circle() -> None:
    tied = {
        "deputy": Actor("deputy", "person", {}, acts_for=(ActsFor("minister"),)),
        "minister": Actor("minister", "person", {}, acts_for=(ActsFor("state"),)),
        "state": Actor("state", "state", {}, acts_for=(ActsFor("minister"),)),
    }
    index = index_corpus(a_corpus(vocabulary=replace(VOCABULARY, actors=tied)))
    assert index.acted_for("deputy", "state", "2022-01-01")
    assert index.agents["state"] == ("deputy", "minister")


def test_the_first_wording_is_the_earliest_dated_one() -> None:
    first = INDEX.first_wording("non-enlargement")
    assert first is not None
    assert first.article.id == "early"


def test_a_demand_that_only_undated_articles_word_has_no_first_wording() -> None:
    assert INDEX.first_wording("prompt-talks") is None


def test_actors_come_by_number_of_mentions_then_by_id() -> None:
    assert INDEX.actors_by_mentions() == ("nato", "sergey-lavrov")


def test_demands_come_by_number_of_positions_then_by_id() -> None:
    assert INDEX.demands_by_positions() == ("non-enlargement", "prompt-talks", "written-reply")


def test_articles_of_an_unknown_publisher_are_found_under_none() -> None:
    assert [a.id for a in INDEX.articles_of_publisher(None)] == ["late", "undated"]
    assert INDEX.publishers() == ("sputnik-france",)


def test_who_is_named_and_what_is_asked_lead_to_articles_once() -> None:
    assert [a.id for a in INDEX.articles_naming("sergey-lavrov")] == ["early"]
    assert [a.id for a in INDEX.articles_on("non-enlargement")] == ["early", "late"]
    assert INDEX.articles_on_event("geneva-talks") == ()


def test_an_empty_vocabulary_gives_an_empty_index() -> None:
    index = index_corpus(a_corpus(vocabulary=Vocabulary()))
    assert index.actors_by_mentions() == ()
    assert index.agents == {}


def test_an_article_has_those_before_and_after_it_as_neighbours() -> None:
    first, second, third = (
        an_article(name, "Rien.", date=f"2022-01-0{n}") for n, name in enumerate("abc", 1)
    )
    index = index_corpus(a_corpus(first, second, third))

    assert index.neighbours("b") == (first, third)
    assert (index.neighbours("a")[0], index.neighbours("c")[1]) == (None, None)
