"""The rights that a statement grants to the person (Art. 7(3), 15–22 and 77), read in the scope of what grants them.

«Het recht op», «u kunt vragen om», «verzoek tot» or a sentence that leads a list in opens a scope; inside it plain
words («verbeteren», «kopie») name a right, which they do not elsewhere.
"""

import dataclasses
import re
from collections.abc import Iterator

from importers.statement.facts import Mention
from importers.statement.flows.data_below import under_choices
from importers.statement.page import Page, Part
from importers.statement.words import lexicon
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording, Wordings

_CONFIDENCE = {
    "right.granted": 0.9,
    "right.item": 0.92,
    "right.several": 0.75,
    "right.wished": 0.75,
    "right.heading": 0.85,
    "right.title": 0.9,
    "right.anywhere": 0.9,
}
_RIGHT = Wording(
    r"\b(?:\w+)?rechte?n?\b(?= (?:op|om|van|tot|te|dat|ons|heeft|hebt|hebben|voor|met|een|niet|geen|bezwaar"
    r"|klacht|inzage|tegen|zich|je|uw|deze|\(|en)\b| \(| ?:|, [^.;]{3,90}, (?:om|op|tot)\b)"
    r"|\brights?, [^.;,]{3,25}, to\b|\bdroits?\b(?= (?:d.|de|du|des|a|au|aux|(?:\w+ ){1,3}(?:de|d.))\b)"
    r"|\brights? (?:not )?(?:to|of)\b|\b(?:right|droit)s? ?:"
)
_ASKS = re.compile(
    r"\b(?:verzoek\w*|vraag|vragen)\b[^.;,]{0,30}\b(?:om|tot|voor|dat)\b|\bdemandes? (?:d.|de )|\brequests? (?:for"
    r"|to)\b"
    r"|\b(?:kan|kunt|kun|mag|moogt|wenst|wilt|wil) (?:u|je|jij|men)\b"
    r"|\b(?:u|je|jij|men|betrokkenen?|gebruikers?|ieder\w*) (?:altijd |steeds |ook |eveneens |daarnaast |bovendien )?"
    r"(?:kan|kunt|kun|kunnen|mag|mogen|wenst|wilt)\b"
    r"|\b(?:vous|il|elle|on) (?:pouvez|peut|souhaitez|avez la possibilite)\b"
    r"|\b(?:the |een |de |elke )?(?:ouders?|leerlingen|studenten|deelnemers?|medewerkers|abonnees"
    r"|clienten|patienten|klanten|leden|lid)"
    r" (?:altijd |steeds |ook )?(?:kan|kunnen|mag|mogen)\b"
    r"|\b(?:toute personne|chaque personne|les personnes(?: concernees)?|la personne concernee|l.utilisateur"
    r"|les utilisateurs|les membres|l.interesse|chacun) (?:\w+ )?(?:peut|peuvent)\b"
    r"|\b(?:data subjects?|every person|any person|anyone|everyone|participants?|parents|students"
    r"|employees)"
    r" (?:also |always |further )?(?:can|may|could)\b"
    r"|\b(?:you|they|users?|individuals?|members?|visitors?|customers?) (?:also |always |further )?(?:can|may|could"
    r"|wish|are entitled)\b"
    r"|\bentitled to\b|\b(?:can|may) (?:you|i)\b|\b(?:bied(?:t|en)|ge(?:ef|eft|ven)|heeft|hebt"
    r"|hebben)\b[^.;,]{0,40}\bmogelijkheid (?:tot|om)\b"
    r"|\b(?:offr\w+|donn\w+|avez|a)\b[^.;,]{0,30}\bpossibilite d[e']|\b(?:ability|possibility|opportunity) (?:to|of)\b"
)
_OTHERS_ASK = re.compile(
    r"\b(?:kan|kunnen|mag|mogen) (?:\w+ ){0,4}(?:hun|zijn|haar|eigen|een|de|foute?|onjuiste) \b|\b(?:zij"
    r"|ze) (?:kunnen|mogen)\b"
    r"|\b(?:peut|peuvent) (?:\w+ ){0,4}(?:leurs?|ses|son|sa|obtenir|demander|exercer|acceder|s.opposer)\b"
    r"|\b(?:can|may) (?:\w+ ){0,3}(?:their|his|her)\b"
)
"""What persons may do, told of them and not to them, in a section about rights."""
_WISH = re.compile(
    r"\b(?:als|indien|wanneer) (?:u|je|jij|men|iemand)\b(?=[^.;:?]{0,90}\b(?:wil|wilt|wenst)\b)|\b(?:wil|wilt"
    r"|wenst) (?:u|je|jij)\b"
    r"|\bwie\b(?=[^.;:?]{0,90}\b(?:wil|wenst)\b)|\bsi vous (?:souhaitez|voulez|desirez)\b|\bsouhaitez-vous\b"
    r"|\btoute personne (?:peut|souhaitant|qui souhaite)\b|\bif you (?:would like|.?d like|want|wish)\b"
    r"|\bshould you (?:wish|want)\b"
)
"""A wish of the person that a sentence says how to bring: «Als je je gegevens wil inkijken, mail dan naar …»."""
_REQUESTS = Wording(
    r"\b(?:kan|kunt|kun|mag) (?:u|je|jij)\b[^.;:]{0,50}\b(?:vragen|verzoeken)\b|\b(?:u|je|jij) (?:kan|kunt"
    r"|mag)\b[^.;:]{0,50}\b(?:vragen"
    r"|verzoeken)\b|\bvous pouvez (?:\w+ ){0,3}demander\b|\byou (?:can|may) (?:\w+ ){0,2}(?:request|ask)\b"
)
_REQUEST_FOR = Wording(r"\b(?:verzoek\w*|aanvra(?:ag|gen)) (?:tot|voor)\b|\bdemandes? d[e' ]|\brequests? for\b")
_REFUSED = Wording(
    r"\b(?:niet|geen|nooit)\b[^.;]{0,60}\bverzoek\w* (?:tot|om|voor)\b|\b(?:not|never"
    r"|unable)\b[^.;]{0,60}\brequests?\b"
    r"|\bpas\b[^.;]{0,60}\bdemandes?\b"
)
"""What is not done with a request grants nothing."""
_NOT_HELD = Wording(
    r"\b(?:niet van toepassing|geldt niet|gelden niet)\b|\bne s.appliqu\w+ pas\b|\b(?:does|do) not apply\b"
)
_OWN_DATA = re.compile(
    r"\b(?:uw|je|jouw|zijn|haar|hun) (?:\w+ )?(?:\w*gegevens|data)\b|\b(?:vos|ses|leurs) (?:donnees|informations)\b"
    r"|\binformations (?:la|le|vous|les) concernant\b|\b(?:your|their) (?:personal )?(?:data|information|details"
    r"|records?)\b"
    r"|\bgegevens (?:die )?(?:wij|we) (?:\w+ ){0,3}(?:hebben|bewaren|verwerken)\b"
)
_KEPT_BACK = Wording(
    r"\b(?:behoud\w*|voorbehoud\w*|reserv\w+)\b[^.;]{0,60}\b(?:recht|droit|right)"
    r"|\b(?:recht|droit|right)\b[^.;]{0,20}\bvoor(?:behoud\w*)?\b(?= om\b)"
)
_OPINION = (
    r"(?! (?:u|je|jij|vous|you) (?:\w+ )?(?:vindt?|meent|wenst?|wilt?|oordeelt|van mening|denkt|souhaitez|estimez"
    r"|pensez|voulez|want|wish|think|believe|feel|would like)\b)"
)
_ASIDE = re.compile(
    rf"\b(?:(?:als|indien|wanneer|si|if|when){_OPINION}|tenzij|behalve|omdat|zodat|voor zover|voordat|nadat"
    r"|waar(?!onder)\w+"
    r"|mits|ingeval|op (?:basis|grond) van (?!art|de avg|de gdpr|de algemene)|s.il|lorsque|sauf|car|parce"
    r"|dans (?:la mesure|le cas)|where|unless|because|provided|insofar|in accordance)\b[^,.;:()]*"
)
_LABEL = re.compile(
    r"(?:[^.:;(–]|\((?:laten|doen|faire)\)){3,90}?(?= ?(?:[:–]|\((?!(?:laten|doen|faire)\)))| - |[.;]|$)"
)
_GOES_ON = re.compile(r" ?\([^)]{1,40}\),? (?:of|en|or|and|ou|et)\b")
_LEADS = re.compile(
    r"\brecht(?:en)?\b|\bdroits?\b|\brights?\b|\b(?:kan|kunt|kun|mag) (?:u|je|jij)\b|\b(?:u|je) kunt\b"
    r"|\bvous pouvez\b|\byou (?:can|may)\b"
)
_AFTER_QUESTION = re.compile(r"(?:\d{1,2}[.)] )?[^.?:;()]{3,80}\? \([^()]{3,200}\)")
"""A question that gives its answer in brackets is a heading, whatever its lines are taken for."""
_OTHERS_LEAD = re.compile(
    r"\b(?:kan|kunnen|mag|mogen)\b[^.;]{0,90}\b(?:vragen|verzoeken)(?: om| tot)?(?: het volgende)? ?:$"
    r"|\b(?:peut|peuvent)\b[^.;]{0,90}\bdemander ?:$|\b(?:can|may)\b[^.;]{0,90}\b(?:request|ask(?: us)?(?: for)?) ?:$"
)
"""A lead that tells persons, and not the one spoken to, what they may ask for, in a section about rights."""
_OF_DATA = re.compile(
    r"gegeven|\bdata\b|informatie|information|donnees|verwerk|trait|process|toestemming|consent|klacht|plainte"
    r"|reclamation|complain"
)
_COOKIES = re.compile(r"\bcookies?\b")
_OF_COOKIES_TOO = frozenset({"inzage", "verbetering", "wissing", "beperking"})
"""What one may also do with cookies, which is no right on data."""
_MARKETING = "verzet tegen direct marketing"
"""Told as a right of its own beside that to object, not within it."""
_LONGEST_TITLE = 130
_TO_KNOW, _INFORMED = "weten wat er verwerkt wordt", "informatie"
_BY_ONESELF, _MENDED = "zelf aanpassen van de gegevens", "verbetering"
_ACCOUNT, _ERASED = "verwijderen van het account", "wissing"
_NEAR = 120
_COMPLAINT = "klacht"
_ACCESS, _COPY = "inzage", "kopie van de gegevens"
"""A copy is told as a right of its own beside access, not where it stands for it."""
_WITHIN_WORD = re.compile(r"\w\w")
_SEVERAL = 2
_UNMISTAKABLE = frozenset(
    {
        "verzet",
        "intrekken van toestemming",
        "overdraagbaarheid",
        "klacht",
        "inzage",
        "informatie",
        "weten wat er verwerkt wordt",
        "stopzetting van de verwerking",
    }
)
"""Rights whose words hardly tell anything else of data, so that one alone is granted by «u kunt …»."""
_WITHOUT_DATA = frozenset({"verzet", "intrekken van toestemming", "overdraagbaarheid"})
"""Those of them that hardly tell anything else where no word of data stands beside them."""
_OPENER = 3
"""How far into a wish it is read: behind the word that makes it a clause, which would set it aside."""


