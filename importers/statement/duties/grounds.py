"""What a lawful basis is stated for (Art. 6): the purposes of its sentence, all of them, or the act it allows."""

import re

from importers.statement.categories.data_words import Named, in_sentence
from importers.statement.facts import Mention
from importers.statement.page import Page, Part
from importers.statement.words.shadow import Span

_ACTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("delen", re.compile(r"\b(?:delen|deelt|gedeeld|meedelen|meegedeeld)\b")),
    (
        "doorgeven",
        re.compile(r"\b(?:door(?:te)?(?:geven|gegeven|gifte|spelen)|door te geven)\b|\bge(?:ef|eft|ven)\b.*\bdoor\b"),
    ),
    ("bezorgen", re.compile(r"\b(?:bezorg\w*|verstrek\w*|overmaken|overgemaakt)\b")),
    ("opvragen", re.compile(r"\b(?:opvragen|opgevraagd|op te vragen)\b")),
    ("bewaren", re.compile(r"\b(?:bewaren|bewaart|bewaard|bijhouden)\b")),
    ("ontsluiten", re.compile(r"\bontslui\w+\b|\bontsloten\b")),
    ("gebruiken", re.compile(r"\bgebruik\w*\b")),
    ("verwerken", re.compile(r"\bverwerk\w*\b")),
)
"""What is done with data, and the words that say so, the most telling first."""

_DATA = re.compile(r"gegeven|informatie|dossier|\bdata\b|bericht|\bze\b")
_LAW = re.compile(
    r"(?:de |het )?(?P<name>(?:wet|decreet|ordonnantie|koninklijk besluit|besluit|loi|arrete|decret)\b.*\d.*"
    r"|(?:\w+ )*verordening .*\d{4}/\d+.*"
    r"|(?:toepasselijke |geldende )?(?P<short>[a-z]{4,}wetgeving))$",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(r", | of (?=als |indien |wanneer |om |op |met |omdat )| ou (?=si )| or (?=if |when )")
_LIMIT = 60


def applies_to_all(part: Part) -> bool:
    """Return whether a section states the basis of all processing («op welke grondslagen steunt dat?»)."""
    return part.section.about("basis")


def clause_of(page: Page, sentence: Span, base: Span) -> Span:
    """Return the part of a sentence with several bases that one of them speaks of («met toestemming, of als …»)."""
    cuts = [Span(*match.span()) for match in _ALTERNATIVE.finditer(page.shadow.low, sentence.start, sentence.end)]
    start = max((cut.end for cut in cuts if cut.end <= base.start), default=sentence.start)
    end = min((cut.start for cut in cuts if cut.start >= base.end), default=sentence.end)
    return Span(start, end)


def act_under(page: Page, part: Part, sentence: Span, base: Mention) -> Named | None:
    """Return the act with data that a sentence without a purpose puts under a lawful basis, None where it names none.

    Such an act is a purpose of its own: «delen van gegevens (wettelijk verplicht)».
    """
    low = page.low(sentence)
    unfit = part.section.about("rights", "contact", "security", "definition", "change") and not part.section.about(
        "recipient", "source", "data", "purpose"
    )
    if unfit or not base.value or not _DATA.search(low):
        return None
    act = next((name for name, pattern in _ACTS if pattern.search(low)), None)
    if act is None:
        return None
    named = [item.name for item in in_sentence(page, sentence) if not item.span.meets(base.span)]
    words = page.words(base.span).strip(" .,;")[:_LIMIT]
    return Named(f"{act} van {' en '.join(named[:2]) or 'gegevens'} ({words})", base.span, "purpose.under-basis")


def law_named(name: str) -> str | None:
    """Return the name of the legal text that a basis names («de wet van 1 mei 2000 …»), None where it names none."""
    match = _LAW.match(name)
    return (match.group("short") or match.group("name")) if match else None
