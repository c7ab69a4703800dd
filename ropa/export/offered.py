"""What an export is asked for by name: a layout of a workbook, or the terms of linked data; and the file of either."""

import dataclasses
from collections.abc import Iterator

from ropa.errors import UnknownName
from ropa.export.export import Progress, silent
from ropa.export.formats import FORMATS, LINKED
from ropa.export.layouts import layouts
from ropa.export.linked.linked import TERMS, export_linked
from ropa.export.linked.request import LinkedRequest
from ropa.export.request import ExportRequest
from ropa.export.stored import export_register
from ropa.model.kind import Text
from ropa.store.connection import Store


@dataclasses.dataclass(frozen=True, slots=True)
class Offer:
    """A layout, or the terms of linked data: what it is called, where it is from, and the formats of its file.

    `reconstructed` is how many of its headings could not be verified against the file of the authority.
    """

    name: str
    title: Text
    source: str
    version: str
    licence: str
    formats: tuple[str, ...]
    reconstructed: int = 0

    @property
    def spoken(self) -> bool:
        """Whether its file is written in one language that can be chosen."""
        return self.name not in TERMS


def offers() -> dict[str, Offer]:
    """Return all that an export can be asked for, by name: the layouts, then the linked data."""
    found = {
        one.name: Offer(
            name=one.name,
            title=one.title,
            source=one.source,
            version=one.version,
            licence=one.licence,
            formats=tuple(FORMATS),
            reconstructed=sum(column.reconstructed for sheet in one.sheets for column in sheet.columns),
        )
        for one in layouts().values()
    }
    for name, terms in TERMS.items():
        formats = tuple(kind for kind, file in LINKED.items() if file.ending in terms.endings)
        found[name] = Offer(name, terms.title, terms.source, terms.version, terms.licence, formats)
    return found


def offer(name: str, kind: str | None = None) -> Offer:
    """Return what is offered under a name. Raises `UnknownName` where there is none, or none in a format `kind`."""
    found = offers().get(name)
    if found is None:
        raise UnknownName(f"there is no layout «{name}»; choose one of the layouts", tuple(offers()))
    if kind is not None and kind not in found.formats:
        raise UnknownName(f"{name} is not written in the format «{kind}»; choose one of its formats", found.formats)
    return found


def handed_out(store: Store, request: ExportRequest, progress: Progress = silent) -> Iterator[bytes]:
    """Return the file that is asked for in pieces; errors are those of `export_register` and `export_linked`."""
    if request.layout not in TERMS:
        return export_register(store, request, progress)
    asked = LinkedRequest(request.controller, request.on, request.as_of, version=request.version)
    return iter((export_linked(store, request.layout, asked, LINKED[request.format].ending),))
