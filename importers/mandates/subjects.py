"""Tells whose data a title speaks of («gegevens van leerlingen»), and which body holds them («… van Opgroeien»)."""

import functools
import re

from importers.mandates.parties import parties
from ropa.vocabulary.bodies import find_body

_PERSONS = (
    "leerlingen|studenten|kinderen|jongeren|ouders|gezinnen|huurders|kandidaat-huurders|cursisten|"
    "werknemers|werkgevers|"
    "werklozen|werkzoekenden|burgers|cliënten|patiënten|vreemdelingen|invaliden|gerechtigden|"
    "verzekerden|gepensioneerden|"
    "ambtenaren|personeelsleden|medewerkers|leden|lezers|eigenaars|bewoners|inwoners|aanvragers|rechthebbenden|"
    "bijslagtrekkenden|titularissen|houders|personen|zelfstandigen|artsen|zorgverleners|belastingplichtigen|"
    "alimentatieplichtigen|schuldenaars|ontleners|kredietnemers|begunstigden|internen|kleuters|kandidaten|"
    "élèves|étudiants|enfants|parents|travailleurs|locataires|personnes|citoyens|patients|assurés|"
    "bénéficiaires|chômeurs"
)
_WHO = (
    rf"(?:(?!van\b|over\b|de\b|het\b|een\b|met\b|en\b)[\w-]{{2,24}} ){{0,2}}?(?:\w{{1,18}}-?)?(?:{_PERSONS})(?![\w-])"
    r"(?: (?:met|die|boven|ouder dan|jonger dan|handicapées|âgées|"
    r"ayant)(?! de gegevens)[^,;()]{1,80}?(?=$|[,;()]| en | et )"
    r"|(?<=houders) van [^,;()]{1,80}|(?<=titularissen) van [^,;()]{1,80}|(?<=aanvragers) van [^,;()]{1,80})?"
)
_WHERE = r"(?: (?:in|uit|van|op|binnen|dans|de)(?: (?:[^;() ]*-,|[^,;() ]+)){1,14})?"
_SUBJECT = re.compile(
    r"(?:van|over|betreffende|aangaande|inzake|m\.b\.t\.|met betrekking tot|des|de|d'|concernant les|relatives aux)"
    rf"(?: de| alle| hun| bepaalde| les)?[ ](?P<who>{_WHO}){_WHERE}",
    re.IGNORECASE,
)
_AND_MORE = re.compile(rf"(?:,| en| et)(?: van)?(?: de| les)? (?P<who>{_WHO}){_WHERE}", re.IGNORECASE)
_LONGEST_TAIL = 12


@functools.lru_cache(maxsize=8192)
def data_and_subjects(text: str) -> tuple[str, tuple[str, ...]]:
    """Return what of `text` names data, and the persons whose data they are, in their order."""
    found = _SUBJECT.search(text)
    if found is None:
        return text, ()
    who = [found["who"].strip()]
    end = found.end()
    while more := _AND_MORE.match(text, end):
        who.append(more["who"])
        end = more.end()
    rest = f"{text[: found.start()].rstrip()}{text[end:]}"
    return rest, tuple(who)


@functools.lru_cache(maxsize=8192)
def without_last_body(text: str) -> tuple[str, str | None]:
    """Return `text` without the known body that its last words name as the holder, and that body."""
    words = text.split()
    for size in range(min(_LONGEST_TAIL, len(words) - 1), 0, -1):
        head, tail = words[-size - 1].lower(), " ".join(words[-size:])
        if head in {"van", "de", "het", "vanuit", "du", "la", "tussen/van", "des"} and find_body(tail) is not None:
            rest = words[: -size - 1]
            while rest and rest[-1].lower() in {"van", "tussen/van", "vanuit", "de", "du"}:
                rest = rest[:-1]
            named = parties(tail)
            return " ".join(rest), named[0].name if named else None
    return text, None
