"""To whom data go though a sentence denies it, since consent makes it so: «niet aan artsen, tenzij u dat wilt»."""

from collections.abc import Iterator

from importers.statement.bodies.party import Party
from importers.statement.bodies.vague_parties import is_you, names_nobody
from importers.statement.flows.tied import Spot
from importers.statement.page import Page
from importers.statement.words.wordings import Wording

_BY_CONSENT = Wording(
    r"\b(?:tenzij|behalve|uitgezonderd|anders dan|dan (?:na|met)|unless|except|other than|save|sauf|a moins|hormis"
    r"|excepte)\b[^.;]{0,90}?\b(?:toestemming|toestaat|toestond|akkoord|instemming|instemt|ingestemd|zelf om (?:vraagt"
    r"|verzoekt)|consent\w*|permission|agree\w*|approv\w+|authori[sz]\w+|accord\w*|autoris\w+)\b"
    r"|\bzonder (?:(?:dat|eerst|daarvoor|uw|je|jouw|de|onze|een|voorafgaande?|uitdrukkelijke|expliciete|schriftelijke"
    r"|hun|van|u) ){0,4}(?:toestemming|medeweten|akkoord|instemming)\b"
    r"|\bwithout (?:(?:your|the|prior|explicit|express|obtaining|first|their|having|written|user's) ){0,4}"
    r"(?:consent|permission|agreement|authori[sz]ation|approval)\b"
    r"|\bsans (?:(?:votre|leur|son|l'|le|un|avoir|obtenir|prealable|explicite|expres) ?){0,4}"
    r"(?:consentement|accord|autorisation|permission)\b"
)
"""What ends a denial: with consent data do go where it says that they do not."""
RULE, CONFIDENCE = "disclose.conditional", 0.65


def given_with_consent(page: Page, spot: Spot) -> Iterator[Party]:
    """Yield whom a sentence denies to give data, except where the person consents."""
    case = _BY_CONSENT.search(page.shadow.low, spot.sentence.start, spot.sentence.end)
    if case is None:
        return
    for one in spot.hit.ends:
        if one.form == "person" and not is_you(page, one):
            continue
        known = one.form in {"named", "class"} and not names_nobody(page, one)
        if known and one.span.end <= case.start():
            yield one
