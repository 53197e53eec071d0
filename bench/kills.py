"""`python bench/kills.py [KILLS]`: builds killed at random moments; prints what was found after each.

A thousand take about half an hour; interrupted (Ctrl-C), it prints what it has.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent

if __name__ == "__main__":
    kills = sys.argv[1] if len(sys.argv) > 1 else "100"
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.crashes", str(Path(folder) / "corpus"), kills]
        with contextlib.suppress(KeyboardInterrupt), subprocess.Popen(command, cwd=ROOT) as run:
            run.wait()
