"""Transfers outside the EEA that a statement says take place, and what protects the data there (Art. 44–49)."""

import functools
import re

from importers.statement.facts import Mention
from importers.statement.flows.abroad_told import told_abroad
from importers.statement.flows.denials import abroad
from importers.statement.page import Page, Part
from importers.statement.words.alternatives import longest_first
from importers.statement.words.sentences import clause_around, negated, telling_around
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording, Wordings, patterns
from ropa.vocabulary.places import country_names
from ropa.vocabulary.safeguards import safeguard_names

_PROTECTED = Wording(
    r"\b(?:landen [^.;,]{0,30})?(?:met |over )?(?:een )?adequaatheidsbeslui\w+[^.;,]{0,40}"
    r"|\b(?:gepaste|passende) (?:contractuele (?:bepalingen|clausules)|waarborgen)[^.;,]{0,50}"
    r"|\b(?:standaard ?contractbepalingen|modelcontract\w*|standaardcontract\w*"
    r"|bindende bedrijfsvoorschriften)[^.;,]{0,50}"
    r"|\b(?:une )?decision d.adequation[^.;,]{0,40}|\b(?:des )?(?:clauses|dispositions) contractuelles "
    r"(?:types?|standard|appropriees)[^.;,]{0,50}|\bgaranties appropriees"
    r"|\b(?:an )?adequacy decision[^.;,]{0,40}|\bstandard contractual clauses|\bbinding corporate rules"
    r"|\bappropriate (?:safeguards|contractual (?:clauses|provisions))[^.;,]{0,50}"
)
_DEFINES = Wording(
    r"\?$|^(?:dat|dit) (?:zijn|is) |^(?:hier)?mee bedoelen|^(?:ce sont|c'est) |^(?:these|those) are "
    r"|^(?:de )?(?:informatie|informations?|gegevens) (?:over|inzake|omtrent|sur|on|about) "
)
_TOLD_OF = Wording(
    r"^(?:informatie|information|les informations|de naam|the name|le nom)\b|\beventueel\b.{0,12}\bdoorgifte"
    r"|\beventuele doorgiftes?\b"
    r"|\bany transfers?\b|\btransferts eventuels\b"
)
"""What a register or a notice must tell of transfers is no statement that one takes place."""
_MOVES = re.compile(
    r"\b(?:doorge\w+|doorgifte|overge\w+|overdracht|verzonden|verstuurd|gestuurd|opgeslagen|opslaan|bewaard|bewaart"
    r"|verwerk\w*"
    r"|gehost|servers?|gevestigd|bevind\w*|transfer\w*|stor\w+|process\w*|hosted|located|based|sent|transf\w+"
    r"|transmi\w+|stock\w+"
    r"|heberge\w*|conserve\w*|envoye\w*|serveurs?|situes?)\b"
)
_DATA = re.compile(r"gegeven|\bdata\b|informati|donnees|dossier|\bback-?ups?\b")
_THIRD = re.compile(
    r"\b(?:niet|non)[ -](?:eu|eer|eea|ue|eee|europese?|europeens?)\b|\bpays tiers\b|\bthird countr(?:y|ies)\b"
    r"|\boutside (?:of )?(?:the )?(?:uk|united kingdom|europe)\b|\bbuiten europa\b|\bhors d.europe\b"
)
_TRANSFER = Wording(r"\b(?:doorgifte|overdracht|transfer\w*|transfert\w*)\b")
_INSIDE = Wording(
    r"\b(?:hosted|stored|located|kept|opgeslagen|bewaard|gehost|bevinden zich|staan|stockee?s?|hebergee?s?"
    r"|conservee?s?)\b"
    r"[^.;]{0,60}\b(?:within|in|inside|binnen|dans|au sein de|en) (?:the |de |l.)?(?:territor\w+ \w+ )?(?:eu|eea"
    r"|european union"
    r"|european economic area|europese unie|europese economische ruimte|eer|union europeenne|ue|eee)\b"
)
_WITHIN = (
    r"(?:within|in|inside|binnen|dans|au sein d.|en) (?:(?:\w+ ){0,2}(?:en|and|et|of|ou|or) )?(?:the |de |het |l.)?"
    r"(?:territor\w+ \w+ )?(?:eu|eea|eer|ue|eee|european union|european economic area|europese unie"
    r"|europese economische ruimte|europese lidstaten|union europeenne|espace economique europeen|europa|europe)\b"
)
_STAYS = re.compile(
    rf"\b(?:bewaren|bewaart|verwerken|verwerkt|vind(?:t|en) (?:\w+ )?plaats|plaatsvinden|plaatsvindt|gevestigd|gelegen"
    rf"|beperkt zich|blijven|blijft|gebeurt|gebeuren|store|stores|process|processed|processes|take[s]? place|remains?"
    rf"|opgeslagen|bewaard|gehost|stored|hosted|hebergee?s?|stockee?s?"
    rf"|stays?|situee?s?|conservons|stockons|hebergeons|traitons|traitee?s?|restent|reste|a lieu|ont lieu)\b"
    rf"[^.;]{{0,70}}\b{_WITHIN}"
    r"|\bverwerk\w*\b[^.;]{0,30}\bbinnen (?:belgie|nederland)\b"
    r"|\bverla(?:at|ten)\b[^.;]{0,60}\b(?:niet|nooit)\b|\b(?:niet|nooit)\b[^.;]{0,60}\bverla(?:at|ten)\b"
    r"|\bne quitt\w+ (?:pas|jamais)\b|\b(?:not|never) leaves?\b"
)
"""Data of which a sentence says that they are kept in, or do not leave, the Union."""
_MEMBER = (
    r"(?:belgie|nederland|duitsland|frankrijk|luxemburg|ierland|europa|la belgique|la france|belgique|france|allemagne"
    r"|irlande|luxembourg|europe|belgium|the netherlands|germany|ireland|luxembourg)"
)
_ONLY_IN = Wording(
    r"\b(?:enkel|alleen|uitsluitend|exclusief|uniquement|exclusivement|seulement|only|exclusively|solely)\b[^.;]{0,60}"
    rf"\b(?:in|binnen|en|dans|au sein d[eu]|within) (?:de |l.|het )?{_MEMBER}\b"
    rf"|\b(?:enkel|alleen|uitsluitend|uniquement|exclusivement|only|exclusively) (?:op|sur|on) (?:des |onze )?"
    r"(?:(?:europese|belgische|nederlandse|european|belgian|dutch|french|german) servers?|serveurs (?:europeens|belges"
    r"|francais))\b"
)
"""That data are kept in a country of the Union and nowhere else."""
_SERVERS = re.compile(r"\b(?:servers?|serveurs?|datacent|data ?cent|gehost|hosted|heberge)")
_OTHERS = re.compile(
    r"\b(?:bedrijven|partners?|leveranciers?|verwerkers?|onderaannemers?|dienstverleners?|zij|ze|sous-traitants?"
    r"|prestataires?|fournisseurs?|societes|ils|elles|companies|providers|processors|suppliers|subcontractors|they)\b"
)
_UNION = re.compile(
    r"\b(?:eu|eea|eer|ue|eee|europese (?:unie|economische ruimte)|european (?:union|economic area)|union europeenne"
    r"|espace economique europeen|europa|europe)\b|\bbinnen (?:belgie|nederland)\b"
)
_GRANTS = re.compile(r"\b(?:rechte?n?|droits?|rights?)\b")
_CROSSES = re.compile(
    r"doorg|overdracht|overgedragen|transfer|shield|framework|certifi|aangesloten|clauses?\b|contractbepaling"
    r"|contractuele"
    r"|modelcontract|third countr|derde land|pays tiers|buiten|outside|hors |verenigde staten|united states"
    r"|etats-unis|adequa"
    r"|bedrijfsvoorschriften|corporate rules|\busa?\b|\bvs\b"
)
_NOT_EU = re.compile(r"\b(?:niet|non)-")
_SHORTEST = 3
_CONFIDENCE = {
    "transfer.outside": 0.85,
    "transfer.country": 0.75,
    "transfer.inside": 0.7,
    "transfer.protection": 0.7,
    "transfer.told-abroad": 0.7,
    "transfer.told-home": 0.65,
}


