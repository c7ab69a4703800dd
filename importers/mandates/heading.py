"""What stands above the rows: whose list it is, where it comes from, which way its data go, which numbers it means."""

import dataclasses
import re
from typing import Literal

from importers.mandates.entry import Direction
from importers.tables.list_owner import may_be_partner, owner_in_title
from importers.tables.name_in_title import name_in_title
from importers.tables.parties import parties
from importers.tables.sheet import Cell
from importers.tables.wording import dates_in, references_in
from ropa.naming import fold

_RECEIVED = re.compile(
    r"\b(?:ontvangen|ontvangt|ontvangst|opgevraagd|opgevraagde|opvragen|vraagt|vragen wij|inkomend|inkomende|verkregen|"
    r"krijgen|krijgt|verkrijgen|verkrijgt|bekomen|binnenkomende?|geraadpleegde?|"
    r"wij vragen|nous recevons|we receive|received|incoming|inbound|recu|recus|recues|recue|recoit|recevons|recevoir|"
    r"obtenus?|obtenues?|obtenir|obtient|obtenons|consultees?|entrante?s?|obtained|we get|we obtain|"
    r"erhalten|bij welke organisaties|bij wie)\b"
)
_PROVIDED = re.compile(
    r"\b(?:verstrekt|verstrekte|verstrekken|geeft|geven|geven wij|doorgegeven|doorgeven|uitgaand|uitgaande|"
    r"meegedeeld|meegedeelde|geleverd|geleverde|bezorgt|bezorgde?|bezorgen|leveren|overgemaakte?|"
    r"wij geven|nous fournissons|we provide|provided|outgoing|outbound|fourni|fournis|fournies|fournissons|sortante?s?|"
    r"transmis|transmises?|transmettons|transmettre|transmet|communiquons|envoyee?s?|envoyons|supplied|we give|"
    r"we send|we share|communiquees|ubermittelt|aan welke organisaties|aan wie)\b"
)
_OTHERS = r"(?:de |het |een |la |le |l |les |the )?(?:\w+ )?(?:partner|partij|derden?|tiers|third party|extern\w*)"
_BOTH = re.compile(
    r"^(?:in uit|in out|uit in|entree sortie|entrant sortant)$|\b(?:in et out|entrants? et sortants?)\b|"
    r"\b(?:beide|wederzijds\w*|in en uit|uit en in|twee richtingen|heen en terug|bidirection\w*|les deux sens|"
    r"reciproque|mutuel\w*|both|two way)\b"
)
_GIVEN = re.compile(
    rf"^(?:aan|naar|uit|out|a|vers|to|verstrekking|verstrekt|levering|fourniture|sortie)$|"
    rf"\b(?:naar|aan|vers|aux?|to) {_OTHERS}\b"
)
_TAKEN = re.compile(
    rf"^(?:van|in|de|from|ontvangst|opvraging|bevraging|reception|entree|consultation)$|"
    rf"\b(?:van|vanwege|door|de|du|des|from|by) {_OTHERS}\b"
)
"""What a cell of a column of directions says, seen from the owner of the list («aan», «van stad naar partner»)."""
_FAMILIES = (
    ("VTC", re.compile(r"\bvtc\b|\bflemish supervisory commission\b|\bvlaamse toezichts?commissie\b")),
    (
        "RR",
        re.compile(
            r"\bcomite (?:van het )?rijksregister\b|\bcomite sectoriel du registre national\b|\brr\b|"
            r"\brn\b|\bcommittee (?:of|for) the national register\b"
        ),
    ),
    (
        "FO",
        re.compile(
            r"\bcomite (?:voor de |van de )?federale overheid\b|\bautorite federale\b|"
            r"\bfederal authority\b|\bfo\b|\baf\b|\bscfo\b"
        ),
    ),
    (
        "IVC",
        re.compile(
            r"\bivc\b|\bcsi\b|\binformatieveiligheidscomite\b|\bcomite de securite de l information\b"
            r"|\binformation security committee\b"
        ),
    ),
    (
        "KSZ",
        re.compile(
            r"\bcomite (?:van de )?sociale zekerheid\b|\bscszg?\b|\bksz\b|"
            r"\bcomite sectoriel de la securite\b|\btoezichtscomite\b|\bcommittee (?:of|for) social security\b"
        ),
    ),
)
_CHAMBER = re.compile(
    r"\b(?:kamer|chambre|chamber)\b.{0,30}\b(?:sociale zekerheid|securite sociale|social security|gezondheid|sante|"
    r"federale overheid|autorite federale|federal authority)|"
    r"\b(?:social security|federal authority|health)\b.{0,20}\bchamber\b"
)
_UPDATED = re.compile(
    r"(?:laatst )?(?:bijgewerkt|aangepast|gewijzigd|mise? à jour|updated|last update|laatste update|"
    r"toestand|situation)"
    r"(?: (?:op|tot|le|au|on))? ?:? ?(?P<rest>\d[\w ./-]{5,30})",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"\s*([^\W\d_][\w \-()/]{1,40}?)\s*:\s*(.+)", re.DOTALL)
