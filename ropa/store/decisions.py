"""Decisions of persons in the store: a part of the ledger, read whole, since they are few beside the claims."""

import dataclasses
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ropa.claims.claim import Value
from ropa.claims.decide import Decision, Verdict

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_VALUES = ("value", "judged")


def all_decisions(tx: "ManagedTransaction") -> list[Decision]:
    """Return every decision that was ever taken, the earliest first."""
    rows = tx.run("MATCH (d:Decision) RETURN properties(d) AS decision").value("decision")
    return sorted((_decision(row) for row in rows), key=lambda decision: (decision.at, decision.id))


def add_decisions(tx: "ManagedTransaction", decisions: Iterable[Decision]) -> None:
    """Add decisions to the ledger."""
    rows = [_row(decision) for decision in decisions]
    tx.run("UNWIND $rows AS row CREATE (d:Decision) SET d = row", rows=rows).consume()


def remove_decisions(tx: "ManagedTransaction", decisions: Iterable[Decision]) -> None:
    """Remove decisions for good, as only an erasure may."""
    ids = sorted(decision.id for decision in decisions)
    tx.run("UNWIND $ids AS id MATCH (d:Decision {id: id}) DETACH DELETE d", ids=ids).consume()


def _row(decision: Decision) -> dict[str, Any]:
    row: dict[str, Any] = {"id": decision.id, "fact": decision.fact, **dataclasses.asdict(decision)}
    row["verdict"] = decision.verdict.value
    for name in _VALUES:
        if row[name] is not None:
            row[name] = json.dumps(row[name], ensure_ascii=False)
    return {name: value for name, value in row.items() if value is not None}


def _decision(row: dict[str, Any]) -> Decision:
    values: dict[str, Any] = {field.name: row.get(field.name) for field in dataclasses.fields(Decision)}
    values |= {name: _value(row.get(name)) for name in _VALUES}
    values["verdict"] = Verdict(row["verdict"])
    return Decision(**values)


def _value(text: str | None) -> Value | None:
    if text is None:
        return None
    value = json.loads(text)
    return tuple(value) if isinstance(value, list) else value
