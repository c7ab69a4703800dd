"""A column of a sheet: its heading, the way to its values in the register, and how they are written."""

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeAlias

from ropa.errors import DeclarationError
from ropa.export.closed_list import all_lists, with_code
from ropa.export.heading import Heading
from ropa.export.kinds import kinds
from ropa.export.path import Path, Values, path
from ropa.export.show import Show, in_words, is_plain, show
from ropa.export.styles import Style
from ropa.export.words import NOT_STATED

Table: TypeAlias = Mapping[str, Any]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_LENGTH = 10
_FIRST_DAY = dt.date(1900, 3, 1)
"""The first day of which every spreadsheet has the same idea."""
_KEYS = frozenset(
    {
        *("head", "group", "path", "show", "where", "list", "required", "article", "width", "from", "reconstructed"),
        *("several", "annexed"),
    }
)
_NARROWEST, _WIDEST = 4, 120


class Cell(NamedTuple):
    """What stands in a cell: texts, each on a line of its own, or a day, or a number; and how it looks.

    `values` = how many values of the register it shows.
    """

    content: tuple[str, ...] | dt.date | int
    look: Style = Style.TEXT
    values: int = 1


Reader: TypeAlias = Callable[[Any], Cell]
"""Reads the cell of a line."""


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet.

    `article` is set where the law asks for its values, if there are any; where it is `required`, silence is shown.
    `list` names the closed list whose codes it gives. `source` names where the heading is from; `reconstructed` = it is
    not the authority's own words, as far as anybody could verify. `kinds` are the values of the register that it shows
    whole, `count` tells how many of them a line has. `cites` = it shows the words behind a value. `several` = it stands
    only where the file tells of several controllers, whose lines could not be told apart without it. `annexed` = its
    values go to the annex of a layout that has no column for them, as those do that the law asks for. `unkept` = the
    register keeps no such value, so that it stays empty.
    """

    heading: Heading
    group: Heading | None
    article: str | None
    required: bool
    width: int
    list: str | None
    source: str
    reconstructed: bool
    kinds: frozenset[str]
    cites: bool
    several: bool
    annexed: bool
    unkept: bool
    count: Callable[[Any], int]
    reader: Callable[[str], Reader]


def column(root: type, table: Table, where: str) -> Column:
    """Return the column that a table of a layout declares. Raises `DeclarationError` where it contradicts the model."""
    if unknown := set(table) - _KEYS:
        raise DeclarationError(f"{where}: a column knows no {', '.join(sorted(unknown))}")
    heading = Heading.of(table.get("head"), where)
    where = f"{where}, column «{heading('en')}»"
    width = table.get("width", 20)
    if not isinstance(width, int) or not _NARROWEST <= width <= _WIDEST:
        raise DeclarationError(f"{where}: a width lies between {_NARROWEST} and {_WIDEST}")
    if table.get("list") not in {None, *all_lists()}:
        raise DeclarationError(f"{where}: there is no closed list {table['list']}; there are {', '.join(all_lists())}")
    way = path(root, table.get("path", ""))
    wanted = table.get("where", {})
    chosen = _chosen(way, wanted, where)
    empty, required = "path" not in table, "required" in table
    return Column(
        heading=heading,
        group=Heading.of(table["group"], where) if "group" in table else None,
        article=table.get("required", table.get("article")),
        required=required,
        width=width,
        list=table.get("list"),
        source=str(table.get("from", "own")),
        reconstructed=bool(table.get("reconstructed", False)),
        cites="evidence" in f"{table.get('path')} {table.get('show')} {wanted}",
        several=bool(table.get("several", False)),
        annexed=bool({"required", "article"} & set(table) or table.get("annexed", False)),
        unkept=empty,
        kinds=frozenset() if empty else kinds(table["path"], wanted),
        count=lambda line: sum(value is not None for value in chosen(way.get(line))),
        reader=_nothing if empty else _reading(way, chosen, _written(way, table, where), table, missing=required),
    )


def _written(way: Path, table: Table, where: str) -> Show:
    """Return how a value of the column is written."""
    if dataclasses.is_dataclass(way.leaf) and "show" not in table:
        raise DeclarationError(f"{where}: it has to say how to show a {way.leaf.__name__}")
    written = _there(show(way.leaf, table["show"])) if "show" in table else _plain(way.field)
    return with_code(table["list"], written) if "list" in table else written


def _nothing(_language: str) -> Reader:
    empty = Cell((), values=0)
    return lambda _line: empty


def _reading(
    way: Path, chosen: Callable[[Values], Values], written: Show, table: Table, *, missing: bool
) -> Callable[[str], Reader]:
    """Return what gives, for a language, what reads the cell of a line."""
    inherits = _inherits(table["path"])
    alone = way.one if not inherits and not {"show", "where", "list"} & set(table) else None
    stands = way.leaf in {str, int} and is_plain(way.field)

    def reader(language: str) -> Reader:
        nothing = Cell((NOT_STATED(language),), Style.MISSING, 0) if missing else Cell((), values=0)
        if alone is not None:
            return _of_one(alone, _text if stands else (lambda value: written(value, language)), nothing)

        def read(line: Any) -> Cell:  # noqa: ANN401 - any line
            values = chosen(way.get(line))
            if len(values) == 1 and (plain := _as_it_is(values[0])) is not None:
                return Cell(plain)
            texts = [text for value in values if (text := written(value, language))]
            if not texts:
                return nothing
            look = Style.INHERITED if inherits and inherits(line, values) else Style.TEXT
            return Cell(tuple(dict.fromkeys(texts)), look, len(texts))

        return read

    return reader


def _of_one(value_of: Callable[[Any], Any], written: Callable[[Any], str], nothing: Cell) -> Reader:
    """Return what reads the only value of a cell."""

    def read(line: Any) -> Cell:  # noqa: ANN401 - any line
        value = value_of(line)
        if (plain := _as_it_is(value)) is not None:
            return Cell(plain)
        text = written(value)
        return Cell((text,)) if text else nothing

    return read


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _there(written: Show) -> Show:
    """Return what says nothing of a value that is not there."""
    return lambda value, language: "" if value is None else written(value, language)


def _plain(field: str) -> Show:
    return lambda value, language: in_words(field, value, language)


def _as_it_is(value: object) -> dt.date | int | None:
    """Return a day or a number, None for what is written as text."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and len(value) == _DAY_LENGTH and _DAY.fullmatch(value):
        try:
            day = dt.date.fromisoformat(value)
        except ValueError:
            return None
        return day if day >= _FIRST_DAY else None
    return None


def _chosen(way: Path, wanted: Mapping[str, Any], where: str) -> Callable[[Values], Values]:
    """Return what keeps the values that have these values in these fields; a list gives several to choose from."""
    tests = [(path(way.leaf, field), frozenset(_listed(value))) for field, value in wanted.items()]
    if any(not values for _, values in tests):
        raise DeclarationError(f"{where}: a choice without a value")
    if not tests:
        return lambda values: values
    return lambda values: tuple(
        value for value in values if value is not None and all(set(way.get(value)) & kept for way, kept in tests)
    )


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _inherits(dotted: str) -> Callable[[Any, Values], bool] | None:
    """Return what tells whether the values of a line are those of the general activity, None where they never are."""
    whole, _, field = dotted.partition(".")
    if whole != "activity" or not field:
        return None
    field = field.partition(".")[0]

    def inherited(line: Any, values: Values) -> bool:  # noqa: ANN401 - any line
        own = [getattr(value, "inherited", None) for value in values]
        if own and all(isinstance(one, bool) for one in own):
            return all(own)
        return field in line.activity.inherited

    return inherited
