"""What a reviewer lives through on a real git repository: a seed, a report, edits, a stale review."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.review.accept import persons_part
from tests.projects import copy_built, run

SEED = """\
La Suisse propose d’accueillir de nouvelles consultations à Genève

La Suisse a proposé vendredi d’accueillir de nouvelles consultations entre la Russie et les États-Unis. \
Le chef de l’Otan a salué cette proposition.

Selon Sergueï Lavrov, Moscou attend toujours une réponse écrite de Washington. \
Le port de Bâle n’est pas concerné.

Ce paragraphe n’a rien à faire ici, il vient d’une autre page.
"""
NAME = "100_port"
CORRECTIONS = f"seeds/corrections/{NAME}.yml"

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def git(root: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=Anna", "-c", "user.email=anna@example.org"]
    done = subprocess.run(["git", "-C", str(root), *identity, *arguments], capture_output=True, check=True)
    return done.stdout.decode()


def committed(root: Path, message: str) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)


@pytest.fixture(scope="module")
def with_a_seed(built_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus, built and committed on `main`, then a new seed, built and committed on a branch."""
    root = copy_built(built_once, tmp_path_factory.mktemp("story") / "project")
    (root / ".gitignore").write_text("/.cache/\n", encoding="utf-8")
    git(root, "init", "--quiet", "--initial-branch", "main")
    committed(root, "The corpus as it is")
    git(root, "switch", "--quiet", "--create", "a-new-seed")
    (root / f"seeds/articles/{NAME}.txt").write_text(SEED, encoding="utf-8")
    run(root, "build", check=True)
    committed(root, "A new seed")
    return root


@pytest.fixture
def repository(with_a_seed: Path, tmp_path: Path) -> Path:
    """A copy of that repository, free to be changed; what was computed is remembered in it."""
    return copy_built(with_a_seed, tmp_path / "project")


@pytest.fixture
def article_page(repository: Path) -> Path:
    """The page of the new article."""
    return repository / f"docs/{record(repository)['address'].removesuffix('.html')}.md"


def record(root: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((root / f"docs/data/articles/{NAME}.json").read_text("utf-8"))
    return found


def edit(page: Path, old: str, new: str) -> None:
    text = page.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} should stand once in the page"
    page.write_text(text.replace(old, new), encoding="utf-8")


def test_from_a_new_seed_to_a_review_that_goes_stale(repository: Path, article_page: Path) -> None:
    path = article_page.relative_to(repository).as_posix()

    told = run(repository, "review", "main").stdout
    others = len(list((repository / "docs/data/articles").glob("*.json"))) - 1
    assert f"**1 added**, {others} untouched." in told
    assert "La Suisse propose d’accueillir de nouvelles consultations à Genève</code>" in told

    edit(article_page, "Le port de Bâle", "Le vieux port de Bâle")
    edit(article_page, "[Moscou][russia]", "Moscou")
    edit(article_page, "Ce paragraphe n’a rien à faire ici, il vient d’une autre page.\n\n", "")
    left = article_page.read_text("utf-8")
    assert run(repository, "build").returncode == 1
    assert article_page.read_text("utf-8") == left
    assert f"{path}: error: a person changed this file" in run(repository, "check").stderr

    accepted = run(repository, "accept", "--by", "Anna", "--on", "2022-03-01", "--because", "relu")
    assert accepted.stdout == f"{path}: 3 decisions in {CORRECTIONS}\n"
    assert persons_part(path, article_page.read_text("utf-8")) == persons_part(path, left)
    assert (repository / CORRECTIONS).read_text("utf-8") == (
        "corrections:\n"
        '- replace: "Le port"\n'
        '  with: "Le vieux port"\n'
        '  because: "relu"\n  by: "Anna"\n  on: "2022-03-01"\n'
        '- boilerplate: "Ce paragraphe n’a rien à faire ici, il vient d’une autre page."\n'
        '  because: "relu"\n  by: "Anna"\n  on: "2022-03-01"\n'
        '- drop-mention: "Moscou"\n'
        '  actor: "russia"\n'
        '  because: "relu"\n  by: "Anna"\n  on: "2022-03-01"\n'
    )
    assert run(repository, "build").stdout == "docs/ is up to date.\n"
    assert run(repository, "check").returncode == 0
    committed(repository, "What the reviewer changed")

    run(repository, "review", "--mark", path, "--by", "Anna", "--on", "2022-03-02", check=True)
    assert record(repository)["review"] == {"status": "reviewed", "by": "Anna", "on": "2022-03-02"}
    assert run(repository, "check").returncode == 0

    (repository / "seeds/vocabulary/actors.ports.yml").write_text(
        "port-of-basel: {kind: organisation, labels: {fr: Port de Bâle}, aliases: [vieux port de Bâle]}\n",
        encoding="utf-8",
    )
    run(repository, "build", check=True)
    assert record(repository)["review"]["status"] == "stale"
    assert persons_part(path, article_page.read_text("utf-8")) != persons_part(path, left)


