"""How importers are found: a scan of the `importers` package, and of what other packages register."""

import functools
import importlib
import importlib.metadata
import pkgutil

from ropa.errors import DeclarationError, UserError
from ropa.importing.importer import Importer, Source

_PACKAGE = "importers"
_GROUP = "ropa.importers"


@functools.cache
def importers() -> tuple[Importer, ...]:
    """Return every importer, in the order in which they are asked: first those `asked_first`, then by name.

    Raises `DeclarationError` where two share a name.
    """
    found: dict[str, Importer] = {}
    for module in pkgutil.iter_modules(importlib.import_module(_PACKAGE).__path__):
        _admit(found, importlib.import_module(f"{_PACKAGE}.{module.name}").IMPORTER)
    for entry in importlib.metadata.entry_points(group=_GROUP):
        if not entry.value.startswith(f"{_PACKAGE}."):
            _admit(found, entry.load())
    return tuple(sorted(found.values(), key=lambda one: (not getattr(one, "asked_first", False), one.name)))


def importer_for(source: Source) -> Importer:
    """Return the importer that reads `source`. Raises `UserError` where none does."""
    for importer in importers():
        if importer.identify(source):
            return importer
    endings = "privacy statements (.txt .md .html .docx .pdf) and lists of mandates or systems (.xlsx .ods .csv)"
    raise UserError(f"{source.name}: no importer reads this kind of file; give one of: {endings}")


def _admit(found: dict[str, Importer], importer: Importer) -> None:
    if importer.name in found and found[importer.name] is not importer:
        raise DeclarationError(f"two importers are called {importer.name}")
    found[importer.name] = importer
