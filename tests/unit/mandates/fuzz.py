"""Reads thousands of damaged lists and says whether one of them crashed, hung or filled the memory.

python tests/unit/mandates/fuzz.py [HOW MANY] [FROM WHICH NUMBER]
"""

import signal
import subprocess
import sys
from pathlib import Path
from types import FrameType

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).parents[3]))

from importers.mandates import IMPORTER
from ropa.errors import UserError
from ropa.importing.importer import Options
from tests.unit.mandates.mutation import mutated

SECONDS = 5
MEGABYTES = 300
BATCH = 500
_STATUS = Path("/proc/self/status")


class TooSlowError(Exception):
    """A list was not read within its time."""


def _ring(_: int, __: FrameType | None) -> None:
    raise TooSlowError


def read_all(first: int, count: int) -> tuple[int, int, list[str]]:
    """Return how many of these lists were read, how many refused, and what went wrong with which."""
    read, refused, wrong = 0, 0, []
    signal.signal(signal.SIGALRM, _ring)
    for number in range(first, first + count):
        source = mutated(number)
        signal.alarm(SECONDS)
        try:
            IMPORTER.extract(source, Options())
            read += 1
        except UserError:
            refused += 1
        except TooSlowError:
            wrong.append(f"{number}: not read in {SECONDS} s")
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            wrong.append(f"{number}: {error!r}")
        finally:
            signal.alarm(0)
    return read, refused, wrong


def peak() -> int:
    """Return the most memory that this process had, in megabytes; 0 where the system does not tell."""
    if not _STATUS.exists():
        return 0
    line = next(line for line in _STATUS.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) // 1024


def main(count: int, first: int) -> int:
    """Read the lists in processes of their own, so that one that dies is noticed; return the exit code."""
    read, refused, most, wrong = 0, 0, 0, []
    for start in range(first, first + count, BATCH):
        size = min(BATCH, first + count - start)
        done = subprocess.run(
            [sys.executable, __file__, "--batch", str(start), str(size)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            wrong.append(f"{start}–{start + size - 1}: the process ended with {done.returncode}: {done.stderr[-500:]}")
            continue
        numbers, *faults = done.stdout.splitlines()
        one_read, one_refused, memory = map(int, numbers.split())
        read, refused, most = read + one_read, refused + one_refused, max(most, memory)
        wrong += faults
    if most > MEGABYTES:
        wrong.append(f"{most} MB of memory, more than {MEGABYTES}")
    sys.stdout.write(f"{read} read, {refused} refused in words, at most {most} MB, {len(wrong)} faults\n")
    sys.stdout.writelines(f"  {fault}\n" for fault in wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--batch"]:
        numbers_read, numbers_refused, faults_found = read_all(int(sys.argv[2]), int(sys.argv[3]))
        sys.stdout.write(f"{numbers_read} {numbers_refused} {peak()}\n" + "\n".join(faults_found))
    else:
        sys.exit(main(int((sys.argv[1:2] or ["10000"])[0]), int((sys.argv[2:3] or ["0"])[0])))
