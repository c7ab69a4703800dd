"""Aims that a sentence counts one by one: «om (i) … te, (ii) …», «pour (a) …, (b) …», «to (1) …, (2) …»."""

import re
from collections.abc import Iterator

from importers.statement.aims.aim_holders import by_speaker, of_speaker
from importers.statement.page import Page
from importers.statement.structure.enumerations import trimmed
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_FEWEST = 2
_MARK = r"\((?:[ivx]{1,4}|[a-h]|[1-9])\) "
_LED = Wording(
    rf"\b(?:voor|om|teneinde|met het oog op|met als doel|pour|afin (?:de|d')|en vue (?:de|d')|in order to|for|to)"
    rf" ?:? ?(?={_MARK})"
)
_COUNTED = re.compile(rf"{_MARK}(?:ook |om |pour |afin de |to |for )?")
_JOINED = re.compile(r"[\s,;]*(?:\b(?:en/of|and/or|et/ou|en|of|et|ou|and|or)\b)?[\s,;]*$")
_STOP = re.compile(
    r",? (?:m\.n\.|d\.w\.z\.|nl\.|i\.e\.|c\.-a-d\.?) |[.;:]"
    r"|, (?:die|dat|wat|waar\w*|which|who|qui|ce qui|tenzij|unless|sauf)\b"
)
_DENIED = re.compile(r"\b(?:niet|geen|nooit|not|never|no|ne|jamais|aucune?)\b(?! (?:alleen|enkel|only|seulement))")
_SERVES = re.compile(
    r"\b(?:gebruik\w*|verwerk\w*|verzamel\w*|bewa[ar]\w*|utilis\w+|trait\w+|collect\w*|use[sd]?"
    r"|process\w*|gegevens|informatie|donnees|informations?|data)\b"
)


def in_sentence(page: Page, sentence: Span) -> Iterator[Span]:
    """Yield each aim of a sentence about using data that counts at least two of them with marks in brackets."""
    low = page.shadow.low
    for led in _LED.finditer(low, sentence.start, sentence.end):
        own = of_speaker(page, sentence, led.start()) and by_speaker(page, sentence, led.start(), led.end())
        before = low[sentence.start : led.start()]
        if not own or _SERVES.search(before) is None or _DENIED.search(before):
            continue
        marks = list(_COUNTED.finditer(low, led.end(), sentence.end))
        if len(marks) < _FEWEST:
            continue
        for mark, end in zip(marks, [*(one.start() for one in marks[1:]), sentence.end], strict=True):
            stop = _STOP.search(low, mark.end(), end)
            joined = _JOINED.search(low, mark.end(), stop.start() if stop else end)
            piece = trimmed(page.shadow, Span(mark.end(), joined.start() if joined else end))
            if piece.end > piece.start:
                yield piece
        return
