"""What a sentence says is not kept, asked or seen, and so is no data that are processed."""

import re

from importers.statement.categories.data_words import Named
from importers.statement.page import Page
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_NOT_PROCESSED = Wording(
    r"\b(?:verwerk\w*|verzamel\w*|bewa[ar]\w+|sla(?:at|an)|registre\w+|vra(?:gen|agt)|gebruik\w*|houd\w*|verkrijg\w*)\b"
    r"(?: (?!en\b|of\b|maar\b)[a-z]+){0,4} (?P<nl>geen|noch|nooit)\b"
    r"|\b(?P<nlp>geen|noch) (?:[a-z-]+ ){1,5}(?:worden |wordt )?(?:opgeslagen|verwerkt|verzameld|bewaard|bijgehouden"
    r"|geregistreerd|gelogd|gebruikt)\b"
    r"|\b(?P<enp>no) (?:[a-z-]+ ){1,5}(?:is|are|will be) (?:collected|processed|stored|kept|recorded|used)\b"
    r"|\b(?P<frp>aucune?s?|ni) (?:[a-z' -]{3,60} )?(?:ne (?:sont|seront|soient|sera|soit)|n'est) (?:pas )?"
    r"(?:enregistr|collect|conserv|stock|trait|recueill|transm)\w+"
    r"|\b(?P<prevented>voorkomen dat|prevent|eviter que|empecher que)\b[^.;]{0,60}"
    r"\b(?:verzameld|collect|conserv|recueill|bewaard)"
    r"|\bne (?:[a-z]+ )?(?:collect|trait|conserv|enregistr|stock|recueill|demand)\w* (?P<fr>pas|aucune?|ni|jamais)\b"
    r"|\b(?P<enn>never) (?:collect|process|store|keep|record|request|ask)s?\b"
    r"|\b(?:do(?:es)?|will|did) (?P<en>not|never) (?:collect|process|store|keep|record|request|ask for)\b"
    r"|\b(?P<wholenl>(?:word(?:t|en)|werden|zijn|is) (?:(?:[a-z-]+,? ){0,4}?)"
    r"(?:niet(?! (?:langer|meer|alleen|enkel|zonder))"
    r"|nooit) (?:[a-z]+ ){0,3}?(?:opgeslagen|bewaard|verzameld|geregistreerd|bijgehouden|gelogd|gevraagd|getoond"
    r"|meegestuurd))\b"
    r"|\b(?P<access>(?:geen|niet) (?:\w+ )?(?:toegang|inzage|zicht) (?:tot|in|op)|n'(?:a|ont|avons|aura|auront)"
    r" (?:pas|aucun) (?:d')?acces|(?:no|not have) access to)\b"
    r"|\b(?:ontvang\w*|krijg\w*|zie[nt]?|plaats\w*|volg\w*|maken|maakt) (?:(?!en\b|of\b|maar\b)[a-z]+ ){0,3}"
    r"(?P<nlr>nooit|geen)\b"
    r"|\b(?:ne |n')(?:depose|utilise|recoit|recevons|voyons|voit|posons|place|installe|utilisons)\w* "
    r"(?P<frr>pas|aucune?|ni|jamais)\b"
    r"|\b(?:assur|veill|merci|convient|demand|invit|pri(?:e|ons)\b|doit|doivent|devez|recommand)\w*(?: [a-z']+){0,4}? "
    r"(?P<frasked>ne pas) (?:communiquer|transmettre|fournir|inclure|integrer|divulguer|saisir|indiquer|renseigner"
    r"|mentionner|publier|envoyer|partager)\b"
    r"|\b(?P<nlasked>geen) (?:[a-z-]+ ){1,6}(?:mee te (?:delen|geven|sturen)|te (?:vermelden|sturen|bezorgen|delen"
    r"|plaatsen|noteren|verstrekken)|in te (?:vullen|geven|voeren)|door te (?:geven|sturen))\b"
    r"|\b(?:vermeld|stuur|bezorg|geef|deel|zet|plaats|noteer|vul)(?: (?:ons|hier|via|in|op|daarom|zelf|dus|het|dit|de"
    r"|formulier|veld)){0,4} (?P<nltold>geen|nooit)\b"
    r"|\b(?:please|you (?:should|must|may)|users (?:should|must)|we ask you)(?: to)? (?P<enasked>not|never) "
    r"(?:to )?(?:send|submit|include|provide|share|enter|disclose|post|upload)\b"
    r"|\bplease (?P<endo>do not|don't|refrain from|avoid) "
    r"(?:send|submit|includ|provid|shar|enter|disclos|post|upload)\w*\b"
    r"|\b(?P<framed>n'est pas|ne sont pas) (?:montre|affiche|enregistre|conserve|collecte|demande)e?s?\b"
)
_EXCEPT = re.compile(r"\b(?:behalve|tenzij|maar|echter|sauf|mais|except|unless|but|however)\b")
_ASIDE = Wording(
    r"\b(?:zwart(?:en|gemaakt)?|onleesbaar|afplakken|afgeplakt|masquer|noircir|occulter|caviarder|blacken(?:ed)?"
    r"|black(?:ed)? out|redact(?:ed)?)\b"
    r"|\b(?:wachtwoord(?:en)?|gebruikersnaam|mots? de passe|passwords?|usernames?)\b[^.;]{0,60}"
    r"\b(?:geheim|vertrouwelijk|regelmatig|secrets?|confidentiel\w*|confidential|share|partager|every \w+ months)\b"
    r"|\b(?:secret|geheim|confidentiel\w*|confidential)\b[^.;]{0,60}\b(?:wachtwoord|mot de passe|password|username)\b"
    r"|\b(?:loggen in met|inloggen met|ingelogd met|beveiligd (?:met|door|via)|beschermd (?:met|door)|protegee?s? par"
    r"|securisee?s? par|protected (?:by|with)|secured (?:by|with)|limited by|beperkt door)\b[^.;]{0,60}"
    r"\b(?:wachtwoord|mot de passe|password|identifiant)"
    r"|\b(?:klopp(?:en|t)|wijzig(?:t|en)|verander(?:t|en)|change)\b[^.;?]{0,30}\b(?:uw|je|jouw|votre|vos|your)"
    r" [\w-]*(?:gegevens|adres|naam|nummer|address|details|adresse|coordonnees)\b[^.;?]{0,20}(?:niet|\?|,)"
    r"|\b(?:uw|je) (?:verzoek|aanvraag) (?:moet|dient)\b[^.;]{0,40}\b(?:vermeld|bevat)|^vermeld (?:in|bij|duidelijk)\b"
    r"|\bvotre demande (?:doit|devra) (?:mentionner|indiquer|preciser|contenir)"
    r"|\byour request must (?:include|state|contain)"
)
"""What the reader is told to black out, to keep secret, to log in with or to state in a request is not collected so."""
_SUBJECT_FIRST = frozenset(["wholenl", "framed"])


