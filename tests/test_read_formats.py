"""Saved pages, Markdown and JSON Lines: blocks, metadata and where both stand in the source."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean.article import clean_document
from generator.clean.rules import cleaning_rules
from generator.disk.inputs import read_inputs
from generator.disk.seeds import Files, read_files
from generator.model.article import Article, Seed
from generator.model.document import RECORD_FIELDS
from generator.model.vocabulary import Publisher
from generator.pipeline import clean
from generator.readers.alignment import align
from generator.readers.fields import FIELD_NAMES, Names
from generator.readers.seeds import read_seed
from generator.readers.warc import pages_of

RULES = cleaning_rules({"port": Publisher("port", {"fr": "Le Port"}, domains=("port.example",))})
FIRST = "Les marins du port ont voté lundi la grève, a annoncé leur syndicat dans un communiqué détaillé."
SECOND = "Le directeur du port a proposé de nouvelles discussions, sans dire quand elles auraient lieu."
WRAPPED = SECOND.replace(" discussions", "\ndiscussions")
THIRD = "La grève doit durer trois jours, et les navires attendront au large que les quais soient libres."
PAGE = f"""<!DOCTYPE html><html lang="fr"><head><title>Les marins votent la grève | Le Port</title>
<meta property="og:title" content="Les marins votent la gr&egrave;ve">
<meta property="og:description" content="Trois jours de gr&egrave;ve.">
<link rel="canonical" href="https://port.example/2022/01/13/les-marins">
<script type="application/ld+json">
{{"@type": "NewsArticle", "headline": "Les marins votent la grève",
"datePublished": "2022-01-13T10:25:00+01:00",
"author": [{{"@type": "Person", "name": "Anne Morel"}}]}}</script>
<meta property="og:image" content="https://port.example/a.jpg"></head>
<body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/mer">La mer</a></li></ul></nav>
<article><h1>Les marins votent la gr&egrave;ve</h1>
<p>{FIRST.replace("é", "&eacute;")}</p><h2>Le point de vue du port</h2>
<p>{SECOND.replace("port", "<a href='/p'>port</a>")}</p>
<p>{THIRD}</p></article>
<footer><p>Tous droits r&eacute;serv&eacute;s</p></footer></body></html>"""


def cleaned(name: str, data: str | bytes, fields: Names | None = None) -> list[Article]:
    seed = Seed(f"articles/{name}", data if isinstance(data, bytes) else data.encode())
    reading = read_seed(seed, fields)
    return [clean_document(document, RULES) for document in reading.documents]


def texts(article: Article) -> list[str]:
    return [("# " if b.is_heading else "") + b.text.text for b in article.blocks]


def test_a_saved_page_gives_its_main_text_with_headings() -> None:
    (article,) = cleaned("a.html", PAGE)

    assert texts(article) == [FIRST, "# Le point de vue du port", SECOND, THIRD]


def test_a_saved_page_states_its_metadata() -> None:
    metadata = cleaned("a.html", PAGE)[0].metadata

    assert metadata.title.value == "Les marins votent la grève"
    assert metadata.description.value == "Trois jours de grève."
    assert metadata.date.value == "2022-01-13T10:25:00+01:00"
    assert metadata.authors.value == ("Anne Morel",)
    assert metadata.url.value == "https://port.example/2022/01/13/les-marins"
    assert metadata.publisher.value == "port"
    assert metadata.language.value == "fr"


def test_a_block_of_a_page_knows_its_element_and_its_place_in_the_source() -> None:
    (article,) = cleaned("a.html", PAGE)
    heading = article.blocks[1]

    assert heading.element == "html/body/article/h2"
    assert article.raw[heading.text.start : heading.text.end] == "Le point de vue du port"
    assert article.blocks[2].element == "html/body/article/p[2]"


def test_the_ledger_of_a_page_covers_its_source() -> None:
    (article,) = cleaned("a.html", PAGE)

    assert [row.start for row in article.ledger] == [0, *(row.end for row in article.ledger[:-1])]
    assert article.ledger[-1].end == len(article.raw)


def an_article(*elements: str) -> str:
    """A page of these elements, then three paragraphs, the title over them all."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (FIRST, SECOND, THIRD))
    return (
        "<html><head><title>Les marins</title></head><body><main><article><h1>Les marins</h1>"
        f"{''.join(elements)}{text}</article></main></body></html>"
    )


