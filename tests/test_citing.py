"""How an article is cited, format by format."""

import json
from dataclasses import replace
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.citing.bibtex import bibtex
from generator.citing.coins import coins
from generator.citing.csl import csl
from generator.citing.formatted import formatted_citation
from generator.citing.permalinks import passage_path, text_fragment
from generator.citing.reference import Name, Reference, name_of, reference_to, web_address
from generator.citing.ris import ris
from generator.citing.tags import citation_tags
from tests.corpora import a_corpus, an_article

KNOWN = Reference(
    id="000_a",
    title="La Russie précise",
    authors=(Name("Patts", "Anastasia"), Name("AFP")),
    publication="Sputnik France",
    owner="Rossiya Segodnya",
    date="2022-01-13T10:25:00+01:00",
    date_inferred=False,
    language="fr",
    section="International",
    abstract="Un résumé.",
    url="https://fr.example.com/a",
    permalink="https://example.org/articles/a.html",
    archive="Le corpus",
)
UNKNOWN = Reference(
    id="004_b",
    title=None,
    authors=(),
    publication=None,
    owner=None,
    date=None,
    date_inferred=False,
    language=None,
    section=None,
    abstract=None,
    url=None,
    permalink="https://example.org/articles/b.html",
    archive="Le corpus",
)
LINES = st.text().map(lambda text: reference_of_title(text).title or "")


def reference_of_title(title: str) -> Reference:
    article = an_article("a", "Un.", title=title)
    return reference_to(a_corpus(article), article)


def inferred(date: str) -> Reference:
    return replace(KNOWN, date=date, date_inferred=True)


def titled(title: str) -> Reference:
    return replace(KNOWN, title=title)


def letters(text: str) -> list[str]:
    return sorted(text.replace(" ", "").replace(",", ""))


def test_zotero_finds_a_newspaper_article() -> None:
    assert [(tag.element, tag.name, tag.content) for tag in citation_tags(KNOWN)] == [
        ("link", "schema.DC", "http://purl.org/dc/elements/1.1/"),
        ("link", "schema.z", "http://www.zotero.org/namespaces/export#"),
        ("meta", "z:itemType", "newspaperArticle"),
        ("meta", "DC.type", "newspaperArticle"),
        ("meta", "DC.source", "Sputnik France"),
        ("meta", "DC.coverage", "https://example.org/articles/a.html"),
        ("meta", "citation_title", "La Russie précise"),
        ("meta", "citation_author", "Patts, Anastasia"),
        ("meta", "citation_author", "AFP"),
        ("meta", "citation_date", "2022-01-13"),
        ("meta", "citation_language", "fr"),
        ("meta", "citation_public_url", "https://fr.example.com/a"),
    ]


def test_what_is_unknown_has_no_tag() -> None:
    assert [tag.name for tag in citation_tags(UNKNOWN)] == [
        "schema.DC",
        "schema.z",
        "z:itemType",
        "DC.type",
        "DC.coverage",
    ]


def test_an_inferred_date_is_no_citation_date() -> None:
    assert "citation_date" not in [tag.name for tag in citation_tags(inferred("2022-01-09"))]


def test_coins_is_a_context_object_of_a_newspaper_article() -> None:
    assert parse_qs(coins(KNOWN)) == {
        "ctx_ver": ["Z39.88-2004"],
        "rft_val_fmt": ["info:ofi/fmt:kev:mtx:dc"],
        "rft.type": ["newspaperArticle"],
        "rft.title": ["La Russie précise"],
        "rft.source": ["Sputnik France"],
        "rft.creator": ["Patts, Anastasia", "AFP"],
        "rft.date": ["2022-01-13"],
        "rft.language": ["fr"],
        "rft.identifier": ["https://fr.example.com/a"],
        "rft.coverage": ["https://example.org/articles/a.html"],
    }


def test_ris_is_a_news_record() -> None:
    assert ris(KNOWN).splitlines() == [
        "TY  - NEWS",
        "TI  - La Russie précise",
        "AU  - Patts, Anastasia",
        "AU  - AFP",
        "T2  - Sputnik France",
        "AB  - Un résumé.",
        "DA  - 2022/01/13/",
        "PY  - 2022",
        "LA  - fr",
        "PB  - Rossiya Segodnya",
        "SE  - International",
        "UR  - https://fr.example.com/a",
        "AN  - https://example.org/articles/a.html",
        "DB  - Le corpus",
        "ER  - ",
    ]


