"""The contract between the register and a reader of outside files: two verbs, `identify` and `extract`."""

import dataclasses
import functools
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from ropa.claims.claim import Place, Said


@dataclasses.dataclass(frozen=True)
class Source:
    """A file to be read: its name and its bytes; readers get no other access to the file system.

    `alone` = it is read in a process of its own whose memory is bounded, so that a reader may take in more of it.
    """

    name: str
    data: bytes
    alone: bool = False

    @property
    def suffix(self) -> str:
        """The ending of the name, lower case, with its dot."""
        return Path(self.name).suffix.lower()

    @functools.cached_property
    def sha256(self) -> str:
        """The fingerprint of the bytes: same bytes, same document."""
        return hashlib.sha256(self.data).hexdigest()


@dataclasses.dataclass(frozen=True)
class Options:
    """What the person who imports adds to the file: whose list it is (`owner`), and the date on which to judge it.

    To measure a reader, `without` is a text whose own words it must not use: those that no text of `pool` bears out.
    """

    owner: str | None = None
    on: str | None = None
    without: str | None = None
    pool: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class SourceFinding:
    """Something in the file that a person should know: a code, where, and one sentence."""

    code: str
    place: Place
    text: str


@dataclasses.dataclass(frozen=True)
class LeftOut:
    """A part of the file that was read and not used, and why; nothing is dropped silently."""

    place: Place
    text: str
    why: str


@dataclasses.dataclass(frozen=True)
class Extraction:
    """What an importer understood of a source.

     `publisher` is the name of the body that speaks, as written; `origin` the address that the file states for itself
     (canonical link, front matter), else its file name; `version` as stated («september 2021», «versie 2»);
     `version_date` the ISO date of it where it can be told (first day of a month). `acronyms` are those that the
     document itself defines: acronym → full name. `view` is the importer's own JSON answer for `ropa extract`
    . `guessed` counts what was read with a confidence below 0.6.
    """

    title: str
    publisher: str | None
    language: str | None
    version: str | None
    version_date: str | None
    origin: str
    said: tuple[Said, ...]
    view: Mapping[str, Any]
    acronyms: Mapping[str, str] = dataclasses.field(default_factory=dict)
    findings: tuple[SourceFinding, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    guessed: int = 0
    text: str | None = None


class Importer(Protocol):
    """A reader of one kind of source.

    `version` changes when the reader reads better, so that unchanged files are read again. One with a true
    `asked_first` knows its files by marks that no other file has, and is asked before those that go by looks.
    """

    name: str
    version: str

    def identify(self, source: Source) -> bool:
        """Return whether this importer reads `source`; looks at the name and the first bytes, never fails."""
        ...

    def extract(self, source: Source, options: Options) -> Extraction:
        """Return what `source` says. Raises `UserError` (what, where, what to do) where it cannot be read."""
        ...
