"""`build`, end to end, on a copy of this repository's corpus."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.disk.inputs import read_inputs
from generator.disk.seeds import read_files
from generator.pipeline import generate
from generator.workspace import build, regenerate, survey
from tests.projects import ROOT, run

SEEDS = "seeds/articles"


@pytest.fixture
def built(project: Path) -> Path:
    """A copy of the corpus, with `docs/` up to date."""
    return project


def contents(root: Path) -> dict[str, bytes]:
    """All that a run may write, and all that it must not touch."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for folder in ("docs", "seeds")
        for path in sorted((root / folder).rglob("*"))
        if path.is_file()
    }


def an_article(root: Path) -> Path:
    return sorted((root / "docs" / "articles").glob("*.md"))[0]


def test_every_seed_gets_its_page(built: Path) -> None:
    seeds = [path.stem for path in (built / SEEDS).iterdir()]
    records = [path.stem for path in (built / "docs" / "data" / "articles").glob("*.json")]
    assert sorted(records) == sorted(seeds)


def test_a_second_run_writes_nothing(built: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in built.rglob("*") if ".cache" not in path.parts}
    outcome = build(built)
    after = {path: path.stat().st_mtime_ns for path in built.rglob("*") if ".cache" not in path.parts}
    assert (outcome.written, outcome.removed) == ((), ())
    assert after == before