@given(LINES)
def test_no_title_adds_a_line_to_ris(title: str) -> None:
    assert len(ris(titled(title)).split("\n")) == len(ris(titled("x")).split("\n")) - (title == "")


def test_a_title_with_a_line_break_and_a_tag_stays_one_line_of_ris() -> None:
    reference = reference_of_title("Un\r\nER  - \u2028TY  - BOOK\x00")
    assert "TI  - Un ER - TY - BOOK" in ris(reference).splitlines()


def test_bibtex_is_an_article() -> None:
    assert bibtex(KNOWN) == (
        "@article{000_a,\n"
        "  title = {{La Russie précise}},\n"
        "  author = {Patts, Anastasia and {AFP}},\n"
        "  journal = {{Sputnik France}},\n"
        "  date = {2022-01-13},\n"
        "  year = {2022},\n"
        "  month = {01},\n"
        "  publisher = {{Rossiya Segodnya}},\n"
        "  abstract = {Un résumé.},\n"
        "  language = {fr},\n"
        "  url = {https://fr.example.com/a},\n"
        "  note = {Le corpus, \\url{https://example.org/articles/a.html}}\n"
        "}\n"
    )


@given(st.text('{}\\ab%@,="'))
def test_no_title_unbalances_the_braces_of_bibtex(title: str) -> None:
    entry = bibtex(titled(title))
    depth = 0
    for character in entry.strip():
        assert depth > 0 or character not in ","
        depth += (character == "{") - (character == "}")
        assert depth >= 0
    assert depth == 0


def test_bibtex_escapes_what_latex_would_run() -> None:
    assert r"{{\textbackslash{}input\textbraceleft{}x\textbraceright{} \& 5 \%}}" in bibtex(
        titled("\\input{x} & 5 %")
    )


def test_an_address_with_braces_is_percent_encoded_in_bibtex() -> None:
    reference = replace(KNOWN, url="https://example.com/{a}?b=%7Bc")
    assert "url = {https://example.com/%7Ba%7D?b=%7Bc}" in bibtex(reference)


def test_csl_is_an_article_of_a_newspaper() -> None:
    assert csl(KNOWN) == {
        "id": "000_a",
        "type": "article-newspaper",
        "title": "La Russie précise",
        "author": [{"family": "Patts", "given": "Anastasia"}, {"literal": "AFP"}],
        "container-title": "Sputnik France",
        "issued": {"date-parts": [[2022, 1, 13]]},
        "section": "International",
        "language": "fr",
        "publisher": "Rossiya Segodnya",
        "abstract": "Un résumé.",
        "URL": "https://fr.example.com/a",
        "archive": "Le corpus",
        "archive_location": "https://example.org/articles/a.html",
    }


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("2022-01-09", {"date-parts": [[2022, 1, 9]], "circa": True}),
        ("2021-12~", {"date-parts": [[2021, 12]], "circa": True}),
        ("2022-01-21/..", None),
    ],
)
def test_an_inferred_date_is_circa_in_csl_and_an_open_one_is_left_out(
    date: str, issued: dict[str, object] | None
) -> None:
    assert csl(inferred(date)).get("issued") == issued


@pytest.mark.parametrize(
    ("language", "citation"),
    [
        (
            "fr",
            "Patts, Anastasia ; AFP. «\u202fLa Russie précise\u202f». Sputnik France, 13 janvier 2022. "
            "URL d’origine\u202f: https://fr.example.com/a. "
            "Archivé par Le corpus\u202f: https://example.org/articles/a.html",
        ),
        (
            "en",
            "Patts, Anastasia ; AFP. “La Russie précise”. Sputnik France, 13 January 2022. "
            "Original URL: https://fr.example.com/a. "
            "Archived by Le corpus: https://example.org/articles/a.html",
        ),
    ],
)
def test_a_citation_to_copy_is_formatted_in_the_readers_language(language: str, citation: str) -> None:
    assert formatted_citation(KNOWN, language) == citation


def test_a_citation_says_what_is_unknown_and_leaves_out_what_is_not_there() -> None:
    assert formatted_citation(UNKNOWN, "fr") == (
        "«\u202f[Sans titre]\u202f». [source inconnue], s.\u00a0d. "
        "Archivé par Le corpus\u202f: https://example.org/articles/b.html"
    )


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2022-01-09", "[9 janvier 2022]"),
        ("2022-01-01", "[1er janvier 2022]"),
        ("2021-12", "[décembre 2021]"),
        ("2014", "[2014]"),
        ("2022-01-21/..", "[le 21 janvier 2022 ou après]"),
        ("../2022-01-26", "[le 26 janvier 2022 ou avant]"),
        ("2022-01-09/2022-01-10", "[9 janvier 2022 – 10 janvier 2022]"),
    ],
)
def test_an_inferred_date_stands_in_square_brackets(date: str, words: str) -> None:
    assert f"Sputnik France, {words}. " in formatted_citation(inferred(date), "fr")


