"""The folder of the embedded database (`ROPA_HOME`): its data, its log, its locks, and how to reach it (`run.json`).

run.json       how to reach the engine that runs now: private, written whole or not at all, removed when it stops
engine.log     what the engine last said; engine.log.1 what the one before it said
data/          the database
locks/engine   held by the engine for as long as it lives: who finds it free knows that none lives
locks/clients  shared by all who use the engine; it stops only while it holds this lock alone
locks/writer   held by the one who writes
locks/stop     not a lock: there when a client of another version asks an unused engine to make room
"""

import dataclasses
import importlib.metadata
import json
import os
import tempfile
from pathlib import Path
from typing import Any

from ropa.errors import StoreError
from ropa.store.file_lock import FileLock

DATABASE = "neo4j"
USER = "root"
_LARGEST_RUN_FILE = 4096
_OTHERS_MAY_WRITE = 0o022
_OTHERS_MAY_ANYTHING = 0o077


def engine_version() -> str:
    """Return what must be equal for a client to use an engine: the layout of the folder, and the database's version."""
    return f"1/{importlib.metadata.version('arcadedb-embedded')}"


@dataclasses.dataclass(frozen=True, slots=True)
class EngineRun:
    """An engine that runs: its version, process, start (UTC, for a person), loopback port of Bolt, and password."""

    version: str
    pid: int
    started: str
    port: int
    password: str = dataclasses.field(repr=False)

    @classmethod
    def from_json(cls, text: str) -> "EngineRun | None":
        """Return the engine that `text` describes, or None where it is no description (cut off, of another layout)."""
        try:
            content: Any = json.loads(text)
        except (ValueError, RecursionError):
            return None
        wanted: dict[str, Any] = {field.name: field.type for field in dataclasses.fields(cls)}
        if not isinstance(content, dict) or {name: type(value) for name, value in content.items()} != wanted:
            return None
        return cls(**content)

    def to_json(self) -> str:
        """Return the description that `from_json` reads."""
        return json.dumps(dataclasses.asdict(self), indent=1) + "\n"


def last_line(text: str) -> str:
    """Return the last line of `text` that says something, or nothing."""
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "")


class EngineHome:
    """The places in one `ROPA_HOME`."""

    def __init__(self, path: Path) -> None:
        self.path = path.expanduser().absolute()
        self.run_file = self.path / "run.json"
        self.log = self.path / "engine.log"
        self.former_log = self.path / "engine.log.1"
        self.data = self.path / "data"
        self._locks = self.path / "locks"
        self.engine_lock = self._locks / "engine"
        self.clients_lock = self._locks / "clients"
        self.writer_lock = self._locks / "writer"
        self.stop_request = self._locks / "stop"

    def prepare(self) -> None:
        """Make the folder, open to its owner only. Raises `StoreError` where it cannot be made or kept private."""
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._must_be_private()
            for folder in (self.data, self._locks):
                folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise StoreError(
                f"the folder {self.path} cannot hold the database ({error.strerror}); name another one in ROPA_HOME"
            ) from error

    def _must_be_private(self) -> None:
        """Refuse a folder in which somebody else could put a `run.json` that leads to a database of theirs."""
        status = self.path.stat()
        if status.st_uid != os.geteuid():
            raise StoreError(f"the folder {self.path} belongs to another user; name one of your own in ROPA_HOME")
        if status.st_mode & _OTHERS_MAY_WRITE:
            raise StoreError(
                f"other users may write in the folder {self.path}; take that right away (chmod 700), "
                f"or name another folder in ROPA_HOME"
            )

    def has_engine(self) -> bool:
        """Return whether an engine lives, be it starting, running or stopping."""
        probe = FileLock.take(self.engine_lock, shared=True)
        if probe is None:
            return True
        probe.release()
        return False

    def read_run(self) -> EngineRun | None:
        """Return the engine that `run.json` describes, or None: missing, unreadable, or not private to this user."""
        try:
            descriptor = os.open(self.run_file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        except OSError:
            return None
        with os.fdopen(descriptor, encoding="utf-8", errors="replace") as file:
            status = os.fstat(descriptor)
            if status.st_uid != os.geteuid() or status.st_mode & _OTHERS_MAY_ANYTHING:
                return None
            return EngineRun.from_json(file.read(_LARGEST_RUN_FILE))

    def write_run(self, run: EngineRun) -> None:
        """Write `run.json`, whole or not at all, readable by its owner only."""
        descriptor, name = tempfile.mkstemp(dir=self._locks, prefix="run-")  # made with mode 0600
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(run.to_json())
        Path(name).replace(self.run_file)

    def forget_run(self) -> None:
        """Remove `run.json`."""
        self.run_file.unlink(missing_ok=True)

    def last_words(self) -> str:
        """Return the last line of the engine's log that says something, or nothing."""
        try:
            return last_line(self.log.read_text(encoding="utf-8", errors="replace"))
        except OSError:
            return ""
