"""«Which layouts are there?»: each by name and title, with where it is from and the formats of its file."""

import dataclasses

from ropa.export.offered import offers


@dataclasses.dataclass(frozen=True, slots=True)
class LayoutNamed:
    """A layout in which the register can be exported, or the terms of linked data.

    `source`, `version` and `licence` tell where it is from, `formats` in what its file can be written. `reconstructed`
    is how many of its headings could not be verified against the file of the authority.
    """

    name: str
    title: str
    source: str
    version: str
    licence: str
    formats: tuple[str, ...]
    reconstructed: int


def layouts_named(language: str) -> tuple[LayoutNamed, ...]:
    """Return all layouts in the order of their names, then the linked data."""
    return tuple(
        LayoutNamed(
            name=found.name,
            title=found.title(language),
            source=found.source,
            version=found.version,
            licence=found.licence,
            formats=found.formats,
            reconstructed=found.reconstructed,
        )
        for found in offers().values()
    )
