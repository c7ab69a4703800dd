"""Aims told as what something is good for: «zodat we …», «laat ons toe … te», «permet de …», «allows us to …»."""

import dataclasses
import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

from importers.statement.aims.aim_holders import by_speaker, of_speaker
from importers.statement.aims.foreign_purposes import more_verbs
from importers.statement.page import Page
from importers.statement.structure.sections import Role
from importers.statement.words import lexicon
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wordings

Form: TypeAlias = Literal["te", "clause", "modal", "verb", "noun"]
LONGEST = 160
_SHORTEST = 6
_CAN = ("kan ", "kunnen ")
_JOINS = ("en ", "et ", "qui ", "which ", "that ")
_BREAKS = (". ", ", ", "; ", ": ", " en ", ") ")
_ENDS: dict[Form, re.Pattern[str]] = {
    "te": re.compile(r"[.;:()]|, (?!en |of |te )|\b(?:indien|tenzij|wanneer|omdat|waarbij|maar)\b"),
    "clause": re.compile(r"[.;:()]|, (?=en |maar |and |but |et |mais |waarbij |indien |tenzij )| en/of "),
    "modal": re.compile(r"[.;:()]|, (?!en )| en/of | en (?:kunnen|kan) | zonder "),
    "verb": re.compile(
        r"[.;:()]|, (?!(?:et|and|ou|or) )| (?:si|if|when|unless|lorsque|sans|without|qui|which|because|car|while)\b"
    ),
    "noun": re.compile(
        r"[.,;:()]| en (?:[a-z]+ )?(?=ten? behoeve van |voor )|\b(?:die|dat|waar\w*|indien|wanneer|tenzij|zodat|om"
        r"|kan|kunnen|worden|wordt|heeft|hebben|is"
        r"|zijn|vragen"
        r"|(?<!het )verwerken|gebruiken|gebruikt|ingezet|bewaren|delen|maken|ook|slechts|enkel|alleen)\b"
        r"| [a-z]+ (?:we|wij) "
    ),
}
_WITH_TE = re.compile(r"\bte [a-z]+n\b|[a-z]+te[a-z]+en\b")
_INFINITIVE = re.compile(
    r"[a-z]{2,}n(?: (?:naar|op|in|aan|van|voor|met|over|tot|aan) [^,.;:]{2,60}| (?:of|dat|hoe|welke) [^.;:]{4,110})?$"
)

_MORE_INFINITIVES = re.compile(
    r"(?:, |,? (?:en|of) )(?P<aim>(?:(?! (?:en|of|die|dat|is|zijn|wordt|worden|kan|kunnen|we|wij|u|je)"
    r" )[^.,;:()]){3,80}"
    r"(?: \([^()]{2,60}\))? [a-z]{3,}[^e ]en)(?=[.,;]| en | of |$)"
)
"""Further infinitives of one «kunnen»: «zo kunnen we misbruik opsporen en fouten herstellen»."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Cue:
    form: Form
    pattern: re.Pattern[str]
    section: Role | None


@lexicon.remembered
def _cues() -> Wordings[_Cue]:
    cues = (_Cue(row["form"], re.compile(row["cue"]), row.get("section")) for row in lexicon.table("aims")["aim"])
    return Wordings(cues, lambda cue: cue.pattern)


def in_sentence(page: Page, sentence: Span) -> Iterator[Span]:
    """Yield where a sentence tells an aim as an effect, or announces it as an aim, up to the end of its clause."""
    low = page.shadow.low
    for cue in _cues().likely(page.shadow, sentence):
        for match in cue.pattern.finditer(low, sentence.start, sentence.end):
            place = match.start()
            begins = place == sentence.start or low.endswith(_BREAKS, max(place - 4, 0), place)
            if cue.form == "modal" and not (begins or low.startswith(_CAN, place)):
                continue
            if cue.section and not (
                _in_section(page, place, cue.section) and (begins or low.startswith(_JOINS, place))
            ):
                continue
            if not of_speaker(page, sentence, place) or not by_speaker(page, sentence, place, place):
                continue
            limit = min(sentence.end, match.end() + LONGEST)
            stop = _ENDS[cue.form].search(low, match.end(), limit)
            span = Span(match.end(), stop.start() if stop else limit)
            if span.end - span.start >= _SHORTEST and _fits(cue.form, low[span.start : span.end].strip()):
                yield span
                if cue.form == "modal":
                    yield from (Span(*one.span("aim")) for one in _more_infinitives(low, span.end, sentence.end))
                if cue.form == "verb":
                    yield from more_verbs(low, span.end, sentence.end)


def _more_infinitives(low: str, place: int, end: int) -> Iterator[re.Match[str]]:
    while (more := _MORE_INFINITIVES.match(low, place, end)) is not None:
        yield more
        place = more.end()


def _in_section(page: Page, place: int, role: Role) -> bool:
    part = page.part_at(place)
    return part is not None and part.section.about(role)


def _fits(form: Form, words: str) -> bool:
    """Whether the words go on as the form asks for: with «te» and a verb, or with an infinitive at their end."""
    if form == "te":
        return _WITH_TE.search(words) is not None
    return form != "modal" or _INFINITIVE.search(words) is not None
