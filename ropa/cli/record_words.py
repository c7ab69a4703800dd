"""The words in which the register of Article 30 is told, in three languages, from the kinds where these have them."""

from ropa.model.catalogue import kind_of
from ropa.model.kind import Text

_ACTIVITY = kind_of("ProcessingActivity").edges


def _of_edge(field: str) -> Text:
    label = _ACTIVITY[field].label
    if label is None:
        return Text(field, field, field)
    return Text(*(words[:1].upper() + words[1:] for words in (label.en, label.nl, label.fr)))


LABELS = {
    "controllers": _of_edge("controlled_by"),
    "purposes": _of_edge("has_purpose"),
    "subjects": _of_edge("concerns"),
    "categories": _of_edge("uses"),
    "recipients": Text("Recipients", "Ontvangers", "Destinataires"),
    "processors": Text("Processors", "Verwerkers", "Sous-traitants"),
    "sources": Text("Sources", "Bronnen", "Sources"),
    "transfers": Text("Transfers outside the EEA", "Doorgiften buiten de EER", "Transferts hors de l'EEE"),
    "denials": Text("Said not to go", "Gaat niet, wordt gezegd", "Dit ne pas être transmis"),
    "retention": _of_edge("retained_for"),
    "measures": _of_edge("protected_by"),
    "rights": _of_edge("grants"),
    "systems": _of_edge("runs_on"),
    "contacts": _of_edge("reached_at"),
    "assessments": _of_edge("assessed_in"),
    "in_force": Text("In force", "Van kracht", "En vigueur"),
    "replaced_by": _of_edge("replaced_by"),
    "inherited": Text("As for all processing", "Zoals voor alle verwerkingen", "Comme pour tout traitement"),
    "missing": Text("Not stated", "Niet vermeld", "Non énoncé"),
    "number": Text("Enterprise number", "Ondernemingsnummer", "Numéro d'entreprise"),
    "address": Text("Address", "Adres", "Adresse"),
    "part_of": Text("Part of", "Deel van", "Fait partie de"),
    "representatives": Text("Representative", "Vertegenwoordiger", "Représentant"),
    "dpo": Text("Data protection officer", "Functionaris (DPO)", "Délégué (DPO)"),
    "processing_for": Text("Processes on behalf of", "Verwerkt in opdracht van", "Traite pour le compte de"),
}
ROLES = {
    "dpo": Text("data protection officer", "functionaris voor gegevensbescherming", "délégué à la protection"),
    "privacy": Text("privacy", "privacy", "vie privée"),
    "general": Text("general", "algemeen", "général"),
}
SENTENCES = {
    "title": Text(
        "Register of processing activities of {0}, in force on {1}",
        "Register van de verwerkingsactiviteiten van {0}, van kracht op {1}",
        "Registre des activités de traitement de {0}, en vigueur le {1}",
    ),
    "erased": Text(
        "{0} was in the register that day; it was erased on {1} by {2}: {3}",
        "{0} stond die dag in het register; het is gewist op {1} door {2}: {3}",
        "{0} figurait au registre ce jour-là ; il a été effacé le {1} par {2} : {3}",
    ),
    "as_of": Text("as recorded on {}", "zoals vastgelegd op {}", "tel qu'enregistré le {}"),
    "nobody": Text(
        "The register knows no controller; bring documents into it with: ropa import PATH…",
        "Het register kent geen verwerkingsverantwoordelijke; voer documenten in met: ropa import PAD…",
        "Le registre ne connaît aucun responsable du traitement ; ajoutez des documents avec : ropa import CHEMIN…",
    ),
    "no_activities": Text(
        "No activity of this body is in force that day.",
        "Geen activiteit van deze instantie is die dag van kracht.",
        "Aucune activité de cet organisme n'est en vigueur ce jour.",
    ),
    "general": Text(
        "what is said of all processing", "wat over alle verwerkingen gezegd is", "ce qui est dit de tout traitement"
    ),
    "nothing": Text("nothing stated", "niets vermeld", "rien n'est énoncé"),
    "anyone": Text("anyone else", "wie dan ook", "quiconque"),
    "no_basis": Text("no lawful basis stated", "geen rechtsgrond vermeld", "aucune base de licéité énoncée"),
    "special": Text("Art. 9", "art. 9", "art. 9"),
    "criminal": Text("Art. 10", "art. 10", "art. 10"),
    "national_id": Text("Art. 87", "art. 87", "art. 87"),
    "unnamed_country": Text("country not named", "land niet genoemd", "pays non nommé"),
    "no_safeguard": Text("no safeguard stated", "geen waarborg vermeld", "aucune garantie énoncée"),
    "adequate": Text("adequacy decision", "adequaatheidsbesluit", "décision d'adéquation"),
    "given_by": Text("from {}", "van {}", "de {}"),
    "except": Text("except {}", "behalve {}", "sauf {}"),
    "start": Text("start: {}", "begin: {}", "début : {}"),
    "doubt": Text("perhaps a processor", "misschien een verwerker", "peut-être un sous-traitant"),
    "not_in_force": Text(
        "activities not in force that day: {}",
        "activiteiten die die dag niet van kracht zijn: {}",
        "activités qui ne sont pas en vigueur ce jour : {}",
    ),
    "without_basis": Text(
        "purposes without a lawful basis: {}",
        "doeleinden zonder rechtsgrond: {}",
        "finalités sans base de licéité : {}",
    ),
    "incomplete": Text(
        "activities that lack something: {}",
        "activiteiten waaraan iets ontbreekt: {}",
        "activités auxquelles il manque quelque chose : {}",
    ),
}
