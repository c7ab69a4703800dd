"""Categories of personal data: the federal list, and what statements name below and across it."""

from typing import Annotated

from ropa.model.kind import Edge, Ids, Key, Label, Node, kind


@kind("Data category", "Gegevenscategorie", "Catégorie de données", article="30(1)(c)")
class DataCategory(Node):
    """A category of personal data; broader ones form a directed acyclic graph, each edge with its source."""

    name: Annotated[str, Key(), Label("Name", "Naam", "Nom")]
    code: Annotated[str | None, Label("Federal code", "Federale code", "Code fédéral")] = None
    label_nl: Annotated[str | None, Label("Dutch label", "Nederlands label", "Libellé néerlandais")] = None
    label_fr: Annotated[str | None, Label("French label", "Frans label", "Libellé français")] = None
    label_de: Annotated[str | None, Label("German label", "Duits label", "Libellé allemand")] = None
    label_en: Annotated[str | None, Label("English label", "Engels label", "Libellé anglais")] = None
    special: Annotated[bool | None, Label("Special category", "Bijzondere categorie", "Catégorie particulière")] = None
    criminal: Annotated[bool | None, Label("Criminal data", "Strafrechtelijke gegevens", "Données pénales")] = None
    national_id: Annotated[
        bool | None,
        Label("National identification number", "Nationaal identificatienummer", "Numéro d'identification national"),
    ] = None
    dpv: Annotated[str | None, Label("DPV term", "DPV-term", "Terme DPV")] = None
    source: Annotated[str | None, Label("Source of the label", "Bron van het label", "Source du libellé")] = None
    broader: Annotated[Ids, Edge("BROADER", ("DataCategory",)), Label("kind of", "soort van", "sorte de")] = ()
