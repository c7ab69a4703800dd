"""Reads what a row says of an exchange: who gives what to whom, about whom, why, how and until when."""

import dataclasses
import re
from collections.abc import Callable, Iterator

from importers.mandates.entry import ENDS, Direction, Entry
from importers.mandates.found import Found
from importers.mandates.lines import SOURCE_LINE
from importers.mandates.listed import Exchange
from importers.mandates.numbers_of_bodies import identified, numbers_in
from importers.mandates.sentence import Role, Sentence, parse, parse_without_ends
from importers.mandates.titled import enumerated_behind, holders_before, partners_of_protocol
from importers.mandates.values import cell_date
from importers.tables.enumeration import categories
from importers.tables.known import known_body
from importers.tables.parties import Party, parties
from importers.tables.sheet import Cell
from importers.tables.subjects import data_and_subjects, persons_before, without_last_bodies
from importers.tables.wording import dates_in, validity_in
from ropa.naming import fold
from ropa.vocabulary.written_dates import DATE_PATTERN

_LINES = re.compile(r"[\n;]")
_ITEMS = re.compile(r"[\n;•]|,\s(?!art|al\.|lid|§|par|[^()]{0,200}\))", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:de|het|een|la|le|les|the)\s+|l'", re.IGNORECASE)
_BILINGUAL = re.compile(r"[^/\n]{2,200} / [^/\n]{2,200}")
_SPAN = re.compile(
    rf"(?:\s*(?:van|du|from|vanaf))?\s*{DATE_PATTERN}\s*(?:[-–>→]+|tot(?: en met)?|t\.?e\.?m\.?|au|to|until|jusqu'au)"
    rf"\s*{DATE_PATTERN}\s*",
    re.IGNORECASE,
)
"""A term from one day to another in a single cell."""
_OPEN_SPAN = re.compile(
    rf"(?:\s*(?:van|du|from|vanaf))?\s*{DATE_PATTERN}\s*(?:[-–>→]+|tot|au|to|until|jusqu'à)[^\d]*", re.IGNORECASE
)
"""A term of which only the first day is known."""
_LINK = re.compile(
    r"https?://[^\s<>\"')]{3,2000}|(?<![\w/.])[\w%.+-]{1,200}\.(?:pdf|docx?|xlsx?|html?)(?!\w)", re.IGNORECASE
)
_SIZE = re.compile(r"\s*\((?:pdf|docx?)[^()]{0,30}\)", re.IGNORECASE)
_TEXT_OF_KINDS = (
    "zone gemeente stad ville commune ocmw cpas provincie province agentschap agence ziekenhuis hopital school ecole "
    "instituut institut institute agency fonds maatschappij societe politiezone universiteit universite departement "
    "department mutualite ziekenfonds"
)
_KINDS = frozenset(_TEXT_OF_KINDS.split())
"""Words by which a list calls its owner by what it is («de zone», «la Ville»)."""
_CAPTION = ("title", "reference", "purpose")
_PAIR = 2
_TRIM = " \t\r\n.,;:–-*•"


@dataclasses.dataclass(frozen=True, slots=True)
class Owner:
    """Whose list it is: the canonical name, the cell that says so, and how sure that is.

    No cell says it where the person who imports does, or only the name of the file. `short` is by what the list calls
    it for short.
    """

    name: str
    cell: Cell | None = None
    confidence: float = 0.7
    short: str | None = None


def read_exchange(entry: Entry, owner: Owner | None) -> Exchange:
    """Return what `entry` says; an end that it leaves out is the owner of the list, where its direction is known."""
    sentence, source = _sentence(entry)
    listing = _listing(entry, sentence)
    made = Exchange(
        title=_title(entry),
        data=_data(entry, sentence, source) or listing[1],
        purposes=_each(entry, "purpose", _purposes, "cell.purpose") or _spoken(sentence, source, "purpose"),
        basis=_each(entry, "basis", _items, "cell.basis"),
        subjects=_subjects(entry, sentence, source),
        chamber=_single(entry, "chamber"),
        channel=_single(entry, "channel") or next(iter(_spoken(sentence, source, "channel")), None),
        links=tuple(_links(entry)),
        direction=entry.direction,
    )
    made.valid_from, made.valid_to = _validity(entry)
    gives = entry.direction != "provided"
    made.providers = _ends(entry, "provider", sentence, source) or (listing[0] if gives else ())
    made.receivers = _ends(entry, "receiver", sentence, source) or (() if gives else listing[0])
    if not made.providers and sentence is not None and source is not None:
        made.providers = _holder(sentence, source)
    if not made.providers and not made.receivers and not entry.cells.get("party"):
        made.providers, made.receivers = _partner(entry)
    _identify(made, entry)
    _complete(made, entry, owner)
    if entry.both_ways:
        ends = {fold(found.value.name): found for found in (*made.providers, *made.receivers)}
        if len(ends) == _PAIR:  # of several partners nothing says that they give to each other
            made.providers = made.receivers = tuple(ends.values())
            made.direction = None
    return made


