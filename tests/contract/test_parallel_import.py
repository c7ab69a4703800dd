"""Reading a folder on all cores: the register and the reports are those of reading one by one, whatever happens."""

import dataclasses
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from ropa.errors import UserError
from ropa.importing import read_ahead
from ropa.importing.discover import importer_for, importers
from ropa.importing.importer import Extraction, Options, Source
from ropa.importing.read_ahead import Taken, in_order
from ropa.importing.reading import read
from ropa.importing.reading_process import ReadingProcess
from ropa.importing.run import Request, SourceReport, import_files
from ropa.store import ledger, projection
from ropa.store.connection import Store
from ropa.store.schema import prepare
from tests.generated import sources
from tests.waiting import eventually

PROCESSES = 2
STUBBORN = '''
import os
import threading
import time


class Stubborn:
    """An importer of another package, which does to its process what the file says."""

    name = "stubborn"
    version = "1"

    def identify(self, source):
        return source.suffix == ".stubborn"

    def extract(self, source, options):
        word = source.data.decode()
        if word == "die":
            os._exit(9)
        if word == "stay":
            time.sleep(600)
        if word == "fail":
            return 1 / 0
        return threading.Lock()


IMPORTER = Stubborn()
'''


@pytest.fixture
def stubborn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have an importer of another package at hand, here and in processes that read."""
    package = tmp_path / "package"
    information = package / "stubborn-1.dist-info"
    information.mkdir(parents=True)
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: stubborn\nVersion: 1\n", encoding="utf-8")
    (information / "entry_points.txt").write_text("[ropa.importers]\nstubborn = stubborn:IMPORTER\n", encoding="utf-8")
    (package / "stubborn.py").write_text(STUBBORN, encoding="utf-8")
    monkeypatch.syspath_prepend(package)
    importers.cache_clear()
    yield
    importers.cache_clear()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with statements and versions of them, lists, one file twice, and files that nobody can read."""
    made = tmp_path / "sources"
    made.mkdir()
    for source in (*sources()[:6], *sources()[36:40], *sources()[-4:]):
        (made / source.name).write_bytes(source.data)
    (made / "twice.md").write_bytes(sources()[0].data)
    (made / "broken.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    (made / "picture.png").write_bytes(b"\x89PNG")
    (made / "nothing.md").write_bytes(b"")
    return made


def paths_of(folder: Path) -> list[Path]:
    return [*sorted(folder.iterdir()), folder / "there-is-no-such-file.md"]


def imported(store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch, cores: int) -> list[SourceReport]:
    monkeypatch.setattr(read_ahead, "cores", lambda: cores)
    heard: list[SourceReport] = []
    reports = import_files(store, paths_of(folder), Request(), heard.append)
    assert heard == reports
    return reports


def standing(store: Store) -> tuple[object, ...]:
    """Return the register, without the instants at which it was written."""
    claims = sorted(store.read(ledger.all_claims), key=lambda claim: claim.id)
    documents = sorted(store.read(ledger.documents), key=lambda document: document.id)
    return (
        [dataclasses.replace(claim, recorded_at="", retracted_at=None) for claim in claims],
        [dataclasses.replace(document, read_at="") for document in documents],
    )


def test_a_folder_read_on_all_cores_gives_the_register_of_reading_one_by_one(
    arcadedb_store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = []
    for cores in (1, PROCESSES):
        arcadedb_store.write(lambda tx: tx.run("MATCH (n) DETACH DELETE n").consume())
        prepare(arcadedb_store)
        first = imported(arcadedb_store, folder, monkeypatch, cores)
        graph = arcadedb_store.read(projection.read_all)
        again = imported(arcadedb_store, folder, monkeypatch, cores)
        held.append((first, graph, standing(arcadedb_store), again))
    assert held[0] == held[1]
    statuses = {Path(report.file).name: report.status for report in held[1][0]}
    assert [name for name, status in statuses.items() if status == "failed"] == [
        "broken.xlsx",
        "nothing.md",
        "picture.png",
        "there-is-no-such-file.md",
    ]
    assert [name for name, status in statuses.items() if status == "unchanged"] == ["twice.md"]
    assert {report.status for report in held[1][3]} == {"unchanged", "failed"}


def test_every_reading_is_the_same_in_a_process_of_its_own() -> None:
    process = ReadingProcess()
    try:
        for source in (*sources()[:3], sources()[-1]):
            assert process.read(source, Options()) == read(importer_for(source), source, Options())
    finally:
        process.end()


def test_what_the_user_adds_travels_with_the_source() -> None:
    process = ReadingProcess()
    source = sources()[0]
    options = Options(owner="Voorbeeldfonds Oost")
    try:
        told = process.read(source, options)
    finally:
        process.end()
    assert told == read(importer_for(source), source, options)
    assert told != read(importer_for(source), source, Options())


@pytest.mark.usefixtures("stubborn")
def test_a_process_that_dies_is_told_for_its_file_alone() -> None:
    process = ReadingProcess()
    good = sources()[0]
    try:
        assert process.read(good, Options()).title
        with pytest.raises(UserError) as death:
            process.read(Source("x.stubborn", b"die"), Options())
        with pytest.raises(UserError) as fault:
            process.read(Source("y.stubborn", b"fail"), Options())
        assert process.read(good, Options()) == read(importer_for(good), good, Options())
    finally:
        process.end()
    assert str(death.value) == (
        "x.stubborn: the process that read this file ended before it was done; nothing of it was imported; import the "
        "file alone, and report it to who maintains ropa if that fails too"
    )
    assert str(fault.value) == (
        "y.stubborn: the reader «stubborn» failed on this file (ZeroDivisionError); nothing of it was imported; report "
        "it with the file to who maintains ropa"
    )


@pytest.mark.usefixtures("stubborn")
def test_what_cannot_travel_between_processes_is_read_here() -> None:
    process = ReadingProcess()
    try:
        told = process.read(Source("x.stubborn", b"a lock"), Options())
    finally:
        process.end()
    assert type(told).__name__ == "lock"


@pytest.mark.usefixtures("stubborn")
def test_a_file_on_which_a_process_dies_does_not_stop_the_folder(
    arcadedb_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(arcadedb_store)
    made = tmp_path / "sources"
    made.mkdir()
    for source in sources()[:16]:
        (made / source.name).write_bytes(source.data)
    (made / "z.stubborn").write_bytes(b"die")
    monkeypatch.setattr(read_ahead, "cores", lambda: PROCESSES)
    reports = import_files(arcadedb_store, sorted(made.iterdir()), Request())
    assert [report.status for report in reports] == [*["imported"] * 16, "failed"]
    assert len(arcadedb_store.read(ledger.documents)) == 16


@pytest.mark.usefixtures("stubborn")
def test_who_stops_early_leaves_no_process_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, *arguments: object, **more: object) -> None:
            super().__init__(*arguments, **more)  # type: ignore[call-overload]
            started.append(self)

    monkeypatch.setattr("ropa.importing.reading_process.subprocess.Popen", Noted)
    for number in range(4):
        (folder / f"a-{number}.stubborn").write_bytes(b"stay")
    files = in_order(sorted(folder.iterdir()), Options(), lambda _: True, PROCESSES)
    first = next(files)
    assert (first.path.name, first.read) == ("a-0.stubborn", None)
    eventually(lambda: len(started) == PROCESSES)
    files.close()
    assert [process.returncode for process in started] == [-signal.SIGKILL] * PROCESSES
    for process in started:
        with pytest.raises(ProcessLookupError):
            os.killpg(process.pid, 0)


def test_only_a_few_files_are_ahead(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number:02}.md").write_bytes(sources()[0].data)
    asked: list[str] = []

    def noted(source: Source) -> bool:
        asked.append(source.name)
        return True

    ahead, readings = [], list[Extraction]()
    for taken in in_order(sorted(tmp_path.iterdir()), Options(), noted, PROCESSES):
        read_ahead_of_its_turn = taken.read is not None
        assert read_ahead_of_its_turn == (taken.path.name != "00.md")
        readings.append(taken.read() if taken.read else read(importer_for(taken.opened()), taken.opened(), Options()))
        ahead.append(len(asked) + 1 - len(readings))
    assert max(ahead) == 2 * PROCESSES
    assert asked == [f"{number:02}.md" for number in range(1, 40)]
    expected = [Source(f"{number:02}.md", sources()[0].data) for number in range(40)]
    assert readings == [read(importer_for(source), source, Options()) for source in expected]


@pytest.mark.parametrize(("files", "processes"), [(read_ahead.WORTHWHILE - 1, 2), (20, 1)])
def test_few_files_or_one_core_need_no_process(files: int, processes: int, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.md" for number in range(files)]
    for path in paths:
        path.write_bytes(b"text")
    taken = list(in_order(paths, Options(), lambda _: True, processes))
    assert taken == [Taken(path, Source(path.name, b"text")) for path in paths]