def test_a_run_after_new_addresses_were_given_has_nothing_to_generate(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (built / SEEDS / "new.txt").write_text("Une phrase seule. Une autre la suit.", encoding="utf-8")
    assert "seeds/addresses.yml" in build(built).written
    monkeypatch.setattr("generator.workspace._regenerate", lambda *_: pytest.fail("it generates"))
    assert build(built).written == ()


def test_a_run_without_a_cache_gives_the_same_bytes(built: Path) -> None:
    before = contents(built)
    shutil.rmtree(built / ".cache")
    shutil.rmtree(built / "docs")
    build(built)
    assert contents(built) == before


@pytest.mark.slow
@pytest.mark.parametrize("hash_seed", ["1", "31337"])
def test_another_hash_seed_gives_the_same_bytes(built: Path, hash_seed: str) -> None:
    before = contents(built)
    shutil.rmtree(built / ".cache")
    shutil.rmtree(built / "docs")
    done = run(built, "build", hash_seed=hash_seed)
    assert done.returncode == 0, done.stderr
    assert contents(built) == before


def test_the_order_in_which_files_are_met_does_not_count() -> None:
    inputs = read_inputs(read_files(ROOT))
    seeds = list(inputs.seeds)
    random.Random(7).shuffle(seeds)  # noqa: S311 - any order but the usual one
    fixes = dict(sorted(inputs.fixes.items(), reverse=True))
    addresses = dict(sorted(inputs.addresses.items(), reverse=True))
    shuffled = replace(inputs, seeds=tuple(seeds), fixes=fixes, addresses=addresses)
    as_usual, otherwise = generate(inputs), generate(shuffled)
    assert sorted(o.path for o in otherwise.outputs) == sorted(o.path for o in as_usual.outputs)
    assert {o.path: o.content for o in otherwise.outputs} == {o.path: o.content for o in as_usual.outputs}


def test_a_survey_tells_what_a_build_would_write_and_writes_nothing(built: Path) -> None:
    (built / SEEDS / "new.txt").write_text("Une phrase seule. Une autre la suit.", encoding="utf-8")
    before = contents(built)
    told = survey(built)
    assert contents(built) == before
    assert build(built) == told


def test_an_edited_page_is_left_and_told_and_the_others_are_built(built: Path) -> None:
    page = an_article(built)
    edited = page.read_text(encoding="utf-8") + "\nUne phrase d’une lectrice.\n"
    page.write_text(edited, encoding="utf-8")
    (built / SEEDS / "new.txt").write_text("Une phrase seule. Une autre la suit.", encoding="utf-8")
    done = run(built, "build")
    assert page.read_text(encoding="utf-8") == edited
    assert done.returncode == 1
    assert f"{page.relative_to(built).as_posix()}: error: a person changed this file" in done.stderr
    assert (built / "docs" / "data" / "articles" / "new.json").exists()


def test_the_page_of_a_seed_that_is_gone_goes_with_it(built: Path) -> None:
    (built / SEEDS / "new.txt").write_text("Une phrase seule. Une autre la suit.", encoding="utf-8")
    with_it = set(build(built).written)
    (built / SEEDS / "new.txt").unlink()
    gone = set(build(built).removed)
    assert "docs/data/articles/new.json" in gone
    assert gone <= with_it


def test_files_of_a_person_in_docs_are_left(built: Path) -> None:
    (built / "docs" / "CNAME").write_text("example.org\n", encoding="utf-8")
    (built / "docs" / "notes.md").write_text("# Notes\n", encoding="utf-8")
    build(built)
    assert (built / "docs" / "CNAME").exists()
    assert (built / "docs" / "notes.md").exists()


def test_a_new_article_is_given_an_address_that_it_keeps(built: Path) -> None:
    (built / SEEDS / "new.txt").write_text("Une phrase seule. Une autre la suit.", encoding="utf-8")
    build(built)
    addresses = (built / "seeds" / "addresses.yml").read_text(encoding="utf-8")
    assert '"new": articles/' in addresses
    build(built)
    assert (built / "seeds" / "addresses.yml").read_text(encoding="utf-8") == addresses


def add(path: str, content: bytes) -> Callable[[Path], None]:
    """A mistake made by writing a file."""

    def make(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)

    return make


def remove(path: str) -> Callable[[Path], None]:
    """A mistake made by removing a file."""
    return lambda root: (root / path).unlink()


BAD_SEEDS = {
    "empty": (b"", "empty"),
    "only white space": (b" \n\t\n", ""),
    "binary": (bytes(range(256)) * 8, ""),
    "an image": (b"\x89PNG\r\n\x1a\n" + bytes(200), ""),
}


@pytest.mark.parametrize(("content", "word"), BAD_SEEDS.values(), ids=BAD_SEEDS)
def test_a_bad_seed_is_told_in_one_line_and_the_others_are_built(
    built: Path, content: bytes, word: str
) -> None:
    others = contents(built)
    (built / SEEDS / "bad.txt").write_bytes(content)
    outcome = build(built)
    told = [problem for problem in outcome.problems if problem.path == f"{SEEDS}/bad.txt"]
    assert len(told) == 1, outcome.problems
    assert told[0].severity == "error"
    assert word in told[0].cause
    assert told[0].remedy
    assert "\n" not in str(told[0])
    assert {path: data for path, data in contents(built).items() if "bad" not in path} == others


BAD_FILES = {
    "no settings": (remove("seeds/corpus.yml"), "seeds/corpus.yml: error: the file is missing"),
    "settings that are no YAML": (add("seeds/corpus.yml", b"title: [\n"), "seeds/corpus.yml:"),
    "an unknown key in the settings": (
        add("seeds/corpus.yml", b"title: {fr: x}\ntitel: y\n"),
        "corpus.yml:2",
    ),
    "a vocabulary that is no YAML": (add("seeds/vocabulary/actors.x.yml", b"a: b: c\n"), "actors.x.yml:1"),
    "a vocabulary of an unknown kind": (add("seeds/vocabulary/actor.yml", b"a: 1\n"), "actor.yml: error"),
    "a vocabulary that is not UTF-8": (
        add("seeds/vocabulary/actors.x.yml", b"#\n# \xe9\n"),
        "actors.x.yml:2",
    ),
    "an unknown actor": (
        add(
            "seeds/vocabulary/actors.x.yml",
            "someone:\n  kind: person\n  labels: {fr: Quelqu’un}\n  acts_for:\n    - actor: rusia\n".encode(),
        ),
        "russia",
    ),
    "boilerplate with an unknown key": (
        add("seeds/vocabulary/boilerplate.yml", b"- family: x\n  lyne: [a]\n"),
        "seeds/vocabulary/boilerplate.yml:2",
    ),
    "addresses that are no YAML": (add("seeds/addresses.yml", b"a: b: c\n"), "seeds/addresses.yml:1"),
    "an address outside the site": (add("seeds/addresses.yml", b"a: ../../etc\n"), "seeds/addresses.yml:1"),
    "a correction that is no YAML": (add("seeds/corrections/x.yml", b"- : -\n"), "seeds/corrections/x.yml"),
    "a YAML bomb": (
        add(
            "seeds/corrections/x.yml",
            b"a: &a [1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
            b"d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d]\n",
        ),
        "seeds/corrections/x.yml",
    ),
}


@pytest.mark.parametrize(("make", "told"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_mistake_that_concerns_the_whole_stops_the_build_and_leaves_docs_as_they_were(
    built: Path, make: Callable[[Path], None], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from generator.cli import main

    before = {path: data for path, data in contents(built).items() if path.startswith("docs/")}
    make(built)
    with pytest.raises(SystemExit) as ended:
        main(["--root", str(built), "build"])
    said = capsys.readouterr()
    assert ended.value.code == 1
    assert told in said.err
    assert "Traceback" not in said.err
    assert "docs/ is left as it was" in said.out
    assert {path: data for path, data in contents(built).items() if path.startswith("docs/")} == before


def test_all_mistakes_are_told_at_once(built: Path) -> None:
    (built / "seeds/corpus.yml").unlink()
    (built / "seeds/vocabulary/actors.x.yml").write_text("a: b: c\n", encoding="utf-8")
    (built / SEEDS / "bad.txt").write_bytes(b"")
    paths = {problem.path for problem in build(built).problems if problem.severity == "error"}
    assert {"seeds/corpus.yml", "seeds/vocabulary/actors.x.yml", f"{SEEDS}/bad.txt"} <= paths


def test_a_folder_without_seeds_is_told_with_the_remedy(tmp_path: Path) -> None:
    done = run(tmp_path, "build")
    assert done.returncode == 1
    assert done.stderr.startswith("seeds: error: there is no such folder")
    assert "--root" in done.stderr


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert run(tmp_path, "--root", "nowhere", "build").returncode == 2


def test_an_unknown_command_is_wrong_usage(tmp_path: Path) -> None:
    assert run(tmp_path, "biuld").returncode == 2


def test_what_is_generated_names_no_place_of_this_machine(built: Path) -> None:
    outputs = regenerate(built).site.outputs
    here = os.fsencode(built)
    assert not [output.path for output in outputs if here in output.content]
