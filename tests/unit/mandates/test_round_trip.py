"""Any list written in one of many arrangements is read back to the mandates that it was made of."""

import dataclasses
import datetime as dt
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from importers.mandates import IMPORTER
from ropa.importing.importer import Options
from tests.unit.mandates.books import mandates, read, workbook
from tests.unit.mandates.made_list import MadeList

BODIES = (
    "AgODi",
    "VAPH",
    "Kind en Gezin",
    "Rijksregister",
    "RSZ",
    "RVA",
    "FOD Financiën",
    "Instituut Voorbeeld",
    "Audit Vlaanderen",
)
DATA = ("naam", "adres", "geboortedatum", "loon", "rijksregisternummer", "burgerlijke staat", "voorbeeldgegeven")
PURPOSES = ("groeipakket", "controle van de bijslag", "sociale huisvesting")
HEADS = {
    "reference": ("Machtiging", "Nr. beraadslaging", "Délibération", "Kenmerk", "Authorisation number", "N° / Nr."),
    "date": ("Datum", "Date de décision", "Datum beslissing", "Decided on", "Date / Datum"),
    "provider": ("Verstrekker", "Bron", "Source", "Mededelende instantie", "Data provider", "Bij wie?"),
    "receiver": ("Ontvanger", "Begunstigde(n)", "Destinataire", "Recipient", "Aan wie?"),
    "data": ("Gegevens", "Welke persoonsgegevens?", "Données", "Personal data", "Categorieën van gegevens"),
    "purpose": ("Doeleinde", "Finalité", "Met het oog op", "Purpose", "Waarvoor?"),
}
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()  # noqa: SIM905


@dataclasses.dataclass(frozen=True)
class Listed:
    family: str
    number: int
    day: dt.date
    providers: tuple[str, ...]
    receivers: tuple[str, ...]
    data: tuple[str, ...]
    purpose: str

    @property
    def key(self) -> str:
        return f"{self.family.lower()}-{self.day.year}-{self.number}"

    @property
    def reference(self) -> str:
        return f"{self.family} nr. {self.number:02}/{self.day.year}"


def some(names: tuple[str, ...], most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(names), min_size=1, max_size=most, unique=True).map(tuple)


LISTED = st.builds(
    Listed,
    family=st.sampled_from(["VTC", "RR", "FO"]),
    number=st.integers(1, 199),
    day=st.dates(dt.date(2008, 1, 1), dt.date(2018, 6, 30)),
    providers=some(BODIES),
    receivers=some(BODIES),
    data=some(DATA, 5),
    purpose=st.sampled_from(PURPOSES),
)
LISTS = st.lists(LISTED, min_size=1, max_size=12, unique_by=lambda one: one.key)


def day_as(kind: str, day: dt.date) -> object:
    written = {
        "date": day,
        "serial": (day - dt.date(1899, 12, 30)).days,
        "figures": f"{day.day}/{day.month:02}/{day.year}",
        "words": f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        "capitals": f"{day.day} {MONTHS[day.month - 1].upper()} {day.year}",
    }
    return written[kind]


@settings(deadline=None, max_examples=60)
@given(LISTS, st.data())
def test_every_table_is_read_back(given_list: list[Listed], data: st.DataObject) -> None:
    columns = data.draw(st.permutations(list(HEADS)))
    heads = [data.draw(st.sampled_from(HEADS[field])) for field in columns]
    above = data.draw(st.sampled_from([[], [("Onze lijst",), ()], [("Lijst",), ("Versie: 2",), ()]]))
    kind = data.draw(st.sampled_from(["date", "serial", "figures", "words", "capitals"]))
    ends = data.draw(st.sampled_from(["; ", ", ", "\n"]))
    between = data.draw(st.sampled_from(["; ", ", ", "\n", "\n- "]))
    rows: list[tuple[object, ...]] = [*above, tuple(heads)]
    for one in given_list:
        row: dict[str, object] = {
            "reference": one.reference,
            "date": day_as(kind, one.day),
            "provider": ends.join(one.providers),
            "receiver": ends.join(one.receivers),
            "data": between.join(one.data),
            "purpose": one.purpose,
        }
        rows.append(tuple(row[field] for field in columns))
    found = mandates(workbook(rows))
    assert {
        key: (row["date"], row["providers"], row["receivers"], row["data"], row["purposes"])
        for key, row in found.items()
    } == {
        one.key: (one.day.isoformat(), list(one.providers), list(one.receivers), list(one.data), [one.purpose])
        for one in given_list
    }


