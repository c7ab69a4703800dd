"""What the store keeps besides the things: uniqueness of ids, and the indexes at which the questions begin."""

from ropa.errors import StoreError
from ropa.model.catalogue import kinds
from ropa.store.connection import Store

LEDGER_LABELS = ("Claim", "Decision", "Document", "FrozenVersion", "Register")
REGISTER_ID = "register"


def statements() -> tuple[str, ...]:
    """Return the data definition statements, derived from the kinds; each may run again without effect."""
    labels = (*kinds(), *LEDGER_LABELS)
    unique = [
        f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE" for label in labels
    ]
    folded = [f"CREATE INDEX {label.lower()}_folded IF NOT EXISTS FOR (n:{label}) ON (n.folded)" for label in kinds()]
    others = [
        "CREATE INDEX claim_subject IF NOT EXISTS FOR (n:Claim) ON (n.subject)",
        "CREATE INDEX claim_object IF NOT EXISTS FOR (n:Claim) ON (n.object)",
        "CREATE INDEX document_series IF NOT EXISTS FOR (n:Document) ON (n.series)",
        "CREATE INDEX document_sha256 IF NOT EXISTS FOR (n:Document) ON (n.sha256)",
        *(
            f"CREATE INDEX data_flow_{name} IF NOT EXISTS FOR (n:DataFlow) ON (n.{name})"
            for name in ("ends", "open_end", "denied_from")
        ),
    ]
    return (*unique, *folded, *others)


def prepare(store: Store, *, filling: bool = False) -> None:
    """Make the store ready for a register; quick where it is ready already.

    Raises `StoreError` where the register is only half filled from a ledger file, but for the one who is `filling` it.
    """
    wanted = statements()
    query = "MATCH (r:Register {id: $id}) RETURN r.schema AS schema, r.restoring AS mark"
    held = store.read(lambda tx: tx.run(query, id=REGISTER_ID).values())
    schema, mark = held[0] if held else (None, None)
    if mark is not None and not filling:
        raise StoreError(
            f"the register is only half filled from the ledger «{str(mark).rsplit(' ', 1)[0]}»: that import still runs "
            "or was interrupted; wait for it, or repeat `ropa ledger import` with that file"
        )
    stamp = "\n".join(wanted)
    if schema == stamp:
        return
    for statement in wanted:
        store.run(statement)
    store.write(
        lambda tx: tx.run("MERGE (r:Register {id: $id}) SET r.schema = $stamp", id=REGISTER_ID, stamp=stamp).consume()
    )
