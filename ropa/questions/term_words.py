"""A term in words: «10 years» for P10Y."""

import re

from ropa.model.kind import Text

_PART = re.compile(r"([0-9]+)([YMWD])")
_ONE = {
    "Y": Text("year", "jaar", "an", "Jahr"),
    "M": Text("month", "maand", "mois", "Monat"),
    "W": Text("week", "week", "semaine", "Woche"),
    "D": Text("day", "dag", "jour", "Tag"),
}
_MANY = {
    "Y": Text("years", "jaar", "ans", "Jahre"),
    "M": Text("months", "maanden", "mois", "Monate"),
    "W": Text("weeks", "weken", "semaines", "Wochen"),
    "D": Text("days", "dagen", "jours", "Tage"),
}


def term_words(term: str, language: str) -> str:
    """Return an ISO 8601 duration in words, as it is written where it is none in years, months, weeks and days."""
    parts = _PART.findall(term)
    if not parts or "P" + "".join(number + unit for number, unit in parts) != term:
        return term
    return " ".join(f"{number} {(_ONE if number == '1' else _MANY)[unit](language)}" for number, unit in parts)
