"""The account that a file gives of itself: what was asked, of which versions it is made, what it holds and what not."""

import dataclasses
import hashlib
from collections.abc import Iterator, Mapping

from ropa.claims.book import Book
from ropa.export import words
from ropa.export.handed_over import Frame, Paper
from ropa.export.layout import Layout
from ropa.export.ledger_facts import of_ledger
from ropa.export.pages import height, room
from ropa.export.provenance import Provenance
from ropa.export.reckoning import Count, Reckoning
from ropa.export.remarks import Remark
from ropa.export.request import ExportRequest
from ropa.export.sheet_rows import Row, Styled
from ropa.export.styles import Style
from ropa.questions.register_answer import Erased
from ropa.vocabulary.version import this_edition

_WIDTHS = (48, 64, 16, 16, 16)
_ROOMS = tuple(room(width) for width in _WIDTHS)
_UNRECORDED = "recorded_at"


@dataclasses.dataclass(frozen=True, slots=True)
class MadeFrom:
    """The register that a file is made from: a hash of all it holds, what it held and was erased since, its ledger."""

    fingerprint: str
    erased: tuple[Erased, ...]
    provenance: Provenance | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Account:
    """What a file tells of itself: what was asked, what it is made from, a hash of its other sheets, and remarks."""

    layout: Layout
    request: ExportRequest
    controller: str | None
    made_from: MadeFrom
    sheets: str
    written: tuple[tuple[str, int], ...]
    remarks: tuple[Remark, ...]


def frame(language: str, paper: Paper) -> Frame:
    """Return the sheet of the account."""
    return Frame(words.MANIFEST(language), _WIDTHS, (), 1, paper)


def manifest(account: Account, reckoning: Reckoning) -> Iterator[Row]:
    """Yield the rows of the account."""
    language = account.request.language
    yield 2, [(Style.TITLE, words.MANIFEST_TITLE(language))]
    for label, value in zip(words.MANIFEST_FACTS, _facts(account), strict=True):
        yield _row((Style.HEAD, label(language)), value)
    if account.made_from.provenance is not None:
        for name, told in of_ledger(account.made_from.provenance, language):
            yield _row((Style.HEAD, name), told)
    yield 1, []
    yield 1, [(Style.HEAD, text(language)) for text in words.MANIFEST_COUNTS]
    for count in reckoning.counts():
        yield _counted(count, language)
    yield 1, []
    yield 1, [(Style.HEAD, text(language)) for text in words.MANIFEST_SHEETS]
    for name, lines in account.written:
        yield 1, [(Style.TEXT, name), (Style.NUMBER, lines)]
    if account.made_from.erased:
        yield 1, []
        yield 1, [(Style.HEAD, text(language)) for text in words.MANIFEST_ERASED]
        for gone in account.made_from.erased:
            yield _row((Style.TEXT, gone.document), f"{gone.on}, {gone.by}: {gone.why}")
    if account.remarks:
        yield 1, []
        yield 1, [(Style.HEAD, text(language)) for text in words.MANIFEST_REMARKS]
        for about, said in account.remarks:
            yield _row((Style.TEXT, about), said)


def fingerprint(book: Book) -> str:
    """Return a hash of all that a register holds, the same wherever and whenever it was read in."""
    digest = hashlib.sha256()
    for node in sorted(book.things):
        digest.update(f"{node} {_plain(book.things[node])}\n".encode("utf-8", "backslashreplace"))
    for edge, properties in book.edges():
        digest.update(f"{' '.join(edge)} {_plain(properties)}\n".encode("utf-8", "backslashreplace"))
    return digest.hexdigest()


def _plain(properties: Mapping[str, object]) -> str:
    kept = sorted((name, value) for name, value in properties.items() if name != _UNRECORDED and value is not None)
    return repr([(name, list(value) if isinstance(value, tuple) else value) for name, value in kept])


def _facts(account: Account) -> Iterator[str]:
    asked, request = account.layout, account.request
    language = request.language
    yield asked.title(language)
    yield f"{asked.source} ({asked.version})"
    yield asked.licence
    yield account.controller or words.EVERYBODY(language)
    yield request.on
    yield request.as_of or words.AS_IT_STANDS(language)
    yield request.stamp
    yield from _editions(account.made_from.provenance, language)
    yield account.made_from.fingerprint
    yield account.sheets


def _editions(provenance: Provenance | None, language: str) -> Iterator[str]:
    """Yield the versions of the product and of the vocabularies, with those that wrote the register if others did."""
    now = this_edition()
    then = (provenance.edition if provenance else None) or now
    for form, made_by, written_by in zip(("ropa {}", "{}"), now, then, strict=True):
        told = form.format(made_by)
        if written_by != made_by:
            told += f"; {words.WRITTEN_BY(language).format(form.format(written_by))}"
        yield told


def _counted(count: Count, language: str) -> Row:
    names = " + ".join(one.column.heading(language) for one in count.wanted)
    articles = ", ".join(dict.fromkeys(one.column.article or "" for one in count.wanted))
    numbers: list[Styled] = [(Style.NUMBER, number) for number in (count.held, count.shown, count.annexed)]
    label = (Style.TEXT, names)
    return height(names, _ROOMS[0]), [label, (Style.TEXT, articles), *numbers]


def _row(label: Styled, value: str) -> Row:
    lines = max(height(str(label[1]), _ROOMS[0]), height(value, _ROOMS[1]))
    return lines, [label, (Style.TEXT, value)]
