"""How the values of the register are put in words: the closed lists, the flags, and what is said where nothing is."""

from collections.abc import Mapping
from typing import Any

from ropa.model.kind import Text
from ropa.questions.flow_words import BASES, FLOW_KINDS, ROLES, SENTENCES

FLAGS = {
    "special": Text("Art. 9", "art. 9", "art. 9", "Art. 9"),
    "criminal": Text("Art. 10", "art. 10", "art. 10", "Art. 10"),
    "national_id": Text("Art. 87", "art. 87", "art. 87", "Art. 87"),
    "role_doubt": Text(
        "perhaps a processor",
        "misschien een verwerker",
        "peut-être un sous-traitant",
        "vielleicht ein Auftragsverarbeiter",
    ),
    "adequate": Text("adequacy decision", "adequaatheidsbesluit", "décision d’adéquation", "Angemessenheitsbeschluss"),
    "general": Text(
        "holds for all processing",
        "geldt voor alle verwerkingen",
        "vaut pour tous les traitements",
        "gilt für alle Verarbeitungen",
    ),
    "generic": Text("class of bodies", "groep van instanties", "catégorie d’organismes", "Gruppe von Stellen"),
    "denied": Text("said not to flow", "stroomt niet, wordt gezegd", "dit ne pas circuler", "fließt laut Quelle nicht"),
    "permitted": Text(
        "account of a mandate", "volgens een machtiging", "selon une autorisation", "laut einer Ermächtigung"
    ),
    "whole_file": Text("the whole file", "het hele dossier", "le dossier entier", "die ganze Akte"),
    "hidden": Text(
        "was hidden in its list",
        "was verborgen in de lijst",
        "était masqué dans la liste",
        "war in der Liste ausgeblendet",
    ),
}
"""What a true flag says; a false one says nothing."""

VALUES: Mapping[str, Mapping[Any, Text]] = {
    "lawful_basis": BASES,
    "flow_kind": FLOW_KINDS,
    "role": {
        **ROLES,
        "dpo": Text(
            "data protection officer",
            "functionaris voor gegevensbescherming",
            "délégué à la protection",
            "Datenschutzbeauftragter",
        ),
        "privacy": Text("privacy", "privacy", "vie privée", "Datenschutz"),
        "general": Text("general", "algemeen", "général", "allgemein"),
    },
    "channel": {
        "email": Text("e-mail", "e-mail", "courriel", "E-Mail"),
        "phone": Text("telephone", "telefoon", "téléphone", "Telefon"),
        "post": Text("post", "post", "courrier", "Post"),
    },
    "valid_on": {
        True: SENTENCES["valid"],
        False: SENTENCES["invalid"],
        None: SENTENCES["validity_unknown"],
    },
    "status": {
        "covered": Text("under a mandate", "onder een machtiging", "sous une autorisation", "mit Ermächtigung"),
        "unknown": Text(
            "mandate of unknown validity",
            "machtiging, geldigheid onbekend",
            "autorisation, validité inconnue",
            "Ermächtigung, Gültigkeit unbekannt",
        ),
        "not_in_force": Text(
            "mandate not valid", "machtiging niet geldig", "autorisation non valable", "Ermächtigung nicht gültig"
        ),
        "without_mandate": Text(
            "no mandate known", "geen machtiging bekend", "aucune autorisation connue", "keine Ermächtigung bekannt"
        ),
        "denied": FLAGS["denied"],
        "permitted": FLAGS["permitted"],
    },
    "severity": {
        "error": Text("error", "fout", "erreur", "Fehler"),
        "warning": Text("warning", "waarschuwing", "avertissement", "Warnung"),
        "improvement": Text("improvement", "verbetering", "amélioration", "Verbesserung"),
    },
    "in_eea": {
        False: Text("outside the EEA", "buiten de EER", "hors de l’EEE", "außerhalb des EWR"),
        None: Text(
            "unclear whether in the EEA",
            "onduidelijk of het in de EER is",
            "appartenance à l’EEE incertaine",
            "unklar, ob im EWR",
        ),
    },
}
"""What a value of a closed list says, by the field that holds it; of a field with None, silence says something too."""

