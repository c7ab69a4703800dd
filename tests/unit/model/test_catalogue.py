"""The kinds and what derives from their declarations."""

from typing import Annotated

import pytest

from ropa.errors import DeclarationError
from ropa.model.catalogue import edge_types, kind_of, kind_of_id, kinds
from ropa.model.kind import Edge, Ids, Key, Label, Node, kind


def test_every_kind_is_found_by_the_scan_and_has_a_key() -> None:
    assert len(kinds()) == 17
    assert all(found.key for found in kinds().values())


def test_ids_tell_their_kind() -> None:
    found = kind_of_id("processing-activity/x--y")
    assert found is not None
    assert found.label == "ProcessingActivity"
    assert kind_of_id("nothing/x") is None
    assert kind_of_id("processing-activity") is None


def test_a_label_is_never_an_edge_type_too() -> None:
    assert not {name.casefold() for name in kinds()} & {name.casefold().replace("_", "") for name in edge_types()}


def test_the_sample_of_a_declaration_derives_its_fields() -> None:
    purpose = kind_of("Purpose")
    assert purpose.key == ("controller", "name")
    assert purpose.properties["lawful_basis"].article == "6(1)"
    assert purpose.properties["lawful_basis"].values[0] == "consent"
    assert purpose.edges["based_on"].edge.type == "BASED_ON"


def test_a_kind_without_a_key_or_a_sentence_is_refused() -> None:
    with pytest.raises(DeclarationError, match="no key"):

        @kind("Thing", "Ding", "Chose")
        class Thing(Node):
            """A thing."""

            name: Annotated[str, Label("Name", "Naam", "Nom")]

    with pytest.raises(DeclarationError, match="says what it is"):

        @kind("Other", "Ander", "Autre")
        class Other(Node):
            name: Annotated[str, Key(), Label("Name", "Naam", "Nom")]
            leads: Annotated[Ids, Edge("LEADS", ("Other",)), Label("leads", "leidt", "mène")] = ()
