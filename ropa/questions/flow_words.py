"""The words in which a flow is told, in three languages."""

from ropa.model.kind import Text

FLOW_KINDS = {
    "collection": Text("collection", "inzameling", "collecte", "Erhebung"),
    "disclosure": Text("disclosure", "verstrekking", "communication", "Offenlegung"),
    "processing_on_behalf": Text(
        "processing on behalf", "verwerking in opdracht", "traitement pour le compte", "Verarbeitung im Auftrag"
    ),
}
CERTAINTIES = {
    "stated": Text("stated", "vermeld", "énoncé", "angegeben"),
    "implied": Text("implied", "af te leiden", "déduit", "ableitbar"),
    "possible": Text("possible", "mogelijk", "possible", "möglich"),
}
ROLES = {
    "controller": Text("controller", "verwerkingsverantwoordelijke", "responsable du traitement", "Verantwortlicher"),
    "processor": Text("processor", "verwerker", "sous-traitant", "Auftragsverarbeiter"),
    "recipient": Text("recipient", "ontvanger", "destinataire", "Empfänger"),
    "source": Text("source", "bron", "source", "Quelle"),
    "data_subject": Text("data subject", "betrokkene", "personne concernée", "betroffene Person"),
}
BASES = {
    "consent": Text("consent", "toestemming", "consentement", "Einwilligung"),
    "contract": Text("contract", "overeenkomst", "contrat", "Vertrag"),
    "legal_obligation": Text(
        "legal obligation", "wettelijke verplichting", "obligation légale", "rechtliche Verpflichtung"
    ),
    "vital_interests": Text("vital interests", "vitale belangen", "intérêts vitaux", "lebenswichtige Interessen"),
    "public_task": Text(
        "public task", "taak van algemeen belang", "mission d'intérêt public", "Aufgabe im öffentlichen Interesse"
    ),
    "legitimate_interests": Text(
        "legitimate interests", "gerechtvaardigde belangen", "intérêts légitimes", "berechtigte Interessen"
    ),
}
LABELS = {
    "because": Text("Because", "Omdat", "Parce que"),
    "doubt": Text("Doubt", "Twijfel", "Doute"),
    "data": Text("Data", "Gegevens", "Données"),
    "subjects": Text("About", "Over", "Au sujet de"),
    "purposes": Text("For", "Voor", "Pour"),
    "activity": Text("Activity", "Activiteit", "Activité"),
    "controller": Text("Controller", "Verantwoordelijke", "Responsable"),
    "permitted": Text("Permitted", "Toegelaten", "Permis"),
    "mandates": Text("Mandate", "Machtiging", "Autorisation"),
    "condition": Text("Condition", "Voorwaarde", "Condition"),
    "country": Text("Country", "Land", "Pays"),
    "safeguard": Text("Safeguard", "Waarborg", "Garantie"),
    "except": Text("Except", "Behalve", "Sauf"),
    "covers": Text("Covers", "Betreft", "Couvre"),
}
HEADINGS = {
    "origins": Text("Starts at", "Begint bij", "Commence chez"),
    "denied": Text("Said not to flow", "Stroomt niet, wordt gezegd", "Dit ne pas circuler"),
    "conflicts": Text("Conflicts", "Tegenspraak", "Contradictions"),
    "unknown": Text("Not known", "Niet geweten", "Inconnu"),
}
SENTENCES = {
    "question": Text("Where does {0} flow? ({1})", "Waarheen stroomt {0}? ({1})", "Où circule {0} ? ({1})"),
    "depth": Text("Step {}", "Stap {}", "Étape {}"),
    "empty": Text(
        "The register is empty; bring documents into it with: ropa import PATH…",
        "Het register is leeg; voer documenten in met: ropa import PAD…",
        "Le registre est vide ; ajoutez des documents avec : ropa import CHEMIN…",
    ),
    "no_steps": Text(
        "No document in the register speaks of a flow that carries it, or may carry it.",
        "Geen document in het register vermeldt een stroom die het draagt of kan dragen.",
        "Aucun document du registre ne parle d'un flux qui le porte ou peut le porter.",
    ),
    "permitted": Text("by a mandate", "door een machtiging", "par une autorisation"),
    "no_basis": Text("no lawful basis stated", "geen rechtsgrond vermeld", "aucune base de licéité énoncée"),
    "role_doubt": Text(
        "this may be processing on behalf",
        "dit kan verwerking in opdracht zijn",
        "ceci peut être un traitement pour le compte",
    ),
    "valid": Text("valid", "geldig", "valable"),
    "invalid": Text("not valid", "niet geldig", "non valable"),
    "validity_unknown": Text("validity unknown", "geldigheid onbekend", "validité inconnue"),
    "anyone": Text("anyone", "wie dan ook", "quiconque"),
    "conflict": Text(
        "{0} contradicts denial {1}", "{0} spreekt ontkenning {1} tegen", "{0} contredit la dénégation {1}"
    ),
    "possible_conflict": Text(
        "{0} perhaps contradicts denial {1}",
        "{0} spreekt misschien ontkenning {1} tegen",
        "{0} contredit peut-être la dénégation {1}",
    ),
    "flows_without_categories": Text(
        "flows of its holders that name no data: {}",
        "stromen van houders die geen gegevens noemen: {}",
        "flux de détenteurs qui ne nomment aucune donnée : {}",
    ),
    "disclosures_without_mandate": Text(
        "disclosures without a mandate: {}",
        "verstrekkingen zonder machtiging: {}",
        "communications sans autorisation : {}",
    ),
    "activities_not_in_force": Text(
        "activities not in force that day: {}",
        "activiteiten die die dag niet van kracht zijn: {}",
        "activités qui ne sont pas en vigueur ce jour : {}",
    ),
    "truncated": Text(
        "the possible flows were cut; ask for more with --limit",
        "de mogelijke stromen zijn afgebroken; vraag er meer met --limit",
        "les flux possibles sont coupés ; demandez-en plus avec --limit",
    ),
}
