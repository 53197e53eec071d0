"""`seeds/addresses.yml`: the permanent page address of every article, and the former ones."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.model.corpus import Address
from generator.problems import Problem, in_order
from generator.yaml_fields import Fields
from generator.yaml_lines import Node, read_yaml

KEYS = ("path", "former")

_PATH = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*\Z")


def load_addresses(path: str, text: str) -> tuple[Mapping[str, Address], tuple[Problem, ...]]:
    """The addresses by article id, and everything that is wrong in the file.

    An entry is `id: articles/2022-01-13-title` or `id: {path: …, former: […]}`.
    """
    root, found = read_yaml(path, text)
    problems = list(found)
    addresses: dict[str, Address] = {}
    if root is None or root.value is None:
        return addresses, in_order(problems)
    if not isinstance(root.value, Mapping):
        problems.append(root.problem(f"the file is {root.kind}", "write `article-id: articles/its-address`"))
        return addresses, in_order(problems)
    owners: dict[str, str] = {}
    for identifier, node in root.value.items():
        address = _address(node, problems)
        if address is not None:
            addresses[identifier] = address
            _claim(identifier, node, address, owners, problems)
    return addresses, in_order(problems)


def _address(node: Node, problems: list[Problem]) -> Address | None:
    if isinstance(node.value, str):
        address = Address(node.value.strip().strip("/"))
    else:
        fields = Fields(node, problems, KEYS)
        former = tuple(old.strip("/") for old in fields.texts("former"))
        address = Address(fields.required("path").strip("/"), former)
    wrong = [path for path in (address.path, *address.former) if not _PATH.match(path)]
    for path in wrong:
        remedy = "use a-z, 0-9, single hyphens and slashes"
        problems.append(node.problem(f"'{path}' cannot be the address of a page", remedy))
    return None if wrong else address


def _claim(
    identifier: str, node: Node, address: Address, owners: dict[str, str], problems: list[Problem]
) -> None:
    for path in (address.path, *address.former):
        owner = owners.setdefault(path, identifier)
        if owner != identifier:
            problems.append(node.problem(f"'{path}' is the address of '{owner}' too", "give it another one"))