@dataclasses.dataclass(frozen=True, slots=True)
class Asked:
    """One thing that a person may ask for, and the words for it in three languages.

    `begins` tells at which of these words it is quoted, where they begin with whom it is granted to.
    """

    name: str
    pattern: re.Pattern[str]
    begins: re.Pattern[str] | None = None


@lexicon.remembered
def _granted() -> Wordings[Asked]:
    return _rows("granted")


@lexicon.remembered
def _anywhere() -> Wordings[Asked]:
    return _rows("anywhere")


def _rows(key: str) -> Wordings[Asked]:
    rows = lexicon.table("rights")[key]
    begins = (re.compile(row["begins"]) if "begins" in row else None for row in rows)
    asked = (Asked(row["name"], re.compile(row["words"]), begin) for row, begin in zip(rows, begins, strict=True))
    return Wordings(asked, lambda asked: asked.pattern)


def rights_in(page: Page, part: Part, sentence: Span) -> list[Mention]:
    """Return the rights that a sentence, an item or a heading names, each once."""
    about = part.section.about("rights")
    if (part.section.about("definition", "change") and not about) or under_choices(page, part):
        return []
    found = [
        _mention(match, asked, "right.anywhere")
        for asked in _anywhere().likely(page.shadow, sentence)
        for match in _first(page, asked, sentence)
    ]
    for scope, rule in _scopes(page, part, sentence):
        named = _in_scope(page, scope, rule)
        if (
            rule == "right.heading"
            and len(named) == 1
            and named[0].name != _COMPLAINT
            and _RIGHT.search(page.low(scope))
        ):
            # «8.5 Recht op overdracht» tells it better than what is said below it
            named = [dataclasses.replace(named[0], rule="right.title", confidence=_CONFIDENCE["right.title"])]
        if rule == "right.item":  # its label says it shorter than the words that would do anywhere
            labels = {item.name for item in named}
            found = [item for item in found if item.name not in labels]
        known = {item.name for item in found}
        plain = _UNMISTAKABLE if _OF_DATA.search(page.low(sentence)) else _WITHOUT_DATA
        if rule != "right.several" or len(named) >= _SEVERAL or any(item.name in plain for item in named):
            found += [item for item in named if item.name not in known]
    return found


