"""Turns an entry into the mandates that it cites: on a par, as changes of one another, or without any number."""

import dataclasses
import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from importers.mandates.entry import Entry
from importers.mandates.exchange import Owner, read_exchange
from importers.mandates.found import Found
from importers.mandates.header import header_fields
from importers.mandates.heading import family_of, names_chamber
from importers.mandates.listed import Exchange, ListedMandate, Relation
from importers.mandates.numbers_of_bodies import contradictions
from importers.mandates.own_numbers import FAMILY, OwnNumbers
from importers.mandates.protocols import PROTOCOL, identify
from importers.mandates.values import cell_date
from importers.tables.encoding import repaired
from importers.tables.sheet import Cell
from importers.tables.wording import dates_in, references_in, relations_in, with_others
from ropa.importing.importer import SourceFinding
from ropa.vocabulary.mandate_reference import MandateReference, dossiers, unnumbered_key
from ropa.vocabulary.mandate_relation import MandateRelation, undergone

_CITING_FIELDS = ("reference", "title", "listing", "dossier", "link", "data", "purpose", "theme", "note")
_YEAR_FIRST = re.compile(r"(?<![\w/.-])\d{2}/\d{2,3}(?:\s?(?:bis|ter|quater|quinquies))?(?![\w/-])", re.IGNORECASE)
"""A number of the shape JJ/NNN, which social security and the Informatieveiligheidscomité use."""
_COMMITTEES = {
    "VTC": "Vlaamse Toezichtcommissie",
    "RR": "Sectoraal comité Rijksregister",
    "FO": "Sectoraal comité Federale Overheid",
    "KSZ": "Sectoraal comité Sociale Zekerheid",
    "IVC": "Informatieveiligheidscomité",
    "STAT": "Statistisch Toezichtscomité",
}
_NO_NUMBERS = OwnNumbers()
_FINDINGS = {
    "number-date-disagree": "{printed} bears another year than its date {date}; both are kept as written.",
    "ambiguous-family": "{printed} may be of the sectoral committee or of its successor: no date tells which.",
    "ambiguous-chamber": "{printed} does not tell which chamber of the Informatieveiligheidscomité decided.",
    "no-number": "This row has no number by which the mandate could be found elsewhere.",
    "was-hidden": "This row or a cell of it was hidden in the workbook.",
    "encoding-repaired": "Letters damaged by a wrong encoding were mended for reading.",
    "superseded": "{printed} is replaced by {other}.",
    "expired": "{printed} held until {other} only.",
    "wrong-enterprise-number": "{other} is no enterprise number: its check digits are wrong; it is not used.",
    "number-of-another-body": "The number {other}, who is not named in this row; it is not used.",
}


@dataclasses.dataclass(frozen=True, slots=True)
class _Cited:
    """A reference, the cell that cites it, and whether only a column of remarks does."""

    reference: MandateReference
    cell: Cell
    aside: bool = False


_Stated: TypeAlias = tuple[Cell, tuple[MandateRelation, ...]]
"""A cell and the relations that it states."""


def mandates_of(entry: Entry, owner: Owner | None, own_numbers: OwnNumbers = _NO_NUMBERS) -> list[ListedMandate]:
    """Return the mandates of `entry`: those that it cites on a par share all that it says of the exchange."""
    exchange = read_exchange(entry, owner)
    when = _row_date(entry)
    cited, stated = _cited(entry, when.value if when else None, own_numbers)
    own: ListedMandate | None = None
    remarked = _only_remarked(cited, stated) and not entry.protocol
    if all(found.aside for found in cited) and (entry.cells.get("reference") or not remarked):
        if entry.protocol and exchange.providers and exchange.receivers:
            cited = [_as_protocol(entry, when), *cited]
        else:
            own = _without_number(entry, exchange, when)
    first = own.key if own else cited[0].reference.id_key
    pairs = list(_relations(stated, first))
    older = {target for _, _, target, _ in pairs if target != first}
    asides = {found.reference.id_key for found in cited if found.aside}
    made: dict[str, ListedMandate] = {own.key: own} if own else {}
    for found in cited:
        key = found.reference.id_key
        if key not in made:
            mention = key in asides or (key in older and not _later(key, pairs)) or _only_ends(key, first, pairs)
            made[key] = _listed(entry, found, exchange, mention=mention)
    _date_them(list(made.values()), when)
    _date_by_other_cells(entry, [mandate for mandate in made.values() if mandate.date is None])
    _relate(made, pairs)
    return [_completed(mandate, entry) for mandate in made.values()]


