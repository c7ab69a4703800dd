"""Data protection impact assessments."""

from typing import Annotated

from ropa.model.kind import Key, Label, Node, kind


@kind("Impact assessment", "Effectbeoordeling", "Analyse d'impact", article="35")
class Assessment(Node):
    """A data protection impact assessment of an activity."""

    controller: Annotated[str, Key(), Label("Controller", "Verwerkingsverantwoordelijke", "Responsable du traitement")]
    name: Annotated[str, Key(), Label("Name", "Naam", "Nom")]
    date: Annotated[str | None, Label("Date", "Datum", "Date")] = None
