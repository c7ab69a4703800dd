"""Whether the server lives, and whether it can answer; open to all, so they say nothing else."""

import anyio
import anyio.to_thread
from starlette.responses import JSONResponse

from ropa.errors import StoreError
from ropa.store.connection import Store

SECONDS = 3.0
"""How long the store may take to answer; a store that is gone is tried for longer, which nobody waits for here."""


def alive() -> JSONResponse:
    """Return that the process answers."""
    return JSONResponse({"status": "alive"})


async def ready(store: Store | None) -> JSONResponse:
    """Return whether the register's store answers too; 503 where not."""
    answers = False
    with anyio.move_on_after(SECONDS):
        answers = await anyio.to_thread.run_sync(_answers, store, abandon_on_cancel=True)
    return JSONResponse({"status": "ready" if answers else "not ready"}, status_code=200 if answers else 503)


def _answers(store: Store | None) -> bool:
    if store is None:
        return False
    try:
        return bool(store.read(lambda tx: tx.run("RETURN 1 AS one").single(strict=True)["one"] == 1))
    except StoreError:
        return False
