"""The findings of the checks, page by page; what is counted is counted over all pages."""

import dataclasses
from collections.abc import Sequence

from ropa.api.cursor import cursor_of, position_at
from ropa.api.page_info import PageInfo
from ropa.checks.judged import Counts, Finding, Judged
from ropa.errors import UserError
from ropa.questions.flow_answer import Named
from ropa.questions.things import Position


@dataclasses.dataclass(frozen=True, slots=True)
class FindingEdge:
    """A finding with its place in the list."""

    cursor: str
    node: Finding


@dataclasses.dataclass(frozen=True, slots=True)
class FindingConnection:
    """One page of findings on the day `on`, the heaviest first.

    `total_count` is of all pages; `counts` are by severity, of all that the checks found, waived ones apart. `checked`
    are the ids of the checks that were made, `activities` how many processing activities they looked at.
    """

    on: str
    as_of: str | None
    controller: Named | None
    checked: tuple[str, ...]
    activities: int
    counts: Counts
    total_count: int
    nodes: tuple[Finding, ...]
    edges: tuple[FindingEdge, ...]
    page_info: PageInfo


def findings_page(judged: Judged, found: Sequence[Finding], first: int, after: str | None) -> FindingConnection:
    """Return one page of the findings that are asked for. Raises `UserError` where `after` is no cursor."""
    start = _place(after) + 1 if after else 0
    page = tuple(found[start : start + first])
    edges = tuple(FindingEdge(_cursor(start + number, finding), finding) for number, finding in enumerate(page))
    ends = (edges[0].cursor, edges[-1].cursor) if edges else (None, None)
    return FindingConnection(
        judged.on,
        judged.as_of,
        judged.controller,
        judged.checked,
        judged.activities,
        judged.counts,
        len(found),
        page,
        edges,
        PageInfo(start + len(page) < len(found), start > 0, *ends),
    )


def _cursor(place: int, finding: Finding) -> str:
    return cursor_of(Position(str(place), finding.subject))


def _place(cursor: str) -> int:
    key = position_at(cursor).key
    if not key.isdecimal():
        raise UserError("«after» is no cursor of this list; give an `endCursor` as it was answered")
    return int(key[:9])
