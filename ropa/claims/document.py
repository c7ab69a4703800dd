"""Documents: versions of a source, and how a series of them is ordered."""

import dataclasses

from ropa.naming import digits, slug


@dataclasses.dataclass(frozen=True, slots=True)
class Document:
    """One version of a source.

    Publisher, title and origin together are its *series*; `sha256` tells versions apart. `version` is what the source
    states, `version_date` the ISO day of it (as stated, or as given by the person who imported it). `read_at` is the
    instant of the first reading. `importer` names the reader with its version, `vocabulary` the version of the lists.
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


def newest(documents: list[Document]) -> Document:
    """Return the newest version among documents of one series."""
    return max(documents, key=lambda document: document.order)
