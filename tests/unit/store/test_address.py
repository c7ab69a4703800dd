"""An address is checked before the driver sees it, and what it holds of a password is not repeated."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.errors import StoreError
from ropa.store.address import Address


def address(uri: str) -> Address:
    return Address.of(uri, "me", "hidden", "register")


@pytest.mark.parametrize(
    ("uri", "shown"),
    [
        ("bolt://localhost", "localhost:7687"),
        ("bolt://127.0.0.1:7000", "127.0.0.1:7000"),
        ("neo4j://graph.example", "graph.example:7687"),
        ("neo4j+s://graph.example:443", "graph.example:443"),
        ("bolt+ssc://[::1]:7688", "::1:7688"),
    ],
)
def test_an_address_is_shown_as_host_and_port(uri: str, shown: str) -> None:
    assert address(uri) == Address(uri, shown, "me", "hidden", "register")


@pytest.mark.parametrize(
    "uri",
    [
        "localhost:7687",
        "http://localhost",
        "bolt:",
        "bolt://",
        "bolt://h:abc",
        "bolt://h:99999",
        "bolt://[::1",
        "neo4j",
    ],
)
def test_what_is_no_address_is_refused(uri: str) -> None:
    with pytest.raises(StoreError) as refused:
        address(uri)
    assert str(refused.value) == (
        "NEO4J_URI is no address of a Neo4j; write it like bolt://localhost:7687 or neo4j+s://host"
    )


@pytest.mark.parametrize("uri", ["bolt://me:hidden@host", "neo4j://hidden@host", "bolt://:hidden@host"])
def test_a_password_in_the_address_is_refused_and_not_repeated(uri: str) -> None:
    with pytest.raises(StoreError) as refused:
        address(uri)
    assert str(refused.value) == (
        "NEO4J_URI holds a name or a password before host; give them in NEO4J_USERNAME and NEO4J_PASSWORD"
    )


def test_the_password_is_not_shown() -> None:
    assert "hidden" not in repr(address("bolt://host"))


def read(uri: str) -> str:
    try:
        return address(uri).uri
    except StoreError:
        return "refused"


@given(st.text() | st.text().map("bolt://".__add__))
def test_any_text_is_an_address_or_is_refused(text: str) -> None:
    assert read(text) in {text, "refused"}
