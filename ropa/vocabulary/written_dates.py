"""Dates as Belgian public bodies write them: day first, months in Dutch, French or German, or figures only."""

import dataclasses
import datetime as dt
import functools
import re
from types import MappingProxyType

from ropa.naming import fold

_MONTH_NAMES = (
    ("januari", "janvier", "januar", "jan", "janv", "jänner"),
    ("februari", "février", "februar", "feb", "febr", "févr", "fév"),
    ("maart", "mars", "märz", "mrt", "maa"),
    ("april", "avril", "apr", "avr"),
    ("mei", "mai"),
    ("juni", "juin", "jun"),
    ("juli", "juillet", "jul", "juil"),
    ("augustus", "août", "august", "aug"),
    ("september", "septembre", "sept", "sep"),
    ("oktober", "octobre", "okt", "oct"),
    ("november", "novembre", "nov"),
    ("december", "décembre", "dezember", "dec", "déc", "dez"),
)
_MONTHS = MappingProxyType({fold(name): number for number, names in enumerate(_MONTH_NAMES, 1) for name in names})
DUTCH_MONTHS = tuple(names[0] for names in _MONTH_NAMES)
_WORDS = "|".join(sorted({name for names in _MONTH_NAMES for name in (*names, fold(names[1]))}, key=len, reverse=True))
DATE_PATTERN = (
    rf"(?<![\w/.-])(?:\d{{1,2}}(?:er|ste|de|e)?\.?[ ](?:{_WORDS})\.?[ ]\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}-\d{1,2}-\d{4})(?![\w/])"
)
_DATE = re.compile(DATE_PATTERN, re.IGNORECASE)
_PARTS = re.compile(r"(\d+)\D*?[ ](\w+?)\.?[ ](\d{4})", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_ISO_LENGTH = 4


@dataclasses.dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text: its ISO form, and where it stands."""

    iso: str
    start: int
    end: int


@functools.lru_cache(maxsize=16384)
def dates(text: str) -> tuple[WrittenDate, ...]:
    """Return the dates written in `text`, in their order; what is no day of the calendar (31 februari) is none."""
    plain = text.replace("\u00a0", " ").replace("\n", " ")
    found = []
    for match in _DATE.finditer(plain):
        iso = _iso(match.group())
        if iso is not None:
            found.append(WrittenDate(iso, match.start(), match.end()))
    return tuple(found)


def _iso(written: str) -> str | None:
    """Return the ISO form of one written date."""
    by_name = _PARTS.fullmatch(written)
    if by_name:
        day, month, year = int(by_name[1]), _MONTHS.get(fold(by_name[2]), 0), int(by_name[3])
    else:
        first, second, third = _FIGURES.findall(written)
        day, month, year = int(third), int(second), int(first)
        if len(first) < _ISO_LENGTH:
            day, year = year, day
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None
