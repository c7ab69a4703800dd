"""Whether a body that gets data is a processor or a recipient, where the text does not say (Art. 4(8) and (9))."""

import re

_PROCESSING = re.compile(
    r"\b(?:ict|it)\b|\bit-|hosting|\bhost\b|onderhoud|helpdesk|\bsms\b|call ?cent|cloud|software"
    r"|informatiebeheer|webbeheer|serverbeheer|"
    r"(?:verzend\w*|versturen) van (?:\w+ )?(?:e-?mails?|berichten|sms|nieuwsbrie\w+)|mailing|maintenance"
    r"|informatique|hebergement"
)
_DOUBTFUL = re.compile(
    r"\bproductie\b|\baanmaak\b|\bdruk|\bprint|\bbrieven\b|\bkaart(?:en)?\b|verzend|archiver|postbedel|\bpost\b"
    r"|enquet|callcenter|impression|printing"
)


SERVES = re.compile(
    r"\b(?:sub-?)?(?:verwerkers?|onderaannemers?|sous-traitants?|processors?|subprocessors?|subcontractors?|contractors?"
    r"|contractanten|hosting ?(?:providers?|partners?|bedrijven|bedrijf|companies|company))\b(?!.*verantwoordelijk)"
    r"|\b[a-z-]*hosting-?[a-z]*\b|\b(?:[a-z-]*(?:betalings?|data)-?verwerkers?|payment processors?)\b|\bboekhouder$"
    r"|\bdienstverleners?$|\bprestataires?$"
    r"|\b(?:technische|externe|it-?|ict-?) ?dienstverleners?\b|\b(?:technical |it |external )?service providers?\b"
    r"|\b(?:technology|technical|tech|it|ict|software|hosting|cloud|web|platform) (?:suppliers?|vendors?|companies"
    r"|contractors?|partners)\b"
    r"|\b(?:technologie|ict|it|software|hosting|web|cloud|platform)-?(?:leveranciers?|bedrijven|bedrijf|aanbieders?"
    r"|partners?|dienstverleners?)\b"
    r"|\bfournisseurs? (?:techniques?|informatiques?|technologiques?|d'hebergement|de (?:technologies?|logiciels?|cloud"
    r"|services (?:informatiques|techniques)))\b"
    r"|\bprestataires? (?:techniques?|informatiques?|de services?)\b|\bhebergeurs?\b"
)
"""How a class of bodies is named that work for whoever engages them."""


def processes(work: str) -> bool:
    """Return whether work of this kind is done on behalf of the controller: ICT, hosting, maintenance, messages."""
    return _PROCESSING.search(work.lower()) is not None


def doubtful(work: str) -> bool:
    """Return whether work of this kind may well be done on behalf of the controller: production of cards, letters."""
    return _DOUBTFUL.search(work.lower()) is not None
