"""What became of imported files, as a table, sentences and JSON."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ropa.cli.cleaning import shortened
from ropa.cli.screen import Column, Line, Screen
from ropa.importing.run import SourceReport
from ropa.model.kind import Text
from ropa.questions.plain import plain

COUNTS = ("claims", "new", "retracted", "guessed", "left_out")
STATUSES = ("imported", "unchanged", "failed")
SHOWN = 12
"""How many findings, and parts left out, are shown of one file; all are in the JSON."""
TEXT_LIMIT = 120

TITLES = {
    "file": Text("File", "Bestand", "Fichier"),
    "importer": Text("Read as", "Gelezen als", "Lu comme"),
    "status": Text("Outcome", "Uitkomst", "Résultat"),
    "claims": Text("Read", "Gelezen", "Lu"),
    "new": Text("New", "Nieuw", "Nouveau"),
    "retracted": Text("Retracted", "Ingetrokken", "Retiré"),
    "guessed": Text("Guessed", "Geraden", "Deviné"),
    "left_out": Text("Left out", "Weggelaten", "Omis"),
}
WORDS = {
    "statement": Text("statement", "verklaring", "déclaration"),
    "mandates": Text("mandates", "machtigingen", "autorisations"),
    "imported": Text("imported", "ingevoerd", "importé"),
    "unchanged": Text("unchanged", "ongewijzigd", "inchangé"),
    "failed": Text("failed", "mislukt", "échoué"),
    "findings": Text("Findings", "Bevindingen", "Constats"),
    "left_out": Text("Left out", "Weggelaten", "Omis"),
    "errors": Text("Errors", "Fouten", "Erreurs"),
    "total": Text("together", "samen", "ensemble"),
    "more": Text("and {} more; --json lists all", "en nog {}; --json toont alles", "et encore {} ; --json montre tout"),
    "dry_run": Text(
        "Nothing was written: this was a dry run.",
        "Er is niets geschreven: dit was een proef.",
        "Rien n'a été écrit : c'était un essai.",
    ),
}


def totals(reports: Sequence[SourceReport]) -> dict[str, int]:
    """Return the numbers of all files together: how many there are, by outcome, and what was read in them."""
    by_status = {status: sum(report.status == status for report in reports) for status in STATUSES}
    counts = {name: sum(getattr(report, name) for report in reports) for name in COUNTS}
    return {"sources": len(reports), **by_status, **counts}


def document(reports: Sequence[SourceReport], *, dry_run: bool) -> dict[str, Any]:
    """Return the report as JSON."""
    return {"sources": plain(list(reports)), "totals": totals(reports), "dry_run": dry_run}


def show(screen: Screen, reports: Sequence[SourceReport], *, dry_run: bool, language: str) -> None:
    """Print the report: a row a file, then what a person should look at."""
    show_table(screen, reports, language)
    screen.lines(_remarks(reports, language))
    if dry_run:
        screen.lines([Line(), Line(WORDS["dry_run"](language), style="bold")])


def show_table(screen: Screen, reports: Sequence[SourceReport], language: str) -> None:
    """Print a row a file."""
    columns = [Column(title(language), number=name in COUNTS) for name, title in TITLES.items()]
    rows = [[_cell(report, name, language) for name in TITLES] for report in reports]
    if len(reports) > 1:
        together = totals(reports)
        rows.append([WORDS["total"](language), "", "", *(together[name] for name in COUNTS)])
    screen.table(columns, rows)


def _cell(report: SourceReport, name: str, language: str) -> object:
    value = getattr(report, name)
    if name == "file":
        return _from_here(value)
    return WORDS[value](language) if value in WORDS else value


def _from_here(file: str) -> str:
    """Return the path as a person in this folder would type it."""
    path = Path(file)
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


def _remarks(reports: Sequence[SourceReport], language: str) -> Iterator[Line]:
    for report in reports:
        findings = [f"{item.place}: {item.text} [{item.code}]" for item in report.findings]
        yield from _section(_from_here(report.file), "findings", findings, language)
        passed_over = [
            f"{item.place}: «{shortened(item.text, TEXT_LIMIT)}» ({item.why})" for item in report.passed_over
        ]
        yield from _section(_from_here(report.file), "left_out", passed_over, language)
    errors = [report.error for report in reports if report.error]
    if errors:
        yield Line()
        yield Line(WORDS["errors"](language), style="bold red")
        yield from (Line(error, indent=2) for error in errors)


def _section(file: str, word: str, texts: Sequence[str], language: str) -> Iterator[Line]:
    if not texts:
        return
    yield Line()
    yield Line(f"{WORDS[word](language)}: {file}", style="bold")
    yield from (Line(text, indent=2) for text in texts[:SHOWN])
    if len(texts) > SHOWN:
        yield Line(WORDS["more"](language).format(len(texts) - SHOWN), indent=2, style="dim")
