"""Where a store is and who asks: an address that can be shown, and a name with a password that is not."""

import dataclasses
from urllib.parse import urlsplit

from ropa.errors import StoreError

_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
_DEFAULT_PORT = 7687


@dataclasses.dataclass(frozen=True, slots=True)
class Address:
    """How to reach one database: the driver's `uri`, the same as `host:port` for messages, and who signs in.

    `remedy` is what a person can do when nobody answers there.
    """

    uri: str
    shown: str
    user: str
    password: str = dataclasses.field(repr=False)
    database: str
    remedy: str = "start it, or correct NEO4J_URI"

    @classmethod
    def of(cls, uri: str, user: str, password: str, database: str) -> "Address":
        """Return the address that a person gave. Raises `StoreError` where the driver could not use it."""
        try:
            parts = urlsplit(uri)
            host, port = parts.hostname, parts.port or _DEFAULT_PORT
        except ValueError:
            host = None
        if host is None or parts.scheme not in _SCHEMES:
            raise StoreError(
                "NEO4J_URI is no address of a Neo4j; write it like bolt://localhost:7687 or neo4j+s://host"
            )
        if parts.username is not None or parts.password is not None:
            raise StoreError(
                f"NEO4J_URI holds a name or a password before {host}; give them in NEO4J_USERNAME and NEO4J_PASSWORD"
            )
        return cls(uri, f"{host}:{port}", user, password, database)
