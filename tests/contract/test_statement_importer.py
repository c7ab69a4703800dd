"""The statement importer keeps the contract of an importer."""

import pytest

from importers.statement import IMPORTER
from ropa.claims.claim import Ref
from ropa.claims.identity import Context
from ropa.errors import UserError
from ropa.importing.importer import Importer, Options, Source

TEXT = b"Proefdienst is verantwoordelijk voor de verwerking van uw gegevens. Wij delen uw naam mee aan de KSZ.\n"


def test_it_is_an_importer() -> None:
    importer: Importer = IMPORTER
    assert (importer.name, importer.version != "") == ("statement", True)


@pytest.mark.parametrize(
    ("name", "data", "claimed"),
    [
        ("a.txt", TEXT, True),
        ("a.MD", TEXT, True),
        ("a.html", b"", True),
        ("a.txt", b"%PDF-1.4", True),
        ("zonder", b"<!DOCTYPE html><p>x", True),
        ("a.xlsx", b"PK\x03\x04", False),
        ("zonder", b"\x00\x01", False),
    ],
)
def test_what_it_claims(name: str, data: bytes, claimed: bool) -> None:  # noqa: FBT001 - a parameter of the table
    assert IMPORTER.identify(Source(name, data)) is claimed


def test_every_saying_names_something_that_identity_knows_how_to_key() -> None:
    found = IMPORTER.extract(Source("a.txt", TEXT), Options())
    context = Context(found.publisher, found.acronyms)
    ids = {context.id_of(said.subject) for said in found.said}
    ends = {context.id_of(said.value) for said in found.said if isinstance(said.value, Ref)}
    assert {"organisation/proefdienst", "organisation/ksz"} <= ends
    assert any(one.startswith("data-flow/") for one in ids)


def test_the_same_bytes_say_the_same() -> None:
    first, second = (IMPORTER.extract(Source("a.txt", TEXT), Options()) for _ in range(2))
    assert (first.said, first.view) == (second.said, second.view)


def test_the_owner_speaks_where_the_importing_person_says_so() -> None:
    assert IMPORTER.extract(Source("a.txt", TEXT), Options(owner="RSZ")).publisher == "RSZ"


def test_a_refusal_is_the_users() -> None:
    with pytest.raises(UserError, match=r"a\.txt"):
        IMPORTER.extract(Source("a.txt", b""), Options())