def test_a_paragraph_that_is_only_a_link_is_no_paragraph_of_the_article() -> None:
    link = '<p><a href="/a">À lire aussi : la grève des dockers de l’an dernier, jour par jour</a></p>'
    (article,) = cleaned("a.html", an_article(f"<p>{FIRST}</p>", link))
    reason = next(row.reason for row in article.ledger if "dockers" in article.raw[row.start : row.end])

    assert not any("dockers" in text for text in texts(article))
    assert reason == "link to another page"


def test_a_heading_in_another_part_of_the_page_is_not_the_articles() -> None:
    teaser = "<section><h3>Notre lettre du matin, pour tout savoir</h3></section>"
    page = an_article().replace("</main>", f"{teaser}</main>")

    assert texts(cleaned("a.html", page)[0]) == [FIRST, SECOND, THIRD]


def test_a_quotation_between_two_paragraphs_is_of_the_article() -> None:
    quote = '<blockquote class="twitter-tweet"><p>Nous attendons une réponse du port.</p></blockquote>'
    (article,) = cleaned("a.html", an_article(f"<p>{WRAPPED}</p>", quote))

    assert "Nous attendons une réponse du port." in texts(article)


def test_words_that_stick_together_at_a_tag_get_their_space_back() -> None:
    (article,) = cleaned("a.html", an_article(f"<p>La grève à <b>Genève</b>Les marins ont voté. {FIRST}</p>"))

    assert texts(article)[0].startswith("La grève à Genève Les marins ont voté.")


def test_words_of_a_page_stay_as_they_were_written_and_are_reported() -> None:
    (article,) = cleaned("a.html", an_article(f"<p>La tablette iPadOS affiche à 120Hz. {FIRST}</p>"))

    assert texts(article)[0].startswith("La tablette iPadOS affiche à 120Hz.")
    assert not article.repairs
    assert {doubt.kind for doubt in article.doubts} == {"glued"}


def test_sentences_stuck_together_in_a_single_element_are_taken_apart() -> None:
    page = f"<html><body><article><div>{(FIRST + SECOND + THIRD) * 4}</div></article></body></html>"

    assert texts(cleaned("a.html", page)[0])[:3] == [FIRST, SECOND, THIRD]


def test_the_first_time_of_a_page_is_its_date_where_nothing_else_states_one() -> None:
    times = '<time datetime="2022-01-13T10:25">jeudi</time><time datetime="2022-01-20">à lire</time>'
    (article,) = cleaned("a.html", an_article(times))

    assert article.metadata.date.value == "2022-01-13T10:25:00"


def test_two_dates_of_publication_in_a_page_are_a_problem() -> None:
    page = PAGE.replace("<body>", '<meta property="article:published_time" content="2022-01-20"><body>')
    (problem,) = cleaned("a.html", page)[0].problems

    assert problem.cause == "the page states several dates of publication: 2022-01-13, 2022-01-20"


def test_the_declared_character_set_counts_where_a_page_is_no_utf8() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-15">')
    (article,) = cleaned("a.html", page.encode("iso-8859-15"))

    assert texts(article)[0] == FIRST


BROKEN = {
    "empty": "<html><body></body></html>",
    "lone": "<" * 5000,
    "deep": "<div>" * 20000 + "x",
    "unclosed": "<p>a" * 3000,
    "attribute": "<a href='" + "x" * 50000,
    "script": "<script>" + "x" * 9000,
    "entities": "&#xFFFFFFFF;&bogus;&amp",
    "controls": "<p>\x00\u202e</p>",
    "comment": "<!--",
    "title": "<title>a</title>",
}


@pytest.mark.parametrize("page", BROKEN.values(), ids=BROKEN)
def test_a_broken_page_ends_in_an_article_or_in_a_problem(page: str) -> None:
    reading = read_seed(Seed("articles/a.html", page.encode()))

    assert reading.documents or reading.problems
    for document in reading.documents:
        article = clean_document(document, RULES)
        assert sum(row.end - row.start for row in article.ledger) == len(article.raw)


MARKUP = st.sampled_from(
    (
        *(
            "<p>",
            "</p>",
            "<div class='a>b'>",
            "</div>",
            "<br>",
            "x",
            FIRST,
            "&eacute;",
            "&",
            "<",
            "<h2>",
            "</h2>",
        ),
        *("<!-- c -->", "<script>if (a<b) {}</script>", "\n", '"', "<ul><li>"),
    )
)


