"""How the values of the register are put in words: the closed lists, the flags, and what is said where nothing is."""

from collections.abc import Mapping
from typing import Any

from ropa.model.kind import Text
from ropa.questions.flow_words import BASES, FLOW_KINDS, ROLES, SENTENCES

FLAGS = {
    "special": Text("Art. 9", "art. 9", "art. 9"),
    "criminal": Text("Art. 10", "art. 10", "art. 10"),
    "national_id": Text("Art. 87", "art. 87", "art. 87"),
    "role_doubt": Text("perhaps a processor", "misschien een verwerker", "peut-être un sous-traitant"),
    "adequate": Text("adequacy decision", "adequaatheidsbesluit", "décision d’adéquation"),
    "general": Text("holds for all processing", "geldt voor alle verwerkingen", "vaut pour tous les traitements"),
    "generic": Text("class of bodies", "groep van instanties", "catégorie d’organismes"),
    "denied": Text("said not to flow", "stroomt niet, wordt gezegd", "dit ne pas circuler"),
    "permitted": Text("account of a mandate", "volgens een machtiging", "selon une autorisation"),
    "whole_file": Text("the whole file", "het hele dossier", "le dossier entier"),
    "hidden": Text("was hidden in its list", "was verborgen in de lijst", "était masqué dans la liste"),
}
"""What a true flag says; a false one says nothing."""

VALUES: Mapping[str, Mapping[Any, Text]] = {
    "lawful_basis": BASES,
    "flow_kind": FLOW_KINDS,
    "role": {
        **ROLES,
        "dpo": Text("data protection officer", "functionaris voor gegevensbescherming", "délégué à la protection"),
        "privacy": Text("privacy", "privacy", "vie privée"),
        "general": Text("general", "algemeen", "général"),
    },
    "channel": {
        "email": Text("e-mail", "e-mail", "courriel"),
        "phone": Text("telephone", "telefoon", "téléphone"),
        "post": Text("post", "post", "courrier"),
    },
    "valid_on": {
        True: SENTENCES["valid"],
        False: SENTENCES["invalid"],
        None: SENTENCES["validity_unknown"],
    },
    "status": {
        "covered": Text("under a mandate", "onder een machtiging", "sous une autorisation"),
        "unknown": Text(
            "mandate of unknown validity", "machtiging, geldigheid onbekend", "autorisation, validité inconnue"
        ),
        "not_in_force": Text("mandate not valid", "machtiging niet geldig", "autorisation non valable"),
        "without_mandate": Text("no mandate known", "geen machtiging bekend", "aucune autorisation connue"),
        "denied": FLAGS["denied"],
        "permitted": FLAGS["permitted"],
    },
    "severity": {
        "error": Text("error", "fout", "erreur"),
        "warning": Text("warning", "waarschuwing", "avertissement"),
        "improvement": Text("improvement", "verbetering", "amélioration"),
    },
    "in_eea": {
        False: Text("outside the EEA", "buiten de EER", "hors de l’EEE"),
        None: Text("unclear whether in the EEA", "onduidelijk of het in de EER is", "appartenance à l’EEE incertaine"),
    },
}
"""What a value of a closed list says, by the field that holds it; of a field with None, silence says something too."""

FIELDS = {
    "controllers": Text("controller", "verwerkingsverantwoordelijke", "responsable du traitement"),
    "purposes": Text("purpose", "doeleinde", "finalité"),
    "subjects": Text("persons concerned", "betrokkenen", "personnes concernées"),
    "categories": Text("data categories", "gegevenscategorieën", "catégories de données"),
    "recipients": Text("recipients", "ontvangers", "destinataires"),
    "processors": Text("processors", "verwerkers", "sous-traitants"),
    "sources": Text("sources of the data", "bronnen van de gegevens", "sources des données"),
    "denials": Text("said not to go", "gaat niet, wordt gezegd", "dit ne pas être transmis"),
    "transfers": Text("transfers outside the EEA", "doorgiften buiten de EER", "transferts hors de l’EEE"),
    "retention": Text("retention", "bewaartermijn", "durée de conservation"),
    "measures": Text("security measures", "beveiligingsmaatregelen", "mesures de sécurité"),
    "rights": Text("rights", "rechten", "droits"),
    "systems": Text("systems", "systemen", "systèmes"),
    "contacts": Text("contact", "contact", "contact"),
    "assessments": Text("assessment", "effectbeoordeling", "analyse d’impact"),
    "processing_for": Text("processes on behalf of", "verwerkt in opdracht van", "traite pour le compte de"),
    "cbe_number": Text("enterprise number", "ondernemingsnummer", "numéro d’entreprise"),
    "address": Text("address", "adres", "adresse"),
    "dpo": Text("data protection officer", "functionaris (DPO)", "délégué (DPO)"),
    "flows": Text("flow", "stroom", "flux"),
    "mandates": Text("mandate", "machtiging", "autorisation"),
}
"""What the fields of the register are called in a sentence."""