FIELDS = {
    "controllers": Text("controller", "verwerkingsverantwoordelijke", "responsable du traitement", "Verantwortlicher"),
    "purposes": Text("purpose", "doeleinde", "finalité", "Zweck"),
    "subjects": Text("persons concerned", "betrokkenen", "personnes concernées", "betroffene Personen"),
    "categories": Text("data categories", "gegevenscategorieën", "catégories de données", "Datenkategorien"),
    "recipients": Text("recipients", "ontvangers", "destinataires", "Empfänger"),
    "processors": Text("processors", "verwerkers", "sous-traitants", "Auftragsverarbeiter"),
    "sources": Text("sources of the data", "bronnen van de gegevens", "sources des données", "Herkunft der Daten"),
    "denials": Text(
        "said not to go", "gaat niet, wordt gezegd", "dit ne pas être transmis", "wird laut Quelle nicht übermittelt"
    ),
    "transfers": Text(
        "transfers outside the EEA",
        "doorgiften buiten de EER",
        "transferts hors de l’EEE",
        "Übermittlungen außerhalb des EWR",
    ),
    "retention": Text("retention", "bewaartermijn", "durée de conservation", "Aufbewahrungsfrist"),
    "measures": Text("security measures", "beveiligingsmaatregelen", "mesures de sécurité", "Sicherheitsmaßnahmen"),
    "rights": Text("rights", "rechten", "droits", "Rechte"),
    "systems": Text("systems", "systemen", "systèmes", "Systeme"),
    "contacts": Text("contact", "contact", "contact", "Kontakt"),
    "assessments": Text("assessment", "effectbeoordeling", "analyse d’impact", "Folgenabschätzung"),
    "processing_for": Text(
        "processes on behalf of", "verwerkt in opdracht van", "traite pour le compte de", "verarbeitet im Auftrag von"
    ),
    "cbe_number": Text("enterprise number", "ondernemingsnummer", "numéro d’entreprise", "Unternehmensnummer"),
    "address": Text("address", "adres", "adresse", "Anschrift"),
    "dpo": Text("data protection officer", "functionaris (DPO)", "délégué (DPO)", "Datenschutzbeauftragter"),
    "flows": Text("flow", "stroom", "flux", "Datenfluss"),
    "mandates": Text("mandate", "machtiging", "autorisation", "Ermächtigung"),
}
"""What the fields of the register are called in a sentence."""

NOT_STATED = Text("– not stated –", "– niet vermeld –", "– non énoncé –", "– nicht angegeben –")
CONTINUED = Text("(continued)", "(vervolg)", "(suite)", "(Fortsetzung)")
EVERYBODY = Text(
    "all controllers", "alle verwerkingsverantwoordelijken", "tous les responsables", "alle Verantwortlichen"
)
ITALICS = Text(
    "in italics: holds for all processing of the controller",
    "cursief: geldt voor alle verwerkingen van de verantwoordelijke",
    "en italique : vaut pour tous les traitements du responsable",
    "kursiv: gilt für alle Verarbeitungen des Verantwortlichen",
)
"""What a page says of the cells that are taken over from what a controller states of all its processing."""

PAGE = Text("page {0} of {1}", "blz. {0} van {1}", "page {0} sur {1}", "Seite {0} von {1}")
IN_FORCE_ON = Text("in force on {}", "van kracht op {}", "en vigueur le {}", "in Kraft am {}")
RECORDED_ON = Text("as recorded on {}", "zoals vastgelegd op {}", "tel qu’enregistré le {}", "wie erfasst am {}")

