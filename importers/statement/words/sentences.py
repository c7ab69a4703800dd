"""Sentences and clauses, with what they deny, and under which condition they hold."""

import re
from collections.abc import Iterator

from importers.statement.words.shadow import Shadow, Span

_END = re.compile(
    r"[.!?…][\"')\]]{0,2}(?:(?= [\"'(\[]?[A-Z0-9])|(?=[A-Z][a-z])|$)|[:](?=[A-Z][a-z])"
    r"|(?= \| (?:Les?|La|De|Het|Een|The|Wij|We|Nous|Ils?|Elles?|Als|Si|If|Deze|Dit|Ces|These|Uw|Vos|Your)\b)"
)
"""Where a sentence ends; one in the next cell of a row is another."""
_TEXT_OF_ABBREVIATIONS = """
bv bijv nr art o.a o.m m.b.t i.v.m d.w.z e.d enz p tel dr mr prof st t.a.v i.h.k.v resp cf m.a.w n.a.v
t.o.v u.s e.u u.k vzw v.z.w b.v n.v par ex etc e.g i.e no nl incl excl max min ca evt afd bus blz
"""
_ABBREVIATIONS = frozenset(_TEXT_OF_ABBREVIATIONS.split())
_CALLS_OUT = re.compile(r"\b[A-Z]{2,8}!$")
"""A name in capitals may end so («GO! Atheneum»)."""
_LONGEST = 10
_LAST_WORD = re.compile(r"[\w.]{1,8}$")
_DESCRIBED = re.compile(
    r",? (?:die|dat|waar(?:van|voor|in|bij)?|which|that|whose|qui|dont|lesquel(?:le)?s|not offering)\b"
    r"|,? n'(?:offr|assur|garantiss)[a-z]+\b"
)
_DESCRIBED_AFTER_ALL = re.compile(r",? (?:which|whose|qui|dont|lesquel(?:le)?s)\b")
_NEGATION = re.compile(
    r"\b(?:(?<!al dan )niet(?! (?:langer|meer|alleen|enkel|noodzakelijk))|geen(?! onderscheid)|nooit|evenmin|noch"
    r"|ne \w+ pas|ne pas|n'\w+ pas|ni|en aucun cas|aucune?|jamais|not|never|neither|nor|no longer shared"
    r"|no (?:personal )?(?:data|information))\b"
)
_CONDITION = re.compile(
    r"\b(?:indien|tenzij|behalve (?:als|wanneer|indien)|enkel (?:als|met)|alleen (?:als|met)|wanneer|als (?=u "
    r"|je |we |wij |er |dit |dat |"
    r"het |de |een )|voor zover|mits|op voorwaarde dat|met (?:uw|jouw|je|uitdrukkelijke"
    r"|voorafgaande) (?:\w+ )?toestemming|"
    r"binnen (?:de )?(?:\w+ ){0,4}uitzonderingen|sauf|si (?=vous |nous )|lorsque|avec votre (?:\w+ )?consentement"
    r"|unless|only if|"
    r"if (?=you |we |this )|with your consent)\b"
)
_CONDITION_END = re.compile(
    r"[.;:]|, (?=(?:dan|geven|delen|worden|kunnen|en|kan|kunt|moeten|zullen|hebben)\b)|(?= om \w)|(?= het \w+nummer)"
)
_CLAUSE = re.compile(
    r"[;:()–]|, (?=(?:en|maar|of|waarbij|zodat|tenzij|die|dat|waar\w*|omdat|hoewel|moet|moeten|hoeft|dan)\b)"
    r"|\b(?:maar|zodat|tenzij|omdat|indien|voor zover)\b"
)