NOT_STATED = Text("– not stated –", "– niet vermeld –", "– non énoncé –")
CONTINUED = Text("(continued)", "(vervolg)", "(suite)")
EVERYBODY = Text("all controllers", "alle verwerkingsverantwoordelijken", "tous les responsables")
PAGE = Text("page {0} of {1}", "blz. {0} van {1}", "page {0} sur {1}")
IN_FORCE_ON = Text("in force on {}", "van kracht op {}", "en vigueur le {}")
RECORDED_ON = Text("as recorded on {}", "zoals vastgelegd op {}", "tel qu’enregistré le {}")

ANNEX = Text("Annex", "Bijlage", "Annexe")
ANNEX_HEAD = (
    Text("Controller", "Verwerkingsverantwoordelijke", "Responsable du traitement"),
    Text("Concerns", "Betreft", "Concerne"),
    Text("What the layout has no column for", "Waarvoor het model geen kolom heeft", "Ce qui n’a pas de colonne"),
    Text("Article", "Artikel", "Article"),
    Text("Value", "Waarde", "Valeur"),
    Text("Key", "Sleutel", "Clé"),
)
MANIFEST = Text("Manifest", "Verantwoording", "Récapitulatif")
MANIFEST_TITLE = Text("What this file holds", "Wat dit bestand bevat", "Ce que contient ce fichier")
MANIFEST_FACTS = (
    Text("Layout", "Model", "Modèle"),
    Text("Source of the layout", "Bron van het model", "Source du modèle"),
    Text("Licence of the layout", "Licentie van het model", "Licence du modèle"),
    Text("Controller", "Verwerkingsverantwoordelijke", "Responsable du traitement"),
    Text("In force on", "Van kracht op", "En vigueur le"),
    Text("As recorded at the end of", "Zoals vastgelegd op het einde van", "Tel qu’enregistré à la fin du"),
    Text("Made at (UTC)", "Opgemaakt (UTC)", "Établi (UTC)"),
    Text("Product", "Product", "Produit"),
    Text("Vocabularies, version", "Woordenlijsten, versie", "Vocabulaires, version"),
    Text("Register, SHA-256 of its content", "Register, SHA-256 van de inhoud", "Registre, SHA-256 du contenu"),
    Text(
        "Other sheets, SHA-256 of their XML in order",
        "Andere bladen, SHA-256 van hun XML in volgorde",
        "Autres feuilles, SHA-256 de leur XML dans l’ordre",
    ),
)
WRITTEN_BY = Text(
    "the register of then was written by {}",
    "het register van toen werd geschreven met {}",
    "le registre d’alors a été écrit par {}",
)
AS_IT_STANDS = Text("as it stood when made", "zoals het bij het opmaken was", "tel qu’il était lors de l’établissement")
MANIFEST_COUNTS = (
    Text("Values that Article 30 asks for", "Waarden die artikel 30 vraagt", "Valeurs que demande l’article 30"),
    Text("Article", "Artikel", "Article"),
    Text("In the register", "In het register", "Au registre"),
    Text("In the sheets", "In de bladen", "Dans les feuilles"),
    Text("In the annex", "In de bijlage", "Dans l’annexe"),
)
MANIFEST_SHEETS = (Text("Sheet", "Blad", "Feuille"), Text("Lines", "Regels", "Lignes"))
MANIFEST_REMARKS = (Text("Heading", "Opschrift", "Intitulé"), Text("Remark", "Opmerking", "Remarque"))
MANIFEST_ERASED = (
    Text("Held that day, erased since", "Die dag aanwezig, sindsdien gewist", "Présent ce jour-là, effacé depuis"),
    Text("When, by whom, why", "Wanneer, door wie, waarom", "Quand, par qui, pourquoi"),
)
NO_TRANSLATION = Text(
    "no heading in English is known; shown in another language",
    "geen Nederlands opschrift bekend; getoond in een andere taal",
    "aucun intitulé français connu ; montré dans une autre langue",
)
RECONSTRUCTED = Text(
    "reconstructed, not verified against the authority’s own file",
    "gereconstrueerd, niet getoetst aan het bestand van de autoriteit",
    "reconstitué, non vérifié d’après le fichier de l’autorité",
)
