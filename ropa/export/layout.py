"""A layout: the sheets and columns in which an authority, or the law itself, wants a register; read from a data file.

A layout file is TOML. `[about]` holds `source`, `version` and `licence`, and in `[about.sources]` the short names that
its columns cite; `[title]` names it in nl, fr and en, and in de where that
is known. Each `[[sheet]]` has a `name`, the `lines` that it is made of,
and its `[[sheet.column]]`s: `head`, `path` (through the line), `show` (how a value is written), `where` (which values),
`required` (the article that asks for it, and silence is shown) or `article` (it asks for it where there is any),
`list` (the closed list whose codes it gives), `width`, `from` (a short name), `reconstructed`, `several` (it stands
only where the file tells of several controllers), `annexed` (its values go to the annex of a layout that has no column
for them, though no article asks for them). A sheet that is `like` that of another layout with the same `lines`
says nothing more.
"""

import dataclasses
import re
from collections.abc import Callable, Iterator
from pathlib import Path as File
from typing import Any

from ropa.errors import DeclarationError
from ropa.export.column import Column, Table, column
from ropa.export.heading import LANGUAGES, Heading
from ropa.export.lines import LINES
from ropa.model.kind import Text
from ropa.vocabulary.reading import read

_SHAPES = ("table", "form", "sheets")
_PAPERS = ("A3", "A4")
_KEYS = frozenset({"name", "lines", "shape", "paper", "pages", "lead", "column"})
_SHEET_NAME = re.compile(r"[^\[\]:*?/\\]{1,31}")
_MOST_PAGES = 4


@dataclasses.dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: what its lines are, and the columns that show them.

    A `table` has a row for each line, a `form` has «heading: value» for each, on a page of its own where it is of an
    activity; with `sheets` each such page is a sheet of its own, named after its activity, as long as there are not too
    many. It is printed on `paper`, `pages` wide; the first `lead` columns are repeated on each page and stay in sight.
    """

    name: Heading
    lines: str
    shape: str
    paper: str
    pages: int
    lead: int
    columns: tuple[Column, ...]

    def of_one(self) -> "Sheet":
        """Return the sheet without the columns that tell several controllers apart."""
        kept = tuple(column for column in self.columns if not column.several)
        gone = sum(column.several for column in self.columns[: self.lead])
        return dataclasses.replace(self, columns=kept, lead=max(self.lead - gone, 1))

    @property
    def cites(self) -> bool:
        """Whether it shows words of sources."""
        return self.lines == "sources" or any(column.cites for column in self.columns)


@dataclasses.dataclass(frozen=True, slots=True)
class Layout:
    """A layout by its name («art30-controller»), with its title and where it is from."""

    name: str
    title: Text
    source: str
    version: str
    licence: str
    sources: dict[str, str]
    sheets: tuple[Sheet, ...]

    def of_one(self) -> "Layout":
        """Return the layout as it is for the register of one controller, without what tells several apart."""
        return dataclasses.replace(self, sheets=tuple(sheet.of_one() for sheet in self.sheets))

    @property
    def cites(self) -> bool:
        """Whether a sheet of it shows words of sources."""
        return any(sheet.cites for sheet in self.sheets)


def read_layout(file: File) -> Layout:
    """Return the layout of a data file. Raises `DeclarationError` where it contradicts the model or itself."""
    return layout_of(file.stem, read(file), lambda other: read(file.with_stem(other)))


def layout_of(name: str, content: Table, others: Callable[[str], Table] = lambda _: {}) -> Layout:
    """Return the layout that the content of a data file declares; see `read_layout`.

    `others` gives the content of another layout, of which it may take sheets over.
    """
    about: Table = content["about"]
    title = Heading.of(content.get("title"), name)
    if any(title.lacks(language) for language in ("nl", "fr", "en")):
        raise DeclarationError(f"{name}: the title of a layout stands in nl, fr and en (and in de where it is known)")
    sources = {"own": "headings in the product’s own words", **about.get("sources", {})}
    declared = [_taken_over(table, others, name) for table in content.get("sheet", ())]
    sheets = tuple(_sheet(table, f"{name}, sheet {number}") for number, table in enumerate(declared, 1))
    _check(name, sheets, sources)
    return Layout(
        name=name,
        title=Text(title("en"), title("nl"), title("fr"), title.by_language.get("de", "")),
        source=about["source"],
        version=str(about["version"]),
        licence=about["licence"],
        sources=sources,
        sheets=sheets,
    )


def _taken_over(table: Table, others: Callable[[str], Table], where: str) -> Table:
    """Return a sheet as it is declared, or as the layout declares it that it is to be `like`."""
    if "like" not in table:
        return table
    if set(table) != {"like", "lines"}:
        raise DeclarationError(f"{where}: a sheet like another one says which, and of which lines, and nothing else")
    for sheet in others(table["like"]).get("sheet", ()):
        if sheet.get("lines") == table["lines"]:
            return dict(sheet)
    raise DeclarationError(f"{where}: {table['like']} has no sheet of {table['lines']}")


def _sheet(table: Table, where: str) -> Sheet:
    if unknown := set(table) - _KEYS:
        raise DeclarationError(f"{where}: a sheet knows no {', '.join(sorted(unknown))}")
    lines = table.get("lines", "")
    if lines not in LINES:
        raise DeclarationError(f"{where}: there are no lines «{lines}»; there are {', '.join(LINES)}")
    shape = _one_of(_SHAPES, table.get("shape", "table"), where)
    if shape == "sheets" and lines != "activities":
        raise DeclarationError(f"{where}: only activities have sheets of their own")
    columns = tuple(column(LINES[lines], one, where) for one in table.get("column", ()))
    if all(one.several for one in columns):
        raise DeclarationError(f"{where}: it has no columns")
    return Sheet(
        name=Heading.of(table.get("name"), where),
        lines=lines,
        shape=shape,
        paper=_one_of(_PAPERS, table.get("paper", "A4"), where),
        pages=_between(1, table.get("pages", 1), _MOST_PAGES, where),
        lead=_between(1, table.get("lead", 1), len(columns), where),
        columns=columns,
    )


def _one_of(allowed: tuple[str, ...], value: Any, where: str) -> str:  # noqa: ANN401 - whatever the file says
    if value not in allowed:
        raise DeclarationError(f"{where}: «{value}» is none of {', '.join(allowed)}")
    return str(value)


def _between(least: int, value: Any, most: int, where: str) -> int:  # noqa: ANN401 - whatever the file says
    if not isinstance(value, int) or not least <= value <= most:
        raise DeclarationError(f"{where}: {value} does not lie between {least} and {most}")
    return value


def _check(name: str, sheets: tuple[Sheet, ...], sources: dict[str, str]) -> None:
    """Raise `DeclarationError` where two sheets share a name, a name is none, or a source is not declared."""
    if not sheets:
        raise DeclarationError(f"{name} has no sheets")
    for language in LANGUAGES:
        names = [sheet.name(language) for sheet in sheets]
        if len({one.casefold() for one in names}) != len(names):
            raise DeclarationError(f"{name}: two sheets have one name in {language}")
        for one in names:
            if not _SHEET_NAME.fullmatch(one) or one.startswith("'") or one.endswith("'"):
                raise DeclarationError(f"{name}: «{one}» cannot be the name of a sheet")
    for found in _sources(sheets):
        if found not in sources:
            raise DeclarationError(f"{name} cites «{found}», which its [about.sources] does not name")


def _sources(sheets: tuple[Sheet, ...]) -> Iterator[str]:
    return (one.source for sheet in sheets for one in sheet.columns)