@settings(max_examples=40, deadline=None)
@given(st.lists(MARKUP, max_size=30))
def test_the_ledger_covers_any_page(parts: list[str]) -> None:
    for document in read_seed(Seed("articles/a.html", "".join(parts).encode())).documents:
        article = clean_document(document, RULES)
        at = 0
        for row in article.ledger:
            assert row.start == at < row.end
            at = row.end
        assert at == len(article.raw)


def test_short_blocks_count_only_between_their_neighbours() -> None:
    long = ["a" * 30, "b" * 30]

    assert align(["x", long[0], "x", long[1]], long[0] + "x" + long[1]) == [False, True, True, True]


def test_markdown_has_front_matter_headings_and_items() -> None:
    (article,) = cleaned(
        "a.md",
        "---\ntitle: La grève\ndate: 2022-01-13\nauthors: [Anne Morel]\ntags: [mer, port]\n---\n\n"
        f"{FIRST}\n\n"
        f"## Le point de vue\n\n{WRAPPED}\n\n- **{THIRD}**\n",
    )

    assert texts(article) == [FIRST, "# Le point de vue", SECOND, THIRD]
    assert article.metadata.title.value == "La grève"
    assert article.metadata.date.value == "2022-01-13"
    assert article.metadata.authors.value == ("Anne Morel",)
    assert article.metadata.tags.value == ("mer", "port")


def test_each_line_of_json_is_an_article_with_a_permanent_id() -> None:
    records = [
        {"id": "greve", "title": "La grève", "text": f"{FIRST}\n\n{SECOND}", "published_at": "2022-01-13"},
        {"headline": "Sans id", "body": THIRD, "url": "https://port.example/a"},
    ]
    lines = [json.dumps(record) for record in records]
    articles = cleaned("a.jsonl", "\n".join(lines))
    shuffled = cleaned("a.jsonl", "\n".join(reversed(lines)))

    assert [a.metadata.title.value for a in articles] == ["La grève", "Sans id"]
    assert articles[0].id == "a-greve"
    assert articles[0].metadata.date.value == "2022-01-13"
    assert articles[1].metadata.publisher.value == "port"
    assert {a.id for a in articles} == {a.id for a in shuffled}


OWN_NAMES = {"text": ("corps",), "date": ("Mis en ligne",), "id": ("clé",)}


def test_a_corpus_has_names_of_its_own_for_the_fields_of_a_record() -> None:
    record = {"clé": "greve", "corps": FIRST, "text": "Lire la suite", "mis_en_ligne": "2022-01-13"}
    (article,) = cleaned("a.jsonl", json.dumps(record), OWN_NAMES)

    assert article.id == "a-greve"
    assert texts(article) == [FIRST]
    assert article.metadata.date.value == "2022-01-13"


def test_the_common_names_stay_where_a_record_has_not_the_corpus_s_own() -> None:
    (article,) = cleaned("a.jsonl", json.dumps({"body": FIRST, "published": "2022-01-13"}), OWN_NAMES)

    assert texts(article) == [FIRST]
    assert article.metadata.date.value == "2022-01-13"


def test_the_names_that_corpus_yml_gives_reach_the_reader() -> None:
    files = {
        "seeds/corpus.yml": b"title: {fr: Essai}\nfields: {text: corps}\n",
        "seeds/articles/a.jsonl": json.dumps({"corps": FIRST, "text": "Lire la suite"}).encode(),
    }
    ((article,), _) = clean(read_inputs(Files(files)))

    assert texts(article) == [FIRST]


def test_front_matter_has_the_corpus_s_own_names_too() -> None:
    (article,) = cleaned("a.md", f"---\nmis-en-ligne: 2022-01-13\n---\n\n{FIRST}\n", OWN_NAMES)

    assert article.metadata.date.value == "2022-01-13"


def test_every_field_of_a_record_has_a_common_name() -> None:
    assert set(FIELD_NAMES) == set(RECORD_FIELDS)


