"""Names of offices and ministries that no capitals bound: in small letters after the first word, or over a comma."""

import re

_OFFICE = (
    r"(?:Agence|Association|Caisse|Centre|Chambre|Cite|College|Comite|Commissariat|Commission|Conseil|Departement"
    r"|Direction|Ecole|Federation|Fondation|Groupement|Haute Autorite|Hopital|Inspection|Institut|Maison|Mairie"
    r"|Ministere|Mutuelle|Observatoire|Office|Prefecture|Rectorat|Region|Secretariat|Service|Societe|Syndicat"
    r"|Universite|Federale [Oo]verheidsdienst|Programmatorische [Oo]verheidsdienst|Rijksdienst|Hulpkas|Dienst"
    r"|Agentschap|Instituut|Centrum|Vereniging|Stichting|Department|Agency|Council|Institute|Association)"
)
_SMALL_ONES = (
    r"(?:Agence|Caisse|Commissariat|Conseil|Direction|Fondation|Inspection|Office|Secretariat|Syndicat)"
    r"(?: (?!est\b|sont\b|a\b|traite|qui\b)[a-z][\w'-]{0,30}){1,8}?"
    r"(?= (?:est|sont|traite|traitent|collecte|agit|s'engage|assure|et (?:la|le|l'))\b|[,.;]|$)"
)
_FIELD = r"[A-Z][a-z]+(?: [A-Z][a-z]+| (?!en\b|et\b|and\b)[a-z]{5,})?"
_MINISTRY = (
    r"(?:[Mm]inister(?:ie)?|Minist(?:ere|re|er|ry)|Staatssecretaris|Department|Departement|Secretary of State)"
    rf" (?:(?:van|voor|of|for|de la|de|des|du) |de l'){_FIELD}"
    rf"(?:, (?:de la |de l'|du |des )?{_FIELD}){{0,3}},? (?:en|et|and) (?:de la |de l'|du |des )?{_FIELD}"
)

OFFICE = (
    rf"(?:{_MINISTRY}|{_OFFICE}(?: [A-Za-z][\w'-]{{0,30}}){{1,10}}(?= \([A-Z][A-Za-z0-9-]{{1,14}}\))|{_SMALL_ONES})"
)
"""Such a name in the folded text with its capitals: with several fields, before its acronym, or before a verb."""

OFFICE_NAMED = re.compile(rf"{OFFICE}(?: ?\([A-Z][A-Za-z0-9&.-]{{1,14}}\))?")
WITH_FORM = re.compile(
    r"(?!(?:de|het|een|die|deze|onze|elke|la|une|cette|als|of|en|en|et) )[a-z][\w-]{1,24} (?:vzw|asbl)(?![\w-])"
)
OF_WHOM = re.compile(r" (?:van|bij|uit|of|from|at|de la|de|du|des) (?:de |het |the |l')?(?!team|ploeg|equipe)")
"""What stands between staff and the body whose staff it is."""
