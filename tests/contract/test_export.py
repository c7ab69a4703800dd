"""The workbook of a real register: everything that Article 30 asks for is in it, in the same bytes each time."""

import dataclasses
import errno
import hashlib
import io
import itertools
import re
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
import pytest

from ropa.claims.book import Book
from ropa.demonstration import sources as demonstration
from ropa.errors import UserError
from ropa.export.export import export, file_name
from ropa.export.file import write_file
from ropa.export.layouts import layouts
from ropa.export.request import ExportRequest
from ropa.export.stored import export_register
from ropa.importing.importer import Source
from ropa.questions.coverage import coverage_of
from ropa.questions.current import register_now
from ropa.questions.evidence import Quotes
from ropa.questions.register import RegisterRequest, register_of
from ropa.questions.register_answer import ActivityRow, Erased, RegisterAnswer
from ropa.store.connection import Store
from ropa.store.schema import prepare
from ropa.vocabulary.version import vocabulary_version
from tests.contract.conftest import Office
from tests.contract.test_importing import take_in
from tests.neo4j.real_neo4j import emptied

ON = "2026-01-01"
STAMP = "2026-01-01T10:00:00Z"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
SHEETS = ["Identificatie", "Register", "Stromen", "Machtigingen", "Bevindingen", "Bronnen", "Feiten"]
NOT_STATED = "– niet vermeld –"


@dataclasses.dataclass(frozen=True)
class Held:
    """The demonstration register in memory, and its record of Article 30 in Dutch."""

    book: Book
    evidence: Quotes
    answer: RegisterAnswer

    @property
    def rows(self) -> list[ActivityRow]:
        """Its activities."""
        return [row for item in self.answer.controllers for row in item.activities]


@pytest.fixture(scope="module")
def held(_open_arcadedb: Store) -> Held:
    """Return the demonstration register as a store holds it."""
    store = emptied(_open_arcadedb)
    fill(store)
    book, evidence = register_now(store)
    return Held(book, evidence, register_of(book, evidence, RegisterRequest(None, ON, language="nl")))


def fill(store: Store, *names: str) -> None:
    """Take in the sources of the demonstration, or those with these names."""
    prepare(store)
    for path in demonstration():
        if path.name in names or not names:
            take_in(store, Source(path.name, path.read_bytes()))


def asked(layout: str = "art30-controller", controller: str | None = None, **more: str) -> ExportRequest:
    return ExportRequest(layout, controller, ON, STAMP, **more)


def made(held: Held, request: ExportRequest) -> bytes:
    return b"".join(export(held.book, held.evidence, request))


def stored(store: Store, request: ExportRequest) -> bytes:
    return b"".join(export_register(store, request))


