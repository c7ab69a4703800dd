"""The embedded database as a process: shared, found, left, killed, and never in anybody's way."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from neo4j.exceptions import Neo4jError

from ropa.errors import StoreError
from ropa.settings import Settings
from ropa.store.connection import Store, open_store
from ropa.store.engine_home import EngineHome, EngineRun
from ropa.store.file_lock import FileLock
from tests.waiting import eventually

IDLE = 0.5
USER = Path(__file__).with_name("engine_user.py")
ROOT = Path(__file__).parents[2]


def settings(home: Path) -> Settings:
    return Settings(home=home, engine_idle=IDLE)


def engine(home: Path) -> EngineRun:
    run = EngineHome(home).read_run()
    assert run is not None
    return run


def write(store: Store, key: str) -> None:
    store.write(lambda tx: tx.run("CREATE (:Kept {id: $key})", key=key).consume())


def kept(store: Store) -> list[str]:
    return store.read(lambda tx: tx.run("MATCH (n:Kept) RETURN n.id AS id ORDER BY id").value("id"))


def gone(home: Path) -> None:
    """Wait until no engine lives in a folder; it took its description away."""
    eventually(lambda: not EngineHome(home).has_engine())
    assert not EngineHome(home).run_file.exists()


@contextlib.contextmanager
def user(home: Path, *more: str, cwd: Path = ROOT) -> Iterator["subprocess.Popen[str]"]:
    """Have another process use the database; it leaves when the block ends."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "NEO4J_PASSWORD": "of another database"}
    with subprocess.Popen(
        [sys.executable, str(USER), str(home), str(IDLE), *more],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=cwd,
        env=environment,
    ) as process:
        yield process
        process.communicate("\n")


def told(process: "subprocess.Popen[str]") -> int:
    """Return the process of the engine that a user reports."""
    assert process.stdout is not None
    report = json.loads(process.stdout.readline())
    assert report["one"] == [1]
    return int(report["engine"])


def say(process: "subprocess.Popen[str]") -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


ENDS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)


def test_users_who_come_at_the_same_moment_share_an_engine_that_outlives_none_of_them(engine_home: Path) -> None:
    with contextlib.ExitStack() as stack:
        users = [stack.enter_context(user(engine_home, "wait")) for _ in ENDS]
        assert [process.stdout and process.stdout.readline() for process in users] == ["waiting\n"] * len(ENDS)
        for process in users:
            say(process)
        assert {told(process) for process in users} == {engine(engine_home).pid}
        assert not (engine_home / "engine.log.1").exists(), "one engine was started, not several"
        for process, number in zip(users, ENDS, strict=True):
            process.send_signal(number)
            assert process.wait(timeout=30) != 0
    gone(engine_home)


def test_an_engine_stays_while_anybody_uses_it_and_who_comes_while_it_stops_gets_another(engine_home: Path) -> None:
    home = EngineHome(engine_home)
    with open_store(settings(engine_home)) as first:
        first_pid = engine(engine_home).pid
        with open_store(settings(engine_home)) as second:
            write(first, "by the first")
            assert kept(second) == ["by the first"]
        assert FileLock.take(home.engine_lock, seconds=4 * IDLE) is None, "the engine lives on"
        assert (kept(first), engine(engine_home).pid) == (["by the first"], first_pid)
    eventually(lambda: not home.run_file.exists())  # the first thing that a stopping engine does
    with open_store(settings(engine_home)) as third:
        assert kept(third) == ["by the first"]
        assert engine(engine_home).pid != first_pid


def test_a_killed_engine_loses_nothing_and_the_next_user_gets_another(engine_home: Path) -> None:
    with open_store(settings(engine_home)) as store:
        write(store, "committed")
        first = engine(engine_home)
        os.kill(first.pid, signal.SIGKILL)
    eventually(lambda: not EngineHome(engine_home).has_engine())
    assert engine(engine_home) == first, "the dead engine's description is what the next user meets"
    with open_store(settings(engine_home)) as store:
        assert kept(store) == ["committed"]
        assert engine(engine_home).pid != first.pid


