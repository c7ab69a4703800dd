"""What mandates cover, in lines for a person and as comma-separated values."""

from collections.abc import Iterable, Iterator

from ropa.cli.screen import Line
from ropa.cli.show_citations import citation_lines
from ropa.model.kind import Text
from ropa.questions.coverage_answer import Disclosed, Ending, Idle, MandateCoverage, Near, Short
from ropa.questions.flow_told import held_told, names_told

COLUMNS = ("list", "flow", "from", "to", "categories", "mandate", "valid_to", "why")

TITLE = Text("What mandates cover ({})", "Wat machtigingen dekken ({})", "Ce que couvrent les autorisations ({})")
HEADINGS = {
    "disclosures_without_mandate": Text(
        "Disclosures without a mandate", "Verstrekkingen zonder machtiging", "Communications sans autorisation"
    ),
    "disclosures_not_in_force": Text(
        "Disclosures whose mandates do not hold that day",
        "Verstrekkingen waarvan geen machtiging die dag geldt",
        "Communications dont aucune autorisation n'est valable ce jour",
    ),
    "outside_scope": Text(
        "Data outside the scope of the mandate",
        "Gegevens buiten het bereik van de machtiging",
        "Données hors de la portée de l'autorisation",
    ),
    "mandates_without_disclosure": Text(
        "Mandates without a disclosure", "Machtigingen zonder verstrekking", "Autorisations sans communication"
    ),
    "expired": Text("Expired", "Verlopen", "Expirées"),
    "expiring": Text("Expiring, the first one first", "Lopen nog af, de eerste bovenaan", "Prochaines échéances"),
}
NONE = Text("none", "geen", "aucune")
NEAREST = Text("Nearest: ", "Dichtstbij: ", "La plus proche : ")
DATA = Text("Data: ", "Gegevens: ", "Données : ")
MANDATE = Text("Mandate: ", "Machtiging: ", "Autorisation : ")
FOLLOWED = Text("followed by {}", "gevolgd door {}", "suivie de {}")
CITED_ONLY = Text(
    "only cited by others; its parties are not known",
    "alleen door andere vermeld; de partijen zijn niet bekend",
    "seulement citée par d'autres ; ses parties ne sont pas connues",
)
REASONS = {
    "other_provider": Text("it lets {} provide", "ze laat {} verstrekken", "elle permet à {} de fournir"),
    "other_receiver": Text("it lets {} receive", "ze laat {} ontvangen", "elle permet à {} de recevoir"),
    "categories_outside": Text("it does not cover {}", "ze dekt {} niet", "elle ne couvre pas {}"),
    "not_valid": Text("not valid: {}", "niet geldig: {}", "non valable : {}"),
}
UNKNOWN = (
    Text(
        "mandates of which nobody can tell whether they hold: {}",
        "machtigingen waarvan niet te zeggen is of ze gelden: {}",
        "autorisations dont on ne peut dire si elles sont valables : {}",
    ),
    Text(
        "disclosures that name no data: {}",
        "verstrekkingen die geen gegevens noemen: {}",
        "communications qui ne nomment aucune donnée : {}",
    ),
)


def lines(answer: MandateCoverage, language: str, *, quotes: bool) -> Iterator[Line]:
    """Yield the lists one after another; `quotes` = with the words behind every disclosure."""
    yield Line(TITLE(language).format(answer.on), style="bold")
    for name, heading in HEADINGS.items():
        rows = getattr(answer, name)
        yield Line()
        yield Line(f"{heading(language)} ({len(rows)})", style="bold underline")
        if not rows:
            yield Line(NONE(language), indent=2)
        for row in rows:
            if isinstance(row, Idle | Ending):
                yield Line(_mandate(row, language), indent=2)
            else:
                yield from _disclosure(row.flow, language, quotes=quotes)
                yield from _about(row, language)
    counts = (answer.unknown.mandates_of_unknown_validity, answer.unknown.disclosures_without_categories)
    told = [text(language).format(number) for text, number in zip(UNKNOWN, counts, strict=True) if number]
    if told:
        yield Line()
        yield from (Line(sentence, indent=2, style="dim") for sentence in told)


def rows(answer: MandateCoverage) -> Iterator[tuple[object, ...]]:
    """Yield the rows of all lists, for comma-separated values; their words are English."""
    for item in answer.disclosures_without_mandate:
        yield _row("disclosures_without_mandate", item.flow, why="; ".join(_near(near, "en") for near in item.nearest))
    for late in answer.disclosures_not_in_force:
        for held in late.mandates:
            yield _row("disclosures_not_in_force", late.flow, mandate=held.reference, why=held.why)
    for beyond in answer.outside_scope:
        why = REASONS["categories_outside"]("en").format(names_told(beyond.categories))
        yield _row("outside_scope", beyond.flow, mandate=beyond.mandate.reference, why=why)
    for idle in answer.mandates_without_disclosure:
        parties = names_told(idle.providers), names_told(idle.receivers)
        why = "" if any(parties) else CITED_ONLY("en")
        yield "mandates_without_disclosure", None, *parties, None, idle.mandate.reference, None, why
    for name, endings in (("expired", answer.expired), ("expiring", answer.expiring)):
        for end in endings:
            yield name, None, None, None, None, end.mandate.reference, end.valid_to, end.mandate.why


def _row(name: str, flow: Disclosed, mandate: str | None = None, why: str | None = None) -> tuple[object, ...]:
    return name, flow.id, flow.from_.name, flow.to.name, names_told(flow.categories), mandate, None, why


def _disclosure(flow: Disclosed, language: str, *, quotes: bool) -> Iterator[Line]:
    about = f" ({flow.activity.name})" if flow.activity else ""
    yield Line(f"{flow.from_.name} → {flow.to.name}{about}", indent=2)
    if flow.categories:
        yield Line(names_told(flow.categories), indent=4, label=DATA(language))
    if quotes:
        yield from citation_lines(flow.evidence, 4)


def _about(row: object, language: str) -> Iterator[Line]:
    """Yield what a list says of a disclosure: near mandates, mandates that do not hold, categories left out."""
    for near in getattr(row, "nearest", ()):
        yield Line(_near(near, language), indent=4, label=NEAREST(language))
    for held in getattr(row, "mandates", ()):
        yield Line(held_told(held, language), indent=4, label=MANDATE(language))
    if hasattr(row, "mandate"):
        left = REASONS["categories_outside"](language).format(names_told(getattr(row, "categories", ())))
        yield Line(f"{held_told(row.mandate, language)}: {left}", indent=4, label=MANDATE(language))


def _near(near: Near, language: str) -> str:
    return f"{near.mandate.reference}: {_shortcomings(near.why, language)}"


def _shortcomings(why: Iterable[Short], language: str) -> str:
    return "; ".join(REASONS[short.reason](language).format(short.text or names_told(short.things)) for short in why)


def _mandate(row: Idle | Ending, language: str) -> str:
    told = [held_told(row.mandate, language)]
    if isinstance(row, Ending):
        told = [f"{row.valid_to}: {row.mandate.reference}"]
    elif row.providers or row.receivers:
        told.append(f"{names_told(row.providers) or '?'} → {names_told(row.receivers) or '?'}")
    else:
        told.append(CITED_ONLY(language))
    if row.followed_by:
        told.append(FOLLOWED(language).format(names_told(row.followed_by)))
    return ", ".join(told)
