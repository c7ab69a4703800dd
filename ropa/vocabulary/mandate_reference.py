"""How a Belgian mandate is cited: deliberations and authorisations by number, royal decrees and protocols by date.

Reads references in running text and in cells, tells the family of numbers they belong to, and gives each the key
under which the register holds it («vtc-2017-49»). Dossier numbers are other names of a mandate, never its key.
"""

import bisect
import dataclasses
import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from ropa.naming import digits, slug
from ropa.vocabulary.written_dates import DATE_PATTERN, DUTCH_MONTHS, WrittenDate, dates

__all__ = ["MandateReference", "dates", "dossiers", "protocol_key", "references", "unnumbered_key"]

COMMITTEE_UNTIL = "2018-09-10"
"""From this day on deliberations of the shape JJ/NNN are those of the Informatieveiligheidscomité."""

_NR = r"(?:(?:n\s?[rR°ºo]|nummer|numéro|numero)\s?\.?\s?:?\s?)"
_KIND = (
    r"(?:beraadslaging(?:en)?|ber[ae]a?ding(?:en)?|délibérations?|deliberations?|machtiging(?:en)?|autorisations?"
    r"|genehmigung(?:en)?|beschluss)"
)
_FAMILIES = {
    "VTC": r"VTC|Vlaamse Toezichts?commissie(?: voor [a-z' ]{1,60})?",
    "RR": r"RR|RN|sectora(?:al|le) comité (?:van het |voor het )?rijksregister|comité sectoriel du registre national",
    "FO": (
        r"SCFO|CSAF|FO|AF|sectoraal comité (?:van de |voor de )?federale overheid"
        r"|comité sectoriel (?:pour l'|de l')autorité fédérale"
    ),
    "KSZ": (
        r"KSZ|SCSZG?|CSSSS?|BCSS|sectoraal comité (?:van de |voor de )?sociale zekerheid(?: en van de gezondheid)?"
        r"|comité sectoriel de la sécurité sociale(?: et de la santé)?"
    ),
    "IVC": (
        r"(?:IVC|CSI)(?:/(?:KSZG?|SZG?|CSSSS?|BCSS|FO|AF)(?!/))?"
        r"|informatieveiligheidscomité|comité de sécurité de l'information"
    ),
    "STAT": (
        r"STAT|statistisch toezichtscomité|toezichtscomité statbel|comité de surveillance statistique"
        r"|comité de surveillance statbel"
    ),
}
_NAMES = "|".join(f"(?P<{family}>{names})" for family, names in _FAMILIES.items())
_LONG = r"(?:(?P<n>\d{1,3})/(?P<y>(?:19|20)\d\d)|(?P<y_>20\d\d)/(?P<n_>\d{1,3}))"
_SHORT = r"(?P<sy>\d{2})/(?P<sn>\d{2,3})(?: ?(?P<bis>bis|ter|quater|quinquies))?"
_NUMBER = rf"(?:{_LONG}|{_SHORT})(?![\d/])(?: deel (?P<part>[A-Z])\b)?"
_NUMBERED = re.compile(
    rf"(?<![\w/-])(?:(?:{_KIND} (?:van (?:de|het) )?)?(?:{_NAMES})[ :/-]{{0,3}}(?:{_KIND}[ :]{{0,2}})?{_NR}?"
    rf"|{_KIND}[ :]{{0,2}}{_NR}?|{_NR}){_NUMBER}",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?<![\w/.-])(?:{_NR})?{_NUMBER}(?![\w-])", re.IGNORECASE)
