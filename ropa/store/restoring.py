"""The mark of a register that is being filled from a ledger file: nothing else may use it until that is done."""

import functools
import secrets
from typing import TYPE_CHECKING

from ropa.errors import StoreError, UserError
from ropa.model.catalogue import kinds
from ropa.store import ledger
from ropa.store.connection import Store
from ropa.store.schema import LEDGER_LABELS, REGISTER_ID

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_AT_ONCE = 10_000


def begin(store: Store, name: str) -> str:
    """Mark the register as being filled, empty it of what an interrupted filling left, and return the mark.

    Raises `UserError` where it holds anything and is no such remnant.
    """
    mark = f"{name} {secrets.token_hex(8)}"
    store.write(lambda tx: _begin(tx, mark))
    for label in (*kinds(), *(label for label in LEDGER_LABELS if label != "Register")):
        while store.write(functools.partial(_emptied, label=label)):
            pass
    return mark


def demand(tx: "ManagedTransaction", mark: str) -> None:
    """Raise `StoreError` where another import of a ledger has taken this register over since."""
    held = tx.run("MATCH (r:Register {id: $id}) RETURN r.restoring AS mark", id=REGISTER_ID).value("mark")
    if held != [mark]:
        raise StoreError("another import of a ledger into this register began after this one; let that one finish")


def end(tx: "ManagedTransaction") -> None:
    """Let the register be used."""
    tx.run("MATCH (r:Register {id: $id}) REMOVE r.restoring", id=REGISTER_ID).consume()


def _begin(tx: "ManagedTransaction", mark: str) -> None:
    ledger.lock(tx)
    held = tx.run("MATCH (r:Register {id: $id}) RETURN r.restoring AS mark", id=REGISTER_ID).value("mark")
    if held == [None] and any(_holds(tx, label) for label in LEDGER_LABELS if label != "Register"):
        raise UserError(
            "the register is not empty, and a ledger can only be imported into an empty one; point ROPA_HOME (or "
            "NEO4J_DATABASE) to an empty place"
        )
    tx.run("MATCH (r:Register {id: $id}) SET r.restoring = $mark", id=REGISTER_ID, mark=mark).consume()


def _holds(tx: "ManagedTransaction", label: str) -> bool:
    return bool(tx.run(f"MATCH (n:{label}) RETURN n.id AS id LIMIT 1").value("id"))


def _emptied(tx: "ManagedTransaction", label: str) -> int:
    query = f"MATCH (n:{label}) WITH n LIMIT {_AT_ONCE} DETACH DELETE n RETURN count(*) AS gone"
    gone: int = tx.run(query).single(strict=True)["gone"]
    return gone
