"""The words under which lists of mandates keep their columns, in Dutch, French and German, and how they are told."""

import dataclasses
import functools
from collections.abc import Callable, Mapping, Sequence

from importers.mandates.sheet import Cell, Row
from ropa.naming import fold

_WORDS: Mapping[str, str] = {
    "reference": (
        "nr|nummer|machtiging|machtigingen|machtigingsnummer|beraadslaging|beraadslagingen|kenmerk|ref|referentie|"
        "referentiecode|referte|protocol|protocollen|no|numero|deliberation|deliberations|autorisation|autorisations|"
        "reference|protocole|machtiging protocol|mandaat|genehmigung|nummer machtiging|nr machtiging"
    ),
    "dossier": "dossier|dossiernummer|dossiernr|nr dossier|numero de dossier|aktenzeichen",
    "date": (
        "datum|datum beslissing|datum beraadslaging|datum machtiging|datum ondertekening|gemeenteraad van|gemeenteraad|"
        "date|date de decision|date de la deliberation|datum der entscheidung|dd|d d"
    ),
    "valid_from": (
        "inwerkingtreding|datum inwerkingtreding|vanaf|geldig vanaf|geldig van|ingangsdatum|startdatum|begindatum|"
        "entree en vigueur|date d entree en vigueur|a partir du|valable a partir du|debut"
    ),
    "valid_to": (
        "tot|einddatum|geldig tot|geldig tot en met|geldigheid|geldigheidsduur|duur|looptijd|vervaldatum|jusqu au|fin|"
        "date de fin|duree|validite|valable jusqu au|gultig bis"
    ),
    "body": (
        "commissie|comite|sectoraal comite|toezichtcommissie|toezichtscommissie|ivc|verleend door|verlenende instantie|"
        "instantie die machtigt|machtigende instantie|comite sectoriel|csi|accordee par|orgaan|soort|type"
    ),
    "chamber": "kamer|chambre|kammer",
    "provider": (
        "verstrekker|verstrekkers|verstrekkende instantie|bron|bronnen|mededelende instantie|gegevensbron|afzender|"
        "authentieke bron|door|leverancier|bij wie|van wie|wie geeft|gegevensleverancier|verzender|herkomst|"
        "zendende instantie|bezorgende instantie|source|expediteur|autorite federale qui communique|fournisseur|"
        "source authentique|instance qui communique|emetteur|lieferant|quelle"
    ),
    "receiver": (
        "ontvanger|ontvangers|begunstigde|begunstigden|afnemer|afnemers|bestemmeling|bestemmelingen|aan|naar|aan wie|"
        "aanvrager|ontvangende instantie|gemachtigde|gemachtigden|wie ontvangt|gegevensontvanger|destinataire|"
        "destinataires|beneficiaire|beneficiaires|demandeur|instance destinataire|empfanger"
    ),
    "data": (
        "gegevens|welke gegevens|welke persoonsgegevens|persoonsgegevens|categorieen|categorieen van gegevens|"
        "categorieen persoonsgegevens|categorie gegevens|gegevensset|gegevenssets|informatiegegevens|welke informatie|"
        "opgevraagde gegevens|meegedeelde gegevens|soort gegevens|type gegevens|donnees|categories de donnees|"
        "informations|donnees communiquees|donnees a caractere personnel|daten|personenbezogene daten"
    ),
    "subjects": (
        "over wie|betrokkene|betrokkenen|doelgroep|categorieen betrokkenen|categorieen van betrokkenen|"
        "personnes concernees|categories de personnes|personnes|betroffene"
    ),
    "purpose": (
        "doel|doelen|doeleinde|doeleinden|finaliteit|finaliteiten|in het kader van|met het oog op|waarom|waarvoor|"
        "verwerkingsdoeleinde|verwerkingsdoeleinden|finalite|finalites|dans le cadre de|en vue de|but|zweck"
    ),
    "title": (
        "titel|betreft|onderwerp|omschrijving|beschrijving|korte inhoud|inhoud|voorwerp|objet|intitule|titre|"
        "description|gegevensuitwisseling|uitwisseling|mededeling|gegevensstroom|betreff|naam"
    ),
    "basis": (
        "rechtsgrond|rechtsgronden|wettelijke basis|wettelijke grondslag|rechtmatigheid|regelgeving|gelet op|"
        "juridische basis|grondslag|base legale|bases legales|fondement|vu|rechtsgrundlage"
    ),
    "channel": (
        "via|kanaal|webdienst|webservice|toepassing|dienstenintegrator|wijze van mededeling|wijze|hoe|canal|"
        "application|mode de communication|integrateur de services"
    ),
    "frequency": "periodiciteit|frequentie|periodicite|frequence",
    "status": (
        "status|geldig|vervangen door|vervangt|wijzigt|gewijzigd|gewijzigd bij|gewijzigd door|verlengd|verlengt|"
        "verlenging van|opgeheven|opmerking|opmerkingen|statut|modifiee|modifiee par|modifie|remplacee|remplacee par|"
        "remplace|prolonge|prolongee par|abrogee|remarque|remarques|toelichting|bemerkung"
    ),
    "link": (
        "link|links|url|document|documenten|pdf|link beraadslaging|lijst begunstigden|webadres|lien|liens|bijlage"
    ),
    "direction": "richting|in uit|sens|ontvangen verstrekt|ontvangen of verstrekt",
    "retention": "bewaartermijn|bewaartermijnen|bewaarduur|delai de conservation|duree de conservation",
    "theme": "thema|domein|theme|rubriek|beleidsdomein|domaine",
    "numbering": "volgnummer|volgnr|rij|lijn|id",
}
AMBIGUOUS: Mapping[str, tuple[str, ...]] = {
    "van": ("provider", "date"),
    "du": ("date", "provider"),
    "de": ("provider",),
    "von": ("provider", "date"),
    "a": ("receiver",),
    "vers": ("receiver",),
    "par": ("provider",),
    "an": ("receiver",),
}
_ESSENTIAL = frozenset({"reference", "title", "provider", "receiver", "data", "purpose"})
_LONGEST = 70
_ENOUGH = 2
_LONGEST_COUNT = 4


