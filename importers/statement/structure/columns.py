"""What a column of a table holds by the words of its header: «Gegevens», «Finalité», «Who has access»."""

import re

from importers.statement.structure.sections import Role

_DATA_HEAD = re.compile(
    r"(?:(?:soorten?|types?|categorie(?:en|s)?|welke|types?|categories|category) (?:van |de |of )?(?:\w+ )?)?"
    r"(?:persoonlijke )?(?:persoons)?(?:gegevens?|informatie|donnees?|data|information)"
    r"(?: (?:a caractere personnel|personnelles?|collectees?|traitees?|concernees?|verwerkt|collected|processed"
    r"|involved|concerned))*(?: par le traitement)?\??"
)
_PURPOSE_HEAD = re.compile(
    r"(?:doel(?:einden?|en)?|finalites?|purposes?|waarom(?: nodig)?\??|waarvoor\??|why\??|objectifs?|pourquoi ?\??)"
    r"(?: (?:van de verwerking|du traitement|of (?:the )?processing|en grondslag|poursuivies?))?"
)
PERIOD_HEAD = re.compile(r"bewaar|conserv|retention|hoe ?lang|how long|\bduree\b|\btermijn|storage")
_ACCESS_HEAD = re.compile(
    r"(?:wie (?:heeft|hebben|krijgt) (?:er )?(?:toegang|inzage)|(?:qui a|personnes ayant) acces"
    r"|who (?:has|have) access)\b.{0,40}"
)


def column_roles(low: str) -> tuple[Role, ...]:
    """Return the roles that the header of a column gives to the cells below it; none where its words are others."""
    if _DATA_HEAD.fullmatch(low):
        return ("data",)
    if _PURPOSE_HEAD.fullmatch(low):
        return ("purpose",)
    return ("recipient",) if _ACCESS_HEAD.fullmatch(low) else ()
