"""Tells whose data a title speaks of («gegevens van leerlingen»), and which body holds them («… van Opgroeien»)."""

import functools
import re

from importers.tables.parties import parties
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
    "bénéficiaires|chômeurs|"
    "pupils|students|children|parents|citizens|patients|employees|tenants|persons|households|families"
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
_BEFORE_HOLDER = frozenset({"van", "de", "het", "vanuit", "du", "la", "tussen/van", "des", "of", "the"})
_SEVERAL = re.compile(r",|(?<!\w)(?:en|et|and)(?!\w)")
_INTRODUCED = re.compile(rf"\s*(?:[-–•*]\s*)?(?:de |les |the )?(?P<who>{_WHO})\s*:\s*(?=\S)", re.IGNORECASE)
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
def persons_before(text: str) -> tuple[str, tuple[str, ...]]:
    """Return an enumeration without the persons that introduce it («studenten: identiteit»), and those."""
    found = _INTRODUCED.match(text)
    return (text[found.end() :], (found["who"].strip(),)) if found else (text, ())


@functools.lru_cache(maxsize=8192)
def without_last_bodies(text: str) -> tuple[str, tuple[str, ...]]:
    """Return `text` without the known bodies that its last words name as the holders, and those bodies."""
    words = text.split()
    for size in range(min(_LONGEST_TAIL, len(words) - 1), 0, -1):
        head, tail = words[-size - 1].lower(), " ".join(words[-size:])
        if head in _BEFORE_HOLDER and (holders := _bodies(tail)):
            rest = words[: -size - 1]
            while rest and rest[-1].lower() in {"van", "tussen/van", "vanuit", "de", "du", "of"}:
                rest = rest[:-1]
            return " ".join(rest), holders
    return text, ()


def _bodies(tail: str) -> tuple[str, ...]:
    """Return the bodies where `tail` names nothing but known ones."""
    if find_body(tail) is None and not _SEVERAL.search(tail):
        return ()
    named = parties(tail)
    return tuple(party.name for party in named) if named and all(party.known for party in named) else ()
