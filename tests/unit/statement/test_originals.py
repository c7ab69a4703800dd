"""What must be read in the original statements: every row of the table of expected facts, with exact quotes."""

from pathlib import Path

import pytest

from importers.statement import IMPORTER
from ropa.importing.importer import Extraction, Options, Source
from tests.patience import at_most

pytestmark = pytest.mark.originals


def _read(folder: Path, name: str) -> Extraction:
    source = Source(f"{name}.txt", (folder / f"{name}.txt").read_bytes())
    found = IMPORTER.extract(source, Options())
    with at_most(20):
        IMPORTER.extract(source, Options())
    text = found.text or ""
    for part in ("mentions", "flows", "denials", "activities"):
        for row in found.view[part]:
            assert text[row["start"] : row["end"]] == row["quote"]
    for said in found.said:
        assert text[said.evidence.place.start : said.evidence.place.end] == said.evidence.quote
    return found


def _ends(found: Extraction, role: str) -> set[str]:
    side = "from" if role == "source" else "to"
    return {row[side] for row in found.view["flows"] if row["role"] == role}


def test_myfamily(originals: Path) -> None:
    found = _read(originals, "myfamily-portaal")
    numbers = {(one.subject.key[0], one.value) for one in found.said if one.field == "cbe_number"}
    assert numbers == {("MyFamily", "0683.590.375"), ("Xerius Sociaal Verzekeringsfonds", "0410.682.657")}
    assert len(_ends(found, "processor")) == 3
    assert {"KRING", "Kadaster van de kinderbijslag", "Opgroeien regie", "Kind en Gezin", "VUTG"} <= _ends(
        found, "recipient"
    )
    [fas] = [row for row in found.view["flows"] if row["from"] == "FAS"]
    assert fas["data"] == ["voornaam", "achternaam", "rijksregisternummer"]
    [file] = [row for row in found.view["flows"] if row["whole_file"]]
    assert file["to"] == "andere uitbetalingsactor van het Groeipakket"
    conditions = [row["condition"] for row in found.view["denials"] if row["countries"] == ["buiten de EER"]]
    assert any(condition and condition.startswith("tenzij") for condition in conditions)


def test_kidslife(originals: Path) -> None:
    found = _read(originals, "kidslife")
    assert _ends(found, "processor") == {"IT-bedrijven"}
    assert _ends(found, "recipient") == {
        "RSZ",
        "groep",
        "overheidsdiensten",
        "verzekeringsmaatschappijen",
        "postbedelingsbedrijven",
    }
    rows = {row["to"]: row for row in found.view["flows"]}
    assert rows["groep"]["data"] == ["identificatiegegevens", "contactgegevens"]
    assert (rows["RSZ"]["data"], rows["RSZ"]["condition"][:20]) == (["rijksregisternummer"], "binnen de wettelijk ")


def test_kind_en_gezin(originals: Path) -> None:
    found = _read(originals, "kind-en-gezin")
    assert _ends(found, "processor") == {"Kind en Gezin-Lijn", "LDV United", "Gobiquity", "Microsoft"}
    [microsoft] = [row for row in found.view["flows"] if row["to"] == "Microsoft"]
    assert microsoft["safeguards"] == ["Privacy Shield"]
    denials = {(row["to"], tuple(row["countries"]), len(row["except"])) for row in found.view["denials"]}
    assert denials == {(None, ("buiten de EER",), 1), ("Microsoft", (), 0)}
    services = [row for row in found.view["activities"] if len(row["data_categories"]) >= 10]
    assert len(services) == 4


def test_fod(originals: Path) -> None:
    found = _read(originals, "fod-sociale-zekerheid-handicap")
    ends = {(row["from"], row["to"]) for row in found.view["flows"] if row["role"] == "processor"}
    assert {("FOD Sociale Zekerheid", "Smals"), ("FOD Sociale Zekerheid", "Proximus"), ("KSZ", "derde partij")} <= ends
    recipients = _ends(found, "recipient")
    assert {
        "FOD Financiën",
        "bpost",
        "Vlaamse Belastingdienst",
        "De Lijn",
        "FOD Economie",
        "KSZ",
        "Lijnco",
    } <= recipients
    assert [one.value for one in found.said if one.field == "term"] == ["P10Y"] * 3
    [lijnco] = [row for row in found.view["flows"] if row["to"] == "Lijnco"]
    assert (lijnco["countries"], lijnco["role_doubt"]) == (["Nederland"], True)
    purposes = [row["purpose"] for row in found.view["denials"]]
    assert "directmarketingdoeleinden" in purposes
    dates = {(one.subject.key[0], one.value) for one in found.said if one.field == "date"}
    assert sorted(str(date) for _, date in dates) == ["1987-02-27", "2016-04-27"]


def test_mijn_burgerprofiel(originals: Path) -> None:
    found = _read(originals, "mijn-burgerprofiel")
    controllers = {row["name"] for row in found.view["mentions"] if row["kind"] == "controller"}
    assert controllers == {"Digitaal Vlaanderen", "andere overheidsinstanties"}
    [denial] = found.view["denials"]
    assert (denial["to"], denial["countries"]) == (None, [])
    assert "P2Y" in [one.value for one in found.said if one.field == "term"]
