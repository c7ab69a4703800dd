"""Exports made or being made: in a private folder that all processes of a server share, for an hour at most."""

import contextlib
import dataclasses
import json
import logging
import re
import secrets
import shutil
import tempfile
import threading
import time
from pathlib import Path
from typing import Literal

from ropa.errors import StoreError, UnknownName, UserError
from ropa.export.export import Progress, file_name
from ropa.export.offered import handed_out
from ropa.export.request import ExportRequest
from ropa.store.connection import Store

MOST_KEPT = 20
MOST_AT_ONCE = 2
SECONDS_KEPT = 3_600
SECONDS_SILENT = 900
"""How long nothing may be heard of an export before it counts as broken off."""

_LOG = logging.getLogger("uvicorn.error")
_BEAT = 5.0
_NAME = re.compile(r"[A-Za-z0-9_-]{22}")
_BROKEN_OFF = "the server stopped before the file was made; begin again"
_FAULT = "this is a fault of ropa itself; its log has it"


class TooManyExports(UserError):  # noqa: N818 - the name says what happened
    """More is asked for than is made at once."""


@dataclasses.dataclass(frozen=True, slots=True)
class Making:
    """How far an export is: `done` of `of` activities, and where it failed, why. `format` is that of its file."""

    state: Literal["running", "done", "failed"]
    layout: str
    format: str
    file: str
    done: int = 0
    of: int = 0
    why: str = ""


class Exports:
    """Begins exports and tells of them; `folder` is one that others use too, else one of its own is made and removed.

    Threads and processes may share it: what is known of an export stands in a file beside it.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._own = None if folder else tempfile.TemporaryDirectory(prefix="ropa-exports-")
        self._folder = folder or Path(self._own.name if self._own else "")
        self._turn = threading.Lock()

    def close(self) -> None:
        """Remove the folder where it is this one's own; an export that is being made is broken off."""
        if self._own is not None:
            with contextlib.suppress(OSError):
                self._own.cleanup()

    def begin(self, store: Store, request: ExportRequest) -> str:
        """Begin an export and return its name. Raises `TooManyExports`."""
        with self._turn:
            self._sweep()
            if sum(making.state == "running" for making in self._all()) >= MOST_AT_ONCE:
                raise TooManyExports("other exports are being made; try again when they are ready")
            name = secrets.token_urlsafe(16)
            (self._folder / name).mkdir(mode=0o700)
            making = Making("running", request.layout, request.format, file_name(request))
            self._tell(name, making)
        threading.Thread(target=self._make, args=(store, request, name, making), daemon=True).start()
        return name

    def of(self, name: str) -> Making:
        """Return how far an export is. Raises `UnknownName` where there is none of this name, or none any more."""
        place = self._place(name)
        try:
            making = Making(**json.loads(place.read_text(encoding="utf-8")))
            silent = time.time() - place.stat().st_mtime
        except (OSError, ValueError):
            raise UnknownName("there is no such export, or it is over; begin again", ()) from None
        if making.state == "running" and silent > SECONDS_SILENT:
            return dataclasses.replace(making, state="failed", why=_BROKEN_OFF)
        return making

    def file(self, name: str) -> Path:
        """Return the file of an export that is made. Raises `UnknownName` where there is none."""
        if self.of(name).state != "done":
            raise UnknownName("the file is not made yet", ())
        return self._place(name).with_name("file")

    def _make(self, store: Store, request: ExportRequest, name: str, making: Making) -> None:
        try:
            content = handed_out(store, request, self._beat(name, making))
            with self._place(name).with_name("file").open("wb") as file:
                file.writelines(content)
            self._tell(name, dataclasses.replace(making, state="done"))
        except (UserError, StoreError) as error:
            self._fail(name, making, str(error))
        except OSError as error:  # the disk is full, or the server has stopped and its folder has gone
            self._fail(name, making, f"the file cannot be written ({error.strerror})")
        except Exception:  # noqa: BLE001 - nobody else hears of it
            _LOG.exception("an export failed")
            self._fail(name, making, _FAULT)

    def _beat(self, name: str, making: Making) -> Progress:
        """Return what tells, now and then, how far an export is."""
        last = 0.0

        def progress(done: int, of: int) -> None:
            nonlocal last
            if time.monotonic() - last > _BEAT or done == of:
                last = time.monotonic()
                self._tell(name, dataclasses.replace(making, done=done, of=of))

        return progress

    def _fail(self, name: str, making: Making, why: str) -> None:
        with contextlib.suppress(OSError):
            self._tell(name, dataclasses.replace(making, state="failed", why=why))

    def _tell(self, name: str, making: Making) -> None:
        place = self._place(name)
        beside = place.with_name("state.part")
        beside.write_text(json.dumps(dataclasses.asdict(making)), encoding="utf-8")
        beside.replace(place)

    def _place(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise UnknownName("there is no such export", ())
        return self._folder / name / "state.json"

    def _all(self) -> list[Making]:
        found = []
        for folder in self._folder.iterdir():
            with contextlib.suppress(UnknownName):
                found.append(self.of(folder.name))
        return found

    def _sweep(self) -> None:
        """Remove what is too old, and the oldest where there are too many."""
        ages = sorted(self._folder.iterdir(), key=_touched, reverse=True)
        for number, folder in enumerate(ages):
            if number >= MOST_KEPT - 1 or time.time() - _touched(folder) > SECONDS_KEPT:
                shutil.rmtree(folder, ignore_errors=True)


def _touched(folder: Path) -> float:
    with contextlib.suppress(OSError):
        return (folder / "state.json").stat().st_mtime
    return time.time()