def settled(mentions: list[Mention]) -> list[Mention]:
    """Return `mentions` without the rights told in passing that the text grants in so many words elsewhere."""
    passing = {"right.several", "right.wished"}
    granted = {item.name for item in mentions if item.kind == "right" and item.rule not in passing}
    kept = [item for item in mentions if item.rule not in passing or item.name not in granted]
    kept = [item for item in kept if item.name != _MARKETING or _apart(item, kept)]
    return [item for item in kept if not _told_besides(item, kept)]


def _told_besides(item: Mention, kept: list[Mention]) -> bool:
    """Whether what one may know or change by oneself is only how the right of access or of rectification is told."""
    others = [one for one in kept if one.kind == "right" and one is not item]
    if item.name == _TO_KNOW:
        near = (one.span.start for one in others if one.name == _ACCESS)
        return any(0 <= item.span.start - start <= _NEAR for start in near) or _INFORMED in {one.name for one in others}
    general = {_BY_ONESELF: _MENDED, _ACCOUNT: _ERASED}.get(item.name)
    return any(one.name == general and one.span.meets(item.span) for one in others)


def _apart(marketing: Mention, kept: list[Mention]) -> bool:
    """Whether the right to stop marketing is told beside the right to object, not as a part of it or of leaving."""
    objects = [item.span for item in kept if item.name == "verzet"]
    leaves = [item.span for item in kept if item.name == "uitschrijven"]
    if any(span.meets(marketing.span) for span in leaves):
        return False
    return not objects or any(not span.meets(marketing.span) for span in objects)


