"""The demonstration register: the documents and lists that come with the product, and a first question about them."""

from collections.abc import Callable
from importlib import resources
from pathlib import Path

from ropa.errors import UserError
from ropa.importing.run import Request, SourceReport, import_files
from ropa.importing.sources import files_of
from ropa.store import ledger
from ropa.store.connection import Store

QUESTION = "rijksregisternummer"
"""The data category that the demonstration asks about."""


def is_empty(store: Store) -> bool:
    """Return whether the register holds no document. Raises `StoreError` where the store cannot be reached."""
    return store.read(lambda tx: next(iter(ledger.documents(tx)), None) is None)


def folder() -> Path:
    """Return the folder with the demonstration's documents: in the installed package, else in the repository.

    Raises `UserError` where neither has it.
    """
    package = Path(str(resources.files("ropa")))
    for place in (package / "_data", package.parent / "data"):
        if place.is_dir():
            return place
    raise UserError("the documents of the demonstration are not installed; import documents of your own")


def sources() -> list[Path]:
    """Return the files of the demonstration, statements before lists."""
    return files_of([folder()])


def load(store: Store, files: list[Path], report: Callable[[SourceReport], None]) -> list[SourceReport]:
    """Import the files of the demonstration; `report` hears of each. Raises `StoreError` where the store stops."""
    return import_files(store, files, Request(), report)
