"""How the report of an import reads, and its JSON."""

import io

from ropa.claims.claim import Place
from ropa.cli.screen import Screen
from ropa.cli.show_import import SHOWN, document, show
from ropa.importing.importer import LeftOut, SourceFinding
from ropa.importing.run import SourceReport

READ = SourceReport(
    "a.txt",
    "statement",
    "imported",
    claims=12,
    new=10,
    retracted=2,
    guessed=1,
    left_out=1,
    document="document/a",
    findings=(SourceFinding("no-number", Place(sheet="List", cell="B7"), "there is no number"),),
    passed_over=(LeftOut(Place(1, 5), "menu \x1b[31m", "no sentence"),),
)
FAILED = SourceReport("b.txt", None, "failed", error="b.txt: it is empty; give a document")


def told(reports: list[SourceReport], *, dry_run: bool = False, language: str = "en") -> str:
    stream = io.StringIO()
    show(Screen(stream), reports, dry_run=dry_run, language=language)
    return stream.getvalue()


def test_a_row_a_file_then_what_to_look_at() -> None:
    assert (
        told([READ, FAILED], dry_run=True)
        == """\
File      Read as    Outcome   Read  New  Retracted  Guessed  Left out
a.txt     statement  imported    12   10          2        1         1
b.txt                failed       0    0          0        0         0
together                         12   10          2        1         1

Findings: a.txt
  List!B7: there is no number [no-number]

Left out: a.txt
  1–5: «menu [31m» (no sentence)

Errors
  b.txt: it is empty; give a document

Nothing was written: this was a dry run.
"""
    )


def test_many_findings_are_cut_and_counted() -> None:
    finding = SourceFinding("no-number", Place(sheet="List", cell="B7"), "there is no number")
    report = SourceReport("a.xlsx", "mandates", "imported", findings=(finding,) * (SHOWN + 3))
    assert told([report], language="nl").splitlines()[-1] == "  en nog 3; --json toont alles"


def test_the_json_has_every_file_and_the_totals() -> None:
    told_as_json = document([READ, FAILED], dry_run=False)
    assert told_as_json == {
        "sources": [
            {
                "file": "a.txt",
                "importer": "statement",
                "status": "imported",
                "claims": 12,
                "new": 10,
                "retracted": 2,
                "guessed": 1,
                "left_out": 1,
                "error": None,
                "document": "document/a",
                "findings": [
                    {
                        "code": "no-number",
                        "place": {"start": None, "end": None, "section": None, "sheet": "List", "cell": "B7"},
                        "text": "there is no number",
                    }
                ],
                "passed_over": [
                    {
                        "place": {"start": 1, "end": 5, "section": None, "sheet": None, "cell": None},
                        "text": "menu \x1b[31m",
                        "why": "no sentence",
                    }
                ],
            },
            {
                "file": "b.txt",
                "importer": None,
                "status": "failed",
                "claims": 0,
                "new": 0,
                "retracted": 0,
                "guessed": 0,
                "left_out": 0,
                "error": "b.txt: it is empty; give a document",
                "document": None,
                "findings": [],
                "passed_over": [],
            },
        ],
        "totals": {
            "sources": 2,
            "imported": 1,
            "unchanged": 0,
            "failed": 1,
            "claims": 12,
            "new": 10,
            "retracted": 2,
            "guessed": 1,
            "left_out": 1,
        },
        "dry_run": False,
    }