def _only_remarked(cited: list[_Cited], stated: Iterable[_Stated]) -> bool:
    """Return whether remarks cite what may well be the row's own mandate, since they say of no change to it."""
    changes = (change for _, found in stated for change in found)
    return bool(cited) and all(change.type == "REFERS_TO" for change in changes)


def _row_date(entry: Entry) -> Found[str] | None:
    """Return the date that the row gives in a column of its own."""
    found = ((cell, cell_date(cell)) for cell in entry.cells.get("date", ()))
    return next((Found(iso, cell, "cell.date") for cell, iso in found if iso), None)


def _cited(entry: Entry, when: str | None, own_numbers: OwnNumbers) -> tuple[list[_Cited], list[_Stated]]:
    """Return the references of a row and the relations that it states, each with its cell.

    The column of references is asked first; only where it cites nothing, the other columns are. What they say that
    the mandate changes is read all the same («… (verlenging van VTC/28/2012)» in a title).
    """
    chamber = _chamber(entry)
    found: list[_Cited] = []
    stated: list[_Stated] = []
    unasked = list(_CITING_FIELDS)
    while unasked:
        field = unasked.pop(0)
        cells = entry.cells.get(field, ())
        hint = _hint(entry, field, when, chamber)
        found += [_Cited(one, cell) for cell in cells for one in references_in(cell.words, when, chamber, hint)]
        if field == "reference" and not found:
            found += [_Cited(one, cell) for cell in cells if (one := own_numbers.of_cell(cell))]
        stated += [(cell, relations_in(cell.words, when, chamber, hint, own_numbers.in_text)) for cell in cells]
        if any(cited.reference.family != "PROTOCOL" for cited in found) or (found and field == "reference"):
            break
    found = _without_protocols(found)
    family = _family_of_neighbours(found, entry)
    for cell in entry.cells.get("status", ()):
        words = f"{entry.heads.get(cell.column, '')}: {cell.words}"
        own = relations_in(cell.words, None, chamber, family, own_numbers.in_text)
        changes = own or relations_in(words, None, chamber, family, own_numbers.in_text)
        stated.append((cell, changes))
        cited = with_others(references_in(words, None, chamber, family), words, own_numbers.in_text)
        found += _aside(cell, (*cited, *_both_ends(changes)))
    for cell in (cell for field in unasked for cell in entry.cells.get(field, ())):
        changes = relations_in(cell.words, None, chamber, family, own_numbers.in_text)
        stated.append((cell, changes))
        found += _aside(cell, _both_ends(changes))
    for cell in (cell for cells in entry.cells.values() for cell in cells if cell.comment):
        changes = relations_in(cell.comment or "", None, chamber, family, own_numbers.in_text)
        stated.append((cell, changes))
        found += _aside(cell, _both_ends(changes))
    return found, _said_elsewhere(stated, entry)


def _said_elsewhere(stated: list[_Stated], entry: Entry) -> list[_Stated]:
    """Return the relations, with «see B» read as what another cell says was done to the mandate («replaced»)."""
    done = {kind for cell in entry.cells.get("status", ()) if (kind := undergone(cell.words))}
    if len(done) != 1:
        return stated
    kind = done.pop()
    beside = (*entry.cells.get("status", ()), *entry.cells.get("link", ()))
    return [
        (
            cell,
            tuple(
                dataclasses.replace(one, type=kind, source=one.target, target=None)
                if one.type == "REFERS_TO" and one.source is None and cell in beside
                else one
                for one in changes
            ),
        )
        for cell, changes in stated
    ]


