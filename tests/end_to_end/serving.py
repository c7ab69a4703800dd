"""A command that serves, run as a person runs it: until it has said where, then asked, then stopped."""

import contextlib
import dataclasses
import re
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

from tests.end_to_end.command import PATIENCE, PROGRAM, ROOT, Outcome, environment

ADDRESS = re.compile(r"^(http://\S+/) shows the register; Ctrl-C stops it$", re.MULTILINE)


@dataclasses.dataclass(slots=True)
class Serving:
    """A command while it serves: its address, what it printed until then, and a way to end it."""

    address: str
    out: str
    process: subprocess.Popen[str]
    errors: IO[str]

    def stop(self, how: signal.Signals = signal.SIGINT) -> Outcome:
        """Ask it to stop and return how it ended."""
        self.process.send_signal(how)
        return self.ended()

    def ended(self) -> Outcome:
        """Wait until it has ended, and return how."""
        rest, _ = self.process.communicate(timeout=PATIENCE)
        return Outcome(self.process.returncode, self.out + rest, self.said())

    def said(self) -> str:
        """Return what it has written on stderr."""
        self.errors.seek(0)
        return self.errors.read()


@contextlib.contextmanager
def serving(
    *arguments: str, home: Path, program: Sequence[str] = PROGRAM, patience: float = PATIENCE, **more: str
) -> Iterator[Serving]:
    """Run a command until it has printed its address; end it afterwards, or after `patience` seconds."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as errors:
        process = subprocess.Popen(
            [*program, *arguments],
            cwd=ROOT,
            env=environment(home, PYTHONPATH=str(ROOT), **more),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
        giving_up = threading.Timer(patience, process.kill)
        giving_up.start()
        try:
            out = _until_address(process)
            errors.seek(0)
            found = ADDRESS.search(out)
            assert found is not None, (out, errors.read())
            yield Serving(found[1], out, process, errors)
        finally:
            giving_up.cancel()
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.communicate(timeout=PATIENCE)


def _until_address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    out = ""
    for line in process.stdout:
        out += line
        if ADDRESS.search(line):
            break
    return out