def _identify(made: Exchange, entry: Entry) -> None:
    """Tell the bodies by the enterprise numbers and OVO codes beside them."""
    receives = entry.direction == "provided"
    given = {end: [one for cell in entry.cells.get(f"{end} number", ()) for one in numbers_in(cell)] for end in ENDS}
    made.all_numbers = tuple(number for numbers in given.values() for number in numbers)
    providers = given["provider"] or (() if receives else given["party"])
    receivers = given["receiver"] or (given["party"] if receives else ())
    made.providers, first = identified(made.providers, providers, "provider")
    made.receivers, second = identified(made.receivers, receivers, "receiver")
    made.numbers = (*first, *second)


def _sentence(entry: Entry) -> tuple[Sentence | None, Cell | None]:
    for field in (*_CAPTION, "data"):
        for cell in entry.cells.get(field, ()):
            found = parse(cell.words)
            if found is not None:
                return found, cell
    if any(entry.cells.get(end) for end in ENDS):
        for cell in entry.cells.get("title", ()):
            found = parse_without_ends(cell.words)
            if found is not None:
                return found, cell
    return None, None


def _title(entry: Entry) -> Found[str]:
    """Return the words by which a person would call the mandate: its title, else what the row says first."""
    cell = entry.first("title", "listing", "reference", "purpose", "data")
    return Found(cell.text, cell, "cell.title")


def _each(entry: Entry, field: str, split: Callable[[str], tuple[str, ...]], rule: str) -> tuple[Found[str], ...]:
    """Return the single values that the cells of `field` hold."""
    found: dict[str, Found[str]] = {}
    for cell in entry.cells.get(field, ()):
        for value in split(cell.words):
            found.setdefault(fold(value), Found(value, cell, rule))
    return tuple(found.values())


def _items(text: str) -> tuple[str, ...]:
    return tuple(item.strip(_TRIM) for item in _ITEMS.split(text) if item.strip(_TRIM))


def _purposes(text: str) -> tuple[str, ...]:
    """Return the purposes of a cell, one a line; a whole sentence about giving yields the purpose that it names."""
    spoken = parse(text)
    if spoken is not None and spoken.texts("purpose"):
        return spoken.texts("purpose")
    return tuple(item.strip(_TRIM) for item in _LINES.split(text) if item.strip(_TRIM))


def _single(entry: Entry, field: str) -> Found[str] | None:
    cells = entry.cells.get(field, ())
    return Found(" ".join(cells[0].words.split()), cells[0], f"cell.{field}") if cells else None


def _spoken(sentence: Sentence | None, source: Cell | None, role: Role) -> tuple[Found[str], ...]:
    if sentence is None or source is None:
        return ()
    texts = (part.text for part in sentence.parts if part.role == role)
    return tuple(
        Found(_ARTICLE.sub("", text, count=1) if role == "channel" else text, source, f"sentence.{role}", 0.8)
        for text in texts
    )


def _data(entry: Entry, sentence: Sentence | None, source: Cell | None) -> tuple[Found[str], ...]:
    """Return the categories of the column of data, of the lines below a title, and of the sentence itself."""
    found: dict[str, Found[str]] = {}
    if (entry.line or not entry.cells.get("data")) and sentence is not None and source is not None:
        listed = () if entry.line else enumerated_behind(source.words)
        for text in () if listed else sentence.texts("data"):
            for name in categories(data_and_subjects(without_last_bodies(text)[0])[0]):
                found.setdefault(fold(name), Found(name, source, "sentence.data", 0.8))
        for name in listed:
            found.setdefault(fold(name), Found(name, source, "sentence.listed", 0.8))
    for cell in entry.cells.get("data", ()):
        if parse(cell.words) is None:
            for name in _named_data(cell.words):
                found.setdefault(fold(name), Found(name, cell, "cell.data"))
    return tuple(found.values())


def _named_data(text: str) -> tuple[str, ...]:
    """Return the categories in a cell, without the pieces that only say whose data they are."""
    pieces = (persons_before(piece)[0] for piece in _LINES.split(text) if not _only_persons(piece))
    return categories("\n".join(pieces))


