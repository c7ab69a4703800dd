"""Systems, portals, sites and databases on which activities run."""

from typing import Annotated

from ropa.model.kind import Key, Label, Node, kind


@kind("System", "Systeem", "Système")
class System(Node):
    """An information system, portal, site or database on which an activity runs."""

    name: Annotated[str, Key(), Label("Name", "Naam", "Nom")]
