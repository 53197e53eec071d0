"""What the files of `seeds/` say, as the values that the pipeline works on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from generator.clean.rules import cleaning_rules
from generator.corrections import Fixes, load_fixes
from generator.disk.seeds import (
    ADDRESSES,
    ARTICLES,
    BOILERPLATE,
    CORRECTIONS,
    FOLDER,
    REMOVED,
    SETTINGS,
    VOCABULARY,
    Files,
)
from generator.model.article import Seed
from generator.model.corpus import Address, Settings, Tombstone
from generator.model.vocabulary import Vocabulary
from generator.pipeline import ForEach, Inputs, one_by_one
from generator.problems import Problem
from generator.vocabulary.addresses import load_addresses
from generator.vocabulary.load import load_vocabulary
from generator.vocabulary.removed import load_removed
from generator.vocabulary.settings import load_settings


def read_inputs(files: Files, each: ForEach = one_by_one) -> Inputs:
    """Make the inputs of the files. What is wrong in them is in the inputs' problems, all of it."""
    problems = list(files.problems)
    settings = _settings(files, problems)
    vocabulary = _vocabulary(files, problems, each)
    rules = cleaning_rules(vocabulary.publishers, _text(BOILERPLATE, files, problems), BOILERPLATE)
    problems += rules.problems
    return Inputs(
        settings=settings,
        vocabulary=vocabulary,
        rules=rules,
        seeds=tuple(
            Seed(path.removeprefix(f"{FOLDER}/"), data) for path, data in files.under(ARTICLES).items()
        ),
        addresses=_addresses(files, problems),
        fixes=_fixes(files, vocabulary, problems),
        removed=_removed(files, problems),
        problems=tuple(problems),
    )


def _settings(files: Files, problems: list[Problem]) -> Settings:
    if SETTINGS not in files.contents:
        problems.append(Problem(SETTINGS, None, "the file is missing", "give at least a title: {fr: …}"))
        return Settings(title={})
    settings, found = load_settings(SETTINGS, _text(SETTINGS, files, problems))
    problems += found
    return settings


def _vocabulary(files: Files, problems: list[Problem], each: ForEach) -> Vocabulary:
    paths = [path for path in files.under(VOCABULARY) if _is_yaml(path) and path != BOILERPLATE]
    texts = {path: _text(path, files, problems) for path in paths}
    ((vocabulary, found),) = each(load_vocabulary, [texts])
    problems += found
    return vocabulary


def _addresses(files: Files, problems: list[Problem]) -> Mapping[str, Address]:
    if ADDRESSES not in files.contents:
        return {}
    addresses, found = load_addresses(ADDRESSES, _text(ADDRESSES, files, problems))
    problems += found
    return addresses


def _removed(files: Files, problems: list[Problem]) -> Mapping[str, Tombstone]:
    if REMOVED not in files.contents:
        return {}
    removed, found = load_removed(REMOVED, _text(REMOVED, files, problems))
    problems += found
    return removed


def _fixes(files: Files, vocabulary: Vocabulary, problems: list[Problem]) -> dict[str, Fixes]:
    fixes: dict[str, Fixes] = {}
    for path in files.under(CORRECTIONS):
        if not _is_yaml(path):
            continue
        fix, found = load_fixes(path, _text(path, files, problems), vocabulary)
        problems += found
        if fix is not None:
            fixes[PurePosixPath(path).stem] = fix
    return fixes


def _is_yaml(path: str) -> bool:
    return PurePosixPath(path).suffix == ".yml"


def _text(path: str, files: Files, problems: list[Problem]) -> str:
    """A YAML file as text, empty where there is none; one that is no UTF-8 is a problem with its line."""
    content = files.contents.get(path, b"").removeprefix(b"\xef\xbb\xbf")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problems.append(Problem(path, line, "the file is not UTF-8 here", "save it as UTF-8"))
        return ""
