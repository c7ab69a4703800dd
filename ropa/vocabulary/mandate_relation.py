"""What one mandate does to another: it amends, replaces, extends or withdraws it, or only refers to it.

In the words of Dutch and French lists, from either end: «wijzigt A» and «gewijzigd bij B».
"""

import dataclasses
import functools
import re
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from ropa.vocabulary.mandate_reference import ADDENDUM, MandateReference, references
from ropa.vocabulary.written_dates import DATE_PATTERN, dates

RelationType: TypeAlias = Literal["AMENDS", "REPLACES", "EXTENDS", "WITHDRAWS", "REFERS_TO"]

_ADDENDUM = ADDENDUM.replace("?P<own>", "?:")
_OF = r"(?:van|aan|op|bij|d(?:e|u|es)|aux?|à)"
_ACTIVE: tuple[tuple[RelationType, str], ...] = (
    (
        "AMENDS",
        (
            rf"wijzigt|wijzigen|wijziging {_OF}|verandert|corrigeert|correctie {_OF}|amendeert|bijstelling {_OF}|"
            r"stelt bij|"
            rf"stelt(?= [^,;]{{1,120}} bij\b)|corrige|correction d(?:e|u|es)|revoit|remanie|aanpassing {_OF}|herziet|"
            rf"herziening {_OF}|past aan|"
            r"past(?= [^,;]{1,120} aan\b)|actualiseert|actualisering van|rectificeert|verbetert|"
            rf"{_ADDENDUM} {_OF}|erratum {_OF}|"
            r"modifie|modification d(?:e|u|es)|révise|révision d(?:e|u|es)|adapte|adaptation d(?:e|u|es)|amende|"
            r"actualise|rectifie|met à jour|mise à jour d(?:e|u|es)|ändert"
        ),
    ),
    (
        "REPLACES",
        (
            r"vervangt|vervangen|vervanging van|in (?:de )?plaats van|opvolger van|opvolging van|voorganger(?= ?:)|"
            r"overgenomen (?:uit|van)|overname van|remplace|remplacement d(?:e|u|es)|se substitue (?:à|aux?)|"
            r"prend la (?:suite|place|relève) d(?:e|u|es)|volgt(?= [^,;]{1,120} op\b)|volgt op|neemt over van|lost af|"
            r"lost(?= [^,;]{1,120} af\b)|aflossing van|succède (?:à|aux?)|succession d(?:e|u|es)|prédécesseur(?= ?:)|"
            r"reprise d(?:e|u|es)|ersetzt"
        ),
    ),
    (
        "EXTENDS",
        (
            rf"verlengt|verlenging {_OF}|voortzetting {_OF}|zet voort|zet(?= [^,;]{{1,120}} voort\b)|poursuit|"
            rf"poursuite d(?:e|u|es)|hernieuwt|hernieuwing {_OF}|uitbreiding {_OF}|aanvulling {_OF}|breidt uit|"
            r"breidt(?= [^,;]{1,120} uit\b)|vult aan|vult(?= [^,;]{1,120} aan\b)|vervolledigt|bestendigt|"
            r"prolonge|prolongation d(?:e|u|es)|proroge|prorogation d(?:e|u|es)|étend|élargit|"
            rf"élargissement d(?:e|u|es)|verruimt|verruiming {_OF}|extension d(?:e|u|es)|"
            r"reconduit(?! par| / )|reconduction d(?:e|u|es)|renouvelle|renouvellement d(?:e|u|es)|complète|"
            rf"complément {_OF}"
        ),
    ),
    (
        "WITHDRAWS",
        (
            r"zegt op|zegt(?= [^,;]{1,120} op\b)|opzegging van|maakt een einde aan|stelt buiten werking|résilie|"
            r"résiliation d(?:e|u|es)|dénonce|dénonciation d(?:e|u|es)|trekt in|trekt(?= [^,;]{1,120} in\b)|"
            r"intrekking van|heft op|heft(?= [^,;]{1,120} op\b)|opheffing van|"
            r"herroept|herroeping van|schrapt|annuleert|beëindigt|zet stop|zet(?= [^,;]{1,120} stop\b)|abroge|"
            r"abrogation d(?:e|u|es)|retire|retrait d(?:e|u|es)|annule|annulation d(?:e|u|es)|révoque|"
            r"met fin (?:à|aux?)"
        ),
    ),
    (
        "REFERS_TO",
        (
            r"zie(?: ook| eveneens)?|lees(?: ook| samen met| verder in)?|raadpleeg(?: ook)?|cfr?\.?(?: ook| aussi)?|"
            r"vgl\.?|verwijst naar|verwijzing naar|"
            r"samen (?:te )?lezen met|(?:te )?lezen (?:samen |in samenhang )?met|in combinatie met|hangt samen met|"
            r"hoort bij|"
            r"sluit aan (?:bij|op)|verwant (?:aan|met)|samen met|samenhang met|gekoppeld aan|gelinkt (?:aan|met)|"
            r"link met|in verband met|"
            r"houdt verband met|aansluitend bij|bouwt voort op|"
            r"voir(?: aussi| également)?|se réfère (?:à|aux?)|renvoie (?:à|aux?)|renvoi (?:à|aux?)|"
            r"(?:conjointement|ensemble|en combinaison|en parallèle|en relation|en rapport) avec|à lire avec|"
            r"lire (?:aussi|également)|consulter aussi|se rapporte (?:à|aux?)|rattachée?s? (?:à|aux?)|"
            r"liée?s? (?:à|aux?)|en lien avec|lien avec|fait suite (?:à|aux?)|"
            r"(?:gerelateerd|verwant|related|relation|relatie|liens?|verwijzing|renvoi)\w*(?: \w+)?(?= ?:)|"
            r"siehe(?: auch)?"
        ),
    ),
)
_PASSIVE: tuple[tuple[RelationType, str], ...] = (
    (
        "AMENDS",
        (
            r"gewijzigd|wijz\.|bijgesteld|gecorrigeerd|bijgewerkt (?:bij|door)|corrig(?:é|ée|ee)s?(?= par)|"
            r"remani(?:é|ée|ee)s?|"
            r"aangepast|herzien|geactualiseerd|geamendeerd|gerectificeerd|verbeterd bij|"
            r"wijziging(?:en)?(?= ?:)|aanpassing(?:en)?(?= ?:)|modifi(?:é|ée|ee)s?|révis(?:é|ée|ee)s?|revue?s?(?= par)|"
            r"adapt(?:é|ée|ee)s?|amend(?:é|ée|ee)s?|actualis(?:é|ée|ee)s?|rectifi(?:é|ée|ee)s?|mise?s? à jour(?= par)|"
            r"modifications?(?= ?:)|geändert"
        ),
    ),
    (
        "REPLACES",
        (
            r"vervangen(?= ?(?:bij|door|met|met ingang|in|sinds|[:;,(/–-]|op \d))|opvolger(?= ?:)|"
            r"opgevolgd (?:door|bij)|afgelost (?:door|bij)|opgegaan in|overgegaan in|opgeslorpt door|"
            r"incorpor(?:é|ée|ee)s? dans|fusionn(?:é|ée|ee)s? (?:dans|avec)|absorb(?:é|ée|ee)s? par|"
            r"overgenomen (?:in|door|bij)|opgenomen in|geïntegreerd in|"
            r"remplac(?:é|ée|ee)s?|repris(?:e|es)? (?:dans|par)|intégrée?s? (?:dans|à)|successeur(?= ?:)|ersetzt durch"
        ),
    ),
    (
        "EXTENDS",
        (
            r"verlengd|voortgezet (?:bij|door|in)|poursuivie?s?(?= par)|hernieuwd|uitgebreid|aangevuld|vervolledigd|"
            r"bestendigd|verlenging(?:en)?(?= ?:)|"
            r"uitbreiding(?:en)?(?= ?:)|prolong(?:é|ée|ee)s?|prorog(?:é|ée|ee)s?|étendue?s?|élargie?s?|verruimd|"
            r"reconduite?s?(?= par| / )|renouvel(?:é|ée|ee)s?|complét(?:é|ée|ee)s?|prolongations?(?= ?:)"
        ),
    ),
    (
        "WITHDRAWS",
        (
            r"ingetrokken|opgeheven|afgeschaft|herroepen|geannuleerd|geschrapt|stopgezet (?:bij|door)|"
            r"beëindigd (?:bij|door)|opgezegd (?:bij|door)|vernietigd (?:bij|door)|buiten werking gesteld|"
            r"(?:résili|dénonc|termin|clôtur)(?:é|ée|ee)s?(?= par)|mis fin par|abrog(?:é|ée|ee)s?|retir(?:é|ée|ee)s?|"
            r"annul(?:é|ée|ee)s?|"
            r"révoqu(?:é|ée|ee)s?|supprim(?:é|ée|ee)s?|aufgehoben"
        ),
    ),
)
_WORDS = re.compile(
    r"(?<!\w)(?:"
    + "|".join(
        f"(?P<{voice}_{kind}>{words})"
        for voice, table in (("passive", _PASSIVE), ("active", _ACTIVE))
        for kind, words in table
    )
    + r")(?!\w)",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\+|\n|(?<!\w)(?:en|et|und) KB(?!\w)")
_PAUSE = re.compile(r";|(?<!\bcf)(?<!\bcfr)(?<!\bvgl)(?<!\bnr)(?<!\bwijz)(?<!\bart)\.(?=\s+[A-ZÀ-Ý][a-zà-ÿ])")
"""Where a statement ends, and the mandate spoken of stays the same."""
_HINGE = re.compile(r"[\s,:;(/–-]*")
"""What may stand between «vervangen» and «zie»: the reference that follows then is what replaces."""
_JOINED = re.compile(r"\s*(?:en|et|and|/|,)?\s*", re.IGNORECASE)
_UNDERGONE: tuple[tuple[RelationType, re.Pattern[str]], ...] = (
    ("REPLACES", re.compile(r"(?:is |werd |wordt )?(?:vervangen|remplac(?:é|ée|ee)s?|replaced|superseded|ersetzt)")),
    (
        "WITHDRAWS",
        re.compile(
            r"(?:is |werd |wordt )?(?:ingetrokken|opgeheven|herroepen|abrog(?:é|ée|ee)s?|retir(?:é|ée|ee)s?|"
            r"annul(?:é|ée|ee)s?|withdrawn|repealed|revoked|aufgehoben)"
        ),
    ),
    (
        "EXTENDS",
        re.compile(
            r"(?:is |werd |wordt )?(?:verlengd|hernieuwd|prolong(?:é|ée|ee)s?|prorog(?:é|ée|ee)s?|"
            r"reconduite?s?|renouvel(?:é|ée|ee)s?|extended|renewed|prolonged)"
        ),
    ),
)
_THIS = re.compile(
    r"\s*(?:deze|onderhavige|huidige|dit|la présente|le présent|celle-ci|celui-ci|cette|ce)(?!\w)", re.IGNORECASE
)
_UNTIL = re.compile(
    r"(?<!\w)(?:(?:geldig |geldt |gold |loopt |liep |verleend |van kracht |in werking )?"
    r"tot(?: en met| uiterlijk| ten laatste)?|uiterlijk(?: op)?|ten laatste(?: op)?|t\.?e\.?m\.?|t/m|"
    r"(?:valable |en vigueur )?jusqu'(?:au|à|en)|au plus tard(?: le)?|bis zum|"
    r"(?:(?:(?:be|ge)ëindigd|afgelopen|stopgezet|gestopt|stopt|verlopen|verstreken|vervallen|opgezegd|"
    r"loopt af|liep af|eindigt|eindigde|vervalt|verviel|verstrijkt|verstreek|"
    r"(?:niet meer|niet langer) (?:geldig|van toepassing|van kracht|gebruikt|in gebruik|actief|nodig)|"
    r"(?:buiten|uit) (?:werking|gebruik)(?: getreden)?|échue?|expirée?|terminée?|clôturée?|close?|arrêtée?|"
    r"résiliée?|expire|expirait|prend fin|a pris fin|prenait fin|cesse|échéance|"
    r"(?:n'est plus|plus) (?:en vigueur|valable|utilisée?|d'application|active?|en usage)|hors (?:vigueur|usage)|"
    r"einddatum|einde|fin)"
    r"(?: op| sinds| per| vanaf| met ingang van| le| depuis(?: le)?| au| à partir du| dès le)?))"
    rf"[ :]{{1,3}}(?P<date>{DATE_PATTERN})",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"(?<!\w)(?:vanaf|met ingang van|geldig van|geldig vanaf|sinds|in werking(?: getreden)? op|"
    rf"à partir du|dès le|ab dem)"
    rf"[ :]{{1,2}}(?P<date>{DATE_PATTERN})",
    re.IGNORECASE,
)


@dataclasses.dataclass(frozen=True, slots=True)
class MandateRelation:
    """`source` does something to `target`; the one that the text leaves unnamed, the row's own mandate, is None.

    `start` and `end` are the place of the words that say so.
    """

    type: RelationType
    source: MandateReference | None
    target: MandateReference | None
    start: int
    end: int


@functools.lru_cache(maxsize=16384)
def relations(text: str, family: str | None = None) -> tuple[MandateRelation, ...]:
    """Return the relations between mandates that `text` states.

    «A, gewijzigd bij B en verlengd bij C» speaks of A throughout; after «+» or a line break another may be spoken of.
    """
    return relations_among(text, references(text, family=family))


def relations_among(text: str, cited: Sequence[MandateReference]) -> tuple[MandateRelation, ...]:
    """Return the relations that `text` states between the mandates that it cites."""
    return tuple(_relations(text, list(_WORDS.finditer(text)), cited)) if cited else ()


def speaks_of_another(text: str) -> bool:
    """Return whether a text begins with what is done to or by another mandate, and names a number or a day of it."""
    plain = text.strip()
    return bool(_WORDS.match(plain)) and any(sign.isdigit() for sign in plain)


def undergone(text: str) -> RelationType | None:
    """Return what a text says was done to a mandate where it says no more than that («vervangen», «abrogée»)."""
    parts = {part.strip(" .:()").lower() for part in text.split("/")}
    told = {next((kind for kind, words in _UNDERGONE if words.fullmatch(part)), None) for part in parts}
    return told.pop() if len(told) == 1 else None


@functools.lru_cache(maxsize=16384)
def validity(text: str) -> tuple[str | None, str | None]:
    """Return from and until which day (ISO) `text` says that a mandate holds («tijdelijk, tot 28 februari 2019»)."""
    if not dates(text):
        return None, None
    plain = text.replace("\u00a0", " ").replace("’", "'")
    ends = [match.start("date") for match in _UNTIL.finditer(plain)]
    return _first(_FROM, plain, ends), _first(_UNTIL, plain)


def _first(pattern: re.Pattern[str], text: str, besides: Sequence[int] = ()) -> str | None:
    """Return the first day that `pattern` finds, but none that begins at one of `besides`."""
    found = (match for match in pattern.finditer(text) if match.start("date") not in besides)
    return next((when.iso for match in found for when in dates(match["date"])), None)


def _relations(text: str, words: list[re.Match[str]], cited: Sequence[MandateReference]) -> Iterator[MandateRelation]:
    """Yield what each word of relation says about the reference spoken of and those that follow the word.

    One walk from left to right; `spoken_of` is the first reference since the last break that begins a new statement.
    """
    marks: list[tuple[int, str, object]] = [(pause.start(), "break", pause) for pause in _BREAK.finditer(text)]
    marks += [(pause.start(), "pause", pause) for pause in _pauses(text, cited)]
    marks += [(word.start(), "word", word) for word in words if not _inside(word, cited)]
    marks += [(found.start, "reference", found) for found in cited]
    spoken_of: MandateReference | None = None
    last: MandateReference | None = None
    word: re.Match[str] | None = None
    fresh = True
    for _, what, mark in sorted(marks, key=lambda entry: entry[:2]):
        if isinstance(mark, MandateReference):
            if word is not None:
                kind, passive = _told(word)
                source, target = (mark, spoken_of) if passive else (spoken_of, mark)
                yield MandateRelation(kind, source, target, word.start(), word.end())
            elif fresh:
                spoken_of, fresh = mark, False
            last = mark
        elif what == "word" and isinstance(mark, re.Match):
            if last is not None and not _told(mark)[1] and _THIS.match(text, mark.end()):
                other = spoken_of if spoken_of is not last else None
                yield MandateRelation(_told(mark)[0], last, other, mark.start(), mark.end())
                word = None
            else:
                word, fresh = _stronger(text, word, mark), False
        else:
            word, fresh = None, fresh or what == "break"


def _pauses(text: str, cited: Sequence[MandateReference]) -> Iterator[re.Match[str]]:
    """Yield the ends of statements; what follows is no new one where it is but another reference («A; B»)."""
    begins = {found.start for found in cited}
    for pause in _PAUSE.finditer(text):
        after = text[pause.end() :]
        if pause.end() + len(after) - len(after.lstrip()) not in begins:
            yield pause


def _inside(word: re.Match[str], cited: Sequence[MandateReference]) -> bool:
    return any(found.start < word.start() < found.end for found in cited)


def _stronger(text: str, word: re.Match[str] | None, following: re.Match[str]) -> re.Match[str]:
    """Return which of two words in a row tells what happens: the last one, unless it only adds where to read of it.

    «vervangen, zie B» and «remplace et abroge B» both say that one replaces the other.
    """
    if word is None:
        return following
    between = text[word.end() : following.start()]
    kind, passive = _told(word)
    if _told(following)[0] == "REFERS_TO" and passive and _HINGE.fullmatch(between):
        return word
    if _told(following)[0] == "WITHDRAWS" and kind == "REPLACES" and _JOINED.fullmatch(between):
        return word
    return following


def _told(word: re.Match[str]) -> tuple[RelationType, bool]:
    """Return what a word says that one mandate does to another, and whether the one spoken of undergoes it."""
    voice, _, name = str(word.lastgroup).partition("_")
    return next(kind for kind, _ in _ACTIVE if kind == name), voice == "passive"
