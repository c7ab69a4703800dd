"""Where a controller or its data protection officer can be reached."""

from typing import Annotated

from ropa.model.kind import Key, Label, Node, kind


@kind("Contact", "Contact", "Contact", article="30(1)(a)")
class Contact(Node):
    """An address at which a body can be reached; the role is dpo, privacy or general."""

    controller: Annotated[str, Key(), Label("Controller", "Verwerkingsverantwoordelijke", "Responsable du traitement")]
    name: Annotated[str, Key(), Label("Address", "Adres", "Adresse")]
    role: Annotated[str | None, Label("Role", "Rol", "Rôle")] = None
    channel: Annotated[str | None, Label("Channel", "Kanaal", "Canal")] = None
