"""Pictures from data: what they show, in which order, and that they stay readable when there is much."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import date, timedelta

from generator.indexes import index_corpus
from generator.model.annotation import Annotated, Annotations, Mention, Position
from generator.model.corpus import Corpus
from generator.pages.edition import Edition
from generator.pages.frequency import frequency
from generator.pages.matrix import matrix
from generator.pages.network import network
from generator.pages.strip import Line, strip
from generator.pages.timeline import timeline
from generator.pages.wordings import wordings
from tests.corpora import a_corpus, an_article

HERE = "demands/non-enlargement.md"


def french(corpus: Corpus) -> Edition:
    return Edition.of(index_corpus(corpus), "fr").on(HERE)


def saying(identifier: str, quote: str, stance: str = "demand", date: str | None = "2022-01-13") -> Annotated:
    """An article in which Lavrov takes a stance on enlargement, in these words and no others."""
    position = Position(
        "non-enlargement", ("sergey-lavrov",), stance, "sergey-lavrov", 0, 0, len(quote), quote
    )
    mention = Mention("sergey-lavrov", 0, 0, 1, quote[:1], "name")
    found = Annotations(mentions=(mention,), positions=(position,))
    return an_article(identifier, quote, found=found, date=date)


def words_of(picture: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", picture)).split())


def headings_of(table: str) -> list[str]:
    head = table.partition("<tbody>")[0]
    return [words_of(cell) for cell in re.findall(r"<th [^>]*>(.*?)</th>", head)]


def test_the_matrix_counts_a_minister_for_his_country() -> None:
    picture = matrix(french(a_corpus(saying("a", "Non à l’élargissement."))))

    assert headings_of(picture) == ["Demande", "Russie"]
    assert 'href="#of-russia"' in picture
    assert 'aria-label="Russie, Non-élargissement de l’Otan : demande"' in picture.replace("\u202f", " ")


def test_a_strip_has_the_days_in_order_and_the_open_date_last() -> None:
    edition = french(
        a_corpus(
            saying("a", "Un.", date="2022-01-21/.."),
            saying("b", "Deux.", date="2022-01-13"),
            saying("c", "Trois.", date="2021-12-27"),
        )
    )
    line = Line("Russie", "#of-russia", edition.index.positions_on("non-enlargement"))

    assert headings_of(strip(edition, "Chronologie", "Acteur", [line])) == [
        "Acteur",
        "27 déc.",
        "13 janv.",
        "sans date (dès le 21 janv.)",
    ]


def test_more_days_than_a_page_is_wide_are_shown_as_months() -> None:
    articles = [saying(f"a{day:02d}", "Non.", date=f"2022-01-{day:02d}") for day in range(1, 29)]
    edition = french(a_corpus(*articles))
    line = Line("Russie", "#of-russia", edition.index.positions_on("non-enlargement"))
    picture = strip(edition, "Chronologie", "Acteur", [line])

    assert headings_of(picture) == ["Acteur", "janvier 2022"]
    assert "<sub>28</sub>" in picture


def test_the_timeline_counts_the_articles_of_a_day() -> None:
    picture = timeline(french(a_corpus(saying("a", "Un."), saying("b", "Deux."))))

    assert picture.count("<rect") == 1
    assert re.search(r"<rect [^>]*/><text [^>]*>2</text>", picture)


def test_an_undated_article_stands_beside_the_timeline_not_on_it() -> None:
    picture = timeline(french(a_corpus(saying("a", "Un."), saying("b", "Deux.", date=None))))

    assert picture.count("<rect") == 1
    assert "Sans date établie" in words_of(picture.partition("<figcaption>")[2])


def test_a_timeline_of_nothing_dated_is_no_picture() -> None:
    corpus = a_corpus(saying("a", "Un.", date=None))
    bare = replace(corpus, vocabulary=replace(corpus.vocabulary, events={}))

    assert timeline(french(bare)) == ""


def test_a_title_in_a_picture_cannot_become_markup() -> None:
    article = saying("a", "Un.")
    title = replace(article.article.metadata.title, value='"><script>alert(1)</script>')
    hostile = replace(
        article,
        article=replace(article.article, metadata=replace(article.article.metadata, title=title)),
    )

    assert "<script" not in timeline(french(a_corpus(hostile)))


def test_words_that_only_one_article_uses_are_marked() -> None:
    edition = french(a_corpus(saying("a", "aucun élargissement"), saying("b", "stopper l’élargissement")))
    picture = wordings(edition, edition.index.positions_on("non-enlargement"))

    assert re.findall(r"<u>(.*?)</u>", picture) == ["aucun", "stopper"]


def test_those_whom_a_sentence_names_together_are_tied() -> None:
    found = Annotations(
        mentions=(
            Mention("sergey-lavrov", 0, 0, 6, "Lavrov", "name"),
            Mention("nato", 0, 10, 14, "Otan", "name"),
            Mention("russia", 0, 17, 23, "Moscou", "metonym"),
        )
    )
    picture = network(french(a_corpus(an_article("a", "Lavrov, l’Otan. Moscou non.", found=found))))

    assert picture.count("<path") == 1
    assert "Otan – Sergueï Lavrov" in html.unescape(picture)


def test_nobody_named_with_anybody_is_no_picture() -> None:
    assert network(french(a_corpus(an_article("a", "Rien.")))) == ""


def test_mentions_over_time_have_a_bar_for_each_day() -> None:
    edition = french(a_corpus(saying("a", "Un.", date="2022-01-13"), saying("b", "Deux.", date="2022-01-21")))

    assert frequency(edition, edition.index.mentions_of("sergey-lavrov")).count("<rect") == 2


def test_mentions_of_one_day_are_no_picture() -> None:
    edition = french(a_corpus(saying("a", "Un.")))

    assert frequency(edition, edition.index.mentions_of("sergey-lavrov")) == ""


def test_a_strip_puts_many_open_dates_into_one_column() -> None:
    edition = french(a_corpus(*(saying(str(day), "Un.", date=f"2022-01-0{day}/..") for day in range(1, 6))))
    positions = edition.index.positions_on("non-enlargement")

    picture = strip(edition, "Chronologie", "Acteur", [Line("Russie", "#of-russia", positions)])

    assert headings_of(picture) == ["Acteur", "date inconnue"]
    assert "<sub>5</sub>" in picture


def boxes_of(picture: str) -> list[str]:
    return re.findall(r"<a [^>]*><title>([^<]*)</title><rect", picture)


def a_day_for_each_of(days: int) -> Corpus:
    first = date(2022, 1, 3)
    return a_corpus(
        *(saying(f"{n:03}", "Un.", date=(first + timedelta(days=n)).isoformat()) for n in range(days))
    )


def test_the_timeline_boxes_days_that_stand_apart() -> None:
    assert len(boxes_of(timeline(french(a_day_for_each_of(20))))) == 20


def test_the_timeline_boxes_weeks_where_days_would_stand_on_one_another() -> None:
    boxes = boxes_of(timeline(french(a_day_for_each_of(98))))

    assert len(boxes) == 14
    assert boxes[0].startswith("semaine du 3\u00a0janvier 2022")


def test_the_timeline_boxes_months_where_weeks_would() -> None:
    boxes = boxes_of(timeline(french(a_day_for_each_of(700))))

    assert len(boxes) == 24
    assert boxes[1].startswith("février 2022")


def test_the_timeline_counts_undated_articles_that_are_many() -> None:
    undated = [saying(f"u{n}", "Un.", date=None) for n in range(40)]

    picture = timeline(french(a_corpus(saying("a", "Un."), *undated)))

    assert "40 articles" in words_of(picture)
