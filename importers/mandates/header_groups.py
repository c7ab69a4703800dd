"""Heads of several columns together, merged or not: what stands below them is told by both («Looptijd: van, tot»)."""

from collections import Counter
from collections.abc import Mapping

from importers.tables.sheet import Cell, Row

_SPAN = frozenset({"valid_from", "valid_to"})
_BEGINS = frozenset({"provider", "date", "valid_from"})
"""What «van», «du» and «from» may mean where no term stands above them."""
_ENDS = frozenset({"receiver", "valid_to"})
_PARTIES = frozenset({"provider", "receiver", "party"})
_LONGEST = 40
_ANSWERS = frozenset({"ja", "nee", "neen", "oui", "non", "yes", "no", "nvt", "n.v.t."})
_VAGUE = frozenset({"title", "party", "subjects", "numbering"})
"""Fields of heads such as «naam», «inhoud» and «instelling», of which what stands above them says more."""


def is_merged(row: Row) -> bool:
    """Return whether some cell of `row` is merged over several columns."""
    return any(cell.spread and cell.name[-len(str(row.number)) :] == str(row.number) for cell in row.cells.values())


def stands_over(groups: Row, heads: Row) -> bool:
    """Return whether a row heads the columns of the next one in groups, with gaps that it fills."""
    gaps = [column for column in heads.cells if column not in groups.cells and column > min(groups.cells)]
    grouped = all(column not in groups.cells or column + 1 not in groups.cells for column in heads.cells)
    more = len(heads.own) > len(groups.own) or grouped
    return heads.number == groups.number + 1 and more and bool(gaps)


def heads_within(groups: Row, heads: Row) -> bool:
    """Return whether a row only names the columns that `groups`, just above it, heads together in merged cells.

    The words need not be known («de santé», «administratives» below «Données»).
    """
    over = Counter(cell.name for cell in groups.cells.values())
    within = all(over[groups.cells[cell.column].name] > 1 for cell in heads.own if cell.column in groups.cells)
    return (
        heads.number == groups.number + 1
        and len(heads.own) > 1
        and within
        and all(cell.column in groups.cells and _may_head(cell) for cell in heads.own)
    )


def _may_head(cell: Cell) -> bool:
    """Return whether a cell is a short text such as heads a column: no date, no number, no mark."""
    plain = cell.words.strip()
    figures = cell.iso is not None or cell.figure is not None or any(sign.isdigit() for sign in plain)
    return not figures and 1 < len(plain) <= _LONGEST and plain.lower() not in _ANSWERS


def groups_over(groups: Row | None, heads: Row) -> Mapping[int, Cell]:
    """Return by column the head of its group; one that is not merged reaches to the next one."""
    if groups is None:
        return {}
    if is_merged(groups):
        return groups.cells
    found: dict[int, Cell] = {}
    last: Cell | None = None
    for column in sorted({*groups.cells, *heads.cells}):
        last = groups.cells.get(column, last)
        if last is not None:
            found[column] = last
    return found


def told_by_both(
    own: Mapping[int, tuple[str, ...]], groups: Mapping[int, tuple[str, ...]], siblings: Mapping[int, str]
) -> dict[int, tuple[str, ...]]:
    """Return the fields that each column may hold, by its own head and that of its group.

    `siblings` tells by column which group it is in. Of a group of data with a column that is headed for them, the
    others («bericht», «gecodeerd») hold something else.
    """
    named = {
        name
        for column, name in siblings.items()
        if set(own.get(column, ())) & set(groups.get(column, ())) & {"data", *_PARTIES}
    }
    vague = {
        name: column
        for column, name in sorted(siblings.items(), reverse=True)
        if own.get(column, ())[:1] == ("title",) and groups.get(column, ())[:1] == ("data",)
    }
    return {
        column: _told(
            fields,
            groups.get(column, ()),
            named=siblings.get(column) in named,
            other=vague.get(siblings.get(column, ""), column) != column,
        )
        for column, fields in own.items()
    }


def _told(own: tuple[str, ...], group: tuple[str, ...], *, named: bool, other: bool) -> tuple[str, ...]:
    """Return the fields of one column; `named` = a column beside it is headed for what its group is about."""
    if set(group) & _SPAN and set(own) & (_BEGINS | _ENDS):
        return ("valid_from",) if set(own) & _BEGINS else ("valid_to",)
    if set(group[:1]) & {"data", *_PARTIES} and (not own or own[0] in _VAGUE):
        return own if named else (() if other and not own else group)
    return own or group
