"""Safeguards of Chapter V for transfers, with the days on which they hold."""

from typing import Annotated

from ropa.model.kind import Key, Label, Node, kind


@kind("Safeguard", "Waarborg", "Garantie", article="46")
class Safeguard(Node):
    """A tool of Chapter V that lets data leave the EEA, from and to the days on which it holds."""

    name: Annotated[str, Key(), Label("Name", "Naam", "Nom")]
    article: Annotated[str | None, Label("Article", "Artikel", "Article")] = None
    valid_from: Annotated[str | None, Label("Holds from", "Geldig vanaf", "Valable à partir du")] = None
    valid_to: Annotated[str | None, Label("Holds until", "Geldig tot", "Valable jusqu'au")] = None
    source: Annotated[str | None, Label("Source", "Bron", "Source")] = None
