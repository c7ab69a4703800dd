"""The security measures that a statement names (Art. 24, 25, 28 and 32): in lists, in series, by their words."""

import dataclasses
import itertools
import re
from collections.abc import Iterator

from importers.statement.duties.cues import measure_cues, name_of
from importers.statement.facts import Mention
from importers.statement.page import Page, Part
from importers.statement.structure.enumerations import members, trimmed
from importers.statement.words import lexicon
from importers.statement.words.sentences import is_clause
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording, Wordings

_RULES = {
    "anywhere": ("measure.anywhere", 0.85),
    "protective": ("measure.protective", 0.7),
    "processor": ("measure.processor", 0.75),
    "request": ("measure.request", 0.7),
    "use": ("measure.use", 0.6),
}
"""The rule by the place where words are a measure, and how sure it is."""
_SERIES = re.compile(
    r"\b(?:omvatten|omvat|zorgen (?:we|wij)|zoals|waaronder|onder meer|onder andere|o\.a\.|bijvoorbeeld|comprennent"
    r"|notamment|tel(?:le)?s? que|such as|includ(?:e|es|ing))\b,? ?(?:onder meer |onder andere |o\.a\. )?(?:voor )?"
)
_DANGER = re.compile(
    r"\b(?:risico(?:.s)?|(?<!analyse des )risques?|risks?(?! (?:assess|analys|manag))"
    r"|(?<!bescherming )(?<!beveiliging )(?<!protection )(?:tegen|contre|against))\b"
    r"|^(?:(?:het|de|een|la|le|les|the|any) |l.)?"
    r"(?:verlies|diefstal|wijziging|vernietiging|misbruik|inbreuk\w*|onrechtmatige?|ongeoorloofde?|onbevoegde?"
    r"|onbedoelde?"
    r"|pertes?|vols?|destruction|alteration|divulgation|acces non|loss|theft|misuse|unauthori[sz]ed|unlawful|accidental"
    r"|disclosure)\b"
)
"""From a member of a series that tells what may go wrong on, the series is none of measures."""
_SHORTEST_SERIES = 3
_LONGEST_MEMBER = 90
_PROTECTS = Wording(
    r"maatregel|\bmesures?\b|\bmeasures?\b|beveilig|bescherm|versleutel|\bveilig|securi[stz]|secure|proteg|protection"
    r"|protect|vertrouwelijk|confidenti|ongeoorloofd|onbevoegd|onrechtmatig|unauthori[sz]ed|unlawful|non autorise"
)
_OTHERS = Wording(
    r"verwerkers?\b|onderaannemer|leverancier|dienstverlener|partners?\b|sous-traitant|prestataire|fournisseur"
    r"|processors?\b|suppliers?\b|providers?\b|\b(?:zij|ze) (?:mogen|moeten|zijn|handelen|verwerken)\b"
    r"|\bils (?:ne )?(?:peuvent|doivent|sont|agissent|traitent)\b|\bthey (?:may|must|are|act|only|process)\b"
    r"|personeel|medewerkers|staff|personnel|\bbedrijven|\bsocietes\b|\bcompanies\b|\bderden\b|\btiers\b|third part"
)
_REQUEST = Wording(
    r"\b(?:verzoek\w*|aanvraag|request\w*|demandes?|rechten|droits|rights|beantwoorden|repondre|answering)\b"
)
_FOLLOWS = re.compile(
    r"\b(?:volgende|suivante?s?|following|hieronder|ci-dessous|below)\b[^.;]{0,30}:$|\b(?:zijn|sont|are) ?:$"
)
_SAFE = re.compile(
    r"beveilig|bescherm|securi[stz]|secure|proteg|protect|veilig|verlies|misbruik|onrechtmatig|ongeoorloofd"
    r"|vertrouwelijk"
    r"|confiden|\bloss\b|misuse|unauthori|perte|acces|toegang|technisch|techni|organi|herleid|identific"
)
_COPIES = ("kopie", "copie", "copy", "photocopy")
_SAFETY = re.compile(r"beveilig|bescherm|securi[stz]|secure|proteg|protec|technisch|technique|technical")
_TELLING = re.compile(r"organi|techni")
_GENERAL = Wording(r"maatregelen|mesures|measures")


