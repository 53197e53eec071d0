"""What the documents say about commands, targets and files is so."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from generator.cli import COMMANDS, commands
from tests.projects import ROOT

DOCUMENTS = ("README.md", "CONTRIBUTING.md")
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

document = pytest.mark.parametrize("name", DOCUMENTS)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_readme_lists_every_command_and_no_other() -> None:
    _, _, table = read("README.md").partition("| `python -m generator …` |")
    listed = re.findall(r"`([a-z]+)[^`]*`", "".join(re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)))
    assert sorted(listed) == sorted(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_does_in_a_line(command: str) -> None:
    told = CliRunner().invoke(commands, [command, "--help"])
    assert told.exit_code == 0
    assert re.search(rf"Usage: \S+ {command} .*\n\n  [A-Z]", told.output), told.output


@document
def test_every_make_target_that_a_document_names_exists(name: str) -> None:
    named = set(re.findall(r"`make ([a-z]+)`|^make ([a-z]+)", read(name), re.MULTILINE))
    assert {target for pair in named for target in pair if target} <= TARGETS


@document
def test_every_command_that_a_document_shows_exists(name: str) -> None:
    assert set(re.findall(r"python -m generator ([a-z]+)", read(name))) <= set(COMMANDS)


@document
def test_every_file_that_a_document_links_exists(name: str) -> None:
    links = re.findall(r"\]\(([^):#]+)\)", read(name))
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_layer_of_the_program_is_a_module() -> None:
    pyproject = read("pyproject.toml")
    layers = re.findall(r'^  "([a-z_ |]+)",$', pyproject.partition("layers = [")[2], re.MULTILINE)
    names = [name for layer in layers for name in layer.split(" | ")]
    package = ROOT / "generator"
    assert names
    assert [n for n in names if not (package / n).is_dir() and not (package / f"{n}.py").is_file()] == []


def test_every_script_of_make_is_there() -> None:
    scripts = re.findall(r"tools/[a-z]+\.sh", read("Makefile"))
    assert scripts
    assert all((ROOT / script).stat().st_mode & 0o111 for script in scripts)


def test_the_lock_names_no_index_and_has_a_hash_for_everything() -> None:
    for name in ("site", "dev"):
        lock = read(f"requirements/{name}.txt")
        assert not re.search(r"index-url|https?://", lock)
        packages = [line for line in lock.splitlines() if re.match(r"[a-z0-9]", line)]
        assert packages
        assert all("==" in line and line.endswith("\\") for line in packages)
