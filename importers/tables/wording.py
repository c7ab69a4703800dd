"""Says what an English list says of a mandate in the words that the grammar of references knows.

References, relations and dates are read in Dutch and French; an English text is put into Dutch for that purpose only.
The text of the cell, which is what a fact is cited with, stays as it is.
"""

import functools
import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from ropa.vocabulary.mandate_reference import MandateReference, references
from ropa.vocabulary.mandate_relation import MandateRelation, relations_among, validity
from ropa.vocabulary.mandate_wording import wording
from ropa.vocabulary.written_dates import WrittenDate, dates

_MONTHS = wording("months")
_NAMES = "|".join(_MONTHS)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_NAMES}),? (\d{{4}})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b({_NAMES}) (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.IGNORECASE)
_PHRASES = wording("english")


def _pattern(phrases: Mapping[str, str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


_JOINED = re.compile(
    r"(?<!\w)(?P<family>VTC|RR|RN|FO|AF|KSZ|IVC|CSI)-(?P<kind>machtiging|beraadslaging|autorisation|délibération)(?!\w)",
    re.IGNORECASE,
)
"""A committee and what it gives in one word («VTC-machtiging nr. 33/2014»)."""
_ENGLISH_PHRASES = _pattern(_PHRASES)
_OTHER: Mapping[str, str] = {**wording("french"), **wording("dutch")}
_OTHER_PHRASES = _pattern(_OTHER)
_ENGLISH = re.compile(
    r"(?<!\w)(?:of|by|the|and|until|see|replaces|amends|extends|supersedes|withdraws|repeals|revokes|withdrawn|"
    r"repealed|decision|authori[sz]ation|amended|replaced|"
    r"extended|royal decree|committee|commission|chamber|authority|security|dated|"
    rf"(?:{_NAMES}) \d{{1,2}},? \d{{4}})(?!\w)",
    re.IGNORECASE,
)
_OTHER_LANGUAGE = re.compile(r"(?<!\w)(?:van|het|de|du|des|la|le|les|en|et|voor|pour|bij|par)(?!\w)", re.IGNORECASE)


@functools.lru_cache(maxsize=16384)
def in_known_words(text: str) -> str:
    """Return `text` with its relations, months and committees in words that the grammar of references knows."""
    plain = _DAY_FIRST.sub(lambda found: f"{found[1]} {_MONTHS[found[2].lower()]} {found[3]}", text)
    plain = _MONTH_FIRST.sub(lambda found: f"{found[2]} {_MONTHS[found[1].lower()]} {found[3]}", plain)
    plain = _JOINED.sub(lambda found: f"{found['kind']} {found['family']}", plain)
    plain = _OTHER_PHRASES.sub(lambda found: _OTHER[found.group().lower()], plain)
    if len(_ENGLISH.findall(plain)) <= len(_OTHER_LANGUAGE.findall(plain)):
        return plain
    return _ENGLISH_PHRASES.sub(lambda found: _PHRASES[found.group().lower()], plain)


def references_in(
    text: str, date: str | None = None, chamber: str | None = None, family: str | None = None
) -> tuple[MandateReference, ...]:
    """Return the mandates that a cell cites; date, chamber and family are what its row says beside it."""
    return references(in_known_words(text), date, in_known_words(chamber) if chamber else None, family)


Others: TypeAlias = Callable[[str], tuple[MandateReference, ...]]
"""What finds in a text the references that the grammar does not know: numbers of the list's own making."""


def relations_in(
    text: str,
    date: str | None = None,
    chamber: str | None = None,
    family: str | None = None,
    others: Others | None = None,
) -> tuple[MandateRelation, ...]:
    """Return the relations between mandates that a cell states, which are told like those that it cites."""
    cited = with_others(references_in(text, date, chamber, family), text, others)
    return relations_among(in_known_words(text), cited)


def with_others(cited: tuple[MandateReference, ...], text: str, others: Others | None) -> tuple[MandateReference, ...]:
    """Return what a text cites with the numbers that `others` finds, in their order.

    A bare number that is one of the list's own is of no family; a word «protocol» beside it has no other number.
    """
    more = others(in_known_words(text)) if others else ()
    if not more:
        return cited
    starts = {one.start for one in more}
    known = [one for one in cited if one.family != "PROTOCOL" and one.start not in starts]
    free = [one for one in more if not any(other.start < one.end and one.start < other.end for other in known)]
    return tuple(sorted((*known, *free), key=lambda one: one.start))


def validity_in(text: str) -> tuple[str | None, str | None]:
    """Return from and until which day a cell says that a mandate holds."""
    return validity(in_known_words(text))


def dates_in(text: str) -> tuple[WrittenDate, ...]:
    """Return the dates in a cell."""
    return dates(in_known_words(text))
