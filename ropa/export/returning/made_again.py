"""An exported workbook made again as it was, from the ledger, so that an edited copy can be held against it."""

import dataclasses
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ropa.checks.judge import grounds_of
from ropa.claims.book import Book
from ropa.errors import UserError
from ropa.export.export import export
from ropa.export.layouts import layout
from ropa.export.manifest import fingerprint
from ropa.export.request import ExportRequest
from ropa.export.words import EVERYBODY
from ropa.importing.discover import importer_for
from ropa.importing.importer import Options, Source
from ropa.questions.opened import Opened, opened

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

LAYOUT = "art30-controller"
_READER = "exported"
_ASKED = ("controller", "on", "as_of", "stamp", "moment", "register", "sheets")
_DAY = 10


@dataclasses.dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook of the register as its reader sees it: its account, its facts and the texts of all its sheets."""

    name: str
    view: Mapping[str, Any]

    @property
    def account(self) -> Mapping[str, str]:
        """What the file tells of itself."""
        account: Mapping[str, str] = self.view["account"]
        return account

    @property
    def language(self) -> str:
        """The language in which it is written."""
        return str(self.view["language"])


def read_workbook(source: Source) -> Workbook:
    """Return a workbook that the register wrote. Raises `UserError` where it is none, or its account is gone."""
    importer = importer_for(source)
    if importer.name != _READER:
        raise UserError(
            f"{source.name}: this is no workbook that the register wrote with its facts; export one with "
            f"`ropa export {LAYOUT}`, and edit that"
        )
    book = Workbook(source.name, importer.extract(source, Options()).view)
    if lacking := [name for name in _ASKED if name not in book.account]:
        raise UserError(
            f"{source.name}: the sheet in which the file accounts for itself is damaged ({', '.join(lacking)}); export "
            "the register again, and edit that"
        )
    return book


def made_again(tx: "ManagedTransaction", edited: Workbook) -> tuple[Workbook, Book, str | None]:
    """Return an edited workbook as the register wrote it, the register of then, and whose it is (None = of all).

    Raises `UserError` where this register did not write it, or can no longer write it as it was.
    """
    held = opened(tx, edited.account["moment"])
    if fingerprint(held.book) != edited.account["register"]:
        raise UserError(_not_ours(edited, held))
    for controller in _controllers(held.book, edited):
        made = _made(held, edited, controller)
        if made.account["sheets"] == edited.account["sheets"]:
            return made, held.book, controller
    raise UserError(
        f"{edited.name}: the register cannot write this file as it was (it was made by {edited.account['product']}); "
        "export the register again, and edit that"
    )


def _not_ours(edited: Workbook, held: Opened) -> str:
    gone = ", ".join(f"{item.document} ({item.on})" for item in held.erased)
    since = f"; erased since: {gone}" if gone else ""
    return (
        f"{edited.name}: the register as of {edited.account['moment']} is not the one that this file was made from: it "
        f"is of another register, or what it was made from has gone{since}. Export this register, and edit that"
    )


def _controllers(book: Book, edited: Workbook) -> list[str | None]:
    """Return the controllers that the file may be of."""
    called = edited.account["controller"]
    if called == EVERYBODY(edited.language):
        return [None]
    return [body for body in book.of_kind("Organisation") if book.name(body) == called]


def _made(held: Opened, edited: Workbook, controller: str | None) -> Workbook:
    account = edited.account
    as_of = account["as_of"] if account["as_of"][:1].isdigit() and len(account["as_of"]) == _DAY else None
    request = ExportRequest(LAYOUT, controller, account["on"], account["stamp"], as_of, edited.language)
    content = b"".join(export(held.book, grounds_of(held), request, held.erased))
    return read_workbook_again(Source(f"{layout(LAYOUT).name}.xlsx", content), edited)


def read_workbook_again(source: Source, edited: Workbook) -> Workbook:
    """Return what the reader sees in a workbook that was just made; it has no instant of its own."""
    view = importer_for(source).extract(source, Options()).view
    return Workbook(edited.name, view)
