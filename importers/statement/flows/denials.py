"""What a statement says does not happen: no disclosure, no transfer, not for this purpose; with its exceptions."""

import re

from importers.statement.bodies.party import Party
from importers.statement.categories.data_words import Named, in_sentence
from importers.statement.facts import Flow
from importers.statement.flows.frames import FrameReader, Hit
from importers.statement.page import Page, Part
from importers.statement.words.sentences import clause_around, condition_in, negated, telling_around
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

OUTSIDE = "buiten de EER"
_OUTSIDE = Wording(
    r"\bbuiten (?:de |het |grondgebied van de )*(?:eer\b|eu\b|europese (?:unie|economische ruimte)(?: \(eer\))?"
    r"|europa\b)|\bderde landen\b|"
    r"\b(?:en dehors|hors) de l.(?:union europeenne|ue|eee|espace economique europeen)"
    r"|\boutside (?:of )?(?:the )?(?:eu|eea|european (?:union|economic area))\b"
)
_INSIDE = Wording(
    r"\bblijven (?:steeds |altijd )?binnen (?:de |het )?(?:eer\b|eu\b|europese (?:unie"
    r"|economische ruimte)(?: \(eer\))?|europa\b)|\bremain(?:s)? within the (?:eu|eea)\b"
    r"|\b(?:servers?|datacent\w+|serveurs?|data ?cent(?:er|re)s?|gehost|opgeslagen|bewaard|hosted|stored|processed"
    r"|heberge\w*"
    r"|stocke\w*|conserve\w*|traite\w*|blijven|restent|remain|stay)\b[^.;]{0,50}\b(?:binnen|within|in|inside|dans"
    r"|au sein de)"
    r"(?: de| het| the| l'| l)? ?(?:eer|eu|ue|eee|eea|europese (?:unie|economische ruimte)|european (?:union"
    r"|economic area)"
    r"|union europeenne|espace economique europeen)\b"
)
_MOVES = re.compile(
    r"\bverwerk\w*|\bdoor(?:geven|gegeven)\b|\bge(?:ef|ven|eft)\b[^.]{0,160}\bdoor\b|\boverge\w+|\bopgeslagen"
    r"|\bverstrek\w*|\bdelen\b|\bgedeeld|\bbezorg\w*|\bdoorgest\w+|\bverzonden|\bverstuur\w*|\bshare\w*|\btransmis\w*"
    r"|\btransfer\w*|\btransf\w+|\bbewaard|\bstored|\bprocess\w*"
)
_DATA = Wording(r"gegeven|\bdata\b|informatie|dossier|donnees|\bze worden\b|information")
_ADVICE = Wording(
    r"\b(?:raden|raadt|adviseren|verzoeken|vragen|recommend|advise|conseillons) (?:(?:wij|we|nous) )?"
    r"(?:u|je|jou|vous|you)\b"
)
"""What the reader is advised to do or not to do is nothing that the speaker denies of itself."""
_NO_DISCLOSURE = Wording(
    r"\b(?:not|niet|pas|geenszins|in no way) (?:\w+ )?(?:responsible for|liable|encrypted|verantwoordelijk"
    r"|aansprakelijk|versleuteld|geencrypteerd|responsables? d|chiffree?s?|cryptee?s?)\b"
    r"|\b(?:has|have) no control over\b|\b(?:heeft|hebben) (?:\w+ )?geen (?:controle|zeggenschap) over\b"
    r"|\b(?:n'a|n'avons|n'ont) aucun controle\b"
    r"|\bnever be asked\b|\bnooit (?:gevraagd|vragen)\b|\bne (?:vous )?(?:sera|serez|demand\w+) jamais\b"
)
"""Who is not liable, or does not encrypt or ask, denies no disclosure."""
_DEFINES = Wording(r"\b(?:definitie|definition)s? (?:van|de|du|of)\b|\bwordt verstaan\b|\bon entend par\b")
_HERE = re.compile(
    r"\b(?:hier(?:op|mee|in|over)?|daar(?:op|mee|in)|er|dit platform|deze (?:dienst|toepassing|software)"
    r"|via (?:dit|deze) \w+)\b"
)
_OTHER_THAN = (
    r"\b(?:geen deel uitma(?:ken|akt) van|niet (?:behoren |horen )?(?:bij|tot|onder|in)|andere[ns]? (?:\w+ )?dan"
    r"|buiten|naast|behalve(?: aan| met)?|met uitzondering van|uitgezonderd|tenzij (?:aan|met)) "
    r"(?:een van )?(?:de |het |deze |die )?"
)
_RECEIVERS = r"(?:ontvangers|partijen|instanties|organisaties|diensten|bedrijven|partners|derden|verwerkers)"
_NAMED_ONES = re.compile(
    rf"{_OTHER_THAN}(?:(?:hier\w* |eerder |reeds |al )?(?:boven|voor)?(?:genoemde|vermelde|vernoemde|opgesomde"
    rf"|opgelijste|beschreven) {_RECEIVERS}\b"
    rf"|{_RECEIVERS} (?:hier\w*|die (?:hier\w* |eerder |reeds |al )?(?:\w+ )?(?:genoemd|vermeld|vernoemd|opgesomd))\b)"
)
_PURPOSE = re.compile(
    r"\bvoor (?:(?:eigen|andere|commerciele|directe?|direct) )*\w*(?:direct ?marketing\w*|reclame\w*"
    r"|marketing\w*|commerciele doeleinden|doeleinden)\b|\ba des fins (?:de marketing|commerciales)\b"
    r"|\bfor (?:direct )?(?:marketing|advertising)(?: purposes)?\b"
)
_EXCEPTION = re.compile(
    r"^(?:de |een )?(?:enige )?uitzondering(?:en)?\b|^hierop (?:bestaa|geldt)|^(?:l.exception|the (?:only )?exception)"
)
_TO_OTHERS = re.compile(
    r"\b(?:aan|met|to|with|aux?|avec|naar)\b"
    r"|\b(?:verkopen|verkocht|verhuren|verhuurd|verkoop|vendons|vendues?|sell|sold|rent)\b"
)
_WHOLE = re.compile(r"\bdossiers?\b|\balle gegevens\b")
_MERELY_SO_THAT = re.compile(r"\bzodat\b|\bom te vermijden\b|\bafin que\b|\bso that\b")
_THEN_DENIES = re.compile(
    r"(?:, (?:maar |en |waarbij |mais |et |but |and )?|; | (?:en|maar|et|mais|and|but) )"
    r"(?=(?:(?!, )[^.;]){0,60}\b(?:niet|geen|nooit|ne|n'|aucune?|jamais|not|never|no)\b)"
)
CONFIDENCE = 0.88


