"""Receivers and sources told so vaguely that they are nobody, third parties at large, or a supervisory authority."""

import re

from importers.statement.bodies.party import Party
from importers.statement.facts import Flow
from importers.statement.page import Page
from ropa.naming import fold

_NAMES_NOBODY = re.compile(
    r"^(?:(?:de|het|een|deze|zogenaamde|externe|bepaalde|volgende|genoemde|bovenvermelde|suivants|following|these"
    r"|those|such|ces|les) )*(?:derden?|derde partij(?:en)?|anderen|verwerkers?"
    r"|partners?|dienst(?:en)?|onze diensten|banken|third part(?:y|ies)|tiers|afdeling(?:en)?|bedrijf|bedrijven)$"
)
_THIRD = re.compile(
    r"(?:(?:de|een|andere|externe|bepaalde|deze|die|dergelijke|d'autres|des|un|ces|certains|other|these|those|such"
    r"|external|certain|selected) )*"
    r"(?:derden?|verwerkers|derde partij(?:en)?|tiers|third part(?:y|ies))"
)
_NO_CATEGORY = re.compile(
    r"(?:(?:de|een|deze|die|andere|volgende|alle|d'|les?|ces|autres) ?)*(?:partij(?:en)?|acteurs)"
)


def tells_no_processor(page: Page, party: Party) -> bool:
    """Return whether a body is told by what is no category of processors («deze partijen», «autres acteurs»)."""
    return _NO_CATEGORY.fullmatch(page.low(party.span)) is not None


def is_announced(page: Page, party: Party) -> bool:
    """Return whether a class only announces the list that tells who it is («de volgende partijen»)."""
    return _ANNOUNCED.match(page.low(party.span)) is not None


def names_nobody(page: Page, party: Party) -> bool:
    """Return whether a class says nothing about who it is («derden», «verwerkers»)."""
    if party.form not in {"class", "relative"}:
        return False
    if _OF_OURS.match(page.shadow.low, party.span.end):
        return True
    if party.form == "relative" and "afdeling" in party.name:
        return True
    low = page.low(party.span)
    if _ANNOUNCED.match(low) or _SUIVANTS.match(page.shadow.low, party.span.end):
        return True
    if is_decider(page, party):
        return True
    told = _PARTNERS.search(low) and _WHICH_ONES.match(page.shadow.low, party.span.end)
    return told is None and _NAMES_NOBODY.match(low) is not None


def gives(page: Page, party: Party) -> bool:
    """Return whether somebody told so vaguely may be a source (Art. 14): third parties, and partners."""
    return is_third(page, party) or _PARTNERS.search(page.low(party.span)) is not None


def gets_data(page: Page, party: Party) -> bool:
    """Return whether third parties are told by what they get («derden aan wie deze gegevens worden bezorgd»)."""
    return is_third(page, party) and _TO_WHOM.match(page.shadow.low, party.span.end) is not None


_TO_WHOM = re.compile(r",? (?:to which|to whom|aan wie|waaraan|auxquels|a qui)\b")


def is_decider(page: Page, party: Party) -> bool:
    """Return whether a body is told only as the one that decides: the speaker, or whoever was told before."""
    return _DECIDER.fullmatch(page.low(party.span)) is not None


_ANNOUNCED = re.compile(
    r"(?:de |the |les )?(?:volgende|onderstaande|hiernavolgende|hieronder (?:vermelde|genoemde)|following) "
)
"""What is announced is told in the list that follows."""
_SUIVANTS = re.compile(r" (?:suivante?s?|ci-(?:dessous|apres)|hieronder|below)\b")
_DECIDER = re.compile(
    r"(?:de |the |le |la )?(?:verwerkingsverantwoordelijke|(?:data )?controller|responsable d[eu] traitement)"
)
_PARTNERS = re.compile(r"\b(?:partners?|partenaires?|bedrijf|bedrijven)$")
_WHICH_ONES = re.compile(
    r" (?:die|dat|met wie|waarmee|who|which|that|with whom|qui|avec (?:lesquels|qui)|present(?:s|es)?|aanwezig"
    r"|involved|betrokken|concernes)\b"
)