def denied_in(page: Page, sentence: Span) -> Span | None:
    """Return what a sentence says is not processed: from the word that denies up to an exception, else its end."""
    if _ASIDE.search(page.shadow.low, sentence.start, sentence.end):
        return sentence
    match = _NOT_PROCESSED.search(page.shadow.low, sentence.start, sentence.end)
    if match is None:
        return None
    start = match.start(str(match.lastgroup))
    if match.lastgroup in _SUBJECT_FIRST:
        # «uw bankgegevens worden niet bewaard»: what is denied stands before the verb, in the same clause
        comma = max(
            page.shadow.low.rfind(sign, sentence.start, start) for sign in ("; ", ": ", ", maar ", " en worden ")
        )
        return Span(max(comma, sentence.start), match.end())
    cut = _EXCEPT.search(page.shadow.low, match.end(), sentence.end)
    return Span(start, cut.start() if cut else sentence.end)


_PASSIVE_DENIED = Wording(
    r"\b(?:worden|wordt|zijn|is)(?: (?!en\b|of\b)[a-z]+){0,3} (?:niet|nooit)(?! (?:langer|meer|alleen|enkel)\b)"
    r"(?: [a-z-]+){0,6}? "
    r"(?:opgeslagen|verzameld|verwerkt|geregistreerd|gevraagd|bijgehouden|gelogd|meegestuurd|meegegeven)\b"
    r"|\b(?:ne sont|n'est|ne seront|ne sera) (?:pas|jamais) (?:enregistree?s?|collectee?s?|demandee?s?|recueillie?s?)\b"
    r"|\b(?:is|are|will) (?:not|never)(?: be)? (?:collected|recorded|requested|logged|processed)\b"
)
"""«Kaartgegevens worden niet opgeslagen»: the subject of its clause is not processed."""
_DENIED = Wording(
    r"\b(?:ontvangen|zien|krijgen|volgen|plaatsen|hebben|vragen|gebruiken|maken|slaan|bewaren|verzamelen|verwerken"
    r"|registreren)"
    r"(?: (?:wij|we|daarom|dus|ook))* (?:nooit|geen)\b"
    r"|\bgeen gebruik van\b|\b(?:never|do not|does not|don't) (?:receive|see|get|have access to|use|set|place)\b"
    r"|\bno access to\b|\b(?:n'a|n'ont|n'avons|n'aura) (?:pas |jamais |aucun )?acces\b"
    r"|\bne (?:depos|utilis|recev|recoi|voi|voy|collect|demand|enregistr|conserv)\w* (?:pas|jamais|aucune?|ni)\b"
    r"|\bni (?:le|la|les|l'|votre|vos|leur)\b"
)
"""From such words on to the end of its clause nothing is processed."""
_CLAUSE = re.compile(
    r"[.;:]|, (?:maar|wel|mais|but|except|behalve|sauf|tenzij)\b| (?:maar|mais|but|behalve|sauf|except|tenzij) "
)
_POINTED = re.compile(r"(?:contact|coordonn|adres|mailing)")
_POINTS = re.compile(
    r"\b(?:via (?:de|onze|volgende|deze|onderstaande)|here (?:is|are)|onze|our|direct|volgende|the following|nos"
    r"|onderstaande|par les)(?: (?:complete|general|full|volledige))?(?: [a-z-]+)? $"
)
_BELOW = re.compile(
    r" (?:zijn |staan |vindt u |vind je |are |sont )?(?:onder ?aan|hieronder|onder|below|ci-dessous|given|te vinden"
    r"|vermeld"
    r"|hierboven|above|ci-dessus|listed)\b"
)
"""The particulars of the speaker, to which the reader is led."""
_BLACKENED = Wording(
    r"\b(?:zwart(?: te)?(?: maken|maakt)?|zwart|onleesbaar(?: te)? maken|af te schermen|noirci\w*|masque[rz]|black"
    r"(?:en)? out|redact)\b"
)
"""What is to be made illegible on a copy is not to be given."""


