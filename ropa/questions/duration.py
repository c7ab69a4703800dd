"""The last day of a term: calendar arithmetic of Regulation (EEC, Euratom) No 1182/71, Article 3."""

import calendar
import dataclasses
import datetime as dt
import re

from ropa.errors import UserError

_DURATION = re.compile(
    r"P(?=[0-9])(?:(?P<years>[0-9]+)Y)?(?:(?P<months>[0-9]+)M)?(?:(?P<weeks>[0-9]+)W)?(?:(?P<days>[0-9]+)D)?"
)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST = 6
"""How many figures a number of a term may have; more is no term that anybody keeps data for."""
_SHOWN = 40


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Term:
    """A length of time in the calendar: twelve months are a year, seven days a week, but no days are a month."""

    months: int
    days: int


def read_term(text: str) -> Term:
    """Return the term that an ISO 8601 duration in years, months, weeks and days states («P10Y», «P1Y6M», «P3W»).

    Raises `UserError` for any other text, for fractions and hours, and for numbers of more than six figures.
    """
    found = _DURATION.fullmatch(text)
    if found is None:
        raise UserError(f"«{text[:_SHOWN]}» is no term in years, months, weeks or days; write it as P10Y or P1Y6M")
    figures = {name: number or "0" for name, number in found.groupdict().items()}
    if any(len(number) > _LONGEST for number in figures.values()):
        raise UserError(f"«{text[:_SHOWN]}» is too long for a term; its numbers may have {_LONGEST} figures")
    years, months, weeks, days = (int(figures[name]) for name in ("years", "months", "weeks", "days"))
    return Term(12 * years + months, 7 * weeks + days)


def last_day(term: str, start_day: str) -> str:
    """Return the ISO day at whose end a term has run out that an event on `start_day` (ISO) starts.

    The day of the event is not counted. Months and years end on the day of the same date, else on the last day of that
    month; weeks and days are counted from there. The rule of Article 3(4) on holidays does not lengthen how long data
    are kept. Raises `UserError` for what is no term or no day, and where the term ends after the year 9999.
    """
    length = read_term(term)
    try:
        start = dt.date.fromisoformat(start_day) if _DAY.fullmatch(start_day) else None
    except ValueError:
        start = None
    if start is None:
        raise UserError(f"«{start_day[:_SHOWN]}» is no day of the calendar; write it as 2026-01-31")
    years, month = divmod(start.month - 1 + length.months, 12)
    year = start.year + years
    try:
        end = dt.date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))
        return (end + dt.timedelta(days=length.days)).isoformat()
    except (ValueError, OverflowError):
        raise UserError(f"a term of {term} from {start_day} ends after the year {dt.MAXYEAR}") from None