def test_a_bad_line_of_json_is_a_problem_at_its_line_and_the_others_are_read() -> None:
    lines = f'{{"text": "{FIRST}"}}\n{{"text": 1}}\n[1]\nx\n'
    reading = read_seed(Seed("articles/a.jsonl", lines.encode()))

    assert len(reading.documents) == 1
    assert [(p.line, p.cause) for p in reading.problems] == [
        (2, "no text in this record"),
        (3, "the line is no object"),
        (4, "the line is not JSON"),
    ]


def archive(*pages: tuple[str, str, str]) -> bytes:
    """A compressed web archive of pages given as address, status and source."""
    records = []
    for address, status, source in pages:
        block = f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\n\r\n{source}".encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Length: {len(block)}"
        )
        kind = "Content-Type: application/http; msgtype=response"
        records.append(gzip.compress(f"{head}\r\n{kind}\r\n\r\n".encode() + block + b"\r\n\r\n"))
    return b"".join(records)


def test_each_page_of_a_crawl_is_an_article_with_a_permanent_id() -> None:
    bare_page = f"<html><body><article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article></body></html>"
    data = archive(
        ("https://port.example/a", "200 OK", PAGE),
        ("https://port.example/b", "200 OK", bare_page),
        ("https://port.example/gone", "404 Not Found", bare_page),
    )
    articles = cleaned("crawl.warc.gz", data)

    assert len(articles) == 2
    assert texts(articles[1]) == [FIRST, SECOND, THIRD]
    assert articles[1].metadata.url.value == "https://port.example/b"
    assert len({a.id for a in articles}) == 2
    assert all(a.id.startswith("crawl-") for a in articles)


def test_an_archive_that_breaks_off_gives_its_first_pages_and_a_problem() -> None:
    data = archive(
        ("https://port.example/a", "200 OK", PAGE), ("https://port.example/b", "200 OK", PAGE * 40)
    )
    reading = read_seed(Seed("articles/crawl.warc.gz", data[:-900]))

    assert [p.severity for p in reading.problems] == ["warning"]
    assert "breaks off" in reading.problems[0].cause


CRAWL = archive(
    ("https://port.example/gone", "404 Not Found", PAGE * 20),
    ("https://port.example/a", "200 OK", PAGE),
    ("https://port.example/b", "200 OK", PAGE),
    ("https://port.example/c", "404 Not Found", "Rien ici"),
)


@pytest.mark.parametrize("end", [None, -5, -800], ids=["whole", "last record cut", "a page cut"])
def test_the_pages_of_an_archive_are_read_like_the_whole(end: int | None) -> None:
    pages = pages_of(io.BytesIO(CRAWL[:end]))
    reading, whole = (read_seed(Seed("articles/crawl.warc.gz", d)) for d in (pages, CRAWL[:end]))

    assert reading == whole
    assert len(pages) < len(CRAWL[:end])


def test_of_a_large_archive_only_the_pages_are_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/crawl.warc.gz").write_bytes(CRAWL)
    monkeypatch.setattr("generator.disk.seeds._WHOLE", 100)

    assert read_files(tmp_path).contents["seeds/crawl.warc.gz"] == pages_of(io.BytesIO(CRAWL))


def test_a_record_that_claims_more_bytes_than_there_can_be_is_a_problem_and_no_crash() -> None:
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\n"
    data = gzip.compress(f"{head}Content-Length: {'9' * 30}\r\n\r\nHTTP/1.1 200 OK\r\n\r\n".encode())

    reading = read_seed(Seed("articles/crawl.warc.gz", data))

    assert (reading.documents, len(reading.problems)) == ((), 1)


@pytest.mark.parametrize("data", [b"", b"\x1f\x8b\x08 not gzip", b"nothing", b"WARC/1.0\r\n\r\n"])
def test_what_is_no_archive_is_a_problem(data: bytes) -> None:
    reading = read_seed(Seed("articles/crawl.warc.gz", data))

    assert not reading.documents
    assert reading.problems


def test_a_name_that_cannot_be_an_address_is_a_problem_with_a_better_one() -> None:
    (problem,) = read_seed(Seed("articles/L’été à Genève.txt", FIRST.encode())).problems

    assert problem.remedy == "rename the file to 'Lete-a-Geneve.txt'"


def test_an_ending_that_nobody_reads_is_a_problem() -> None:
    (problem,) = read_seed(Seed("articles/a.pdf", b"%PDF-1.7")).problems

    assert problem.cause == "no reader for this kind of file"