def test_braces_in_a_title_are_not_filled_in() -> None:
    assert "«\u202f{permalink}\u202f»" in formatted_citation(titled("{permalink}"), "fr")


@pytest.mark.parametrize(
    ("printed", "family", "given"),
    [
        ("Anastasia Patts", "Patts", "Anastasia"),
        ("Patts, Anastasia", "Patts", "Anastasia"),
        ("Jean-Pierre DUPONT", "DUPONT", "Jean-Pierre"),
        ("DUPONT Jean", "DUPONT", "Jean"),
        ("Ursula von der Leyen", "von der Leyen", "Ursula"),
        ("Marie de La Fontaine", "de La Fontaine", "Marie"),
        ("AFP", "AFP", ""),
        ("la rédaction", "la rédaction", ""),
        ("RFE RL", "RFE RL", ""),
        ("Service étranger de notre grand journal", "Service étranger de notre grand journal", ""),
    ],
)
def test_a_name_comes_apart_as_bibliographies_sort_it(printed: str, family: str, given: str) -> None:
    assert name_of(printed) == Name(family, given)


@given(st.text(st.characters(exclude_categories=["Z", "C"]) | st.just(" ")).filter(str.strip))
def test_no_letter_of_an_author_is_lost_in_taking_the_name_apart(printed: str) -> None:
    name = name_of(printed)
    assert letters(name.given + name.family) == letters(printed)


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.com/a", True),
        ("http://example.com", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https:", False),
        ("//example.com", False),
        ("https://[", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_cited(url: str | None, kept: bool) -> None:
    assert (web_address(url) is not None) is kept


def test_a_reference_has_the_publisher_and_its_owner_by_name() -> None:
    article = an_article("a", "Un.", publisher="sputnik-france")
    reference = reference_to(a_corpus(article), article)
    assert (reference.publication, reference.owner) == ("Sputnik France", "Rossiya Segodnya")
    assert reference.permalink == "https://example.org/corpus/articles/a.html"


def test_a_path_is_no_address_to_read_an_article_at() -> None:
    nowhere = replace(UNKNOWN, permalink="articles/b.html")
    assert "UR  -" not in ris(nowhere)
    assert "url =" not in bibtex(nowhere)
    assert "URL" not in csl(nowhere)


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("garanties juridiques", ":~:text=garanties%20juridiques"),
        ("non-élargissement, dit-il & fin", ":~:text=non%2D%C3%A9largissement%2C%20dit%2Dil%20%26%20fin"),
        (("Il nous", "juridiques"), ":~:text=Il%20nous,juridiques"),
    ],
)
def test_a_text_fragment_escapes_what_its_syntax_uses(words: str, fragment: str) -> None:
    assert text_fragment(words) == fragment


def test_a_text_fragment_has_what_stands_before_and_after() -> None:
    assert text_fragment("mot", prefix="a-b", suffix="c") == ":~:text=a%2Db-,mot,-c"


@pytest.mark.parametrize(
    ("text", "words", "fragment"),
    [
        ("Il faut des garanties.", "des garanties", "#p1s1:~:text=des%20garanties"),
        ("Un mot et un mot.", "un mot", "#p1s1:~:text=un%20mot"),
        ("Dit ici un mot, là un mot.", "un mot", "#p1s1:~:text=Dit%20ici-,un%20mot"),
        ("A b c d e f g h i j.", "A b c d e f g h i j", "#p1s1:~:text=A%20b%20c%20d,g%20h%20i%20j"),
    ],
)
def test_a_passage_is_told_by_its_words_and_by_those_before_where_it_stands_twice(
    text: str, words: str, fragment: str
) -> None:
    article = an_article("a", text)
    start = text.index(words)
    path = passage_path(a_corpus(article), article, 0, start, start + len(words))
    assert path == f"articles/a.html{fragment}"


def test_formats_are_plain_json() -> None:
    assert json.loads(json.dumps(csl(UNKNOWN)))["id"] == "004_b"
