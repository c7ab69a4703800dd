"""How long data are kept: terms with a start event, criteria, and lists of events under one term."""

import dataclasses
import re

from importers.statement.duties import keeping_words as words
from importers.statement.facts import Retention
from importers.statement.page import Page, Part
from importers.statement.structure.enumerations import trimmed
from importers.statement.structure.sections import heading_roles
from importers.statement.words.alternatives import longest_first
from importers.statement.words.shadow import Span

_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "een un une one", "twee deux two", "drie trois three", "vier quatre four", "vijf cinq five", "zes six",
            "zeven sept seven", "acht huit eight", "negen neuf nine", "tien dix ten", "elf onze eleven",
            "twaalf douze twelve",
        ),
        start=1,
    )
    for word in words.split()
} | {
    word: number
    for number, words in (
        (15, "vijftien quinze fifteen"), (18, "achttien dix-huit eighteen"), (20, "twintig vingt twenty"),
        (24, "vierentwintig vingt-quatre twenty-four"), (30, "dertig trente thirty"), (40, "veertig quarante forty"),
        (50, "vijftig cinquante fifty"), (60, "zestig soixante sixty"), (90, "negentig ninety"), (100, "honderd cent"),
    )
    for word in words.split()
}  # fmt: skip
_UNITS = {
    "d": "dag(?:en)?|jours?|days?",
    "w": "we(?:ek|ken)|semaines?|weeks?",
    "m": "(?:kalender)?maand(?:en)?|mois|months?",
    "y": "(?:kalender|school|werk|boek)?(?:jaar|jaren)|ans?|annees?|(?:calendar |school |academic )?years?",
    "h": "uur|uren|heures?|hours?",
    "min": "minuten|minuut|minutes?",
}
_TERM = re.compile(
    rf"\b(?P<number>\d{{1,3}}|(?<=\bfor )an?|{'|'.join(longest_first(_NUMBERS))})"
    rf" ?(?:\(\w+\) )?"
    r"(?:(?:volle|volledige|opeenvolgende|full|calendar) )?(?:"
    + "|".join(f"(?P<{name}>{pattern})" for name, pattern in _UNITS.items())
    + r")\b"
)
_HALF = re.compile(
    r"\b(?P<more>anderhalf|(?:one|a year) and a half|un an et demi)\b(?: jaar| years?)?|\b(?:half ?jaar|half a year)\b"
)
_HOURS_OF_DAY = 24
_LINE = re.compile(r"[^\n]+")
_COLUMN = re.compile(r"\t+| +\| +")
LONGEST_NAME = 160
CONFIDENCE = {"retention.term": 0.9, "retention.event": 0.92, "retention.criterion": 0.8, "retention.never": 0.75}


def duration(low: str) -> tuple[str, Span] | None:
    """Return the ISO 8601 duration that a folded text states first («tien jaar» is P10Y), and where it stands in it."""
    match = next((one for one in _TERM.finditer(low) if not words.PAST.search(low[: one.start()])), None)
    if match is None:
        half = _HALF.search(low)
        return (("P18M" if half.group("more") else "P6M"), Span(*half.span())) if half else None
    word = match.group("number")
    unit = next(name for name in _UNITS if match.group(name))
    return _iso(int(word) if word.isdigit() else _NUMBERS.get(word, 1), unit), Span(*match.span())


def _iso(number: int, unit: str) -> str:
    """Return an ISO 8601 duration: «P10Y»; whole days of hours are days."""
    if unit == "h" and number % _HOURS_OF_DAY == 0:
        return f"P{number // _HOURS_OF_DAY}D"
    return f"PT{number}{unit[0].upper()}" if unit in {"h", "min"} else f"P{number}{unit.upper()}"


def in_sentence(page: Page, part: Part, sentence: Span, before: list[Retention]) -> list[Retention]:
    """Return the retention periods that a sentence states, without those that lead in a list of events.

    `before` holds the last period that was read.
    """
    low = page.low(sentence)
    labelled = _labelled(page, part, sentence)
    if labelled is not None:
        return [labelled]
    leads = low.rstrip().endswith((":", "?")) and not words.UNLESS.search(low)
    kept = part.section.about("retention") and not _tells_itself(page, part)
    listed = part.is_item and (kept or words.LABEL.search(low) is not None)
    if leads or listed:
        return _needed(page, part, sentence) if leads and not listed else []
    never = words.NEVER.search(page.shadow.low, sentence.start, sentence.end)
    if never and not part.section.about("rights", "definition", "change"):
        denied = _period(page, part, sentence, "retention.never")
        return [dataclasses.replace(denied, criterion=Span(*never.span()))]
    return _told_to_last(page, part, sentence, before) if _states(part, low) else []


def _needed(page: Page, part: Part, sentence: Span) -> list[Retention]:
    """Return the criterion in a sentence that leads in a list: «Wij bewaren ze niet langer dan nodig:»."""
    told = words.NEEDED.search(page.shadow.low, sentence.start, sentence.end)
    if told is None or words.KEEPS.search(page.low(sentence)) is None or part.section.about("rights", "definition"):
        return []
    period = _period(page, part, Span(*told.span()), "retention.criterion")
    return [dataclasses.replace(period, criterion=Span(*told.span()))]