_OF_THE_DAY = (
    r"(?:(?:gesloten |afgesloten |ondertekend |getekend |gedateerd |verleend |gegeven |signée? |conclue? |datée? |"
    r"rendue? |prise? |octroyée? |adoptée? |signed |dated |granted )?"
    r"(?:van |op |du |le |vom |on |en date du |d\.d\. ?|dd\.? ?|de dato |datum:? |date:? ))"
)
"""What may stand before the day of a decision."""
_ROYAL_DECREE = re.compile(
    rf"\b(?:KB|K\.B\.|koninklijk besluit|arrêté royal|AR|A\.R\.|königlicher erlass)[ :,(–—/-]{{1,4}}{_OF_THE_DAY}?"
    rf"(?P<date>{DATE_PATTERN})",
    re.IGNORECASE,
)
_PROTOCOL = re.compile(
    rf"(?:\w{{0,20}})protocol(?:e|len|akkoord)?\b(?:[ :,(–—/-]{{1,4}}{_OF_THE_DAY}?(?P<date>{DATE_PATTERN}))?",
    re.IGNORECASE,
)
ADDENDUM = (
    rf"(?:addendum|bijakte|aanhangsel|avenant)(?: (?:nr\.?|n°) ?\d{{1,2}}| \d(?!\d|[/.-]))?"
    rf"(?:,? ?\(?(?:van |du |d\.d\. ?|dd\.? ?)?(?P<own>{DATE_PATTERN})\)?)?"
)
"""What is added to a protocol, and the day on which that was signed."""
_ADDED = re.compile(rf"\b{ADDENDUM} (?:bij|aan|op|van|aux?|à)\b(?=[^;]{{0,40}}protocol)", re.IGNORECASE)
_DOSSIER = re.compile(
    r"(?<![\w/])(?:VTC/[MAOIK]/20\d\d/\d{1,3}(?:/[A-Z]{1,4}){0,4}"
    r"|(?:SCSZG?|CSSSS?|TC|IVC/KSZG?|CSI/CSSSS?)/\d{2}/\d{1,3}(?:bis|ter|quater)?"
    r"|(?:RN|RR|AF|FO)[-/]MA[-/]20\d\d[-/]\d{3})(?![\w/])",
    re.IGNORECASE,
)
_ADVICE = re.compile(
    rf"\b(?:adviez?en|advies|avis|aanbeveling|recommandation|"
    rf"gutachten)(?: [a-z]{{1,12}}){{0,3}} {_NR}?\d{{1,3}}/20\d\d|CO-(?:AR|A|M)-20\d\d-\d{{3}}",
    re.IGNORECASE,
)
_DATE_AFTER = re.compile(rf"[ ,(:–—|/-]{{0,4}}{_OF_THE_DAY}?(?P<date>{DATE_PATTERN})", re.IGNORECASE)
_DATE_BEFORE = re.compile(
    rf"[ ,;(+•–—-]{{0,4}}(?P<date>{DATE_PATTERN})\)?(?:[ :,–—|/-]{{1,4}}|(?= ?\())", re.IGNORECASE
)
"""A day that stands before the number of the decision: «25.07.2007 – RN n° 22/2007»."""
_GAP_WORD = re.compile(r"[^\W\d_]+")
_CARRYING = (
    "en et und of ou bij door par van du de het nr n no op zoals beraadslaging beraadslagingen machtiging "
    "machtigingen délibération délibérations autorisation autorisations gewijzigd wijzigt wijziging aangepast "
    "vervangt vervangen vervanging verlenging verlengt verlengd uitbreiding tot ter modifie modifiée modifié "
    "remplace remplacée remplacé prolonge prolongée nummer deliberaties telkens later la le les avec met ook "
    "evenals extends ingetrokken opgeheven abroge abrogée proroge complète zie voir aussi"
)
_CARRYING_WORDS = frozenset(_CARRYING.split())
_GAP_LIMIT = 90
_CHAMBER = re.compile(
    r"(?:kamer|chambre)(?: (?:van|voor|de|la|het)){0,2} [^,;()]{3,40}|(?:IVC|CSI)/(?:KSZG?|SZG?|CSSSS?|BCSS|FO|AF)\b",
    re.IGNORECASE,
)
_CHAMBERS = (
    (
        "IVC-SZG",
        re.compile(r"sociale zekerheid|gezondheid|sécurité sociale|santé|/(?:KSZG?|SZG?|CSSSS?|BCSS)\b", re.IGNORECASE),
    ),
    ("IVC-FO", re.compile(r"federale overheid|autorité fédérale|(?:IVC|CSI)/(?:FO|AF)\b", re.IGNORECASE)),
)
_PLAIN = re.compile(r"[ -~\u00a1-\u017f]*")
"""Letters that need no composing and no white space but single spaces."""
_THREE_DIGITS_FROM = 2004
_CENTURY = 90


