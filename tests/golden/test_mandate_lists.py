"""The mandate lists of the demonstration register are read as their golden files say."""

import importlib.util
import json
import os
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from importers.mandates import IMPORTER
from ropa.importing.importer import Extraction, Options, Source

FOLDER = Path(__file__).parents[2] / "data" / "mandates"
LISTS = ("onderwijs-en-zorg.xlsx", "wonen-in-vlaanderen.xlsx")
MANDATES = 22
"""At least so many mandates that were really granted stand in the two lists."""


def extraction(name: str) -> Extraction:
    return IMPORTER.extract(Source(name, (FOLDER / name).read_bytes()), Options())


def made() -> ModuleType:
    """Return the script that makes the workbooks."""
    spec = importlib.util.spec_from_file_location("make_mandate_lists", FOLDER / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_read_as_its_golden_file_says(name: str) -> None:
    golden = FOLDER / "_expected" / f"{Path(name).stem}.json"
    view = json.loads(json.dumps(extraction(name).view))
    if os.environ.get("ROPA_GOLDEN") == "write":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(json.dumps(view, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert view == json.loads(golden.read_text(encoding="utf-8"))


def test_the_workbooks_are_what_their_script_writes(tmp_path: Path) -> None:
    made().main(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(LISTS)
    for name in LISTS:
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes()


def test_the_lists_state_whose_they_are_and_where_they_come_from() -> None:
    first, second = (extraction(name) for name in LISTS)
    assert (first.origin, first.publisher) == (
        "urn:ropa:demonstratie:machtigingen:onderwijs-en-zorg",
        "Departement Onderwijs en Vorming",
    )
    assert (second.origin, second.publisher, second.version_date) == (
        "urn:ropa:demonstratie:machtigingen:wonen-in-vlaanderen",
        "Wonen in Vlaanderen",
        "2026-01-05",
    )


def mandate(key: str) -> dict[str, Any]:
    rows = [row for name in LISTS for row in extraction(name).view["mandates"] if row["id"] == f"mandate/{key}"]
    return dict(rows[0])


def test_the_two_mandates_that_questions_rest_on() -> None:
    absence = mandate("vtc-2017-49")
    assert (absence["providers"], absence["receivers"], absence["date"]) == (["AgODi"], ["Kind en Gezin"], "2017-12-20")
    register = mandate("fo-2012-19")
    assert (register["providers"], register["receivers"]) == (["Rijksregister"], ["Wonen in Vlaanderen"])
    assert register["data"] == [
        *("rijksregisternummer", "naam", "geboortedatum", "geslacht", "hoofdverblijfplaats", "overlijden"),
        *("burgerlijke staat", "gezin", "wettelijke samenwoning"),
    ]
    assert mandate("kb-2002-09-20")["data"] == register["data"]


def test_the_traps_are_all_there() -> None:
    views = [extraction(name).view for name in LISTS]
    codes = {finding["code"] for view in views for finding in view["findings"]}
    assert codes == {"number-date-disagree", "was-hidden", "superseded", "no-number", "ambiguous-chamber"}
    keys = {row["id"] for view in views for row in view["mandates"] if row["providers"]}
    assert len(keys) >= MANDATES
    assert mandate("vtc-2018-9")["valid_to"] == "2019-02-28"
    assert {relation["type"] for view in views for row in view["mandates"] for relation in row["relations"]} == {
        *("AMENDS", "REPLACES", "EXTENDS")
    }
