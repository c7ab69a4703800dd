"""How long data are kept: terms with a start event, criteria, and lists of events under one term."""

import dataclasses
import re

from importers.statement.enumerations import trimmed
from importers.statement.facts import Retention
from importers.statement.page import Page, Part
from importers.statement.shadow import Span

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
    r"\b(?:bewaa?r\w*|bijgehouden|verwijder\w*|gewist|vernietig\w*|opgeslagen|conserv\w+|supprim\w+|retain\w*"
    r"|ke(?:pt|ep)|delet\w+|stored?|geldig|valables?|valid)\b"
)
_START = re.compile(
    r"\b(?:na|vanaf|sinds|volgend op|te rekenen van|te rekenen vanaf|apres|a partir d[eu]|after"
    r"|from) (?!verloop)[^.;:]{3,160}"
    r"|\bniet (?:(?:meer|langer) )?(?:\w+ ){0,2}(?:aanmeld|aangemeld|inlog|ingelogd|gebruik)\w*[^.;,:]{0,40}"
    r"|\bniet meer [^.;,]{3,60}"
)
_CRITERION = re.compile(
    r"\b(?:zo ?lang|(?<!betrekking )(?<!toegang )(?<!recht )(?<!verzoek )tot(?:dat)?"
    r"|gedurende (?:de|het)|tijdens (?:de|het|uw|je|jouw)|que pendant|(?:immediatement"
    r"|onmiddellijk|immediately) (?:apres|na|after)|during (?:the"
    r"|your)|nadat|wanneer u gegevens|na verloop van"
    r"|afhankelijk van|hangt af van|niet langer dan|alleen als er|geen (?:nut|doel)"
    r"|onderscheid (?:wordt )?gemaakt|tant que|aussi longtemps|as long as|until|de (?:tijd|termijn"
    r"|periode) (?:die|nodig)"
    r"|(?:pendant )?le temps (?:necessaire|indique)|la duree (?:necessaire|de)|jusqu.(?:a|au)|pas plus longtemps que"
    r"|(?:for )?the (?:time|period|duration) (?:needed|necessary|required|indicated|specified|of)|no longer than)\b"
    r"[^.;]{3,170}"
)
_SAME_AGAIN = re.compile(
    r"(?:na(?:dat)?|zodra|daarna|wanneer|als|vervolgens)\b[^.]{0,80}?\b(?:ze|deze|die) "
    r"(?:\w+ )?(?:\w+ ){0,6}(?:verwijder\w*|gewist|vernietigd)"
)
_SPLIT_TERM = re.compile(
    r" of (?=de termijn\b|het moment\b|tot (?!het )|zolang\b)| ou (?=la duree\b|jusqu)| or (?=until\b|as long as\b)"
)
_KEPT = re.compile(
    r"\b(?:bewaard|bijgehouden|bewaren (?:wij|we)|(?:wij|we) bewaren|vernietigd|conservee?s?|retained"
    r"|kept (?:for|until|no)"
    r"|(?:geldig|valables?|valid) (?=tijdens|zolang|gedurende|que pendant|aussi|during|as long|for))\b"
)
LONGEST_NAME = 160
CONFIDENCE = {"retention.term": 0.9, "retention.event": 0.92, "retention.criterion": 0.8}


def duration(low: str) -> tuple[str, Span] | None:
    """Return the ISO 8601 duration that a folded text states first («tien jaar» is P10Y), and where it stands in it."""
    match = _TERM.search(low)
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
    if low.rstrip().endswith((":", "?")) or part.is_item:
        return []
    if part.section.about("retention"):
        keeps = bool(_KEEPS.search(low) or "termijn" in low or "periode" in low)
    else:
        keeps = bool(_KEPT.search(low)) and not part.section.about("rights", "security", "definition")
    if not keeps:
        return []
    term = duration(low)
    if term:
        start = _START.search(page.shadow.low, sentence.start, sentence.end)
        event = Span(*start.span()) if start else None
        return [dataclasses.replace(_period(page, part, sentence, "retention.term"), term=term[0], start_event=event)]
    match = _CRITERION.search(page.shadow.low, sentence.start, sentence.end)
    if match is None:
        return []
    cut = _SPLIT_TERM.search(page.shadow.low, match.start(), sentence.end)
    spans = [(Span(sentence.start, cut.start()), Span(match.start(), cut.start()))] if cut else []
    rest = Span(cut.end(), sentence.end) if cut else sentence
    spans.append((rest, rest if cut else Span(*match.span())))
    again = next((one for one in before if one.part == part.index and _SAME_AGAIN.match(low)), None)
    return [
        dataclasses.replace(_period(page, part, span, "retention.criterion"), criterion=criterion, again=again)
        for span, criterion in spans
    ]


def of_item(page: Page, part: Part) -> Retention | None:
    """Return the period of an item: an event under «bewaard tot 10 jaar:», or «categorie: 5 jaar» by itself."""
    lead = part.above
    own = duration(page.low(part.span))
    if own and part.section.about("retention"):
        return dataclasses.replace(_period(page, part, part.span, "retention.term"), term=own[0])
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


def _period(page: Page, part: Part, span: Span, rule: str) -> Retention:
    name = page.words(span).strip(" .;:")
    return Retention(name[:LONGEST_NAME], span, rule, CONFIDENCE[rule], part.index)
