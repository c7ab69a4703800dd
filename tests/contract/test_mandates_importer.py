"""The importer of mandate lists keeps the contract of an importer, and reads each list as its golden file says."""

import itertools
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from importers.mandates import IMPORTER
from ropa.claims.claim import Place, Ref, Said
from ropa.claims.identity import Context
from ropa.importing.discover import importer_for
from ropa.importing.importer import Extraction, Importer, Options, Source
from tests.unit.mandates.made_list import FOLDER, list_names, made_list
from tests.unit.mandates.test_hostile_tables import OPEN_DOCUMENTS, TEXTS
from tests.unit.mandates.test_hostile_workbooks import HOSTILE

GOLDEN = FOLDER / "_expected"
SHOWN = ("id", "date", "valid_from", "valid_to", "providers", "receivers", "data", "subjects", "purposes", "direction")
SHOWN_TOO = ("legal_basis", "channel", "chamber", "aliases", "links", "relations", "hidden", "since", "partial")


def extracted(name: str, kind: str | None = None) -> Extraction:
    made = made_list(name)
    return IMPORTER.extract(made.source(kind), Options(owner=made.owner))


def place(told: dict[str, Any]) -> str:
    return f"{told['sheet']}!{told['cell']}" if "cell" in told else f"{told['sheet']}!{told['row']}"


def shown(extraction: Extraction) -> dict[str, Any]:
    """Return what was read as a golden file keeps it: what is empty is left away, a claim is a line."""
    view = extraction.view
    context = Context(extraction.publisher, extraction.acronyms)
    return {
        "publisher": extraction.publisher,
        "version_date": extraction.version_date,
        "mandates": [
            {"place": place(row["place"])} | {key: row[key] for key in (*SHOWN, *SHOWN_TOO) if row.get(key)}
            for row in view["mandates"]
        ],
        "findings": [f"{place(found['place'])} {found['code']}" for found in view["findings"]],
        "left_out": [f"{place(part['place'])} {part['why']}" for part in view["left_out"]],
        "claims": [claim(said, context) for said in extraction.said],
    }


def claim(said: Said, context: Context) -> str:
    value = context.id_of(said.value) if isinstance(said.value, Ref) else said.value
    since = f" since {said.since}" if said.since else ""
    return f"{context.id_of(said.subject)}#{said.field} = {value}{since} [{said.evidence.place}]"


@pytest.mark.parametrize("name", list_names())
def test_a_list_is_read_as_its_golden_file_says(name: str) -> None:
    golden = GOLDEN / f"{name}.json"
    read = json.loads(json.dumps(shown(extracted(name)), ensure_ascii=False))
    if os.environ.get("ROPA_GOLDEN") == "write":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(json.dumps(read, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert read == json.loads(golden.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", [name for name in list_names() if name != "layout-07-page-of-law"])
def test_a_list_of_mandates_is_taken_by_this_importer(name: str) -> None:
    assert importer_for(made_list(name).source()) is IMPORTER


PLAIN = [name for name in list_names() if made_list(name).plain and name != "trap-11-links"]


@pytest.mark.parametrize("name", PLAIN)
def test_the_kind_of_file_does_not_matter(name: str) -> None:
    """A sheet of text has no dates and numbers of its own, and is named after its file: all else is the same."""
    own = made_list(name)
    workbook, open_document, text = (
        [{key: row.get(key) for key in (*SHOWN, "relations")} for row in extracted(name, kind).view["mandates"]]
        for kind in ("xlsx", "ods", "csv")
    )
    assert workbook == open_document
    if "ontvangen" not in own.sheets[0]["name"].lower():
        assert text == workbook


def test_it_is_an_importer() -> None:
    importer: Importer = IMPORTER
    assert (importer.name, importer.version != "") == ("mandates", True)


@pytest.mark.parametrize("name", list_names())
def test_every_saying_stands_in_its_cell_and_can_be_keyed(name: str) -> None:
    made = made_list(name)
    found = extracted(name)
    context = Context(found.publisher, found.acronyms)
    cells = dict(texts(made.source()))
    for said in found.said:
        assert context.id_of(said.subject)
        assert said.evidence.quote == cells[said.evidence.place.sheet, said.evidence.place.cell]


def texts(source: Source) -> Iterator[tuple[tuple[str | None, str | None], str]]:
    from importers.tables.opening import read_book  # noqa: PLC0415 - only this test looks below the importer

    for sheet in read_book(source).sheets:
        for row in sheet.rows:
            for cell in row.own:
                yield (cell.sheet, cell.name), cell.text


@pytest.mark.parametrize("name", list_names())
def test_every_row_is_read_or_left_out_with_a_reason(name: str) -> None:
    found = extracted(name)
    told = {said.evidence.place for said in found.said} | {part.place for part in found.left_out}
    cells = [Place(sheet=sheet, cell=cell) for (sheet, cell), _ in texts(made_list(name).source())]
    assert {(one.sheet, row_of(one)) for one in cells} <= {(one.sheet, row_of(one)) for one in told}
    assert all(part.why for part in found.left_out)


def row_of(one: Place) -> str:
    return (one.cell or "").lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def test_the_provider_and_the_receiver_list_the_same_mandate() -> None:
    lists = [extracted(name) for name in ("trap-16-provider-list", "trap-16-receiver-list")]
    flows = [
        {
            Context(one.publisher).id_of(said.subject)
            for said in one.said
            if said.subject.kind in {"Mandate", "DataFlow"}
        }
        for one in lists
    ]
    assert (
        flows[0]
        == flows[1]
        == {
            "mandate/vtc-2017-49",
            "data-flow/agodi--kind-en-gezin--disclosure--vtc-2017-49",
        }
    )


def test_a_mandate_reads_the_same_whatever_was_read_before() -> None:
    names = ["trap-16-provider-list", "trap-16-receiver-list", "kind-en-gezin", "onderwijs-jaren"]
    once = {name: extracted(name).said for name in names}
    for order in itertools.permutations(names):
        assert {name: extracted(name).said for name in order} == once


def test_a_mandate_that_ended_before_the_day_of_judgement_is_found() -> None:
    source = made_list("trap-07-temporary").source()
    codes = {
        on: [found.code for found in IMPORTER.extract(source, Options(on=on)).findings]
        for on in (None, "2019-02-28", "2019-03-01", "2021-01-01")
    }
    assert codes == {
        None: [],
        "2019-02-28": [],
        "2019-03-01": ["expired"],
        "2021-01-01": ["expired", "expired"],
    }


MEASURE = """
import sys
from pathlib import Path
from importers.mandates import IMPORTER
from ropa.errors import UserError
from ropa.importing.importer import Options, Source
from tests.unit.mandates.fuzz import peak
files = [(path.suffix, path.read_bytes()) for path in sorted(Path(sys.argv[1]).iterdir())]
before = peak()
for suffix, data in files:
    try:
        IMPORTER.extract(Source(f"vreemd{suffix}", data), Options())
    except UserError:
        pass
print(peak() - before)
"""


def test_refusing_all_hostile_files_takes_less_than_a_hundred_megabytes(tmp_path: Path) -> None:
    hostile = [("xlsx", HOSTILE), ("ods", OPEN_DOCUMENTS), ("csv", TEXTS)]
    made = [(kind, make()) for kind, files in hostile for make, _ in files.values()]
    for number, (kind, data) in enumerate(made):
        (tmp_path / f"{number:03}.{kind}").write_bytes(data)
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(tmp_path)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) < 100
