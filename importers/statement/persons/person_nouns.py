"""Nouns for persons by how they are formed, known or not: «declaranten», «ereleden», «greffiers», «scientists»."""

import re

from importers.statement.words import lexicon
from importers.statement.words.alternatives import any_of, longest_first

_DUTCH = (
    r"[a-z-]*(?<!ge)(?<!ver)(?<!be)(?<!toe)(?:leden|lid)"
    r"|[a-z-]{2,}(?:aars?|(?<!l)isten|ist|anten|eurs|icus|ici|grafen|graaf|logen|loog|(?:eer|rijf|lig)sters?"
    r"|wezigen|jarigen"
    r"|kundigen|plichtigen|eerden|genoten|genoot|krachten|leiding|personeel|mannen|vrouwen|mensen|personen"
    r"|persoon|enden)"
    r"|[a-z-]{3,}ers|bestuur|leiding|personen|persoon|mensen"
)
_FRENCH = (
    r"[a-z-]{3,}(?:eurs|euses?|rices?|iers|ieres|ataires?|istes?|iens|iennes?|istrats?|logues?|trats)|personnes|gens"
)
_ENGLISH = r"[a-z-]{3,}(?:ists?|ians?|ants|ors|(?<!nn)ees)|people|persons?|individuals"
_THINGS = (
    r"[a-z-]*(?:nummers|computers|browsers|servers|routers|cijfers|letters|kamers|folders|papiers|papers|banners"
    r"|tellers"
    r"|orders|registers|semesters|vensters|centers|posters|meters|filters|printers|scanners|trackers|players|dossiers"
    r"|numbers|others|parameters|identifiers|headers|errors|monitors|vectors|sectors|factors|committees|fees|degrees"
    r"|transfers|newsletters|offers|layers|characters|serveurs|ordinateurs|navigateurs|compteurs|moteurs|valeurs"
    r"|erreurs"
    r"|couleurs|longueurs|secteurs|facteurs|indicateurs|traceurs|fichiers|courriers|quartiers|papiers|metiers|premiers"
    r"|premieres?|dernieres?|derniers|matieres|liens|biens|moyens|entretiens|listes?|manieres?|services?|aanwijzingen"
    r"|hebergeurs|fournisseurs|providers|processors|controllers|suppliers|verwerkers|leveranciers|dienstverleners"
    r"|ontwikkelaars|varianten|planten|kranten|kanten|restanten|volgenden?|bestanden|maanden|landen|handen|gronden"
    r"|standen|verbanden|honden|tanden|sites?|jaars?|bewaar|elkaars?|gevaar|openbaar|daar|waar|maar|klaar"
    r"|beschikbaar|haar|partners|users|visitors|gegevens|banden|rechten|nden|derden|eenheden|partijen|webbrowsers"
    r"|beheerders|cookies|applicants?(?= data)|donnees|constants|grants|restaurants|plants|events|relevante)"
)
"""Words formed like persons that are things, or the bodies that process for others."""


@lexicon.remembered
def person_noun() -> re.Pattern[str]:
    """Return the pattern of one noun for persons, known or formed like one."""
    known = any_of(longest_first(lexicon.table("persons")["nouns"]))
    formed = rf"(?!(?:{_THINGS})(?![\w-]))(?:{_DUTCH}|{_FRENCH}|{_ENGLISH})"
    return re.compile(rf"(?:(?:{known})(?![\w-])|{formed}(?![\w-]))")
