"""Aims in English that follow one another in a long sentence, and a paragraph that is one: «to X, …, and to Y»."""

import re
from collections.abc import Iterator

from importers.statement.page import Page, Part
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_FEWEST = 3
_VERB = r"(?!the |a |an |our |your |us |you |this |these |third |be (?!able)|have |which |whom |other |any )[a-z]{3,}"
_BEGUN = Wording(
    r"\b(?:use[sd]?|using|collect(?:s|ed)?|process(?:es|ed)?|need(?:s|ed)?)\b(?! not\b)[^.;:]{0,80}?(?: in order)? "
    rf"(?=to {_VERB})"
)
_CHAINED = re.compile(
    rf"(?:[,;–]|,? and|, or)(?:,? (?:-|in general,|in particular,|if necessary,|also|and|or))* "
    rf"(?P<aim>(?:in order )?to (?:{_VERB}(?:, (?!to )[a-z]{{3,}})*(?: and(?: / or)? (?!to )[a-z]{{3,}})? )"
    rf"[^,.;:()]{{3,120}}?)(?=,|;|\.|:| \(| and (?:in order )?to |$)"
)
_FIRST = re.compile(
    rf"(?:to|for) (?P<aim>{_VERB}(?:, (?!to )[a-z]{{3,}})*(?: and(?: / or)? (?!to )[a-z]{{3,}})? "
    r"[^,.;:()]{3,120}?)(?=,|;|\.|:| \(| and to |$)"
)
_OPENING = re.compile(rf"(?P<aim>to {_VERB} [^.;:()]{{4,140}}?)(?=[.;:(]| and to |$)")


def in_sentence(page: Page, part: Part | None, sentence: Span) -> Iterator[Span]:
    """Yield the aims of a sentence that gives at least three, one after another, and of a paragraph that begins so."""
    low = page.shadow.low
    begun = next(_BEGUN.finditer(low, sentence.start, sentence.end), None)
    if begun:
        chained = [Span(*one.span("aim")) for one in _CHAINED.finditer(low, begun.end(), sentence.end)]
        if len(chained) >= _FEWEST - 1:
            first = _FIRST.match(low, begun.end(), sentence.end)
            yield from [Span(*first.span("aim"))] if first else []
            yield from chained
    if part is not None and sentence.start == part.span.start and part.section.about("purpose") and not part.is_item:
        opening = _OPENING.match(low, sentence.start, sentence.end)
        if opening:
            yield Span(*opening.span("aim"))