def _aside(cell: Cell, cited: Iterable[MandateReference]) -> Iterator[_Cited]:
    """Yield what a column of remarks cites; a protocol that it names by its day is looked for among the rows."""
    return (_Cited(one, cell, aside=True) for one in cited if one.family != "PROTOCOL")


def _both_ends(changes: Iterable[MandateRelation]) -> Iterator[MandateReference]:
    for change in changes:
        yield from (one for one in (change.source, change.target) if one is not None)


def _chamber(entry: Entry) -> str | None:
    """Return the words that name the chamber: those of its column, of the committee, of remarks, of the title above."""
    remarks = " ".join(cell.words for cell in entry.cells.get("status", ()) if names_chamber(cell.words))
    body = entry.words("body")
    named = body if names_chamber(body) or family_of(body) else ""
    return entry.words("chamber") or named or remarks or entry.chamber or body or None


def _hint(entry: Entry, field: str, when: str | None, chamber: str | None) -> str | None:
    """Return the family of numbers that name none: as the list says, else by their shape in a column of references."""
    cells = entry.cells.get(field, ())
    if field != "reference" or any(references_in(cell.words, when, chamber, entry.family) for cell in cells):
        return entry.family
    bare = any(_YEAR_FIRST.search(cell.words) for cell in cells)
    if bare and chamber and names_chamber(chamber):
        return "IVC"
    return "KSZ" if bare and entry.family in {None, "KSZ", "IVC", "FO"} else entry.family


def _family_of_neighbours(found: list[_Cited], entry: Entry) -> str | None:
    """Return the family of a number in the remarks that names none; those of the IVC look like its forerunner's."""
    family = found[0].reference.family.split("-")[0] if found else entry.family
    return {"IVC": "KSZ"}.get(family or "", family) if family in _COMMITTEES else None


def _without_protocols(found: list[_Cited]) -> list[_Cited]:
    """Return the references without the word protocol in the title of what has a number, and without its repeats."""
    numbered = [cited for cited in found if cited.reference.family != "PROTOCOL"]
    if numbered:
        return numbered
    return found[:1]


def _relations(stated: Iterable[_Stated], own: str) -> Iterator[tuple[str, str, str, Cell]]:
    """Yield type, key of the source, key of the target and cell of each relation; what is unnamed is the row's own."""
    for cell, found in stated:
        for relation in found:
            source = relation.source.id_key if relation.source else own
            target = relation.target.id_key if relation.target else own
            if source != target:
                yield relation.type, source, target, cell


def _later(key: str, pairs: list[tuple[str, str, str, Cell]]) -> bool:
    """Return whether the mandate itself changes another one."""
    return any(source == key and kind != "REFERS_TO" for kind, source, _, _ in pairs)


def _only_ends(key: str, first: str, pairs: list[tuple[str, str, str, Cell]]) -> bool:
    """Return whether all that the row says of a mandate is that it withdraws another one of the row."""
    kinds = {kind for kind, source, _, _ in pairs if source == key}
    return key != first and kinds == {"WITHDRAWS"}


