"""The things of a file of linked data, each once, under addresses that are made of ids alone."""

from typing import Any, TypeAlias
from urllib.parse import quote

from ropa.questions.printable import printable

Node: TypeAlias = dict[str, Any]
_SAFE = "/-._~"


class Nodes:
    """The things of a file by their address; what nothing was said of is left out of each."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._nodes: dict[str, Node] = {}

    def __contains__(self, address: str) -> bool:
        return address in self._nodes

    def address(self, *parts: str) -> str:
        """Return the address that ids and words of our own make; nothing of a text can break out of it."""
        return self._base + quote("/".join(parts), safe=_SAFE)

    def put(self, address: str, kind: str | list[str], said: Node) -> Node:
        """Add a thing, unless it is there, and return a reference to it."""
        if address not in self._nodes:
            self._nodes[address] = {"@id": address, "@type": kind, **_said(said)}
        return ref(address)

    def is_also(self, address: str, kind: str) -> None:
        """Say that a thing, which was added with its kinds as a list, is of a further kind."""
        kinds = self._nodes[address]["@type"]
        if kind not in kinds:
            kinds.append(kind)
            kinds.sort()

    def sorted(self) -> list[Node]:
        """Return the things in the order of their addresses."""
        return [self._nodes[address] for address in sorted(self._nodes)]


def ref(address: str) -> Node:
    """Return a reference to a thing."""
    return {"@id": address}


def tail(thing: str) -> str:
    """Return an id without its kind («organisation/kidslife» → «kidslife»)."""
    return thing.partition("/")[2]


def literal(text: str) -> str:
    """Return a text as it may stand in a file of linked data: what steers a screen or is half a letter is marked."""
    return text if text.isprintable() else printable(text)


def _said(said: Node) -> Node:
    return {name: value for name, value in said.items() if value is not None and value not in ([], {}, "")}
