"""A seed that tries everything is shown as text, in a real browser, and none of it runs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.projects import build_site, copy_built, run
from tests.serving import served

TITLE = (
    '../../../etc/passwd <script>window.ran=1</script> {{ config }} & "l\'Otan" [x](javascript:window.ran=1)'
)
LEAD = "---\ntitle: Autre titre\ngenerated: sha256-0123456789abcdef\n---\n"
ATTEMPTS = {
    "a script": "<script>window.ran = 1</script>",
    "a picture": '<img src=x onerror="window.ran = 1">',
    "a drawing": "<svg/onload=window.ran=1>",
    "a frame": '<iframe src="javascript:parent.ran=1"></iframe>',
    "a link that runs": "[cliquez](javascript:window.ran=1)",
    "an automatic link": "<javascript:window.ran=1>",
    "a reference link": "[cliquez][piege]",
    "a picture's link": "![x](https://traceur.example/pixel.gif)",
    "an attribute list": "Titre {: onclick=window.ran=1 .piege }",
    "a block's attribute list": "{: onmouseover=window.ran=1 }",
    "a template": "{{ config.extra }} {% include 'main.html' %} {# rien #}",
    "a snippet": '--8<-- "/etc/passwd"',
    "a placeholder": "\x02wzxhzdk:0\x03 \x02klzzwxh:0001\x03",
    "an entity": "&lt;b&gt; &#60;script&#62; &amp;",
    "a heading": "# Pas un titre",
    "a table": "| a | b |",
    "code": "`code` ~~~ ``` x",
    "emphasis": "*gras* _souligné_ **fort** ~~barré~~ ^haut^ ==marqué==",
    "a footnote": "[^1] et [TOC] et *[HTML]: x",
    "a comment": "<!-- caché --> visible",
    "markdown in HTML": '<div markdown="1">**x**</div>',
    "a closing tag": "</div></article></main></body> dehors",
    "bidi controls": "avant \u202etxet esrever\u202c après",
    "a line start": "1. pas une liste",
    "a quotation": "> pas une citation",
    "a backslash": r"\<script\> \[x\] C:\temp",
}
TOUCH = """
for (const element of document.querySelectorAll("*"))
    for (const kind of ["mouseover", "focus", "error", "load"])
        element.dispatchEvent(new Event(kind));
"""
DEFINITION = "[piege]: javascript:window.ran=1"


def hostile_seed() -> str:
    """The attempts as paragraphs of an article that is otherwise like any other."""
    paragraphs = (
        f"Phrase {number} du texte, avec {attempt} et la suite."
        for number, attempt in enumerate(ATTEMPTS.values(), 1)
    )
    return "\n\n".join((f"{LEAD}{TITLE}", *paragraphs, DEFINITION, "Une dernière phrase clôt le texte."))


@pytest.fixture(scope="module")
def hostile_site(built_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the corpus with the hostile seed in it."""
    root = copy_built(built_once, tmp_path_factory.mktemp("hostile") / "project")
    (root / "seeds" / "articles" / "hostile.txt").write_text(hostile_seed(), encoding="utf-8")
    done = run(root, "build")
    assert done.returncode == 0, done.stderr
    return build_site(root)


@pytest.fixture(scope="module")
def hostile_pages(hostile_site: Path) -> list[str]:
    """Every page that has words of the hostile seed, relative to the site."""
    pages = [
        path.relative_to(hostile_site).as_posix()
        for path in sorted(hostile_site.rglob("*.html"))
        if "passwd" in path.read_text(encoding="utf-8")
        or "Phrase 1 du texte" in path.read_text(encoding="utf-8")
    ]
    assert any(page.startswith("articles/") for page in pages), pages
    return pages


@pytest.fixture(scope="module")
def article(hostile_site: Path, hostile_pages: list[str], browser: Browser) -> Iterator[Page]:
    """The hostile article's page, open."""
    name = next(page for page in hostile_pages if page.startswith("articles/"))
    with served(hostile_site) as url:
        tab = browser.new_page()
        tab.goto(f"{url}{name}")
        yield tab
        tab.close()


@pytest.mark.browser
def test_nothing_of_it_runs_on_any_page(
    hostile_site: Path, hostile_pages: list[str], browser: Browser
) -> None:
    with served(hostile_site) as url:
        tab = browser.new_page()
        asked: list[str] = []
        tab.on("request", lambda request: asked.append(request.url))
        for name in hostile_pages:
            tab.goto(f"{url}{name}")
            tab.evaluate(TOUCH)
            assert tab.evaluate("window.ran") is None, name
            assert tab.locator("[onclick], [onmouseover], [onerror], [onload], .piege").count() == 0, name
            assert tab.locator("a[href^='javascript:'], iframe, img[src^='http']").count() == 0, name
        tab.close()
        assert [address for address in asked if not address.startswith((url, "data:", "blob:"))] == []


@pytest.mark.browser
@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS)
def test_the_page_shows_what_the_seed_says(article: Page, attempt: str) -> None:
    assert letters(attempt) in letters(article.locator("body").inner_text())


def letters(text: str) -> str:
    """The text without what cleaning takes out of any text (control characters) or puts in (spaces)."""
    return "".join(text.translate(dict.fromkeys((*range(0x20), 0x202E, 0x202C))).split())


@pytest.mark.browser
def test_the_title_is_shown_and_names_no_other_folder(article: Page, hostile_site: Path) -> None:
    assert "../../../etc/passwd" in article.locator("h1").first.inner_text()
    assert "etc-passwd" in article.url
    assert not (hostile_site.parent.parent / "etc").exists()


def test_the_page_on_disk_has_the_front_matter_that_was_made_for_it(hostile_site: Path) -> None:
    pages = (hostile_site.parent / "docs" / "articles").glob("*.md")
    (page,) = (
        text for path in pages if "passwd" in (text := path.read_text(encoding="utf-8")).split("---")[1]
    )
    assert "\ngenerated: sha256-0123456789abcdef\n" not in page.split("\n---\n")[0]
