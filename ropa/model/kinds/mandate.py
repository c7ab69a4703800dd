"""What lets one public body give data to another: authorisations, deliberations, protocols."""

from typing import Annotated

from ropa.model.kind import Edge, Ids, Key, Label, Loss, Node, Text, kind


@kind("Mandate", "Machtiging", "Autorisation")
class Mandate(Node):
    """An authorisation, deliberation, protocol or royal decree under which data may be disclosed."""

    reference: Annotated[str, Key(), Label("Reference", "Nummer", "Référence")]
    family: Annotated[str | None, Label("Family", "Reeks", "Série")] = None
    number: Annotated[str | None, Label("Number", "Nummer in de reeks", "Numéro dans la série")] = None
    date: Annotated[str | None, Label("Date", "Datum", "Date")] = None
    valid_from: Annotated[str | None, Label("Valid from", "Geldig vanaf", "Valable à partir du")] = None
    valid_to: Annotated[str | None, Label("Valid until", "Geldig tot", "Valable jusqu'au")] = None
    chamber: Annotated[str | None, Label("Chamber", "Kamer", "Chambre")] = None
    title: Annotated[str | None, Label("Title", "Titel", "Titre")] = None
    aliases: Annotated[tuple[str, ...], Label("Also cited as", "Ook vermeld als", "Également cité comme")] = ()
    links: Annotated[tuple[str, ...], Label("Links", "Links", "Liens")] = ()
    direction: Annotated[str | None, Label("Direction", "Richting", "Sens")] = None
    hidden: Annotated[
        bool | None, Label("Was hidden in its list", "Was verborgen in de lijst", "Était masqué dans la liste")
    ] = None
    granted_by: Annotated[
        Ids,
        Edge(
            "GRANTED_BY",
            ("Organisation",),
            loss=Loss(
                Text(
                    "loses the body that granted it",
                    "verliest de instantie die ze verleende",
                    "perd l'organisme qui l'a accordée",
                )
            ),
        ),
        Label("granted by", "verleend door", "accordée par"),
    ] = ()
    provider: Annotated[
        Ids,
        Edge(
            "PROVIDER",
            ("Organisation",),
            loss=Loss(
                Text("loses a provider", "verliest een verstrekker", "perd un fournisseur"),
                Text("loses its only provider", "verliest haar enige verstrekker", "perd son seul fournisseur"),
                travels=True,
            ),
        ),
        Label("provider", "verstrekker", "fournisseur"),
    ] = ()
    receiver: Annotated[
        Ids,
        Edge(
            "RECEIVER",
            ("Organisation",),
            loss=Loss(
                Text("loses a receiver", "verliest een ontvanger", "perd un destinataire"),
                Text("loses its only receiver", "verliest haar enige ontvanger", "perd son seul destinataire"),
                travels=True,
            ),
        ),
        Label("receiver", "ontvanger", "destinataire"),
    ] = ()
    covers: Annotated[
        Ids,
        Edge(
            "COVERS",
            ("DataCategory",),
            loss=Loss(
                Text("covers a category less", "dekt een categorie minder", "couvre une catégorie de moins"),
                Text("covers nothing named any more", "dekt niets genoemds meer", "ne couvre plus rien de nommé"),
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
        Edge(
            "FOR",
            ("Purpose",),
            loss=Loss(
                Text("loses a purpose", "verliest een doeleinde", "perd une finalité"),
                Text("loses its only purpose", "verliest haar enige doeleinde", "perd sa seule finalité"),
            ),
        ),
        Label("for", "voor", "pour"),
    ] = ()
    amends: Annotated[
        Ids,
        Edge(
            "AMENDS",
            ("Mandate",),
            loss=Loss(Text("amends nothing any more", "wijzigt niets meer", "ne modifie plus rien")),
        ),
        Label("amends", "wijzigt", "modifie"),
    ] = ()
    replaces: Annotated[
        Ids,
        Edge(
            "REPLACES",
            ("Mandate",),
            loss=Loss(Text("replaces nothing any more", "vervangt niets meer", "ne remplace plus rien")),
        ),
        Label("replaces", "vervangt", "remplace"),
    ] = ()
    extends: Annotated[
        Ids,
        Edge(
            "EXTENDS",
            ("Mandate",),
            loss=Loss(Text("extends nothing any more", "verlengt niets meer", "ne prolonge plus rien")),
        ),
        Label("extends", "verlengt", "prolonge"),
    ] = ()
    withdraws: Annotated[
        Ids,
        Edge(
            "WITHDRAWS",
            ("Mandate",),
            loss=Loss(Text("withdraws nothing any more", "trekt niets meer in", "n’abroge plus rien")),
        ),
        Label("withdraws", "trekt in", "abroge"),
    ] = ()
    refers_to: Annotated[
        Ids,
        Edge(
            "REFERS_TO",
            ("Mandate",),
            loss=Loss(
                Text("refers to nothing any more", "verwijst naar niets meer", "ne renvoie plus à rien"),
            ),
        ),
        Label("refers to", "verwijst naar", "renvoie à"),
    ] = ()
    based_on: Annotated[
        Ids,
        Edge(
            "BASED_ON",
            ("LegalText",),
            loss=Loss(
                Text("loses a legal text", "verliest een wettekst", "perd un texte légal"),
                Text("loses its only legal text", "verliest haar enige wettekst", "perd son seul texte légal"),
                travels=True,
            ),
        ),
        Label("legal text", "wettekst", "texte légal"),
    ] = ()
