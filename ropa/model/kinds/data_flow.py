"""Single statements that data go, or do not go, from one end to another."""

from typing import Annotated

from ropa.model.kind import Article, Edge, Ids, Key, Label, Loss, Node, Text, kind
from ropa.model.terms import FlowKind


@kind("Data flow", "Gegevensstroom", "Flux de données", article="30(1)(d)")
class DataFlow(Node):
    """One statement that data go from A to B, or that they do not (`denied`).

    A transfer is a flow that leads `into` a country outside the EEA. `about` is the purpose, the activity or the
    mandate by which the speaker tells this flow from others between the same ends.
    """

    from_: Annotated[
        Ids,
        Key(),
        Edge(
            "FROM",
            ("Organisation", "DataSubjectCategory"),
            loss=Loss(
                Text("loses its sender", "verliest zijn afzender", "perd son expéditeur"), travels=True, ends=True
            ),
        ),
        Label("from", "van", "de"),
    ] = ()
    to: Annotated[
        Ids,
        Key(),
        Edge(
            "TO",
            ("Organisation", "DataSubjectCategory"),
            loss=Loss(
                Text("loses its receiver", "verliest zijn ontvanger", "perd son destinataire"), travels=True, ends=True
            ),
        ),
        Label("to", "naar", "vers"),
    ] = ()
    flow_kind: Annotated[FlowKind, Key(), Label("Kind of flow", "Soort stroom", "Type de flux")] = FlowKind.DISCLOSURE
    denied: Annotated[bool, Key(), Label("Denied", "Ontkend", "Nié")] = False
    about: Annotated[str | None, Key(), Label("About", "Betreft", "Objet")] = None
    permitted: Annotated[
        bool | None, Label("Permitted by a mandate", "Toegelaten door een machtiging", "Permis par une autorisation")
    ] = None
    condition: Annotated[str | None, Label("Condition", "Voorwaarde", "Condition")] = None
    channel: Annotated[str | None, Label("Channel", "Kanaal", "Canal")] = None
    whole_file: Annotated[bool | None, Label("The whole file", "Het hele dossier", "Le dossier entier")] = None
    role_doubt: Annotated[bool | None, Label("Role in doubt", "Rol in twijfel", "Rôle incertain")] = None
    carries: Annotated[
        Ids,
        Article("30(1)(c)"),
        Edge(
            "CARRIES",
            ("DataCategory",),
            loss=Loss(
                Text("carries a category less", "draagt een categorie minder", "porte une catégorie de moins"),
                Text("carries nothing named any more", "draagt niets genoemds meer", "ne porte plus rien de nommé"),
                travels=True,
            ),
        ),
        Label("data", "gegevens", "données"),
    ] = ()
    about_subjects: Annotated[
        Ids,
        Edge(
            "ABOUT",
            ("DataSubjectCategory",),
            loss=Loss(
                Text(
                    "no longer is about these persons",
                    "gaat niet meer over deze personen",
                    "ne concerne plus ces personnes",
                )
            ),
        ),
        Label("about", "over", "au sujet de"),
    ] = ()
    for_purpose: Annotated[
        Ids,
        Article("30(1)(b)"),
        Edge(
            "FOR",
            ("Purpose",),
            loss=Loss(
                Text("loses a purpose", "verliest een doeleinde", "perd une finalité"),
                Text("loses its only purpose", "verliest haar enige doeleinde", "perd sa seule finalité"),
                travels=True,
            ),
        ),
        Label("for", "voor", "pour"),
    ] = ()
    part_of: Annotated[
        Ids,
        Edge(
            "PART_OF",
            ("ProcessingActivity",),
            loss=Loss(
                Text(
                    "loses the activity that it is part of",
                    "verliest de activiteit waarvan zij deel is",
                    "perd l'activité dont il fait partie",
                )
            ),
            back=Loss(
                Text("loses a flow", "verliest een stroom", "perd un flux"),
                Text("loses its only flow", "verliest haar enige stroom", "perd son seul flux"),
                by_kind=(
                    (
                        FlowKind.DISCLOSURE,
                        Text("loses a recipient", "verliest een ontvanger", "perd un destinataire"),
                        Text("loses its only recipient", "verliest haar enige ontvanger", "perd son seul destinataire"),
                    ),
                    (
                        FlowKind.ON_BEHALF,
                        Text("loses a processor", "verliest een verwerker", "perd un sous-traitant"),
                        Text(
                            "loses its only processor", "verliest haar enige verwerker", "perd son seul sous-traitant"
                        ),
                    ),
                    (
                        FlowKind.COLLECTION,
                        Text("loses a source", "verliest een bron", "perd une source"),
                        Text("loses its only source", "verliest haar enige bron", "perd sa seule source"),
                    ),
                ),
                near=True,
            ),
        ),
        Label("part of", "deel van", "fait partie de"),
    ] = ()
    authorised_by: Annotated[
        Ids,
        Edge(
            "AUTHORISED_BY",
            ("Mandate",),
            loss=Loss(
                Text("loses a mandate", "verliest een machtiging", "perd une autorisation"),
                Text("loses its only mandate", "verliest haar enige machtiging", "perd sa seule autorisation"),
                travels=True,
            ),
        ),
        Label("mandate", "machtiging", "autorisation"),
    ] = ()
    safeguarded_by: Annotated[
        Ids,
        Article("46"),
        Edge(
            "SAFEGUARDED_BY",
            ("Safeguard",),
            loss=Loss(
                Text("loses a safeguard", "verliest een waarborg", "perd une garantie"),
                Text("loses its only safeguard", "verliest haar enige waarborg", "perd sa seule garantie"),
                travels=True,
            ),
        ),
        Label("safeguard", "waarborg", "garantie"),
    ] = ()
    via: Annotated[
        Ids,
        Edge(
            "VIA",
            ("Organisation",),
            loss=Loss(
                Text("loses the body that it goes through", "verliest de tussenpersoon", "perd son intermédiaire"),
                travels=True,
            ),
        ),
        Label("via", "via", "via"),
    ] = ()
    into: Annotated[
        Ids,
        Article("30(1)(e)"),
        Edge("INTO", ("Country",), loss=Loss(Text("loses its country", "verliest haar land", "perd son pays"))),
        Label("into", "naar land", "vers le pays"),
    ] = ()
    except_for: Annotated[
        Ids,
        Edge("EXCEPT", ("Organisation", "DataSubjectCategory", "DataCategory")),
        Label("except", "behalve", "sauf"),
    ] = ()
