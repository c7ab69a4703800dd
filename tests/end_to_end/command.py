"""The real command, run as a process of its own as a person or a script runs it."""

import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "ropa"]
PATIENCE = 300
UNSET = ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE", "ROPA_DEBUG", "MAKEFLAGS", "MAKELEVEL")


@dataclasses.dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - any JSON
        """The one JSON document on stdout; nothing else may stand there."""
        return json.loads(self.out)


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return the environment for a register in `home`, whatever the one of the tests says."""
    kept = {name: value for name, value in os.environ.items() if name not in UNSET}
    return {**kept, "ROPA_HOME": str(home), "ROPA_ENGINE_IDLE": "5", "PYTHONUNBUFFERED": "", **more}


def ropa(*arguments: str | Path, home: Path, **more: str) -> Outcome:
    """Run the command and return how it ended."""
    finished = subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        env=environment(home, PYTHONPATH=str(ROOT), **more),
        cwd=ROOT,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=PATIENCE,
        check=False,
    )
    return Outcome(finished.returncode, finished.stdout.decode(), finished.stderr.decode())
