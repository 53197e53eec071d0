"""Typography of the site's own words, and dates in words."""

from __future__ import annotations

import pytest

from generator.pages.dates import date_in_words, day_in_words, short_date
from generator.pages.strings import strings_in
from generator.pages.typography import NO_BREAK, french, number_in, quoted_in

N = "\u202f"


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Qui : quoi ; pourquoi ? Oui !", f"Qui{N}: quoi{N}; pourquoi{N}? Oui{N}!"),
        ("les « garanties »", f"les «{N}garanties{N}»"),
        ("les «garanties»", f"les «{N}garanties»"),
        ("M. Lavrov et Mme Sherman", "M.\u00a0Lavrov et Mme\u00a0Sherman"),
        ("100 000 soldats", f"100{N}000 soldats"),
        ("le 2 mars et le 1er mai 2022", "le 2\u00a0mars et le 1er\u00a0mai 2022"),
        ("15 marsouins", "15 marsouins"),
        ("l'Otan", "l’Otan"),
        ("à 10:25", "à 10:25"),
        ("https://example.org/a?b", "https://example.org/a?b"),
    ],
)
def test_french_has_its_spaces(typed: str, set_: str) -> None:
    assert french(typed) == set_


def test_setting_twice_changes_nothing() -> None:
    once = french("Qui : « quoi » ?")

    assert french(once) == once


def test_numbers_are_grouped_as_the_language_does() -> None:
    assert (number_in("fr", 12924), number_in("en", 12924)) == (f"12{N}924", "12,924")


def test_quotes_are_those_of_the_language() -> None:
    assert (quoted_in("fr", "non"), quoted_in("en", "non")) == (f"«{N}non{N}»", "“non”")


@pytest.mark.parametrize(
    ("edtf", "french_", "english"),
    [
        (None, "date inconnue", "date unknown"),
        ("2022-01-13", "13 janvier 2022", "13 January 2022"),
        ("2021-12-01", "1er décembre 2021", "1 December 2021"),
        ("2021-12-27T10:25:00+01:00", "27 décembre 2021 à 10 h 25", "27 December 2021 at 10:25"),
        ("1997-05", "mai 1997", "May 1997"),
        ("2014", "2014", "2014"),
        ("201X", "années 2010", "2010s"),
        ("2022-21", "printemps 2022", "spring 2022"),
        ("2022-24", "hiver 2022", "winter 2022"),
        ("2022-01-09/2022-01-10", "9 et 10 janvier 2022", "9 and 10 January 2022"),
        ("2022-01-09/2022-01-13", "du 9 au 13 janvier 2022", "9 to 13 January 2022"),
        (
            "2021-12-30/2022-01-02",
            "du 30 décembre 2021 au 2 janvier 2022",
            "30 December 2021 to 2 January 2022",
        ),
        ("2022-01-21/..", "à partir du 21 janvier 2022", "from 21 January 2022 on"),
        ("../2022-01-21", "jusqu’au 21 janvier 2022", "until 21 January 2022"),
        ("2021-12/2021-12", "courant décembre 2021", "some time in December 2021"),
        ("2021-12-15~", "vers le 15 décembre 2021", "about 15 December 2021"),
        ("not a date", "not a date", "not a date"),
    ],
)
def test_dates_are_said_in_words(edtf: str | None, french_: str, english: str) -> None:
    assert date_in_words(edtf, strings_in("fr")).replace(NO_BREAK, " ") == french_
    assert date_in_words(edtf, strings_in("en")).replace(NO_BREAK, " ") == english


def test_a_day_and_its_month_stay_on_one_line() -> None:
    assert date_in_words("2022-01-13", strings_in("fr")) == "13\u00a0janvier 2022"
    assert short_date("2022-01-13", strings_in("fr")) == "13\u00a0janv."


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        (None, "date inconnue"),
        ("2021-12-27T10:25:00+01:00", "27 décembre 2021"),
        ("1997-05", "mai 1997"),
        ("not a Time", "not a Time"),
    ],
)
def test_a_day_is_said_without_its_hour(edtf: str | None, words: str) -> None:
    assert day_in_words(edtf, strings_in("fr")).replace(NO_BREAK, " ") == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [(None, "–"), ("2022-01-13", "13 janv."), ("2022-01-21/..", "dès le 21 janv."), ("1997-05", "mai 1997")],
)
def test_short_dates_fit_a_column(edtf: str | None, words: str) -> None:
    assert short_date(edtf, strings_in("fr")).replace(NO_BREAK, " ") == words
