"""A whole register as one short text: equal for equal registers, whatever the order in which they were put together."""

import hashlib

from ropa.claims.graph import Graph


def fingerprint(graph: Graph) -> str:
    """Return the text; it covers every thing and edge with all their properties."""
    found = hashlib.sha256()
    for node, properties in sorted(graph.nodes.items()):
        found.update(repr((node, sorted(properties.items()))).encode())
    for key, properties in sorted(graph.edges.items(), key=lambda edge: edge[0]):
        found.update(repr((key, sorted(properties.items()))).encode())
    return found.hexdigest()
