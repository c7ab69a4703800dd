"""How a thing is created with its properties at once, instead of empty and then filled: half the work of the engine."""

from collections.abc import Iterable

from ropa.errors import DeclarationError


def row_map(names: Iterable[str], row: str = "row") -> str:
    """Return the map of Cypher that takes these properties from a row, empty where there are none.

    What a row lacks is not created. Names become part of the statement, so only declared ones may come here; raises
    `DeclarationError` for one that is no plain word.
    """
    found = sorted(names)
    for name in found:
        if not (name.isascii() and name.isidentifier()):
            raise DeclarationError(f"«{name}» is no name of a property")
    return "{" + ", ".join(f"{name}: {row}.{name}" for name in found) + "}" if found else ""
