"""How long data are kept: terms with a start event, criteria, and lists of events under one term."""

import dataclasses
import re

from importers.statement.enumerations import trimmed
from importers.statement.facts import Retention
from importers.statement.page import Page, Part
from importers.statement.sections import heading_roles
from importers.statement.shadow import Span
from importers.statement.wordings import Wording

_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "een un une one", "twee deux two", "drie trois three", "vier quatre four", "vijf cinq five", "zes six",
            "zeven sept seven", "acht huit eight", "negen neuf nine", "tien dix ten", "elf", "twaalf douze twelve",
        ),
        start=1,
    )
    for word in words.split()
} | {"vijftien": 15, "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50}  # fmt: skip
_UNITS = {
    "d": "dag(?:en)?|jours?|days?",
    "w": "we(?:ek|ken)|semaines?|weeks?",
    "m": "maand(?:en)?|mois|months?",
    "y": "jaar|jaren|ans?|annees?|years?",
}
_TERM = re.compile(
    rf"\b(?P<number>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=lambda word: (-len(word), word)))}) ?(?:\(\w+\) )?(?:"
    + "|".join(f"(?P<{name}>{pattern})" for name, pattern in _UNITS.items())
    + r")\b"
)
_KEEPS = re.compile(
    r"\b(?:bewaa?r\w*|bijgehouden|bij te houden|bijhouden|houden\b[^.;]{0,60}\bbij\b|verwijder\w*|gewist|wissen"
    r"|vernietig\w*"
    r"|geanonimiseerd|opgeslagen|slaa?[tn] [^.;]{0,60}\bop\b|opslaan|behouden|conserv\w+|stock\w+|garde\w*|supprim\w+"
    r"|suppression|efface\w*|detrui\w+|retain\w*|retention|kept|keep|delet\w+|eras\w+|destroy\w*|stored?|preserv\w+"
    r"|anonymi[sz]ed|geldig|valables?|valid)\b"
)
_START = re.compile(
    r"\b(?:na|vanaf|sinds|volgend op|te rekenen van|te rekenen vanaf|apres|a partir d[eu]|after"
    r"|from) (?!verloop)[^.;:]{3,160}"
    r"|\bniet (?:(?:meer|langer) )?(?:\w+ ){0,2}(?:aanmeld|aangemeld|inlog|ingelogd|gebruik)\w*[^.;,:]{0,40}"
    r"|\bniet meer [^.;,]{3,60}"
)
_CRITERION = re.compile(
    r"\b(?:zo ?lang|tot(?:dat)?|gedurende (?:de|het|een|onze|uw|je|jouw)|tijdens (?:de|het|uw|je|jouw)|que pendant"
    r"|(?:immediatement|onmiddellijk|immediately) (?:apres|na|after)|during (?:the|your)|nadat|wanneer u gegevens"
    r"|na (?:verloop|afloop|afsluit\w+|beeindig\w+|het einde) van|bij (?:het )?(?:einde|beeindiging|stopzetting|afloop)"
    r"|afhankelijk van|hangt af van|alleen als er|geen (?:nut|doel)|zodra|eenmaal|voor (?:een )?(?:beperkte|bepaalde) "
    r"(?:tijd|periode|duur|termijn)|(?:niet|nooit) langer\b[^.;,]{0,40}\bdan|(?:volgens|conform"
    r"|overeenkomstig) (?:de |het )?"
    r"(?:wettelijk\w*|archief\w*|selectie\w*|geldende|toepasselijke)? ?(?:\w+ )?(?:bewaar)?(?:termijn|periode"
    r"|selectielijst)\w*"
    r"|(?:wettelijke|vastgestelde|vastgelegde|voorgeschreven) (?:bewaar)?(?:termijn|periode)\w*"
    r"|(?:vervolgens|daarna|nadien|hierna) (?:worden|wordt)|onderscheid (?:wordt )?gemaakt|tant que|aussi longtemps"
    r"|as long as|until|de (?:tijd|termijn"
    r"|periode|duur) (?:die|nodig|van)|(?:pendant )?(?:le temps|la duree|toute la duree|une duree) (?:strictement )?"
    r"(?:necessaire|indique|de|du|d.|limitee|legale|n.excedant)|jusqu.(?:a|au|en)|(?:pas|plus) (?:plus )?longtemps que"
    r"|au.?dela d|a (?:la|l.) ?(?:suppression|expiration|fin|cloture|issue)|des (?:que|lors)|apres (?:la|le|l.)"
    r"|(?:for )?(?:a|the) (?:limited |strictly |maximum )?(?:time|period|duration)(?: of time)? ?(?:needed|necessary"
    r"|required"
    r"|indicated|specified|of|that|for which)?|no longer\b[^.;,]{0,30}\bthan|(?:not|never)\b[^.;,]{0,30}\blonger than"
    r"|once|upon (?:your|the|expiry|termination|completion)|when (?:no longer|it is no longer|they are no longer))\b"
    r"[^.;]{0,170}"
)
_SAME_AGAIN = re.compile(
    r"(?:na(?:dat)?|zodra|daarna|wanneer|als|vervolgens)\b[^.]{0,80}?\b(?:ze|deze|die) "
    r"(?:\w+ )?(?:\w+ ){0,6}(?:verwijder\w*|gewist|vernietigd)"
    r"|(?:na(?:dat)?|zodra|eenmaal|wanneer|als)\b[^.]{0,80}?, (?:verwijder\w*|wis(?:t|sen)"
    r"|vernietig\w*) [^.]{0,40}?\b(?:ze|deze|die)\b"
)
_SPLIT_TERM = re.compile(
    r" of (?=de termijn\b|het moment\b|tot (?!het )|zolang\b)| ou (?=la duree\b|jusqu)| or (?=until\b|as long as\b)"
)
_KEPT = re.compile(
    r"\b(?:bewaard|bijgehouden|bewaren (?:wij|we)|(?:wij|we) (?:\w+ )?bewaren|vernietigd|verwijderd|gewist|opgeslagen"
    r"|(?:wij|we) (?:\w+ )?verwijderen|bij te houden|(?:blijven|blijft)\b[^.;]{0,120}\bvoor (?:een|de) (?:periode|duur)"
    r"|(?:enkel|slechts|alleen|niet langer dan) zo ?lang|zo ?lang (?:als |dit |dat |het )?(?:\w+ ){0,2}(?:nodig"
    r"|noodzakelijk)"
    r"|as long as (?:is |it is |they are )?(?:necessary|needed|required)|aussi longtemps que|tant que necessaire"
    r"|conservee?s?|supprimee?s?|retained"
    r"|kept (?:for|until|no|only)|stored (?:for|until|no|only)|(?:be|is|are) (?:\w+ ){0,2}(?:deleted|erased)"
    r"|(?:verwijderen of (?:terug\w+|vernietigen)|terugbezorgen of (?:verwijderen|vernietigen))"
    r"|(?:geldig|valables?|valid) (?=tijdens|zolang|gedurende|que pendant|aussi|during|as long|for))\b"
)
_SET_BY = Wording(
    r"\b(?:bepaal\w*|bepalen|stelt|stellen|vast\w*|determine\w*|fixe\w*|sets?)\b[^.;]{0,80}"
    r"\b(?:bewaar(?:termijn|periode)\w*|durees? de conservation|retention periods?)\b"
)
_LABEL = re.compile(r"\b(?:bewaar(?:termijn|periode|duur)|duree de conservation|retention(?: period| time)?) ?: (?=\w)")
_LONGER = re.compile(
    r",? (?P<rest>(?:tenzij|behalve (?:als|wanneer)|unless|sauf(?: si)?|a moins qu\w*) [^.;,]{0,20}\b(?:langere"
    r"|langer|longer"
    r"|preservation|plus longue)\b[^.;]{5,120})"
)
_UNLESS = re.compile(r",? (?:tenzij|behalve|unless|except|sauf|sauf si) ?:$")
_LINE = re.compile(r"[^\n]+")
_COLUMN = re.compile(r"\t+| +\| +")
_PAST = re.compile(r"\b(?:afgelopen|voorbije|voorgaande|laatste|dernier\w*|last|past|previous)\b[^.;,]{0,6}$")
_BY_PERSON = re.compile(
    r"\b(?:kan|kunt|kun|mag|wilt|wil|wenst) (?:u|je|jij)\b|\b(?:u|je|jij) (?:\w+ )?(?:kan|kunt|mag|wilt|wil|wenst)\b"
    r"|\bvous (?:pouvez|souhaitez)\b|\byou (?:can|may|want|wish)\b|\bcookies? (?:\w+ ){0,2}(?:verwijderen|wissen)\b"
)
_LIFE = re.compile(
    r"cookie|bewaar|geldig|blijf|verval|vervalt|verloopt|houdbaar|levensduur|sessie|session|duree|expir|lifetime"
    r"|valid|kept"
)
LONGEST_NAME = 160
CONFIDENCE = {"retention.term": 0.9, "retention.event": 0.92, "retention.criterion": 0.8}


def duration(low: str) -> tuple[str, Span] | None:
    """Return the ISO 8601 duration that a folded text states first («tien jaar» is P10Y), and where it stands in it."""
    match = next((one for one in _TERM.finditer(low) if not _PAST.search(low[: one.start()])), None)
    if match is None:
        return None
    word = match.group("number")
    unit = next(name for name in _UNITS if match.group(name))
    return f"P{int(word) if word.isdigit() else _NUMBERS[word]}{unit.upper()}", Span(*match.span())


def in_sentence(page: Page, part: Part, sentence: Span, before: list[Retention]) -> list[Retention]:
    """Return the retention periods that a sentence states, without those that lead in a list of events.

    `before` holds the last period that was read.
    """
    low = page.low(sentence)
    leads = low.rstrip().endswith((":", "?")) and not _UNLESS.search(low)
    if leads or (part.is_item and part.section.about("retention")) or not _states(part, low):
        return []
    longer = _LONGER.search(page.shadow.low, sentence.start, sentence.end)
    if longer:
        rest = Span(longer.start("rest"), sentence.end)
        more = dataclasses.replace(_period(page, part, rest, "retention.criterion"), criterion=rest)
        return [*in_sentence(page, part, Span(sentence.start, longer.start()), before), more]
    term = duration(low)
    if term:
        start = _START.search(page.shadow.low, sentence.start, sentence.end)
        event = Span(*start.span()) if start else None
        return [dataclasses.replace(_period(page, part, sentence, "retention.term"), term=term[0], start_event=event)]
    match = _CRITERION.search(page.shadow.low, sentence.start, sentence.end) or _SET_BY.search(
        page.shadow.low, sentence.start, sentence.end
    )
    return _criteria(page, part, sentence, Span(*match.span()), before) if match else []


def _states(part: Part, low: str) -> bool:
    """Whether a sentence is about keeping: in a section about it most are, elsewhere the verb must say so."""
    if _SET_BY.search(low):
        return not part.section.about("rights", "definition", "change")
    if part.section.about("retention"):
        return bool(_KEEPS.search(low) or "termijn" in low or "periode" in low)
    elsewhere = part.section.about("rights", "security", "definition", "change") or _BY_PERSON.search(low)
    return bool(_KEPT.search(low)) and not elsewhere


def _criteria(page: Page, part: Part, sentence: Span, match: Span, before: list[Retention]) -> list[Retention]:
    cut = _SPLIT_TERM.search(page.shadow.low, match.start, sentence.end)
    spans = [(Span(sentence.start, cut.start()), Span(match.start, cut.start()))] if cut else []
    rest = Span(cut.end(), sentence.end) if cut else sentence
    spans.append((rest, rest if cut else match))
    again = next((one for one in before if one.part == part.index and _SAME_AGAIN.match(page.low(sentence))), None)
    return [
        dataclasses.replace(_period(page, part, span, "retention.criterion"), criterion=criterion, again=again)
        for span, criterion in spans
    ]


def in_rows(page: Page, part: Part, begun: dict[int, Part]) -> list[Retention] | None:
    """Return the periods in rows of a table written as lines («account | 2 jaar»), None where the part holds no row.

    The column is the one whose header speaks of keeping; in a section about keeping also the last one. `begun` holds
    for the parts read so far, by their index, where the table of each begins; the part is added where it has rows.
    """
    rows = _rows(page, part)
    if not rows:
        return None
    above = begun.get(part.index - 1)
    first = begun[part.index] = above if above is not None and above.section is part.section else part
    header = _rows(page, first)[0]
    roles = [heading_roles(page.low(cell)) for cell in header]
    column = next((index for index, role in enumerate(roles) if "retention" in role), None)
    if column is None and not part.section.about("retention"):
        return []
    below = rows[1:] if first is part and column is not None else rows
    cells = [row[column if column is not None else -1] for row in below if len(row) > (column or 0)]
    return [period for period in (_of_cell(page, part, cell) for cell in cells) if period is not None]


def _rows(page: Page, part: Part) -> list[list[Span]]:
    """Return the rows of a part that parts the cells of its lines by tabs or bars; no line with one cell is a row."""
    if part.block.kind in {"heading", "cell", "term"}:
        return []
    found = []
    for line in _LINE.finditer(page.text, part.block.start, part.block.end):
        cuts = list(_COLUMN.finditer(page.text, line.start(), line.end()))
        starts = [line.start(), *(cut.end() for cut in cuts)]
        ends = [*(cut.start() for cut in cuts), line.end()]
        if cuts:
            found.append([page.shadow.span(start, end) for start, end in zip(starts, ends, strict=True)])
    return found


def _of_cell(page: Page, part: Part, span: Span) -> Retention | None:
    low = page.low(span)
    term = duration(low)
    if term:
        return dataclasses.replace(_period(page, part, span, "retention.term"), term=term[0])
    if _CRITERION.search(low) or _KEEPS.search(low) or _LIFE.search(low):
        return dataclasses.replace(_period(page, part, span, "retention.criterion"), criterion=span)
    return None


def of_item(page: Page, part: Part) -> Retention | None:
    """Return the period of an item: an event under «bewaard tot 10 jaar:», or «categorie: 5 jaar» by itself."""
    lead = part.above
    told = _told(page, part)
    if told is not None:
        return told
    if lead is None or lead.block.kind == "heading" or not page.low(lead.span).rstrip().endswith(":"):
        return None
    sentence = page.sentences(lead)[-1]
    if not _KEEPS.search(page.low(sentence)) or not part.section.about("retention"):
        return None
    term = duration(page.low(sentence))
    span = trimmed(page.shadow, part.span)
    period = dataclasses.replace(_period(page, part, span, "retention.event"), start_event=span)
    if term is None:
        return period
    words = page.words(Span(sentence.start + term[1].start, sentence.start + term[1].end))
    return dataclasses.replace(period, name=f"{words} {period.name}"[:LONGEST_NAME], term=term[0])


def _told(page: Page, part: Part) -> Retention | None:
    """Return the period that an item or a cell tells by itself: by a label, its column, or a term where terms stand."""
    label = _LABEL.search(page.shadow.low, part.span.start, part.span.end)
    if label:
        return _of_cell(page, part, Span(label.end(), part.span.end))
    if part.block.kind == "cell" and "retention" in page.role_of_items(part):
        return _of_cell(page, part, part.span)
    own = duration(page.low(part.span))
    told = page.low(part.span) + (page.low(part.above.span) if part.above is not None else "")
    if own and (part.section.about("retention") or (part.section.about("cookies") and _LIFE.search(told))):
        return dataclasses.replace(_period(page, part, part.span, "retention.term"), term=own[0])
    return None


def _period(page: Page, part: Part, span: Span, rule: str) -> Retention:
    name = page.words(span).strip(" .;:")
    return Retention(name[:LONGEST_NAME], span, rule, CONFIDENCE[rule], part.index)
