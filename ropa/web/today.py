"""The day on which a page judges, where nobody names another."""

import datetime as dt
import zoneinfo


def today() -> str:
    """Return today's ISO day in Brussels."""
    return dt.datetime.now(zoneinfo.ZoneInfo("Europe/Brussels")).date().isoformat()
