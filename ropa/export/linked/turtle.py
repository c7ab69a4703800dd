"""A file of linked data as Turtle: one block for each thing, the same facts as in the JSON-LD."""

import json
from collections.abc import Iterator
from typing import Any

from ropa.export.linked.nodes import Node


def turtle(document: Node) -> Iterator[str]:
    """Yield the lines of a document whose context holds prefixes only and whose things are no part of each other."""
    prefixes: dict[str, str] = document["@context"]
    for prefix, address in sorted(prefixes.items()):
        yield f"@prefix {prefix}: <{address}> .\n"
    for node in document["@graph"]:
        yield f"\n<{node['@id']}>\n"
        facts = [("a", _named(kind, prefixes)) for kind in _many(node["@type"])]
        facts += [
            (name, _value(value, prefixes))
            for name, values in node.items()
            if not name.startswith("@")
            for value in _many(values)
        ]
        for number, (name, value) in enumerate(facts, 1):
            yield f"    {name} {value} {'.' if number == len(facts) else ';'}\n"


def _value(value: Any, prefixes: dict[str, str]) -> str:  # noqa: ANN401 - a value of a thing
    if not isinstance(value, dict):
        return _text(str(value))
    if "@id" in value:
        return _named(value["@id"], prefixes)
    if "@language" in value:
        return f"{_text(value['@value'])}@{value['@language']}"
    return _text(value["@value"]) + (f"^^{value['@type']}" if "@type" in value else "")


def _named(address: str, prefixes: dict[str, str]) -> str:
    """Return a reference: short where the document says so, else the address in full."""
    return address if address.partition(":")[0] in prefixes else f"<{address}>"


def _text(text: str) -> str:
    """Return a literal; what JSON escapes, Turtle escapes alike."""
    return json.dumps(text, ensure_ascii=False)


def _many(value: Any) -> list[Any]:  # noqa: ANN401 - one value or several
    return value if isinstance(value, list) else [value]