def _told_to_last(page: Page, part: Part, sentence: Span, before: list[Retention]) -> list[Retention]:
    """Return the periods of a sentence about keeping: its terms, else its criteria, and those of what lasts longer."""
    low = page.low(sentence)
    longer = words.LONGER.search(page.shadow.low, sentence.start, sentence.end)
    if longer:
        rest = Span(longer.start("rest"), sentence.end)
        more = dataclasses.replace(_period(page, part, rest, "retention.criterion"), criterion=rest)
        return [*in_sentence(page, part, Span(sentence.start, longer.start()), before), more]
    if duration(low):
        return [one for span in _apart(page, sentence) for one in _with_term(page, part, span)]
    place = page.shadow.low, sentence.start, sentence.end
    match = words.CRITERION.search(*place) or words.SET_BY.search(*place)
    if match is None and words.CONDITIONAL.search(low):
        return _criteria(page, part, sentence, sentence, before)
    return _criteria(page, part, sentence, Span(*match.span()), before) if match else []


def _apart(page: Page, sentence: Span) -> list[Span]:
    """Return the halves of a sentence that gives two terms: «3 jaar na uw vertrek en tot 5 jaar na een klacht»."""
    cut = words.SPLIT_TERM.search(page.shadow.low, sentence.start, sentence.end)
    halves = [Span(sentence.start, cut.start()), Span(cut.end(), sentence.end)] if cut else []
    return halves if halves and all(duration(page.low(half)) for half in halves) else [sentence]


def _with_term(page: Page, part: Part, span: Span) -> list[Retention]:
    """Return the period of words that give a term, with what starts it."""
    term = duration(page.low(span))
    start = words.START.search(page.shadow.low, span.start, span.end)
    event = Span(*start.span()) if start else None
    period = _period(page, part, span, "retention.term")
    return [dataclasses.replace(period, term=term[0], start_event=event)] if term else []


def _tells_itself(page: Page, part: Part) -> bool:
    """Whether an item is a sentence that says how long, without a term: «6.1 Wij bewaren ze niet langer dan nodig»."""
    low = page.low(part.span)
    kept = words.KEEPS.search(low) and words.CRITERION.search(low)
    return bool(kept) and duration(low) is None and words.ITEM.match(low) is None


def _labelled(page: Page, part: Part, sentence: Span) -> Retention | None:
    """Return the period of a line that begins with a label: «Bewaartermijn: 2 jaar», «Expires: never»."""
    label = None if part.is_item else words.LABEL.match(page.shadow.low, sentence.start, sentence.end)
    if label is None:
        return None
    period = _of_cell(page, part, Span(label.end(), sentence.end))
    above = page.parts[part.index - 1] if part.index else part
    titled = words.TITLE.match(page.shadow.low, above.span.start, above.span.end)
    name = _name(page, sentence)
    if titled:
        name = f"{page.words(Span(titled.end(), above.span.end))}: {page.words(Span(label.end(), sentence.end))}"
    return None if period is None else dataclasses.replace(period, span=sentence, name=name[:LONGEST_NAME])


def _states(part: Part, low: str) -> bool:
    """Whether a sentence is about keeping: in a section about it most are, elsewhere the verb must say so."""
    if words.SET_BY.search(low):
        return not part.section.about("rights", "definition", "change")
    if part.section.about("retention") and (words.KEEPS.search(low) or "termijn" in low or "periode" in low):
        return True
    lasts = duration(low) is not None and words.ANSWERED.search(low) is None
    if "retention" in part.section.own_roles and (lasts or words.AFTER_COLON.search(low)):
        return True
    limited = (lasts or words.NO_LONGER.search(low)) and words.TOLD_WITH_TERM.search(low)
    limited = limited or words.STAYS.search(low) or words.AS_LONG.search(low)
    if part.section.about("definition", "change") or words.BY_PERSON.search(low):
        return False
    if part.section.about("rights", "security"):
        return bool(limited or (words.LASTS.search(low) and not part.section.about("rights")))
    wiped = words.AT_ONCE.search(low) or words.CONDITIONAL.search(low)
    return bool(limited or words.KEPT.search(low) or wiped or _lasting(low))


def _lasting(low: str) -> bool:
    """Whether a sentence tells up to when something is kept or stays, or after what it is wiped."""
    if words.TIMED.search(low):
        return words.TOLD_WITH_TERM.search(low) is not None or words.RESTS.search(low) is not None
    return words.TIMED_END.search(low) is not None and words.ENDS.search(low) is not None


