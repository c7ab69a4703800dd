"""Why personal data are processed, with the ground that makes it lawful."""

from typing import Annotated

from ropa.model.kind import Article, Edge, Ids, Key, Label, Loss, Node, Text, kind
from ropa.model.terms import LawfulBasis


@kind("Purpose", "Verwerkingsdoeleinde", "Finalité", article="30(1)(b)")
class Purpose(Node):
    """Why personal data are processed; it carries the ground of Article 6 and the condition of Article 9."""

    controller: Annotated[str, Key(), Label("Controller", "Verwerkingsverantwoordelijke", "Responsable du traitement")]
    name: Annotated[str, Key(), Label("Name", "Doeleinde", "Finalité")]
    lawful_basis: Annotated[
        LawfulBasis | None, Article("6(1)"), Label("Lawful basis", "Rechtsgrond", "Base de licéité")
    ] = None
    special_condition: Annotated[
        str | None,
        Article("9(2)"),
        Label("Condition of Article 9(2)", "Voorwaarde van artikel 9, lid 2", "Condition de l'article 9, paragraphe 2"),
    ] = None
    based_on: Annotated[
        Ids,
        Article("6(3)"),
        Edge(
            "BASED_ON",
            ("LegalText",),
            loss=Loss(
                Text("loses a legal text", "verliest een wettekst", "perd un texte légal"),
                Text("loses its only legal text", "verliest zijn enige wettekst", "perd son seul texte légal"),
                travels=True,
            ),
        ),
        Label("legal text", "wettekst", "texte légal"),
    ] = ()
