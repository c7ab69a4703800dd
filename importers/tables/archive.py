"""What a zip archive must be before a list in it is opened: of bounded size, without entities, not too deeply nested.

Everything is counted while it is unpacked, never believed from the archive's own headers; memory stays small.
"""

import dataclasses
import io
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias
from xml.parsers import expat

from ropa.errors import NeedsRoom, UserError
from ropa.importing.importer import Source

MAX_FILE = 20_000_000
MAX_MEMBERS = 2_000
MAX_UNPACKED = 150_000_000
MAX_RATIO = 200
MAX_COLUMNS = 256
MAX_ROWS = 200_000
MAX_DEPTH = 64
MAX_CHARACTERS = 20_000_000
"""Characters of text in all parts together."""
MAX_ELEMENTS = 50_000
"""Elements beside cells and their texts: styles, widths, rules; each becomes an object of its own when it is read."""
MAX_ATTRIBUTE = 33_000
"""Characters in one attribute; a cell has at most 32,767."""

SAVE_ANEW = "save the list anew as .xlsx"
ZIP = b"PK\x03\x04"
_OF_CELLS = frozenset(
    [
        *("c", "v", "f", "is", "t", "si", "r", "rPr", "row", "mergeCell", "hyperlink", "comment", "text"),
        *("sz", "color", "rFont", "family", "scheme", "charset", "b", "i", "u", "vertAlign", "phoneticPr", "rPh"),
        *("table-cell", "covered-table-cell", "table-row", "p", "s", "a", "span", "line-break", "tab", "annotation"),
    ]
)
_RATIO_FROM = 1_000_000
_CHUNK = 1 << 18
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError),
    *(OverflowError, MemoryError, LookupError),
)


@dataclasses.dataclass(frozen=True, slots=True)
class Bounds:
    """How much of a list is read: `cells` of all sheets, `text` in characters of a sheet, `file` in bytes of a text."""

    cells: int
    text: int
    file: int


BESIDE_OTHERS = Bounds(cells=300_000, text=5_000_000, file=10_000_000)
"""What is read in a process that has other work too; a list of ten thousand rows has about a tenth of that text."""
ALONE = Bounds(cells=1_000_000, text=15_000_000, file=30_000_000)
"""What is read in a process of its own, which its memory bounds too; three million cells took 47 s and 1.4 GB."""


def bounds(source: Source) -> Bounds:
    """Return how much of `source` is read where it is being read."""
    return ALONE if source.alone else BESIDE_OTHERS


def too_large(source: Source, what: str) -> UserError:
    """Return the error of a list that is beyond the bounds: `NeedsRoom` as long as more could be read elsewhere."""
    kind = UserError if source.alone else NeedsRoom
    return kind(f"«{source.name}» {what}: split the list.")


Element: TypeAlias = Callable[[str, Mapping[str, str]], None]
"""Looks at the name of an element, without its namespace, and at its attributes; raises where a bound is passed."""


def refusal(source: Source, what: str, remedy: str) -> UserError:
    """Return the error that says what is wrong with a file and what to do."""
    return UserError(f"«{source.name}» {what}: {remedy}.")


def check_size(source: Source) -> None:
    """Raise `UserError` where the file is larger than any list."""
    if len(source.data) > MAX_FILE:
        raise refusal(source, f"has {len(source.data):,} bytes, more than {MAX_FILE:,}", "split the list")


def check_archive(source: Source, check: Callable[[zipfile.ZipFile], None]) -> None:
    """Let `check` look at the archive; damage of any kind is a `UserError`."""
    check_size(source)
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            _check_members(source, archive.infolist())
            check(archive)
    except UserError:
        raise
    except _BROKEN as error:
        if source.alone and isinstance(error, MemoryError):
            raise  # what bounds this process has been reached, which is told by who set the bound
        raise refusal(source, "is damaged or cut off", SAVE_ANEW) from error


def _check_members(source: Source, members: Sequence[zipfile.ZipInfo]) -> None:
    """Refuse by what the archive declares; what its parts really hold is counted later."""
    if len(members) > MAX_MEMBERS:
        raise refusal(source, f"has {len(members):,} parts, more than {MAX_MEMBERS:,}", SAVE_ANEW)
    if len({member.filename for member in members}) < len(members):
        raise refusal(source, "has two parts of the same name", SAVE_ANEW)
    if any(member.flag_bits & 1 for member in members):
        raise refusal(source, "has encrypted parts", "save it without password")
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        raise refusal(source, f"unpacks to more than {MAX_UNPACKED:,} bytes", "split the list")


def count_members(source: Source, archive: zipfile.ZipFile, element: Element) -> None:
    """Unpack every part piece by piece and refuse as soon as a limit is passed."""
    counted = _Counted(source, element)
    for member in archive.infolist():
        counted.member(archive, member)


class _Counted:
    """What has been unpacked so far, of all members together."""

    def __init__(self, source: Source, element: Element) -> None:
        self._source = source
        self._look = element
        self._unpacked = 0
        self._characters = 0
        self._elements = 0
        self._rows = 0
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
        parser.CharacterDataHandler = self._text
        parser.buffer_text = True
        self._depth = 0
        return parser

    def _parsed(self, parser: expat.XMLParserType, piece: bytes, member: zipfile.ZipInfo) -> bool:
        """Return whether the part is XML so far; a part that has to be is refused where it is not."""
        try:
            parser.Parse(piece, not piece)
        except (expat.ExpatError, LookupError):  # the second for an encoding that nobody knows
            if member.filename.lower().endswith((".xml", ".rels")):
                raise refusal(self._source, f"has a damaged part {member.filename[:80]}", SAVE_ANEW) from None
            return False
        return True

    def _check_size(self, member: zipfile.ZipInfo, own: int) -> None:
        if self._unpacked > MAX_UNPACKED:
            raise refusal(self._source, f"unpacks to more than {MAX_UNPACKED:,} bytes", "split the list")
        if own > _RATIO_FROM and own > MAX_RATIO * max(member.compress_size, 1):
            raise refusal(self._source, "is packed far more tightly than any list", SAVE_ANEW)

    def _declared(self, *_: object) -> None:
        raise refusal(self._source, "declares entities or a document type", SAVE_ANEW)

    def _element(self, name: str, attributes: Mapping[str, str]) -> None:
        """Refuse nesting that no workbook has, then let the kind of workbook judge."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise refusal(self._source, f"nests its parts deeper than {MAX_DEPTH}", SAVE_ANEW)
        for value in attributes.values():
            if len(value) > MAX_ATTRIBUTE:
                raise refusal(self._source, "has an attribute longer than any formula", SAVE_ANEW)
        kind = name[name.rfind(" ") + 1 :]
        self._count(kind)
        self._look(kind, attributes)

    def _count(self, kind: str) -> None:
        if kind == "row":
            self._rows += 1
            if self._rows > MAX_ROWS:
                raise refusal(self._source, f"has more than {MAX_ROWS:,} rows", "delete empty rows and save it anew")
        elif kind not in _OF_CELLS:
            self._elements += 1
        if self._elements > MAX_ELEMENTS:
            raise refusal(self._source, f"has more than {MAX_ELEMENTS:,} styles and rules", SAVE_ANEW)

    def _text(self, text: str) -> None:
        self._characters += len(text)
        if self._characters > MAX_CHARACTERS:
            raise refusal(self._source, f"holds more than {MAX_CHARACTERS:,} characters", "split the list")

    def _end(self, _: str) -> None:
        self._depth -= 1