def crosses_borders(low: str) -> bool:
    """Return whether a folded sentence speaks of data that leave, so that a safeguard in it is one of a transfer."""
    return _CROSSES.search(low) is not None


def transfers_in(page: Page, part: Part, sentence: Span, told: list[Mention]) -> list[Mention]:
    """Return the transfers outside the EEA that a sentence states, and each protection that it names for them.

    `told` are the mentions before it: a safeguard read in the sentence is not told again by its protection. An item may
    leave the verb to the sentence that leads it in; that data stay in the Union is a denial.
    """
    low = page.low(sentence)
    granted = part.section.about("rights") and _GRANTS.search(low)
    if _DEFINES.search(low) or _TOLD_OF.search(low) or granted or part.section.about("definition", "change"):
        return []
    lead = page.low(part.above.span) if part.is_item and part.above is not None else ""
    moves = _MOVES.search(low) or _MOVES.search(lead)
    outside = abroad(page.shadow.low, sentence)
    third = _THIRD.search(low) if _DATA.search(low) or _DATA.search(lead) or _TRANSFER.search(low) else None
    if moves and (outside is not None or third):
        place = outside.start if outside is not None else sentence.start + (third.start() if third else 0)
        denied = negated(_NOT_EU.sub("", page.low(telling_around(page.shadow, sentence, place))))
        return [_mention(page, sentence, "transfer.outside", "geen: " if denied else "")]
    if _goes_to_country(page, sentence):
        return [_mention(page, sentence, "transfer.country")]
    found: list[Mention] = []
    if _INSIDE.search(low) or _at_home(part, low):
        found.append(_mention(page, sentence, "transfer.inside", "geen: "))
    safe = any(item.rule == "transfer.safeguard" and item.span == sentence for item in told)
    if not safe and (found or part.section.about("transfer", "recipient", "processor", "security")):
        protections = _PROTECTED.finditer(page.shadow.low, sentence.start, sentence.end)
        found += [_mention(page, Span(*match.span()), "transfer.protection") for match in protections]
    return found or ([] if safe else _in_wide_words(page, part, sentence))


