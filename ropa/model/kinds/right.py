"""Rights of the person whose data are processed."""

from typing import Annotated

from ropa.model.kind import Key, Label, Node, kind


@kind("Right of the person", "Recht van de betrokkene", "Droit de la personne", article="12")
class Right(Node):
    """A right of the data subject (Articles 15 to 22 and 77)."""

    name: Annotated[str, Key(), Label("Name", "Naam", "Nom")]
