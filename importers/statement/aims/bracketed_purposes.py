"""Purposes in brackets after what they are needed for: «e-mailadres (voor de facturatie)», «phone (for deliveries)»."""

from collections.abc import Iterator

from importers.statement.page import Page, Part
from importers.statement.persons.persons import begins_with_person
from importers.statement.words.sentences import is_clause
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_MOST_WORDS = 9
_BRACKETED = Wording(
    r"\((?:enkel |alleen |uitsluitend |nodig |noodzakelijk |gebruikt |uniquement |utilisee?s? |necessaires? |only "
    r"|used "
    r"|needed |required |solely )*"
    r"(?P<aim>(?:voor|om|ter|t\.b\.v\.|i\.f\.v\.|ten behoeve van|in het kader van|pour|afin de|afin d'|dans le cadre de"
    r"|for|to|in order to) (?!(?:zover|meer|elke?|alle|andere|deze|dit|die|wie|wat|example|instance|more|further"
    r"|you|us|each|all|any|plus|les (?:moins|plus)|vous|un exemple|ces|cette|cela|het geval|maximaal|minimaal|ten|\d"
    r"|the (?:attention|public|period|duration)|a (?:period|maximum)|een (?:periode|termijn)|une? (?:duree|periode)"
    r"|the european|l'union|de eu\b)\b)[a-z][^()]{3,90})\)"
)


def in_sentence(page: Page, part: Part | None, sentence: Span) -> Iterator[Span]:
    """Yield the purposes in brackets of a sentence or an item that names data; persons in brackets are none."""
    if part is None or not (part.section.about("data") or page.role_of_items(part)[:1] == ("data",)):
        return
    for match in _BRACKETED.finditer(page.shadow.low, sentence.start, sentence.end):
        span = Span(*match.span("aim"))
        words = page.low(span)
        first = span.start + words.index(" ") + 1
        if len(words.split()) > _MOST_WORDS or is_clause(words) or begins_with_person(page, Span(first, span.end)):
            continue
        yield span
