"""Words for what public bodies are about, which names of bodies join by «en» and which are no names themselves."""

from ropa.naming import fold

_FIELDS = frozenset(
    """
    onderwijs vorming opleiding werk werkgelegenheid sociale economie zorg gezondheid welzijn gezin gezinnen kind
    kinderen jeugd cultuur sport media energie klimaat leefmilieu omgeving milieu mobiliteit openbare werken wonen
        huisvesting woonbeleid financien begroting justitie binnenlandse buitenlandse zaken integratie inburgering
    toerisme
    landbouw visserij natuur bos wetenschap innovatie ondernemen ondernemerschap handel gelijke kansen samenleving
    armoedebestrijding erfgoed ruimte water veiligheid preventie personeel organisatie ict vervoer defensie
    informatica telecommunicatie logistiek organisation logistique logistics solidarite entraide personnel
        innovation ondersteuning communicatie communication coordinatie coordination planning beleid politique
    middenstand kmo pensioenen arbeid overleg invordering inning
    emploi formation enseignement sante environnement enfance jeunesse culture famille familles logement patrimoine
    economie recherche agriculture ruralite transport transports mobilite infrastructures finances budget justice
        interieur integration tourisme climat sports aide social sociale sociales action bien etre egalite chances
    travail
    concertation commerce innovation sciences science territoire urbanisme securite prevention pensions recouvrement
    education training employment health welfare family families youth sport climate energy environment mobility
    housing finance justice tourism farming nature science research trade labour
    """.split()  # noqa: SIM905 - words are easier to add to in lines
)


_SMALL = frozenset(
    {"de", "het", "la", "le", "l", "les", "the", "d", "van", "der", "des", "du", "voor", "en", "et", "and"}
)


def only_fields(text: str) -> bool:
    """Return whether `text` says nothing but what something is about («Wonen en Energie»)."""
    return all(word in _FIELDS or word in _SMALL for word in fold(text).split())


def names_field(text: str) -> bool:
    """Return whether the first or the last word of `text` is one for a field of policy («de Gezondheid»)."""
    words = fold(text).split()
    while words and words[0] in _SMALL:
        words = words[1:]
    return bool(words) and (words[0] in _FIELDS or words[-1] in _FIELDS)
