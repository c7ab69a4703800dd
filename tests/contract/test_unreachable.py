"""A database that cannot be reached is told in one sentence, soon, whatever the reason."""

import socket
import time
from collections.abc import Iterator

import pytest

from ropa.errors import StoreError
from ropa.settings import Settings
from ropa.store.connection import open_store

SOON = 10.0


@pytest.fixture
def silent() -> Iterator[str]:
    """Return the address of a listener that accepts and never answers."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield f"127.0.0.1:{listener.getsockname()[1]}"


@pytest.fixture
def closed() -> str:
    """Return an address at which nothing listens any more."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{listener.getsockname()[1]}"


def refusal(uri: str) -> str:
    """Return what opening a store there says, which must not take long."""
    began = time.monotonic()
    with pytest.raises(StoreError) as refused:
        open_store(Settings(neo4j_uri=uri, neo4j_password="hidden"))  # noqa: S106 - made up
    assert time.monotonic() - began < SOON
    assert "hidden" not in str(refused.value)
    return str(refused.value)


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "bolt+s", "neo4j+ssc"])
def test_nothing_listens(scheme: str, closed: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert refusal(f"{scheme}://{closed}") == (
        f"the database at {closed} does not answer (nothing listens there); start it, or correct NEO4J_URI"
    )
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_nobody_answers(scheme: str, silent: str) -> None:
    assert refusal(f"{scheme}://{silent}") == (
        f"the database at {silent} does not answer (no answer in time); start it, or correct NEO4J_URI"
    )


def test_no_such_computer() -> None:
    assert refusal("bolt://nowhere.invalid") == (
        "the database at nowhere.invalid:7687 does not answer (no computer of that name is known); "
        "start it, or correct NEO4J_URI"
    )


def test_no_secure_connection_where_none_is_offered(embedded_uri: Settings) -> None:
    where = str(embedded_uri.neo4j_uri).removeprefix("bolt://")
    assert refusal(f"bolt+s://{where}") == (
        f"the database at {where} does not answer (no secure connection could be made); start it, or correct NEO4J_URI"
    )
