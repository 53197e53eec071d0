from __future__ import annotations

import pytest

from generator.annotate.date_forms import Lexicon, compile_form
from generator.annotate.date_resolution import RULES
from generator.annotate.date_words import date_words, languages
from generator.folding import fold


def test_the_program_reads_dates_in_french() -> None:
    assert "fr" in languages()


@pytest.mark.parametrize("language", languages())
def test_every_form_names_a_rule_that_exists(language: str) -> None:
    forms = {form for forms in date_words(language).forms.values() for form in forms}
    assert {form.means for form in forms} <= set(RULES)


@pytest.mark.parametrize("language", languages())
def test_every_guard_is_folded_as_texts_are(language: str) -> None:
    words = date_words(language)
    groups = (*words.bounds.values(), *words.not_after.values(), *words.not_before.values())
    phrases = [phrase for group in (*groups, words.nominal, words.story_after) for phrase in group]
    assert phrases == [fold(phrase) for phrase in phrases]


LEXICON = Lexicon({"month": {"mai": 5, "janv.": 1}, "part": {"mi": "middle"}}, {"the": ("le", "à la")})


@pytest.mark.parametrize(
    ("template", "text", "values"),
    [
        ("<the>? {day} {month} {year}?", "le 3 mai 2021", {"day": 3, "month": 5, "year": 2021}),
        ("<the>? {day} {month} {year}?", "3 mai", {"day": 3, "month": 5}),
        ("{part} {month}", "mi-mai", {"part": "middle", "month": 5}),
        ("{day}/{month_figure}/{year}", "03/11/2021", {"day": 3, "month_figure": 11, "year": 2021}),
        ("{day} {month}", "3 janv.", {"day": 3, "month": 1}),
        ("du_mois|de_l' {month}", "du mois mai", {"month": 5}),
        ("{century} siecle", "xxe siecle", {"century": 20}),
    ],
)
def test_a_form_reads_its_slots(template: str, text: str, values: dict[str, int | str]) -> None:
    form = compile_form(template, {"means": "day"}, 0, LEXICON)
    found = form.pattern.match(text)
    assert found is not None
    assert found.end() == len(text)
    assert form.values(found) == values


@pytest.mark.parametrize("text", ["32 mai", "3 maison", "3 mai2", "le mai"])
def test_a_form_does_not_read_what_only_begins_like_it(text: str) -> None:
    form = compile_form("<the>? {day} {month}", {"means": "day"}, 0, LEXICON)
    assert form.pattern.match(text) is None


def test_a_form_knows_the_words_that_it_may_begin_with() -> None:
    form = compile_form("<the>? {day} {month}", {"means": "day"}, 0, LEXICON)
    assert form.first == {"le", "à", "#"}
