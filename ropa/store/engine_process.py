"""The process in which the embedded database lives: `python -m ropa.store.engine_process HOME HEAP IDLE-SECONDS`.

It returns once the database answers, and leaves it running on its own. The database then stops by itself when nobody
has used it for the idle time, on SIGTERM, and when its folder has gone.
"""

import contextlib
import datetime as dt
import os
import secrets
import select
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any, NoReturn

from ropa.store.engine import ALREADY_RUNNING
from ropa.store.engine_home import DATABASE, EngineHome, EngineRun, engine_version
from ropa.store.file_lock import FileLock

_LOCK_SECONDS = 1.0  # others hold the lock for an instant when they look whether an engine lives
_STOP_SECONDS = 20.0
_LONGEST_LOOK = 0.5
_STATEMENT_MILLISECONDS = 300_000
"""Reading the largest ledger takes less; whatever takes longer is broken off, whether its asker still waits or not."""

# What goes wrong in a statement is told to whoever sent it. In the log it would leave texts of the register behind.
_LOGGING = """\
handlers = java.util.logging.ConsoleHandler
java.util.logging.ConsoleHandler.formatter = com.arcadedb.log.LogFormatter
.level = WARNING
com.arcadedb.bolt.level = OFF
com.arcadedb.query.level = OFF
"""


class Signals:
    """The requests to stop that the operating system brings; set up after Java, which would take them away."""

    def __init__(self) -> None:
        self._listening, self._telling = os.pipe()
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda *_: os.write(self._telling, b"."))

    def came_within(self, seconds: float) -> bool:
        """Wait at most `seconds` for a request to stop; return whether one came."""
        return bool(select.select([self._listening], [], [], seconds)[0])


def main(arguments: list[str]) -> int:
    """Start the engine of a folder in the background; return 0 when it answers, `ALREADY_RUNNING` if there is one."""
    path, heap, idle = arguments
    home = EngineHome(Path(path))
    lock = FileLock.take(home.engine_lock, seconds=_LOCK_SECONDS)
    if lock is None:
        return ALREADY_RUNNING
    _log_to(home)
    listening, telling = os.pipe()
    if not os.fork():
        os.close(listening)
        _live(home, lock, heap, float(idle), telling)
    os.close(telling)
    return 0 if os.read(listening, 1) else 1  # the engine's end of the pipe closes, unused, when it dies


def _log_to(home: EngineHome) -> None:
    """Send all output of this process, and what Java says, to a new log; keep the one before it."""
    if home.log.exists():
        home.log.replace(home.former_log)
    log = os.open(home.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW, 0o600)
    for stream in (1, 2):
        os.dup2(log, stream)
    os.close(log)


def _live(home: EngineHome, lock: FileLock, heap: str, idle: float, telling: int) -> NoReturn:
    """Be the engine from its start to its end. Python's own way out would wait for threads of Java that never end."""
    os.umask(0o077)
    status = 1
    try:
        home.forget_run()
        home.stop_request.unlink(missing_ok=True)
        password = secrets.token_urlsafe(32)
        server = _started(home, heap, password)
        signals = Signals()
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        run = EngineRun(engine_version(), os.getpid(), now, _bolt_port(server), password)
        home.write_run(run)
        os.write(telling, b".")
        os.close(telling)
        _watch(home, lock, run, idle, signals)
        home.forget_run()
        _end_anyway_after(_STOP_SECONDS)
        server.stop()
        status = 0
    except Exception as error:  # noqa: BLE001 - whatever it was, its words are the last line of the log
        print(f"{type(error).__name__}: {' '.join(str(error).split())}", file=sys.stderr, flush=True)  # noqa: T201
    os._exit(status)


def _started(home: EngineHome, heap: str, password: str) -> Any:  # noqa: ANN401 - the database has no types
    """Start Java and the database on free loopback ports, every commit forced to the disk."""
    from arcadedb_embedded import create_server  # noqa: PLC0415 - only in this process, and after the fork
    from arcadedb_embedded.jvm import start_jvm  # noqa: PLC0415
    from jpype import JClass  # noqa: PLC0415

    (home.data / "logging.properties").write_text(_LOGGING, encoding="utf-8")
    (home.data / "config" / "server-users.jsonl").unlink(missing_ok=True)  # so that this start's password holds
    os.environ["ARCADEDB_JVM_ERROR_FILE"] = "crash-%p.log"
    start_jvm(heap_size=heap, jvm_args=["-Djava.util.logging.config.file=logging.properties"])
    engine = JClass("com.arcadedb.GlobalConfiguration")
    engine.TX_WAL_FLUSH.setValue(2)
    if not engine.COMMAND_TIMEOUT.getValueAsLong():  # else ARCADEDB_JVM_ARGS gave one
        engine.COMMAND_TIMEOUT.setValue(_STATEMENT_MILLISECONDS)
    server = create_server(
        root_path=str(home.data),
        root_password=password,
        config={
            "host": "127.0.0.1",
            "http_port": "0",
            "bolt_port": "0",
            "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        },
    )
    server.start()
    server.create_database(DATABASE)
    return server


def _bolt_port(server: Any) -> int:  # noqa: ANN401
    """Return the port that the operating system chose for Bolt."""
    (bolt,) = [plugin for plugin in server._java_server.getPlugins() if hasattr(plugin, "getPort")]  # noqa: SLF001
    return int(bolt.getPort())


def _watch(home: EngineHome, lock: FileLock, run: EngineRun, idle: float, signals: Signals) -> None:
    """Return when it is time to stop.

    For want of users it returns with the clients' lock in hand, which goes only with the process: who comes meanwhile
    waits, and then starts another engine.
    """
    unused_since, last_use = time.monotonic(), 0
    while not signals.came_within(min(_LONGEST_LOOK, idle / 4)):
        if not lock.is_at_its_path():
            print("the folder has gone", file=sys.stderr, flush=True)  # noqa: T201
            os._exit(1)
        with contextlib.suppress(OSError):  # a full disk does not end the users' work
            if home.read_run() != run:
                home.write_run(run)
        alone = FileLock.take(home.clients_lock)
        use = home.clients_lock.stat().st_mtime_ns
        now = time.monotonic()
        if alone is None or use != last_use:
            unused_since, last_use = now, use
        elif now - unused_since >= idle or home.stop_request.exists():
            return
        if alone is not None:
            alone.release()


def _end_anyway_after(seconds: float) -> None:
    """End this process even if Java does not; what was committed is safe on the disk."""
    timer = threading.Timer(seconds, os._exit, (1,))
    timer.daemon = True
    timer.start()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
