"""Copies of this repository's corpus, and the commands that people run in one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def copy_project(target: Path) -> Path:
    """Seeds, generated pages and settings of the site, copied; the program itself is linked."""
    target.mkdir(parents=True)
    for name in ("seeds", "docs"):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, target / name)
    shutil.copy(ROOT / "mkdocs.yml", target)
    (target / "generator").symlink_to(ROOT / "generator", target_is_directory=True)
    return target


def copy_built(project: Path, target: Path) -> Path:
    """Such a copy copied once more, with all that was built in it."""
    return Path(shutil.copytree(project, target, symlinks=True))


def run(
    root: Path, *arguments: str, hash_seed: str = "0", check: bool = False
) -> subprocess.CompletedProcess[str]:
    """`python -m generator …` in a corpus folder, in a process of its own."""
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(
        command, cwd=root, env=environment(hash_seed), capture_output=True, text=True, check=check
    )


def build_site(root: Path) -> Path:
    """Run `mkdocs build --strict` in a corpus folder; the folder of the site."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=root, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def environment(hash_seed: str = "0") -> dict[str, str]:
    """The environment without what a terminal or an outer run adds to it."""
    kept = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "FORCE_COLOR"}}
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    return {**kept, **quiet, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT), "TERM": "dumb"}
