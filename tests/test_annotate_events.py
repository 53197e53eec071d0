from __future__ import annotations

import pytest

from generator.annotate.dates import find_dates
from generator.annotate.events import find_events
from generator.clean.sentences import split_sentences
from generator.model.annotation import Mention
from generator.model.article import Block, BlockKind
from generator.model.vocabulary import Actor, ActsFor, Cues, Event, Vocabulary
from generator.traced import Traced

VOCABULARY = Vocabulary(
    actors={
        "mara-lind": Actor("mara-lind", "person", {"fr": "Mara Lind"}, acts_for=(ActsFor("dockers"),)),
        "jan-vos": Actor("jan-vos", "person", {"fr": "Jan Vos"}, acts_for=(ActsFor("board"),)),
        "dockers": Actor("dockers", "group", {"fr": "Dockers"}),
        "board": Actor("board", "organisation", {"fr": "Régie"}),
    },
    events={
        "first-talks": Event(
            "first-talks",
            {"fr": "Pourparlers d’Anvers"},
            "2019-03-04/2019-03-05",
            {"fr": "Anvers"},
            ("mara-lind", "jan-vos"),
            aliases=("pourparlers du quai", "table ronde"),
        ),
        "second-talks": Event(
            "second-talks",
            {"fr": "Deuxième rencontre d’Anvers"},
            "2019-03-20",
            {"fr": "Anvers"},
            ("board", "dockers"),
            aliases=("table ronde",),
        ),
        "strike-notice": Event(
            "strike-notice", {"fr": "Préavis de grève"}, "2019-02-11", {"fr": "Gand"}, ("dockers", "board")
        ),
    },
    cues={"fr": Cues("fr")},
)
NAMES = {"Mara Lind": "mara-lind", "Jan Vos": "jan-vos", "les dockers": "dockers", "la régie": "board"}


def events(text: str, published: str = "2019-03-06") -> list[tuple[str, str, str]]:
    block = Block(BlockKind.PARAGRAPH, Traced.of(text), split_sentences(text))
    mentions = tuple(
        Mention(actor, 0, text.index(name), text.index(name) + len(name), name, "name")
        for name, actor in NAMES.items()
        if name in text
    )
    dates = find_dates((block,), published, VOCABULARY)
    found = find_events((block,), dates, mentions, VOCABULARY, published)
    assert all(text[one.start : one.end] == one.text for one in found)
    return [(one.event, one.text, one.because) for one in found]


@pytest.mark.parametrize(
    ("text", "event", "words", "because"),
    [
        ("Les pourparlers du quai ont échoué.", "first-talks", "pourparlers du quai", "name"),
        (
            "La table ronde du 20 mars a échoué.",
            "second-talks",
            "table ronde",
            "name date",
        ),
        ("La table ronde de Mara Lind et Jan Vos.", "first-talks", "table ronde", "name actors"),
        ("On a négocié le 5 mars à Anvers.", "first-talks", "le 5 mars", "date place"),
        ("On a négocié les 4 et 5 mars à Anvers.", "first-talks", "les 4 et 5 mars", "date place"),
        ("Le 4 mars, Mara Lind a vu Jan Vos.", "first-talks", "Le 4 mars", "date actors"),
        ("Le 4 mars, les dockers ont vu la régie.", "first-talks", "Le 4 mars", "date actors"),
        ("Pour la régie, la réunion d’Anvers fut brève.", "first-talks", "réunion d’Anvers", "meeting place"),
    ],
)
def test_an_event_is_recognised(text: str, event: str, words: str, because: str) -> None:
    assert events(text) == [(event, words, because)]


@pytest.mark.parametrize(
    "text",
    [
        "La table ronde a échoué.",
        "Les pourparlers du quai de juin ont repris le 12 juin 2018.",
        "On a négocié le 7 mars à Anvers.",
        "Le 4 mars, Mara Lind a parlé.",
        "Le 11 février, les dockers ont écrit à la régie.",
        "La régie est à Anvers.",
        "Pour la régie, la réunion de Gand fut brève.",
        "Pour la régie, la réunion d’Anvers du 8 mars fut brève.",
        "La réunion d’Anvers fut brève.",
        "Après une réunion, les dockers sont partis. À Anvers, la régie attend.",
    ],
)
def test_another_meeting_is_not_taken_for_the_event(text: str) -> None:
    assert events(text) == []


def test_of_two_meetings_at_a_place_it_is_the_one_nearer_to_the_publication() -> None:
    text = "Pour la régie, la réunion d’Anvers fut brève."
    assert [event for event, _, _ in events(text, "2019-03-25")] == ["second-talks"]


def test_where_only_the_month_is_known_the_latest_day_of_the_text_tells_which_meeting() -> None:
    text = "Le 18 mars, il a plu. Pour la régie, la réunion d’Anvers fut brève."
    assert [event for event, _, _ in events(text, "2019-03")] == ["second-talks"]


def test_a_name_long_after_the_event_is_another_event() -> None:
    assert events("Les pourparlers du quai ont échoué.", "2021-03-25") == []


def test_an_event_whose_date_is_wrong_in_the_vocabulary_is_passed_over() -> None:
    vocabulary = Vocabulary(events={"talks": Event("talks", {"fr": "Réunion"}, "", aliases=("table ronde",))})
    block = Block(BlockKind.PARAGRAPH, Traced.of("La table ronde."), ())
    assert find_events((block,), (), (), vocabulary, "2019-03-06") == ()


def test_an_event_is_listed_once_a_sentence() -> None:
    text = "Les pourparlers du quai du 5 mars, à Anvers, ont échoué."
    assert events(text) == [("first-talks", "pourparlers du quai", "name")]


def test_two_places_after_one_word_are_two_events() -> None:
    vocabulary = Vocabulary(
        actors=VOCABULARY.actors,
        events={
            "here": Event("here", {"fr": "Réunion"}, "2019-03-04", {"fr": "Anvers"}, ("board",)),
            "there": Event("there", {"fr": "Réunion"}, "2019-03-05", {"fr": "Gand"}, ("board",)),
        },
        cues={"fr": Cues("fr")},
    )
    text = "La régie salue les réunions d’Anvers et de Gand."
    block = Block(BlockKind.PARAGRAPH, Traced.of(text), split_sentences(text))
    mention = Mention("board", 0, 0, 8, "La régie", "name")
    found = find_events((block,), (), (mention,), vocabulary, "2019-03-06")
    assert [(one.event, one.text) for one in found] == [("here", "réunions d’Anvers"), ("there", "Gand")]
