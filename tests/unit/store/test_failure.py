"""What the driver's errors become: one sentence with the place and a way out, or nothing where the fault is ours."""

import pytest
from neo4j import exceptions as driver

from ropa.store.address import Address
from ropa.store.failure import broken_connection, explained

ADDRESS = Address("bolt://host:1", "host:1", "me", "hidden", "register", remedy="start it")


def said(error: Exception) -> str | None:
    reason = explained(error, ADDRESS)
    return None if reason is None else str(reason)


def caused_by(error: Exception, cause: BaseException) -> Exception:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (
            "Neo.ClientError.Security.Unauthorized",
            "host:1 refuses the user «me» with this password; correct NEO4J_USERNAME and NEO4J_PASSWORD",
        ),
        (
            "Neo.ClientError.Security.CredentialsExpired",
            "the password of «me» at host:1 has to be changed first; change it there and set NEO4J_PASSWORD",
        ),
        (
            "Neo.ClientError.Security.AuthenticationRateLimit",
            "host:1 refuses every password for a while after too many wrong ones; wait a moment and try again",
        ),
        ("Neo.ClientError.Security.Forbidden", "«me» may not do this at host:1; give that user more rights there"),
        (
            "Neo.ClientError.Database.DatabaseNotFound",
            "there is no database «register» at host:1; correct NEO4J_DATABASE",
        ),
        (
            "Neo.ClientError.Cluster.NotALeader",
            "host:1 does not take writes; give the address of the whole cluster, neo4j://…, in NEO4J_URI",
        ),
        (
            "Neo.ClientError.Transaction.TransactionTimedOut",
            "the database at host:1 broke off what took too long; ask for less, or look at what else it does",
        ),
        (
            "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
            (
                "the database at host:1 has too little memory to do this at once; give it a larger heap there "
                "(server.memory.heap.max_size), or import a smaller file"
            ),
        ),
        (
            "Neo.TransientError.Transaction.DeadlockDetected",
            (
                "the database at host:1 cannot do this now (Neo.TransientError.Transaction.DeadlockDetected); "
                "try again in a moment"
            ),
        ),
        (
            "Neo.DatabaseError.General.UnknownError",
            "the database at host:1 failed (Neo.DatabaseError.General.UnknownError); look into its log",
        ),
        ("Neo.ClientError.Statement.SyntaxError", None),
        ("Neo.ClientError.Schema.ConstraintValidationFailed", None),
    ],
)
def test_what_the_server_says(code: str, sentence: str | None) -> None:
    error = driver.Neo4jError._hydrate_neo4j(code=code, message="with hidden in it")  # noqa: SLF001 - as the driver does
    assert said(error) == sentence


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (driver.ServiceUnavailable("hidden"), "the database at host:1 does not answer (connection lost); start it"),
        (
            caused_by(driver.ServiceUnavailable("hidden"), ConnectionRefusedError()),
            "the database at host:1 does not answer (nothing listens there); start it",
        ),
        (
            caused_by(driver.ServiceUnavailable("x"), ExceptionGroup("all", [caused_by(OSError(), TimeoutError())])),
            "the database at host:1 does not answer (no answer in time); start it",
        ),
        (
            driver.SessionExpired("hidden"),
            "the connection to host:1 broke; what was not finished is not saved, do it again",
        ),
        (
            driver.IncompleteCommit("hidden"),
            (
                "the connection to host:1 broke while saving, so it is not known whether it was saved; do it again, "
                "twice changes nothing"
            ),
        ),
        (
            driver.ConfigurationError("hidden"),
            "the connection to host:1 cannot be set up (ConfigurationError); correct NEO4J_URI",
        ),
        (ValueError("ours"), None),
        (driver.ResultConsumedError(None, "ours"), None),
    ],
)
def test_what_happens_on_the_way(error: Exception, sentence: str | None) -> None:
    assert said(error) == sentence


def test_only_what_saved_nothing_may_be_done_again() -> None:
    assert broken_connection(driver.ServiceUnavailable())
    assert broken_connection(driver.SessionExpired())
    assert not broken_connection(driver.IncompleteCommit())
    assert not broken_connection(driver.TransientError())
    assert not broken_connection(ValueError())
