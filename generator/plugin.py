"""The MkDocs edge: `docs/` is brought up to date before a build, the search index made after it.

Without the plugin MkDocs builds the same pages from the committed `docs/`, only without search.
"""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger

from generator.disk.lock import Busy
from generator.disk.seeds import FOLDER
from generator.problems import InputError, Problem, Severity
from generator.workspace import build

log = get_plugin_logger("microsite")


class MicrositeConfig(Config):
    """The plugin's settings in `mkdocs.yml`."""

    search = Type(bool, default=True)
    """Whether to make the search index after a build. An offline bundle has another search."""


class MicrositePlugin(BasePlugin[MicrositeConfig]):
    """Seeds to pages before MkDocs reads them, pages to a search index after it has written them."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Let `mkdocs serve` watch the seeds beside the pages."""
        seeds = str(_root(config) / FOLDER)
        if seeds not in config.watch:
            config.watch.append(seeds)
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
        """Make the search index of the site (Pagefind; a folder `pagefind/` in the site)."""
        if not self.config.search:
            return
        command = [sys.executable, "-m", "pagefind", "--site", config.site_dir, "--silent"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            raise PluginError(f"the search index could not be made: {(done.stderr or done.stdout).strip()}")


def _root(config: MkDocsConfig) -> Path:
    """The corpus folder: the one that `mkdocs.yml` is in."""
    return Path(config.config_file_path).parent


def _say_waiting(holder: str) -> None:
    log.info("waiting for another run in this folder to end (process %s)", holder or "unknown")


def _tell(problem: Problem) -> None:
    """Log a problem; MkDocs fails a `--strict` build on errors, and lets notes and warnings pass."""
    log.log(logging.ERROR if problem.severity is Severity.ERROR else logging.INFO, "%s", problem)
