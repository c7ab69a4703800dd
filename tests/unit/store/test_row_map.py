"""The map from which a thing is created takes the declared properties of a row, and no other text gets into it."""

import pytest

from ropa.errors import DeclarationError
from ropa.store.row_map import row_map


def test_it_takes_each_property_from_the_row() -> None:
    assert row_map({"name", "id"}) == "{id: row.id, name: row.name}"
    assert row_map(["since"], "row.properties") == "{since: row.properties.since}"


def test_without_properties_there_is_no_map() -> None:
    assert row_map([]) == ""


@pytest.mark.parametrize("name", ["a b", "id}) DETACH DELETE", "", "naïef", "a.b", "`x`"])
def test_what_is_no_plain_word_is_refused(name: str) -> None:
    with pytest.raises(DeclarationError, match="is no name of a property"):
        row_map(["id", name])
