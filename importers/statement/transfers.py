"""Transfers outside the EEA that a statement says take place, and what protects the data there (Art. 44–49)."""

import re

from importers.statement.denials import abroad
from importers.statement.facts import Mention
from importers.statement.page import Page, Part
from importers.statement.shadow import Span

_PROTECTED = re.compile(
    r"\b(?:landen [^.;,]{0,30})?(?:met |over )?(?:een )?adequaatheidsbeslui\w+[^.;,]{0,40}"
    r"|\b(?:gepaste|passende) (?:contractuele (?:bepalingen|clausules)|waarborgen)[^.;,]{0,50}"
    r"|\b(?:standaard ?contractbepalingen|modelcontract\w*|standaardcontract\w*"
    r"|bindende bedrijfsvoorschriften)[^.;,]{0,50}"
    r"|\b(?:une )?decision d.adequation[^.;,]{0,40}|\b(?:des )?(?:clauses|dispositions) contractuelles "
    r"(?:types?|standard|appropriees)[^.;,]{0,50}|\bgaranties appropriees"
    r"|\b(?:an )?adequacy decision[^.;,]{0,40}|\bstandard contractual clauses|\bbinding corporate rules"
    r"|\bappropriate (?:safeguards|contractual (?:clauses|provisions))[^.;,]{0,50}"
)
_THIRD = re.compile(
    r"\b(?:niet|non)[ -](?:eu|eer|eea|ue|eee|europese?|europeens?)\b|\bpays tiers\b|\bthird countr(?:y|ies)\b"
    r"|\boutside (?:of )?(?:the )?(?:uk|united kingdom|europe)\b|\bbuiten europa\b|\bhors d.europe\b"
)
_COUNTRY = re.compile(
    r"\b(?:naar|in|vanuit|binnen|to|from|aux?|vers|en) (?:de |het |the |les |le |la )?(?:verenigde staten|vs|v\.s\."
    r"|usa|u\.s\.a?"
    r"|us(?! of)|united states|etats-unis|amerika|zwitserland|switzerland|suisse|verenigd koninkrijk|united kingdom"
    r"|royaume-uni|groot-brittannie|great britain|india|inde|china|chine|japan|japon|canada|australie|australia|israel"
    r"|singapore|singapour|brazilie|brazil|bresil|turkije|turkey|turquie|marokko|morocco|maroc|oekraine|ukraine)\b"
)
_INSIDE = re.compile(
    r"\b(?:hosted|stored|located|kept|opgeslagen|bewaard|gehost|bevinden zich|staan|stockee?s?|hebergee?s?"
    r"|conservee?s?)\b"
    r"[^.;]{0,60}\b(?:within|in|inside|binnen|dans|au sein de|en) (?:the |de |l.)?(?:territor\w+ \w+ )?(?:eu|eea"
    r"|european union"
    r"|european economic area|europese unie|europese economische ruimte|eer|union europeenne|ue|eee)\b"
)
_MOVES = re.compile(
    r"\b(?:bevind\w*|located|situee?s?|verwerkt|verwerken|doorgeven|doorgegeven|overgedragen|overdracht|doorgifte"
    r"|opgeslagen|bewaard|gestuurd"
    r"|verstuurd"
    r"|verzonden|gehost|geven|geeft|gaan|transf\w+|stor(?:e|es|ed)|process(?:ed|es)?|send|sent|hosted|communiqu\w+"
    r"|traitee?s?"
    r"|envoye\w*|stocke\w*|heberge\w*)\b"
)
_CROSSES = re.compile(
    r"doorg|overdracht|overgedragen|transfer|shield|framework|certifi|aangesloten|clauses?\b|contractbepaling"
    r"|contractuele"
    r"|modelcontract|third countr|derde land|pays tiers|buiten|outside|hors |verenigde staten|united states"
    r"|etats-unis|adequa"
    r"|bedrijfsvoorschriften|corporate rules|\busa?\b|\bvs\b"
)
_DEFINES = re.compile(
    r"\?$|^(?:dat|dit) (?:zijn|is) |^(?:hier)?mee bedoelen|^(?:ce sont|c'est) |^(?:these|those) are "
    r"|^(?:de )?(?:informatie|informations?|gegevens) (?:over|inzake|omtrent|sur|on|about) "
)
_CONFIDENCE = {
    "transfer.outside": 0.85,
    "transfer.country": 0.75,
    "transfer.inside": 0.7,
    "transfer.protection": 0.7,
}


def crosses_borders(low: str) -> bool:
    """Return whether a folded sentence speaks of data that leave, so that a safeguard in it is one of a transfer."""
    return _CROSSES.search(low) is not None


def transfers_in(page: Page, part: Part, sentence: Span) -> list[Mention]:
    """Return the transfers outside the EEA that a sentence states, and each protection that it names for them.

    An item may leave the verb to the sentence that leads it in; that data stay in the Union is a denial.
    """
    low = page.low(sentence)
    if _DEFINES.search(low) or part.section.about("definition", "rights", "change"):
        return []
    lead = page.low(part.above.span) if part.is_item and part.above is not None else ""
    moves = _MOVES.search(low) or _MOVES.search(lead)
    found: list[Mention] = []
    if moves and (abroad(page.shadow.low, sentence) is not None or _THIRD.search(low)):
        found.append(_mention(page, sentence, "transfer.outside"))
    elif moves and _COUNTRY.search(low):
        found.append(_mention(page, sentence, "transfer.country"))
    elif _INSIDE.search(low):
        found.append(_mention(page, sentence, "transfer.inside", "geen: "))
    if found or part.section.about("transfer", "recipient", "processor", "security"):
        protections = _PROTECTED.finditer(page.shadow.low, sentence.start, sentence.end)
        found += [_mention(page, Span(*match.span()), "transfer.protection") for match in protections]
    return found


def _mention(page: Page, span: Span, rule: str, denied: str = "") -> Mention:
    name = f"{denied}{page.words(span).strip(' .,;')}"
    return Mention("transfer", name[:120], span, rule, _CONFIDENCE[rule])
