"""The headings under which the register writes its facts, and the labels of the account that a file gives of itself."""

HEADS: dict[str, tuple[str, ...]] = {
    "value": ("Waarde", "Valeur", "Value"),
    "since": ("Sinds", "Depuis", "Since"),
    "until": ("Tot", "Jusqu'au", "Until"),
    "fact": ("Sleutel van het feit", "Clé du fait", "Key of the fact"),
}
"""The columns that are read, by what stands in them; each in Dutch, French and English."""

LANGUAGES = ("nl", "fr", "en")

ACCOUNT: dict[str, tuple[str, ...]] = {
    "layout": ("Model", "Modèle", "Layout"),
    "controller": ("Verwerkingsverantwoordelijke", "Responsable du traitement", "Controller"),
    "on": ("Van kracht op", "En vigueur le", "In force on"),
    "as_of": ("Zoals vastgelegd op het einde van", "Tel qu’enregistré à la fin du", "As recorded at the end of"),
    "stamp": ("Opgemaakt (UTC)", "Établi (UTC)", "Made at (UTC)"),
    "product": ("Product", "Produit", "Product"),
    "vocabulary": ("Woordenlijsten, versie", "Vocabulaires, version", "Vocabularies, version"),
    "register": (
        "Register, SHA-256 van de inhoud", "Registre, SHA-256 du contenu", "Register, SHA-256 of its content"
    ),
    "sheets": (
        "Andere bladen, SHA-256 van hun XML in volgorde",
        "Autres feuilles, SHA-256 de leur XML dans l’ordre",
        "Other sheets, SHA-256 of their XML in order",
    ),
    "moment": (
        "Register, tijdstip van de laatste wijziging (UTC)",
        "Registre, instant du dernier changement (UTC)",
        "Register, instant of the last change (UTC)",
    ),
}  # fmt: skip
"""What a file tells of itself, by what it is; each label in Dutch, French and English."""

EVERYBODY = ("alle verwerkingsverantwoordelijken", "tous les responsables", "all controllers")
"""Stands for a controller where the file is of all."""
