"""Who keeps the database: a Neo4j somewhere, or the embedded engine on this computer."""

import contextlib
import dataclasses
import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

from ropa.errors import StoreError
from ropa.settings import Settings
from ropa.store.address import Address
from ropa.store.dialect import Dialect, dialect_of
from ropa.store.driver import new_driver
from ropa.store.failure import explained
from ropa.store.support import must_run_here

if TYPE_CHECKING:
    from neo4j import Driver, Session

_REMOTE_RETRY_SECONDS = 30.0
_EMBEDDED_RETRY_SECONDS = 2.0  # nothing there passes by waiting but a restart, and that is ours to do
_ANSWER_SECONDS = 5.0
_FOUND_SECONDS = 10.0
_TURN_SECONDS = 600.0


@dataclasses.dataclass(frozen=True, slots=True)
class Connection:
    """A database that has answered: where it is, the driver to it, and its dialect."""

    address: Address
    driver: "Driver"
    dialect: Dialect

    def session(self) -> "Session":
        """Return a session that sees what was written through this connection, on any server of a cluster."""
        return self.driver.session(
            database=self.address.database, bookmark_manager=self.driver.execute_query_bookmark_manager
        )


def connected(address: Address, retry_seconds: float) -> Connection:
    """Return a connection once the database has answered. Raises `StoreError` where it does not, within ten seconds."""
    driver = new_driver(address.uri, address.user, address.password, retry_seconds=retry_seconds)
    try:
        with driver.session(database=address.database, connection_acquisition_timeout=_ANSWER_SECONDS) as session:
            server = session.run("RETURN 1").consume().server
        return Connection(address, driver, dialect_of(server.agent, address.shown))
    except Exception as error:
        driver.close()
        reason = explained(error, address)
        if reason is None:
            raise
        raise reason from error


class Host(Protocol):
    """What a store needs of its keeper; `mends` where it can bring back a database that was lost."""

    mends: bool

    def connect(self) -> Connection:
        """Return a connection to a database that answers."""
        ...

    def turn(self) -> contextlib.AbstractContextManager[None]:
        """Return the right to write, where writers have to take turns."""
        ...

    def close(self) -> None:
        """Leave."""
        ...


class Remote:
    """A Neo4j at an address that a person gave; it starts, stops and locks by itself."""

    mends = False

    def __init__(self, settings: Settings) -> None:
        self._address = Address.of(
            settings.neo4j_uri or "", settings.neo4j_username, settings.neo4j_password, settings.neo4j_database
        )

    def connect(self) -> Connection:
        """Return a connection to a database that answers."""
        return connected(self._address, _REMOTE_RETRY_SECONDS)

    def turn(self) -> contextlib.AbstractContextManager[None]:
        """Let everybody write: a Neo4j has writers of the same thing wait for each other."""
        return contextlib.nullcontext()

    def close(self) -> None:
        """Leave."""


class Embedded:
    """The embedded engine of this `ROPA_HOME`, started anew where it was lost.

    Its writers take turns, over all threads and commands: it would otherwise let two imports run side by side to the
    end and then refuse the later one.
    """

    mends = True

    def __init__(self, settings: Settings, progress: Callable[[str], None]) -> None:
        must_run_here()
        from ropa.store.engine import Lease  # noqa: PLC0415 - its locks cannot even be loaded where it cannot run

        self._lease = Lease(settings, progress)
        self._writing = threading.Lock()

    def connect(self) -> Connection:
        """Return a connection to the engine, started if need be.

        What the folder says of an engine may be older than the engine, or altered; the engine puts that right within a
        second, so an engine that is not found there gets a little time.
        """
        from ropa.store.engine_home import DATABASE, USER  # noqa: PLC0415 - as above

        home = self._lease.home
        remedy = f"read {home.log} and try again"
        deadline = time.monotonic() + _FOUND_SECONDS
        while True:
            run = self._lease.engine()
            shown = f"127.0.0.1:{run.port}"
            try:
                return connected(
                    Address(f"bolt://{shown}", shown, USER, run.password, DATABASE, remedy), _EMBEDDED_RETRY_SECONDS
                )
            except StoreError as error:
                if time.monotonic() > deadline:
                    raise StoreError(
                        f"the embedded database in {home.path} does not answer; read {home.log}, "
                        f"end its process {run.pid}, and try again"
                    ) from error
            time.sleep(0.1)

    @contextlib.contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for all other writers, then be the only one."""
        with contextlib.ExitStack() as held:
            # Threads of one process queue on a lock that wakes the next one; only its holder looks at the file.
            if not self._writing.acquire(timeout=_TURN_SECONDS):
                raise StoreError(self._no_turn)
            held.callback(self._writing.release)
            lock = self._lease.writers_turn(_TURN_SECONDS)
            if lock is None:
                raise StoreError(self._no_turn)
            held.enter_context(lock)
            yield

    @property
    def _no_turn(self) -> str:
        return (
            f"others have been writing to the database in {self._lease.home.path} for "
            f"{_TURN_SECONDS / 60:.0f} minutes; let them end and try again"
        )

    def close(self) -> None:
        """Leave; the engine stops by itself if nobody else is there."""
        self._lease.release()
