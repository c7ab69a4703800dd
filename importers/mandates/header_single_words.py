"""Words that head a column where they stand alone, that may head several kinds, or that begin a longer word."""

from collections.abc import Mapping

WHOLE: Mapping[str, str] = {
    "status": (
        "statuut|"
        "suite|suites|gevolg|vervolgacties|details|detail|uitleg|divers|varia|info|memo|nb|n b|nota bene|mention|"
        "mentions|what next|"
        "situation|etat|situatie|relation|relations|relatie|relaties|actueel|actuel|versions|versies|evolution|evolutie"
    ),
    "year": "jaar|annee|year",
    "subjects": "wie",
    "data": "wat|quoi|what|fields|champs|velden|elements|elementen|kenmerken",
    "purpose": (
        "projet|projets|project|projecten|programma|programme|proces|processus|process|use|usage|mission|missions|taak"
    ),
    "valid_from": "begin|aanvang|ingang",
    "valid_to": (
        "echu|echue|expire|expired|verlopen|afgelopen|beeindigd|ended|"
        "eind|terme|termijn|expiration|stopt|stop|stopdatum|au|periode|validity period"
    ),
    "party": "tussen|extern",
    "provider": (
        "emet|transmet|communique|fournit|donne|envoie|geeft|levert|verstrekt|bezorgt|zendt|deelt mee|stuurt|"
        "gever|gevers|donneur|sends|gives|provides|supplies|shares|discloses|giver|origine|origin|oorsprong|"
        "herkomstdienst|"
        "houder|holder|beheerder|gestionnaire|mededeler|detenteur"
    ),
    "receiver": (
        "recoit|obtient|consulte|ontvangt|krijgt|vraagt|raadpleegt|bekomt|nemer|nemers|preneur|receives|gets|"
        "obtains|requests|taker|destination|bestemming|eindbestemming|"
        "client|clients|gebruiker|gebruikers|users|contractant|contractanten|cocontractant|bevrager"
    ),
    "channel": "bericht|berichten|message|messages|flux|stroom|platform|plateforme",
    "theme": "bestand|fichier|survey|branche|directie|equipe|databank|enquete",
    "numbering": (
        "code|codes|cle|sleutel|key|volgorde|ordre|order|"
        "ref interne|reference interne|interne referentie|eigen referentie|internal reference|"
        "regel|ligne|line|fiche|identifiant"
    ),
    "title": "echange|echanges|stroom|samenvatting|resume|summary|korte beschrijving",
    "date": "wanneer|quand|when|goedkeuring|getekend|ondertekend|signe|signee|signature|signed|vom",
    "reference": (
        "acte|actes|akte|akten|contract|contracten|contrat|convention|overeenkomst|decision|decisions|agreement|"
        "rechtstitel"
    ),
}
"""Words that head a column only where nothing stands beside them: «Situation», and not «Situation familiale»."""
AMBIGUOUS: Mapping[str, tuple[str, ...]] = {
    "van": ("provider", "date"),
    "du": ("date", "provider"),
    "de": ("provider",),
    "von": ("provider", "date"),
    "a": ("receiver",),
    "from": ("provider", "date"),
    "of": ("date",),
    "vers": ("receiver",),
    "par": ("provider",),
    "an": ("receiver",),
}
STEMS: tuple[tuple[str, str], ...] = (
    ("machtiging", "reference"),
    ("beraadslaging", "reference"),
    ("deliberation", "reference"),
    ("autorisation", "reference"),
    ("authoris", "reference"),
    ("referent", "reference"),
    ("protocol", "reference"),
    ("ontvang", "receiver"),
    ("bestemm", "receiver"),
    ("begunst", "receiver"),
    ("destinatair", "receiver"),
    ("beneficiair", "receiver"),
    ("recipient", "receiver"),
    ("mededel", "provider"),
    ("verstrek", "provider"),
    ("leverancier", "provider"),
    ("fourniss", "provider"),
    ("provider", "provider"),
    ("gegevens", "data"),
    ("donnees", "data"),
    ("doeleind", "purpose"),
    ("doelstelling", "purpose"),
    ("finalit", "purpose"),
    ("rechtsgrond", "basis"),
    ("betrokken", "subjects"),
    ("einddatum", "valid_to"),
    ("begindatum", "valid_from"),
    ("datum", "date"),
    ("variabel", "data"),
    ("remarq", "status"),
    ("opmerk", "status"),
    ("historiek", "status"),
)
"""What a word of a head may hold of that tells its field, where no phrase is known; the first that fits counts."""
