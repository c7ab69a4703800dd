"""Contracts between controllers and processors, and arrangements of joint controllers."""

from typing import Annotated

from ropa.model.kind import Key, Label, Node, kind


@kind("Agreement", "Overeenkomst", "Contrat", article="28(3)")
class Agreement(Node):
    """A processing contract (Article 28) or an arrangement between joint controllers (Article 26)."""

    controller: Annotated[str, Key(), Label("Controller", "Verwerkingsverantwoordelijke", "Responsable du traitement")]
    name: Annotated[str, Key(), Label("Name", "Naam", "Nom")]
    date: Annotated[str | None, Label("Date", "Datum", "Date")] = None
