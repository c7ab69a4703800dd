"""Receivers and sources told so vaguely that they are nobody, third parties at large, or a supervisory authority."""

import re

from importers.statement.facts import Flow
from importers.statement.page import Page
from importers.statement.party import Party
from ropa.naming import fold

_NAMES_NOBODY = re.compile(
    r"^(?:(?:de|het|een|deze|zogenaamde|externe|bepaalde|volgende|genoemde|bovenvermelde|suivants|following|these"
    r"|those|such|ces|les) )*(?:derden?|derde partij(?:en)?|anderen|verwerkers?"
    r"|partners?|dienst(?:en)?|onze diensten|banken|third part(?:y|ies)|tiers|afdeling(?:en)?|bedrijf|bedrijven)$"
)
_THIRD = re.compile(
    r"(?:(?:de|een|andere|externe|bepaalde|d'autres|des|un|other) )*"
    r"(?:derden?|verwerkers|derde partij(?:en)?|tiers|third part(?:y|ies))"
)


def names_nobody(page: Page, party: Party) -> bool:
    """Return whether a class says nothing about who it is («derden», «verwerkers»)."""
    if party.form not in {"class", "relative"}:
        return False
    if party.form == "relative" and "afdeling" in party.name:
        return True
    return _NAMES_NOBODY.match(page.low(party.span)) is not None


def is_third(page: Page, party: Party) -> bool:
    """Return whether a receiver is told only as a third party: vague, yet a category of recipients (Art. 4(9))."""
    return _THIRD.fullmatch(page.low(party.span)) is not None


def supervises(flow: Flow) -> bool:
    """Whether data would go to a supervisory authority: where complaints and breaches are told, that is no flow."""
    return flow.receiver is not None and _SUPERVISORS.search(fold(flow.receiver.name)) is not None


_SUPERVISORS = re.compile(
    r"^(?:gba|apd|cnil|vtc|ico|edps)\b|gegevensbeschermingsautoriteit|autoriteit persoonsgegevens|toezichtcommissie"
    r"|privacycommissie|protection des donnees|vie privee|data protection|information commissioner"
)
