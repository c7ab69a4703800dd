"""Organisations and how they are reached, as the federal register writes them."""

from collections.abc import Iterable

from ropa.claims.book import Book
from ropa.export.linked.nodes import Node, Nodes, literal, ref, tail
from ropa.export.linked.spoken import labels

_CHANNELS = {"email": "schema:email", "phone": "schema:telephone", "post": "schema:address"}
_RESPONSIBLE = ("general", "privacy")
"""The contacts of a body that are not its officer's, the first kind that there is counts."""


class Bodies:
    """The organisations of an export."""

    def __init__(self, book: Book, nodes: Nodes) -> None:
        self._book = book
        self._nodes = nodes

    def organisation(self, body: str) -> Node:
        """Add an organisation and return a reference to it."""
        book, address = self._book, self._nodes.address(body)
        names = labels(book, body)
        aliases = book.value(body, "aliases")
        said: Node = {
            "preflabel": names,
            "skos:prefLabel": None if names else literal(book.name(body)),
            "skos:altLabel": [literal(str(alias)) for alias in aliases] if isinstance(aliases, tuple | list) else [],
            "code": literal(book.text(body, "cbe_number")),
            "schema:address": literal(book.text(body, "address")),
        }
        return self._nodes.put(address, "org:Organization", said)

    def controller(self, body: str, *, officer_internal: bool | None) -> Node:
        """Add a body in its role of controller and return a reference to it."""
        said = self._role(body) | {"be-gdpr:isDPOInternal": officer_internal}
        return self._nodes.put(self._nodes.address("controller", tail(body)), "be-gdpr:Controller", said)

    def processor(self, body: str) -> Node:
        """Add a body in its role of processor and return a reference to it."""
        return self._nodes.put(self._nodes.address("processor", tail(body)), "be-gdpr:Processor", self._role(body))

    def responsible(self, body: str) -> Node | None:
        """Add how a body is reached, its officer apart, and return a reference to it; None where nobody says it."""
        book = self._book
        contacts = book.ends(body, "REACHED_AT")
        for role in _RESPONSIBLE:
            found = [contact for contact in contacts if (book.text(contact, "role") or "general") == role]
            if found:
                return self._point(body, "responsible", found)
        return None

    def _role(self, body: str) -> Node:
        book = self._book
        officer = [contact for contact in book.ends(body, "REACHED_AT") if book.text(contact, "role") == "dpo"]
        return {
            "organisation": self.organisation(body),
            "be-gdpr:hasResponsible": self.responsible(body),
            "be-gdpr:hasDPO": self._point(body, "officer", officer) if officer else None,
        }

    def _point(self, body: str, role: str, contacts: Iterable[str]) -> Node:
        """Add a contact point; what is no number or address of a known channel is its name."""
        said: dict[str, list[str]] = {}
        for contact in contacts:
            channel = _CHANNELS.get(self._book.text(contact, "channel"), "schema:name")
            said.setdefault(channel, []).append(literal(self._book.name(contact)))
        address = self._nodes.address("contact-point", tail(body), role)
        return self._nodes.put(address, "schema:ContactPoint", dict(said)) if said else ref(address)
