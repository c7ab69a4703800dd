"""Short names that a statement gives a body itself: «De Proefraad (hierna: "de Raad")», «Beheerder: Proefnet vzw»."""

from importers.statement.page import Page
from importers.statement.words.wordings import patterns

_NAME = (
    r"[A-Z][\w&'+./-]{0,40}(?: (?:(?:en|van|de|der|het|voor|&|et|des|du|pour|la|and|of|the|for) ){0,3}"
    r"[A-Z][\w&'/-]{0,40}){0,6}"
)
_CALLED = (
    r"(?:hierna|verder|hieronder|ci-apres|hereafter|hereinafter|below)(?: ook| also)?,?"
    r"(?: (?:verder |kortweg |dans le present document )?"
    r"(?:genoemd|aangeduid als|vermeld als|te noemen|noemen we|denommee?s?|appelee?s?|designee?s?|referred to as"
    r"|called))?"
)
_LEGAL = (
    r"(?:[Vv][Zz][Ww]|[NnBbCc][Vv]|[Vv]of|VOF|[Bb]vba|BVBA|[Aa]sbl|ASBL|[Ss]rl|SRL|[Ss]a|SA"
    r"|[A-Za-z]\.(?:[A-Za-z]\.){1,4})"
)
_ARTICLE = r"(?:[Dd]e |[Hh]et |[Ll]a |[Ll]e |[Ll]'|[Tt]he )?"
_WAYS = patterns(
    rf"(?P<full>{_NAME})(?:,? {_LEGAL})?,? ?\( ?{_CALLED} ?:? ?[\"'] ?"
    rf"{_ARTICLE}(?P<short>{_NAME}) ?[\"']",
    rf"(?P<full>{_NAME})(?:,? {_LEGAL})?,? ?\( ?{_CALLED} ?:? ?"
    rf"{_ARTICLE}(?P<short>[A-Z]{{2,12}}) ?\)",
    r"(?<![\w-])(?P<short>Beheerder|Uitgever|Exploitant|Aanbieder|Organisator|Editeur|Editrice|Gestionnaire"
    rf"|Organisateur|Publisher|Operator|Organi[sz]er) ?: {_ARTICLE}(?P<full>{_NAME})",
)


def called(page: Page) -> dict[str, str]:
    """Return by the short names that a text gives to bodies their full names."""
    found: dict[str, str] = {}
    for part in page.parts:
        for way in _WAYS.likely(page.shadow, part.span):
            for match in way.finditer(page.shadow.plain, part.span.start, part.span.end):
                found.setdefault(match.group("short"), match.group("full"))
    return found
