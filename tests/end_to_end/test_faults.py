"""Killing in the middle: the importing command, or the engine; every file is in the register whole, or not at all."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ropa.importing.rebuild import merged
from ropa.settings import Settings
from ropa.store import ledger, projection
from ropa.store.connection import Store, open_store
from ropa.store.engine_home import EngineHome
from ropa.store.schema import prepare
from tests.generated import sources
from tests.waiting import eventually

ROPA = [sys.executable, "-m", "ropa"]
TIMES = 8
TIMES_ENGINE = 4
PATIENCE = 120.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a dozen generated sources."""
    made = tmp_path / "sources"
    made.mkdir()
    for source in (*sources()[:8], *sources()[-4:]):
        (made / source.name).write_bytes(source.data)
    return made


def start(*arguments: str, home: Path) -> subprocess.Popen[bytes]:
    environment = os.environ | {"ROPA_HOME": str(home), "ROPA_ENGINE_IDLE": "5"}
    return subprocess.Popen(
        [*ROPA, *arguments], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )


@contextlib.contextmanager
def opened(home: Path) -> Iterator[Store]:
    with open_store(Settings(home=home, engine_idle=5.0)) as store:
        yield store


def whole(store: Store, complete: dict[str, int]) -> set[str]:
    """Return the files that are in the register, each of which must have all its claims and merge as it stands."""
    claims = Counter(claim.document for claim in store.read(ledger.all_claims))
    documents = store.read(ledger.documents)
    assert {document.id: claims[document.id] for document in documents} == {
        document.id: complete[document.name] for document in documents
    }
    assert store.read(projection.read_all) == store.read(merged)
    return {document.name for document in documents}


def complete_counts(folder: Path, home: Path) -> dict[str, int]:
    done = start("import", str(folder), "--json", home=home)
    out, err = done.communicate(timeout=PATIENCE)
    assert done.returncode == 0, err.decode()
    return {Path(row["file"]).name: row["claims"] for row in json.loads(out)["sources"]}


def clear(store: Store) -> None:
    store.write(lambda tx: tx.run("MATCH (n) DETACH DELETE n").consume())


def engine_pid(home: Path) -> int:
    return int(json.loads((home / "run.json").read_text())["pid"])


def interrupt(
    folder: Path, home: Path, complete: dict[str, int], kill: Callable[[subprocess.Popen[bytes]], None], times: int
) -> list[set[str]]:
    """Import again and again, interrupted at another moment each time; return what was in the register after each.

    The moments are spread over what the whole import takes here and now, so they fall within it on any computer.
    """
    moments = [0.2 + 0.8 * (number + 0.5) / times for number in range(times)]
    seen = []
    with opened(home) as store:
        clear(store)
    begin = time.monotonic()
    complete_counts(folder, home)
    lasts = time.monotonic() - begin
    with opened(home) as store:
        clear(store)
    for moment in moments:
        running = start("import", str(folder), "--json", home=home)
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.wait(timeout=moment * lasts)
        kill(running)
        running.communicate(timeout=PATIENCE)
        with opened(home) as store:
            seen.append(whole(store, complete))
            if len(seen[-1]) == len(complete):
                clear(store)
    return seen


def test_a_killed_import_leaves_every_file_whole_or_absent(folder: Path, engine_home: Path) -> None:
    complete = complete_counts(folder, engine_home)
    seen = interrupt(folder, engine_home, complete, lambda running: running.kill(), TIMES)
    assert any(len(files) > 0 for files in seen)


def test_a_killed_engine_leaves_every_file_whole_or_absent(folder: Path, engine_home: Path) -> None:
    complete = complete_counts(folder, engine_home)

    def kill_engine(running: subprocess.Popen[bytes]) -> None:
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            os.kill(engine_pid(engine_home), signal.SIGKILL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.wait(timeout=PATIENCE)
        running.kill()

    seen = interrupt(folder, engine_home, complete, kill_engine, TIMES_ENGINE)
    assert any(len(files) > 0 for files in seen)


def test_two_imports_at_once_both_succeed(folder: Path, engine_home: Path, tmp_path: Path) -> None:
    other = tmp_path / "others"
    other.mkdir()
    for source in sources()[4:16]:
        (other / source.name).write_bytes(source.data)
    running = [start("import", str(each), "--json", home=engine_home) for each in (folder, other)]
    outcomes = [process.communicate(timeout=PATIENCE) for process in running]
    assert [process.returncode for process in running] == [0, 0], [err.decode() for _, err in outcomes]
    names = {Path(row["file"]).name for out, _ in outcomes for row in json.loads(out)["sources"]}
    with opened(engine_home) as store:
        assert {document.name for document in store.read(ledger.documents)} == names
        assert store.read(projection.read_all) == store.read(merged)


def test_a_store_that_stops_in_the_middle_is_told_in_one_sentence(
    folder: Path, engine_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database that only has an address cannot be started anew; what was imported before it stopped is whole."""
    complete = complete_counts(folder, engine_home)
    for source in sources()[8:30]:
        (folder / source.name).write_bytes(source.data)
        complete.setdefault(source.name, 0)
    with opened(engine_home) as store:
        clear(store)
        run = EngineHome(engine_home).read_run()
        assert run is not None
        monkeypatch.setenv("NEO4J_URI", f"bolt://127.0.0.1:{run.port}")
        monkeypatch.setenv("NEO4J_USERNAME", "root")
        monkeypatch.setenv("NEO4J_PASSWORD", run.password)
        running = start("import", str(folder), "--json", home=engine_home)
        eventually(lambda: store.read(ledger.documents), PATIENCE)
        os.kill(engine_pid(engine_home), signal.SIGKILL)
        out, err = running.communicate(timeout=PATIENCE)
        assert (running.returncode, out) == (3, b"")
        assert [line[:6] for line in err.decode().splitlines()] == ["ropa: "]
        assert run.password.encode() not in err
        documents = store.read(ledger.documents)
        assert 0 < len(documents) < len(complete)
        assert store.read(projection.read_all) == store.read(merged)


@pytest.mark.parametrize("signal_sent", [signal.SIGINT, signal.SIGTERM])
def test_a_command_that_is_told_to_stop_ends_cleanly(
    folder: Path, engine_home: Path, signal_sent: signal.Signals
) -> None:
    for source in sources()[8:30]:
        (folder / source.name).write_bytes(source.data)
    with opened(engine_home) as store:
        prepare(store)
        running = start("import", str(folder), home=engine_home)
        eventually(lambda: store.read(ledger.documents), PATIENCE)
        running.send_signal(signal_sent)
        _, err = running.communicate(timeout=PATIENCE)
        assert len(store.read(ledger.documents)) < len(list(folder.iterdir()))
    assert (running.returncode, b"Traceback" in err) == (128 + signal_sent, False), err.decode()
    with opened(engine_home) as store:
        assert store.read(projection.read_all) == store.read(merged)
