"""Flows and mandates in the store, as far as the joining of one to the other concerns them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ropa.claims.authorise import DERIVED_FIELD, Disclosure, Scope, authorisations, relatives
from ropa.claims.decide import Judgements
from ropa.claims.graph import EdgeKey, Graph
from ropa.store.projection import difference, write

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_FLOWS = """
UNWIND $ends AS ends
MATCH (f:DataFlow) WHERE f.ends = ends AND f.flow_kind = 'disclosure' AND NOT f.denied AND f.permitted IS NULL
RETURN DISTINCT f.id AS id, f.ends AS ends, [(f)-[:CARRIES]->(k) | k.id] AS categories
"""
_MANDATES = """
UNWIND $ids AS id
MATCH (o:Organisation {id: id})<-[:PROVIDER]-(m:Mandate)
RETURN DISTINCT m.id AS id, [(m)-[:PROVIDER]->(p) | p.id] AS providers, [(m)-[:RECEIVER]->(r) | r.id] AS receivers,
       [(m)-[:COVERS]->(k) | k.id] AS categories
"""
_HELD = """
UNWIND $ids AS id
MATCH (f:DataFlow {id: id})-[e:AUTHORISED_BY]->(m)
RETURN f.id AS start, m.id AS end, properties(e) AS properties
"""
_AUTHORISED_BY_MANDATES = """
UNWIND $ids AS id
MATCH (m:Mandate {id: id})<-[e:AUTHORISED_BY]-(f) WHERE e.rule IS NOT NULL
RETURN DISTINCT f.ends AS ends
"""


def renew(tx: "ManagedTransaction", flow_ends: Iterable[str], mandates: Iterable[str], judgements: Judgements) -> None:
    """Compute anew the derived mandates of the flows with these ends («from|to»), and of those the mandates concern."""
    mandate_ids = sorted(set(mandates))
    ends = set(flow_ends)
    ends.update(tx.run(_AUTHORISED_BY_MANDATES, ids=mandate_ids).value("ends"))
    ends.update(_ends_concerned(tx, mandate_ids))
    if not ends:
        return
    rows = tx.run(_FLOWS, ends=sorted(ends)).values()
    flows = []
    for flow, pair, categories in rows:
        start, _, end = pair.partition("|")
        flows.append(Disclosure(flow, start, end, frozenset(categories)))
    providers = {near for flow in flows for near in (flow.start, *relatives(flow.start))}
    scopes = [
        Scope(mandate, frozenset(givers), frozenset(takers), frozenset(categories))
        for mandate, givers, takers, categories in tx.run(_MANDATES, ids=sorted(providers)).values()
    ]
    held, wanted = Graph(), Graph()
    stated: set[EdgeKey] = set()
    for start, end, properties in tx.run(_HELD, ids=sorted(flow.id for flow in flows)).values():
        if "rule" in properties:
            held.edges["AUTHORISED_BY", start, end] = dict(properties)
        else:
            stated.add(("AUTHORISED_BY", start, end))
    for key, derived in authorisations(flows, scopes):
        if key not in stated and not judgements.refuses(key[1], DERIVED_FIELD, key[2]):
            wanted.edges[key] = derived
    write(tx, difference(held, wanted))


def _ends_concerned(tx: "ManagedTransaction", mandates: list[str]) -> set[str]:
    """Return the ends of the flows that mandates may concern: every provider beside every receiver, relatives too."""
    query = """
    UNWIND $ids AS id MATCH (m:Mandate {id: id})
    RETURN [(m)-[:PROVIDER]->(p) | p.id] AS providers, [(m)-[:RECEIVER]->(r) | r.id] AS receivers
    """
    found: set[str] = set()
    for providers, receivers in tx.run(query, ids=mandates).values():
        starts = {near for provider in providers for near in (provider, *relatives(provider))}
        ends = {near for receiver in receivers for near in (receiver, *relatives(receiver))}
        found.update(f"{start}|{end}" for start in starts for end in ends)
    return found
