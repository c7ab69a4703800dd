"""Categories of persons whose data are processed."""

from typing import Annotated

from ropa.model.kind import Key, Label, Node, kind


@kind("Category of data subjects", "Categorie van betrokkenen", "Catégorie de personnes concernées", article="30(1)(c)")
class DataSubjectCategory(Node):
    """A category of persons whose data are processed; «betrokkene» is the person whom a statement addresses."""

    name: Annotated[str, Key(), Label("Name", "Naam", "Nom")]
