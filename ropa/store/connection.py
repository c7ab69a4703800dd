"""The way to the register's database, the same for both engines: open a store, then read and write in transactions."""

import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from ropa.settings import Settings
from ropa.store.dialect import Dialect, EngineName
from ropa.store.failure import broken_connection, explained
from ropa.store.host import Connection, Embedded, Host, Remote

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Record, Session

T = TypeVar("T")


class Store:
    """An open database. Threads may share it; a context manager that closes it.

    `read` and `write` may run the work more than once, so the work has no effect outside its transaction. Every failure
    that is not a fault of a statement is a `StoreError`: what happened, where, what to do.
    """

    def __init__(self, host: Host) -> None:
        self._host = host
        self._connection = host.connect()
        self._mending = threading.Lock()

    @property
    def dialect(self) -> Dialect:
        """In what this database differs from the other engine."""
        return self._connection.dialect

    @property
    def engine(self) -> EngineName:
        """Which engine answers: `neo4j` or `arcadedb`."""
        return self.dialect.name

    def read(self, work: "Callable[[ManagedTransaction], T]") -> T:
        """Return what `work` reads in one transaction that writes nothing."""
        return self._in_session(lambda session: session.execute_read(work))

    def write(self, work: "Callable[[ManagedTransaction], T]") -> T:
        """Return what `work` says after it has written, all or nothing; a write inside a write would never begin."""
        with self._host.turn():
            return self._in_session(lambda session: self._written(session, work))

    def _written(self, session: "Session", work: "Callable[[ManagedTransaction], T]") -> T:
        from neo4j.exceptions import ConstraintError  # noqa: PLC0415 - loaded with the driver

        try:
            return session.execute_write(work)
        except ConstraintError:
            if not self.dialect.constraint_may_be_a_race:
                raise
            return session.execute_write(work)

    def run(self, query: str, /, **parameters: Any) -> "list[Record]":  # noqa: ANN401 - whatever Bolt can carry
        """Run one statement on its own, as data definition has to be, and return its rows."""
        with self._host.turn():
            return self._in_session(lambda session: list(session.run(query, parameters)))

    def _in_session(self, job: "Callable[[Session], T]") -> T:
        connection = self._connection
        try:
            try:
                return self._done(connection, job)
            except Exception as error:
                if not (self._host.mends and broken_connection(error)):
                    raise
            connection = self._mended(connection)
            return self._done(connection, job)
        except Exception as error:
            reason = explained(error, connection.address)
            if reason is None:
                raise
            raise reason from error

    @staticmethod
    def _done(connection: Connection, job: "Callable[[Session], T]") -> T:
        with connection.session() as session:
            return job(session)

    def _mended(self, broken: Connection) -> Connection:
        """Return a new connection in the place of a broken one; of several threads that notice, one makes it."""
        with self._mending:
            if self._connection is broken:
                self._connection = self._host.connect()
                broken.driver.close()
            return self._connection

    def close(self) -> None:
        """Close the connection; the database lives on as long as others use it."""
        self._connection.driver.close()
        self._host.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _silent(_: str) -> None:
    """Report no progress."""


def open_store(settings: Settings, progress: Callable[[str], None] = _silent) -> Store:
    """Open the database that the settings name: the Neo4j at `NEO4J_URI`, else the embedded one of `ROPA_HOME`.

    `progress` is told in a few words when opening takes a while. Raises `StoreError`: what, where, what to do.
    """
    host: Host = Remote(settings) if settings.neo4j_uri else Embedded(settings, progress)
    try:
        return Store(host)
    except BaseException:
        host.close()
        raise