_SUBORDINATE = re.compile(
    r",? (?:die|dat|waar\w*|wanneer|als|indien|zodat|omdat|zoals|om|opdat|voor zover|tenzij"
    r"|of(?= (?:u|je|jij|er|we|wij) )"
    r"|qui|que|dont|lorsque|afin|pour|which|that|who|when|if|where|so that|to (?=[a-z])) "
)
_FINITE = re.compile(
    r"(?<!te )\b(?:is|wordt|worden|werd|werden|heeft|hebben|hebt|kan|kunnen|kunt|kun|zal|zullen|zult|mag|mogen|moet"
    r"|moeten|dient|dienen|wil|wilt|willen|gaat|gaan|blijft|blijven|bevat|bevatten|doet|geldt|gelden|vindt|streven"
    r"|est|sont|sera|seront|peut|peuvent|doit|doivent|are|will|may|can|must|has|have|does|do)\b"
    r"|\bzijn\b(?= (?:niet|geen|ook|altijd|steeds|enkel|alleen|uitsluitend|wij|we|er|van toepassing|noodzakelijk|nodig"
    r"|vereist|(?:ge|be|ver|ont)[a-z]{3,}))"
    r"|(?:^|[,;:] )(?:we|wij|ik|u|je|jij|er|ze|zij|nous|vous|ils?|elles?|you|they)"
    r" (?!(?:en|of|et|ou|and|or|te|de|het|een|op|in|zo|beter|to|the)\b)[a-z]"
    r"|^\S+ (?:verwerkt|verzamelt|gebruikt|bewaart|analyseert|volgt|deelt|biedt|maakt|geeft|stuurt|houdt|neemt"
    r"|vraagt)\b"
    r"|\b(?!(?:met|tot|uit|het|niet|dat|wat|dit)\b)[a-z]{3,}t (?:je|jouw|uw|u|ons|onze|wij|we)\b"
    r"|(?<!te )\b[a-z]{2,}en (?:we|wij)\b"
)
_OPENS_CLAUSE = re.compile(r"(?:als|wanneer|indien|zodra|omdat|tenzij|si|lorsque|if|when|where) ")


def is_clause(low: str) -> bool:
    """Return whether a phrase tells something, with a finite verb of its own, and so is no name of a thing.

    A verb in a clause that only goes with a noun («gegevens die u invult») makes no sentence.
    """
    if _OPENS_CLAUSE.match(low):
        return True
    cut = _SUBORDINATE.search(low)
    return _FINITE.search(low, 0, cut.start() if cut else len(low)) is not None


def sentences(shadow: Shadow, span: Span) -> list[Span]:
    """Return the sentences of a block; also where the blank after the full stop is missing."""
    return list(_sentences(shadow.plain, span))


def _sentences(plain: str, span: Span) -> Iterator[Span]:
    start = span.start
    for match in _END.finditer(plain, span.start, span.end):
        if match.end() < span.end and (
            _abbreviated(plain, start, match.start())
            or _CALLS_OUT.search(plain, max(match.end() - _LONGEST, 0), match.end())
        ):
            continue
        if match.end() > start:
            yield Span(start, match.end())
        start = match.end()
        while start < span.end and plain[start] in " |":
            start += 1
    if start < span.end:
        yield Span(start, span.end)


def _abbreviated(plain: str, start: int, stop: int) -> bool:
    word = _LAST_WORD.search(plain, max(start, stop - 8), stop)
    if word is None:
        return False
    # «foto's.» ends a sentence, «A.» does not
    initial = len(word.group()) == 1 and plain[word.start() - 1 : word.start()] != "'"
    return initial or word.group().lower() in _ABBREVIATIONS


def negated(low: str) -> bool:
    """Return whether a clause denies what it says."""
    return _NEGATION.search(low) is not None


def negated_at(shadow: Shadow, sentence: Span, place: int) -> bool:
    """Return whether the clause around a place of a sentence denies."""
    start, end = clause_around(shadow, sentence, place)
    return negated(shadow.low[start:end])


def condition_in(shadow: Shadow, span: Span) -> Span | None:
    """Return the words of a sentence that say under which condition it holds."""
    match = _CONDITION.search(shadow.low, span.start, span.end)
    if match is None:
        return None
    end = _CONDITION_END.search(shadow.low, match.end(), span.end)
    return Span(match.start(), end.start() if end else span.end)


def clause_around(shadow: Shadow, sentence: Span, place: int) -> Span:
    """Return the clause of `sentence` in which `place` stands."""
    start, end = sentence
    for match in _CLAUSE.finditer(shadow.low, sentence.start, sentence.end):
        if match.end() <= place:
            start = match.end()
        elif match.start() >= place:
            end = match.start()
            break
    return Span(start, end)


def telling_around(shadow: Shadow, sentence: Span, place: int, *, of_verb: bool = False) -> Span:
    """Return the clause in which `place` stands up to where it begins to describe what stands there.

    «Data may be sent to countries outside the EEA which do not protect them» denies no sending. Where the place is that
    of the verb a Dutch «niet» may stand behind a description («wij delen gegevens die wij krijgen niet»).
    """
    clause = clause_around(shadow, sentence, place)
    described = (_DESCRIBED_AFTER_ALL if of_verb else _DESCRIBED).search(shadow.low, place, clause.end)
    return Span(clause.start, described.start() if described else clause.end)