@dataclasses.dataclass(frozen=True, slots=True)
class MandateReference:
    """One citation of a mandate.

    `id_key` is its key («vtc-2017-49», «kb-2002-09-20»); that of a protocol begins with its date only and is completed
    by `protocol_key`. `printed` is the canonical form («VTC nr. 49/2017»), `date` the ISO date written beside it,
    `aliases` the dossier numbers that stand with it, `findings` codes of what is doubtful.
    """

    id_key: str
    family: str
    year: int | None
    number: int | None
    suffix: str
    printed: str
    start: int
    end: int
    date: str | None = None
    aliases: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()

    @property
    def in_family(self) -> str | None:
        """The number within its family as printed («49/2017»), None for what is cited by date."""
        return self.printed if self.family == "OTHER" else self.printed.partition(" nr. ")[2] or None


@functools.lru_cache(maxsize=16384)
def references(
    text: str, date: str | None = None, chamber: str | None = None, family: str | None = None
) -> tuple[MandateReference, ...]:
    """Return the mandates that `text` cites, in their order.

    `date` (ISO) and `chamber` (the words that name it) are what the row says beside the text; `family` is that of
    numbers which name none («nr. 05/2014» on a page of the Vlaamse Toezichtcommissie).
    """
    plain, offsets = _plain(text)
    if not any(sign.isdigit() for sign in plain) and "protocol" not in plain.lower():
        return ()
    taken = [match.span() for pattern in (_ADVICE, _DOSSIER) for match in pattern.finditer(plain)]
    raw = sorted(
        (*_numbered(plain, taken, family), *_decrees(plain)), key=lambda found: (found.start, -found.end)
    ) or list(_protocols(plain))
    alone = len(raw) == 1
    told = chamber or _chamber_words(plain)
    judged = [_judge(found, date if alone else None, told) for found in raw]
    return tuple(
        dataclasses.replace(found, start=offsets[found.start], end=offsets[found.end])
        for found in _with_aliases(plain, judged)
    )


def dossiers(text: str) -> tuple[str, ...]:
    """Return the dossier numbers in `text` («SCSZ/13/247»), upper case, in their order, none twice."""
    plain, _ = _plain(text)
    return tuple(dict.fromkeys(match.group().upper() for match in _DOSSIER.finditer(plain)))


def protocol_key(
    date: str | None, providers: Iterable[str], receivers: Iterable[str], purpose: str | None = None
) -> str:
    """Return the key of a protocol: its date and parties (canonical short names).

    `purpose` is given where one list has several of a day and parties: its digits tell them apart.
    """
    sides = ("_".join(sorted(slug(name) for name in side)) or "unknown" for side in (providers, receivers))
    end = f"-{digits(purpose)}" if purpose is not None else ""
    return f"protocol-{date or 'undated'}-{'-'.join(sides)}{end}"


def unnumbered_key(title: str) -> str:
    """Return the key of a mandate of which neither number nor parties are known."""
    return f"unnumbered-{digits(title)}"


def _plain(text: str) -> tuple[str, Sequence[int]]:
    """Return `text` with white space to one space, straight apostrophes and composed letters, and its offsets.

    `offsets[i]` is where the sign `i` of the result stands in `text`; the last one is the length of `text`.
    """
    if "  " not in text and _PLAIN.fullmatch(text):
        return text, range(len(text) + 1)
    signs: list[str] = []
    offsets: list[int] = []
    for place, sign in enumerate(text):
        if sign.isspace():
            if signs and signs[-1] == " ":
                continue
            signs.append(" ")
        elif signs and unicodedata.combining(sign):
            signs[-1] = unicodedata.normalize("NFC", signs[-1] + sign)[:1]
            continue
        else:
            signs.append("'" if sign == "’" else sign)
        offsets.append(place)
    return "".join(signs), [*offsets, len(text)]


