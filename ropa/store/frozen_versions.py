"""Frozen versions in the store: a part of the ledger, beside the decisions, to which is only added."""

import dataclasses
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ropa.claims.frozen_version import FrozenVersion

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_FIELDS = tuple(field.name for field in dataclasses.fields(FrozenVersion))


def all_versions(tx: "ManagedTransaction") -> list[FrozenVersion]:
    """Return every frozen version, the earliest first."""
    rows = tx.run("MATCH (v:FrozenVersion) RETURN properties(v) AS version").value("version")
    return sorted((_version(row) for row in rows), key=lambda version: (version.at, version.id))


def versions_of(tx: "ManagedTransaction", controller: str) -> list[FrozenVersion]:
    """Return the frozen versions of the register of one controller, the earliest first."""
    return [version for version in all_versions(tx) if version.controller == controller]


def add_versions(tx: "ManagedTransaction", versions: Iterable[FrozenVersion]) -> None:
    """Add frozen versions to the ledger."""
    rows = [{"id": version.id, **dataclasses.asdict(version)} for version in versions]
    tx.run("UNWIND $rows AS row CREATE (v:FrozenVersion) SET v = row", rows=rows).consume()


def remove_versions(tx: "ManagedTransaction", versions: Iterable[FrozenVersion]) -> None:
    """Remove frozen versions for good, as only an erasure may."""
    ids = sorted(version.id for version in versions)
    tx.run("UNWIND $ids AS id MATCH (v:FrozenVersion {id: id}) DETACH DELETE v", ids=ids).consume()


def empty_notes(tx: "ManagedTransaction", versions: Iterable[FrozenVersion]) -> None:
    """Take the notes of frozen versions away, as only an erasure may."""
    ids = sorted(version.id for version in versions)
    tx.run('UNWIND $ids AS id MATCH (v:FrozenVersion {id: id}) SET v.note = ""', ids=ids).consume()


def _version(row: dict[str, Any]) -> FrozenVersion:
    values: dict[str, Any] = {name: row.get(name) for name in _FIELDS}
    return FrozenVersion(**values)
