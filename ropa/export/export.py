"""«Give me the register in our template, as it stood on a day»: the workbook of a layout."""

import datetime as dt
import tempfile
from collections.abc import Callable, Iterator
from typing import BinaryIO, TypeAlias

from ropa.checks.judge import Grounds
from ropa.claims.book import Book as Register
from ropa.export import words
from ropa.export.annex import Annex
from ropa.export.formats import file_kind, format_named
from ropa.export.handed_over import Paper, Sheets
from ropa.export.layout import Layout
from ropa.export.layout_lines import layout_lines
from ropa.export.layouts import layout
from ropa.export.manifest import Account, MadeFrom, fingerprint, frame, manifest
from ropa.export.pieces import in_pieces
from ropa.export.provenance import Provenance
from ropa.export.reading import RegisterLines
from ropa.export.reckoning import Reckoning
from ropa.export.remarks import Remark, remarks
from ropa.export.request import ExportRequest
from ropa.export.sheet_writer import SheetWriter
from ropa.export.words_behind import WordsBehind, WordsInMemory
from ropa.naming import slug
from ropa.questions.evidence import Evidence
from ropa.questions.register_answer import Erased

Progress: TypeAlias = Callable[[int, int], None]
"""Is told how much of how much is done."""

_PIECE = 65_536
_IN_MEMORY = 1 << 20

MOST_SHEETS = 200
"""Activities that may each have a sheet of their own; more of them stand on one, each with a page of its own."""


def silent(_done: int, _of: int) -> None:
    """Tell nobody."""


def export(
    register: Register,
    evidence: Evidence | Grounds,
    request: ExportRequest,
    erased: tuple[Erased, ...] = (),
    provenance: Provenance | None = None,
) -> Iterator[bytes]:
    """Return the workbook of a layout of a register in memory, in pieces; all of it is made before the first is given.

    `erased` are the documents that the register held on the day `as_of` and that can no longer be shown. `provenance`
    tells of the ledger behind the register, where there is one.
    Without `Grounds` the findings do not know what persons accepted, nor since when a fault could be told. Raises
    `UnknownName` where there is no such layout or format.
    """
    grounds = evidence if isinstance(evidence, Grounds) else Grounds(evidence)
    made_from = MadeFrom(fingerprint(register), erased, provenance)
    return pieces(exported(register, WordsInMemory(grounds), request, made_from))


def exported(
    register: Register,
    words_behind: WordsBehind,
    request: ExportRequest,
    made_from: MadeFrom,
    progress: Progress = silent,
) -> BinaryIO:
    """Return the workbook of a layout as an open file without a name; whoever closes it removes it.

    `progress` is told how many of how many activities are written. Raises `UnknownName` where there is no such layout.
    """
    asked = layout(request.layout).of_one() if request.controller else layout(request.layout)
    lines = RegisterLines(register, words_behind, request, asked)
    file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - closed when its last piece is given
    try:
        book = format_named(request.format).begun(asked.title(request.language), _instant(request.stamp))
        try:
            said = remarks(asked, register, request.language)
            _write(book, asked, lines, request, made_from, said, progress)
            book.save(file)  # type: ignore[arg-type] # it reads, writes and seeks like any file
        finally:
            book.discard()
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return file  # type: ignore[return-value] # it reads, writes and seeks like any file


def file_name(request: ExportRequest) -> str:
    """Return a name for the file that is safe everywhere («art30-controller_kidslife_2026-01-01.xlsx»)."""
    body = slug(request.controller.partition("/")[2]) if request.controller else "all"
    day = request.version or request.as_of or request.on
    return f"{request.layout}_{body}_{day}{file_kind(request.format).ending}"


def pieces(file: BinaryIO) -> Iterator[bytes]:
    """Yield what an open file holds, and close it."""
    with file:
        yield from in_pieces(file, _PIECE)


def _instant(stamp: str) -> dt.datetime:
    """Return the instant that a stamp names, to the second, as a workbook keeps it."""
    moment = dt.datetime.fromisoformat(stamp)
    return moment.astimezone(dt.UTC).replace(tzinfo=None, microsecond=0)


def _write(  # noqa: PLR0913, PLR0917 - what a file is made of, and into what
    book: Sheets,
    asked: Layout,
    lines: RegisterLines,
    request: ExportRequest,
    made_from: MadeFrom,
    said: tuple[Remark, ...],
    progress: Progress,
) -> None:
    """Write the sheets of a layout, all that a controller's register has to tell in one go, and the file's account."""
    language, paper = request.language, _paper(asked, lines.controller, request)
    reckoning = Reckoning(asked)
    sheets: list[SheetWriter] = []
    for number in range(len(asked.sheets)):
        after = sheets[-1].last if sheets and lines.activities <= MOST_SHEETS else None
        sheets.append(SheetWriter(book, asked, number, paper, language, after))
    made_of = [sheet.lines for sheet in asked.sheets]
    annex = Annex(book, reckoning, paper, language)
    done = 0
    for portion in lines.portions():
        for name, sheet in zip(made_of, sheets, strict=True):
            sheet.write(lines.of_portion(name, portion), reckoning)
        annex.write(lines, portion)
        done += len(portion.activities)
        progress(done, lines.activities)
    for name, sheet in zip(made_of, sheets, strict=True):
        sheet.write(layout_lines(name, asked, language) or lines.of_whole(name), reckoning)
        sheet.close()
    annex.close()
    written = tuple((sheet.name, sheet.lines) for sheet in sheets)
    account = Account(asked, request, lines.controller, made_from, book.digest(), written, said)
    own = book.open(frame(language, paper))
    own.add(manifest(account, reckoning))
    own.close()


def _paper(asked: Layout, controller: str | None, request: ExportRequest) -> Paper:
    """Return what stands at the top and the foot of each page: what it is, of whom, as of which days."""
    language = request.language
    days = [words.IN_FORCE_ON(language).format(request.on)]
    days += [words.RECORDED_ON(language).format(request.as_of)] if request.as_of else []
    return Paper(
        size="A4",
        pages=1,
        left=f"{asked.title(language)} – {controller or words.EVERYBODY(language)}",
        right=", ".join(days),
        foot=words.PAGE(language),
    )
