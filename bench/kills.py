"""`python bench/kills.py [KILLS]`: builds killed at random moments; prints what was found after each."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent

if __name__ == "__main__":
    kills = sys.argv[1] if len(sys.argv) > 1 else "100"
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.crashes", str(Path(folder) / "corpus"), kills]
        subprocess.run(command, cwd=ROOT, check=True)