def _listed(entry: Entry, found: _Cited, exchange: Exchange, *, mention: bool) -> ListedMandate:
    """Return the mandate that a citation stands for; of one that is only mentioned, the row says no exchange."""
    reference, cell = found.reference, found.cell
    own = Exchange(title=Found(cell.text, cell, "cell.title", 0.6)) if mention else exchange
    date = Found(reference.date, cell, "words.date") if reference.date else None
    aliases = [Found(number, cell, "cell.dossier") for number in reference.aliases]
    if not mention:
        for dossier in (*entry.cells.get("dossier", ()), *entry.cells.get("status", ())):
            aliases += [Found(number, dossier, "cell.dossier") for number in dossiers(dossier.words)]
    made = ListedMandate(
        key=reference.id_key,
        reference=reference.printed,
        family=reference.family,
        number=reference.in_family,
        cited_in=cell,
        sheet=entry.sheet,
        row=cell.row if entry.line and not found.aside else entry.row,
        exchange=own,
        date=date,
        aliases=tuple({alias.value: alias for alias in aliases}.values()),
        hidden=entry.hidden,
        mention=mention,
        partial=entry.partial,
        since=entry.since,
        confidence=0.8 if mention else (0.9 if entry.line else 0.95),
    )
    for code in reference.findings:
        made.findings.append(_finding(code, made, cell))
    return made


def _finding(code: str, mandate: ListedMandate, cell: Cell, other: str = "") -> SourceFinding:
    date = mandate.date.value if mandate.date else "in its row"
    return SourceFinding(code, cell.place, _FINDINGS[code].format(printed=mandate.reference, date=date, other=other))


def _date_them(made: list[ListedMandate], when: Found[str] | None) -> None:
    """Give the row's date to the mandate it can only be of; several dates in one cell go to as many mandates."""
    listed = [mandate for mandate in made if not mandate.mention]
    undated = [mandate for mandate in listed if mandate.date is None]
    if when is None or not undated:
        return
    several = dates_in(when.cell.words)
    if len(several) == len(listed) > 1:
        for mandate, one in zip(listed, several, strict=True):
            mandate.date = mandate.date or Found(one.iso, when.cell, "cell.date")
    elif len(listed) == 1:
        listed[0].date = when
    elif len(several) <= 1:
        for mandate in undated:
            mandate.date = when if _year(mandate) == when.value[:4] else None
    for mandate in undated:
        year = _year(mandate)
        disagrees = mandate.date is not None and year and mandate.date.value[:4] != year
        if disagrees and not any(finding.code == "number-date-disagree" for finding in mandate.findings):
            mandate.findings.append(_finding("number-date-disagree", mandate, mandate.cited_in))


def _year(mandate: ListedMandate) -> str | None:
    """Return the year in the number of a mandate, None where it has no number."""
    if mandate.number is None or mandate.family == FAMILY:
        return None
    return mandate.key.split("-")[-2 if mandate.key[-1].isdigit() else -3]


def _date_by_other_cells(entry: Entry, undated: list[ListedMandate]) -> None:
    """Take the date that another cell of the row writes beside the same number."""
    cells = [cell for cells in entry.cells.values() for cell in cells] if undated else []
    for mandate in undated:
        alone = mandate.family == "PROTOCOL" or _only_one(mandate, entry)
        if alone and not mandate.mention and len(written := dates_in(mandate.cited_in.words)) == 1:
            mandate.date = Found(written[0].iso, mandate.cited_in, "words.date", 0.8)
    for mandate in undated:
        for cell in cells:
            for cited in references_in(cell.words, family=entry.family):
                if cited.id_key == mandate.key and cited.date and mandate.date is None:
                    mandate.date = Found(cited.date, cell, "words.date", 0.9)


def _only_one(mandate: ListedMandate, entry: Entry) -> bool:
    """Return whether the column of references cites the mandate and no other one beside it."""
    cell = mandate.cited_in
    return cell in entry.cells.get("reference", ()) and len(references_in(cell.words, family=entry.family)) == 1


def _as_protocol(entry: Entry, when: Found[str] | None) -> _Cited:
    """Return the protocol that a row of a list of protocols is, which names its day and parties only."""
    cell = when.cell if when else entry.first("date", "title", "provider", "receiver")
    (reference,) = references_in(f"Protocol van {when.value}" if when else "Protocol")
    return _Cited(reference, cell)