def _only_persons(piece: str) -> tuple[str, ...]:
    """Return the persons where a piece names nothing else («gegevens van kandidaat-huurders»)."""
    rest, persons = data_and_subjects(piece)
    return persons if not categories(rest) else ()


def _subjects(entry: Entry, sentence: Sentence | None, source: Cell | None) -> tuple[Found[str], ...]:
    """Return the persons of the column for them, else those that the data or the sentence are said to be of."""
    found = list(_each(entry, "subjects", _items, "cell.subjects"))
    if found:
        return tuple(found)
    for cell in entry.cells.get("data", ()):
        for piece in _LINES.split(cell.words):
            persons = _only_persons(piece) or persons_before(piece)[1]
            found.extend(Found(who, cell, "cell.data.persons", 0.8) for who in persons)
    if sentence is not None and source is not None:
        for text in sentence.texts("data"):
            persons = data_and_subjects(without_last_bodies(text)[0])[1]
            found.extend(Found(who, source, "sentence.subjects", 0.7) for who in persons)
    return tuple({fold(one.value): one for one in found}.values())


def _ends(entry: Entry, field: Role, sentence: Sentence | None, source: Cell | None) -> tuple[Found[Party], ...]:
    """Return the bodies at one end: those of the column, else those that the sentence names."""
    found: dict[str, Found[Party]] = {}
    for cell in entry.cells.get(field, ()):
        for party in _named_in(entry, cell):
            found.setdefault(fold(party.name), Found(party, cell, f"cell.{field}"))
    spoken = sentence.texts(field) if sentence is not None and source is not None else ()
    told = [party for text in spoken for party in parties(text)]
    if not found and field == {"received": "provider", "provided": "receiver"}.get(entry.direction or "received"):
        for cell in entry.cells.get("party", ()):
            named = _named_in(entry, cell)
            if not any(party.known for party in told):  # else a service of the owner: «Dienst: Burgerzaken»
                found |= {fold(party.name): Found(party, cell, "cell.party", 0.85) for party in named}
    if not found and source is not None:
        for party in told:
            found.setdefault(fold(party.name), Found(party, source, f"sentence.{field}", 0.8))
    return tuple(found.values())


def _named_in(entry: Entry, cell: Cell) -> tuple[Party, ...]:
    """Return the bodies in a cell; under a head in two languages «A / B» is one body, if it can be."""
    named = parties(cell.words)
    two = len(named) == _PAIR and _BILINGUAL.fullmatch(cell.words) is not None
    if two and _BILINGUAL.fullmatch(entry.heads.get(cell.column, "")) and sum(party.known for party in named) < _PAIR:
        return (next((party for party in named if party.known), named[0]),)
    return named


def _holder(sentence: Sentence, source: Cell) -> tuple[Found[Party], ...]:
    """Return the bodies that the data are said to be of («gegevens van Opgroeien»), where no provider is named."""
    for text in sentence.texts("data"):
        names = without_last_bodies(text)[1]
        if names:
            return tuple(Found(Party(name, name, known=True), source, "sentence.holder", 0.7) for name in names)
    return ()


def _listing(entry: Entry, sentence: Sentence | None) -> tuple[tuple[Found[Party], ...], tuple[Found[str], ...]]:
    """Return source and data of a line «SOURCE: enumeration (references)», or of a title that is no sentence."""
    for cell in entry.cells.get("listing", ()):
        split = SOURCE_LINE.fullmatch(cell.words)
        if split:
            ends = tuple(Found(party, cell, "line.source", 0.85) for party in parties(split["source"]))
            data = tuple(Found(name, cell, "line.data", 0.85) for name in categories(split["rest"]))
            return ends, data
    for cell in entry.cells.get("title", ()) if sentence is None and not entry.cells.get("data") else ():
        data = tuple(Found(name, cell, "title.data", 0.8) for name in enumerated_behind(cell.words))
        if data:
            return tuple(Found(party, cell, "title.holder", 0.7) for party in holders_before(cell.words)), data
    return (), ()


def _partner(entry: Entry) -> tuple[tuple[Found[Party], ...], tuple[Found[Party], ...]]:
    """Return the body with which a protocol is said to be («Protocole du 14 juin 2023 avec ORES») at its end."""
    for cell in (*entry.cells.get("reference", ()), *entry.cells.get("title", ())):
        named = tuple(Found(party, cell, "words.partner", 0.7) for party in partners_of_protocol(cell.words))
        if named:
            return ((), named) if entry.direction == "provided" else (named, ())
    return (), ()