def _numbered(plain: str, taken: list[tuple[int, int]], hint: str | None) -> Iterator[MandateReference]:
    """Yield the numbered references: those that name their family, and the numbers that follow such a one."""
    family, reach, before = hint, 0, True
    for found in _numbers(plain, taken):
        carried = family if hint or (family and _carries(plain[reach : found.start()])) else None
        named = next((name for name in _FAMILIES if found.groupdict().get(name)), None)
        reference = _reference(found, named, carried, cited=found.re is _NUMBERED)
        if reference is None:
            continue
        first = _DATE_BEFORE.fullmatch(plain, reach, found.start()) if before else None
        after = None if first else _DATE_AFTER.match(plain, found.end())
        written = first or after
        when = dates(written["date"]) if written else ()
        before = first is not None
        reach = after.end() if after and when else found.end()
        family = reference.family
        yield dataclasses.replace(reference, date=when[0].iso if when else None)


def _numbers(plain: str, taken: list[tuple[int, int]]) -> list[re.Match[str]]:
    """Return what has the shape of a number, in its order, without dossier numbers, advices and parts of dates."""
    named = [match for match in _NUMBERED.finditer(plain) if not _inside(match.start(), taken)]
    spans = [*taken, *(match.span() for match in named), *((when.start, when.end) for when in dates(plain))]
    spans.sort()
    bare = [match for match in _BARE.finditer(plain) if not _inside(match.start(), spans)]
    return sorted((*named, *bare), key=lambda match: match.start())


def _inside(place: int, spans: list[tuple[int, int]]) -> bool:
    """Return whether one of the sorted `spans` holds `place`."""
    before = bisect.bisect_right(spans, (place, len(spans) + 1_000_000_000)) - 1
    return before >= 0 and place < spans[before][1]


def _carries(gap: str) -> bool:
    """Return whether a number after `gap` still belongs to the family named before it."""
    if len(gap) > _GAP_LIMIT:
        return False
    return all(word.lower() in _CARRYING_WORDS for word in _GAP_WORD.findall(_DOSSIER.sub(" ", gap)))


def _reference(found: re.Match[str], named: str | None, carried: str | None, *, cited: bool) -> MandateReference | None:
    """Return the reference that a number is, None where its family cannot be told from name, shape or neighbour."""
    part = found.groupdict()
    short = part["sy"] is not None
    family = named or carried
    if short:
        if named is None and carried not in {"KSZ", "IVC"}:
            family = "KSZ" if cited else None
        elif named not in {"KSZ", "IVC", None}:
            family = None
    elif named is None and carried in {"KSZ", "IVC"} and not cited:
        family = None
    if family is None:
        return None
    year = int(part["y"] or part["y_"]) if not short else _full_year(int(part["sy"]))
    number = int(part["n"] or part["n_"]) if not short else int(part["sn"])
    suffix = (part["bis"] or part["part"] or "").lower()
    return _build(family, year, number, suffix, found.span())


def _full_year(two: int) -> int:
    return two + (1900 if two >= _CENTURY else 2000)


def _build(family: str, year: int, number: int, suffix: str, span: tuple[int, int]) -> MandateReference:
    """Return a reference with its key and its printed form."""
    key = f"{family.lower()}-{year}-{number}" + (f"-{suffix}" if suffix else "")
    base = family.split("-", maxsplit=1)[0]
    if base in {"KSZ", "IVC"}:
        width = 3 if year >= _THREE_DIGITS_FROM else 2
        printed = f"{base} nr. {year % 100:02}/{number:0{width}}{suffix}"
    else:
        printed = f"{family} nr. {number:02}/{year}" + (f" deel {suffix.upper()}" if suffix else "")
    return MandateReference(key, family, year, number, suffix, printed, *span)


