"""The last instant of a day in Brussels, up to which the register answers as of that day."""

import datetime as dt
import zoneinfo

from ropa.claims.claim import INSTANT

_BRUSSELS = zoneinfo.ZoneInfo("Europe/Brussels")


def end_of(day: str) -> str:
    """Return the last instant of an ISO day in Brussels, in the form of the ledger (fixed-width UTC)."""
    following = dt.datetime.fromisoformat(day).replace(tzinfo=_BRUSSELS) + dt.timedelta(days=1)
    last = following.astimezone(dt.UTC) - dt.timedelta(microseconds=1)
    return last.strftime(INSTANT)


def just_before(moment: str) -> str:
    """Return the last instant of the ledger before another; two events never share one."""
    return (dt.datetime.fromisoformat(moment) - dt.timedelta(microseconds=1)).strftime(INSTANT)


def day_of(moment: str) -> str:
    """Return the ISO day in Brussels on which an instant of the ledger lies."""
    return dt.datetime.fromisoformat(moment).astimezone(_BRUSSELS).date().isoformat()
