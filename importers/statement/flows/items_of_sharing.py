"""Items under a heading about sharing that name no receiver: what a person gives, data, and what is done."""

import re

from importers.statement.categories.data_words import in_sentence
from importers.statement.flows.recipient_lists import FOR_WORK
from importers.statement.page import Page, Part
from importers.statement.structure.enumerations import trimmed
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_BY_PERSON = Wording(
    r"\b(?:door|par|by) (?:u|jou|de gebruikers?|de bezoekers?|vous|l'utilisateur|les utilisateurs|l'usager|the user"
    r"|users|you)\b"
    r"|\b(?:u|je|jij) (?:ons |aan ons |zelf )*(?:verstrekt|bezorgt|meedeelt|doorgeeft|invult|deelt)\b"
    r"|\bvous (?:nous )?(?:communiquez|transmettez|fournissez|partagez)\b"
    r"|\byou (?:\w+ )?(?:provide|submit|give|share)\b"
)
"""A sentence before a list that tells what the person gives."""
_WORK = re.compile(
    r"(?:het )?(?!(?:leden|ouders|klanten|instanties|diensten|banken|overheden|scholen|besturen|partijen|derden|artsen"
    r"|partners|vrijwilligers|medewerkers|verenigingen|gemeenten|steden|bedrijven|organisaties|instellingen"
    r"|deelnemers|familieleden|bestuursleden|anderen|personen|mensen|leveranciers|verwerkers|hulpverleners)\b)"
    r"[a-z]{4,}en(?: en (?:het )?[a-z]+en)? (?:van|voor) (?!(?:de |het |onze )?(?:gemeente|stad|overheid|school)\b)"
    r"|(?:verwerking|verzending|uitvoering|behandeling|opvolging|organisatie|registratie) van "
)
"""What is done begins with an infinitive («het versturen van …»)."""
_WHO = re.compile(r"[:–]| - |\b(?:via|door|aan|met|par|by|with|to)\b|\(")


def no_receiver_told(page: Page, part: Part) -> bool:
    """Return whether an item that a list about sharing holds is one of data or of work, and tells of no receiver."""
    if _is_data_or_doing(page, part):
        return True
    low = page.low(part.span)
    lead = page.low(page.sentences(part.above)[-1]) if part.above is not None and page.sentences(part.above) else ""
    if _BY_PERSON.search(lead):
        return True
    if FOR_WORK.search(lead):
        return False
    if _WORK.match(low):
        return _WHO.search(low) is None
    head = trimmed(page.shadow, part.span)
    bracket = low.find("(")
    told = in_sentence(page, head)
    alone = told and told[0].span.start == head.start and len(told) == 1
    rest = page.low(head)[told[0].span.end - head.start :].strip(" .;,") if alone else "x"
    return not rest or (rest.startswith("(") and bracket > 0 and _WHO.search(rest[1:]) is None)


_ITEM_OF_DOING = re.compile(
    r"(?:(?:inschrijven|genereren|versturen|verzenden|uitvoeren|beheren|verwerken|aanmaken|bijhouden|opmaken"
    r"|organiseren"
    r"|ontwikkelen|onderhouden|opslaan|verlenen|betalen|innen|aanvragen|registreren|raadplegen|toekennen|publiceren"
    r"|meten|bezorgen|leveren|plannen|opvolgen) (?:van|voor) (?![^:]*: )|(?:un|une) (?:contact|demande|formulaire"
    r"|message|inscription|e-?mail|visite)\b"
    r"|(?:a|an) (?:contact|request|form|message|registration|e-?mail|visit) )"
)

_STOP = re.compile(r" ?[,;:.(–]| - | en | and | et ")


def _is_data_or_doing(page: Page, part: Part) -> bool:
    """Return whether an item of a list of bodies is a category of data or a doing: «E-mailadres», «versturen van X»."""
    low = page.shadow.low
    if _ITEM_OF_DOING.match(low, *part.span):
        return True
    first = next(iter(in_sentence(page, part.span)), None)
    return first is not None and first.span.start == part.span.start and first.span.end == _first_end(low, part.span)


def _first_end(low: str, span: Span) -> int:
    stop = _STOP.search(low, span.start, span.end)
    return stop.start() if stop else span.end