def _relate(made: dict[str, ListedMandate], pairs: list[tuple[str, str, str, Cell]]) -> None:
    """Let every mandate hold what it does to others, and mark the ones that are replaced."""
    for kind, source, target, cell in pairs:
        relation = Relation(kind, target)  # type: ignore[arg-type]
        holder = made.get(source)
        if holder is None and source.startswith(PROTOCOL) and target in made:
            made[target].changed_by.append(Found(Relation(kind, source), cell, "words.relation", 0.9))  # type: ignore[arg-type]
        if holder is None or any(other.value == relation for other in holder.relations):
            continue
        holder.relations.append(Found(relation, cell, "words.relation", 0.9))
        if kind == "REPLACES" and target in made:
            made[target].findings.append(_finding("superseded", made[target], cell, holder.reference))


def _without_number(entry: Entry, exchange: Exchange, when: Found[str] | None) -> ListedMandate:
    """Return a mandate of which the row gives no number: it is known by its title, at best by a dossier."""
    cell = entry.first("reference", "title", "listing", "dossier", "purpose")
    title = exchange.title or Found(cell.text, cell, "cell.title")
    cells = (found for cells in entry.cells.values() for found in cells)
    numbers = {number: found for found in cells for number in dossiers(found.words)}
    written = dates_in(cell.words) if when is None and entry.cells.get("reference") else ()
    when = Found(written[0].iso, cell, "words.date", 0.8) if len(written) == 1 else when
    made = ListedMandate(
        key=unnumbered_key(title.value),
        reference=" ".join((cell.text if entry.cells.get("reference") else title.value).split())[:120],
        family=None,
        number=None,
        cited_in=cell,
        sheet=entry.sheet,
        row=entry.row,
        exchange=exchange,
        date=when,
        aliases=tuple(Found(number, found, "cell.dossier") for number, found in numbers.items()),
        hidden=entry.hidden,
        confidence=0.5,
    )
    made.findings.append(_finding("no-number", made, cell))
    return made


def _completed(mandate: ListedMandate, entry: Entry) -> ListedMandate:
    """Give a protocol its key, and every numbered mandate the body that its numbers are of.

    Where a list has no column for the day of a protocol, it is known by the one on which it begins.
    """
    begins = mandate.exchange.valid_from
    if mandate.family == "PROTOCOL":
        if mandate.date is None and begins and begins.rule == "cell.valid_from" and not _has_dates(entry):
            mandate.date = dataclasses.replace(begins, confidence=0.7)
        if not identify(mandate) and not any(finding.code == "no-number" for finding in mandate.findings):
            mandate.findings.append(_finding("no-number", mandate, mandate.cited_in))
    elif mandate.family:
        name = _COMMITTEES.get(mandate.family.split("-")[0])
        mandate.body = Found(name, mandate.cited_in, "number.family", 0.9) if name else None
    return mandate


def _has_dates(entry: Entry) -> bool:
    return any("date" in header_fields(head) for head in entry.heads.values())


def expired(mandate: ListedMandate, on: str | None) -> Iterator[SourceFinding]:
    """Yield the finding that a mandate no longer held on the day (ISO) on which the list is judged."""
    end = mandate.exchange.valid_to
    if on is not None and end is not None and end.value < on:
        yield _finding("expired", mandate, end.cell, end.value)


def remark(mandate: ListedMandate, cells: Iterable[Cell]) -> None:
    """Add the findings on the row itself: that it was hidden, that its letters were mended, that a number is wrong."""
    ends = mandate.exchange
    if mandate.hidden:
        mandate.findings.append(_finding("was-hidden", mandate, mandate.cited_in))
    for code, number, whose in contradictions((*ends.providers, *ends.receivers), ends.all_numbers):
        words = f"{number.text} is that of {whose}" if whose else number.text
        mandate.findings.append(_finding(code, mandate, number.cell, words))
    for cell in cells:
        if repaired(cell.text) != cell.text:
            mandate.findings.append(_finding("encoding-repaired", mandate, cell))
            return
