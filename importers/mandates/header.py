"""How the columns of a list are told: by the words that head them, and by what stands below."""

import dataclasses
import functools
import re
from collections.abc import Mapping, Sequence

from importers.mandates.entry import ENDS, Direction
from importers.mandates.header_groups import groups_over, told_by_both
from importers.mandates.header_looks import by_look, relates, share
from importers.mandates.header_marks import MARK, mark_columns
from importers.mandates.header_single_words import AMBIGUOUS, STEMS, WHOLE
from importers.mandates.header_words import WORDS
from importers.mandates.heading import cites, names_chamber
from importers.mandates.number_columns import numbers_beside
from importers.mandates.owner_heads import acting, owner_columns
from importers.mandates.sentence import parse
from importers.mandates.values import is_day
from importers.tables.parties import looks_like_body, parties
from importers.tables.sheet import Cell, Row
from importers.tables.wording import references_in
from ropa.naming import fold

_ESSENTIAL = frozenset({"reference", "title", "provider", "receiver", "party", "data", "purpose"})
_LONGEST = 70
_ENOUGH = 2
_MOST_WORDS = 3
_BEGINS = frozenset({"van", "vanaf", "du", "des", "from", "begin", "start", "debut"})
"""With which a head says that a term begins («looptijd van», «validité du»)."""
_LONGEST_COUNT = 4
_LONGEST_CODE = 12
_CODE = re.compile(r"\s*[A-Za-z]{0,4}[ ./-]?\d{1,5}[a-z]?\s*")
_LANGUAGES = re.compile(r"\n| ?[/|] ?| [-–—] ")
"""What stands between the words of a head in two languages."""
_POINTS = re.compile(r"[→⇒►▶➔➜↔⇄⇔]|[-=]>")
"""What stands between both ends of an exchange («bron → doel»)."""
_PLURAL = re.compile(r"\((?:s|n|en|e|es)\)")
"""What stands for the plural behind a word: «begunstigde(n)», «ontvanger(s)»."""
_VALUE = re.compile(r"\d{3}|\d/\d|^\s*\d")
_OF_A_SERVICE = re.compile(
    r"\b(?:dienst|diensten|service|services|afdeling|afdelingen|directie|directies|direction|directions|department|"
    r"departments|departement|departements|unit|units|team|teams|cel|cellen|cellule|bureau|section|entiteit|"
    r"entite|domein)\b"
)
"""Words of heads under which lists keep services, their owner's as often as those of others."""
OWN = "own "
"""Before the field of a column of what seem to be services of the owner at that end."""
_MAY_CITE = frozenset({"body", "basis", "dossier", "theme", "status", "date", "numbering"})
"""Columns that hold the references where no column is headed for them («Gemachtigd door: … nr. 49/2017»)."""


@functools.cache
def _phrases() -> Mapping[str, str]:
    return {phrase: field for field, words in WORDS.items() for phrase in words.split("|")}


@functools.cache
def _wholes() -> Mapping[str, str]:
    return {phrase: field for field, words in WHOLE.items() for phrase in words.split("|")}


@functools.lru_cache(maxsize=4096)
def header_fields(text: str) -> tuple[str, ...]:
    """Return the fields that a column headed `text` may hold, the likeliest first; none where the words are unknown.

    The whole text is looked up first, then the longest phrase that it begins with, then one that it ends with, then
    a known stem in one of its first words; at last its parts, one for each language («Wie vraagt? / Qui demande ?»).
    """
    if len(text) > _LONGEST:
        return ()
    return _fields_of(text) or next(filter(None, map(_fields_of, _in_languages(text))), ())


def _in_languages(text: str) -> list[str]:
    """Return what a head says in each language, none where it is in one."""
    parts = [part for part in _LANGUAGES.split(text) if part.strip()]
    return parts if len(parts) > 1 else []


def _fields_of(text: str) -> tuple[str, ...]:
    """Return the fields of a head in one language."""
    words = fold(_PLURAL.sub("", text).replace("°", "o")).split()
    folded = " ".join(words)
    if _POINTS.search(text):
        return ("theme",)
    if text.strip() == "#":
        return ("numbering",)
    if folded in AMBIGUOUS or folded in _wholes():
        return AMBIGUOUS.get(folded) or (_wholes()[folded],)
    known = _phrases()
    for size in range(len(words), 0, -1):
        if (begin := " ".join(words[:size])) in known:
            return ("valid_from",) if known[begin] == "valid_to" and words[-1] in _BEGINS else (known[begin],)
    for start in range(1, len(words)):
        if (end := " ".join(words[start:])) in known:
            return (known[end],)
    return next(((field,) for stem, field in STEMS if any(stem in word for word in words[:_MOST_WORDS])), ())


