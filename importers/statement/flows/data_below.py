"""Data of a flow that stand in the list below its sentence («u bezorgt ons:», «X verwerkt de volgende gegevens:»)."""

from importers.statement.categories.data import of_item
from importers.statement.categories.data_words import in_sentence
from importers.statement.facts import Flow
from importers.statement.page import Page, Part
from importers.statement.structure.sections import lead_roles
from importers.statement.words.sentences import is_clause
from importers.statement.words.wordings import Wording

_HALF = 0.5
_CHOICES = Wording(
    r"\b(?:opties|keuzes|keuzemogelijkheden|options|choix|choices)\b[^:.;]{0,40}\b(?:shown|offered|available|possible"
    r"|getoond|aangeboden|beschikbaar|mogelijk|proposee?s?|offerte?s?|disponibles?|possibles?)\b[^:.;]{0,60}:$"
    r"|\b(?:hebt|heb|krijgt|you have|vous avez)\b[^:.;]{0,40}"
    r"\b(?:opties|keuzes|keuzemogelijkheden|options|choix|choices)\b[^:.;]{0,30}:$"
)
"""What a list offers the reader to choose is neither a category of data nor a right."""


_MANNERS = Wording(
    r"\b(?:op|langs) (?:de )?(?:volgende|verschillende|onderstaande) (?:manier(?:en)?|wijzen?"
    r"|weg(?:en)?)\b[^.;]{0,40}:$"
    r"|\b(?:via|notamment par|onder meer door|including through) ?:$"
    r"|\bvia (?:de )?(?:volgende|onderstaande) (?:kanalen|wegen)\b[^.;]{0,40}:$"
    r"|\b(?:de|des|par) (?:la |les )?(?:manieres?|facons?|voies?|canaux) suivante?s?\b[^.;]{0,40}:$"
    r"|\b(?:in|through|via) (?:the )?following (?:ways|manners|channels)\b[^.;]{0,40}:$"
)
"""What leads in the ways in which data are collected, which are no data themselves."""


def tells_manners(page: Page, part: Part) -> bool:
    """Return whether an item is one of the ways in which data come to the speaker («des manières suivantes: …»)."""
    return _is_led_by(_MANNERS, page, part)


def under_choices(page: Page, part: Part) -> bool:
    """Return whether an item is one of the choices that its lead offers («Several options are shown: …»)."""
    return _is_led_by(_CHOICES, page, part)


def _is_led_by(lead: Wording, page: Page, part: Part) -> bool:
    return part.is_item and part.above is not None and lead.search(page.low(part.above.span)) is not None


def among_data(page: Page, part: Part) -> bool:
    """Return whether an item stands in a list of names that no heading tells of, and half of which are known data."""
    if part.above is None or set(page.role_of_items(part)) - {"intro"}:
        return False
    items = page.below(part.above)
    if any(is_clause(page.low(page.sentences(one)[0])) for one in items):
        return False
    known = sum(bool(in_sentence(page, one.span)) for one in items)
    return len(items) > 1 and known >= _HALF * len(items)


def given_below(page: Page, part: Part, flows: list[Flow]) -> None:
    """Add what the items under «gegevens die u ons bezorgt:» name to what the person gives."""
    leads = part.is_item or page.low(part.span).endswith(":")
    last = page.sentences(part)[-1:]
    chosen = _CHOICES.search(page.low(part.span)) is not None
    for flow in flows:
        if chosen or not leads or not last:
            continue
        if flow.sender.form == "person" and (part.is_item or last[0].holds(flow.span)):
            given = [below for below in page.below(part) if page.role_of_items(below)[:1] != ("purpose",)]
            flow.data += [item for below in given for item in of_item(page, below.span)]


def carried_below(page: Page, part: Part, flows: list[Flow]) -> None:
    """Add to the flows of «daarvoor verwerkt X de volgende gegevens:» what the items below name."""
    last = page.sentences(part)[-1:]
    if not last or not page.low(part.span).endswith(":") or "data" not in lead_roles(page.low(last[0]))[:1]:
        return
    for flow in flows:
        if last[0].holds(flow.span) and flow.sender.form != "person":
            flow.data += [item for below in page.below(part) for item in of_item(page, below.span)]
