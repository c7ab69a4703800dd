"""A real Neo4j for the tests: the one at NEO4J_TEST_URI, else one of Maven's jars run by the JDK of this computer.

One serves a whole test run. The process that conducts the run holds the `Lifeline`; whichever process first needs the
database starts it, tied to that lifeline, and the others find it. It ends when the lifeline ends, however that happens.
"""

import contextlib
import dataclasses
import fcntl
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ropa.settings import Settings
from ropa.store.connection import Store, open_store
from ropa.store.file_lock import FileLock
from tests.neo4j.release import COPY_SECONDS, NotAvailableError, release
from tests.waiting import eventually

_HERE = Path(__file__).resolve().parent
# By a shell, so that the process neither ends with the one that started it nor is left to it when it ends.
_IN_THE_BACKGROUND = 'exec 3<lifeline; "$@" <&3 3<&- >neo4j.log 2>&1 &'
_START_SECONDS = 120.0
_END_SECONDS = 30.0


class Lifeline:
    """The folder of one test run, and the pipe whose end is the end of the Neo4j that was started in it."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="ropa-neo4j-"))
        pipe = self.folder / "lifeline"
        os.mkfifo(pipe)
        self._held = os.open(pipe, os.O_RDWR)

    def end(self) -> None:
        """End the Neo4j, wait until it is gone, and remove what it wrote."""
        os.close(self._held)
        gone = FileLock.take(self.folder / "alive", seconds=_END_SECONDS)
        if gone is None:
            raise AssertionError(f"the Neo4j of this test run, started in {self.folder}, did not end")
        gone.release()
        shutil.rmtree(self.folder)


@dataclasses.dataclass(frozen=True)
class RealNeo4j:
    """The Neo4j of the test run that belongs to `folder`, and the most memory its heap may have, as Java writes it."""

    folder: Path
    heap: str = "1g"

    def settings(self) -> Settings:
        """Return how to reach it, started if need be. Raises `NotAvailableError` if there is none."""
        uri = os.environ.get("NEO4J_TEST_URI")
        with self._alone("preparing"):
            if uri is None:
                uri = self._uri_of_our_own()
            settings = Settings(
                neo4j_uri=uri,
                neo4j_username=os.environ.get("NEO4J_TEST_USERNAME", "neo4j"),
                neo4j_password=os.environ.get("NEO4J_TEST_PASSWORD", ""),
            )
            self._must_have_been_empty(settings)
        return settings

    @contextlib.contextmanager
    def one_test(self) -> Iterator[None]:
        """Let one test after another use the database: there is one, and each test begins with it empty."""
        with self._alone("testing"):
            yield

    @contextlib.contextmanager
    def _alone(self, doing: str) -> Iterator[None]:
        lock = FileLock.take(self.folder / doing, seconds=COPY_SECONDS + _START_SECONDS)
        assert lock is not None, f"another process of this test run has been {doing} for too long"
        with lock:
            yield

    def _uri_of_our_own(self) -> str:
        told = self.folder / "started.json"
        if not told.exists():
            try:
                answer = {"uri": self._start()}
            except NotAvailableError as reason:
                answer = {"why not": str(reason)}
            told.write_text(json.dumps(answer), encoding="utf-8")
        answer = json.loads(told.read_text(encoding="utf-8"))
        if "uri" not in answer:
            raise NotAvailableError(answer["why not"])
        return str(answer["uri"])

    def _start(self) -> str:
        wanted = release()
        java, jars = wanted.java(), wanted.jars()
        log = self.folder / "neo4j.log"
        alive = os.open(self.folder / "alive", os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(alive, fcntl.LOCK_EX)  # from here on with the new process, until it ends
        held = os.open(self.folder / "lifeline", os.O_RDWR)  # or opening it for reading would wait for a writer
        command = (java, f"-Xmx{self.heap}", "-XX:+UseSerialGC", "-cp", f"{jars}/*", str(_HERE / "Launcher.java"))
        subprocess.run(
            ("/bin/sh", "-c", _IN_THE_BACKGROUND, "sh", *command, str(self.folder / "data")),
            cwd=self.folder,
            pass_fds=[alive],
            start_new_session=True,
            check=True,
        )
        os.close(held)
        os.close(alive)
        ready = eventually(lambda: self._ready(log) or self._has_ended(), _START_SECONDS)
        if not isinstance(ready, re.Match):
            raise NotAvailableError(f"it did not start: {log.read_text(encoding='utf-8', errors='replace')[-2000:]}")
        return f"bolt://127.0.0.1:{ready[1]}"

    @staticmethod
    def _ready(log: Path) -> re.Match[str] | None:
        return (
            re.search(r"^ready (\d+)$", log.read_text(encoding="utf-8", errors="replace"), re.MULTILINE)
            if log.exists()
            else None
        )

    def _has_ended(self) -> bool:
        probe = FileLock.take(self.folder / "alive")
        if probe is None:
            return False
        probe.release()
        return True

    def _must_have_been_empty(self, settings: Settings) -> None:
        """Refuse a database that somebody keeps something in: every test begins by emptying it."""
        seen = self.folder / "seen-empty"
        if not seen.exists():
            with open_store(settings) as store:
                held = store.read(lambda tx: tx.run("MATCH (n) RETURN count(n) AS held").single(strict=True)["held"])
            if held:
                raise NotAvailableError("the database at NEO4J_TEST_URI is not empty, and the tests would empty it")
            seen.touch()


def emptied(store: Store) -> Store:
    """Return the store after everything in it has been removed."""
    store.write(lambda tx: tx.run("MATCH (n) DETACH DELETE n").consume())
    return store