@functools.lru_cache(maxsize=4096)
def labelled_field(text: str) -> str | None:
    """Return the field that a whole label names («Ontvanger», «Datum beslissing:»), None for any other text."""
    if len(text) > _LONGEST:
        return None
    folded = fold(_PLURAL.sub("", text).replace("°", "o"))
    found = AMBIGUOUS[folded][0] if folded in AMBIGUOUS else _phrases().get(folded) or _wholes().get(folded)
    languages = set() if found is not None else {labelled_field(part) for part in _in_languages(text)}  # «Datum / Date»
    if not languages:
        return found
    return languages.pop() if len(languages) == 1 else None


@dataclasses.dataclass(frozen=True, slots=True)
class Header:
    """A recognised header: which field each column holds, and the cell that heads it.

    `ways` is by column of data which way they go, seen from the owner, whom a head may name («X reçoit»: `owner`).
    """

    fields: Mapping[int, str]
    heads: Mapping[int, Cell]
    ways: Mapping[int, Direction] = dataclasses.field(default_factory=dict)
    owner: tuple[str, Cell] | None = None

    @property
    def unknown(self) -> tuple[Cell, ...]:
        """The heads whose words are not in the vocabulary."""
        return tuple(head for column, head in self.heads.items() if column not in self.fields)


def is_header(row: Row) -> bool:
    """Return whether `row` heads columns: short texts, most of them words of the vocabulary, one an essential one."""
    cells = [cell for cell in row.cells.values() if cell.iso is None and cell.figure is None]
    if len(cells) < len(row.cells) or len({cell.name for cell in cells}) < _ENOUGH:
        return False
    found = [header_fields(cell.words) or (("data",) if acting(cell.words) else ()) for cell in cells]
    known = [fields for fields in found if fields]
    essential = any(field in _ESSENTIAL for fields in known for field in fields)
    distinct = len({fields[0] for fields in known})
    return (
        essential
        and distinct >= _ENOUGH
        and len(known) * 2 >= len(cells)
        and not any(_is_value(cell) for cell in cells)
    )


def _is_value(cell: Cell) -> bool:
    """Return whether a cell holds what stands below a header rather than a header: a long text, a number, a year."""
    return len(cell.words) > _LONGEST or bool(_VALUE.search(cell.words))


def read_header(groups: Row | None, heads: Row, below: Sequence[Row]) -> Header:
    """Return the header that `heads` is, under the `groups` above it, told apart by the cells `below`."""
    cells: dict[int, Cell] = dict(groups.cells) if groups else {}
    cells.update(heads.cells)
    if len(cells) > _ENOUGH:  # a cell alone in its row is a heading between the others
        below = [row for row in below if len(row.own) > 1] or below
    over = {column: cell for column, cell in groups_over(groups, heads).items() if cell is not cells.get(column)}
    options = told_by_both(
        {column: header_fields(cell.words) for column, cell in cells.items()},
        {column: header_fields(cell.words) for column, cell in over.items()},
        {column: cell.name for column, cell in over.items()},
    )
    by_column = dict(sorted(cells.items()))
    own = owner_columns({column: found[0] for column, found in options.items() if found}, by_column, below)
    options.update({column: (field,) for column, field in own.fields.items()})
    settled = _without_own_services(_settle(options, below), by_column, below)
    fields = numbers_beside(settled, by_column, below)
    marks = mark_columns(fields, groups, by_column, below)
    if "data" not in marks.values():
        fields = by_look(fields, by_column, below)
    fields.update({column: f"{MARK}{field}" for column, field in marks.items()})
    ways = {column: way for column, way in own.directions.items() if fields.get(column) == "data"}
    return Header(fields, by_column, ways, own.owner)


