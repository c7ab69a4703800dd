"""The options that several commands share, and how their values are read."""

import datetime as dt
import enum
import re
import zoneinfo
from typing import Annotated, TypeAlias

import typer

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MAX_DEPTH = 20
MAX_LIMIT = 100_000


class Language(enum.StrEnum):
    """The languages of labels."""

    EN = "en"
    NL = "nl"
    FR = "fr"


def day(text: str) -> str:
    """Return an ISO day as written. Raises a usage error for anything else."""
    try:
        if _DAY.fullmatch(text):
            return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise typer.BadParameter(f"«{text}» is no day of the calendar; write it as year-month-day, such as 2026-01-31")


def today() -> str:
    """Return today's ISO day in Brussels."""
    return dt.datetime.now(zoneinfo.ZoneInfo("Europe/Brussels")).date().isoformat()


def not_empty(text: str) -> str:
    """Return the text without spaces around it. Raises a usage error where nothing is left."""
    if not text.strip():
        raise typer.BadParameter("it is empty; give a name or an id")
    return text.strip()


AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Depth: TypeAlias = Annotated[
    int, typer.Option("--depth", metavar="N", min=1, max=MAX_DEPTH, help="How many steps to follow.")
]
Limit: TypeAlias = Annotated[
    int, typer.Option("--limit", metavar="N", min=1, max=MAX_LIMIT, help="After how many rows the answer is cut.")
]
InLanguage: TypeAlias = Annotated[Language, typer.Option("--language", help="Language of the labels.")]
On: TypeAlias = Annotated[
    str | None,
    typer.Option("--on", parser=day, metavar="DATE", help="Day on which to judge (default: today in Brussels)."),
]
AsOf: TypeAlias = Annotated[
    str | None,
    typer.Option("--as-of", parser=day, metavar="DATE", help="As it was recorded at the end of this day."),
]
OfController: TypeAlias = Annotated[
    str | None,
    typer.Option("--controller", parser=not_empty, metavar="ORG", help="Only the register of this body."),
]
AsCsv: TypeAlias = Annotated[bool, typer.Option("--csv", help="Print comma-separated values.")]


def one_format(*, as_json: bool, as_csv: bool) -> None:
    """Raise a usage error where two formats are asked for at once."""
    if as_json and as_csv:
        raise typer.BadParameter("--json and --csv exclude each other; give one of them")