@functools.cache
def _phrases() -> Mapping[str, str]:
    return {phrase: field for field, words in _WORDS.items() for phrase in words.split("|")}


@functools.lru_cache(maxsize=4096)
def header_fields(text: str) -> tuple[str, ...]:
    """Return the fields that a column headed `text` may hold, the likeliest first; none where the words are unknown.

    The whole text is looked up first, then the longest phrase that it begins with, then one that it ends with.
    """
    if len(text) > _LONGEST:
        return ()
    words = fold(text.replace("(s)", "").replace("(en)", "").replace("°", "o")).split()
    folded = " ".join(words)
    if folded in AMBIGUOUS:
        return AMBIGUOUS[folded]
    known = _phrases()
    for size in range(len(words), 0, -1):
        if (begin := " ".join(words[:size])) in known:
            return (known[begin],)
    for start in range(1, len(words)):
        if (end := " ".join(words[start:])) in known:
            return (known[end],)
    return ()


@dataclasses.dataclass(frozen=True, slots=True)
class Header:
    """A recognised header: which field each column holds, and the cell that heads it."""

    fields: Mapping[int, str]
    heads: Mapping[int, Cell]

    @property
    def unknown(self) -> tuple[Cell, ...]:
        """The heads whose words are not in the vocabulary."""
        return tuple(head for column, head in self.heads.items() if column not in self.fields)


def is_header(row: Row) -> bool:
    """Return whether `row` heads columns: short texts, most of them words of the vocabulary, one an essential one."""
    cells = [cell for cell in row.cells.values() if cell.iso is None and cell.figure is None]
    if len(cells) < len(row.cells) or len({cell.name for cell in cells}) < _ENOUGH:
        return False
    found = [header_fields(cell.words) for cell in cells]
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
    """Return whether a cell holds what stands below a header rather than a header: it ends a sentence or cites."""
    return len(cell.words) > _LONGEST or any(sign.isdigit() for sign in cell.words)


def read_header(groups: Row | None, heads: Row, below: Sequence[Row]) -> Header:
    """Return the header that `heads` is, under the merged `groups` above it, told apart by the cells `below`."""
    cells: dict[int, Cell] = dict(groups.cells) if groups else {}
    cells.update(heads.cells)
    options = {}
    for column, cell in cells.items():
        group = groups.cells.get(column) if groups else None
        options[column] = header_fields(cell.words) or (header_fields(group.words) if group else ())
    return Header(_settle(options, below), dict(sorted(cells.items())))


def _settle(options: Mapping[int, tuple[str, ...]], below: Sequence[Row]) -> dict[int, str]:
    """Return one field a column: what the words may mean, decided by the cells and by what other columns hold."""
    fields = {column: found[0] for column, found in options.items() if len(found) == 1}
    for column, found in options.items():
        if len(found) > 1:
            dated = _share(below, column, lambda cell: cell.iso is not None or cell.words[:1].isdigit())
            fields[column] = "date" if dated and "date" in found else next(f for f in found if f != "date")
    references = [column for column, field in fields.items() if field == "reference"]
    for column in references:
        counted = _share(below, column, _counts)
        if counted:
            fields[column] = "numbering"
    return fields


def _counts(cell: Cell) -> bool:
    """Return whether a cell holds a number of order («3.») rather than one of a mandate."""
    return cell.words.rstrip(".").isdigit() and len(cell.words) <= _LONGEST_COUNT


def _share(below: Sequence[Row], column: int, test: Callable[[Cell], bool]) -> bool:
    """Return whether most of the first cells below pass `test`."""
    cells = [row.cells[column] for row in below[:20] if column in row.cells]
    return bool(cells) and sum(1 for cell in cells if test(cell)) * 2 > len(cells)
