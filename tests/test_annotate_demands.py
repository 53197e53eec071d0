from __future__ import annotations

from generator.annotate.demands import find_topics
from generator.annotate.words import words_of
from generator.model.vocabulary import Demand, DemandRule, Vocabulary


def topics(text: str, **rule: object) -> list[tuple[str, str]]:
    """The topics that one rule finds, each with the words from its first to its last."""
    made = DemandRule(**{"id": "r", "groups": (("elargi",), ("otan$",)), "window": 5, **rule})  # type: ignore[arg-type]
    demand = Demand("no-growth", {"en": "No growth"}, {"en": "It does not grow."}, rules=(made,))
    vocabulary = Vocabulary(demands={"no-growth": demand})
    words = words_of(text)
    found = find_topics(words, vocabulary)
    return [(t.demand, " ".join(w.text for w in words[t.first : t.last + 1])) for t in found]


def test_one_stem_of_every_group_must_stand_in_the_window() -> None:
    assert topics("l’élargissement de l’Otan") == [("no-growth", "élargissement de l Otan")]
    assert topics("l’élargissement, dit-on ce soir à Bruxelles, de l’Otan") == []
    assert topics("l’élargissement de l’Union") == []


def test_the_order_of_the_stems_does_not_matter() -> None:
    assert topics("l’Otan s’élargira") == [("no-growth", "Otan s élargira")]


def test_a_dollar_ends_the_word() -> None:
    assert topics("l’élargissement otanien") == []


def test_a_guard_between_or_beside_the_words_forbids_the_demand() -> None:
    assert topics("l’élargissement du rôle de l’Otan", unless=("role",)) == []
    assert topics("l’élargissement de l’Otan et son rôle", unless=("role",)) == []


def test_topics_of_one_demand_do_not_overlap() -> None:
    assert len(topics("l’élargissement de l’Otan élargie")) == 1
