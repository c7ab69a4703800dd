"""Countries and groups of countries to which data may go."""

from typing import Annotated

from ropa.model.kind import Key, Label, Node, kind


@kind("Country", "Land", "Pays", article="30(1)(e)")
class Country(Node):
    """A country, or a group that a text names: inside the EEA, outside the EEA, a country that it leaves unnamed."""

    name: Annotated[str, Key(), Label("Name", "Naam", "Nom")]
    code: Annotated[str | None, Label("ISO code", "ISO-code", "Code ISO")] = None
    in_eea: Annotated[
        bool | None,
        Label(
            "In the European Economic Area", "In de Europese Economische Ruimte", "Dans l'Espace économique européen"
        ),
    ] = None
