"""By which names a publisher is known in its own statement: full, by its acronym, by what kind of body it is."""

import re

from ropa.naming import fold

_ARTICLE = re.compile(r"(?:(?:De|Het|La|Le|Les|The) |L')")
_TEAM_NAME = re.compile(r"(?: [A-Z][\w-]{1,40}){0,3}")
_LEGAL_FORMS = ("vzw", "nv", "bv", "asbl", "srl", "sa")


def own_names(publisher: str, acronyms: dict[str, str]) -> set[str]:
    """Return the folded names of the publisher: with a legal form, and by the acronym that the document defines."""
    names = {publisher, re.sub(r" ?\([^()]*\)", "", publisher), *re.findall(r"\(([^()]{2,40})\)", publisher)}
    for short, full in acronyms.items():
        # a text is searched without its accents, and a name is as it is written
        if {fold(name) for name in names} & {fold(short), fold(full), fold(_ARTICLE.sub("", full))}:
            names |= {short, full, f"{full} ({short})"}
    for name in list(names):
        kind, _, rest = name.partition(" ")
        if _KIND_BEFORE.fullmatch(fold(kind)) and rest[:1].isupper():
            names.add(rest)
        elif kind:
            names |= (
                {f"{one} {name}" for one in ("gemeente", "stad", "commune de", "ville de")}
                if " " not in name
                else set()
            )
    return {fold(f"{name} {form}".strip()) for name in names for form in ("", *_LEGAL_FORMS)} | {
        fold(f"{form} {name}") for name in names for form in _LEGAL_FORMS
    }


_KIND_BEFORE = re.compile(r"gemeente|stad|commune|ville|provincie|basisschool|school|stichting|vereniging|hopital")
_KIND_OF_BODY = re.compile(
    r"(?:stad|gemeente|provincie|departement|agentschap|instituut|hogeschool|universiteit|school|fonds|stichting"
    r"|ocmw|cpas|politiezone|hulpverleningszone|zorgbedrijf|academie|club|praktijk|kliniek|apotheek|cooperatie|kerk"
    r"|clinique|cabinet|maison|zone|practice|clinic|charity|cooperative|church"
    r"|vereniging|federatie|museum|bibliotheek|ziekenhuis|centrum|raad|dienst|commissie|kamer|intercommunale|bank"
    r"|ville|commune|province|departement|agence|institut|universite|ecole|fonds|fondation|association|federation"
    r"|musee|bibliotheque|hopital|centre|conseil|office|commission|region|direction"
    r"|city|town|council|department|agency|institute|university|school|fund|foundation|association|federation"
    r"|museum|library|hospital|centre|center|commission|company|trust|authority|college|society|hof|rechtbank|cour|tribunal|court)$"
)


_ENDS_AS = re.compile(
    r"(?<=[a-z]{3})(?:school|club|huis|dienst|bond|centrum|fonds|bedrijf|vereniging|praktijk|zone|museum)$"
)


def own_short(publisher: str) -> re.Pattern[str] | None:
    """Return how a publisher is named again by what kind of body it is («het Departement», «the City»)."""
    words = [fold(word) for word in re.sub(r" ?\([^()]*\)", "", publisher).split()]
    kinds = [word for word in (words[:1] + words[-1:]) if _KIND_OF_BODY.match(word)]
    # «Basisschool …» is also «de school»
    kinds += [found.group() for word in words[:1] if (found := _ENDS_AS.search(word)) and found.group() not in kinds]
    if not kinds or len(words) == 1:
        return None
    return re.compile(
        rf"(?i:het|de|ons|onze|la|le|l'|notre|the|our) ?((?i:{'|'.join(kinds)}))(?![\w'-])"
        r"(?! (?:van|voor|of|for|de|du|des|d') ?[A-Z]| [A-Z])"
    )


def after_team(plain: str, place: int) -> int:
    """Return where the text goes on after the name of a team of the publisher, which is no body of its own."""
    name = _TEAM_NAME.match(plain, place)
    return name.end() if name else place
