"""Sets of operations of one controller: the rows of the register."""

from typing import Annotated

from ropa.model.kind import Article, Edge, Ids, Key, Label, Loss, Node, Text, kind


@kind("Processing activity", "Verwerkingsactiviteit", "Activité de traitement", article="30(1)")
class ProcessingActivity(Node):
    """A named set of operations of one controller.

    A `general` one holds what a statement says of all processing; the others are part of it and inherit from it.
    """

    controller: Annotated[str, Key(), Label("Controller", "Verwerkingsverantwoordelijke", "Responsable du traitement")]
    name: Annotated[str, Key(), Label("Name", "Naam", "Nom")]
    general: Annotated[
        bool | None,
        Label("Holds what is said of all processing", "Geldt voor alle verwerkingen", "Vaut pour tous les traitements"),
    ] = None
    description: Annotated[str | None, Label("Description", "Omschrijving", "Description")] = None
    in_force_from: Annotated[str | None, Label("Start date", "Startdatum", "Date de début")] = None
    in_force_to: Annotated[str | None, Label("End date", "Einddatum", "Date de fin")] = None
    controlled_by: Annotated[
        Ids,
        Article("30(1)(a)"),
        Edge(
            "CONTROLLED_BY",
            ("Organisation",),
            loss=Loss(
                Text(
                    "loses a joint controller",
                    "verliest een gezamenlijke verantwoordelijke",
                    "perd un responsable conjoint",
                ),
                Text(
                    "loses its controller",
                    "verliest zijn verwerkingsverantwoordelijke",
                    "perd son responsable du traitement",
                ),
                travels=True,
            ),
        ),
        Label("controller", "verwerkingsverantwoordelijke", "responsable du traitement"),
    ] = ()
    part_of: Annotated[
        Ids,
        Edge(
            "PART_OF",
            ("ProcessingActivity",),
            loss=Loss(Text("loses what it inherits", "verliest wat zij overneemt", "perd ce qu'il hérite")),
        ),
        Label("part of", "deel van", "fait partie de"),
    ] = ()
    has_purpose: Annotated[
        Ids,
        Article("30(1)(b)"),
        Edge(
            "HAS_PURPOSE",
            ("Purpose",),
            loss=Loss(
                Text("loses a purpose", "verliest een doeleinde", "perd une finalité"),
                Text("loses its only purpose", "verliest haar enige doeleinde", "perd sa seule finalité"),
                travels=True,
            ),
        ),
        Label("purpose", "doeleinde", "finalité"),
    ] = ()
    concerns: Annotated[
        Ids,
        Article("30(1)(c)"),
        Edge(
            "CONCERNS",
            ("DataSubjectCategory",),
            loss=Loss(
                Text(
                    "no longer concerns these persons",
                    "betreft deze personen niet meer",
                    "ne concerne plus ces personnes",
                ),
                Text("concerns nobody any more", "betreft niemand meer", "ne concerne plus personne"),
            ),
        ),
        Label("persons concerned", "betrokkenen", "personnes concernées"),
    ] = ()
    uses: Annotated[
        Ids,
        Article("30(1)(c)"),
        Edge(
            "USES",
            ("DataCategory",),
            loss=Loss(
                Text("loses a data category", "verliest een gegevenscategorie", "perd une catégorie de données"),
                Text(
                    "loses its only data category",
                    "verliest haar enige gegevenscategorie",
                    "perd sa seule catégorie de données",
                ),
            ),
        ),
        Label("data categories", "gegevenscategorieën", "catégories de données"),
    ] = ()
    retained_for: Annotated[
        Ids,
        Article("30(1)(f)"),
        Edge(
            "RETAINED_FOR",
            ("RetentionPeriod",),
            loss=Loss(
                Text("loses a retention period", "verliest een bewaartermijn", "perd une durée de conservation"),
                Text(
                    "loses its only retention period",
                    "verliest haar enige bewaartermijn",
                    "perd sa seule durée de conservation",
                ),
            ),
        ),
        Label("retention", "bewaartermijn", "durée de conservation"),
    ] = ()
    protected_by: Annotated[
        Ids,
        Article("30(1)(g)"),
        Edge(
            "PROTECTED_BY",
            ("SecurityMeasure",),
            loss=Loss(
                Text("loses a security measure", "verliest een beveiligingsmaatregel", "perd une mesure de sécurité"),
                Text(
                    "loses its only security measure",
                    "verliest haar enige beveiligingsmaatregel",
                    "perd sa seule mesure de sécurité",
                ),
            ),
        ),
        Label("security measures", "beveiligingsmaatregelen", "mesures de sécurité"),
    ] = ()
    runs_on: Annotated[
        Ids,
        Edge(
            "RUNS_ON",
            ("System",),
            loss=Loss(
                Text(
                    "loses a system that it runs on",
                    "verliest een systeem waarop zij draait",
                    "perd un système sur lequel il repose",
                ),
                Text(
                    "loses the only system that it runs on",
                    "verliest het enige systeem waarop zij draait",
                    "perd le seul système sur lequel il repose",
                ),
                travels=True,
            ),
        ),
        Label("systems", "systemen", "systèmes"),
    ] = ()
    grants: Annotated[
        Ids,
        Edge(
            "GRANTS",
            ("Right",),
            loss=Loss(
                Text(
                    "loses a right of the person",
                    "verliest een recht van de betrokkene",
                    "perd un droit de la personne",
                )
            ),
        ),
        Label("rights", "rechten", "droits"),
    ] = ()
    reached_at: Annotated[
        Ids,
        Edge(
            "REACHED_AT",
            ("Contact",),
            loss=Loss(
                Text("loses a contact point", "verliest een contactpunt", "perd un point de contact"),
                Text(
                    "loses its only contact point", "verliest haar enige contactpunt", "perd son seul point de contact"
                ),
            ),
        ),
        Label("contact", "contact", "contact"),
    ] = ()
    replaced_by: Annotated[
        Ids,
        Edge(
            "REPLACED_BY",
            ("ProcessingActivity",),
            loss=Loss(Text("loses its replacement", "verliest haar vervanging", "perd son remplacement")),
        ),
        Label("replaced by", "vervangen door", "remplacé par"),
    ] = ()
    assessed_in: Annotated[
        Ids,
        Article("35"),
        Edge(
            "ASSESSED_IN",
            ("Assessment",),
            loss=Loss(Text("loses its assessment", "verliest haar effectbeoordeling", "perd son analyse d'impact")),
        ),
        Label("assessment", "effectbeoordeling", "analyse d'impact"),
    ] = ()
