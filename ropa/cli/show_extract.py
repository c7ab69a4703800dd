"""What an importer read in one file, for a person and as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ropa.cli.cleaning import shortened
from ropa.cli.screen import Line, Screen
from ropa.cli.show_list import is_list, show_list
from ropa.importing.importer import Extraction
from ropa.model.kind import Text
from ropa.questions.plain import plain

QUOTE_LIMIT = 160
LABELS = {
    "publisher": Text("Publisher", "Uitgever", "Éditeur"),
    "version": Text("Version", "Versie", "Version"),
    "language": Text("Language", "Taal", "Langue"),
    "flows": Text("Flows", "Stromen", "Flux"),
    "denials": Text("Denials", "Ontkenningen", "Dénégations"),
    "activities": Text("Activities", "Activiteiten", "Activités"),
    "missing": Text("Not said", "Niet vermeld", "Non mentionné"),
    "findings": Text("Findings", "Bevindingen", "Constats"),
    "left_out": Text("Left out", "Weggelaten", "Omis"),
    "anyone": Text("anyone", "wie dan ook", "quiconque"),
    "if": Text("if", "als", "si"),
}
MENTIONS = {
    "controller": Text("Controllers", "Verwerkingsverantwoordelijken", "Responsables du traitement"),
    "processor": Text("Processors", "Verwerkers", "Sous-traitants"),
    "recipient": Text("Recipients", "Ontvangers", "Destinataires"),
    "source": Text("Sources", "Bronnen", "Sources"),
    "data_subject": Text("Data subjects", "Betrokkenen", "Personnes concernées"),
    "data_category": Text("Data categories", "Gegevenscategorieën", "Catégories de données"),
    "purpose": Text("Purposes", "Doeleinden", "Finalités"),
    "legal_basis": Text("Lawful bases", "Rechtsgronden", "Bases de licéité"),
    "retention": Text("Retention", "Bewaring", "Conservation"),
    "measure": Text("Measures", "Maatregelen", "Mesures"),
    "transfer": Text("Transfers", "Doorgiften", "Transferts"),
    "right": Text("Rights", "Rechten", "Droits"),
    "contact": Text("Contacts", "Contactgegevens", "Contacts"),
}
ROLES = {
    "recipient": Text("recipient", "ontvanger", "destinataire"),
    "processor": Text("processor", "verwerker", "sous-traitant"),
    "source": Text("source", "bron", "source"),
}


def document(extraction: Extraction) -> dict[str, Any]:
    """Return the importer's own JSON answer, with findings and parts left out where it does not list them itself."""
    view = dict(extraction.view)
    view.setdefault("findings", plain(list(extraction.findings)))
    view.setdefault("left_out", plain(list(extraction.left_out)))
    return view


def show(screen: Screen, extraction: Extraction, language: str) -> None:
    """Print what was read: a statement by kinds of mention, a list row by row."""
    view = extraction.view
    screen.line(Line(extraction.title, style="bold"))
    screen.lines(_head(extraction, language))
    if is_list(extraction):
        show_list(screen, extraction, language)
    screen.lines(_mentions(view.get("mentions", ()), language))
    screen.lines(_flows(view.get("flows", ()), language))
    screen.lines(_section("denials", [_denial(row, language) for row in view.get("denials", ())], language))
    screen.lines(_section("activities", [_quoted(row["name"], row) for row in view.get("activities", ())], language))
    missing = [f"{row['item']} ({row['article']})" for row in view.get("missing", ())]
    screen.lines(_section("missing", missing, language))
    screen.lines(_section("findings", [f"{f.place}: {f.text} [{f.code}]" for f in extraction.findings], language))
    left_out = [f"{item.place}: «{shortened(item.text, QUOTE_LIMIT)}» ({item.why})" for item in extraction.left_out]
    screen.lines(_section("left_out", left_out, language))


def _head(extraction: Extraction, language: str) -> Iterator[Line]:
    for name in ("publisher", "version", "language"):
        value = getattr(extraction, name)
        if value:
            yield Line(value, label=f"{LABELS[name](language)}: ")


def _mentions(mentions: Sequence[Mapping[str, Any]], language: str) -> Iterator[Line]:
    for kind, title in MENTIONS.items():
        rows = [row for row in mentions if row["kind"] == kind]
        if rows:
            yield Line()
            yield Line(f"{title(language)} ({len(rows)})", style="bold")
            yield from (Line(_quoted(row["name"], row), indent=2) for row in rows)


def _quoted(name: str, row: Mapping[str, Any]) -> str:
    quote = shortened(row["quote"], QUOTE_LIMIT)
    return f"« {quote} »" if quote == name else f"{name}: « {quote} »"


def _flows(flows: Sequence[Mapping[str, Any]], language: str) -> Iterator[Line]:
    if not flows:
        return
    yield Line()
    yield Line(f"{LABELS['flows'](language)} ({len(flows)})", style="bold")
    for row in flows:
        role = ROLES[row["role"]](language)
        yield Line(f"{row['from']} → {row['to']} ({role})", indent=2)
        data, purpose, condition = ", ".join(row["data"]), row["purpose"], row["condition"]
        for text in (data, purpose, f"{LABELS['if'](language)} {condition}" if condition else None):
            if text:
                yield Line(text, indent=4)
        yield Line(f"« {shortened(row['quote'], QUOTE_LIMIT)} »", indent=4, style="italic")


def _denial(row: Mapping[str, Any], language: str) -> str:
    receiver = row["to"] or LABELS["anyone"](language)
    return f"{row['from']} ⇸ {receiver}: « {shortened(row['quote'], QUOTE_LIMIT)} »"


def _section(name: str, texts: Sequence[str], language: str) -> Iterator[Line]:
    if not texts:
        return
    yield Line()
    yield Line(f"{LABELS[name](language)} ({len(texts)})", style="bold")
    yield from (Line(text, indent=2) for text in texts)