def _in_scope(page: Page, scope: Span, rule: str) -> list[Mention]:
    asides = [Span(*match.span()) for match in _ASIDE.finditer(page.shadow.low, scope.start, scope.end)]
    found: dict[str, Mention] = {}
    for asked in _granted().likely(page.shadow, scope):
        if asked.name not in found:
            for match in _first(page, asked, scope, asides):
                found[asked.name] = _mention(match, asked, rule)
    seen, copy = found.get(_ACCESS), found.get(_COPY)
    if copy is not None and (seen is None or seen.span.meets(copy.span)):
        del found[_COPY]
    return list(found.values())


def _first(page: Page, asked: Asked, scope: Span, asides: list[Span] | None = None) -> list[re.Match[str]]:
    """Return the first place in `scope` where a right is named, outside the conditions under which it holds."""
    low = page.shadow.low
    for match in asked.pattern.finditer(low, scope.start, scope.end):
        span = Span(*match.span())
        near = Span(max(scope.start, span.start - 25), min(scope.end, span.end + 25))
        cookies = asked.name in _OF_COOKIES_TOO and _COOKIES.search(page.low(near))
        if not cookies and not any(aside.start <= span.start < aside.end for aside in asides or ()):
            return [match]
    return []


def _mention(match: re.Match[str], asked: Asked, rule: str) -> Mention:
    said = asked.begins.search(match.string, match.start(), match.end()) if asked.begins else None
    start, end = said.start() if said else match.start(), match.end()
    if _WITHIN_WORD.match(match.string, end - 1):
        end = max(match.string.rfind(" ", start, end), start + 1)
    return Mention("right", asked.name, Span(start, end), rule, _CONFIDENCE[rule])


