"""What the checks found, in lines for a person: by severity and check, each finding with the commands that mend it."""

import itertools
from collections.abc import Iterable, Iterator

from ropa.checks.check import Severity
from ropa.checks.judged import Counts, Finding, Judged
from ropa.cli.screen import Line
from ropa.cli.show_citations import citation_lines
from ropa.model.kind import Text

TITLE = Text("Checks of the register ({})", "Controles van het register ({})", "Contrôles du registre ({})")
OF = Text("only what {} answers for", "alleen waarvoor {} instaat", "seulement ce dont {} répond")
AS_OF = Text("as recorded at the end of {}", "zoals vastgelegd op het einde van {}", "tel qu'enregistré à la fin du {}")
NOTHING = Text(
    "No check finds anything. The checks judge what the register says, not what a body does.",
    "Geen enkele controle vindt iets. De controles beoordelen wat het register zegt, niet wat een instantie doet.",
    "Aucun contrôle ne trouve rien. Les contrôles jugent ce que dit le registre, non ce que fait un organisme.",
)
EMPTY = Text(
    "There is nothing to check: the register holds no processing activity. `ropa import` brings sources in.",
    "Er is niets te controleren: het register bevat geen verwerkingsactiviteit. `ropa import` brengt bronnen binnen.",
    "Il n'y a rien à contrôler : le registre ne contient aucune activité de traitement. `ropa import` lit des sources.",
)
SEVERITIES = {
    Severity.ERROR: (Text("error", "fout", "erreur"), Text("errors", "fouten", "erreurs"), "bold red"),
    Severity.WARNING: (
        Text("warning", "waarschuwing", "avertissement"),
        Text("warnings", "waarschuwingen", "avertissements"),
        "bold yellow",
    ),
    Severity.IMPROVEMENT: (
        Text("improvement", "verbetering", "amélioration"),
        Text("improvements", "verbeteringen", "améliorations"),
        "bold",
    ),
}
WAIVED = Text("Waived", "Aanvaard", "Acceptés")
WAIVED_COUNT = Text("{} waived", "{} aanvaard", "{} acceptés")
WAIVED_BY = Text("waived by {} until {}: {}", "aanvaard door {} tot en met {}: {}", "accepté par {} jusqu'au {} : {}")
LAPSED = Text(
    "the waiver of {} ended on {}: {}",
    "de aanvaarding van {} liep af op {}: {}",
    "l'acceptation de {} a pris fin le {} : {}",
)
SINCE = Text("since {}", "sinds {}", "depuis {}")
MENDS = Text("mend: ", "herstel: ", "remède : ")
HOW_TO_WAIVE = Text(
    "To accept a finding for a time: ropa decide '{}' waive --until DATE --by NAME --reason TEXT",
    "Een bevinding tijdelijk aanvaarden: ropa decide '{}' waive --until DATE --by NAME --reason TEXT",
    "Accepter un constat pour un temps : ropa decide '{}' waive --until DATE --by NAME --reason TEXT",
)
_QUOTES = 3


def lines(judged: Judged, language: str, *, quotes: bool) -> Iterator[Line]:
    """Yield counts, the findings of each severity under their checks, and waived ones apart; `quotes` = with words."""
    yield Line(TITLE(language).format(judged.on), style="bold")
    if judged.controller is not None:
        yield Line(OF(language).format(judged.controller.name), indent=2, style="dim")
    if judged.as_of is not None:
        yield Line(AS_OF(language).format(judged.as_of), indent=2, style="dim")
    if not judged.findings:
        yield Line((NOTHING if judged.activities else EMPTY)(language))
        return
    yield Line(_counted(judged.counts, language))
    standing = [finding for finding in judged.findings if finding.waived is None]
    for severity, (_, several, style) in SEVERITIES.items():
        of_severity = [finding for finding in standing if finding.severity is severity]
        if of_severity:
            yield Line()
            yield Line(several(language).capitalize(), style=style)
            yield from _by_check(of_severity, language, quotes=quotes)
    waived = [finding for finding in judged.findings if finding.waived is not None]
    if waived:
        yield Line()
        yield Line(WAIVED(language), style="bold dim")
        yield from _by_check(waived, language, quotes=quotes)
    if standing:
        yield Line()
        yield Line(HOW_TO_WAIVE(language).format(f"{standing[0].subject}#{standing[0].check}"), style="dim")


def _counted(counts: Counts, language: str) -> str:
    parts = []
    for severity, (single, several, _) in SEVERITIES.items():
        number = getattr(counts, severity.value)
        parts.append(f"{number} {(single if number == 1 else several)(language)}")
    if counts.waived:
        parts.append(WAIVED_COUNT(language).format(counts.waived))
    return ", ".join(parts)


def _by_check(findings: Iterable[Finding], language: str, *, quotes: bool) -> Iterator[Line]:
    for (check, title, article), group in itertools.groupby(
        findings, key=lambda finding: (finding.check, finding.title, finding.article)
    ):
        of_check = list(group)
        yield Line(f"{title} ({len(of_check)}) · art. {article}", indent=2, label=f"{check} ", style="bold")
        for finding in of_check:
            yield from _finding(finding, language, quotes=quotes)


def _finding(finding: Finding, language: str, *, quotes: bool) -> Iterator[Line]:
    since = f" ({SINCE(language).format(finding.since)})" if finding.since else ""
    yield Line(f"{finding.text}{since}", indent=4, label="– ")
    for waiver, words in ((finding.waived, WAIVED_BY), (finding.lapsed, LAPSED)):
        if waiver is not None:
            yield Line(words(language).format(waiver.by, waiver.until, waiver.reason), indent=6, style="dim")
    if quotes:
        yield from citation_lines(finding.evidence[:_QUOTES], 6)
    if finding.waived is None:
        for command in finding.mends:
            yield Line(command, indent=6, label=MENDS(language), style="dim")