def again(page: Page, party: Party) -> bool:
    """Return whether a class only points back to one that was told before («die verwerkers»)."""
    return page.shadow.low[max(party.span.start - 6, 0) : party.span.start].endswith(_BACK)


_BACK = ("die ", "deze ", "those ", "these ", "such ", "ces ")
_OF_OURS = re.compile(
    r" (?:of|van|de|from|uit) (?:our|ons|onze|notre|nos|the|l'|la) ?(?:team|staff|organi[sz]ation|diensten|personeel"
    r"|equipe|ploeg|organisatie|entite|entity|company|bedrijf)\b"
)


def moves_on(page: Page, party: Party) -> bool:
    """Return whether a receiver is the one to which the person has its data moved (Art. 20)."""
    return _OTHER_DECIDER.fullmatch(page.low(party.span)) is not None


_OTHER_DECIDER = re.compile(
    r"(?:een |an? |un |to )?(?:andere?|another|other|autre|nieuwe|new) (?:verwerkings-?verantwoordelijken?"
    r"|(?:data )?controllers?|responsables? d[eu] traitement|(?:door (?:u|jou) [a-z]+ )?"
    r"(?:organisatie|partij|dienstverlener)|organi[sz]ation|party|organisme|prestataire)"
)


def is_you(page: Page, party: Party) -> bool:
    """Return whether the person is addressed («u», «vous»), and no group of people told of («bezoekers»)."""
    return _YOU.fullmatch(page.low(party.span)) is not None


_YOU = re.compile(r"(?:u|je|jij|jou|uzelf|jezelf|jijzelf|vous|tu|toi|you|yourself|vous-meme|(?:u|je|jij) zelf)")


def is_third(page: Page, party: Party) -> bool:
    """Return whether a receiver is told only as a third party: vague, yet a category of recipients (Art. 4(9))."""
    return _THIRD.fullmatch(page.low(party.span)) is not None


def names_third(name: str) -> bool:
    """Return whether a name is only that of third parties."""
    return _THIRD.fullmatch(fold(name)) is not None


def is_of_whom(page: Page, party: Party) -> bool:
    """Return whether a group of people is whose data these are, not from whom they come («van onze leden»)."""
    if party.form not in {"class", "relative"} or not _PEOPLE.search(party.name.lower()):
        return False
    before = page.shadow.low[max(party.span.start - 40, 0) : party.span.start]
    return _OTHER_PEOPLE.search(party.name.lower()) is None or _DATA_OF.search(before) is not None


_PEOPLE = re.compile(
    r"(?:leden|ouders|voogden|familie|deelnemers|gebruikers|bezoekers|publiek|lezers|begeleiders?|leiding|vrijwilligers"
    r"|leerkracht(?:en)?|leraren|docenten|trainers?|klasgenoten|volgers|abonnees|politici|politicus|membres|parents"
    r"|benevoles|utilisateurs|visiteurs|participants|public|enseignants?|members|guardians|volunteers|teachers|users"
    r"|visitors|readers|subscribers|relatives)\b"
)
_OTHER_PEOPLE = re.compile(
    r"sources|bronnen|ouders|voogd|familie|leerkracht|leraren|docenten|andere|parents|guardian|teacher|famil|enseignant|autres|other"
    r"|relatives"
)
_DATA_OF = re.compile(
    r"(?:gegevens|informatie|donnees|informations|data|information|leden) (?:van|over|de|des|of|about|en) [\w' ]{0,12}$"
)


def supervises(flow: Flow) -> bool:
    """Whether data would go to a supervisory authority: where complaints and breaches are told, that is no flow."""
    return flow.receiver is not None and _SUPERVISORS.search(fold(flow.receiver.name)) is not None


_SUPERVISORS = re.compile(
    r"^(?:gba|apd|cnil|vtc|ico|edps)\b|gegevensbeschermingsautoriteit|autoriteit persoonsgegevens|toezichtcommissie"
    r"|privacycommissie|protection des donnees|vie privee|data protection|information commissioner"
)
