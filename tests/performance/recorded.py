"""The statements that an answer is made of, written down once and then sent again by a bare driver."""

import dataclasses
from collections.abc import Callable
from typing import Any, TypeVar, cast

from neo4j import Driver, ManagedTransaction, Result

from ropa.store.connection import Store

T = TypeVar("T")


@dataclasses.dataclass
class Recorder:
    """A store for reading that writes down every statement sent through it."""

    store: Store
    statements: list[tuple[str, dict[str, Any]]] = dataclasses.field(default_factory=list)

    def read(self, work: Callable[[ManagedTransaction], T]) -> T:
        """Read as the store does."""
        return self.store.read(lambda tx: work(cast("ManagedTransaction", _Listening(tx, self.statements))))


@dataclasses.dataclass
class _Listening:
    tx: ManagedTransaction
    statements: list[tuple[str, dict[str, Any]]]

    def run(self, query: str, parameters: dict[str, Any] | None = None, **more: Any) -> Result:  # noqa: ANN401
        given = {**(parameters or {}), **more}
        self.statements.append((query, given))
        return self.tx.run(query, given)


def recorded(store: Store, ask: Callable[[Store], T]) -> tuple[T, list[tuple[str, dict[str, Any]]]]:
    """Return an answer, and the statements with their parameters that were sent for it."""
    recorder = Recorder(store)
    return ask(cast("Store", recorder)), recorder.statements


def replay(driver: Driver, statements: list[tuple[str, dict[str, Any]]]) -> int:
    """Send statements in one read transaction and fetch all rows; return how many there were."""

    def work(tx: ManagedTransaction) -> int:
        return sum(len(tx.run(query, parameters).values()) for query, parameters in statements)

    with driver.session() as session:
        return session.execute_read(work)