def _scopes(page: Page, part: Part, sentence: Span) -> Iterator[tuple[Span, str]]:
    """Yield the part of a sentence in which plain words name a right, with the rule by which it is one."""
    low = page.low(sentence)
    about = part.section.about("rights")
    if _KEPT_BACK.search(low) or _NOT_HELD.search(low) or (_REFUSED.search(low) and not _RIGHT.search(low)):
        return
    if part.index and _AFTER_QUESTION.fullmatch(page.low(part.span)):
        yield sentence, "right.heading"
        return
    if part.block.kind == "heading":
        under = part.section.above is not None and part.section.above.about("rights")
        if len(low) <= _LONGEST_TITLE and not low.endswith("?") and (under or _RIGHT.search(low)):
            yield sentence, "right.heading"
        return
    if part.is_item and sentence.start == part.span.start and _leads(page, part):
        label = _LABEL.match(page.shadow.low, sentence.start, sentence.end)
        label = None if label and _GOES_ON.match(page.shadow.low, label.end(), sentence.end) else label
        title = Span(*label.span()) if label else sentence
        named = any(_first(page, asked, title) for asked in _granted().likely(page.shadow, title))
        yield (title if named else sentence), "right.item"
        return
    grant = _RIGHT.search(low) if about or _OF_DATA.search(low) else None
    asks = _ASKS.search(low)
    told = (asks or _OTHERS_ASK.search(low)) if about else None
    wish = (_WISH.search(low) or _REQUESTS.search(low)) if about or _OWN_DATA.search(low) else None
    starts = [match.start() for match in (grant, told) if match]
    if wish and not part.section.about("cookies") and not (starts and min(starts) < wish.start()):
        yield Span(sentence.start + wish.start() + _OPENER, sentence.end), "right.wished"
    elif starts:
        yield Span(sentence.start + min(starts), sentence.end), "right.granted"
    elif asks and _OF_DATA.search(low) and not part.section.about("cookies"):
        yield Span(sentence.start + asks.start(), sentence.end), "right.several"
    elif bare := _RIGHT.search(low) or _REQUEST_FOR.search(low):
        yield Span(sentence.start + bare.start(), sentence.end), "right.several"


def _leads(page: Page, part: Part) -> bool:
    """Whether an item stands under a sentence, or right under a heading, that speaks of rights."""
    lead = part.above
    if lead is None or lead.block.kind == "heading":
        return part.section.about("rights")
    low = page.low(page.sentences(lead)[-1])
    return bool(_LEADS.search(low) or (part.section.about("rights") and _OTHERS_LEAD.search(low)))