def abroad(low: str, span: Span) -> Span | None:
    """Return where a folded text speaks of outside the EEA."""
    match = _OUTSIDE.search(low, span.start, span.end)
    return Span(*match.span()) if match else None


class Denials:
    """Reads the denials of one document; an exception that follows is added to the denial before it."""

    def __init__(self, page: Page, publisher: str | None, frames: FrameReader) -> None:
        self._page = page
        self._frames = frames
        self._speaker = Party.speaking(publisher)

    def read(self, part: Part, sentence: Span, engaged: Party | None) -> Flow | None:
        """Return the denial in a sentence; `engaged` is the body that the paragraph said is made use of."""
        low = self._page.low(sentence)
        if not _DATA.search(low) or low.rstrip().endswith("?") or _DEFINES.search(low) or _ADVICE.search(low):
            return None
        if _NO_DISCLOSURE.search(low):
            return None
        inside = _INSIDE.search(self._page.shadow.low, sentence.start, sentence.end)
        if inside:
            return self._abroad(self._denial(part, sentence, sentence, "denial.inside"), Span(*inside.span()))
        outside = _OUTSIDE.search(self._page.shadow.low, sentence.start, sentence.end)
        if (
            outside
            and _MOVES.search(low)
            and negated(self._page.low(telling_around(self._page.shadow, sentence, outside.start())))
        ):
            return self._abroad(self._denial(part, sentence, sentence, "denial.transfer"), Span(*outside.span()))
        for hit in self._frames.hits(sentence):
            by_person = hit.subject is not None and hit.subject.form == "person"
            if hit.frame.action == "disclose" and not by_person and self._denied_at(sentence, hit.cue.end - 1):
                return self._disclosure(part, sentence, hit, engaged)
        return None

    def _denied_at(self, sentence: Span, place: int) -> bool:
        return negated(self._page.low(telling_around(self._page.shadow, sentence, place, of_verb=True)))

    def _disclosure(self, part: Part, sentence: Span, hit: Hit, engaged: Party | None) -> Flow | None:
        clause = clause_around(self._page.shadow, sentence, hit.cue.end - 1)
        low = self._page.low(clause)
        only_so_that = _MERELY_SO_THAT.search(self._page.shadow.low, sentence.start, clause.end)
        if only_so_that and part.section.about("rights", "contact"):
            return None
        named = next((end for end in hit.ends if end.form == "named" and clause.holds(end.span)), None)
        receiver = named or (engaged if _HERE.search(low) else None)
        if receiver is None and not (_TO_OTHERS.search(low) or part.section.about("recipient")):
            return None
        flow = self._denial(part, clause if receiver is not None else sentence, sentence, "denial.disclosure")
        flow.receiver = receiver
        flow.whole_file = _WHOLE.search(low) is not None
        return flow

    def _denial(self, part: Part, span: Span, sentence: Span, rule: str) -> Flow:
        page = self._page
        span = Span(span.start + (page.shadow.low[span.start : span.start + 1] == " "), span.end)
        flow = Flow(self._speaker, None, "recipient", span, rule, CONFIDENCE, part.index, denied=True)
        flow.data = in_sentence(page, span)
        flow.condition = condition_in(page.shadow, sentence)
        purpose = _PURPOSE.search(page.shadow.low, sentence.start, sentence.end)
        if purpose:
            spot = Span(*purpose.span())
            name = re.sub(r"^(?:voor|a des fins|for) ", "", page.words(spot))
            flow.purposes = [Named(name, spot, "purpose.denied")]
        return flow

    def before(self, denial: Flow, sentence: Span, told: list[Named]) -> list[Named]:
        """Return the purposes that a sentence told in a clause of its own before it came to deny something."""
        page = self._page
        cut = _THEN_DENIES.search(page.shadow.low, sentence.start, sentence.end)
        begin = max(cut.start(), denial.span.start) if cut else denial.span.start
        return [one for one in told if one.span.end <= begin and not negated(page.low(Span(sentence.start, begin)))]

    def _abroad(self, flow: Flow, place: Span) -> Flow:
        flow.countries = [(OUTSIDE, place)]
        return flow

    def excepts_named(self, sentence: Span) -> bool:
        """Return whether a denial excepts the recipients that the document names."""
        return _NAMED_ONES.search(self._page.shadow.low, sentence.start, sentence.end) is not None

    def is_exception(self, sentence: Span) -> bool:
        """Return whether a sentence begins an exception to the denial before it."""
        return _EXCEPTION.match(self._page.low(sentence)) is not None
