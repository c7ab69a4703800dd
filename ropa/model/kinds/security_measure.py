"""Technical and organisational measures."""

from typing import Annotated

from ropa.model.kind import Key, Label, Node, kind


@kind("Security measure", "Beveiligingsmaatregel", "Mesure de sécurité", article="30(1)(g)")
class SecurityMeasure(Node):
    """A technical or organisational measure of Article 32."""

    name: Annotated[str, Key(), Label("Name", "Naam", "Nom")]
