"""What a workbook must be before it is opened: a plain .xlsx of bounded size that refers to nothing outside itself.

Everything is counted while it is unpacked, never believed from the archive's own headers; memory stays small.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from xml.parsers import expat

from ropa.errors import UserError
from ropa.importing.importer import Source

MAX_FILE = 20_000_000
MAX_MEMBERS = 2_000
MAX_UNPACKED = 300_000_000
MAX_RATIO = 200
MAX_COLUMNS = 256
MAX_ROWS = 200_000
MAX_DEPTH = 64
MAX_CELLS = 300_000
"""Cells that are read with all their features; three million of them took 47 s and 1.4 GB."""

_RATIO_FROM = 1_000_000
_CHUNK = 1 << 18
_LEGACY = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_MAIN_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_MACRO_TYPES = (b"macroEnabled", b"sheet.binary")
_COVERING = frozenset({"mergeCell", "hyperlink", "comment"})
_CELL_NAME = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_SAVE_ANEW = "save the list anew as .xlsx"
_LETTERS = 26


def check(source: Source) -> None:
    """Raise `UserError` where `source` is no workbook that can be read safely."""
    if len(source.data) > MAX_FILE:
        raise _refusal(source, f"has {len(source.data):,} bytes, more than {MAX_FILE:,}", "split the list")
    if source.data.startswith(_LEGACY):
        raise _refusal(source, "is an old .xls file or is protected by a password", "save it as .xlsx without password")
    if not source.data.startswith(_ZIP):
        raise _refusal(source, "is no .xlsx workbook", "save the list as .xlsx")
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            _check_members(source, archive)
    except UserError:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError) as error:
        raise _refusal(source, "is damaged or cut off", _SAVE_ANEW) from error


def _refusal(source: Source, what: str, remedy: str) -> UserError:
    return UserError(f"«{source.name}» {what}: {remedy}.")


def _check_members(source: Source, archive: zipfile.ZipFile) -> None:
    """Refuse by what the archive declares, then by what its members really hold."""
    members = archive.infolist()
    names = {member.filename for member in members}
    if len(members) > MAX_MEMBERS:
        raise _refusal(source, f"has {len(members):,} parts, more than {MAX_MEMBERS:,}", _SAVE_ANEW)
    if any(member.flag_bits & 1 for member in members):
        raise _refusal(source, "has encrypted parts", "save it without password")
    if "[Content_Types].xml" not in names:
        raise _refusal(source, "is a zip archive but no workbook", "save the list as .xlsx")
    if any(name.startswith("xl/externalLinks") for name in names):
        raise _refusal(source, "has links to other workbooks", "replace them by their values")
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        raise _refusal(source, f"unpacks to more than {MAX_UNPACKED:,} bytes", "split the list")
    _check_type(source, archive)
    counted = _Counted(source)
    for member in members:
        counted.member(archive, member)


def _check_type(source: Source, archive: zipfile.ZipFile) -> None:
    with archive.open("[Content_Types].xml") as part:
        types = part.read(_CHUNK)
    if any(kind in types for kind in _MACRO_TYPES):
        raise _refusal(source, "holds macros or is binary", "save it as .xlsx")
    if _MAIN_TYPE not in types:
        raise _refusal(source, "is no .xlsx workbook", "save the list as .xlsx")


class _Counted:
    """What has been unpacked so far, of all members together."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._unpacked = 0
        self._cells = 0
        self._covered = 0
        self._depth = 0

    def member(self, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
        """Unpack one member piece by piece and refuse as soon as a limit is passed."""
        parser: expat.XMLParserType | None = self._parser()
        own = 0
        with archive.open(member) as part:
            while piece := part.read(_CHUNK):
                own += len(piece)
                self._unpacked += len(piece)
                self._check_size(member, own)
                if parser is not None and not self._parsed(parser, piece, member):
                    parser = None
        if parser is not None and own:
            self._parsed(parser, b"", member)

    def _parser(self) -> expat.XMLParserType:
        """Return a reader that looks at the elements of a part and keeps nothing of it."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = self._declared
        parser.EntityDeclHandler = self._declared
        parser.StartElementHandler = self._element
        parser.EndElementHandler = self._end
        self._depth = 0
        return parser

    def _parsed(self, parser: expat.XMLParserType, piece: bytes, member: zipfile.ZipInfo) -> bool:
        """Return whether the part is XML so far; a part that has to be is refused where it is not."""
        try:
            parser.Parse(piece, not piece)
        except expat.ExpatError:
            if member.filename.lower().endswith((".xml", ".rels")):
                raise _refusal(self._source, f"has a damaged part {member.filename[:80]}", _SAVE_ANEW) from None
            return False
        return True

    def _check_size(self, member: zipfile.ZipInfo, own: int) -> None:
        if self._unpacked > MAX_UNPACKED:
            raise _refusal(self._source, f"unpacks to more than {MAX_UNPACKED:,} bytes", "split the list")
        if own > _RATIO_FROM and own > MAX_RATIO * max(member.compress_size, 1):
            raise _refusal(self._source, "is packed far more tightly than any list", _SAVE_ANEW)

    def _declared(self, *_: object) -> None:
        raise _refusal(self._source, "declares entities or a document type", _SAVE_ANEW)

    def _element(self, name: str, attributes: Mapping[str, str]) -> None:
        """Refuse cells outside the bounds, too many of them, and nesting that no workbook has."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise _refusal(self._source, f"nests its parts deeper than {MAX_DEPTH}", _SAVE_ANEW)
        kind = name.rpartition(" ")[2]
        if kind == "c":
            self._cells += 1
            if self._cells > MAX_CELLS:
                raise _refusal(self._source, f"has more than {MAX_CELLS:,} cells", "split the list")
            self._within(attributes.get("r", "A1"))
        elif kind in _COVERING:
            self._cover(attributes.get("ref", "A1"))

    def _end(self, _: str) -> None:
        self._depth -= 1

    def _cover(self, covered: str) -> None:
        """Count the cells over which a merged range, a link or a comment is spread."""
        first, _, last = covered.partition(":")
        start, end = self._within(first), self._within(last or first)
        self._covered += (abs(end[0] - start[0]) + 1) * (abs(end[1] - start[1]) + 1)
        if self._covered > MAX_CELLS:
            raise _refusal(self._source, f"merges or links more than {MAX_CELLS:,} cells", _SAVE_ANEW)

    def _within(self, name: str) -> tuple[int, int]:
        """Return row and column of a cell; refuse one outside the bounds."""
        found = _CELL_NAME.fullmatch(name)
        if found is None:
            raise _refusal(self._source, f"has a cell with the impossible name «{name[:20]}»", _SAVE_ANEW)
        row, column = int(found[2]), _column(found[1].upper())
        if row > MAX_ROWS or column > MAX_COLUMNS:
            limits = f"{MAX_ROWS:,} rows and {MAX_COLUMNS} columns"
            raise _refusal(self._source, f"has a cell {name} outside {limits}", "delete empty cells and save it anew")
        return row, column


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number
