"""What an importer understood of a list, cell by cell: the cell's text, and the facts that rest on it."""

import dataclasses
import re
from collections.abc import Iterator
from typing import TypeAlias

from ropa.claims.claim import Place, Ref, Said
from ropa.cli.cleaning import shortened
from ropa.cli.screen import Column, Line, Screen
from ropa.importing.importer import Extraction
from ropa.model.catalogue import kind_of
from ropa.model.kind import Text

_Facts: TypeAlias = dict[str, dict[str, dict[str, None]]]
"""What is said in a cell: by thing, by field, the values in their order."""
TEXT_LIMIT = 120
LABELS = {
    "cell": Text("Cell", "Cel", "Cellule"),
    "text": Text("What stands in it", "Wat erin staat", "Contenu"),
    "read": Text("What was understood", "Wat begrepen is", "Ce qui a été compris"),
    "left_out": Text("left out", "weggelaten", "omis"),
    "finding": Text("finding", "bevinding", "constat"),
}
_STYLE = (
    "body{font:15px/1.4 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse;width:100%}"
    "th,td{border-bottom:1px solid #bbb;padding:.3rem .6rem;text-align:left;vertical-align:top}"
    "td{white-space:pre-wrap}tr.wanting{background:#fff3d6}ul{margin:0;padding-left:1.1rem}"
)
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")


@dataclasses.dataclass(frozen=True, slots=True)
class CellRead:
    """A cell of a list: where it stands, its text as it was, and in words what was understood of it.

    `wanting` = nothing was understood, or a finding speaks of it.
    """

    place: str
    text: str
    understood: tuple[str, ...]
    wanting: bool


def is_list(extraction: Extraction) -> bool:
    """Return whether what was read has cells, as lists have, rather than a running text."""
    places = (*(one.place for one in extraction.left_out), *(one.evidence.place for one in extraction.said))
    return any(place.cell is not None for place in places)


def cells_read(extraction: Extraction, language: str) -> list[CellRead]:
    """Return every cell that was read, sheet by sheet, row by row, from left to right."""
    texts: dict[Place, str] = {}
    facts: dict[Place, _Facts] = {}
    remarks: dict[Place, dict[str, None]] = {}
    for said in extraction.said:
        place = said.evidence.place
        texts.setdefault(place, said.evidence.quote)
        subject, label, value = _fact(said, language)
        facts.setdefault(place, {}).setdefault(subject, {}).setdefault(label, {}).setdefault(value)
    for part in extraction.left_out:
        texts.setdefault(part.place, part.text)
        remarks.setdefault(part.place, {}).setdefault(f"– {LABELS['left_out'](language)}: {part.why}")
    for found in extraction.findings:
        texts.setdefault(found.place, "")
        remarks.setdefault(found.place, {}).setdefault(f"! {LABELS['finding'](language)}: {found.text}")
    sheets = {sheet: order for order, sheet in enumerate(dict.fromkeys(place.sheet for place in texts))}
    ordered = sorted(texts, key=lambda place: (sheets[place.sheet], *_position(place)))
    return [
        CellRead(str(place), texts[place], (*_words(facts.get(place, {})), *remarks.get(place, ())), place in remarks)
        for place in ordered
    ]


def _words(facts: _Facts) -> Iterator[str]:
    """Yield a line for each thing of which a cell says something."""
    for subject, fields in facts.items():
        yield f"{subject}: " + "; ".join(f"{label} {', '.join(values)}" for label, values in fields.items())


def show_list(screen: Screen, extraction: Extraction, language: str) -> None:
    """Print the cells as a table."""
    columns = [Column(LABELS[name](language)) for name in ("cell", "text", "read")]
    screen.line(Line())
    screen.table(columns, _rows(extraction, language))


def _rows(extraction: Extraction, language: str) -> Iterator[tuple[str, str, str]]:
    for cell in cells_read(extraction, language):
        yield cell.place, shortened(cell.text, TEXT_LIMIT), " | ".join(cell.understood)


def page(extraction: Extraction, language: str) -> str:
    """Return a page of HTML with the cells beside what was understood of them; every text is escaped."""
    from ropa.web.html import Markup, document, element

    heads = element("tr", [element("th", LABELS[name](language)) for name in ("cell", "text", "read")])
    rows = [
        element(
            "tr",
            element("td", cell.place),
            element("td", cell.text),
            element("td", element("ul", [element("li", fact) for fact in cell.understood])),
            class_="wanting" if cell.wanting else None,
        )
        for cell in cells_read(extraction, language)
    ]
    head = element(
        "head", element("meta", charset="utf-8"), element("title", extraction.title), element("style", Markup(_STYLE))
    )
    table = element("table", element("thead", heads), element("tbody", rows))
    return document(language, head, element("body", element("h1", extraction.title), table))


def _fact(said: Said, language: str) -> tuple[str, str, str]:
    """Return a fact in words: of what, which field, which value."""
    kind = kind_of(said.subject.kind)
    field = kind.edges.get(said.field) or kind.properties.get(said.field)
    label = field.label(language) if field is not None and field.label is not None else said.field
    words = _name(said.value) if isinstance(said.value, Ref) else _plain(said.value)
    return f"{kind.words(language)} {_name(said.subject)}", label, words


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _name(ref: Ref) -> str:
    """Return the name by which a source knows a thing: the last part of its key, for a flow its two ends."""
    if ref.id is not None:
        return ref.id
    if ref.kind == "DataFlow":
        start, end, *_ = ref.key
        return f"{_part(start)} → {_part(end)}"
    return _part(ref.key[-1])


def _part(part: object) -> str:
    return _name(part) if isinstance(part, Ref) else str(part or "?")


def _position(place: Place) -> tuple[int, int, str]:
    """Return row and column of a place as numbers, so that row 10 comes after row 9 and AA after Z."""
    found = _CELL.fullmatch(place.cell or "")
    if found is None:
        return 0, 0, place.cell or ""
    return int(found[2]), len(found[1]), found[1]
