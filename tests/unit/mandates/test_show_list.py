"""A list is shown cell by cell beside what was understood of it, on the screen and as a page."""

import datetime as dt
import io

from ropa.cli.screen import Screen
from ropa.cli.show_list import cells_read, is_list, page, show_list
from ropa.importing.importer import Extraction, Options, Source
from tests.unit.mandates.books import read, workbook

HEADS = ("Machtiging", "Datum", "Verstrekker", "Ontvanger")
ROWS = [
    ("Lijst <b>van</b> het VAPH",),
    HEADS,
    ("VTC nr. 49/2017", dt.date(2017, 12, 20), "AgODi", "VAPH & co"),
    ("VTC nr. 05/2014", "18 februari 2015", "VAPH", "RVA"),
]


def test_every_cell_is_shown_once_in_its_order_with_all_that_rests_on_it() -> None:
    cells = cells_read(read(workbook(ROWS)), "en")
    assert [(cell.place, cell.wanting) for cell in cells] == [
        ("Lijst!A1", True),
        ("Lijst!A2", True),
        *((f"Lijst!{column}3", False) for column in "ABCD"),
        ("Lijst!A4", True),
        *((f"Lijst!{column}4", False) for column in "BCD"),
    ]
    assert cells[3].text == "2017-12-20"
    assert cells[3].understood == ("Mandate vtc-2017-49: Date 2017-12-20",)
    assert cells[4].understood[0] == "Mandate vtc-2017-49: provider AgODi"
    assert cells[6].understood[-1].startswith("! finding: VTC nr. 05/2014 bears another year")
    assert cells[1].understood == ("– left out: header",)


def test_the_screen_shows_a_row_a_cell_in_the_language_asked_for() -> None:
    stream = io.StringIO()
    show_list(Screen(stream), read(workbook(ROWS)), "nl")
    lines = stream.getvalue().splitlines()
    assert lines[1].split("  ")[0] == "Cel"
    assert len(lines) == 2 + len(cells_read(read(workbook(ROWS)), "nl"))


def test_a_page_holds_every_text_escaped() -> None:
    text = page(read(workbook(ROWS)), "nl")
    assert "Lijst &lt;b&gt;van&lt;/b&gt; het VAPH" in text
    assert "<b>" not in text
    assert "VAPH &amp; co" in text
    assert text.count("<tr") == 1 + len(cells_read(read(workbook(ROWS)), "nl"))


def test_a_running_text_is_no_list() -> None:
    from importers.statement import IMPORTER  # noqa: PLC0415 - the other kind of source

    statement = IMPORTER.extract(Source("a.txt", b"Proefdienst verwerkt uw naam en geeft die aan de KSZ.\n"), Options())
    assert (is_list(statement), is_list(read(workbook(ROWS)))) == (False, True)
    assert isinstance(statement, Extraction)
