"""How the answer to an impact question reads, for a person and for a spreadsheet."""

import csv
import io

import pytest

from ropa.cli.csv_rows import print_csv
from ropa.cli.screen import Screen
from ropa.cli.show_impact import COLUMNS, rows, show
from ropa.questions.impact import ImpactAnswer, ImpactRow, Thing
from tests.unit.cli.answers import HARMLESS, HOSTILE

OF = Thing("Organisation", "organisation/a", "Body A")
ROWS = (
    ImpactRow("DataFlow", "data-flow/1", "A → B", 1, ("A → B: to Body A",), "loses its receiver"),
    ImpactRow("ProcessingActivity", "processing-activity/1", HOSTILE, 2, ("one", "two"), "loses a flow"),
)


def asked(rows: tuple[ImpactRow, ...], *, cut: bool = False, into: Thing | None = None) -> ImpactAnswer:
    return ImpactAnswer(OF, "merges" if into else "ends", into, "2026-01-31", 2, rows, cut)


def told(answer: ImpactAnswer, language: str = "en") -> str:
    stream = io.StringIO()
    show(Screen(stream), answer, language)
    return stream.getvalue()


def test_rows_are_a_table_with_reasons() -> None:
    label = HARMLESS.ljust(len(HARMLESS))
    assert told(asked(ROWS, cut=True)).splitlines() == [
        "What is touched if Body A ends? (2026-01-31)",
        "",
        f"Distance  Kind                 {'What'.ljust(len(label))}  Effect              Because",
        f"       1  Data flow            {'A → B'.ljust(len(label))}  loses its receiver  A → B: to Body A",
        f"       2  Processing activity  {label}  loses a flow        one; two",
        "",
        "The list was cut here; ask for more rows with --limit.",
    ]


def test_nothing_touched_is_said() -> None:
    merged = asked((), into=Thing("Organisation", "organisation/b", "Body B"))
    assert told(merged, "nl") == (
        "Wat wordt geraakt als Body A opgaat in Body B? (2026-01-31)\n\nNiets in het register steunt erop.\n"
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r@"])
def test_no_cell_is_a_formula(start: str, capsys: pytest.CaptureFixture[str]) -> None:
    evil = f'{start}HYPERLINK("x"), and more'
    print_csv(COLUMNS, rows(asked((ImpactRow("DataFlow", evil, evil, 1, (evil, evil), evil),))))
    head, row = csv.reader(io.StringIO(capsys.readouterr().out))
    assert head == ["distance", "kind", "id", "label", "effect", "because"]
    inert = f"'{evil.strip()}"
    assert row == ["1", "DataFlow", inert, inert, inert, f"{inert}; {evil.strip()}"]