def _validity(entry: Entry) -> tuple[Found[str] | None, Found[str] | None]:
    """Return from and until when: from the columns for it, else from the words of the other cells."""
    found: list[Found[str] | None] = []
    ends = entry.cells.get("valid_to", ())
    opened = [cell for cell in ends if _only_begins(cell)]
    span = next((cell for cell in ends if _SPAN.fullmatch(cell.words)), None)
    given = {"valid_from": entry.cells.get("valid_from", ()), "valid_to": [cell for cell in ends if cell not in opened]}
    for order, (field, cells) in enumerate(given.items()):
        columns = ((cell, cell_date(cell)) for cell in cells)
        stated = next((Found(iso, cell, f"cell.{field}") for cell, iso in columns if iso), None)
        if not order and stated is None and opened:
            stated = Found(dates_in(opened[0].words)[0].iso, opened[0], "cell.span")
        if span is not None and (order or stated is None):
            stated = Found(dates_in(span.words)[order].iso, span, "cell.span")
        found.append(stated or _validity_in_words(entry, order))
    return found[0], found[1]


def _only_begins(cell: Cell) -> bool:
    """Return whether a cell gives the first day of a term without its last one («1/01/2012 – onbepaald»)."""
    begins, ends = validity_in(cell.words)
    return (begins is not None and ends is None) or bool(_OPEN_SPAN.fullmatch(cell.words))


def _validity_in_words(entry: Entry, order: int) -> Found[str] | None:
    for field in ("reference", "title", "status", "listing", "date", "valid_to", "note"):
        for cell in entry.cells.get(field, ()):
            for text in (cell.words, cell.comment or ""):
                iso = validity_in(text)[order]
                if iso:
                    return Found(iso, cell, "words.validity", 0.85)
    return None


def _links(entry: Entry) -> Iterator[Found[str]]:
    """Yield every link of the row once: hyperlinks, addresses and bare names of files."""
    seen: set[str] = set()
    for cells in entry.cells.values():
        for cell in cells:
            for link in (*cell.links, *_LINK.findall(_SIZE.sub("", cell.words))):
                if link not in seen:
                    seen.add(link)
                    yield Found(link, cell, "cell.link")


def _complete(made: Exchange, entry: Entry, owner: Owner | None) -> None:
    """Let «wij» be the owner, tell the direction by where it stands, and put it where an end is missing."""
    if owner is None:
        made.providers, made.receivers = _without_us(made.providers), _without_us(made.receivers)
        return
    made.providers = tuple(_named(found, owner) for found in made.providers)
    made.receivers = tuple(_named(found, owner) for found in made.receivers)
    gives = any(same_body(found.value.name, owner.name) for found in made.providers)
    takes = any(same_body(found.value.name, owner.name) for found in made.receivers)
    if gives != takes:
        made.direction = "provided" if gives else "received"
    made.direction = made.direction or _by_gap(made)
    if made.direction == "provided" and gives and not made.receivers:  # no service of the owner, then
        made.receivers = _of_column(entry, "own receiver")
    elif made.direction == "received" and takes and not made.providers:
        made.providers = _of_column(entry, "own provider")
    cell = entry.first("provider", "receiver", "listing", "title", "reference")
    ours = Found(Party(owner.name, owner.name, known=True), cell, "list.owner", owner.confidence)
    if made.direction == "received" and not made.receivers and made.providers:
        made.receivers = (ours,)
    elif made.direction == "provided" and not made.providers and made.receivers:
        made.providers = (ours,)


def _of_column(entry: Entry, field: str) -> tuple[Found[Party], ...]:
    """Return the bodies in the cells of a field."""
    cells = entry.cells.get(field, ())
    return tuple(Found(party, cell, f"cell.{field}", 0.7) for cell in cells for party in parties(cell.words))


def _by_gap(made: Exchange) -> Direction | None:
    """Return the direction of a row that names one end only: the other one is the owner."""
    if bool(made.providers) == bool(made.receivers):
        return None
    return "received" if made.providers else "provided"


def _without_us(found: tuple[Found[Party], ...]) -> tuple[Found[Party], ...]:
    return tuple(party for party in found if not party.value.own)


def _named(found: Found[Party], owner: Owner) -> Found[Party]:
    written = fold(_ARTICLE.sub("", found.value.written))
    short = owner.short is not None and written == fold(owner.short)
    kind = written in _KINDS and any(word.endswith(written) for word in fold(owner.name).split())
    if not found.value.own and not short and not kind:
        return found
    return dataclasses.replace(found, value=dataclasses.replace(found.value, name=owner.name, own=False, known=True))


def same_body(one: str, other: str) -> bool:
    """Return whether two names are those of one body."""
    if fold(one) == fold(other):
        return True
    body = known_body(one)
    return body is not None and body is known_body(other)