def without_denied(page: Page, sentence: Span, found: list[Named]) -> list[Named]:
    """Return the data that a sentence names, without what it denies, has blackened or only points to."""
    if not found or _BLACKENED.search(page.low(sentence)):
        return []
    denied = denied_in(page, sentence)
    spoken = [item for item in found if denied is None or not denied.holds(item.span)]
    return [
        item for item in spoken if not (_is_denied(page, sentence, item.span) or _points(page, sentence, item.span))
    ]


def _is_denied(page: Page, sentence: Span, span: Span) -> bool:
    low = page.shadow.low
    for match in _PASSIVE_DENIED.finditer(low, *sentence):
        clause = max(low.rfind(mark, sentence.start, match.start()) for mark in (";", ":", ". "))
        inside = match.start() <= span.start < match.end()
        if inside or (max(clause, sentence.start) <= span.start and span.end <= match.start()):
            return not _CLAUSE.search(low, min(span.end, match.start()), match.start())
    for match in _DENIED.finditer(low, *sentence):
        cut = _CLAUSE.search(low, match.end(), sentence.end)
        if match.start() <= span.start and span.end <= (cut.start() if cut else sentence.end):
            return True
    return False


def _points(page: Page, sentence: Span, span: Span) -> bool:
    low = page.shadow.low
    if _POINTED.match(low, *span) is None:
        return False
    return _BELOW.match(low, span.end) is not None or _POINTS.search(low, sentence.start, span.start) is not None