@settings(deadline=None, max_examples=60)
@given(LISTS, st.sampled_from(["title first", "number first"]))
def test_every_list_of_sentences_is_read_back(given_list: list[Listed], order: str) -> None:
    lines: list[tuple[str]] = []
    for one in given_list:
        title = (
            f"Mededeling van {', '.join(one.data)} door {' en '.join(one.providers)} aan "
            f"{' en '.join(one.receivers)} met het oog op {one.purpose}"
        )
        cited = f"Beraadslaging {one.reference} van {day_as('words', one.day)}"
        lines += [(title,), (cited,)] if order == "title first" else [(cited,), (title,)]
    found = mandates(workbook(lines))
    assert {key: (row["date"], row["providers"], row["receivers"], row["data"]) for key, row in found.items()} == {
        one.key: (one.day.isoformat(), list(one.providers), list(one.receivers), list(one.data)) for one in given_list
    }


def fields(one: Listed) -> dict[str, str]:
    return {
        "reference": one.reference,
        "date": str(day_as("words", one.day)),
        "provider": "; ".join(one.providers),
        "receiver": "; ".join(one.receivers),
        "data": ", ".join(one.data),
        "purpose": one.purpose,
    }


def as_cards(given_list: list[Listed], heads: dict[str, str], order: list[str]) -> list[tuple[str, ...]]:
    """Return one card below the other; a card begins with its reference."""
    first = ["reference", *(field for field in order if field != "reference")]
    return [(heads[field], fields(one)[field]) for one in given_list for field in first]


def as_columns(given_list: list[Listed], heads: dict[str, str], order: list[str]) -> list[tuple[str, ...]]:
    """Return the mandates side by side, at least two."""
    return [(heads[field], *(fields(one)[field] for one in given_list)) for field in order]


def as_labelled_lines(given_list: list[Listed], heads: dict[str, str], order: list[str]) -> list[tuple[str, ...]]:
    lines = as_cards(given_list, heads, order)
    return [(f"{head.rstrip('?')}: {text}",) for head, text in lines]


def as_table(given_list: list[Listed], heads: dict[str, str], order: list[str]) -> list[tuple[str, ...]]:
    return [
        tuple(heads[field] for field in order),
        *(tuple(fields(one)[field] for field in order) for one in given_list),
    ]


@settings(deadline=None, max_examples=50)
@given(LISTS, st.data())
def test_every_layout_in_every_kind_of_file_is_read_back(given_list: list[Listed], data: st.DataObject) -> None:
    heads = {field: data.draw(st.sampled_from(words)) for field, words in HEADS.items()}
    order = data.draw(st.permutations(list(HEADS)))
    layouts = [as_table, as_cards, as_labelled_lines, *([as_columns] if len(given_list) > 1 else [])]
    rows = data.draw(st.sampled_from(layouts))(given_list, heads, order)
    made = MadeList("made", "made.xlsx", None, ({"name": "made", "rows": [list(row) for row in rows]},))
    source = made.source(data.draw(st.sampled_from(["xlsx", "ods", "csv"])))
    found = IMPORTER.extract(source, Options()).view["mandates"]
    assert [
        (row["id"], row["date"], row["providers"], row["receivers"], row["data"], row["purposes"]) for row in found
    ] == [
        (
            f"mandate/{one.key}",
            one.day.isoformat(),
            *(list(one.providers), list(one.receivers), list(one.data), [one.purpose]),
        )
        for one in given_list
    ]


@settings(deadline=None, max_examples=15)
@given(st.lists(LISTED, min_size=2, max_size=8, unique_by=lambda one: one.key), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_and_of_the_lists_does_not_matter(given_list: list[Listed], chance: Random) -> None:
    heads = {field: words[0] for field, words in HEADS.items()}
    shuffled = list(given_list)
    chance.shuffle(shuffled)
    half = len(given_list) // 2

    def said(some: list[Listed]) -> set[tuple[object, ...]]:
        found = read(workbook(as_table(some, heads, list(HEADS)))).said
        return {(one.subject, one.field, one.value) for one in found}

    assert said(given_list) == said(shuffled) == said(given_list[:half]) | said(given_list[half:])


CELLS = st.one_of(
    st.none(),
    st.integers(-5, 60_000),
    st.dates(),
    st.sampled_from([*HEADS["reference"], *BODIES, *DATA]),
    st.text(max_size=30),
)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.lists(CELLS, max_size=6), max_size=8))
def test_no_cell_of_any_sheet_is_dropped(rows: list[list[object]]) -> None:
    clean = [[cell.translate(_ALLOWED) if isinstance(cell, str) else cell for cell in row] for row in rows]
    found = read(workbook(clean))
    told = {
        place.cell
        for place in (*(said.evidence.place for said in found.said), *(part.place for part in found.left_out))
    }
    filled = {
        number for number, row in enumerate(clean, 1) if any(cell is not None and str(cell).strip() for cell in row)
    }
    assert {int(str(cell).lstrip("ABCDEFGHIJ")) for cell in told} == filled


_ALLOWED = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF)) | {ord("="): "-"}
