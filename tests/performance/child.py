"""A command in a process of its own: what it says, how long it takes, and the most memory that it holds.

Between the measuring process and the command stands a small one. The system counts what a process held before it became
the command, and a process that starts another one lends it all its memory for a moment.
"""

import dataclasses
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


@dataclasses.dataclass(frozen=True)
class Ran:
    """A command that has run: seconds from its start to its end, its largest resident memory in MB, what it printed."""

    seconds: float
    megabytes: float
    printed: str


def run(command: Sequence[str], settings: Mapping[str, str]) -> Ran:
    """Run a command of this repository with these settings and no others of the product."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("NEO4J_", "ROPA_"))}
    path = os.pathsep.join(filter(None, (str(_ROOT), kept.get("PYTHONPATH"))))
    between = subprocess.run(
        (sys.executable, "-S", str(Path(__file__).resolve()), *command),
        env={**kept, **settings, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    told = json.loads(between.stdout)
    assert told["status"] == 0, told["complained"]
    return Ran(told["seconds"], told["megabytes"], told["printed"])


def _main(command: Sequence[str]) -> None:
    begun = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    seconds = time.perf_counter() - begun
    unit = 1024 if sys.platform == "linux" else 1024 * 1024
    told = {
        "status": done.returncode,
        "seconds": seconds,
        "megabytes": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit,
        "printed": done.stdout,
        "complained": done.stderr,
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    _main(sys.argv[1:])