_LABELS = {
    "origin": ("bron", "source", "url", "adres van deze lijst", "webadres", "oorsprong", "vindplaats", "quelle"),
    "owner": (
        *("eigenaar", "organisatie", "instantie", "uitgever", "lijst van", "opgesteld door", "publicatie van"),
        *("autoriteit", "overheid", "bestuur", "administratie", "instelling", "agentschap", "naam organisatie"),
        *(
            "naam van de organisatie",
            "naam van de instantie",
            "beheerder van de lijst",
            "lijsthouder",
            "houder van de lijst",
        ),
        *("autorite", "administration", "etablissement", "nom de l organisme", "nom de l institution", "liste de"),
        *(
            "authority",
            "body",
            "agency",
            "list of",
            "kept by",
            "organization",
            "responsable du traitement",
            "controller",
        ),
        *("verwerkingsverantwoordelijke", "proprietaire", "organisation", "institution", "editeur", "organisme"),
    ),
    "version": (
        *(
            "versie",
            "toestand op",
            "stand op",
            "stand van zaken op",
            "bijgewerkt op",
            "laatst bijgewerkt",
            "laatste update",
        ),
        *("version", "situation au", "mis a jour le", "derniere mise a jour", "stand vom", "datum"),
    ),
}
_LABEL_OF = {label: field for field, labels in _LABELS.items() for label in labels}
_QUESTION = re.compile(
    r"(?:vraagt|geeft|ontvangt|verstrekt) (?P<owner>[^?]{3,80}?) (?:uw|jouw|je|haar|zijn|deze|de|"
    r"persoonsgegevens|gegevens)\b",
    re.IGNORECASE,
)


@dataclasses.dataclass(slots=True)
class Told:
    """What the lines above a list, or its first cells, say of the list itself; each with the cell that says it.

    `titled` is the body that a title names, which holds where no line says whose list it is; `called` is a name in a
    title that no vocabulary has.
    """

    title: Cell | None = None
    owner: str | None = None
    owner_cell: Cell | None = None
    origin: str | None = None
    version: str | None = None
    version_date: str | None = None
    titled: tuple[str, Cell] | None = None
    called: tuple[str, Cell] | None = None

    def hear(self, cell: Cell, *, title: bool = True) -> bool:
        """Take in one cell above the list; return whether it is a labelled line («Bron: …») rather than a title.

        One that is no `title` names the owner in a labelled line only.
        """
        if self._hear_version(cell):
            return True
        labelled = _LABELLED.fullmatch(cell.words)
        field = _LABEL_OF.get(fold(labelled[1])) if labelled else None
        if labelled is None or field is None:
            self._hear_question(cell)
            named = owner_in_title(cell.words) if self.titled is None and title else None
            self.titled = (named, cell) if named else self.titled
            unknown = name_in_title(cell.words) if self.called is None and title and named is None else None
            self.called = (unknown, cell) if unknown else self.called
            return False
        self.learn(field, labelled[2].strip(), cell)
        return True

    def learn(self, field: str, value: str, cell: Cell) -> None:
        """Keep what a labelled line says; the first one of a kind holds."""
        if field == "origin":
            self.origin = self.origin or value
        elif field == "owner" and self.owner is None:
            self.owner, self.owner_cell = value, cell
        elif field == "version" and self.version is None:
            found = dates_in(value)
            self.version = value
            self.version_date = found[0].iso if found else cell.iso

    def _hear_version(self, cell: Cell) -> bool:
        """Learn the day to which the list was brought up («Bijgewerkt op 1 juli 2018»)."""
        found = _UPDATED.search(cell.words) if self.version is None else None
        days = dates_in(found["rest"]) if found else ()
        if not found or not days:
            return False
        self.version, self.version_date = found["rest"].strip(" :."), days[0].iso
        return found.start() == 0

    def _hear_question(self, cell: Cell) -> None:
        """Learn the owner from a question such as «Bij welke organisaties vraagt X uw gegevens op?»."""
        asked = _QUESTION.search(cell.words) if "?" in cell.words else None
        if asked and self.owner is None:
            self.owner, self.owner_cell = asked["owner"].strip(), cell


def label_field(text: str) -> str | None:
    """Return what a label in a cell of its own announces («Bron», «Uitgever:»), None for another text."""
    return _LABEL_OF.get(fold(text)) if len(text) <= 45 else None  # noqa: PLR2004 - the longest label with its colon


def direction_in_cell(text: str) -> Direction | Literal["both"] | None:
    """Return which way a cell of a column for it says that data go, seen from the owner; «both» where both ways."""
    folded = fold(text)
    if _BOTH.search(folded):
        return "both"
    given, taken = bool(_GIVEN.search(folded)), bool(_TAKEN.search(folded))
    if given != taken:
        return "provided" if given else "received"
    return direction_of(text)


def direction_of(text: str) -> Direction | None:
    """Return which way a heading or the name of a sheet says that data go, seen from the owner of the list."""
    folded = fold(text)
    received, provided = _RECEIVED.search(folded), _PROVIDED.search(folded)
    if bool(received) == bool(provided):
        return None
    return "received" if received else "provided"


def family_of(text: str) -> str | None:
    """Return the family of numbers of the committee that a heading names, None where it names none or several."""
    folded = fold(text)
    found = [family for family, words in _FAMILIES if words.search(folded)]
    if "IVC" in found:  # its chambers bear the names of the committees that it succeeded
        return "IVC"
    return found[0] if len(found) == 1 else None


def names_partners(text: str) -> bool:
    """Return whether a heading between the rows names nothing but known bodies, such as give or get data."""
    named = parties(text)
    return bool(named) and all(party.known and may_be_partner(party.name) for party in named)


def names_chamber(text: str) -> bool:
    """Return whether a text names a chamber of the Informatieveiligheidscomité."""
    return bool(_CHAMBER.search(fold(text)))


def names_reference(text: str, family: str | None = None) -> bool:
    """Return whether `text` names a mandate, be it a protocol without its day."""
    return bool(references_in(text, family=family))


def cites(text: str, family: str | None = None) -> bool:
    """Return whether `text` cites a mandate by number or date."""
    return any(found.family != "PROTOCOL" or found.date for found in references_in(text, family=family))
