"""How long data are kept, in lines for a person."""

import itertools
from collections.abc import Iterator

from ropa.cli.record_words import SENTENCES
from ropa.cli.screen import Line
from ropa.cli.show_citations import citation_lines
from ropa.cli.show_record import retention_words
from ropa.model.kind import Text
from ropa.questions.flow_told import names_told
from ropa.questions.retention_answer import Period, RetentionAnswer, TermConflict

TITLE = Text("How long are data kept? ({})", "Hoelang worden gegevens bewaard? ({})", "Combien de temps ? ({})")
NOTHING = Text(
    "No retention period is stated.", "Er is geen bewaartermijn vermeld.", "Aucune durée de conservation n'est énoncée."
)
LAST_DAY = Text("Kept until", "Bewaard tot en met", "Conservé jusqu'au")
LAST_DAY_FROM = Text(
    "{0} at the end of the day, where it starts on {1}",
    "{0} op het einde van de dag, als de termijn begint op {1}",
    "{0} à la fin du jour, si le délai commence le {1}",
)
WHY = {
    "criterion_only": Text(
        "no day: only a criterion is stated",
        "geen dag: alleen een criterium is vermeld",
        "pas de jour : seul un critère est énoncé",
    ),
    "nothing_stated": Text(
        "no day: neither a term nor a criterion is stated",
        "geen dag: termijn noch criterium is vermeld",
        "pas de jour : ni durée ni critère n'est énoncé",
    ),
    "no_start": Text(
        "depends on when it starts; give a day with --start",
        "hangt af van het begin; geef een dag met --start",
        "dépend du début ; donnez un jour avec --start",
    ),
    "no_term": Text(
        "no day: the term cannot be computed",
        "geen dag: de termijn is niet te berekenen",
        "pas de jour : la durée n'est pas calculable",
    ),
}
APPLIES = Text("Applies to", "Geldt voor", "S'applique à")
ACTIVITY = Text("Activity", "Activiteit", "Activité")
LAW = Text("Legal text", "Wettekst", "Texte légal")
CONFLICTS = Text("Terms that contradict each other", "Termijnen die elkaar tegenspreken", "Durées contradictoires")
IN_SYSTEM = Text("in {}", "in {}", "dans {}")
POSSIBLY = Text("perhaps", "misschien", "peut-être")
SAME_PERIOD = Text(
    "the sources give one period different terms",
    "de bronnen geven één periode verschillende termijnen",
    "les sources donnent plusieurs durées à une même période",
)
WITHOUT = Text(
    "activities without a retention period: {}",
    "activiteiten zonder bewaartermijn: {}",
    "activités sans durée de conservation : {}",
)


def lines(answer: RetentionAnswer, language: str, *, quotes: bool) -> Iterator[Line]:
    """Yield the periods of each controller, then the conflicts; `quotes` = with the words behind every period."""
    yield Line(TITLE(language).format(answer.on), style="bold")
    if not answer.periods:
        yield Line(NOTHING(language))
    for controller, periods in itertools.groupby(answer.periods, key=lambda period: period.controller):
        yield Line()
        yield Line(controller.name, style="bold underline")
        for period in periods:
            yield from _period(period, answer.start, language, quotes=quotes)
    if answer.conflicts:
        yield Line()
        yield Line(f"{CONFLICTS(language)} ({len(answer.conflicts)})", style="bold underline")
    for conflict in answer.conflicts:
        yield from _conflict(conflict, language)
    counted = (
        (WITHOUT, answer.unknown.activities_without_period),
        (SENTENCES["not_in_force"], answer.unknown.activities_not_in_force),
    )
    told = [text(language).format(number) for text, number in counted if number]
    if told:
        yield Line()
        yield from (Line(sentence, indent=2, style="dim") for sentence in told)


def _period(period: Period, start: str | None, language: str, *, quotes: bool) -> Iterator[Line]:
    yield Line(_words(period, language), indent=2)
    until = LAST_DAY_FROM(language).format(period.last_day, start) if period.last_day else ""
    details = (
        (LAST_DAY, until or (WHY[period.why](language) if period.why else "")),
        (APPLIES, names_told(period.applies_to)),
        (ACTIVITY, names_told(period.activities)),
        (LAW, names_told(period.legal_texts)),
    )
    width = max(len(label(language)) for label, _ in details) + 2
    for label, text in details:
        if text:
            yield Line(text, indent=4, label=label(language).ljust(width))
    if quotes:
        yield from citation_lines(period.evidence, 4)


def _conflict(conflict: TermConflict, language: str) -> Iterator[Line]:
    told = [conflict.controller.name]
    if conflict.system:
        told.append(IN_SYSTEM(language).format(conflict.system.name))
    if conflict.certainty == "possible":
        told.append(POSSIBLY(language))
    if len(conflict.periods) == 1:
        told.append(SAME_PERIOD(language))
    about = f": {names_told(conflict.categories)}" if conflict.categories else ""
    yield Line(f"{', '.join(told)}{about}", indent=2)
    for period in conflict.periods:
        yield Line(_words(period, language), indent=4)
        yield from citation_lines(period.evidence, 6)


def _words(period: Period, language: str) -> str:
    return retention_words(period.term, period.start_event, period.criterion, language) or period.name
