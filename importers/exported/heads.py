"""The headings under which the register writes its facts, and the labels of the account that a file gives of itself."""

HEADS: dict[str, tuple[str, ...]] = {
    "value": ("Waarde", "Valeur", "Value", "Wert"),
    "since": ("Sinds", "Depuis", "Since", "Seit"),
    "until": ("Tot", "Jusqu'au", "Until", "Bis"),
    "fact": ("Sleutel van het feit", "Clé du fait", "Key of the fact", "Schlüssel der Angabe"),
}
"""The columns that are read, by what stands in them; each in Dutch, French, English and German."""

LANGUAGES = ("nl", "fr", "en", "de")

ACCOUNT: dict[str, tuple[str, ...]] = {
    "layout": ("Model", "Modèle", "Layout", "Muster"),
    "controller": ("Verwerkingsverantwoordelijke", "Responsable du traitement", "Controller", "Verantwortlicher"),
    "on": ("Van kracht op", "En vigueur le", "In force on", "In Kraft am"),
    "as_of": (
        "Zoals vastgelegd op het einde van", "Tel qu’enregistré à la fin du", "As recorded at the end of",
        "Wie erfasst am Ende des",
    ),
    "stamp": ("Opgemaakt (UTC)", "Établi (UTC)", "Made at (UTC)", "Erstellt (UTC)"),
    "product": ("Product", "Produit", "Product", "Produkt"),
    "vocabulary": ("Woordenlijsten, versie", "Vocabulaires, version", "Vocabularies, version", "Wortlisten, Version"),
    "register": (
        "Register, SHA-256 van de inhoud", "Registre, SHA-256 du contenu", "Register, SHA-256 of its content",
        "Verzeichnis, SHA-256 des Inhalts",
    ),
    "sheets": (
        "Andere bladen, SHA-256 van hun inhoud in volgorde",
        "Autres feuilles, SHA-256 de leur contenu dans l’ordre",
        "Other sheets, SHA-256 of their content in order",
        "Andere Blätter, SHA-256 ihres Inhalts der Reihe nach",
    ),
    "moment": (
        "Register, tijdstip van de laatste wijziging (UTC)",
        "Registre, instant du dernier changement (UTC)",
        "Register, instant of the last change (UTC)",
        "Verzeichnis, Zeitpunkt der letzten Änderung (UTC)",
    ),
}  # fmt: skip
"""What a file tells of itself, by what it is; each label in Dutch, French, English and German."""

EVERYBODY = ("alle verwerkingsverantwoordelijken", "tous les responsables", "all controllers", "alle Verantwortlichen")
"""Stands for a controller where the file is of all."""
