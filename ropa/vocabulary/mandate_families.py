"""The bodies that grant mandates, by the family of their reference numbers, and when they ended."""

import dataclasses
import functools
import tomllib
from importlib import resources


@dataclasses.dataclass(frozen=True, slots=True)
class MandateFamily:
    """A family of reference numbers: the body that granted it, and the day from which it no longer does."""

    name: str
    body: str
    body_name: str
    ended_on: str | None


@functools.cache
def _families() -> dict[str, MandateFamily]:
    text = (resources.files("ropa.vocabulary") / "mandate_families.toml").read_text(encoding="utf-8")
    return {
        name: MandateFamily(name, entry["body"], entry["body_name"], entry.get("ended_on"))
        for name, entry in tomllib.loads(text).items()
    }


def mandate_family(name: str) -> MandateFamily | None:
    """Return the family called `name` («VTC»); a longer name stands for the family that it begins with («IVC-SZG»)."""
    families = _families()
    return families.get(name) or families.get(name.split("-", 1)[0])
