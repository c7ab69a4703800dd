"""Which values of the register a column shows: what an export can be counted by, and what it may lack."""

from collections.abc import Mapping
from typing import Any

_NAMES = (".label", ".name")
_BY_ROLE = "activity.recipients"
ROLES = ("recipient", "processor", "source")


def kinds(dotted: str, where: Mapping[str, Any]) -> frozenset[str]:
    """Return the kinds of values at the end of a path: the path without the name of the value itself.

    «activity.purposes.name» shows purposes; «activity.purposes.lawful_basis» shows something else of them. Those who
    get or give data are a kind for each role. A column that leaves some values out shows no kind whole.
    """
    stem = next((dotted.removesuffix(name) for name in _NAMES if dotted.endswith(name)), dotted)
    if stem != _BY_ROLE or set(where) - {"role"}:
        return frozenset() if where else frozenset({stem})
    roles = where.get("role", list(ROLES))
    return frozenset(f"{stem}:{role}" for role in ([roles] if isinstance(roles, str) else roles))
