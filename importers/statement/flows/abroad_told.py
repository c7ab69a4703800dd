"""That data go beyond the Union, or stay at home, in wide words: a land, a nationality, where servers stand."""

import functools
import re

from importers.statement.page import Page, Part
from importers.statement.words.alternatives import longest_first
from importers.statement.words.sentences import negated, telling_around
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording
from ropa.vocabulary.places import country_names

_UNION = (
    r"(?:eu|eer|eea|ue|eee|europe|europa|(?:europese|european) (?:unie|union|economische ruimte|economic area)"
    r"|union europeenne|espace economique europeen)"
)
_STATES = r"(?:vs|v\.s\.|usa|u\.s\.(?:a\.)?|verenigde staten|united states|etats-unis)"
_FIRM = (
    r"(?:bedrijf|bedrijven|onderneming(?:en)?|dienst(?:en|verleners?)?|servers?|aanbieders?|partij(?:en)?|leveranciers?"
    r"|providers?|cloud\w*|platform(?:en)?|compan(?:y|ies)|firms?|services?)"
)
_OUT = Wording(
    rf"\b(?:buiten|outside(?: of)?|hors(?: d[eu'])?|en dehors d[eu']) ?(?:de |het |the |la |l')?(?:grenzen van de "
    r"|grondgebied"
    rf" van de |territoire de l.)?{_UNION}\b"
    r"|\b(?:niet|non)[- ](?:eu|eer|eea|ue|eee)\b|\b(?:derde landen?|third countr(?:y|ies)|pays tiers)\b"
    r"|\b(?:naar|in) het buitenland\b|\ba l'etranger\b|\b(?:to|in) (?:foreign countries|countries (?:with|that|which"
    r"|where"
    r"|whose))\b|\bnaar landen (?:die|met|waar)\b|\bvers des pays (?:qui|dont)\b"
    rf"|\b(?:leaves?|verla(?:at|ten)|quitt\w+) (?:the |de |het |l')?{_UNION}\b"
    r"|\b(?:internationale doorgiften?|international (?:data )?transfers?|transferts? internationa(?:l|ux))\b"
    rf"|\b(?:in|naar|uit|vanuit|to|into|from|en|aux|vers|dans) (?:de |the |les )?{_STATES}(?!\w)"
    rf"|\((?:[^()]{{1,40}}, )?{_STATES}\)"
    rf"|\b(?:amerikaanse?|american|u\.?s\.?-based|us-based) (?:\w+ )?{_FIRM}\b"
    r"|\b(?:societes?|entreprises?|services?|prestataires?|serveurs?|fournisseurs?|hebergeurs?|plateformes?)"
    r" (?:\w+ )?americaine?s?\b"
)
_MOVES = re.compile(
    r"\b(?:doorge\w+|doorgifte\w*|overge\w+|overdracht|verzonden|verzend\w*|verstuu?r\w*|stu(?:ur|urt|ren)|gestuurd"
    r"|opgeslagen"
    r"|opslaan|opslag|bewaard|bewaart|bewaren|verwerk\w*|gehost|hosting|servers?|gevestigd|bevind\w*|verplaats\w*"
    r"|ge?deel[dt]"
    r"|delen|uitgewissel\w*|verla(?:at|ten)|toegang|toegankelijk|geexporteerd|verstrek\w*|bezorg\w*|transfer\w*"
    r"|transf\w+"
    r"|stor(?:e|ed|es|age)|process\w*|hosted|located|based|sent|send|shared?|leaves?|left|accessed|exported|moved"
    r"|disclos\w*|kept"
    r"|held|transmi\w+|transmett\w+|stock\w+|heberge\w*|conserve\w*|envoy\w*|serveurs?|situee?s?|partag\w+|communiqu\w+"
    r"|quitt\w+|accessibles?|traite\w*|etablie?s?|implantee?s?)\b"
)
_DATA = re.compile(
    r"gegeven|\bdata\b|informati|donnees|dossier|\bback-?ups?\b|nieuwsbrief|newsletter|formulier|formulaire|\bsite\b"
    r"|beelden"
    r"|\bserv(?:ers?|eurs?|ices?)\b|\b(?:leveranciers?|verwerkers?|partners?|dienstverleners?|providers?|suppliers?"
    r"|processors?"
    r"|prestataires?|fournisseurs?|sous-traitants?|societe|doorgiften?|transfers?|transferts?)\b"
)
_SEATED = re.compile(r"\b(?:gevestigd|based|located|situee?s?|etablie?s?|bevind\w*|siege)\b")
_KEPT = (
    r"(?:gehost|hosted|heberge(?:e?s?|ons)?|opgeslagen|bewaard|stored|kept|stockee?s?|conservee?s?|verwerkt"
    r"|processed|traitee?s?"
    r"|servers?|serveurs?|datacent(?:er|re|rum|ers|res|ra)s?|data ?cent(?:er|re)s?|back-?ups?|restent|reste|blijven"
    r"|blijft|remains?|stays?)"
)
_LEAVES_NOT = Wording(
    r"\b(?:never|not|nooit|niet|jamais|pas)\b[^.;]{0,40}\b(?:leaves?|verla(?:at|ten)|quitt\w+)\b|\bquitt\w+ (?:pas"
    r"|jamais)\b"
)
_HOME = Wording(
    rf"\b{_KEPT}\b[^.;]{{0,60}}\b(?:in|binnen|within|inside|en|au|aux|dans|au sein d[eu'])"
    rf" ?(?:de |het |the |la |l')?{_UNION}\b"
    rf"|\b{_KEPT}\b[^.;]{{0,30}}\bsur (?:le )?(?:territoire|sol) (?:europeen|de l'union)"
    rf"|\b(?:binnen|within|inside|au sein de) ?(?:de |het |the |l')?{_UNION} (?:worden )?{_KEPT}\b"
)
_OURS = Wording(
    r"\b(?:europese|belgische|nederlandse|franse|duitse|ierse|european|belgian|dutch|french|german"
    r"|irish) (?:\w+ )?(?:servers?"
    r"|datacent\w+|data ?cent(?:er|re)s?)\b|\b(?:serveurs?|centres? de donnees|datacenters?) (?:\w+ )?(?:europeens?"
    r"|belges?|francais"
    r"|allemands?)\b"
)


def told_abroad(page: Page, part: Part, sentence: Span) -> str | None:
    """Return how a sentence tells of a transfer: «outside», «denied» or «inside», None where it tells of none."""
    low = page.low(sentence)
    if part.section.about("contact", "controller") or not (_DATA.search(low) or _SEATED.search(low)):
        return None
    out = _OUT.search(page.shadow.low, sentence.start, sentence.end)
    if out is not None and _MOVES.search(low):
        denied = negated(page.low(telling_around(page.shadow, sentence, out.start())))
        return "denied" if denied else "outside"
    if not _DATA.search(low):
        return None
    home = _HOME.search(low) or _OURS.search(low) or (_LEAVES_NOT.search(low) and _members().search(low))
    return "inside" if home else None


@functools.cache
def _members() -> Wording:
    """Return the names of the countries of the Union."""
    names = {name for name, place in country_names().items() if place.code and not place.third}
    written = "|".join(longest_first(re.escape(name).replace(r"\ ", "[ -]") for name in names))
    return Wording(rf"\b(?:{written})\b")
