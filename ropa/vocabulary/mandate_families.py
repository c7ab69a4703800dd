"""The bodies that grant mandates, by the family of their reference numbers, and when they ended."""

import dataclasses
import functools
from collections.abc import Mapping

from ropa.vocabulary.bodies import body
from ropa.vocabulary.reading import ROOT, entries, iso


@dataclasses.dataclass(frozen=True, slots=True)
class MandateFamily:
    """A family of reference numbers: the body that granted it, and the day from which it no longer does (ISO)."""

    name: str
    body: str
    body_name: str
    ended_on: str | None


@functools.cache
def mandate_families() -> Mapping[str, MandateFamily]:
    """Return the families by name; a granting body that the table of bodies lacks is a KeyError."""
    return {
        entry["name"]: MandateFamily(
            entry["name"], body(entry["body"]).slug, entry["body_name"], iso(entry.get("ended_on"))
        )
        for entry in entries(ROOT / "mandate_families.toml", "family")
    }


def mandate_family(name: str) -> MandateFamily | None:
    """Return the family called `name` («VTC»); a longer name stands for the family that it begins with («IVC-SZG»)."""
    families = mandate_families()
    return families.get(name) or families.get(name.split("-", 1)[0])
