"""Two engines side by side."""

from typing import NamedTuple

from ropa.store.connection import Store


class BothStores(NamedTuple):
    """Both engines at once, both empty, to compare their answers."""

    arcadedb: Store
    neo4j: Store