def _settle(options: Mapping[int, tuple[str, ...]], below: Sequence[Row]) -> dict[int, str]:
    """Return one field a column: what the words may mean, decided by the cells and by what other columns hold."""
    fields = {column: found[0] for column, found in options.items() if len(found) == 1}
    for column, found in options.items():
        if len(found) > 1:
            dated = share(below, column, lambda cell: cell.iso is not None or cell.words[:1].isdigit())
            fields[column] = "date" if dated and "date" in found else next(f for f in found if f != "date")
    references = [column for column, field in fields.items() if field == "reference"]
    citing = [column for column in references if share(below, column, _cites_a_number)]
    for column in references:
        if (share(below, column, _counts) and "year" not in fields.values()) or (
            citing and column not in citing and share(below, column, _is_code)
        ):
            fields[column] = "numbering"
        elif "date" not in fields.values() and share(below, column, is_day):
            fields[column] = "date"
    return _with_parties(_with_references(fields, options, below), options, below)


def _without_own_services(fields: dict[int, str], heads: Mapping[int, Cell], below: Sequence[Row]) -> dict[int, str]:
    """Let a column of services («Service utilisateur», «Afdeling») be one of the owner's own, where it names no body.

    It counts as the other end only where some cell names a body, or where no column stands at the end beside it.
    """
    made = dict(fields)
    for column, field in fields.items():
        others = {other for place, other in fields.items() if place != column} & {*ENDS, "title"}
        words = fold(heads[column].words)
        if field in ENDS and others - {field} and _OF_A_SERVICE.search(words):
            made[column] = field if _some_body(column, below) else f"{OWN}{field}"
        elif field == "chamber" and _OF_A_SERVICE.search(words) and not share(below, column, _names_chamber):
            made[column] = "theme"
    return made


def _some_body(column: int, below: Sequence[Row]) -> bool:
    """Return whether a cell below a head names what is a body by its looks or to the vocabularies."""
    named = (party for row in below if column in row.cells for party in parties(row.cells[column].words[:_LONGEST]))
    return any(party.known or party.own or looks_like_body(party.name) for party in named)


def _names_chamber(cell: Cell) -> bool:
    return names_chamber(cell.words)


def _with_references(
    fields: dict[int, str], options: Mapping[int, tuple[str, ...]], below: Sequence[Row]
) -> dict[int, str]:
    """Let the column that cites be that of the references, where no column is headed for them."""
    if "reference" in fields.values():
        return fields
    for column in options:
        if fields.get(column) == "title" and share(below, column, _only_cites):
            return {**fields, column: "reference"}
    for column in options:
        if fields.get(column) in {None, *_MAY_CITE} and share(below, column, _names_own):
            return {**fields, column: "reference"}
    citing = [
        column for column in options if any(_names_own(row.cells[column]) for row in below if column in row.cells)
    ]
    if len(citing) == 1 and fields.get(citing[0]) in {None, *_MAY_CITE} - {"status", "date"}:  # few rows have a mandate
        return {**fields, citing[0]: "reference"}
    return fields


def _names_own(cell: Cell) -> bool:
    return cites(cell.words) and not relates(cell)


def _only_cites(cell: Cell) -> bool:
    """Return whether a cell holds a reference and little else."""
    return len(cell.words) <= _LONGEST and _names_own(cell) and _cites_a_number(cell) and parse(cell.words) is None


def _with_parties(
    fields: dict[int, str], options: Mapping[int, tuple[str, ...]], below: Sequence[Row]
) -> dict[int, str]:
    """Let a column of nothing but bodies be that of the other party, where no column is headed for it."""
    if not set(fields.values()).isdisjoint(ENDS):
        return fields
    for column in options:
        if fields.get(column) in {None, "title"} and share(below, column, _names_bodies):
            return {**fields, column: "party"}
    return fields


def _names_bodies(cell: Cell) -> bool:
    named = parties(cell.words) if len(cell.words) <= _LONGEST else ()
    return bool(named) and all(party.known for party in named)


def _cites_a_number(cell: Cell) -> bool:
    return any(one.family != "PROTOCOL" for one in references_in(cell.words, family="VTC"))


def _is_code(cell: Cell) -> bool:
    """Return whether a cell holds one short code, such as lists number their own rows with («A-01»)."""
    return len(cell.words) <= _LONGEST_CODE and bool(_CODE.fullmatch(cell.words))


def _counts(cell: Cell) -> bool:
    """Return whether a cell holds a number of order («3.») rather than one of a mandate."""
    return cell.words.rstrip(".").isdigit() and len(cell.words) <= _LONGEST_COUNT