@dataclasses.dataclass(frozen=True, slots=True)
class _Words:
    """Words for measures, and the place where they are one."""

    where: str
    pattern: re.Pattern[str]


@lexicon.remembered
def _words() -> Wordings[_Words]:
    rows = lexicon.table("measures")["words"]
    return Wordings((_Words(row["where"], re.compile(row["cue"])) for row in rows), lambda words: words.pattern)


def measures_in(page: Page, part: Part, sentence: Span) -> list[Mention]:
    """Return the measures that a sentence names; in a list of measures every sentence of an item is one."""
    if page.low(sentence).rstrip().endswith("?") or part.section.about("definition", "change"):
        return []
    if _READERS.search(page.low(sentence)):
        return []
    if part.is_item:
        roles = page.role_of_items(part)
        if roles[:1] == ("security",) and not _in_other_column(page, part) and _is_measure(page, part):
            span = trimmed(page.shadow, sentence)
            return [Mention("measure", name_of(page, span), span, "measure.item", 0.9)]
        if roles[:1] == ("data",) and not is_clause(page.low(sentence)):
            return []
    found = _series(page, part, sentence)
    for item in (*measure_cues(page, part, sentence), *_by_words(page, part, sentence)):
        if any(item.span.meets(other.span) for other in found) or _UNSAFE.search(page.low(item.span)):
            continue
        if not _aside(page, part, sentence, item.span):
            found.append(item)
    return found


def _in_other_column(page: Page, part: Part) -> bool:
    """Whether a cell stands below a header that tells of something else than measures, or holds only an address."""
    return (part.is_headed and "security" not in page.header_roles(part)) or page.low(part.span).startswith(
        ("http", "www.")
    )


_READERS = re.compile(
    r"\b(?:your|their) (?:own )?responsibility to\b|\b(?:you are|you remain) (?:yourself )?responsible for\b"
    r"|\b(?:is|blijft) (?:het )?(?:uw|je|jouw|hun) (?:eigen )?verantwoordelijkheid\b"
    r"|\b(?:u|je|jij) (?:bent|blijft) (?:zelf )?verantwoordelijk\b"
    r"|\bvous (?:appartient|incombe) de\b|\bde votre (?:propre )?responsabilite de\b"
    r"|\bvous etes (?:seul )?responsable\b"
    r"|\b(?:raden|raadt|adviseren|adviseert|bevelen|beveelt) (?:(?:wij|we|ook|\w+) )?(?:u|je|gebruikers|iedereen)\b"
    r"|\b(?:we|also) (?:strongly )?(?:advise|recommend|encourage) (?:you|users|that you)\b"
    r"|\bnous vous (?:conseillons|recommandons|invitons|encourageons)\b"
)
"""What is left to the reader, or to parents, protects nothing that the speaker keeps."""
_UNSAFE = re.compile(
    r"\b(?:not|never|niet|nooit|pas|non|geen)(?: (?:yet|always|altijd|steeds|toujours|encore))? "
    r"(?:encrypted|secured?|protected|versleuteld|beveiligd|beschermd|geencrypteerd|chiffree?s?|cryptee?s?"
    r"|securisee?s?|protegee?s?)\b"
)
_ANNOUNCED = re.compile(r"maatregel|\bmesures\b|\bmeasures\b|\bsteps\b")
_TO_READER = re.compile(r"(?:u|uw|je|jij|jouw|vous|votre|you|your) ")
"""What the person does or has is no measure of the speaker."""
_READER_DOES = re.compile(
    r"\b(?:u|je|jij|vous|you) (?:moet|dient|mag|kan|kunt|devez|pouvez|must|should|can|may)\b[^.;]{0,40}:$"
)
_AGAINST = re.compile(r"\b(?:tegen|contre|against)\b[^.;:]{0,30}:$")
"""What a list holds under «beschermen tegen:» is what may go wrong."""
_PROMISES = re.compile(
    r"\b(?:will|zullen|zal|beloven|verbinden ons ertoe|nous engageons a|s.engage a|commit\w* to)\b[^.;]{0,30}:$"
)
"""A lead whose items are promises of every kind, of which those about safety alone are measures."""
_GUARDS = re.compile(
    r"\b(?:nobody|niemand|personne|versleutel\w*|encrypt\w*|chiffr\w*|wachtwoord\w*|password\w*|back-?ups?)\b"
)
_PAPER = re.compile(r"(?:(?:de|het|een|la|le|the|an?|une?) )?(?:brochure|folder|pagina|page|liste?|link|site)\b")


