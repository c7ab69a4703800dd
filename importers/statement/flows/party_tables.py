"""Tables of processors and recipients: one body a row, with what it does and where, by the words of the columns."""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from importers.statement.bodies.parties import Parties
from importers.statement.bodies.party import Party
from importers.statement.categories.data_words import Named
from importers.statement.facts import Flow, FlowRole, Mention
from importers.statement.flows.transfers import third_country
from importers.statement.page import Page, Part
from importers.statement.words.shadow import Span
from ropa.vocabulary.places import find_country

_BODY = re.compile(
    r"\b(?:sub-?)?(?:verwerkers?|ontvangers?|leveranciers?|dienstverleners?|onderaannemers?|derden?|derde partij(?:en)?"
    r"|partijen|partij|partners?|organisaties?|instanties?|bedrijf|bedrijven|partenaires?|sous-traitants?|prestataires?"
    r"|fournisseurs?|destinataires?|organismes?|societes?|(?:sub)?processors?|providers?|suppliers?|vendors?"
    r"|recipients?"
    r"|third part(?:y|ies)|compan(?:y|ies)|organi[sz]ations?|tools?|outils?)\b"
)
_GETS = re.compile(r"ontvanger|destinataire|recipient")
_WORKS_FOR = re.compile(
    r"verwerker|leverancier|dienstverlener|onderaannemer|traitant|prestataire|fournisseur|processor|provider|supplier"
    r"|vendor|tool|outil"
)
_WORK = re.compile(
    r"\b(?:doel\w*|waarvoor|waarom|dienst\w*|activiteit\w*|taken?|taak|rol|verwerking\w*|finalites?|traitements?|objet"
    r"|services?|role|purposes?|activit(?:y|ies)|why|what for|use|usage|function|mission)\b"
)
_PLACE = re.compile(r"\b(?:land|landen|locatie|pays|lieu|localisation|country|countries|location)\b")
_OUTSIDE = re.compile(r"\bnon-?(?: ?)(?:ue|eu|eee|eea|eer)\b|\b(?:hors|buiten|outside)\b")
_LINE = re.compile(r"[^\n]+")
_CUT = re.compile(r"\t+| +\| +|^\| *| *\|$")
_LONGEST_NAME = 8
_LONGEST_WORK = 160
CONFIDENCE = 0.88


class _Cell(NamedTuple):
    """A cell with the folded words over its column."""

    head: str
    span: Span


class PartyTables:
    """Finds the rows of one page that tell who gets data."""

    def __init__(self, page: Page, parties: Parties) -> None:
        self._page = page
        self._parties = parties
        self._speaker = parties.speaker
        self.transfers: list[Mention] = []
        self._flows: dict[int, list[Flow]] = {}
        self._beside: set[int] = set()
        for row in itertools.chain(self._of_blocks(), self._of_lines()):
            self._read(row)

    def read(self, part: Part) -> list[Flow]:
        """Return the flows of the rows that begin in a part."""
        return self._flows.get(part.index, [])

    def beside(self, part: Part) -> bool:
        """Return whether a cell stands in a row that tells of a body, and is not the cell that names it."""
        return part.index in self._beside

    def _of_blocks(self) -> Iterator[list[_Cell]]:
        """Yield the rows of tables that the reader of the file knew as such."""
        row: list[_Cell] = []
        heads: set[int] = set()
        for part in self._page.parts:
            above = part.above if part.block.kind == "cell" else None
            if above is None or above.block.kind != "term" or above.index in heads:
                if row:
                    yield row
                row, heads = [], set()
            if above is not None and above.block.kind == "term":
                row.append(_Cell(self._page.low(above.span), part.span))
                heads.add(above.index)
        if row:
            yield row

    def _of_lines(self) -> Iterator[list[_Cell]]:
        """Yield the rows of tables whose columns stand between tabs or bars, the first line over the others."""
        heads: list[str] = []
        last = -1
        for match in _LINE.finditer(self._page.text):
            spans = _cells(match)
            goes_on = len(spans) == len(heads) and self._page.text.count("\n", last, match.start()) == 1
            if len(spans) < 2:  # noqa: PLR2004 - one cell is a line of prose
                heads = []
            elif goes_on:
                cells = [self._page.shadow.span(*span) for span in spans]
                yield [_Cell(head, cell) for head, cell in zip(heads, cells, strict=True)]
            else:
                heads = [self._page.low(self._page.shadow.span(*span)) for span in spans]
            last = match.end()

    def _read(self, row: list[_Cell]) -> None:
        told = next((cell for cell in row if _BODY.search(cell.head) and "cookie" not in cell.head), None)
        part = self._page.part_at(told.span.start) if told is not None else None
        if told is None or part is None:
            return
        listed = self._bodies(told.span)
        cells = [self._page.part_at(cell.span.start) for cell in row if cell is not told]
        self._beside |= {cell.index for cell in cells if cell is not None and cell.block.kind == "cell"}
        self.transfers += [
            Mention("transfer", self._page.words(cell.span), cell.span, "transfer.table", CONFIDENCE)
            for cell in row
            if listed and _PLACE.search(cell.head) and self._lies_outside(cell.span)
        ]
        section = part.section
        works = _WORKS_FOR.search(told.head) is not None or section.about("processor")
        gets = _GETS.search(told.head) is not None or section.about("recipient")
        role: FlowRole = "recipient" if gets and not works else "processor"
        for party in listed:
            flow = Flow(
                self._speaker,
                party,
                role,
                Span(told.span.start, max(told.span.end, party.span.end)),
                "table.row",
                CONFIDENCE,
                part.index,
                purposes=self._work(row),
                stated=False,
            )
            flow.countries = self._places(row)
            self._flows.setdefault(part.index, []).append(flow)

    def _bodies(self, span: Span) -> list[Party]:
        words = self._page.plain(span).split()
        if not 0 < len(words) <= _LONGEST_NAME:
            return []
        whole = self._parties.whole(span)
        listed = [whole] if whole is not None else self._parties.list_from(span)
        listed = [party for party in listed if party.form not in {"publisher", "person"}]
        named = words[0][:1].isupper() or words[0][:1].isdigit()
        return listed or ([Party(self._page.words(span), span, "named")] if named else [])

    def _work(self, row: list[_Cell]) -> list[Named]:
        return [
            Named(self._page.words(cell.span).strip(" .;"), cell.span, "purpose.work")
            for cell in row
            if _WORK.search(cell.head)
            and not _BODY.search(cell.head)
            and len(self._page.low(cell.span)) <= _LONGEST_WORK
        ]

    def _lies_outside(self, span: Span) -> bool:
        """Whether a cell about the country names one outside the EEA, or says that it lies outside."""
        low = self._page.low(span)
        place = find_country(self._page.words(span))
        alone = place is not None and place.third
        return alone or third_country(self._page, span) is not None or _OUTSIDE.search(low) is not None

    def _places(self, row: list[_Cell]) -> list[tuple[str, Span]]:
        return [
            (self._page.words(cell.span), cell.span)
            for cell in row
            if _PLACE.search(cell.head) and find_country(self._page.words(cell.span))
        ]


def _cells(line: re.Match[str]) -> list[tuple[int, int]]:
    """Return where the cells of a line begin and end; a line without tabs or bars is one cell."""
    text, start = line.group(), line.start()
    cuts = [(0, 0), *(cut.span() for cut in _CUT.finditer(text)), (len(text), len(text))]
    spans = [(start + one[1], start + two[0]) for one, two in itertools.pairwise(cuts)]
    return [(begin, end) for begin, end in spans if end > begin]
