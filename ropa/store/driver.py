"""The official Neo4j driver: loaded when a store is opened, not before, and set up the same for both engines."""

import contextlib
import logging
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import ropa

if TYPE_CHECKING:
    from types import ModuleType

    from neo4j import Driver

# The driver loads these for conversions that the register never asks for; loading them takes four times as long as the
# driver itself.
_NOT_NEEDED = ("numpy", "pandas", "pyarrow", "pyarrow.compute")

# What the driver would log, the errors of this product say; without a handler Python prints it to the terminal.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


@contextlib.contextmanager
def _without(names: tuple[str, ...]) -> Iterator[None]:
    """Have an import find none of these packages for a while, unless they are loaded already."""
    modules = cast("dict[str, ModuleType | None]", sys.modules)  # None is how Python says «not to be found»
    hidden = [name for name in names if name not in modules]
    modules.update(dict.fromkeys(hidden))
    try:
        yield
    finally:
        for name in hidden:
            modules.pop(name, None)


def new_driver(uri: str, user: str, password: str, *, retry_seconds: float) -> "Driver":
    """Return a driver for one address; it connects when it is first used.

    `retry_seconds` is for how long a transaction that met a passing failure is tried again.
    """
    with _without(_NOT_NEEDED):
        from neo4j import GraphDatabase  # noqa: PLC0415 - `ropa --help` does without it
    return GraphDatabase.driver(
        uri,
        auth=(user, password),
        user_agent=f"ropa/{ropa.__version__}",
        notifications_min_severity="OFF",
        telemetry_disabled=True,
        connection_timeout=4.0,
        liveness_check_timeout=60.0,
        max_transaction_retry_time=retry_seconds,
    )
