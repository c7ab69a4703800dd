"""Rows that are no mandate yet, or none of their own: an application under way, a draft, a declaration of joining."""

import re
from collections.abc import Mapping, Sequence

from importers.mandates.heading import cites
from importers.mandates.values import cell_date
from importers.tables.sheet import Cell
from ropa.naming import fold

_PENDING = re.compile(
    r"(?:in aanvraag|aanvraag (?:lopende?|ingediend|loopt|in behandeling)|lopende aanvraag|aangevraagd|aan te vragen|"
    r"nog aan te vragen|nog geen|in voorbereiding|in opmaak|in onderhandeling|in behandeling|ontwerp|voorontwerp|draft|"
    r"pending|requested|under negotiation|applied for|demande en cours|demande introduite|en cours|projet de|projet d|"
    r"en preparation|a demander|niet ondertekend|nog (?:niet )?(?:te onderteken|ondertekend|getekend)\w*|"
    r"nog (?:af )?te (?:sluiten|vragen|maken|leggen|regelen|bepalen)|af te sluiten|a conclure|to be (?:concluded|"
    r"drafted)|"
    r"te ondertekenen|non signe\w*|pas encore signe\w*|a signer|not (?:yet )?signed|to be signed|"
    r"klad|brouillon|projet|reserve|reservee|gereserveerd|reserved|"
    r"ligt voor|voorgelegd|ter advies|te tekenen|in onderzoek|onder onderzoek|"
    r"demande a introduire|a introduire|en attente|avis attendu|avis demande|a l etude|en negociation|"
    r"awaiting|under review|to be requested|in preparation|dossier en preparation|dossier in voorbereiding)\b"
)
_APPLICATION = re.compile(
    r"(?:nieuwe |nouvelle |new )?(?:aanvraag|vraag|verzoek|demande|requete|application|request)"
    r"(?: (?:tot|om|voor|van|de|d|for)(?: een| une| an?)? ?(?:machtiging|protocol|autorisation|deliberation|protocole|"
    r"authori[sz]ation))?"
)
"""What stands, alone, for a mandate that was only asked for."""
_NOTHING_YET = re.compile(
    r"\b(?:nog geen (?:ontwerp|protocol|machtiging|beraadslaging|beslissing|akkoord|gegevens|aanvraag)|"
    r"(?:pas encore|pas de|aucun|aucune) (?:de |d )?(?:projet|protocole|autorisation|deliberation|decision|accord|"
    r"donnees|demande)|(?:no|not yet an?) (?:draft|protocol|authori[sz]ation|decision|agreement|data|application) ?"
    r"(?:yet)?)$"
)
"""With which a row ends that only tells of talks."""
_TALKS = re.compile(
    r"(?:overleg|gesprek|gesprekken|besprekingen|verkenning|verkennend|concertation|discussions?|pourparlers|talks|"
    r"meeting|exploratory)\b(?: (?:met|avec|with|over|sur|about|entre|tussen)\b| \w+ (?:met|avec|with)\b)"
)
_OTHER_GROUND = re.compile(
    r"(?:(?:alleen |enkel |uitsluitend |slechts |uniquement |seulement |only )?"
    r"(?:(?:met|mits|na|op basis van|avec|sur(?: base)?|moyennant|sous|on|with|based on) )?"
    r"(?:de |het |uw |le |la |votre |the |your )?(?:uitdrukkelijke |vrije |geinformeerde |explicit |informed )?"
    r"(?:toestemming|instemming|consentement|consent)(?: explicite| eclaire| ecrit)?"
    r"(?: (?:van|du|de|des|of|by)(?: de| het| la| l| the)? \w+(?: \w+)?)?|"
    r"contract|contractueel|contractuele verplichting|overeenkomst|uitvoering van (?:een|de) (?:overeenkomst|contract)|"
    r"contrat|execution (?:d un|du) contrat|contractual obligation|performance of a contract|"
    r"(?:gunstig )?advies (?:van )?(?:het |de )?(?:ethisch|ethische|medisch ethisch)\b.*|"
    r"avis (?:favorable )?(?:du |de la )?(?:comite|commission) d ethique\b.*|ethics (?:committee|board)\b.*|"
    r"wettelijke (?:verplichting|opdracht)|obligation legale|legal obligation|algemeen belang|interet public|"
    r"taak van algemeen belang|mission d interet public|public interest|gerechtvaardigd belang|interet legitime|"
    r"legitimate interests?|vitaal belang|interet vital|vital interests?)"
)
"""What stands for the ground of processing where there is no mandate."""
_NONE = re.compile(
    r"(?:aucune?s?|neant|nihil|geen|sans objet|nvt|n v t|niet van toepassing|niet nodig|niet vereist|none|no|nothing|"
    r"not applicable|not required|not needed|n a|non requise?|non applicable|pas (?:necessaire|d application|requise?)|"
    r"pas de|pas d|vrijgesteld|dispensee?|exempte?e?|exempt|keine?r?|entfallt)(?= |$)(?! (?:nummer|numero|datum|"
    r"date|number))"
)
"""What stands where a mandate should where there is none, with the reason behind it («aucune : données anonymes»)."""
_OTHER_AGREEMENT = re.compile(
    r"(?:verwerkersovereenkomst|verwerkersovereenkomsten|verwerkingsovereenkomst|overeenkomst (?:met (?:de |"
    r"een )?verwerker|"
    r"gezamenlijke verwerkingsverantwoordelijken)|dienstverleningsovereenkomst|contrat de sous traitance|"
    r"convention de sous traitance|accord de sous traitance|sous traitance|data processing agreement|"
    r"processing agreement|processor agreement|dpa|avv|auftragsverarbeitung\w*|joint controller\w*|"
    r"responsabilite conjointe|co responsabilite|open data|donnees ouvertes|publieke gegevens|openbare gegevens)\b"
)
"""Agreements under which data are processed or published and not passed on to another controller."""
_JOINING = re.compile(
    r"(?:verklaring (?:van )?(?:akkoord|toetreding)|toetredingsverklaring|akkoordverklaring|"
    r"declaration d (?:adhesion|accord)|declaration of accession)\b"
)
_PENDING_WHY = "applied for or a draft: no mandate yet"


