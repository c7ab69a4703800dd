"""What may make a transfer outside the EEA lawful under Chapter V, and from when until when it could."""

import dataclasses
import functools
import re
from collections.abc import Mapping
from typing import Any

from ropa.errors import DeclarationError
from ropa.naming import fold, slug
from ropa.vocabulary.reading import ROOT, entries, iso, listed

_ARTICLE = re.compile(r"^(?:de|het|een|la|le|l|les|the|an?) ")


@dataclasses.dataclass(frozen=True, slots=True)
class Safeguard:
    """An instrument of Chapter V (Art. 44–49).

    `valid_from` and `valid_to` are ISO dates, both days included; None is unknown or open. `source` is the legal act
    that began and, where it ended, ended it. `kind` is the code of the federal list of transfer grounds.
    """

    slug: str
    name: str
    article: str
    valid_from: str | None
    valid_to: str | None
    source: str
    fr: str
    en: str
    kind: str
    countries: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()

    def valid_on(self, on: str) -> bool:
        """Whether a transfer could rest on it on this ISO date."""
        return (self.valid_from or "") <= on and (self.valid_to is None or on <= self.valid_to)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name under which it is found, none twice."""
        return tuple(dict.fromkeys((self.name, self.fr, self.en, *self.aliases)))


@functools.cache
def all_safeguards() -> tuple[Safeguard, ...]:
    """Return every safeguard in the order of the data file."""
    made = tuple(_safeguard(row) for row in entries(ROOT / "safeguards.toml", "safeguard"))
    if len({entry.slug for entry in made}) != len(made):
        raise DeclarationError("a safeguard stands twice")
    return made


def find_safeguard(name: str) -> Safeguard | None:
    """Return the safeguard of which `name` is a name in Dutch, French or English, or None."""
    folded = fold(name)
    index = safeguard_names()
    return index.get(folded) or index.get(_ARTICLE.sub("", folded))


@functools.cache
def safeguard_names() -> Mapping[str, Safeguard]:
    """Return the safeguards by folded name, for those who scan a folded text."""
    index: dict[str, Safeguard] = {}
    for entry in all_safeguards():
        for name in entry.names:
            if index.setdefault(fold(name), entry) is not entry:
                raise DeclarationError(f"«{name}» names both {index[fold(name)].slug} and {entry.slug}")
    return index


def _safeguard(row: dict[str, Any]) -> Safeguard:
    return Safeguard(
        slug=slug(row["name"]),
        name=row["name"],
        article=row["article"],
        valid_from=iso(row.get("valid_from")),
        valid_to=iso(row.get("valid_to")),
        source=row["source"],
        fr=row["fr"],
        en=row["en"],
        kind=row["kind"],
        countries=tuple(row.get("countries", ())),
        aliases=listed(row.get("aliases", "")),
    )