def _is_measure(page: Page, part: Part) -> bool:
    """Whether an item is a measure: not what the person does, nor a paper to read that nothing announced."""
    low = page.low(part.span)
    lead = part.above
    told = page.low(lead.span) if lead is not None and lead.block.kind != "heading" else ""
    if _READER_DOES.search(told) or _AGAINST.search(told) or _TO_READER.match(low):
        return False
    announced = lead is not None and _ANNOUNCED.search(page.low(lead.span)) is not None
    if not announced and _PROMISES.search(told) and not (_SAFE.search(low) or _GUARDS.search(low)):
        return False
    return announced or _PAPER.match(low) is None


def _by_words(page: Page, part: Part, sentence: Span) -> Iterator[Mention]:
    low = page.low(sentence)
    places = {"anywhere"} if part.section.about("cookies") else {"anywhere", "use"}
    grounds = part.section.about("basis") and not part.section.about("security", "purpose", "data")
    if part.section.about("security") or (_PROTECTS.search(low) and not grounds):
        places.add("protective")
    if part.section.about("processor", "recipient", "security", "transfer") or _OTHERS.search(low):
        places.add("processor")
    if part.section.about("rights", "contact") or _REQUEST.search(low):
        places.add("request")
    for words in _words().likely(page.shadow, sentence):
        if words.where in places:
            for match in words.pattern.finditer(page.shadow.low, sentence.start, sentence.end):
                span = Span(*match.span())
                rule, confidence = _RULES[words.where]
                yield Mention("measure", _as_written(page, span), span, rule, confidence)


def _as_written(page: Page, span: Span) -> str:
    """Return the words of a span with what stands before the noun: «nodige maatregelen»."""
    name = page.words(span).strip(" .;,:")
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _aside(page: Page, part: Part, sentence: Span, span: Span) -> bool:
    """Whether words tell again what is told: how an identity is checked, or «maatregelen» that a list then names."""
    low = page.shadow.low
    if low.startswith(_COPIES, span.start) and "identit" in low[part.span.start : span.start]:
        return True
    if _GENERAL.search(page.low(span)) is None:
        return False
    told = low[sentence.start : sentence.end].rstrip()
    if not part.section.about("security") and not _SAFE.search(told):
        return True
    leads = told.endswith(":") and bool(page.below(part))
    return leads and (_TELLING.search(page.low(span)) is None or _FOLLOWS.search(told) is not None)


def _series(page: Page, part: Part, sentence: Span) -> list[Mention]:
    """Return the members of a series of measures: «maatregelen, zoals een paswoordbeleid, firewalls en …»."""
    about = part.section.about("security")
    low = page.low(part.span if about else sentence)
    if not _GENERAL.search(low) or not (about or _SAFETY.search(low)):
        return []
    cue = _SERIES.search(page.shadow.low, sentence.start, sentence.end)
    listed = members(page.shadow, Span(cue.end(), sentence.end)) if cue else []
    pieces = list(itertools.takewhile(lambda piece: _DANGER.search(page.low(piece)) is None, listed))
    if len(pieces) < _SHORTEST_SERIES or any(piece.end - piece.start > _LONGEST_MEMBER for piece in pieces):
        return []
    return [Mention("measure", name_of(page, piece), piece, "measure.enumeration", 0.88) for piece in pieces]