def _criteria(page: Page, part: Part, sentence: Span, match: Span, before: list[Retention]) -> list[Retention]:
    cut = words.SPLIT_TERM.search(page.shadow.low, match.start, sentence.end)
    spans = [(Span(sentence.start, cut.start()), Span(match.start, cut.start()))] if cut else []
    rest = Span(cut.end(), sentence.end) if cut else sentence
    spans.append((rest, rest if cut else match))
    again = next((one for one in before if one.part == part.index and words.SAME_AGAIN.match(page.low(sentence))), None)
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
    if column is None:
        column = next((index for index, cell in enumerate(header) if words.HEADER.fullmatch(page.low(cell))), None)
    if column is None and not part.section.about("retention"):
        return []
    below = rows[1:] if first is part and column is not None else rows
    place = column if column is not None else -1
    told = [(row[0], _of_cell(page, part, row[place])) for row in below if len(row) > (column or 0)]
    return [_of_row(page, head, period) for head, period in told if period is not None]


def _of_row(page: Page, head: Span, period: Retention) -> Retention:
    """Return the period of a row under the name of what is kept, which the first cell of the row tells."""
    if head.meets(period.span):
        return period
    return dataclasses.replace(period, name=f"{page.words(head)}: {period.name}"[:LONGEST_NAME])


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
    if words.WITHOUT_END.match(low) or words.CRITERION.search(low) or words.KEEPS.search(low) or words.LIFE.search(low):
        return dataclasses.replace(_period(page, part, span, "retention.criterion"), criterion=span)
    return None


def of_item(page: Page, part: Part) -> Retention | None:
    """Return the period of an item: an event under «bewaard tot 10 jaar:», or «categorie: 5 jaar» by itself."""
    lead = part.above
    told = _told(page, part)
    if told is not None:
        head = page.row_of(part)[0]
        return told if head is part else _of_row(page, trimmed(page.shadow, head.span), told)
    leads = lead is not None and lead.block.kind != "heading" and page.low(lead.span).rstrip().endswith(":")
    if lead is None or not leads or not part.section.about("retention"):
        return _by_criterion(page, part)
    if _tells_itself(page, part):
        return None
    sentence = page.sentences(lead)[-1]
    low = page.low(sentence)
    term = duration(low)
    if not words.KEEPS.search(low) or words.REASON.search(low) or (term is None and _LISTS_DATA.search(low)):
        return None
    span = trimmed(page.shadow, part.span)
    period = dataclasses.replace(_period(page, part, span, "retention.event"), start_event=span)
    if term is None:
        return period
    length = page.words(Span(sentence.start + term[1].start, sentence.start + term[1].end))
    return dataclasses.replace(period, name=f"{length} {period.name}"[:LONGEST_NAME], term=term[0])


_LISTS_DATA = re.compile(
    r"\b(?:categorie\w*\)?|soorten|types?|categor(?:y|ies)) (?:van |de |of )?(?:\w+ ){0,2}"
    r"(?:persoonsgegevens|gegevens|data|donnees|information)\b[^.:]*:$"
    r"|\bvolgende (?:\w+ )?(?:persoons)?gegevens ?:$|\bdonnees suivantes ?:$|\bfollowing (?:\w+ )?data ?:$"
)
"""A lead after which data stand, each with its own period below or beside it, lists no events."""


def _by_criterion(page: Page, part: Part) -> Retention | None:
    """Return the period of an item in a section about keeping that names a criterion: «Mailinglijst: tot …»."""
    kept = part.section.about("retention") or _under_periods(page, part)
    if not kept or words.ITEM.match(page.low(part.span)) is None:
        return None
    span = trimmed(page.shadow, part.span)
    return dataclasses.replace(_period(page, part, span, "retention.criterion"), criterion=span)


def _told(page: Page, part: Part) -> Retention | None:
    """Return the period that an item or a cell tells by itself: by a label, its column, or a term where terms stand."""
    label = words.LABEL.search(page.shadow.low, part.span.start, part.span.end)
    if label:
        return _of_cell(page, part, Span(label.end(), part.span.end))
    if part.block.kind == "cell" and "retention" in page.role_of_items(part):
        return _of_cell(page, part, part.span)
    own = duration(page.low(part.span))
    told = page.low(part.span) + (page.low(part.above.span) if part.above is not None else "")
    if own and (
        part.section.about("retention")
        or _under_periods(page, part)
        or (part.section.about("cookies") and words.LIFE.search(told))
    ):
        return dataclasses.replace(_period(page, part, part.span, "retention.term"), term=own[0])
    return None


def _under_periods(page: Page, part: Part) -> bool:
    """Whether the sentence that leads in the list of an item announces periods."""
    lead = part.above
    if lead is None or lead.block.kind == "heading" or not page.low(lead.span).endswith(":"):
        return False
    last = page.sentences(lead)[-1]
    return words.LEADS.search(page.shadow.low, last.start, last.end) is not None


def _period(page: Page, part: Part, span: Span, rule: str) -> Retention:
    return Retention(_name(page, span), span, rule, CONFIDENCE[rule], part.index)


def _name(page: Page, span: Span) -> str:
    return page.words(span).strip(" .;:")[:LONGEST_NAME]