def test_a_new_seed_changes_its_own_page_and_those_that_list_it(repository: Path, article_page: Path) -> None:
    changed = git(repository, "diff", "--name-only", "main", "--", "docs/**.md").splitlines()

    counting = {"docs/method.md", "docs/en/method.md"}
    overviews = {path for path in changed if path.endswith("/index.md") or "/sources/" in path}
    others = set(changed) - counting - overviews
    unlisted = [path for path in others if article_page.stem not in (repository / path).read_text("utf-8")]
    assert unlisted == []
    records = git(repository, "diff", "--name-only", "main", "--", "docs/data/articles/").split()
    assert records == [f"docs/data/articles/{NAME}.json"]


def test_the_diff_of_an_article_shows_a_sentence_a_line(repository: Path, article_page: Path) -> None:
    before = git(repository, "rev-parse", "HEAD").strip()
    seed = repository / f"seeds/articles/{NAME}.txt"
    seed.write_text(SEED.replace("Le port de Bâle", "Le port de Genève"), encoding="utf-8")
    run(repository, "build", check=True)

    shown = git(repository, "diff", "--unified=0", before, "--", str(article_page)).splitlines()

    text = [line for line in shown if line[:1] in "+-" and "port de" in line]
    assert text == ["-Le port de Bâle n’est pas concerné.", "+Le port de Genève n’est pas concerné."]


def test_an_edit_holds_when_what_is_generated_changed_since(repository: Path, article_page: Path) -> None:
    edit(article_page, "Ce paragraphe n’a rien à faire ici, il vient d’une autre page.\n\n", "")
    (repository / "seeds/vocabulary/actors.ports.yml").write_text(
        "port-of-basel: {kind: organisation, labels: {fr: Port de Bâle}}\n", encoding="utf-8"
    )

    run(repository, "accept", check=True)

    assert "[port de Bâle][port-of-basel]" in article_page.read_text("utf-8")
    decided = (repository / CORRECTIONS).read_text("utf-8")
    assert decided.count("because:") == decided.count("- boilerplate:") == 1


def test_an_edit_of_a_line_that_changed_since_is_not_guessed(repository: Path, article_page: Path) -> None:
    edit(article_page, "Le port de Bâle", "Le vieux port de Bâle")
    (repository / "seeds/vocabulary/actors.ports.yml").write_text(
        "port-of-basel: {kind: organisation, labels: {fr: Port de Bâle}}\n", encoding="utf-8"
    )
    left = article_page.read_bytes()

    refused = run(repository, "accept")

    assert refused.returncode == 1
    assert "what is generated changed since, in the very lines that were edited" in refused.stderr
    assert article_page.read_bytes() == left


def test_the_next_run_ends_an_acceptance_that_was_killed(repository: Path, article_page: Path) -> None:
    edit(article_page, "Le port de Bâle", "Le vieux port de Bâle")
    left = article_page.read_bytes()
    run(repository, "accept", check=True)
    decided, accepted = (repository / CORRECTIONS).read_bytes(), article_page.read_bytes()
    article_page.write_bytes(left)

    run(repository, "accept", check=True)

    assert (repository / CORRECTIONS).read_bytes() == decided
    assert article_page.read_bytes() == accepted


def test_discarding_gives_back_the_page_as_generated(repository: Path, article_page: Path) -> None:
    path = article_page.relative_to(repository).as_posix()
    generated = article_page.read_bytes()
    edit(article_page, "Le port de Bâle", "Le vieux port de Bâle")

    run(repository, "discard", path, check=True)

    assert article_page.read_bytes() == generated
    assert run(repository, "check").returncode == 0


def test_discarding_everything_has_to_be_said(repository: Path) -> None:
    assert run(repository, "discard").returncode == 2


def test_what_cannot_be_accepted_stays_on_the_page(repository: Path, article_page: Path) -> None:
    edit(article_page, "Le port de Bâle", "Le **port** de Bâle")
    left = article_page.read_bytes()

    refused = run(repository, "accept")

    assert refused.returncode == 1
    assert "a line holds markup that the text of an article cannot have" in refused.stderr
    assert "plain text is written so: Le \\*\\*port\\*\\* de Bâle" in refused.stderr
    assert article_page.read_bytes() == left
    assert not (repository / CORRECTIONS).exists()


def test_a_correction_that_no_longer_fits_stops_the_build_and_says_where(repository: Path) -> None:
    file = repository / CORRECTIONS
    file.parent.mkdir(exist_ok=True)
    file.write_text(
        "corrections:\n- {boilerplate: Le port de Bale, because: z}\n- {split: Nulle part, because: z}\n",
        encoding="utf-8",
    )

    stopped = run(repository, "build")

    assert stopped.returncode == 1
    assert f"{CORRECTIONS}:2: error: “Le port de Bale” matches nowhere (the nearest: “Le port de Bâle”" in (
        stopped.stderr
    )
    assert f"{CORRECTIONS}:3: error: “Nulle part” matches nowhere" in stopped.stderr
    assert git(repository, "status", "--porcelain", "docs") == ""


def test_a_commit_that_there_is_not_is_one_clear_line(repository: Path) -> None:
    told = run(repository, "review", "no-such-branch")

    assert told.returncode == 1
    assert told.stderr.startswith("git: error: `git ls-tree")
    assert "Traceback" not in told.stderr
