"""Numbers that a body gives to its own contracts and protocols, and no committee («2018/041», «PROT-21-07»)."""

import dataclasses
import re
from collections.abc import Iterable, Mapping

from importers.mandates.entry import Entry
from importers.tables.sheet import Cell
from importers.tables.wording import dates_in, references_in
from ropa.naming import fold, slug
from ropa.vocabulary.mandate_reference import MandateReference, dossiers

FAMILY = "OTHER"
"""The family of such numbers; they are kept as written, and are those of the list's owner alone."""
_CORE = (
    r"(?:[A-Za-z]{1,8}[/.-]?)?\d{1,4}(?:[/.-][A-Za-z0-9]{1,6}){1,3}|[A-Z]{2,10}(?:[/.-][A-Z]{1,6}){0,2}[/.-]?\d{2,8}"
)
_TOKEN = re.compile(rf"(?<![\w/.-])(?:{_CORE})(?![\w/-])")
_WHOLE = re.compile(
    rf"\s*(?P<before>(?:[^\W\d_]{{2,20}}\.?[ ]){{0,2}}(?:(?:nr|no|n°|nummer|numéro)\.?[ ]?)?)(?P<core>{_CORE})"
    r"\s*(?:\([^()]{1,60}\))?\s*\.?"
)
_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OF_COMMITTEES = re.compile(r"\d{2}/\d{2,3}(?:bis|ter|quater|quinquies)?", re.IGNORECASE)
"""The shape JJ/NNN, which is that of social security and the Informatieveiligheidscomité."""
_ENOUGH = 3
"""Figures that a number has at least: «7» and «3a» count the rows."""


@dataclasses.dataclass(frozen=True)
class OwnNumbers:
    """The numbers of a list's own making: the owner whose they are, and the shapes that they have.

    A shape is a number with each figure as «9»: where «2018/041» is a contract, a remark on «2016/002» means one too.
    """

    owner: str | None = None
    shapes: frozenset[str] = frozenset()

    def of_cell(self, cell: Cell) -> MandateReference | None:
        """Return the number that a cell of references holds, None where it holds other words."""
        core = _core(cell)
        start = cell.words.find(core) if core else -1
        return self._reference(core, start) if core else None

    def in_text(self, text: str) -> tuple[MandateReference, ...]:
        """Return the numbers in a text that have the shape of one of the list's own, in their order."""
        if not self.shapes:
            return ()
        found = (match for match in _TOKEN.finditer(text) if _shape(match.group()) in self.shapes)
        return tuple(self._reference(match.group(), match.start()) for match in found)

    def _reference(self, number: str, start: int) -> MandateReference:
        year = _YEAR.search(number)
        key = f"other-{slug(self.owner or 'unknown')}-{slug(number)}"
        return MandateReference(
            key, FAMILY, int(year.group()) if year else None, None, "", number, start, start + len(number)
        )


def own_numbers(entries: Iterable[Entry], owner: str | None) -> OwnNumbers:
    """Return the numbers of its own making that the column of references of a list holds."""
    cores = (_core(cell) for entry in entries if not entry.line for cell in _unknown(entry.cells, entry.family))
    return OwnNumbers(owner, frozenset(_shape(core) for core in cores if core))


def _unknown(cells: Mapping[str, tuple[Cell, ...]], family: str | None) -> Iterable[Cell]:
    return (cell for cell in cells.get("reference", ()) if not references_in(cell.words, family=family))


def _core(cell: Cell) -> str | None:
    """Return the number where a cell is one and nothing else, as it is written."""
    found = _WHOLE.fullmatch(cell.words) if cell.iso is None and cell.figure is None else None
    if found is None or dates_in(cell.words) or dossiers(cell.words):
        return None
    core = found["core"]
    if _OF_COMMITTEES.fullmatch(core):
        return None
    return core if sum(map(len, _DIGITS.findall(core))) >= _ENOUGH and fold(core) else None


def _shape(number: str) -> str:
    return re.sub(r"\d", "9", number).upper()