def test_a_store_survives_the_end_of_its_engine(engine_home: Path) -> None:
    home = EngineHome(engine_home)
    with open_store(settings(engine_home)) as store:
        for number in (signal.SIGTERM, signal.SIGKILL):
            write(store, f"before {number.name}")
            pid = engine(engine_home).pid
            os.kill(pid, number)
            eventually(lambda: not home.has_engine())
            assert home.run_file.exists() == (number == signal.SIGKILL), "a killed engine leaves its description"
            write(store, f"after {number.name}")
            assert engine(engine_home).pid != pid
        assert kept(store) == ["after SIGKILL", "after SIGTERM", "before SIGKILL", "before SIGTERM"]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the folder of an engine that runs and stays well."""
    home = tmp_path_factory.mktemp("running") / ".ropa"
    with open_store(settings(home)):
        yield home
    gone(home)


@pytest.fixture
def running_store(running: Path) -> Iterator[Store]:
    with open_store(settings(running)) as store:
        store.write(lambda tx: tx.run("MATCH (n) DETACH DELETE n").consume())
        yield store


def silent_listener() -> socket.socket:
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    return listener


def test_a_writer_waits_for_the_writer_of_another_command_and_a_reader_does_not(
    running: Path, running_store: Store
) -> None:
    others_turn = FileLock.take(EngineHome(running).writer_lock)
    assert others_turn is not None
    with ThreadPoolExecutor(1) as threads:
        with others_turn:
            waiting = threads.submit(write, running_store, "later")
            with pytest.raises(TimeoutError):
                waiting.result(timeout=1)
            assert kept(running_store) == []
        waiting.result(timeout=10)
    assert kept(running_store) == ["later"]


def wrong_descriptions(right: str, silent_port: int) -> dict[str, str | None]:
    fields = json.loads(right)
    return {
        "cut off": right[: len(right) // 2],
        "empty": "",
        "no JSON": "\0",
        "dead process and closed port": json.dumps(fields | {"pid": 2**22 - 1, "port": 1}),
        "process of somebody else": json.dumps(fields | {"pid": os.getpid()}),
        "port of something silent": json.dumps(fields | {"port": silent_port}),
        "other password": json.dumps(fields | {"password": "other"}),
        "other version": json.dumps(fields | {"version": "0/1.0"}),
        "missing": None,
    }


def test_a_description_that_is_not_the_engines_does_no_harm(running: Path, running_store: Store) -> None:
    """Whatever `run.json` says while the engine runs: the engine puts it right, and everybody gets that engine."""
    home = EngineHome(running)
    write(running_store, "kept")
    right = home.run_file.read_text()
    with silent_listener() as listener:
        for name, text in wrong_descriptions(right, listener.getsockname()[1]).items():
            home.run_file.unlink()
            if text is not None:
                home.run_file.write_text(text)
                home.run_file.chmod(0o600)
            with open_store(settings(running)) as other:
                assert kept(other) == ["kept"], name
            eventually(lambda: home.run_file.exists() and home.run_file.read_text() == right)


def test_a_description_that_others_can_read_or_put_there_is_not_believed(running: Path, running_store: Store) -> None:
    home = EngineHome(running)
    write(running_store, "kept")
    right, elsewhere = home.run_file.read_text(), running / "elsewhere.json"
    elsewhere.write_text(right)
    elsewhere.chmod(0o600)
    home.run_file.unlink()
    home.run_file.symlink_to(elsewhere)
    with open_store(settings(running)) as other:
        assert kept(other) == ["kept"]
    eventually(lambda: not home.run_file.is_symlink())
    elsewhere.unlink()
    home.run_file.chmod(0o644)
    eventually(lambda: home.run_file.stat().st_mode & 0o777 == 0o600)
    assert home.run_file.read_text() == right


OLD_VERSION = """if True:
    import sys
    from ropa.store import engine_process
    engine_process.engine_version = lambda: "0/1.0"
    sys.exit(engine_process.main(sys.argv[1:]))
"""


def test_an_unused_engine_of_another_version_makes_room_and_a_used_one_is_named(engine_home: Path) -> None:
    home = EngineHome(engine_home)
    home.prepare()
    command = [sys.executable, "-c", OLD_VERSION, str(engine_home), "1500m", "60"]
    subprocess.run(command, cwd=home.data, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=True)
    old = engine(engine_home)
    stay = FileLock.take(home.clients_lock, shared=True)
    assert stay is not None
    with stay, pytest.raises(StoreError) as refused:
        open_store(settings(engine_home))
    assert str(refused.value) == (
        f"the database in {engine_home} is in use by another version of this product (process {old.pid}); "
        f"end its users and try again"
    )
    assert engine(engine_home) == old
    with open_store(settings(engine_home)):
        assert engine(engine_home).version != old.version


def test_everything_is_private_and_nothing_lands_elsewhere(running: Path, tmp_path: Path) -> None:
    here = tmp_path / "where the user is"
    here.mkdir()
    with user(running, cwd=here) as process:
        pid = told(process)
        password = engine(running).password
        everything = [running, *running.rglob("*")]
        assert {path.stat().st_mode & 0o777 for path in everything if path.is_dir()} == {0o700}
        assert {path.stat().st_mode & 0o777 for path in everything if path.is_file()} == {0o600}
        assert list(here.iterdir()) == []
        assert [path.name for path in everything if path.is_file() and password.encode() in path.read_bytes()] == [
            "run.json"
        ]
        assert password not in repr(engine(running))
        assert password.encode() not in Path(f"/proc/{pid}/cmdline").read_bytes()
        assert b"of another database" not in Path(f"/proc/{pid}/environ").read_bytes()


def listeners(pid: int) -> list[str]:
    """Return the local addresses, in the kernel's hexadecimal, at which a process listens."""
    inodes = {str(path.readlink()) for path in Path(f"/proc/{pid}/fd").iterdir() if path.is_symlink()}
    rows = [
        row.split() for table in ("tcp", "tcp6") for row in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()
    ]
    return [row[1].split(":")[0] for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in inodes]


