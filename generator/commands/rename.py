"""`rename`: give an article's page another address."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.addresses import slug
from generator.commands.reporting import Exit, ProgressLine, report_problems, say_waiting
from generator.disk.atomic import write_atomically
from generator.disk.lock import only_run
from generator.disk.seeds import ADDRESSES, read_files
from generator.model.corpus import Address
from generator.problems import InputError, Problem, has_errors
from generator.registers import flow_mapping, scalar, with_entry
from generator.workspace import build


@click.command()
@click.argument("identifier", metavar="ID")
@click.argument("address")
@click.pass_obj
def command(root: Path, identifier: str, address: str) -> None:
    """Give the article ID the address ADDRESS, such as articles/2022-01-13-new-words.

    The former address keeps leading to the page, for ever.
    """
    with only_run(root, say_waiting):
        files = read_files(root)
        text = files.contents.get(ADDRESSES, b"").decode("utf-8")
        new = _renamed(text, identifier, address.strip("/"))
        write_atomically(root / ADDRESSES, with_entry(text, identifier, _entry(new)).encode())
    progress = ProgressLine()
    outcome = build(root, progress, say_waiting)
    progress.end()
    report_problems(outcome.problems)
    click.echo(f"{identifier} is at {new.path}; {', '.join(new.former)} leads there.")
    sys.exit(Exit.PROBLEMS if has_errors(outcome.problems) else Exit.FINE)


def _renamed(text: str, identifier: str, path: str) -> Address:
    """The article's address after the change. Raises InputError for what cannot be."""
    from generator.vocabulary.addresses import load_addresses
    from generator.yaml_fields import did_you_mean

    addresses, problems = load_addresses(ADDRESSES, text)
    if has_errors(problems):
        raise InputError(*problems)
    if identifier not in addresses:
        remedy = did_you_mean(identifier, addresses) or "see the ids in the file"
        raise InputError(Problem(ADDRESSES, None, f"no article has the id '{identifier}'", remedy))
    if not path.startswith("articles/") or any(slug(part) != part for part in path.split("/")):
        remedy = "write it like articles/2022-01-13-some-words: a-z, 0-9 and single hyphens"
        raise InputError(Problem(ADDRESSES, None, f"'{path}' cannot be an address", remedy))
    for other, address in addresses.items():
        if other != identifier and path in (address.path, *address.former):
            remedy = "a published address is never given again: choose another one"
            raise InputError(Problem(ADDRESSES, None, f"'{path}' is the address of '{other}'", remedy))
    old = addresses[identifier]
    if path == old.path:
        raise InputError(Problem(ADDRESSES, None, f"'{identifier}' is at '{path}' already"))
    former = dict.fromkeys((*old.former, old.path))
    return Address(path, tuple(known for known in former if known != path))


def _entry(address: Address) -> str:
    former = ", ".join(scalar(path) for path in address.former)
    return flow_mapping(path=address.path, former=f"[{former}]")
