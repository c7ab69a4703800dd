"""Bodies that a statement says decide about the processing, alone or together (Art. 4(7), 26)."""

import re
from collections.abc import Iterator

from importers.statement.bodies.parties import Parties
from importers.statement.bodies.party import Party
from importers.statement.facts import Mention
from importers.statement.flows.frames import bodies_before, told_before
from importers.statement.page import Page, Part
from importers.statement.words.sentences import negated, negated_at
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_IS = Wording(
    r"\bverwerkingsverantwoordelijken?\b(?: (?:voor|van) [^.:]{3,80}?)? (?:is|zijn)(?: ook| dus)?(?= |:)"
    r"|\bresponsables? (?:conjoints? )?(?:d(?:u|es|e)|pour le) traitements?\b(?: (?:de|des|pour) [^.:]{3,120}?)?"
    r" (?:est|sont)(?: aussi)?"
    r"(?= |:)"
    r"|\b(?:data )?controllers?\b(?: (?:of|for) [^.:]{3,80}?)? (?:is|are)(?: also)?(?= |:)"
)
_BODY_IS = Wording(
    r"\b(?P<verb>is|zijn|blij(?:ft|ven)|wordt|worden|treedt|treden|fungeert|handelt|est|sont|agit|agissent|reste"
    r"|demeure"
    r"|are|acts?|remains?)\b(?P<between>[^.;:]{0,70}?)\b(?:(?:gezamenlijk|mede|co-?"
    r"|zelf)?-?(?:verwerkings|data)verantwoordelijk(?:en?)?\b"
    r"|verantwoordelijke? voor (?:(?:de|deze|het|alle|hun|haar|zijn) )?(?:\w+ )?(?:verwerk(?:ing|en)|verzamelen"
    r"|gegevensverwerking)"
    r"|responsables? (?:conjoints? )?d(?:u|es|e|e ces|e ce|e son|e leurs) (?:propres? )?traitements?\b"
    r"|(?:joint |data |independent |separate )*controllers?\b(?! of your)"
    r"|responsible for (?:the|this|its|their|any) (?:own )?(?:collection|processing)\b)"
)
_TOGETHER = re.compile(
    r"\b(?:samen met|gezamenlijk met|in samenwerking met|conjointement avec|jointly with|together with|along with) "
)
_PROCESS_TOGETHER = Wording(
    r"\b(?:verwerken|verzamelen|traitent|collectent|process|collect)\b"
    r"(?= [^.;:]{0,60}\b(?:gegevens|persoonsgegevens|donnees|data|information)\b)"
)
_DECIDES = Wording(
    r"verwerkingsverantwoordelijk|verantwoordelijke? voor de(?:ze)? verwerking|responsables? (?:conjoints? )?d(?:u"
    r"|es|e) "
    r"traitement|\bcontrollers?\b|responsible for (?:the )?processing"
)
_CONFIDENCE = 0.88
_LESS_SURE = 0.78


def controllers_named(page: Page, parties: Parties) -> Iterator[Mention]:
    """Yield every body that a sentence, or the line below it, says is a controller, alone or with the speaker."""
    for part in page.parts:
        for sentence in page.sentences(part) if part.block.kind != "heading" else ():
            for match in _IS.finditer(page.shadow.low, sentence.start, sentence.end):
                place = _after(page, part, match.end(), sentence.end)
                party = parties.at(place) if place is not None else None
                if party is not None and party.form in {"named", "publisher"}:
                    yield _mention(party, "controller.named", _CONFIDENCE)
            if not page.low(sentence).endswith("?") and not part.section.about("definition", "rights"):
                yield from _told_of(page, parties, sentence)


