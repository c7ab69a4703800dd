"""What a heading names that stands under one about purposes or about data: «4.1 Planning», «Technische gegevens»."""

import re

from importers.statement.aims.purposes import names_activity, of_item
from importers.statement.categories.data_words import Named, is_nothing, name_of
from importers.statement.page import Page, Part
from importers.statement.persons.persons import are_persons
from importers.statement.words.sentences import is_clause
from importers.statement.words.shadow import Span

_NUMBER = re.compile(r"\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]? ")
_DEEP = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}[.)]? ")
_MOST_WORDS = 12
_FEW_WORDS = 6
_SENTENCES = 2
_GERUND = re.compile(r"[a-z]{3,}ing (?:and |of |our |your |the )?[a-z]")
_FARTHEST = 80
_NO_PURPOSE = re.compile(
    r"(?:algeme(?:en|ne [a-z]+)|inleiding|overzicht|meer informatie|toelichting|introduction|general|generalites"
    r"|contact|en savoir plus|cookies?|rechtsgrond\w*|grondslag\w*|legal basis|base legale|voorbeelden?"
    r"|(?:onze )?website|minderjarigen|examples?|exemples?|(?:uw|je|jouw|your|vos) )\b"
)
_TELLS_NONE = re.compile(
    r"(?:overige|andere|divers|varia|miscellaneous|autres?|others?)$"
    r"|(?:opslag|bewaring|vergaring|inzameling) van (?:\w+ )?(?:persoons)?gegevens\b"
    r"|(?:collecte|conservation|stockage) (?:de|des|de vos) donnees\b"
    r"|(?:collection|storage) of (?:your |personal )*data\b"
)
"""A heading for what is left, or that only says that data are kept, names no purpose."""
_DEED = re.compile(
    r"(?:het )?[a-z]+en (?:en [a-z]+en )?(?:van|voor|aan|op|over|met) |(?:deelname|inschrijving|aanmelding|registratie"
    r"|communicatie|klantenbeheer|ledenadministratie|personeelsbeheer|boekhouding|facturatie|marketing|statistiek\w*"
    r"|nieuwsbrie\w+|rekrutering|sollicitaties?|beheer|direct marketing|dienstverlening|onderzoek|analyse|newsletters?"
    r"|recruitment|research|customer service|gestion|prospection|recrutement|statistiques)\b"
)
_DATA = re.compile(
    r"(?:[\w()-]+ ){0,4}?[\w-]*(?:gegevens|data|informatie|cookies|nummers?|beelden|logs|logbestanden)(?: \(.*\))?:?"
    r"|(?:donnees|informations|coordonnees)(?: [\w'-]+){1,5}|(?:[\w-]+ ){1,4}(?:data|information|details|records)"
)
_NO_DATA = re.compile(
    r"\b(?:welke|wij|we|uw|je|jouw|onze|deze|what|which|your|our|vos|nos|quelles?|delen|bewaren|verwerking|verzamelen"
    r"|doorgifte|gebruik|bescherming|beveiliging|andere|overige|other|autres?)\b"
)
_MANNER = re.compile(
    r"\b(?:die (?:u|je|jij|wij|we)|automatisch|zelf|rechtstreeks|(?:that )?you (?:provide|give|share)|(?:that )?we "
    r"(?:collect|receive)"
    r"|automatically|directly|que (?:vous|nous)|automatiquement|directement)\b"
)
"""A heading that tells how data come names none («Gegevens die u zelf verstrekt»)."""


def purpose_named(page: Page, part: Part) -> list[Named]:
    """Return the purpose that a heading under one about purposes names: what is done, or a title that is led in."""
    above, span = part.section.above, _without_number(page, part)
    if above is None or part.section.own_roles or "purpose" not in above.own_roles - {"basis"}:
        return []
    low = page.low(span)
    if low.endswith("?") or not above.own_roles <= {"purpose", "basis"} or part.index + 1 >= len(page.parts):
        return []
    if _TELLS_NONE.match(low) or are_persons(page, span) or _over_heading(page, part):
        return []
    if not _over_list(page, part):
        if is_clause(low) or len(low.split()) > _MOST_WORDS or _NO_PURPOSE.match(low):
            return []
        deep = _DEEP.match(page.low(part.span)) is not None
        if not (part.block.level or deep or names_activity(low) or _DEED.match(low) or _led(page, part)):
            return []
    return [of_item(page, span)]


def title_run_in(page: Page, part: Part) -> list[Named]:
    """Return the purpose that a paragraph in a section about them begins with («Handling claims. We process …»)."""
    told = page.sentences(part)
    if part.block.kind != "paragraph" or "purpose" not in part.section.own_roles or len(told) < _SENTENCES:
        return []
    low = page.low(told[0])
    short = len(low.split()) <= _FEW_WORDS and not is_clause(low) and low.endswith(".")
    deed = names_activity(low) or _DEED.match(low) or _GERUND.match(low)
    return [of_item(page, Span(told[0].start, told[0].end - 1))] if short and deed else []


def data_named(page: Page, part: Part) -> list[Named]:
    """Return the category that a heading under one about data names («6.1 Contactgegevens»)."""
    above, span = part.section.above, _without_number(page, part)
    if above is None or part.section.own_roles or "data" not in above.own_roles or page.low(span).endswith("?"):
        return []
    low = page.low(span)
    if _MANNER.search(low):
        return []
    known = _DATA.fullmatch(low) is not None and not (_NO_DATA.search(low) or is_nothing(low))
    if not known and not (above.own_roles == {"data"} and _over_data(page, part)):
        return []
    return [Named(name_of(page, span), span, "data.heading")]


def _without_number(page: Page, part: Part) -> Span:
    number = _NUMBER.match(page.low(part.span))
    return Span(part.span.start + (number.end() if number else 0), part.span.end)


def _over_list(page: Page, part: Part) -> bool:
    """Whether a heading with a number of several steps stands right over a list."""
    return _DEEP.match(page.low(part.span)) is not None and bool(page.below(part))


_HOW_THEY_COME = re.compile(
    r"(?:bij|via|door|wanneer|als|tijdens|automatisch\w*|lors|lorsque|quand|par|en cas|when|if|by|during|through"
    r"|automatically)\b|.*\b(?:verzamelde?|verstrekte?|ontvangen|collecte\w*|fourni\w*|collected|provided)\b"
)
"""A heading that says on what occasion or how data come names none («2.1 Bij het bestellen van kaarten»)."""


def _over_data(page: Page, part: Part) -> bool:
    """Whether a heading stands over a list of names, and so may be what they are together."""
    told = any(is_clause(page.low(one.span)) for one in page.below(part)[:2])
    return _over_list(page, part) and not told and not _HOW_THEY_COME.match(page.low(_without_number(page, part)))


def _over_heading(page: Page, part: Part) -> bool:
    """Whether a numbered heading stands right over one that is numbered as a part of it, and so only groups those."""
    own, below = _DEEP.match(page.low(part.span)), page.parts[part.index + 1]
    return (
        own is not None
        and below.block.kind == "heading"
        and page.low(below.span).startswith(f"{own.group().strip(' .)')}.")
    )


def _led(page: Page, part: Part) -> bool:
    """Whether the first heading of its rank is led in: «voor de volgende doeleinden:»."""
    above, first = part.section.above, part
    for index in range(part.index - 1, max(part.index - _FARTHEST, 0), -1):
        before = page.parts[index]
        if above is not None and before.span == above.heading:
            break
        if before.block.kind == "heading" and before.section.above is above:
            first = before
    return first.index > 0 and page.low(page.parts[first.index - 1].span).endswith(":")
