"""A register of two thousand activities in every layout: whatever Article 30 asks for is in the file or its annex."""

import functools
import io
import re
import zipfile
from collections.abc import Iterator

import pytest
from lxml import etree

from ropa.claims.book import Book
from ropa.claims.merge import project
from ropa.export.export import export
from ropa.export.layouts import layouts
from ropa.export.request import ExportRequest
from ropa.questions.evidence import Quotes
from tests.performance.export import register

ACTIVITIES = 2_000
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ON = "2026-01-01"
STAMP = "2026-01-01T10:00:00Z"
ASKED_FOR = ("HAS_PURPOSE", "CONCERNS", "USES", "RETAINED_FOR", "PROTECTED_BY")
"""The edges of an activity to what the account counts."""


@functools.cache
def held() -> Book:
    """Return the register, which is made once."""
    return Book(project(claim for batch in register(ACTIVITIES) for claim in batch.claims))


def texts(content: bytes) -> Iterator[str]:
    """Yield the texts of a workbook, each item of a cell apart, read with nothing but a reader of XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for name in parts.namelist():
            if name.startswith("xl/worksheets/"):
                with parts.open(name) as sheet:
                    for _, element in etree.iterparse(sheet, tag=f"{MAIN}t"):
                        yield from (element.text or "").split("\n")
                        element.clear()


def account(content: bytes) -> list[list[int]]:
    """Return what the account counts: in the register, in the sheets, in the annex."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        last = max((name for name in parts.namelist() if "/sheet" in name), key=lambda name: (len(name), name))
        rows = [
            [cell.findtext(f"{MAIN}v") for cell in row] for row in etree.fromstring(parts.read(last)).iter(f"{MAIN}row")
        ]
    return [[int(str(number)) for number in row[2:]] for row in rows if len(row) == 5 and row[4] is not None]


@pytest.mark.parametrize("layout", list(layouts()))
def test_nothing_that_article_30_asks_for_is_lost(layout: str) -> None:
    book = held()
    content = b"".join(export(book, Quotes((), ()), ExportRequest(layout, None, ON, STAMP)))
    found = set(texts(content))
    whole = "\n".join(found)
    activities = book.of_kind("ProcessingActivity")
    assert len(activities) == ACTIVITIES
    purposes = [book.name(purpose) for purpose in book.of_kind("Purpose")]
    assert len(purposes) == 2 * ACTIVITIES
    ended = re.compile(r"doeleinde [01] van behandeling \d+")
    assert set(purposes) - set(ended.findall(whole)) == set()
    measures = {book.name(measure) for measure in book.of_kind("SecurityMeasure")}
    persons = {
        book.name(persons) for persons in book.of_kind("DataSubjectCategory") if book.starts(persons, "CONCERNS")
    }
    bodies = {book.name(body) for body in book.of_kind("Organisation") if book.starts(body, "CONTROLLED_BY")}
    assert {name for name in measures | persons | bodies if name not in whole} == set()
    numbers = account(content)
    assert [row for row in numbers if row[0] != row[1] + row[2]] == []
    expected = {sum(len(book.ends(activity, edge)) for activity in activities) for edge in ASKED_FOR}
    assert expected <= {row[0] for row in numbers}
