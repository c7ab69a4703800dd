"""Lists damaged in any way are read or refused in words; `make fuzz` tries many more of them."""

from tests.unit.mandates.fuzz import read_all

COUNT = 200


def test_damaged_lists_are_read_or_refused() -> None:
    read, refused, wrong = read_all(0, COUNT)
    assert wrong == []
    assert read + refused == COUNT
    assert min(read, refused) > COUNT // 10
