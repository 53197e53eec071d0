"""The MkDocs edge: `docs/` is brought up to date before a build, the search index made after it.

Without the plugin MkDocs builds the same pages from the committed `docs/`, only without search.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger

from generator.disk.atomic import write_atomically
from generator.disk.lock import Busy
from generator.disk.seeds import FOLDER
from generator.model.corpus import Settings
from generator.pages.typography import set_in
from generator.problems import InputError, Problem, Severity
from generator.vocabulary.settings import load_settings
from generator.workspace import build

log = get_plugin_logger("microsite")


class MicrositeConfig(Config):
    """The plugin's settings in `mkdocs.yml`."""

    search = Type(bool, default=True)
    """Whether to make the search index after a build. An offline bundle has another search."""


class MicrositePlugin(BasePlugin[MicrositeConfig]):
    """Seeds to pages before MkDocs reads them, pages to a search index after it has written them."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Let `mkdocs serve` watch the seeds too, and the frame say what `seeds/corpus.yml` says."""
        seeds = str(_root(config) / FOLDER)
        if seeds not in config.watch:
            config.watch.append(seeds)
        corpus = _settings(_root(config))
        if corpus:
            # `mkdocs serve` has given its own address here already.
            config.site_url = config.site_url or corpus.site_url or None
            config.extra["noindex"] = corpus.noindex
            config.extra["title"] = dict(corpus.title)
        for name in ("ui", "title"):
            words = config.extra.get(name) or {}
            config.extra[name] = {language: typeset(language, said) for language, said in words.items()}
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Bring `docs/` up to date. Files that did not change are not touched, so serving ends."""
        try:
            outcome = build(_root(config), waiting=_say_waiting)
        except InputError as error:
            raise PluginError(str(error)) from None
        except (Busy, OSError) as error:
            raise PluginError(f"docs/ could not be brought up to date: {error}") from None
        for problem in outcome.problems:
            _tell(problem)
        if outcome.written or outcome.removed:
            log.info("docs/: %d written, %d removed", len(outcome.written), len(outcome.removed))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Add to the site what is made of it whole: the data as one file, and the search index."""
        write_database(Path(config.docs_dir), Path(config.site_dir))
        if not config.site_url or config.extra.get("noindex"):
            # It would invite search engines that are asked to keep away, or list no address at all.
            for name in ("sitemap.xml", "sitemap.xml.gz"):
                (Path(config.site_dir) / name).unlink(missing_ok=True)
        if self.config.search:
            write_search_index(Path(config.site_dir))


def typeset(language: str, words: object) -> object:
    """A catalogue's strings, at any depth, as the language's printers set them; all else as it is."""
    if isinstance(words, Mapping):
        return {key: typeset(language, value) for key, value in words.items()}
    if isinstance(words, list):
        return [typeset(language, value) for value in words]
    return set_in(language, words) if isinstance(words, str) else words


def write_database(docs: Path, site: Path) -> None:
    """Write the data of `docs/data/` as one SQLite file, `data/corpus.sqlite` in the site.

    It is made for the site and not committed, since its bytes depend on the version of SQLite.
    """
    from generator.exports.sqlite_file import sqlite_file

    data = docs / "data"
    if not (data / "datapackage.json").is_file():
        return
    tables = {path.relative_to(data).as_posix(): path.read_bytes() for path in sorted(data.rglob("*.csv"))}
    records = [path.read_bytes() for path in sorted((data / "articles").glob("*.json"))]
    package = json.loads((data / "datapackage.json").read_bytes())
    write_atomically(site / "data" / "corpus.sqlite", sqlite_file(package, tables, records))


def write_search_index(site: Path) -> None:
    """Make Pagefind's index of the site, in its folder `pagefind/`. Raises PluginError."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--silent"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise PluginError(f"the search index could not be made: {(done.stderr or done.stdout).strip()}")


def _settings(root: Path) -> Settings | None:
    """What `seeds/corpus.yml` says, or None if it cannot be read; the build then tells why."""
    path = root / FOLDER / "corpus.yml"
    try:
        settings, _ = load_settings(path.name, path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
    return settings if settings.title else None


def _root(config: MkDocsConfig) -> Path:
    """The corpus folder: the one that `mkdocs.yml` is in."""
    return Path(config.config_file_path).parent


def _say_waiting(holder: str) -> None:
    log.info("waiting for another run in this folder to end (process %s)", holder or "unknown")


def _tell(problem: Problem) -> None:
    """Log a problem; MkDocs fails a `--strict` build on errors, and lets notes and warnings pass."""
    log.log(logging.ERROR if problem.severity is Severity.ERROR else logging.INFO, "%s", problem)
