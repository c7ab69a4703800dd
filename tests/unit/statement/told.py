"""How the tests tell what was read, and the first sentences that name who speaks, in three languages."""

from collections.abc import Callable
from typing import TypeAlias

from importers.statement.understood import Reading
from ropa.importing.importer import Extraction

Reader: TypeAlias = Callable[[str], Reading]
Extract: TypeAlias = Callable[..., Extraction]
HEAD = "Het Voorbeeldfonds is verantwoordelijk voor de verwerking van uw gegevens.\n\n"
TETE = "Le Fonds Modèle traite vos données.\n\n"
TOP = "The Sample Fund processes your data.\n\n"


def ends(found: Reading) -> list[tuple[str, str | None, str]]:
    """Return sender, receiver and role of every flow."""
    return [(flow.sender.name, flow.receiver.name if flow.receiver else None, flow.role) for flow in found.flows]


def named(found: Extraction, kind: str) -> list[str]:
    """Return what was read of one kind."""
    return [row["name"] for row in found.view["mentions"] if row["kind"] == kind]
