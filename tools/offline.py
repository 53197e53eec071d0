"""Make the offline bundle of a site: `python -m tools.offline [SITE [BUNDLE]]`.

A copy of the built site, and a zip of it, whose pages open from a disk: browsers load neither modules
nor data from files, so what the search needs becomes plain scripts beside the page that has it.
"""

from __future__ import annotations

import gzip
import json
import shutil
import sys
import zipfile
from pathlib import Path
from typing import Any

_FRAGMENT = b"pagefind_dcd"  # what Pagefind puts before the JSON of a page
_ENGINE = Path(__file__).parent / "offline_search.js"
_MODULE = 'explorer.js" type="module"'
_PLAIN = 'explorer.js" defer'


def bundle(site: Path, target: Path) -> Path:
    """Write the bundle of a site to a folder, which is made anew, and a zip beside it; the zip's path."""
    if not (site / "pagefind").is_dir():
        raise FileNotFoundError(f"{site} has no search index: build the site first (make site)")
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(site, target, ignore=shutil.ignore_patterns("pagefind", "sitemap.xml*", "robots.txt"))
    _write_search(site, target / "assets")
    for page in sorted(target.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        if _MODULE in text:
            page.write_text(_with_plain_scripts(text), encoding="utf-8")
    return _zip(target)


def pages_of(site: Path) -> list[dict[str, Any]]:
    """The pages as Pagefind read them, in the order of their addresses."""
    fragments = (path.read_bytes() for path in sorted((site / "pagefind" / "fragment").iterdir()))
    pages = [json.loads(gzip.decompress(data).removeprefix(_FRAGMENT)) for data in fragments]
    return sorted(pages, key=lambda page: str(page["url"]))


def _write_search(site: Path, assets: Path) -> None:
    names = json.loads((site / "data" / "search" / "names.json").read_text(encoding="utf-8"))
    data = json.dumps({"pages": pages_of(site), "names": names}, ensure_ascii=False, sort_keys=True)
    engine = _ENGINE.read_text(encoding="utf-8")
    explorer = (assets / "explorer.js").read_text(encoding="utf-8")
    (assets / "offline-data.js").write_text(f"globalThis.offlineData = {data};\n", encoding="utf-8")
    (assets / "offline-search.js").write_text(engine, encoding="utf-8")
    # As a module it had names of its own; as a plain script it would share them with the others.
    (assets / "explorer.js").write_text(f"{{\n{explorer}}}\n", encoding="utf-8")


def _with_plain_scripts(page: str) -> str:
    """The page with its module as a plain script, after the two that bring data and engine."""
    before, _, after = page.partition(_MODULE)
    opening = before[before.rindex("<script") :]  # <script src="…assets/
    extra = "".join(
        f'{opening}{name}" defer></script>\n    ' for name in ("offline-data.js", "offline-search.js")
    )
    return before[: -len(opening)] + extra + opening + _PLAIN + after


def _zip(folder: Path) -> Path:
    """A zip of the folder with the same bytes for the same files."""
    path = folder.with_suffix(".zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                name = (Path(folder.name) / file.relative_to(folder)).as_posix()
                archive.writestr(zipfile.ZipInfo(name), file.read_bytes(), zipfile.ZIP_DEFLATED)
    return path


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    made = bundle(*given, *[Path("site"), Path("build/offline")][len(given) :])
    print(f"{made}: {made.stat().st_size / 1e6:.1f} MB; open index.html in the folder that it unpacks to")  # noqa: T201
