"""Tells by its words whether a sheet lists mandates, whether its rows cite them, and whether they are protocols."""

import re
from collections.abc import Mapping, Sequence

from importers.mandates.entry import ENDS
from importers.mandates.header import Header, is_header, read_header
from importers.mandates.heading import cites, family_of, names_reference
from importers.mandates.lines import starts_with_protocol
from importers.tables.sheet import Cell, Row, Sheet
from ropa.naming import fold

_TELLING = frozenset({"reference", "provider", "receiver", "party", "data", "dossier"})
_ABOUT_PARTNERS = frozenset({"numbering", "theme", "identifier", "advice", "status", "link"})
_SAMPLE = 60
_SEARCHED = 500
"""Rows among which a citation is looked for to tell a list of mandates from another table."""
_SIGNS = (
    *(frozenset({"reference", "provider"}), frozenset({"reference", "receiver"})),
    *(frozenset({"provider", "receiver"}), frozenset({"reference", "date", "data"})),
)
"""Fields of which a header shows that it heads a list of mandates, even of one without a row."""
_SIGNS_BELOW_A_TITLE = (
    *(frozenset({end, "date", what}) for end in ENDS for what in ("data", "title")),
    *(frozenset({"reference", what}) for what in ("data", "title", "purpose")),
)
"""Fields that are enough where the title or the sheet is about mandates or protocols."""
_ANNOUNCES = re.compile(r"machtiging|beraadslag|protocol|deliberation|autorisation|authori[sz]ation")
_TITLE_ROWS = 5
_FEWEST_CITING = 2
_SIGNED = re.compile(r"(?<!\w)(?:ondertek|sign|gemeenteraad|mededelende|communique|disclosing|sending)", re.IGNORECASE)
"""Words of heads that lists of protocols have, which two bodies sign, and lists of deliberations have not."""


def lists_mandates(sheet: Sheet) -> bool:
    """Return whether a sheet cites mandates or heads the columns by which they are listed."""
    rows = [row for row in sheet.rows if row.own]
    announced = bool(_ANNOUNCES.search(fold(f"{sheet.name} {' '.join(row.text for row in rows[:_TITLE_ROWS])}")))
    for index, row in enumerate(rows[:_SAMPLE]):
        fields = set(read_header(None, row, rows[index + 1 :]).fields.values()) if is_header(row) else set()
        if any(sign <= fields for sign in (*_SIGNS, *(_SIGNS_BELOW_A_TITLE if announced else ()))):
            return True
    return _some_cites(rows[:_SEARCHED], family_of(sheet.name))


def lists_exchanges(header: Header, rows: Sequence[Row], family: str | None) -> bool:
    """Return whether a table under this header lists exchanges: it names a reference or an end, or a row cites.

    A column of partners with nothing of the exchange beside it is a list of addresses.
    """
    fields = set(header.fields.values())
    if _TELLING & fields and fields - _ABOUT_PARTNERS != {"party"}:
        return True
    return _some_cites(rows, family)


def _some_cites(rows: Sequence[Row], family: str | None) -> bool:
    """Return whether a cell of these rows cites a mandate or begins as a protocol does."""
    return any(cites(cell.words, family) or starts_with_protocol(cell.words) for row in rows for cell in row.own)


def cites_mostly(header: Header, below: Sequence[Row], family: str | None) -> bool:
    """Return whether most of what stands in the column of references, and not alone in its row, cites a mandate."""
    columns = {column for column, field in header.fields.items() if field == "reference"}
    citing = others = 0
    for row, cell in ((one, cell) for one in below for cell in one.own if cell.column in columns):
        if names_reference(cell.words, family or family_of(cell.words)):
            citing += 1
        elif len(row.own) > 1:
            others += 1
    return citing >= _FEWEST_CITING and citing > others


def says_protocol(given: Mapping[str, Sequence[Cell]]) -> bool:
    """Return whether the column of kinds says that the row is a protocol."""
    return any("protocol" in fold(cell.words) for cell in given.get("body", ()))


def of_protocols(text: str) -> bool:
    """Return whether a title or the name of a sheet announces protocols and nothing that has a number."""
    folded = fold(text)
    return "protocol" in folded and not any(word in folded for word in ("machtiging", "beraadslaging", "deliberation"))


def of_agreements(header: Header) -> bool:
    """Return whether the heads are those of the agreements that two bodies sign."""
    fields = set(header.fields.values())
    return {"provider", "receiver"} <= fields and any(_SIGNED.search(head.words) for head in header.heads.values())