def _in_wide_words(page: Page, part: Part, sentence: Span) -> list[Mention]:
    told = told_abroad(page, part, sentence)
    if told is None:
        return []
    rule = "transfer.told-home" if told == "inside" else "transfer.told-abroad"
    return [_mention(page, sentence, rule, "" if told == "outside" else "geen: ")]


def _at_home(part: Part, low: str) -> bool:
    """Whether a sentence says that data, or those who get them, stay in the Union or in one of its countries."""
    if _ONLY_IN.search(low):
        return _DATA.search(low) is not None or _SERVERS.search(low) is not None
    if not _STAYS.search(low) or not _UNION.search(low):
        return False
    return _DATA.search(low) is not None or (_OTHERS.search(low) is not None and part.block.kind != "heading")


def safeguard_named(page: Page, sentence: Span) -> str | None:
    """Return the name of a safeguard of transfers (Art. 45 and 46) as a sentence holds it, the longest first."""
    likely = _safeguards().likely(page.shadow, sentence)
    written = (name.search(page.low(sentence)) for name in likely)
    return next((match.group() for match in written if match), None)


@functools.cache
def _safeguards() -> Wordings[re.Pattern[str]]:
    names = longest_first(safeguard_names())
    return patterns(*(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names))


def speaks_of_transfer(page: Page, sentence: Span) -> bool:
    """Return whether a sentence names a place outside the EEA, and so is read as a transfer or its denial."""
    return abroad(page.shadow.low, sentence) is not None or _goes_to_country(page, sentence)


def _goes_to_country(page: Page, sentence: Span) -> bool:
    """Whether a sentence says that data go to, or are kept in, a country outside the EEA that it names."""
    low = page.low(sentence)
    country = third_country(page, sentence)
    if country is None or not _DATA.search(low):
        return False
    before = page.low(Span(sentence.start, country.start))
    return _MOVES.search(before) is not None and not negated(
        page.low(clause_around(page.shadow, sentence, country.start))
    )


def third_country(page: Page, span: Span) -> Span | None:
    """Return where a country is named that is not in the EEA, after a word of place («in», «naar», «aux»)."""
    likely = _third_countries().likely(page.shadow, span)
    match = likely[0].search(page.shadow.low, span.start, span.end) if likely else None
    return Span(match.start("name"), match.end("name")) if match else None


@functools.cache
def _third_countries() -> Wordings[re.Pattern[str]]:
    """Return how a country outside the EEA is named; one that a membership without an end holds in it is none."""
    outside = {name for name, place in country_names().items() if place.third and len(name) > _SHORTEST}
    names = "|".join(longest_first(re.escape(name).replace(r"\ ", "[ -]") for name in outside))
    place = r"in|naar|uit|to|into|from|en|au|aux|vers|dans|et|and|of|ou"
    return patterns(rf"\b(?:{place})(?: de| het| the| les| la)? (?P<name>{names})(?![\w-])")


def _mention(page: Page, span: Span, rule: str, denied: str = "") -> Mention:
    name = f"{denied}{page.words(span).strip(' .,;')}"
    return Mention("transfer", name[:120], span, rule, _CONFIDENCE[rule])