ANNEX = Text("Annex", "Bijlage", "Annexe", "Anhang")
ANNEX_HEAD = (
    Text("Controller", "Verwerkingsverantwoordelijke", "Responsable du traitement", "Verantwortlicher"),
    Text("Concerns", "Betreft", "Concerne", "Betrifft"),
    Text(
        "What the layout has no column for",
        "Waarvoor het model geen kolom heeft",
        "Ce qui n’a pas de colonne",
        "Wofür das Muster keine Spalte hat",
    ),
    Text("Article", "Artikel", "Article", "Artikel"),
    Text("Value", "Waarde", "Valeur", "Wert"),
    Text("Key", "Sleutel", "Clé", "Schlüssel"),
)
MANIFEST = Text("Manifest", "Verantwoording", "Récapitulatif", "Nachweis")
MANIFEST_TITLE = Text(
    "What this file holds", "Wat dit bestand bevat", "Ce que contient ce fichier", "Was diese Datei enthält"
)
MANIFEST_FACTS = (
    Text("Layout", "Model", "Modèle", "Muster"),
    Text("Source of the layout", "Bron van het model", "Source du modèle", "Quelle des Musters"),
    Text("Licence of the layout", "Licentie van het model", "Licence du modèle", "Lizenz des Musters"),
    Text("Controller", "Verwerkingsverantwoordelijke", "Responsable du traitement", "Verantwortlicher"),
    Text("In force on", "Van kracht op", "En vigueur le", "In Kraft am"),
    Text(
        "As recorded at the end of",
        "Zoals vastgelegd op het einde van",
        "Tel qu’enregistré à la fin du",
        "Wie erfasst am Ende des",
    ),
    Text("Made at (UTC)", "Opgemaakt (UTC)", "Établi (UTC)", "Erstellt (UTC)"),
    Text("Product", "Product", "Produit", "Produkt"),
    Text("Vocabularies, version", "Woordenlijsten, versie", "Vocabulaires, version", "Wortlisten, Version"),
    Text(
        "Register, SHA-256 of its content",
        "Register, SHA-256 van de inhoud",
        "Registre, SHA-256 du contenu",
        "Verzeichnis, SHA-256 des Inhalts",
    ),
    Text(
        "Other sheets, SHA-256 of their content in order",
        "Andere bladen, SHA-256 van hun inhoud in volgorde",
        "Autres feuilles, SHA-256 de leur contenu dans l’ordre",
        "Andere Blätter, SHA-256 ihres Inhalts der Reihe nach",
    ),
)
WRITTEN_BY = Text(
    "the register of then was written by {}",
    "het register van toen werd geschreven met {}",
    "le registre d’alors a été écrit par {}",
    "das Verzeichnis von damals wurde geschrieben mit {}",
)
AS_IT_STANDS = Text(
    "as it stood when made",
    "zoals het bij het opmaken was",
    "tel qu’il était lors de l’établissement",
    "wie es bei der Erstellung war",
)
MANIFEST_COUNTS = (
    Text("Values of the register", "Waarden van het register", "Valeurs du registre", "Werte des Verzeichnisses"),
    Text("Article", "Artikel", "Article", "Artikel"),
    Text("In the register", "In het register", "Au registre", "Im Verzeichnis"),
    Text("In the sheets", "In de bladen", "Dans les feuilles", "In den Blättern"),
    Text("In the annex", "In de bijlage", "Dans l’annexe", "Im Anhang"),
)
MANIFEST_SHEETS = (Text("Sheet", "Blad", "Feuille", "Blatt"), Text("Lines", "Regels", "Lignes", "Zeilen"))
MANIFEST_REMARKS = (
    Text("Heading", "Opschrift", "Intitulé", "Überschrift"),
    Text("Remark", "Opmerking", "Remarque", "Bemerkung"),
)
MANIFEST_ERASED = (
    Text(
        "Held that day, erased since",
        "Die dag aanwezig, sindsdien gewist",
        "Présent ce jour-là, effacé depuis",
        "An diesem Tag vorhanden, seither gelöscht",
    ),
    Text("When, by whom, why", "Wanneer, door wie, waarom", "Quand, par qui, pourquoi", "Wann, von wem, warum"),
)
NO_TRANSLATION = Text(
    "no heading in English is known; shown in another language",
    "geen Nederlands opschrift bekend; getoond in een andere taal",
    "aucun intitulé français connu ; montré dans une autre langue",
    "keine deutsche Überschrift bekannt; in einer anderen Sprache gezeigt",
)
RECONSTRUCTED = Text(
    "reconstructed, not verified against the authority’s own file",
    "gereconstrueerd, niet getoetst aan het bestand van de autoriteit",
    "reconstitué, non vérifié d’après le fichier de l’autorité",
    "rekonstruiert, nicht anhand der Datei der Behörde geprüft",
)
UNKEPT = Text(
    "left empty: the register keeps no such value",
    "leeg gelaten: het register houdt zo’n waarde niet bij",
    "laissé vide : le registre ne tient pas cette valeur",
    "leer gelassen: das Verzeichnis führt diesen Wert nicht",
)
COUNTRIES = Text("countries", "landen", "pays", "Länder")
NO_LABEL = Text(
    "no label in English is known, shown as the list or the register has it: {}",
    "geen Nederlands label bekend, getoond zoals de lijst of het register het heeft: {}",
    "aucun libellé français connu, montré tel que dans la liste ou le registre : {}",
    "keine deutsche Bezeichnung bekannt, gezeigt wie in der Liste oder im Verzeichnis: {}",
)
NO_SENTENCES = Text(
    "the sentences of the checks are known in English",
    "de zinnen van de controles zijn bekend in het Nederlands",
    "les phrases des contrôles sont connues en français",
    "die Sätze der Prüfungen sind nur auf Englisch, Niederländisch und Französisch bekannt; auf Englisch gezeigt",
)
