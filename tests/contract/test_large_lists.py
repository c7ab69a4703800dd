"""A list too large to be read beside other work is read in a process of its own, whose bounds are kept."""

import dataclasses
import time

import pytest

from importers.tables.archive import ALONE, BESIDE_OTHERS
from importers.tables.opening import read_book
from ropa.errors import NeedsRoom, UserError
from ropa.importing.discover import importer_for
from ropa.importing.importer import Options, Source
from ropa.importing.reading_alone import LIMITS, understood
from ropa.importing.reading_process import Limits, ReadingProcess

COLUMNS = 240


def source(cells: int, heads: str = "Machtiging;Verstrekker;Ontvanger") -> Source:
    """Return a list of one mandate in a great many columns of which most mean nothing."""
    rows = [heads, "VTC nr. 12/2016;VDAB;OCMW Kortrijk"]
    rows += [";;;" + ";".join(["1"] * (COLUMNS - 3))] * (cells // (COLUMNS - 3) + 1)
    return Source("lijst.csv", "\n".join(rows).encode())


LARGE = source(BESIDE_OTHERS.cells)


def test_a_large_list_is_refused_in_a_process_with_other_work_and_read_in_one_of_its_own() -> None:
    with pytest.raises(NeedsRoom, match="more than 300,000 cells"):
        read_book(LARGE)
    reader, found = understood(importer_for(LARGE), LARGE, Options())
    assert reader.name == "mandates"
    assert [one["id"] for one in found.view["mandates"]] == ["mandate/vtc-2016-12"]
    assert len({part.place.cell for part in found.left_out}) > BESIDE_OTHERS.cells // COLUMNS


def test_the_importer_of_a_large_list_shows_where_it_is_read() -> None:
    rows = "Toepassing;Leverancier;Eigenaar\nVoorbeeldpakket;Smals;VDAB"
    filler = LARGE.data.split(b"\n", 2)[2]
    listed = Source("toepassingen.csv", rows.encode() + b"\n" + filler)
    reader, found = understood(importer_for(listed), listed, Options(owner="VDAB"))
    assert reader.name == "applications"
    assert [one["name"] for one in found.view["applications"]] == ["Voorbeeldpakket"]


def test_a_list_beyond_all_bounds_is_refused_with_what_to_do() -> None:
    beyond = source(ALONE.cells)
    begun = time.monotonic()
    with pytest.raises(UserError, match="more than 1,000,000 cells: split the list") as told:
        understood(importer_for(beyond), beyond, Options())
    assert not isinstance(told.value, NeedsRoom)
    assert time.monotonic() - begun < LIMITS.seconds


@pytest.mark.parametrize(
    ("listed", "limits", "words"),
    [
        (LARGE, dataclasses.replace(LIMITS, memory=250_000_000), "more memory to be read than is allowed"),
        (LARGE, dataclasses.replace(LIMITS, seconds=1), "takes more than 1 seconds"),
        (source(10), dataclasses.replace(LIMITS, answer=100), "says more than is taken in at once"),
    ],
)
def test_a_process_that_goes_beyond_its_bounds_is_ended_in_words(listed: Source, limits: Limits, words: str) -> None:
    process = ReadingProcess(limits)
    try:
        with pytest.raises(UserError, match=words):
            process.read(dataclasses.replace(listed, alone=True), Options())
    finally:
        process.end()
