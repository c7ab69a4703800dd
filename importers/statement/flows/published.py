"""Who gets what is published: the network that shows it, which decides for itself, or the public (Art. 4(9))."""

import re

from importers.statement.bodies.parties import Parties
from importers.statement.bodies.party import Party
from importers.statement.bodies.tool_names import is_social, tool_names
from importers.statement.flows.tied import Spot
from importers.statement.page import Page
from importers.statement.words.shadow import Span

_CONTACT = re.compile(r"\b(?:contact\w*|bereik\w*|reach|joindre)\b")
_SHOWN = re.compile(
    r"\b(?:foto|beeld|video|film|opname|gegevens|naam|namen|resultaten|photos?|images?|pictures|donnees|data"
    r"|information"
    r"|names?|results|noms?)\w*"
)
_PUT_OUT = re.compile(r"publi|gepubliceerd|getoond|geplaatst|verschij|posted|displayed|diffus|en ligne|online")
_PUBLIC = re.compile(
    r"\b(?:(?:openba(?:re?|ar)|publieke?|(?:algemeen|publiek|vrij"
    r"|voor iedereen) toegankelijke) (?:[a-z]+ )?(?:web)?(?:site"
    r"|pagina|register|portaal|lijst|databank|kaart)|(?P<en>public(?:ly)? (?:accessible "
    r"|available )?(?:web ?)?(?:site|page"
    r"|register|portal|list|database|map)s?)|(?P<fr>(?:site|page|registre|portail|liste|carte)s? (?:web "
    r"|internet )?(?:publics?"
    r"|publiques?|publiquement accessibles?|accessibles? (?:a tous|au public))))\b"
)
"""What is put on such a site is disclosed to the public."""
_NETWORKS = re.compile(
    r"\b(?:sociale? media|social (?:media|networks?)|reseaux sociaux|sociale netwerken"
    r"|(?<=de )(?:(?:lokale|plaatselijke|regionale|gedrukte|geschreven) )?pers|(?<=la )presse"
    r"|(?<=the )(?:local )?press)\b"
)


def shown_through(page: Page, parties: Parties, spot: Spot) -> list[Party]:
    """Return who gets what is put «op sociale media zoals X» or «op een openbare website»."""
    section, shadow = spot.part.section, page.shadow
    listed = spot.part.is_item and section.about("processor", "recipient")
    if listed or section.about("cookies", "rights") or not _SHOWN.search(page.low(spot.part.span)):
        return []
    openly = _PUBLIC.search(shadow.low, spot.sentence.start, spot.sentence.end)
    if openly is not None and _PUT_OUT.search(page.low(spot.hit.cue)):
        return [Party(_public_in(openly), Span(*openly.span()), "class")]
    contact = _CONTACT.search(shadow.low, spot.hit.cue.end, spot.sentence.end)
    room = Span(spot.hit.cue.start, contact.start() if contact else spot.sentence.end)
    named = [one for one in tool_names(shadow, room) if is_social(page.low(one))]
    at = [*named] or [Span(*one.span()) for one in _NETWORKS.finditer(shadow.low, room.start, room.end)][:1]
    shown = [party for one in at if (party := parties.at(one) or Party(page.words(one), one, "named"))]
    return [one for one in shown if one.form not in {"person", "publisher"}]


def _public_in(openly: re.Match[str]) -> str:
    return {"en": "public", "fr": "public"}.get(str(openly.lastgroup), "publiek")
