"""Tells whose list it is by a name that no vocabulary has: «AZ Voorbeeld – machtigingen», «Registre des flux de X»."""

import re

from importers.tables.known import known_body, without_article
from importers.tables.policy_fields import only_fields
from ropa.naming import fold

_OF_LISTS = re.compile(
    r"\b(?:lijst\w*|overzicht\w*|register|machtiging\w*|beraadslaging\w*|protocol\w*|gegevensstro\w*|datastro\w*|"
    r"gegevensuitwisseling\w*|uitwisseling\w*|mededeling\w*|toelating\w*|toestemming\w*|inventaris|tabel|gegevens|"
    r"persoonsgegevens|overeenkomst\w*|akkoord\w*|beslissing\w*|liste\w*|registre|apercu|inventaire|tableau|"
    r"autorisation\w*|"
    r"habilitation\w*|deliberation\w*|decision\w*|flux|donnees|echange\w*|convention\w*|accord\w*|"
    r"communication\w*|list|"
    r"overview|inventory|mandate\w*|authori[sz]ation\w*|agreement\w*|data|flows?|exchange\w*|verzeichnis|liste)\b"
)
_NO_OWNER = re.compile(
    r"\b(?:comite\w*|committee|commissie|commission de la protection|toezicht\w*|kamer|chambre|chamber|ivc|csi|"
    r"vtc|ksz|bcss|"
    r"decreet|decret|wet|loi|law|avg|rgpd|gdpr|artikel|article|art|versie|version|januari|februari|maart|april|"
    r"mei|juni|"
    r"juli|augustus|september|oktober|november|december|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|"
    r"octobre|novembre|decembre|bijlage|annexe|annex|deel|partie|part|tab|tabblad|onglet|sheet|blad|feuille|jaar|"
    r"annee|year|dpo|fg|publiek|intern|interne|internal|extern\w*|inkomend\w*|uitgaand\w*|entrant\w*|sortant\w*|"
    r"actief|actifs?|"
    r"partners?|partenaires?|\d{4}|rr|rn|fo|af|scsz|csss)\b"
)
"""Words of the part of a title that names no body: committees, laws, days, sheets."""
_PARTS = re.compile(r"\s[-–—|]\s|:\s|\s?[()]\s?")
_OF = re.compile(
    r"(?:^|\s)(?:de l|d|par l)['’]|(?:^|\s)(?:van(?: de| het)?|door(?: de| het)?|bij(?: de| het)?|voor(?: de|"
    r" het)?|du|de la|de|des|par(?: la| le)?|of(?: the)?|by(?: the)?|for(?: the)?)\s",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:[A-ZÀ-Ý]|\w[\w&-]{0,40}\.\w)[^\n;?!]{1,80}")
_LONGEST = 200
_MOST_WORDS = 9
_CAPITALS = 2


def name_in_title(text: str) -> str | None:
    """Return the name beside the words for a list in a title, None where none stands there or it is no body's.

    «X – register», «Lijst van machtigingen van X» and «Machtigingen X» are understood.
    """
    plain = " ".join(text.split())
    if len(plain) > _LONGEST or not _OF_LISTS.search(fold(plain)):
        return None
    parts = [part.strip(" .,") for part in _PARTS.split(plain) if part.strip(" .,")]
    alone = [part for part in parts if not _OF_LISTS.search(fold(part))]
    for order, part in enumerate(alone if len(parts) > 1 else ()):
        if _may_be_body(part, first=parts[0] == part and not order):
            return without_article(part)
    for part in parts:
        behind = _behind(part)
        if behind is not None and _may_be_body(behind, first=True):
            return without_article(behind)
    return None


def _behind(part: str) -> str | None:
    """Return what stands behind the words for a list, from the first capital on."""
    if not _OF_LISTS.search(fold(part)):
        return None
    for cut in _OF.finditer(part):
        tail = part[cut.end() :].strip()
        if _NAME.fullmatch(tail) and _OF_LISTS.search(fold(part[: cut.start()])) and not _OF_LISTS.search(fold(tail)):
            return tail
    words = part.split()
    for place in range(1, len(words)):
        tail = " ".join(words[place:])
        if not _OF_LISTS.search(fold(" ".join(words[place - 1 : place]))):
            continue
        if _NAME.fullmatch(tail) and not _OF_LISTS.search(fold(tail)):
            return tail
    return None


def _may_be_body(name: str, *, first: bool) -> bool:
    """Return whether a part of a title may be a body's name; a small one only where the title begins or ends so."""
    bare = without_article(name)
    if not _NAME.fullmatch(bare) or len(bare.split()) > _MOST_WORDS or _NO_OWNER.search(fold(bare)):
        return False
    if known_body(bare) is not None or only_fields(bare):
        return False
    marked = sum(1 for sign in bare if sign.isupper()) >= _CAPITALS or "." in bare[1:-1]
    return marked or (first and " " in bare)