def why_pending(given: Mapping[str, Sequence[Cell]]) -> str | None:
    """Return why a row is no mandate by what stands where its reference should, None where it may be one."""
    numbered = any(cites(cell.words) for cell in given.get("reference", ()))
    cells = given.get("reference") or given.get("title") or ()
    if cells and _JOINING.match(fold(cells[0].words)):
        return "declaration of who joins a mandate, which has a row of its own"
    dated = any(cell_date(cell) for cell in given.get("date", ()))
    if cells and not numbered and (told_none := _why_none(given, fold(cells[0].words), dated=dated)):
        return told_none
    told = [*cells[:1]]
    if not dated:
        told += [*given.get("date", ()), *(() if given.get("reference") else given.get("status", ()))]
    told += [] if cells or dated else given.get("purpose", ())
    about = () if cells else (*given.get("purpose", ()), *given.get("data", ()))
    pending = any(_is_pending(fold(cell.words)) for cell in told)
    pending = pending or any(_NOTHING_YET.search(fold(cell.words)) for cell in about)
    if pending and not numbered:
        return _PENDING_WHY
    data = given.get("data", ())
    uncited = not given.get("date") and not any(cites(cell.words) for cells in given.values() for cell in cells)
    if uncited and data and all(_OTHER_GROUND.fullmatch(fold(cell.words)) for cell in data):
        return "on another ground than a mandate"
    return None


def _why_none(given: Mapping[str, Sequence[Cell]], stated: str, *, dated: bool) -> str | None:
    """Return why what stands where a mandate should, or its kind, says that there is none."""
    if _OTHER_GROUND.fullmatch(stated):
        return "on another ground than a mandate"
    kinds = [fold(cell.words) for cell in (*given.get("reference", ())[:1], *given.get("body", ())[:1])]
    if any(_APPLICATION.fullmatch(kind) for kind in kinds):
        return _PENDING_WHY
    if any(_OTHER_AGREEMENT.fullmatch(kind) for kind in kinds):
        return "another agreement than a mandate"
    if dated or not given.get("reference") or _PENDING.match(stated):
        return None
    if _OTHER_AGREEMENT.match(stated):
        return "another agreement than a mandate"
    return "no mandate, as the row says" if _NONE.match(stated) else None


def _is_pending(folded: str) -> bool:
    return bool(_PENDING.match(folded) or _NOTHING_YET.search(folded) or _TALKS.match(folded))
