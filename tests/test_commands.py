"""`add`, `remove` and `rename` on a copy of this repository's corpus."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from generator.commands import add
from generator.workspace import build
from tests.projects import run

TEXT = "Moscou attend une réponse écrite. Washington a promis de la donner."


@pytest.fixture
def corpus(project: Path) -> Path:
    """A copy of the corpus, with `docs/` up to date."""
    return project


def everything(root: Path) -> str:
    """All that is published, as one text."""
    pages = sorted(path for path in (root / "docs").rglob("*") if path.is_file())
    return "\n".join(path.read_text(encoding="utf-8") for path in pages)


def addresses(root: Path) -> str:
    return (root / "seeds" / "addresses.yml").read_text(encoding="utf-8")


def test_add_takes_files_in_builds_and_shows_what_a_reviewer_will_see(corpus: Path, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "Dépêche.txt").write_text(TEXT, encoding="utf-8")
    (inbox / "vide.txt").write_text("", encoding="utf-8")
    done = run(corpus, "add", str(inbox))
    assert (corpus / "seeds/articles/Depeche.txt").read_text(encoding="utf-8") == TEXT
    assert (corpus / "docs/data/articles/Depeche.json").exists()
    assert "docs/articles/" in done.stdout
    assert "mentions" in done.stdout
    assert "1 added, 1 not added." in done.stdout
    assert "vide.txt: error:" in done.stderr
    assert done.returncode == 1


def warc_record(address: str, status: str, text: str) -> bytes:
    page = f"<html><body><h1>La grève</h1><p>{text}</p></body></html>"
    block = f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\n\r\n{page}".encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Length: {len(block)}"
    return gzip.compress(head.encode() + b"\r\n\r\n" + block + b"\r\n\r\n", mtime=0)


def test_add_reads_the_pages_of_a_large_archive_and_keeps_it_byte_for_byte(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = b"".join(
        warc_record(f"https://port.example/{number}", status, TEXT)
        for number, status in enumerate(("404 Not Found", "200 OK", "404 Not Found"))
    )
    (tmp_path / "crawl.warc.gz").write_bytes(data)
    monkeypatch.setattr("generator.disk.seeds._WHOLE", 100)

    intake = add._take_in(corpus, (tmp_path / "crawl.warc.gz",))

    assert len(intake.seeds[0].data) < len(data)
    with (corpus / "seeds/articles/crawl.warc.gz").open("rb") as kept:
        assert kept.read() == data


def test_remove_leaves_a_page_that_says_why_and_nothing_of_the_text(corpus: Path) -> None:
    (corpus / "seeds/articles/short.txt").write_text(f"{TEXT} Rien de plus.", encoding="utf-8")
    build(corpus)
    (line,) = (line for line in addresses(corpus).splitlines() if line.startswith('"short"'))
    page = corpus / "docs" / f"{line.split(': ')[1]}.md"
    assert TEXT.split(".")[0] in page.read_text(encoding="utf-8")
    done = run(
        corpus, "remove", "short", "--because", 'À la demande de l’éditeur : "droits".', "--on", "2022-03-01"
    )
    assert done.returncode == 0, done.stderr
    assert not (corpus / "seeds/articles/short.txt").exists()
    assert "À la demande de l’éditeur" in page.read_text(encoding="utf-8")
    assert "Rien de plus" not in everything(corpus)
    assert line in addresses(corpus)


def test_an_article_that_was_taken_out_does_not_come_back_with_its_seed(corpus: Path) -> None:
    seed = sorted((corpus / "seeds/articles").iterdir())[0]
    content = seed.read_bytes()
    assert run(corpus, "remove", seed.stem, "--because", "Essai").returncode == 0
    seed.write_bytes(content)
    done = run(corpus, "build")
    assert done.returncode == 1
    assert (
        f"{seed.relative_to(corpus).as_posix()}: error: the article '{seed.stem}' was taken out"
        in done.stderr
    )


def test_rename_moves_the_page_and_the_former_address_leads_to_it(corpus: Path) -> None:
    identifier = sorted((corpus / "seeds/articles").iterdir())[0].stem
    (line,) = (line for line in addresses(corpus).splitlines() if identifier in line)
    former = line.split(": ")[1]
    done = run(corpus, "rename", identifier, "articles/autres-mots")
    assert done.returncode == 0, done.stderr
    assert (corpus / "docs/articles/autres-mots.md").exists()
    assert not (corpus / "docs" / f"{former}.md").exists()
    assert "autres-mots" in (corpus / "docs" / f"{former}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("rename", "nobody", "articles/x"), "no article has the id 'nobody'"),
        (("rename", "{id}", "../x"), "cannot be an address"),
        (("rename", "{id}", "articles/Été"), "cannot be an address"),
        (("rename", "{id}", "actors/russia"), "cannot be an address"),
        (("rename", "{id}", "{other}"), "is the address of"),
        (("remove", "nobody", "--because", "x"), "no seed gives the article 'nobody'"),
    ],
    ids=["unknown", "outside", "accents", "no article's", "taken", "no seed"],
)
def test_what_cannot_be_is_told_in_one_line_and_changes_nothing(
    corpus: Path, arguments: tuple[str, ...], told: str
) -> None:
    first, second = sorted((corpus / "seeds/articles").iterdir())[:2]
    (other,) = (line.split(": ")[1] for line in addresses(corpus).splitlines() if second.stem in line)
    before = everything(corpus) + addresses(corpus)
    done = run(corpus, *(argument.format(id=first.stem, other=other) for argument in arguments))
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert everything(corpus) + addresses(corpus) == before


def test_remove_wants_a_reason(corpus: Path) -> None:
    assert run(corpus, "remove", "x").returncode == 2
