"""Bodies that a text enumerates one after another, those that it names in brackets, and unknown ones between known."""

import re

GLOSS = re.compile(
    r"(?:,? (?:die|dat|qui|who|that|which) [^.;:()]{3,90}?)? ?\((?:(?:bv\.?|bijv\.?|bijvoorbeeld|o\.a\."
    r"|onder (?:meer|andere)|zoals|nl\.|namelijk|e\.g\.|p\. ?ex\."
    r"|par exemple|for example|for instance|notamment|such as|like|including|tels? que),? )?(?P<names>[^()]{2,80})\)"
    r"|(?:,? (?:zoals|waaronder|such as|including|like|tels? que|telles? que|comme|notamment)"
    r"| ?: (?:denk (?:(?:hierbij|daarbij|maar|dan|bijvoorbeeld) )*aan|think (?:for example )?of"
    r"|pensez (?:par exemple )?(?:a|aux))) (?P<such>[^.;:()]{2,80})"
)
"""What names the members of a class right after it: in brackets, or after «zoals»."""

EXAMPLE = re.compile(
    r"[^(]*\((?:bv|bijv|o\.a|e\.g|p\. ?ex|bijvoorbeeld|onder (?:meer|andere)|zoals|par exemple|for example|for instance"
    r"|notamment|such as|like|including|tels? que)\b"
)
"""How brackets begin that hold examples, and not the name of the one that is meant."""

UNKNOWN = re.compile(
    r"(?:(?:de|het|een|onze|uw|je|jouw|le|la|les|votre|vos|un|une|the|your|our|an?) |l')?"
    r"(?!(?:gegevens|donnees|data|informatie|naam|adres)\b)[a-z][a-z-]{3,30}(?: (?:[a-z-]{4,24})){0,2}?"
    r"(?=(?: \([^()]{2,60}\))?(?:,? (?:en|of|et|ou|and|or) |, ))"
)
"""A member of an enumeration that no word list knows, between others."""

SAID_OF = r"(?:habilite|autorise)e?s? (?:a|aux?)|mentionnee?s? (?:a|aux?|dans|par)|chargee?s? de|assurant"
"""French words that begin to say something of the one named before («les agents habilités à …»)."""

LEADS_IN = re.compile(r"[:?]$|\b(?:volgende|onderstaande|following|suivante?s?)\b[^.]{0,40}\.$")
"""How a sentence ends that leads in a list, with a colon or by announcing it («… om de volgende partijen.»)."""

_BRACKET = re.compile(r" ?\([^()]{1,80}\)")


def after_bracket(low: str, place: int, end: int) -> int:
    """Return where a text goes on after a bracket that begins at a place, if one does."""
    bracket = _BRACKET.match(low, place, end)
    return bracket.end() if bracket else place


APPOSITION = re.compile(r", (?:zijnde |namelijk )?(?:een|un|une|an?) ")
"""What only describes the body before it, and is no further member."""

NEXT = re.compile(
    r"(?:,|;)? ?(?:\b(?:en/of|en|of|ou|et|and|or|alsook|evenals)\b"
    r"|(?<=[,;])) (?:ook )?(?:bijvoorbeeld )?"
    r"(?:aan |naar |met |bij |van |via |door |d'|aux? |avec |with |to |by |from |par |chez )?"
)
"""What stands between two members of an enumeration."""
OPEN_END = re.compile(r"(?:\b(?:etc|enz)\b\.?|\be\.a\.|…|\.\.\.)\)?$")
"""How a list ends that gives only examples."""

GOES_ON = re.compile(
    r"(?!en |of |et |ou |and |or )(?:van|voor|der|des|du|de la|of)? ?(?:de |het )?[a-z-]+(?: [a-z-]+)?$"
)
"""How a name goes on in small letters to the end of a line."""
_BRACKETED = re.compile(r" ?\([^()]{3,60}\)")


def gloss_of(low: str, place: int) -> str:
    """Return what brackets right after a name say of it («X (hébergeur)», «X (data processor)»)."""
    gloss = _BRACKETED.match(low, place)
    return gloss.group() if gloss else ""