def _decrees(plain: str) -> Iterator[MandateReference]:
    """Yield the royal decrees, which are cited by their date."""
    for match in _ROYAL_DECREE.finditer(plain):
        for when in dates(match["date"]):
            day = _written_out(when)
            yield MandateReference(
                f"kb-{when.iso}", "KB", int(when.iso[:4]), None, "", f"KB van {day}", *match.span(), when.iso
            )


def _protocols(plain: str) -> Iterator[MandateReference]:
    """Yield the first protocol of a text that cites nothing else, and later ones of which it gives the day.

    A protocol has a date and parties, but no number. An addendum to one is one of its own, of the day on which it was
    signed.
    """
    match = _PROTOCOL.search(plain)
    if match is None:
        return
    added = _ADDED.search(plain)
    if added is not None and added.end() <= match.start():
        yield _of_day("Addendum", added, next(iter(dates(added["own"] or "")), None))
    yield _of_day("Protocol", match, next(iter(dates(match["date"] or "")), None))
    for other in _PROTOCOL.finditer(plain, match.end()):
        if day := next(iter(dates(other["date"] or "")), None):
            yield _of_day("Protocol", other, day)


def _of_day(what: str, match: re.Match[str], when: WrittenDate | None) -> MandateReference:
    printed = f"{what} van {_written_out(when)}" if when else what
    year = int(when.iso[:4]) if when else None
    key = f"protocol-{when.iso if when else 'undated'}"
    return MandateReference(key, "PROTOCOL", year, None, "", printed, *match.span(), when.iso if when else None)


def _written_out(when: WrittenDate) -> str:
    year, month, day = when.iso.split("-")
    return f"{int(day)} {DUTCH_MONTHS[int(month) - 1]} {year}"


def _judge(found: MandateReference, beside: str | None, chamber: str | None) -> MandateReference:
    """Return `found` with the family that its date tells, and with findings on what does not fit."""
    when = found.date or beside
    findings: list[str] = []
    if found.family in {"KSZ", "IVC"} and found.year is not None and found.number is not None:
        family, doubt = _committee(found.family, found.year, when, chamber)
        findings += doubt
        found = _build(family, found.year, found.number, found.suffix, (found.start, found.end))
        found = dataclasses.replace(found, date=when if when != beside else None)
    if found.number is not None and when and int(when[:4]) != found.year:
        findings.append("number-date-disagree")
    return dataclasses.replace(found, findings=tuple(findings))


def _committee(family: str, year: int, when: str | None, chamber: str | None) -> tuple[str, list[str]]:
    """Return which committee a number JJ/NNN is of, and what remains in doubt."""
    changed = int(COMMITTEE_UNTIL[:4])
    later = family == "IVC" or year > changed or (when is not None and when >= COMMITTEE_UNTIL)
    if not later:
        return "KSZ", ["ambiguous-family"] if year == changed and when is None else []
    told = next((name for name, words in _CHAMBERS if chamber and words.search(chamber)), None)
    return (told, []) if told else ("IVC", ["ambiguous-chamber"])


def _chamber_words(plain: str) -> str | None:
    match = _CHAMBER.search(plain)
    return match.group() if match else None


def _with_aliases(plain: str, found: list[MandateReference]) -> Iterator[MandateReference]:
    """Yield the references, each with the dossier numbers between it and the next one."""
    starts = [reference.start for reference in found]
    own: list[list[str]] = [[] for _ in found]
    for match in _DOSSIER.finditer(plain):
        if found:
            own[max(bisect.bisect_right(starts, match.start()) - 1, 0)].append(match.group().upper())
    for reference, numbers in zip(found, own, strict=True):
        yield dataclasses.replace(reference, aliases=tuple(dict.fromkeys(numbers)))
