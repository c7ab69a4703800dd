"""How long data are kept: start event, term, criterion."""

from typing import Annotated

from ropa.model.kind import Edge, Ids, Key, Label, Loss, Node, Text, kind


@kind("Retention period", "Bewaartermijn", "Durée de conservation", article="30(1)(f)")
class RetentionPeriod(Node):
    """A time limit for erasure: from an event, for a term (ISO 8601 duration), or by a criterion."""

    controller: Annotated[str, Key(), Label("Controller", "Verwerkingsverantwoordelijke", "Responsable du traitement")]
    name: Annotated[str, Key(), Label("Name", "Naam", "Nom")]
    start_event: Annotated[str | None, Label("Start event", "Beginpunt", "Événement de départ")] = None
    term: Annotated[str | None, Label("Term", "Termijn", "Durée")] = None
    criterion: Annotated[str | None, Label("Criterion", "Criterium", "Critère")] = None
    applies_to: Annotated[
        Ids,
        Edge(
            "APPLIES_TO",
            ("DataCategory",),
            loss=Loss(
                Text(
                    "no longer applies to this category",
                    "geldt niet meer voor deze categorie",
                    "ne s'applique plus à cette catégorie",
                )
            ),
        ),
        Label("applies to", "geldt voor", "s'applique à"),
    ] = ()
    based_on: Annotated[
        Ids,
        Edge(
            "BASED_ON",
            ("LegalText",),
            loss=Loss(
                Text("loses a legal text", "verliest een wettekst", "perd un texte légal"),
                Text("loses its only legal text", "verliest zijn enige wettekst", "perd son seul texte légal"),
            ),
        ),
        Label("legal text", "wettekst", "texte légal"),
    ] = ()
