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
_DEFINES = re.compile(r"\?$|^(?:dat|dit) (?:zijn|is) |^(?:hier)?mee bedoelen|^(?:ce sont|c'est) |^(?:these|those) are ")
_TOLD_OF = re.compile(
    r"^(?:informatie|information|les informations|de naam|the name|le nom)\b|\beventueel\b.{0,12}\bdoorgifte"
    r"|\beventuele doorgiftes?\b"
    r"|\bany transfers?\b|\btransferts eventuels\b"
)
"""What a register or a notice must tell of transfers is no statement that one takes place."""
_CONFIDENCE = 0.8


def transfers_in(page: Page, part: Part, sentence: Span) -> list[Mention]:
    """Return the transfers outside the EEA that a sentence states, and each protection that it names for them."""
    low = page.low(sentence)
    if _DEFINES.search(low) or part.section.about("definition", "rights", "change"):
        return []
    found: list[Mention] = []
    if _TOLD_OF.search(low):
        return found
    if abroad(page.shadow.low, sentence) is not None:
        found.append(_mention(page, sentence, "transfer.outside"))
    if found or part.section.about("transfer", "recipient", "processor", "security"):
        protections = _PROTECTED.finditer(page.shadow.low, sentence.start, sentence.end)
        found += [_mention(page, Span(*match.span()), "transfer.protection") for match in protections]
    return found


def _mention(page: Page, span: Span, rule: str) -> Mention:
    return Mention("transfer", page.words(span).strip(" .,;")[:120], span, rule, _CONFIDENCE)
