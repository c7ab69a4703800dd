"""Lines that say by a label what they tell: «Doel: ledenadministratie», «Données : nom, adresse», «Purpose: …»."""

import re

from importers.statement.aims.purposes import names_activity
from importers.statement.aims.purposes import of_item as purpose_of
from importers.statement.categories.data import of_item as data_of
from importers.statement.categories.data_words import Named
from importers.statement.page import Page, Part
from importers.statement.structure.enumerations import between_semicolons, members
from importers.statement.words.sentences import is_clause
from importers.statement.words.shadow import Span

_PURPOSE = re.compile(
    r"(?:(?:de |het |la |le |les |the )?(?:(?:verwerkings)?doel(?:einden?|stelling(?:en)?|en)?|waarom|waarvoor"
    r"|finalites?|objectifs?|but|traitements? (?:realises?|effectues?)|purposes?|why|reasons?|raison)"
    r"(?: (?:van de (?:gegevens)?verwerking|van het gebruik|van het verwerken|du traitement|poursuivies?|of (?:the )?"
    r"(?:data )?processing|for processing|of use|en gebruik))?) ?: (?=\S)"
)
_GROUNDED = re.compile(
    r"(?:(?:de |la |the )?(?:(?:wettelijke |juridische )?(?:rechts)?grond(?:slag)?|base (?:legale|juridique)"
    r"|fondement(?: juridique)?|(?:legal|lawful) (?:ground|basis)|art(?:ikel|icle|\.)? 6[ ,.:/()a-z1]{0,14}?) ?:? ?)"
    r"\(?[a-f]\b\)?(?:(?: ?[,/+]| en| et| and| of) \(?[a-f]\b\)?){0,3}(?:,| ?[:–]| -) "
    r"(?!(?:van|de la|du|des|of|lid|par|para)\b)(?=\S)"
)
"""A line that gives the letter of its ground and then its aim: «Rechtsgrond f, fraudebestrijding»."""
_DATA = re.compile(
    r"(?:(?:de |les |the )?"
    r"(?:(?:welke |soorten |type |categorieen (?:van )?|categories (?:de |of )?|types? (?:de |of )?)?"
    r"(?:persoonlijke |verwerkte |betrokken |personal )?(?:(?:persoons)?gegevens|donnees|informations|data)"
    r"(?: a caractere personnel| personnelles| collectees| traitees| concernees| verwerkt| processed| collected)?)) ?: "
    r"(?=\S)"
)
_GROUND_AGAIN = re.compile(
    r"(?:[a-z]+ )?(?:toestemming|instemming|gerechtvaardigd\w* belang\w*|wettelijke \w+|uitvoering (?:van"
    r" )?(?:de |een )?"
    r"\w*-?(?:overeenkomst|contract)\w*|openbare taak|algemeen belang|consent\w*|legitimate interests?|legal obligation"
    r"|contract|performance of a contract|public task|interet\w* (?:legitimes?|publics?)|obligation legale"
    r"|execution d)\b"
)
_FEW_WORDS = 6
_MOST_WORDS = 12
_SEVERAL = 3


def purposes_told(page: Page, part: Part) -> list[Named]:
    """Return the purposes of a line that is labelled as one about them; several where it enumerates short ones."""
    rest = _after(_PURPOSE, page, part) or _grounded(page, part)
    if rest is None:
        return []
    low = page.low(rest)
    pieces = [rest]
    if ";" in low:
        pieces = between_semicolons(page.shadow.low, rest)
    else:
        listed = members(page.shadow, rest)
        short = all(len(page.low(piece).split()) <= _FEW_WORDS for piece in listed)
        pieces = listed if len(listed) >= _SEVERAL and short and "." not in low[:-1] else [rest]
    return [purpose_of(page, piece) for piece in pieces if len(page.low(piece)) > _SEVERAL]


def data_told(page: Page, part: Part) -> list[Named]:
    """Return the categories of a line that is labelled as one about data."""
    rest = _after(_DATA, page, part)
    return data_of(page, rest) if rest is not None and not is_clause(page.low(rest)) else []


def is_labelled(page: Page, part: Part) -> bool:
    """Return whether a line says by a label that it tells purposes or data, so that it is not read as prose."""
    return _after(_PURPOSE, page, part) is not None or _after(_DATA, page, part) is not None


def _grounded(page: Page, part: Part) -> Span | None:
    """Return the aim in a line that gives the letter of its ground, unless it says the ground once more."""
    rest = _after(_GROUNDED, page, part)
    low = page.low(rest) if rest is not None else ""
    unfit = (
        (is_clause(low) and not names_activity(low))
        or _GROUND_AGAIN.match(low)
        or rest is None
        or rest.end < part.span.end
    )
    return None if unfit or len(low.split()) > _MOST_WORDS else rest


def _after(label: re.Pattern[str], page: Page, part: Part) -> Span | None:
    match = label.match(page.shadow.low, part.span.start, part.span.end)
    if match is None or page.low(part.span).endswith((":", "?")):
        return None
    first = page.sentences(part)[0]
    return Span(match.end(), max(first.end, match.end())) if first.end > match.end() else None
