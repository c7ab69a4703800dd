"""Every rule of the importers: how often it fires, how often it is right, and how sure it says that it is.

Statements are judged by annotations of their originals: `ROPA_ORIGINALS` names the folder with `NAME.txt`, `ROPA_GOLD`
that with `NAME.json`. Without both, the documents of the demonstration are judged by what `tests/expected_rows.toml`
names; that lists what must be there and not all that may be, so that such a share is a lower bound. Lists are not
judged here, since the golden files of the lists hold their whole yield.
"""

import ast
import collections
import dataclasses
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # so that it also runs where nothing is installed

from importers.statement.flows.frames import frames
from ropa.importing.discover import importer_for
from ropa.importing.importer import Extraction, Options
from ropa.importing.sources import files_of, read_source
from ropa.naming import fold
from tests.golden.registers import ROOT, toml

Row = dict[str, Any]
_RULE = re.compile(r"[a-z_]+(?:\.[a-z_-]+)+")
_PREFIX = {"statement": "", "mandates": "mandates.", "processing": "processing.", "applications": "applications."}
_HALF = 0.5
_HEADS = ("rule", "fired", "judged", "right", "precision", "smoothed", "says", "")
_FEW = 8
_APART = 0.15


@dataclasses.dataclass
class Tally:
    """What became of one rule: facts that cite it, what of it was judged and right, and its own confidences."""

    fired: int = 0
    judged: int = 0
    right: int = 0
    confidences: list[float] = dataclasses.field(default_factory=list)

    def cells(self, rule: str) -> tuple[str, ...]:
        """Return the line of the table; a word at its end where enough was judged and the rule is far off."""
        says = _mean(self.confidences)
        if not self.judged:
            return rule, str(self.fired), "", "", "", "", says, "" if self.fired else "never fired"
        smoothed = (self.right + 1) / (self.judged + 2)
        apart = smoothed - sum(self.confidences) / len(self.confidences) if self.confidences else 0.0
        word = "" if self.judged < _FEW or abs(apart) < _APART else "too sure" if apart < 0 else "too modest"
        share = f"{self.right / self.judged:.2f}"
        return rule, str(self.fired), str(self.judged), str(self.right), share, f"{smoothed:.2f}", says, word


def main() -> int:
    """Read everything, judge what can be judged, and print the table."""
    originals, gold = (os.environ.get(name) for name in ("ROPA_ORIGINALS", "ROPA_GOLD"))
    tallies = collections.defaultdict[str, Tally](Tally, {rule: Tally() for rule in declared()})
    if originals and gold:
        words = "judged by the annotations of ROPA_GOLD, on the statements for which the rules were written"
        statements = sorted(Path(gold).glob("*.json"))
        for path in statements:
            annotated = json.loads(path.read_text(encoding="utf-8"))
            found = _extracted(Path(originals) / f"{path.stem}.txt")
            count(tallies, found, annotated_rows(found, annotated))
    else:
        words = "judged by tests/expected_rows.toml, a lower bound; for precision set ROPA_ORIGINALS and ROPA_GOLD"
        for row in toml("expected_rows.toml")["document"]:
            found = _extracted(ROOT / row["file"])
            count(tallies, found, expected_rows(found, row))
    for path in files_of([ROOT / "data" / "mandates"]):
        count(tallies, _extracted(path), ())
    sys.stdout.write(f"{table(tallies)}\n\n{words}\n")
    return 0


def declared() -> set[str]:
    """Return the names of rules that stand in the importers as they are, and those of the frames."""
    named = {frame.id for frame in frames()}
    for package, prefix in _PREFIX.items():
        for path in sorted((ROOT / "importers" / package).rglob("*.py")):
            texts = (
                node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant)
            )
            found = (text for text in texts if isinstance(text, str) and _RULE.fullmatch(text))
            named |= {prefix + text for text in found if not text.startswith("importers.")}
    return named


def count(tallies: dict[str, Tally], found: Extraction, judged: Iterable[tuple[str, bool]]) -> None:
    """Add one document: each fact to the rule that it cites, and each judgement to the rule that is judged."""
    for said in found.said:
        tally = tallies[said.evidence.rule]
        tally.fired += 1
        tally.confidences.append(said.evidence.confidence)
    for rule, right in judged:
        tallies[rule].judged += 1
        tallies[rule].right += right


def annotated_rows(found: Extraction, gold: Row) -> Iterator[tuple[str, bool]]:
    """Judge mentions and flows: right where the annotation has one of the same kind in the same words.

    Each annotation bears out one mention, the one whose words are nearest to its own; a flow is told by its role.
    """
    view = found.view
    yield from _judged(view["mentions"], gold["mentions"], "kind")
    yield from _judged(view["flows"], gold["flows"], "role")


def _judged(told: list[Row], annotated: list[Row], kind: str) -> Iterator[tuple[str, bool]]:
    pairs = sorted(
        (-share, number, place)
        for number, row in enumerate(told)
        for place, other in enumerate(annotated)
        if row[kind] == other[kind] and (share := _nearness(row, other, kind)) >= _HALF
    )
    used: dict[int, int] = {}
    for _, number, place in pairs:
        if number not in used and place not in used.values():
            used[number] = place
    yield from ((row["rule"], number in used) for number, row in enumerate(told))


def _nearness(row: Row, other: Row, kind: str) -> float:
    """Return how much of the shorter words is in both, at any place of the row; 1 where a mention has the same name."""
    if kind == "kind" and fold(row["name"]) == fold(other["name"]):
        return 1.0
    shares: list[float] = []
    for place in (row, *row["also"]):
        common = min(place["end"], other["end"]) - max(place["start"], other["start"])
        shares.append(common / max(1, min(place["end"] - place["start"], other["end"] - other["start"])))
    return max(shares)


def expected_rows(found: Extraction, row: Row) -> Iterator[tuple[str, bool]]:
    """Judge mentions of things that have an id: right where the expectation of the document names it."""
    named = {part.strip() for text in _texts(row) for part in text.split("|")}
    for mention in found.view["mentions"]:
        if mention["kind"] in {"recipient", "processor", "source", "data_category", "controller"} and mention["id"]:
            yield mention["rule"], mention["id"] in named


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def table(tallies: dict[str, Tally]) -> str:
    """Return the rules in order of their names, as columns of text."""
    rows = [_HEADS, *(tallies[rule].cells(rule) for rule in sorted(tallies))]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    shown = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([shown[0], "  ".join("─" * width for width in widths), *shown[1:]])


def _mean(values: list[float]) -> str:
    return f"{sum(values) / len(values):.2f}" if values else ""


def _extracted(path: Path) -> Extraction:
    source = read_source(path)
    return importer_for(source).extract(source, Options())


if __name__ == "__main__":
    sys.exit(main())