def test_the_engine_listens_on_this_computer_alone(running: Path) -> None:
    loopback = {"0100007F", "0000000000000000FFFF00000100007F"}
    found = listeners(engine(running).pid)
    assert len(found) == 2, "Bolt and HTTP"
    assert set(found) <= loopback


def test_texts_of_the_register_stay_out_of_the_log(running: Path, running_store: Store) -> None:
    running_store.run("CREATE CONSTRAINT kept_id IF NOT EXISTS FOR (n:Kept) REQUIRE n.id IS UNIQUE")
    write(running_store, "a text of the register")
    for broken in ("CREATE (:Kept {id: $key})", "RETURN date($key)", "RETURN $key SYNTAX", "RETURN 1 / 0 + $key"):
        with pytest.raises(Neo4jError):
            running_store.run(broken, key="a text of the register")
    logs = [running / "engine.log", *(running / "data").rglob("*log*/*"), *(running / "data").glob("*.log")]
    assert len(logs) > 1
    assert [path for path in logs if b"a text of the register" in path.read_bytes()] == []


def test_an_engine_whose_folder_was_removed_ends(engine_home: Path) -> None:
    with open_store(settings(engine_home)):
        pid = engine(engine_home).pid
        engine_home.rename(engine_home.with_name("moved away"))
        eventually(lambda: not EngineHome(engine_home.with_name("moved away")).has_engine())
    assert pid > 0


def test_an_engine_that_cannot_start_says_why_and_where_to_read(engine_home: Path) -> None:
    with pytest.raises(StoreError) as refused:
        open_store(Settings(home=engine_home, engine_heap="1m"))
    assert "heap" in str(refused.value)
    assert str(refused.value).endswith(f"(all that it said is in {engine_home / 'engine.log'})")
    with open_store(settings(engine_home)) as store:
        assert kept(store) == []
    assert (engine_home / "engine.log.1").exists()


@pytest.mark.parametrize(
    ("heap", "idle", "said"),
    [
        ("much", IDLE, "ROPA_ENGINE_HEAP is «much», which is no size; write it like 1500m or 2g"),
        ("1g -Xint", IDLE, "ROPA_ENGINE_HEAP is «1g -Xint», which is no size; write it like 1500m or 2g"),
        ("1g", float("nan"), "ROPA_ENGINE_IDLE is no number of seconds above 0; write it like 20"),
        ("1g", 0.0, "ROPA_ENGINE_IDLE is no number of seconds above 0; write it like 20"),
        ("1g", float("inf"), "ROPA_ENGINE_IDLE is no number of seconds above 0; write it like 20"),
    ],
)
def test_wrong_settings_are_told_before_anything_starts(engine_home: Path, heap: str, idle: float, said: str) -> None:
    with pytest.raises(StoreError) as refused:
        open_store(Settings(home=engine_home, engine_heap=heap, engine_idle=idle))
    assert str(refused.value) == said
    assert not engine_home.exists()


def test_a_folder_that_others_could_write_in_is_refused(engine_home: Path) -> None:
    engine_home.mkdir(parents=True)
    engine_home.chmod(0o770)
    with pytest.raises(StoreError) as refused:
        open_store(settings(engine_home))
    assert str(refused.value) == (
        f"other users may write in the folder {engine_home}; take that right away (chmod 700), "
        f"or name another folder in ROPA_HOME"
    )


def test_a_folder_of_another_user_is_refused(tmp_path: Path) -> None:
    theirs = Path("/")
    if os.geteuid() == 0:
        theirs = tmp_path / "theirs"
        theirs.mkdir()
        os.chown(theirs, 4711, 4711)
    with pytest.raises(StoreError) as refused:
        open_store(settings(theirs))
    assert str(refused.value) == f"the folder {theirs} belongs to another user; name one of your own in ROPA_HOME"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError) as refused:
        open_store(settings(tmp_path / "file"))
    assert str(refused.value) == (
        f"the folder {tmp_path / 'file'} cannot hold the database (File exists); name another one in ROPA_HOME"
    )
