"""Results of stages kept in `.cache/`, found again by their content.

The key of a result is the digest of the program, the stage and its arguments, so nothing is ever out
of date: what changed has another key. An entry that is damaged counts as missing, and a folder that
cannot be written makes runs slower, not wrong. `.cache/` may be deleted at any time.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import pickle
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from generator.pipeline import ForEach

V = TypeVar("V")
R = TypeVar("R")
P = ParamSpec("P")

_ROOM = 4  # Entries kept for each one that the last run used: a few vocabularies back and forth.
_DIGEST = hashlib.sha256().digest_size


class Cache:
    """A memory of results in a folder, which may not exist yet."""

    def __init__(self, folder: Path, program: str) -> None:
        """Keep results of the program with this digest under `folder`."""
        self._top = folder
        self._folder = folder / program[:16]
        self._used: set[str] = set()
        self._digests: dict[int, tuple[object, bytes]] = {}

    def around(self, each: ForEach) -> ForEach:
        """`each`, asked only for what is not in the cache."""

        def remembering(
            stage: Callable[Concatenate[V, P], R],
            values: Iterable[V],
            /,
            *shared: P.args,
            **options: P.kwargs,
        ) -> list[R]:
            work = list(values)
            keys = [self._key(stage, value, shared, options) for value in work]
            results = {key: found for key in keys if (found := self.recall(key)) is not None}
            missing = {key: value for key, value in zip(keys, work, strict=True) if key not in results}
            for key, result in zip(missing, each(stage, missing.values(), *shared, **options), strict=True):
                self.keep(key, result)
                results[key] = result
            return [results[key] for key in keys]

        return remembering

    def recall(self, key: str) -> Any:
        """What was kept under a key, or None."""
        self._used.add(key)
        try:
            content = (self._folder / key).read_bytes()
        except OSError:
            return None
        digest, payload = content[:_DIGEST], content[_DIGEST:]
        if hashlib.sha256(payload).digest() != digest:
            return None
        return pickle.loads(payload)  # noqa: S301 - only what this program wrote has a right digest

    def keep(self, key: str, value: object) -> None:
        """Keep a value (not None) under a key, if the folder lets itself be written."""
        payload = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            # Not written atomically: a torn entry has a wrong digest, so it is a miss.
            (self._folder / key).write_bytes(hashlib.sha256(payload).digest() + payload)

    def prune(self) -> None:
        """Drop what other versions of the program kept, and what many runs ago used."""
        with contextlib.suppress(OSError):
            for folder in self._top.iterdir():
                if folder.is_dir() and folder != self._folder:
                    shutil.rmtree(folder)
            unused = [path for path in self._folder.iterdir() if path.name not in self._used]
            if len(unused) > _ROOM * len(self._used):
                for path in unused:
                    path.unlink(missing_ok=True)

    def _key(
        self, stage: Callable[..., object], value: object, shared: tuple[Any, ...], options: dict[str, Any]
    ) -> str:
        parts = [f"{stage.__module__}.{stage.__qualname__}".encode()]
        parts += (self._digest(part) for part in (value, *shared, options))
        return hashlib.sha256(b"\0".join(parts)).hexdigest()

    def _digest(self, value: object) -> bytes:
        """The digest of an argument; of one that comes again, such as the vocabulary, made once."""
        known = self._digests.get(id(value))
        if known is not None and known[0] is value:
            return known[1]
        digest = hashlib.sha256(_canonical(value)).digest()
        self._digests[id(value)] = (value, digest)
        return digest


def program_digest() -> str:
    """The digest of all that decides what comes out: this package, Python, what is installed."""
    whole = hashlib.sha256(sys.version.encode())
    for distribution in sorted(_installed()):
        whole.update(distribution.encode() + b"\0")
    package = Path(__file__).parent
    for path in sorted(package.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            whole.update(path.relative_to(package).as_posix().encode() + b"\0")
            whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def _installed() -> Iterator[str]:
    """`name-version.dist-info` of every installed distribution."""
    for entry in sys.path:
        folder = Path(entry)
        if folder.is_dir():
            yield from (path.name for path in folder.glob("*.dist-info"))


class _Canonical(pickle.Pickler):
    """Pickles to bytes that depend on nothing but the value.

    A pickler refers back to objects that it has met, so equal values with more or fewer objects in
    common differ; `fast` switches that off. Sets have another order in every process; they are sorted.
    """

    def __init__(self, stream: io.BytesIO) -> None:
        super().__init__(stream, pickle.HIGHEST_PROTOCOL)
        self.fast = True

    def persistent_id(self, obj: object) -> object:
        if isinstance(obj, (set, frozenset)):
            return sorted(_canonical(element) for element in obj)
        return None


def _canonical(value: object) -> bytes:
    stream = io.BytesIO()
    _Canonical(stream).dump(value)
    return stream.getvalue()