def sheets(content: bytes) -> dict[str, list[list[str]]]:
    """Return the texts of a workbook, sheet by sheet and row by row, read with nothing but a reader of XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        book = ET.fromstring(parts.read("xl/workbook.xml"))  # noqa: S314 - the product's own file
        links = ET.fromstring(parts.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
        target = {link.get("Id"): str(link.get("Target")).lstrip("/") for link in links}
        return {
            str(sheet.get("name")): list(_rows(parts.read(target[sheet.get(RELATED)])))
            for sheet in book.iter(f"{MAIN}sheet")
        }


def _rows(content: bytes) -> Iterator[list[str]]:
    for row in ET.fromstring(content).iter(f"{MAIN}row"):  # noqa: S314
        cells: dict[int, str] = {}
        for cell in row:
            text = cell.findtext(f"{MAIN}is/{MAIN}t") or cell.findtext(f"{MAIN}v") or ""
            cells[_column(str(cell.get("r")))] = re.sub(r"_x005F_", "_", text)
        yield [cells.get(number, "") for number in range(max(cells, default=-1) + 1)]


def _column(place: str) -> int:
    number = 0
    for letter in place.rstrip("0123456789"):
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1


def records(rows: list[list[str]], key: str = "Sleutel") -> dict[str, dict[str, list[str]]]:
    """Return the lines of a sheet by their key: of each column its items, those of the rows that go on among them."""
    head, *body = rows
    found: dict[str, dict[str, list[str]]] = {}
    at = ""
    for row in body:
        cells = dict(zip(head, row, strict=False))
        at = cells.get(key) or at
        for name, text in cells.items():
            if text and not text.endswith("(vervolg)"):
                found.setdefault(at, {}).setdefault(name, []).extend(text.split("\n"))
    return found


def unjoined(items: list[str]) -> str:
    return "".join(items).replace("……", "")


def expected(row: ActivityRow) -> dict[str, list[str]]:
    """Return what the columns of Article 30 have to hold of an activity: how each of their items begins."""
    parties = {role: [one.label for one in row.recipients if one.role == role] for role in ("recipient", "processor")}
    transfers = [one.to.label if one.to else one.country.label if one.country else "" for one in row.transfers]
    return {
        "Doeleinden": [one.name for one in row.purposes],
        "Categorieën van betrokkenen": [one.label for one in row.subjects],
        "Categorieën van persoonsgegevens": [one.label for one in row.categories],
        "Ontvangers": parties["recipient"],
        "Verwerkers": parties["processor"],
        "Doorgiften buiten de EER, met waarborgen": transfers,
        "Bewaartermijnen": [one.name for one in row.retention],
        "Beveiligingsmaatregelen": [one.label for one in row.measures],
    }


def lacking(rows: list[ActivityRow], found: dict[str, dict[str, list[str]]]) -> list[tuple[str, str, str]]:
    """Return what of the register is not in its record: activity, column, value."""
    return [
        (row.id, column, value)
        for row in rows
        for column, values in expected(row).items()
        for value in values
        if value not in unjoined(found[row.id].get(column, []))
    ]


def test_every_value_that_article_30_asks_for_is_in_the_file(held: Held) -> None:
    content = sheets(made(held, asked()))
    assert list(content) == [*SHEETS, "Bijlage", "Verantwoording"]
    found = records(content["Register"])
    assert len(held.rows) > 25
    assert found.keys() == {row.id for row in held.rows}
    assert lacking(held.rows, found) == []
    assert sum(len(values) for row in held.rows for values in expected(row).values()) > 400
    identified = dict.fromkeys(text for row in content["Identificatie"] for text in row[1:])
    for item in held.answer.controllers:
        contacts = {contact.name for contact in item.controller.contacts}
        assert item.controller.label in identified
        assert {name for name in contacts if not any(name in text for text in identified)} == set()


def test_where_nobody_states_it_the_cell_says_so(held: Held) -> None:
    found = records(sheets(made(held, asked()))["Register"])
    columns = {
        "purposes": "Doeleinden",
        "subjects": "Categorieën van betrokkenen",
        "categories": "Categorieën van persoonsgegevens",
        "retention": "Bewaartermijnen",
        "measures": "Beveiligingsmaatregelen",
    }
    silent = {(row.id, field) for row in held.rows for field in row.missing}
    told = {(key, field) for key, row in found.items() for field, name in columns.items() if NOT_STATED in row[name]}
    assert told == {(key, field) for key, field in silent if field in columns}
    assert len(told) > 3


def test_every_flow_and_mandate_has_its_line_and_its_status(held: Held) -> None:
    book = held.book
    content = sheets(made(held, asked()))
    flows = records(content["Stromen"])
    assert flows.keys() == set(book.of_kind("DataFlow"))
    told = {key: row.get("Status", [""])[0] for key, row in flows.items()}
    covered = coverage_of(book, held.evidence, ON)
    uncovered = {row.flow.id for row in covered.disclosures_without_mandate}
    ended = {row.flow.id for row in covered.disclosures_not_in_force}
    assert {key for key, status in told.items() if status == "geen machtiging bekend"} == uncovered
    assert {key for key, status in told.items() if status == "machtiging niet geldig"} >= ended
    assert len(uncovered) > 5
    mandates = records(content["Machtigingen"], "Nummer")
    assert mandates.keys() == {book.name(mandate) for mandate in book.of_kind("Mandate")}


def test_the_words_behind_every_value_are_there(held: Held) -> None:
    rows = sheets(made(held, asked()))["Bronnen"][1:]
    places = {(row[4], row[6]) for row in rows}
    said = {
        (citation.title, citation.place)
        for row in held.rows
        for citations in row.evidence.values()
        for citation in citations
    }
    assert len(said) > 100
    assert said - places == set()


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_same_register_gives_the_same_bytes(held: Held, language: str) -> None:
    for name in layouts():
        request = asked(name, language=language)
        first, second = (made(held, request) for _ in range(2))
        assert first == second
        with zipfile.ZipFile(io.BytesIO(first)) as parts:
            assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert b"2026-01-01T10:00:00Z" in parts.read("docProps/core.xml")


@pytest.mark.neo4j
def test_both_engines_give_the_same_workbook(both_stores: tuple[Store, Store]) -> None:
    content = []
    for store in both_stores:
        fill(store, "kidslife.html", "onderwijs-en-zorg.xlsx")
        content.append(sheets(stored(store, asked())))
    findings = [book.pop("Bevindingen") for book in content]
    own = ("SHA-256", "tijdstip")
    accounts = [
        [row for row in book.pop("Verantwoording") if not any(word in "".join(row) for word in own)] for book in content
    ]
    assert content[0] == content[1]
    assert accounts[0] == accounts[1]
    assert [row[:6] for row in findings[0]] == [row[:6] for row in findings[1]]
    assert len(findings[0]) > 10


def test_the_register_of_one_controller_holds_nothing_of_another(held: Held) -> None:
    mine = set(held.book.starts("organisation/kidslife", "CONTROLLED_BY"))
    content = sheets(made(held, asked(controller="organisation/kidslife")))
    assert records(content["Register"]).keys() == mine
    assert len(mine) > 3
    others = [flow for flow in records(content["Stromen"]) if "kidslife" not in flow]
    assert others == []
    assert [row[1] for row in content["Identificatie"] if row[:1] == ["Verwerkingsverantwoordelijke"]] == ["KidsLife"]


def test_the_workbook_as_of_a_day_before_any_import_is_empty(arcadedb_store: Store) -> None:
    fill(arcadedb_store, "kidslife.html")
    content = sheets(stored(arcadedb_store, asked(as_of="2000-01-01")))
    assert {name: len(content[name]) for name in SHEETS} == dict.fromkeys(SHEETS, 1)
    assert {row[2] for row in counted(content)} == {"0"}
    now = sheets(stored(arcadedb_store, asked()))
    assert [name for name, rows in now.items() if len(rows) < 3] == ["Machtigingen"]


def counted(content: dict[str, list[list[str]]]) -> list[list[str]]:
    """Return the rows of the account that count values: what, article, in the register, in the sheets, in the annex."""
    rows = content["Verantwoording"]
    start = next(number for number, row in enumerate(rows) if row[:1] == ["Waarden van het register"])
    return list(itertools.takewhile(bool, rows[start + 1 :]))


def asked_for(held: Held) -> list[str]:
    """Return every value that Article 30 asks for, of controllers and processors, and what is told beyond it."""
    found: list[str] = []
    for item in held.answer.controllers:
        body = item.controller
        found += [body.label, *(contact.name for contact in body.contacts), *(one.name for one in body.representatives)]
        for row in item.activities:
            for values in expected(row).values():
                found += values
            found += [safeguard.name for transfer in row.transfers for safeguard in transfer.safeguards]
            found += [named.label for named in (*row.rights, *row.systems, *row.assessments)]
            for denial in row.denials:
                found += [named.label for named in (*denial.except_, *denial.categories)]
                found += [*denial.countries, *(purpose.name for purpose in denial.purposes)]
            for party in row.recipients:
                found += [party.label, *party.countries, *(named.label for named in party.categories)]
                found += [*(purpose.name for purpose in party.purposes), *(one.reference for one in party.mandates)]
        for processing in item.processing_for:
            found += [processing.controller.name, *(one.label for one in processing.categories), *processing.countries]
            found += [one.name for one in processing.purposes]
            found += [processing.activity.name] if processing.activity else []
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("layout", list(layouts()))
def test_every_layout_holds_what_a_register_tells_in_its_sheets_or_its_annex(layout: str, held: Held) -> None:
    content = sheets(made(held, asked(layout)))
    account = content.pop("Verantwoording")
    texts = {re.sub("…\n…", "", text) for rows in content.values() for row in rows for text in row}
    whole = "\n".join(sorted(texts))
    wanted = asked_for(held)
    assert len(wanted) > 150
    assert [value for value in wanted if value not in whole] == []
    content["Verantwoording"] = account
    numbers = [[int(number) for number in row[2:]] for row in counted(content)]
    assert [row for row in numbers if row[0] != row[1] + row[2]] == []
    purposes = sum(len(row.purposes) for row in held.rows)
    assert [int(row[2]) for row in counted(content) if row[:2] == ["Doeleinden", "30(1)(b)"]] == [purposes]


def test_the_account_names_what_the_file_is_made_from(held: Held) -> None:
    first = sheets(made(held, asked(language="nl")))["Verantwoording"]
    facts = {row[0]: row[1] for row in first if len(row) == 2}
    assert facts["Van kracht op"] == ON
    assert facts["Opgemaakt (UTC)"] == STAMP
    assert facts["Woordenlijsten, versie"] == vocabulary_version()
    assert facts["Product"] == "ropa 0.1.0"
    assert re.fullmatch("[0-9a-f]{64}", facts["Register, SHA-256 van de inhoud"])
    content = made(held, asked(language="nl"))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        names = sorted((name for name in parts.namelist() if "/sheet" in name), key=lambda name: (len(name), name))
        digest = hashlib.sha256(b"".join(parts.read(name) for name in names[:-1])).hexdigest()
    assert facts["Andere bladen, SHA-256 van hun inhoud in volgorde"] == digest


def test_the_account_names_what_was_erased_since(held: Held) -> None:
    gone = Erased("document/example--1", "2026-02-01", "A Person", "imported by mistake")
    request = asked(as_of="2026-01-15")
    rows = sheets(b"".join(export(held.book, held.evidence, request, (gone,))))["Verantwoording"]
    assert ["document/example--1", "2026-02-01, A Person: imported by mistake"] in rows
    assert ["Zoals vastgelegd op het einde van", "2026-01-15"] in rows


def test_a_heading_that_is_not_the_authoritys_own_or_not_translated_is_said() -> None:
    said = {
        name: [column for sheet in found.sheets for column in sheet.columns if column.reconstructed]
        for name, found in layouts().items()
    }
    assert {name for name, columns in said.items() if columns} == {
        "cnil",
        "gba-controller",
        "gba-processor",
        "ico-controller",
        "vws",
    }
    untranslated = {
        name
        for name, found in layouts().items()
        for sheet in found.sheets
        for c in sheet.columns
        if c.heading.lacks("fr")
    }
    assert untranslated == {"ico-controller", "vws"}


def test_what_is_said_of_headings_stands_in_the_account(held: Held) -> None:
    account = sheets(made(held, asked("ico-controller", language="fr")))["Récapitulatif"]
    remarks = {row[0]: row[1] for row in account if len(row) == 2}
    assert "aucun intitulé français connu" in remarks["Template: Purpose of processing"]
    assert "reconstitué" in remarks["Controller: Email and telephone"]
    own = sheets(made(held, asked(language="fr")))["Récapitulatif"]
    assert [row for row in own if row[:1] == ["Intitulé"]] == []


def test_the_belgian_model_has_its_five_tabs_and_34_columns_with_codes(held: Held) -> None:
    whole = sheets(made(held, asked("gba-controller")))
    assert whole["register"][1][:2] == ["Verwerkingsverantwoordelijke", "Business process"]
    content = sheets(made(held, asked("gba-controller", "organisation/kidslife")))
    tabs = ["Identificatie", "register", "lijsten", "handleiding register", "mapping aangifte"]
    assert list(content)[:5] == tabs
    assert [len(row) for row in content["register"][:2]] == [34, 34]
    columns = layouts()["gba-controller"].of_one().sheets[1].columns
    red = [column.heading("nl") for column in columns if column.article]
    assert red == [
        "Doel verwerking",
        "Functionele gegevenscategorie",
        "Categorie betrokkenen",
        "Bewaartermijn",
        "Categorie ontvangers",
        "Derde land/Internationaal",
        "Document waarborgen",
        "Beschrijving beveiligingsmaatregelen",
    ]
    column = content["register"][1].index("Functionele gegevenscategorie")
    items = [item for row in content["register"][2:] if len(row) > column for item in row[column].split("\n") if item]
    coded = [item for item in items if re.match("[A-Z][0-9]* ", item)]
    assert len(coded) > len(items) / 2
    codes = {row[1] for row in content["lijsten"] if row[0] == "Functionele gegevenscategorie"}
    assert len(codes) == 103
    assert {item.split(" ")[0] for item in coded} - codes == set()


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "new folder" / "register.xlsx"
    write_file(file, [b"one", b"two"])
    assert file.read_bytes() == b"onetwo"

    def stops() -> Iterator[bytes]:
        yield b"three"
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(UserError, match="the file cannot be written"):
        write_file(file, stops())
    assert [(path.name, path.read_bytes()) for path in file.parent.iterdir()] == [("register.xlsx", b"onetwo")]
    with pytest.raises(UserError, match="this is a folder"):
        write_file(tmp_path, [b"four"])


@pytest.mark.parametrize(
    ("controller", "as_of", "name"),
    [
        (None, None, "art30-controller_all_2026-01-01.xlsx"),
        ("organisation/kidslife", "2025-05-01", "art30-controller_kidslife_2025-05-01.xlsx"),
        ('organisation/"; rm -rf ~/ﬁ\r\nX: y', None, "art30-controller_rm-rf-fi-x-y_2026-01-01.xlsx"),
    ],
)
def test_the_name_of_the_file_is_safe_everywhere(controller: str | None, as_of: str | None, name: str) -> None:
    assert file_name(ExportRequest("art30-controller", controller, ON, STAMP, as_of)) == name


def test_libreoffice_prints_every_layout_with_headings_and_page_numbers(
    held: Held, office: Office, tmp_path: Path
) -> None:
    for name in layouts():
        (tmp_path / f"{name}.xlsx").write_bytes(made(held, asked(name, "organisation/kidslife")))
    convert(office, tmp_path, "pdf", "*.xlsx")
    for name in layouts():
        reader = [office.pdftotext, "-layout", str(tmp_path / f"{name}.pdf"), "-"]
        printed = subprocess.run(reader, check=True, capture_output=True, timeout=60).stdout.decode()
        pages = [page for page in printed.split("\f") if page.strip()]
        assert len(pages) > 1
        assert [page for page in pages if f"van {len(pages)}" not in page] == []
        assert [page for page in pages if "KidsLife" not in page] == []


def test_libreoffice_reads_every_layout_as_it_was_written(held: Held, office: Office, tmp_path: Path) -> None:
    written = {name: made(held, asked(name, "organisation/kidslife")) for name in layouts()}
    for name, content in written.items():
        (tmp_path / f"{name}.xlsx").write_bytes(content)
    convert(office, tmp_path, "ods", "*.xlsx")
    convert(office, tmp_path, "xlsx", "*.ods", "back")
    for name, content in written.items():
        before, after = (
            openpyxl.load_workbook(file) for file in (io.BytesIO(content), tmp_path / "back" / f"{name}.xlsx")
        )
        assert after.sheetnames == before.sheetnames
        for title in before.sheetnames:
            assert values(after[title]) == values(before[title]), (name, title)


def values(sheet: Any) -> list[list[str]]:  # noqa: ANN401 - a sheet of openpyxl
    """Return the values of a sheet, without what is empty at the end of it."""
    rows = [["" if value is None else str(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    for row in rows:
        while row and not row[-1]:
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def convert(office: Office, folder: Path, ending: str, pattern: str, into: str = ".") -> None:
    """Have LibreOffice write the files of a folder in another format."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = sorted(map(str, folder.glob(pattern)))
    command = [office.soffice, profile, "--headless", "--convert-to", ending, "--outdir", str(folder / into), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
