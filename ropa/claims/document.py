"""Documents: versions of a source, and how a series of them is ordered."""

import dataclasses
from collections.abc import Iterable

from ropa.naming import digits, slug


@dataclasses.dataclass(frozen=True, slots=True)
class Document:
    """One version of a source.

    Publisher, title and origin together are its *series*; `sha256` tells versions apart. `version` is what the source
    states, `version_date` the ISO day of it (as stated, or as given by the person who imported it). `read_at` is the
    instant of the first reading. `importer` names the reader with its version, `vocabulary` the version of the lists.

    A person may take it back (`retracted_at`, `retracted_by`, `retracted_why`); where it was `erased` as well, nothing
    is left of it but its fingerprint, its instants, and who did so and why.
    """

    id: str
    series: str
    title: str
    publisher: str | None
    publisher_name: str | None
    origin: str
    version: str | None
    version_date: str | None
    language: str | None
    sha256: str
    name: str
    importer: str
    vocabulary: str
    read_at: str
    retracted_at: str | None = None
    retracted_by: str | None = None
    retracted_why: str | None = None
    erased: bool | None = None

    @property
    def stands(self) -> bool:
        """Whether nobody has taken it back."""
        return self.retracted_at is None

    @property
    def order(self) -> tuple[str, str, str]:
        """Where it stands in its series: by the day that it states, else by the moment of reading."""
        return (self.version_date or self.read_at[:10], self.read_at, self.id)


def series_key(publisher: str | None, title: str, origin: str) -> str:
    """Return the key of the series that publisher id, title and origin make together."""
    speaker = publisher.split("/", 1)[1] if publisher else "onbekend"
    return f"{speaker}--{slug(title, 40)}--{digits(origin)}"


def document_id(series: str, version: str | None, sha256: str) -> str:
    """Return the id of the version of a series that has these bytes."""
    stated = f"{slug(version, 30)}-" if version else ""
    return f"document/{series}--{stated}{sha256[:8]}"


def newest(documents: Iterable[Document]) -> Document | None:
    """Return the newest version among documents of one series that stand, None where none does."""
    return max((document for document in documents if document.stands), key=lambda found: found.order, default=None)


def erased(document: Document, at: str, by: str, why: str) -> Document:
    """Return what is left of a document that a person erases: fingerprint, instants, who and why."""
    mark = f"erased-{document.sha256[:16]}"
    nothing: dict[str, None] = dict.fromkeys(("publisher", "publisher_name", "version", "version_date", "language"))
    return dataclasses.replace(
        document,
        **nothing,  # type: ignore[arg-type]
        id=f"document/{mark}",
        series=mark,
        title="",
        origin="",
        name="",
        retracted_at=at,
        retracted_by=by,
        retracted_why=why,
        erased=True,
    )
