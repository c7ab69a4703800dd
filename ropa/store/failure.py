"""What the driver's errors mean to a person: what happened, where, what to do; never a password, never a trace."""

import socket
import ssl
from collections.abc import Iterator

from ropa.errors import StoreError
from ropa.store.address import Address

# The driver's codes, by their beginning; the first that fits counts. A code that is not here is a fault of a statement
# of ours and stays the error that it is.
_BY_CODE: tuple[tuple[str, str], ...] = (
    (
        "Neo.ClientError.Security.CredentialsExpired",
        "the password of «{user}» at {where} has to be changed first; change it there and set NEO4J_PASSWORD",
    ),
    (
        "Neo.ClientError.Security.AuthenticationRateLimit",
        "{where} refuses every password for a while after too many wrong ones; wait a moment and try again",
    ),
    ("Neo.ClientError.Security.Forbidden", "«{user}» may not do this at {where}; give that user more rights there"),
    (
        "Neo.ClientError.Security",
        "{where} refuses the user «{user}» with this password; correct NEO4J_USERNAME and NEO4J_PASSWORD",
    ),
    (
        "Neo.ClientError.Database.DatabaseNotFound",
        "there is no database «{database}» at {where}; correct NEO4J_DATABASE",
    ),
    (
        "Neo.ClientError.Cluster",
        "{where} does not take writes; give the address of the whole cluster, neo4j://…, in NEO4J_URI",
    ),
    (
        "Neo.ClientError.Transaction.TransactionTimedOut",
        "the database at {where} broke off what took too long; ask for less, or look at what else it does",
    ),
    (
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        (
            "the database at {where} has too little memory to do this at once; give it a larger heap there "
            "(server.memory.heap.max_size), or import a smaller file"
        ),
    ),
    ("Neo.TransientError", "the database at {where} cannot do this now ({code}); try again in a moment"),
    ("Neo.DatabaseError", "the database at {where} failed ({code}); look into its log"),
)
_BY_REASON: tuple[tuple[type[OSError], str], ...] = (
    (socket.gaierror, "no computer of that name is known"),
    (ConnectionRefusedError, "nothing listens there"),
    (TimeoutError, "no answer in time"),
    (ssl.SSLError, "no secure connection could be made"),
)


def explained(error: Exception, address: Address) -> StoreError | None:
    """Return the error that a person should see for an error of the driver, or None where it is a fault of ours."""
    from neo4j import exceptions as driver  # noqa: PLC0415 - who has an error of the driver has loaded it

    where = address.shown
    if isinstance(error, driver.IncompleteCommit):
        return StoreError(
            f"the connection to {where} broke while saving, so it is not known whether it was saved; do it again, "
            f"twice changes nothing"
        )
    if isinstance(error, driver.SessionExpired):
        return StoreError(f"the connection to {where} broke; what was not finished is not saved, do it again")
    if isinstance(error, driver.ServiceUnavailable):
        return StoreError(f"the database at {where} does not answer ({_reason(error)}); {address.remedy}")
    if isinstance(error, driver.ConfigurationError):
        return StoreError(f"the connection to {where} cannot be set up ({type(error).__name__}); correct NEO4J_URI")
    if isinstance(error, driver.Neo4jError):
        code = error.code or ""
        for beginning, sentence in _BY_CODE:
            if code.startswith(beginning):
                return StoreError(sentence.format(where=where, user=address.user, database=address.database, code=code))
    return None


def _reason(error: BaseException) -> str:
    met = list(_behind(error))
    return next((words for kind, words in _BY_REASON if any(isinstance(each, kind) for each in met)), "connection lost")


def _behind(error: BaseException) -> Iterator[BaseException]:
    """Yield the error and all that led to it."""
    yield error
    if isinstance(error, BaseExceptionGroup):
        for part in error.exceptions:
            yield from _behind(part)
    before = error.__cause__ or error.__context__
    if before is not None:
        yield from _behind(before)


def broken_connection(error: Exception) -> bool:
    """Return whether the database was not reached, or lost before anything was saved, so that one may try again."""
    from neo4j import exceptions as driver  # noqa: PLC0415

    return isinstance(error, driver.ServiceUnavailable | driver.SessionExpired) and not isinstance(
        error, driver.IncompleteCommit
    )
