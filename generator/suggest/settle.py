"""What is written when a suggestion is accepted or turned down."""

from __future__ import annotations

from collections.abc import Mapping

from generator.corrections.write import with_decisions
from generator.problems import InputError, Problem
from generator.suggest.suggestion import Decision, NewActor, NewAlias, NewDay, NewFurniture, Suggestion
from generator.suggest.yaml_text import flow, with_entry, with_item, with_member, with_scalar
from generator.yaml_lines import read_yaml

VOCABULARY = "seeds/vocabulary"
CORRECTIONS = "seeds/corrections"
FURNITURE = f"{VOCABULARY}/boilerplate.yml"
REJECTED = f"{VOCABULARY}/rejected.yml"
_PEOPLE = (f"{VOCABULARY}/actors.people.yml", f"{VOCABULARY}/actors.yml")


def accepted(suggestion: Suggestion, files: Mapping[str, str]) -> tuple[str, str]:
    """The path and the new text of the file that an acceptance changes.

    `files` maps the paths of what is in `seeds/` to their texts. Raises InputError where the file is
    written in a way that cannot be edited.
    """
    match suggestion.settlement:
        case NewActor(line):
            path = next((path for path in _PEOPLE if path in files), _PEOPLE[-1])
            return path, with_entry(path, files.get(path, ""), line)
        case NewAlias(actor, alias):
            path = _file_of("actors", actor, files)
            return path, with_item(path, files[path], actor, "aliases", alias)
        case NewDay(event, when):
            path = _file_of("events", event, files)
            return path, with_scalar(path, files[path], event, "when", when)
        case NewFurniture():
            return FURNITURE, with_entry(FURNITURE, files.get(FURNITURE, ""), _rule(suggestion.settlement))
        case Decision(article, fix):
            path = f"{CORRECTIONS}/{article}.yml"
            return path, with_decisions(path, files.get(path, ""), [fix])


def rejected(suggestion: Suggestion, files: Mapping[str, str]) -> tuple[str, str]:
    """The path and the new text of the file that remembers a rejection."""
    text = files.get(REJECTED, "")
    return REJECTED, with_member(REJECTED, text, suggestion.kind.value, suggestion.what)


def line_of(suggestion: Suggestion, files: Mapping[str, str]) -> tuple[str, str]:
    """Where an acceptance writes, and what; a decision is shown as it stands in the file."""
    match suggestion.settlement:
        case NewActor(line):
            path = next((path for path in _PEOPLE if path in files), _PEOPLE[-1])
            return path, line
        case NewAlias(actor, alias):
            return _file_of("actors", actor, files), f"{actor}: aliases: [{alias}]"
        case NewDay(event, when):
            return _file_of("events", event, files), f"{event}: when: {when}"
        case NewFurniture():
            return FURNITURE, _rule(suggestion.settlement)
        case Decision(article, fix):
            path = f"{CORRECTIONS}/{article}.yml"
            item = with_decisions(path, "", [fix]).partition("\n")[2]
            return path, ", ".join(line.strip().removeprefix("- ") for line in item.splitlines())


def _rule(furniture: NewFurniture) -> str:
    return f"- {flow({'family': f'furniture of {furniture.publisher}', 'line': [furniture.line]})}"


def _file_of(kind: str, identifier: str, files: Mapping[str, str]) -> str:
    """The file of the vocabulary that has an entry."""
    for path in sorted(files):
        name = path.removeprefix(f"{VOCABULARY}/")
        if path != name and name.split(".")[0] == kind:
            root, _ = read_yaml(path, files[path])
            if root is not None and isinstance(root.value, Mapping) and identifier in root.value:
                return path
    raise InputError(Problem(VOCABULARY, None, f"no file has '{identifier}'"))
