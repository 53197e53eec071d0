"""The vocabulary is read with every mistake shown at once, each with its line and a hint."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.vocabulary import ActsFor, Alias, Role
from generator.vocabulary.load import load_vocabulary

SEEDS = Path(__file__).parent.parent / "seeds" / "vocabulary"

RUSSIA = "russia:\n  kind: state\n  labels: {fr: Russie}\n"
LAVROV = """\
sergey-lavrov:
  kind: person
  labels: {fr: Sergueï Lavrov}
  aliases: [Lavrov, {text: SVL, case: exact}]
  roles: [{office: minister, of: russia, since: 2004}]
  acts_for: [russia, {actor: russia, until: 2030-01}]
"""
OFFICES = 'minister:\n  labels: {fr: ministre}\n  phrases: ["ministre {adjective}"]\n'


def messages(**files: str) -> list[str]:
    """The problems of a vocabulary; `actors` stands for `actors.yml`."""
    _, problems = load_vocabulary({f"{name}.yml": text for name, text in files.items()})
    return [str(problem) for problem in problems]


def test_an_actor_is_read_with_its_names_offices_and_side() -> None:
    files = {"actors.yml": RUSSIA + LAVROV, "offices.fr.yml": OFFICES}
    vocabulary, problems = load_vocabulary(files)
    assert problems == ()
    actor = vocabulary.actors["sergey-lavrov"]
    assert actor.kind == "person"
    assert actor.aliases == (Alias("Lavrov"), Alias("SVL", exact_case=True))
    assert actor.roles == (Role({}, (), "2004", None, "minister", "russia"),)
    assert actor.acts_for == (ActsFor("russia"), ActsFor("russia", None, "2030-01"))


@pytest.mark.parametrize(
    ("actors", "message"),
    [
        (
            LAVROV + RUSSIA.replace("russia:", "russie:"),
            "actors.yml:5: error: unknown actor 'russia' (did you mean 'russie'?)",
        ),
        (
            RUSSIA + "kremlin:\n  kind: body\n  labels: {fr: Kremlin}\n  acts_for: [rusia]\n",
            "actors.yml:7: error: unknown actor 'rusia' (did you mean 'russia'?)",
        ),
        (
            RUSSIA + "  alias: [Moscou]\n",
            "actors.yml:4: error: unknown key 'alias' (did you mean 'aliases'?)",
        ),
        (
            RUSSIA.replace("state", "sate"),
            "actors.yml:2: error: 'kind' is 'sate' (did you mean 'state'?)",
        ),
        (
            RUSSIA + "  wikidata: 159\n",
            "actors.yml:4: error: '159' is no Wikidata item (write it like Q159)",
        ),
        (
            RUSSIA.replace("russia", "La Russie"),
            "actors.yml:1: error: 'La Russie' cannot be an id (use a-z, 0-9 and single hyphens)",
        ),
        (
            "russia:\n  kind: state\n",
            "actors.yml:1: error: 'labels' is missing (add 'labels: {fr: …}')",
        ),
        (
            RUSSIA + "  roles: [{labels: {fr: x}, since: 31/12/2021}]\n",
            "actors.yml:4: error: 'since': '31/12/2021' has more than one '/' "
            "(write it like 2022-01-13, 2022-01 or 2022)",
        ),
        (
            RUSSIA + "  aliases: [{text: R, case: exakt}]\n",
            "actors.yml:4: error: 'case' is 'exakt' (did you mean 'exact'?)",
        ),
        (
            RUSSIA + "  aliases: [[R]]\n",
            "actors.yml:4: error: a list where a mapping should be "
            "(keys: text, method, case, named_before, certain)",
        ),
    ],
)
def test_a_mistake_is_shown_with_its_line_and_a_hint(actors: str, message: str) -> None:
    assert message in messages(actors=actors)


def test_a_part_of_an_id_is_enough_for_a_hint() -> None:
    events = "talks:\n  labels: {fr: Pourparlers}\n  when: 2022-01-10\n  actors: [lavrof]\n"
    files = {"actors.yml": RUSSIA + LAVROV, "offices.fr.yml": OFFICES, "events.yml": events}
    (problem,) = load_vocabulary(files)[1]
    assert str(problem) == "events.yml:4: error: unknown actor 'lavrof' (did you mean 'sergey-lavrov'?)"


def test_all_mistakes_of_all_files_are_shown_at_once() -> None:
    found = messages(
        actors="russia:\n  knd: state\n",
        events="talks:\n  when: soon\n",
        publishers="rt:\n  labels: {fr: RT}\n  domains: [https://rt.com/]\n",
        stances="demand: {letter: D, labels: {fr: exige}, definition: {fr: x}}\n"
        "deny: {letter: D, labels: {fr: nie}, definition: {fr: x}}\n",
    )
    assert [message.split(" (")[0] for message in found] == [
        "actors.yml:1: error: 'kind' is missing",
        "actors.yml:1: error: 'labels' is missing",
        "actors.yml:2: error: unknown key 'knd'",
        "events.yml:1: error: 'labels' is missing",
        "events.yml:2: error: 'when': 'soon' is not an EDTF date such as 2022-01-13, 2021-12, 2014 "
        "or 2022-01-21/..",
        "publishers.yml:3: error: 'https://rt.com/' is no domain",
        "stances.yml:2: error: 'D' is the letter of 'demand' too",
    ]


def test_the_same_id_in_two_files_is_a_problem_of_the_second() -> None:
    files = {"actors.a.yml": RUSSIA, "actors.b.yml": RUSSIA}
    (problem,) = load_vocabulary(files)[1]
    assert str(problem) == "actors.b.yml:1: error: 'russia' is in another file too (keep one of them)"


def test_a_file_of_an_unknown_kind_is_a_problem() -> None:
    (problem,) = load_vocabulary({"actor.yml": ""})[1]
    assert str(problem) == "actor.yml: error: a file of unknown kind 'actor' (did you mean 'actors'?)"


@pytest.mark.parametrize(
    ("phrase", "cause"),
    [
        ('"ministre {adjectif}"', "unknown slot in 'ministre {adjectif}'"),
        ('"{adjective} ministre"', "'{adjective} ministre' begins with a slot"),
        ('"ministre {adjective} {of}"', "'ministre {adjective} {of}' has 2 slots"),
    ],
)
def test_a_phrase_of_an_office_has_one_known_slot_at_most(phrase: str, cause: str) -> None:
    offices = f"minister:\n  labels: {{fr: ministre}}\n  phrases: [{phrase}]\n"
    (problem,) = load_vocabulary({"offices.fr.yml": offices})[1]
    assert (problem.line, problem.cause) == (3, cause)


def test_the_groups_of_a_file_of_cues_may_be_nested() -> None:
    vocabulary, problems = load_vocabulary(
        {"cues.fr.yml": "said: [dire]\nstance:\n  reject: [refuser, exclure]\n"}
    )
    assert problems == ()
    assert vocabulary.cues["fr"].words("stance.reject") == ("refuser", "exclure")


def test_the_vocabulary_of_this_corpus_has_no_mistake() -> None:
    files = {path.name: path.read_text("utf-8") for path in SEEDS.glob("*.yml")}
    vocabulary, problems = load_vocabulary(files)
    assert problems == ()
    assert [stance.letter for stance in vocabulary.stances.values()] == ["D", "A", "P", "O", "✓", "R", "C"]