def _told_of(page: Page, parties: Parties, sentence: Span) -> Iterator[Mention]:
    """Yield the bodies of «X is (samen met Y) verwerkingsverantwoordelijke», each where it stands."""
    low = page.shadow.low
    for match in _BODY_IS.finditer(low, sentence.start, sentence.end):
        if negated_at(page.shadow, sentence, match.end() - 1):
            continue
        inside = parties.at(Span(match.end("verb") + 1, match.end())) if match.group("between").strip() else None
        before = told_before(parties, low, sentence, match.start("verb"))
        seated = [party for party in before if _SEATED.search(low, sentence.start, party.span.start)]
        for party in (*(party for party in before if party not in seated), inside):
            if party is not None and (party.form == "named" or _decides(page, match, party, inside)):
                yield _mention(party, "controller.body-is", _LESS_SURE)
    yield from _processing(page, parties, sentence)
    yield from _of_own_policy(page, parties, sentence)
    if _DECIDES.search(page.low(sentence)):
        for match in _TOGETHER.finditer(low, sentence.start, sentence.end):
            for party in parties.list_from(Span(match.end(), sentence.end)):
                if party.form in {"named", "class", "relative"}:
                    yield _mention(party, "controller.together", _LESS_SURE)


_SEATED = re.compile(r"\b(?:te|in|a|au|at) $")
"""Before the name of the place where a body has its seat («gevestigd te …, is verwerkingsverantwoordelijke»)."""


def _decides(page: Page, match: re.Match[str], party: Party, inside: Party | None) -> bool:
    """Whether a class of bodies is the subject of the verb; after it, little may stand before what it is told to be."""
    if party.form != "class" or party is not inside:
        return party.form == "class"
    return _LITTLE.fullmatch(page.shadow.low, party.span.end, match.end()) is not None


_LITTLE = re.compile(
    r"(?:,? (?:van|of|en|bij|,|de|het|der|uw|je|jouw|onze|zelf|[a-z]+-) ?[a-z' -]{0,40}?)?(?: (?:de|een|zelf"
    r"|zelf de))? ?"
    r"(?:verwerkings|data)verantwoordelijk(?:en?)?"
)


def _of_own_policy(page: Page, parties: Parties, sentence: Span) -> Iterator[Mention]:
    """Yield those whose own policy is said to hold («geldt het privacybeleid van X»): they decide for themselves."""
    low = page.shadow.low
    if not _HOLDS.search(low, sentence.start, sentence.end) or negated(page.low(sentence)):
        return
    for match in _POLICY_OF.finditer(low, sentence.start, sentence.end):
        for party in parties.list_from(Span(match.end(), sentence.end)):
            if party.form in {"named", "class"} and not party.name.startswith("respectiev"):
                yield _mention(party, "controller.own-policy", _LESS_SURE)


_POLICY_OF = Wording(
    r"\bprivacy-?(?: ?(?:beleid|verklaring|regels|policy|statement|voorwaarden|reglement|notice))(?:en)? (?:van"
    r"|of|de|du"
    r"|des) |\bpolitiques? (?:de (?:confidentialite|vie privee|protection des donnees|respect de la vie privee)) "
    r"(?:de la |de l'|du |des |de |d')"
)
_HOLDS = Wording(
    r"\bvan toepassing\b|\bgeld(?:t|en)\b(?! dat\b)|\bval(?:t|len) onder\b|\bwenden tot\b|\b(?:is"
    r"|zijn) onderworpen aan\b"
    r"|\bs'appliquent?\b|\b(?:est|sont) (?:d'application|applicables?|soumise?s?|regie?s?)\b"
    r"|\bappl(?:y|ies)\b|\bgoverned by\b|\bsubject to\b"
)


def _processing(page: Page, parties: Parties, sentence: Span) -> Iterator[Mention]:
    """Yield the bodies that process data together with the speaker («X en wij verwerken uw gegevens»)."""
    for match in _PROCESS_TOGETHER.finditer(page.shadow.low, sentence.start, sentence.end):
        listed = bodies_before(parties, page.shadow.low, sentence.start, match.start())
        if any(one.form == "publisher" for one in listed) and not negated(page.low(sentence)):
            yield from (_mention(one, "controller.together", _LESS_SURE) for one in listed if one.form == "named")


def _after(page: Page, part: Part, start: int, end: int) -> Span | None:
    """Return where the name is to be read: after the verb, else at the start of the next part."""
    if page.low(Span(start, end)).strip(" :."):
        return Span(start + page.shadow.low[start:end].startswith(":"), end)
    following = page.parts[part.index + 1] if part.index + 1 < len(page.parts) else None
    return following.span if following is not None and following.block.kind != "heading" else None


def _mention(party: Party, rule: str, confidence: float) -> Mention:
    return Mention("controller", party.name, party.span, rule, confidence, party)
