"""Which engine answers is read from what the server calls itself."""

import pytest

from ropa.errors import StoreError
from ropa.store.dialect import ARCADEDB, NEO4J, Dialect, dialect_of


@pytest.mark.parametrize(
    ("agent", "dialect"),
    [
        ("Neo4j/5.13.0", NEO4J),
        ("Neo4j/5.26.30", NEO4J),
        ("Neo4j/2026.09.0", NEO4J),
        ("Neo4j/5.27-aura", NEO4J),
        ("Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)", ARCADEDB),
    ],
)
def test_a_known_server_has_its_dialect(agent: str, dialect: Dialect) -> None:
    assert dialect_of(agent, "host:7687") is dialect


@pytest.mark.parametrize("agent", ["Neo4j/5.12.9", "Neo4j/4.4.48", "Neo4j/3.5.35"])
def test_an_old_neo4j_is_refused(agent: str) -> None:
    with pytest.raises(StoreError) as refused:
        dialect_of(agent, "host:7687")
    assert str(refused.value) == (
        f"the server at host:7687 is {agent}, which is too old; upgrade it to Neo4j 5.13 or later"
    )


@pytest.mark.parametrize("agent", ["Memgraph/2.0", "", "neo4j", "Neo4j/x"])
def test_another_server_is_refused(agent: str) -> None:
    with pytest.raises(StoreError) as refused:
        dialect_of(agent, "host:7687")
    assert str(refused.value).startswith(f"the server at host:7687 calls itself «{agent}», which is no Neo4j;")
