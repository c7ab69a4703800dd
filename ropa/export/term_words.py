"""A term in words: «10 years» for P10Y."""

import re

from ropa.model.kind import Text

_PART = re.compile(r"([0-9]+)([YMWD])")
_UNITS = {
    "Y": (Text("year", "jaar", "an"), Text("years", "jaar", "ans")),
    "M": (Text("month", "maand", "mois"), Text("months", "maanden", "mois")),
    "W": (Text("week", "week", "semaine"), Text("weeks", "weken", "semaines")),
    "D": (Text("day", "dag", "jour"), Text("days", "dagen", "jours")),
}


def term_words(term: str, language: str) -> str:
    """Return an ISO 8601 duration in words; one that is not in years, months, weeks and days as it is written."""
    parts = _PART.findall(term)
    if not parts or "P" + "".join(number + unit for number, unit in parts) != term:
        return term
    return " ".join(f"{number} {_UNITS[unit][int(number) != 1](language)}" for number, unit in parts)
