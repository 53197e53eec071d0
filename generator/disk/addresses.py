"""`seeds/addresses.yml` on disk: new addresses are appended; nothing that stands there is changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.disk.atomic import write_atomically
from generator.disk.seeds import ADDRESSES
from generator.model.corpus import Address

_HEAD = "# The permanent address of each article's page. A published address is never changed or reused.\n"


def with_appended(text: str, new: Mapping[str, Address]) -> str:
    """The file's text with a line for each new address at its end, in the order of the ids."""
    head = text or _HEAD
    if not head.endswith("\n"):
        head += "\n"
    return head + "".join(f'"{identifier}": {new[identifier].path}\n' for identifier in sorted(new))


def append_addresses(root: Path, new: Mapping[str, Address]) -> None:
    """Append the addresses to the file, made if need be. Nothing is written where none is new."""
    if not new:
        return
    path = root / ADDRESSES
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    write_atomically(path, with_appended(text, new).encode())
