"""Words that are known as categories of personal data, where they stand in a sentence, and what is listed with them."""

import dataclasses
import functools
import re

from importers.statement.page import Page
from importers.statement.persons.persons import are_persons
from importers.statement.structure.enumerations import members, trimmed
from importers.statement.words import lexicon
from importers.statement.words.alternatives import any_of, longest_first
from importers.statement.words.known_names import WORD, Lengths, lengths, runs
from importers.statement.words.sentences import is_clause
from importers.statement.words.shadow import Shadow, Span
from importers.statement.words.wordings import Wordings, patterns
from ropa.naming import fold
from ropa.vocabulary.categories import names_nothing, whole_file

_ENDING = re.compile(r"\((s|n|e|en|es|sen)\)")
_INTO = re.compile(r"\b(?:in|op|via|uit|naar|binnen) (?:uw|je|jouw|het|de|een|dit) (?:[a-z]+ )?$")
_LABELLED = re.compile(
    r" [^\s@]{1,40}@[a-z]| ?: ?(?:\S{1,60}@|[+(]?\d|https?:|www\.)| ?[+(]{1,2}\d|(?: is)? 0\d"
    r"| (?:[a-z]{2} ?)?\d[\d.-]{4,}| ?: ?[a-z][a-z .'-]{3,40} \d{1,4}[a-z]?(?:,| bus|$| \d{4})"
)
_NO_DATA_AFTER = re.compile(
    r"\b(?:onze|ons|notre|nos|our) (?:andere |eigen )?$"
    r"|\b(?:duidelijke|eenvoudige|begrijpelijke) $"
    r"|\b(?:boven|onder|hier|voor|eerder)(?:vermelde?|staande?|genoemde?) $"
    r"|\b(?:dank|bedankt) voor (?:je|uw|jouw) $|\b(?:engelse|franse|nederlandse|oude) $|\bdigitaal $|\bvanaf de $"
    r"|\baangepast aan de $|\b(?:fonction dediee|parametres|reglages|preferences|options) de $|\b(?:in|via) (?:hun"
    r"|je|uw) $"
    r"|\bdienst(?:en|verlening)? (?:inzake|rond|voor) $"
    r"|\brecht(?:en)? op (?:een |de |het )?$|\bafgeleide $|\bin (?:wiens|onze|hun|zijn|haar|eigen) $"
    r"|\b(?:tonen|uitreiken|versturen|verzenden|toezenden|instellen|innen|opvolgen|organiseren|afleveren|aanbieden"
    r"|weergeven|afhandelen) van (?:(?:de|het|uw|je|jouw) )?$"
    r"|\bnaar (?:goed|best|eigen) $|\b(?:configurer|parametrer|dans|via) votre $"
)
_OF_THIS_TEXT = re.compile(
    r" (?:van (?:dit|deze|onze)|of (?:this|our)|de (?:ce|cette|la presente)|du present) "
    r"(?:privacy ?)?\w{0,12}(?:document|verklaring|beleid|statement|policy|notice|reglement|texte|politique"
    r"|declaration|charte)\b"
)
"""What a statement tells of itself («de ingangsdatum van dit document») is no data of persons."""
_LASTS = re.compile(r"(?:durees?|duration|length|duur|tijdsduur) ")
_THROUGHOUT = re.compile(
    r"\b(?:pendant|durant|sur|pour|for|during|throughout|gedurende|tijdens|voor) (?:la |toute la |the |de |heel de )?$"
)
"""How long something is done is no data; how long a visit lasted may be."""
_TELLS_MORE = re.compile(
    r"\b(?:meer|verdere|bijkomende|extra|aanvullende|algemene|nuttige|more|further|additional|general|useful"
    r"|plus d.|autres?"
    r"|depending on the|according to the|naargelang (?:de|het)|afhankelijk van (?:de|het)|selon le) $"
)
"""What is to be read elsewhere («meer informatie over het gebruik van cookies»), or what something depends on."""
_IS_PLACE = re.compile(r"(?:profiel|account|portaal)$")


@dataclasses.dataclass(frozen=True, slots=True)
class Named:
    """A category of personal data as the text names it, and the group in which the text places it."""

    name: str
    span: Span
    rule: str
    group: str | None = None


def _words() -> dict[str, list[str]]:
    return lexicon.table("data")


@lexicon.remembered
def _known_words() -> Wordings[re.Pattern[str]]:
    table = _words()
    endings = any_of(table["endings"])
    words = any_of(longest_first(table["words"]))
    # a possessive quantifier keeps a long word without such an ending from being tried again at every letter
    return patterns(
        rf"(?<![\w@-])(?:(?:{words})(?![\w-])|(?:(?:[a-z]+(?:ische|iele|uele|ale|eve|lijke|iaire|ele) (?:en "
        rf"|of )?){{1,2}})?"
        rf"[a-z0-9/-]{{0,40}}?(?:{endings})(?![\w@-]))"
    )


@lexicon.remembered
def _phrases() -> Wordings[re.Pattern[str]]:
    return patterns(*(rf"(?<![\w-])(?:{phrase})(?![\w-])" for phrase in _words()["phrases"]))


@functools.cache
def _never() -> frozenset[str]:
    return frozenset(_words()["never"])


@lexicon.remembered
def _labels() -> dict[str, str]:
    """Return the known categories of two words or more: each label as it is folded, and as it is written."""
    return {fold(label): label for _, label in lexicon.categories() if " " in label.strip()}


@lexicon.remembered
def _lengths() -> Lengths:
    return lengths((label for label in _labels() if " " in label), _LONGEST_LABEL)


_LONGEST_LABEL = 6
_PERSON = re.compile(
    r"\b(?:vertegenwoordigers?|representants? leg\w+|ouders?|voogd(?:en)?|partners?|contactperso\w+|bewindvoerders?"
    r"|guardians?|tuteurs?|personnes? de contact|contact persons?)$"
)
"""A label that ends with a person names one, and no category of data, in a sentence."""


def phrases_in(shadow: Shadow, span: Span) -> list[Span]:
    """Return where a turn of phrase names one category («the date and time of your visit»)."""
    found: list[Span] = []
    for phrase in _phrases().likely(shadow, span):
        for match in phrase.finditer(shadow.low, span.start, span.end):
            spot = Span(*match.span("what" if "what" in phrase.groupindex else 0))
            if not any(spot.meets(other) for other in found):
                found.append(spot)
    return found


def known_labels(shadow: Shadow, span: Span) -> list[Span]:
    """Return where categories of several words stand, in the order of the text: phrases and labels, the longest."""
    phrases = phrases_in(shadow, span)
    labels = (one for one in _labels_in(shadow, span) if not any(one.meets(other) for other in phrases))
    return sorted([*phrases, *labels])


def _labels_in(shadow: Shadow, span: Span) -> list[Span]:
    found: list[Span] = []
    low, labels, known = shadow.low, _labels(), _lengths()
    for word in WORD.finditer(low, span.start, span.end):
        if word.group() not in known or (found and word.start() < found[-1].end):
            continue
        for name, spot in runs(low, word, span.end, known):
            label = labels.get(name)
            # «e-mail, adres» is no e-mail address; an official label may have a comma of its own
            apart = label is not None and "," in low[spot.start : spot.end] and "," not in label
            if label is not None and not apart and not _PERSON.search(name):
                found.append(spot)
                break
    return found


_REACHED_AT = re.compile(r"(?:https?:|www\.|mailto:)|\S+@\S+$|[+(\d][\d ()/.+-]{5,}$")

_NO_CATEGORY = re.compile(
    r"(?:(?:maximaal|minimaal|maximum|minimum|max\.?|tot|gedurende|uiterlijk|jusqu'a|pendant|up to|at most|at least"
    r"|for) )*"
    r"(?:\d{1,3}|een|one|un|twee|two|deux|drie|three|trois|zeven|seven|tien|ten|dix)(?: \(\w+\))? (?:jaar|jaren|maand"
    r"(?:en)?"
    r"|dag(?:en)?|we(?:ek|ken)|uur|ans?|annees?|mois|jours?|semaines?|years?|months?|days?|weeks?)\b.*"
    r"|langer|onbeperkt|(?:verkregen|ontvangen|verzameld|opgeslagen|bewaard|verwerkt|captured|stored|collected"
    r"|processed"
    r"|obtained|collectees?|traitees?|conservees?)(?: (?:only|in|by|from|door|via|worden|zijn|par|dans|and|en"
    r"|et)\b.*)?|process (?:data|information)|such|generally|also|[a-z]"
    r"|(?:dat|die|qui|that|in the context of|in het kader van|dans le cadre de) .*"
    r"|(?:wettelijke verplichting(?:en)?|obligations? legales?|legal obligations?|(?:redelijke |passende "
    r"|appropriate )?"
    r"(?:technische|organisatorische|technical|organi[sz]ational|techniques|organisationnelles))"
)
"""A period, a verb, a clause or half a measure, which a list or a verb of keeping brings along."""


def is_nothing(text: str) -> bool:
    """Return whether a phrase names no category of data."""
    folded = text.lower().strip(" .;:,")
    if not folded or _REACHED_AT.match(folded) or _NO_CATEGORY.fullmatch(folded):
        return True
    return folded in _never() or names_nothing(text)


def name_of(page: Page, span: Span) -> str:
    """Return the name of the category at `span`: the words of the text, which identity leads to the vocabulary."""
    text = page.words(span).strip(" .;:,")
    return canonical_name(text)


@functools.lru_cache(maxsize=4096)
def canonical_name(text: str) -> str:
    """Return a phrase with a small first letter, unless it begins with an abbreviation; endings in brackets as read."""
    name = _ENDING.sub(r"\1", text)
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def in_sentence(page: Page, span: Span) -> list[Named]:
    """Return the categories that known words name in a sentence, looked for once."""
    known: dict[Span, list[Named]] = page.shadow.once(_read_before)
    found = known.get(span)
    if found is None:
        found = known[span] = _in_sentence(page, span)
    return [*found]  # a list of its own for everybody who adds to it


def _read_before(_: Shadow) -> dict[Span, list[Named]]:
    return {}


def _in_sentence(page: Page, span: Span) -> list[Named]:
    labels = [_in_cell(page, trimmed(page.shadow, spot), _TAB) for spot in known_labels(page.shadow, span)]
    halves = [spot for spot in _half_words(page, span) if not any(spot.meets(other) for other in labels)]
    taken = [*labels, *halves]
    found: list[Span] = list(taken)
    known = _known_words().likely(page.shadow, span)
    for match in (one for words in known for one in words.finditer(page.shadow.low, span.start, span.end)):
        spot = _in_cell(page, trimmed(page.shadow, Span(*match.span())), _NEXT_CELL)
        if spot.end > spot.start and not any(spot.meets(other) for other in taken):
            found.append(spot)
    kept = [spot for spot in sorted(found) if _is_data(page, spot) and not _only_title(page, span, spot)]
    named = [Named(_full(page, spot), spot, "data.word") for spot in kept]
    return sorted([*named, *_beside(page, span, kept)], key=lambda item: item.span)


_MOST_BESIDE = 3
_MOST_DEFINITE = 10
_POSSESSIVES = frozenset(["uw", "je", "jouw", "your", "their", "votre", "vos", "ton", "ta", "tes"])
_ARTICLES = _POSSESSIVES | {"de", "het", "the", "le", "la", "les"}
_FEWEST_KNOWN = 2
_SHARE_KNOWN = 0.6
"""How many of the members of an enumeration must be known as data for the others to be read as data."""
_WHAT_FOR = re.compile(r" (?:om|voor|zodat|to|for|pour|afin) ")
_NO_MEMBER = re.compile(
    r"(?:alle|andere|overige|meer|zo|etc|enz|u|je|wij|we|dit|deze|die|dat|other|any|autres?|bij|op|in|met|aan|door"
    r"|om|te|als|alleen"
    r"|wanneer|indien|for|to|by|with|pour|par|avec|dans)\b"
)


_TEXT_OF_JOINS = "en of and or et ou de het uw je jouw your their the votre vos ton ta tes la le les"
_JOINS = frozenset(["", *_TEXT_OF_JOINS.split()])
"""What may stand between two members of an enumeration, beside a comma."""


def _beside(page: Page, span: Span, known: list[Span]) -> list[Named]:
    """Return the short members of an enumeration that stand between members known as data, or end it («… en kenteken»).

    «naam, adres, kenteken en geboortedatum»: what is listed with data is data too.
    """
    if len(known) < _FEWEST_KNOWN:
        return []
    # «naam, adres en bericht om u te antwoorden»: what the data are for ends the enumeration
    aim = _WHAT_FOR.search(page.shadow.low, known[-1].end, span.end)
    pieces = members(page.shadow, Span(known[0].start, aim.start() if aim else span.end))
    holds = [
        any(piece.holds(spot) or spot.holds(piece) for spot in known) or page.low(piece).startswith("-")
        for piece in pieces
    ]
    run = holds[: len(holds) - holds[::-1].index(True)] if True in holds else []
    if sum(run) < max(_FEWEST_KNOWN, _SHARE_KNOWN * len(run)):
        return []
    found: list[Named] = []
    for index in range(1, len(pieces)):
        piece, low = pieces[index], page.low(pieces[index])
        before = sum(holds[max(index - 2, 0) : index])
        last = index + 1 == len(pieces) or _NO_MEMBER.match(page.low(pieces[index + 1])) is not None
        between = page.shadow.low[pieces[index - 1].end : piece.start].replace(",", " ").split()
        follows = index + 1 < len(pieces) and holds[index + 1]
        ends = before == _FEWEST_KNOWN and last and not {"en", "and", "et"}.isdisjoint(between)
        if holds[index] or not holds[index - 1] or not (follows or ends) or not set(between) <= _JOINS:
            continue
        # «uw naam, de dienst die u heeft doorverwezen en uw adres»: what is as definite as its neighbours may be long
        definite = not (_ARTICLES if follows else _POSSESSIVES).isdisjoint(between)
        most = _MOST_DEFINITE if definite else _MOST_BESIDE if follows else 1
        if len(between) > 1 and not definite:
            continue
        if not 0 < len(low.split()) <= most or _NO_MEMBER.match(low) or not low[0].isalpha():
            continue
        if is_clause(low) or is_nothing(low) or page.in_name(piece) or are_persons(page, piece):
            continue
        found.append(Named(name_of(page, piece), piece, "data.beside"))
    return found


_NEXT_CELL = re.compile(r"[\t\n]")


_TAB = re.compile(r"\t")


def _in_cell(page: Page, spot: Span, cut: re.Pattern[str]) -> Span:
    """Return what of a spot stands in the last cell or line, where the words before it stand in another."""
    start, end = page.shadow.canonical(spot)
    cuts = [match.end() for match in cut.finditer(page.text, start, end)]
    low, last = page.low(spot).split(" "), page.text[cuts[-1] : end].split() if cuts else ()
    if not last or len(last) >= len(low):
        return spot
    return Span(spot.end - len(" ".join(low[-len(last) :])), spot.end)


def _only_title(page: Page, sentence: Span, spot: Span) -> bool:
    """Whether «contactgegevens:» is all that is said: the particulars of the speaker follow."""
    low = page.low(sentence)
    return low.endswith(":") and low.strip(" :") == page.low(spot) and _REACHED.fullmatch(page.low(spot)) is not None


def _is_data(page: Page, spot: Span) -> bool:
    """Whether words known as data are meant so here.

    They are not where they are a part of a body's name, say where something is kept, label a particular of the
    speaker («adres: …»), point elsewhere («bovenvermeld adres») or tell a service or a right.
    """
    low, before = page.low(spot), page.shadow.low[max(spot.start - 40, 0) : spot.start]
    if is_nothing(low) or whole_file(page.words(spot)) or page.in_name(spot):
        return False
    if _OF_THIS_TEXT.match(page.shadow.low, spot.end):
        return False
    if _LABELLED.match(page.shadow.low, spot.end) or _NO_DATA_AFTER.search(before) or _in_address(page, spot):
        return False
    if _REACHED.fullmatch(low) and (_ABOUT_US.search(before) or _GIVEN_HERE.match(page.shadow.low, spot.end)):
        return False
    return not any(words.match(low) and said.search(before) for words, said in _SAID_BEFORE)


_DEVICE = re.compile(r"(?:mobiele )?telefoon|gsm|mobile phone|telephone|(?:votre )?navigateur|browser")
_ON_DEVICE = re.compile(
    r"\b(?:op|van|naar|in|on|from|to|your|sur|par|a|de|la|or|votre) (?:(?:de|uw|je|jouw|your|the|votre|le|la|een) )?"
    r"(?:eigen )?$"
)
"""A thing on which something is kept or shown is no data."""


_REACHED = re.compile(
    r"contactgegevens|coordonnees|contact (?:details|information)|adres|adresse|e-?mailadres|telefoonnummers?"
)
_MEANS = re.compile(r"telefoon|gsm|e-?mail|telephone|phone|courriel")
_BY_MEANS = re.compile(r"\b(?:via|per|par|by) (?:(?:de|het|een|\w+,?|\w+ of) )?$")
_ABOUT_US = re.compile(
    r"\b(?:onze|ons|notre|nos|our) (?:[a-z-]+ )?$|"
    r"\b(?:zijn|haar|hun|onderstaande|volgende|dezelfde) $"
    r"|\b(?:via|op|naar|aan) (?:het|dit|dat|ons|volgend|onderstaand|bovenstaand)(?: [a-z-]+)? $|\ba l'$"
)
_GIVEN_HERE = re.compile(
    r" (?:hier(?:onder|boven)?|onder ?aan|(?:zijn|is|are|sont) (?:hier|onder ?aan|bovenaan|te vinden|given|listed|below"
    r"|indiquee?s|vermeld)|bovenaan|ci-dessous|below|vermeld|vind(?:t|en)? (?:u|je)"
    r"|van (?:de |het |onze |ons |een )?(?:functionaris|dpo|verwerkingsverantwoordelijke|dienst|organisatie|fg)\b)"
)
"""How the controller is reached is told with the words for data of persons, and is none."""


def _in_address(page: Page, spot: Span) -> bool:
    """Whether words stand inside the address of a site («…/legal/data-processing»)."""
    low = page.shadow.low
    start = low.rfind(" ", 0, spot.start) + 1
    return re.match(r"\(?(?:https?:|www\.)|\(?[\w.-]{2,60}(?:\.[a-z]{2,6}/|@)", low[start : spot.end]) is not None


_HALF = re.compile(
    r"\b([a-z]{3,30})-(?= (?:en|of|/) (?:[a-z]+- (?:en|of) )?[a-z]{0,30}?(gegevens|nummers?|adres(?:sen)?)\b)"
)


def _half_words(page: Page, span: Span) -> list[Span]:
    """Return where a word leaves its head to the next one («identificatie- en contactgegevens»)."""
    return [Span(*match.span()) for match in _HALF.finditer(page.shadow.low, span.start, span.end)]


def _full(page: Page, spot: Span) -> str:
    half = _HALF.match(page.shadow.low, spot.start)
    if half and half.end() == spot.end:
        return canonical_name(page.words(Span(spot.start, spot.end - 1)) + half.group(2))
    return name_of(page, spot)


_SAID_BEFORE = (
    (
        re.compile(r".?cookies.?$"),
        re.compile(r"\b(?:refuse|block|delete|disable|reject|accept|remove)r? (?:all |the )?$"),
    ),
    (re.compile(r"(?:meldingen|diagnoses?)$"), re.compile(r"\b(?:om|bij|na een|als naar|verzamelen van) $")),
    (re.compile(r"(?:situation de )?handicap"), re.compile(r"\b(?:avec|sans|en|with|without|met een) (?:un )?$")),
    (_LASTS, _THROUGHOUT),
    (re.compile(r".* "), _TELLS_MORE),
    (re.compile(r"rijksregister$"), re.compile(r"\b(?:van|uit|via|bij|in|aan|tot|met|raadplegen|het) het $|\bhet $")),
    (re.compile(rf"(?:{_MEANS.pattern})$"), _BY_MEANS),
    (re.compile(rf"(?:{_DEVICE.pattern})$"), _ON_DEVICE),
    (re.compile(rf".*(?:{_IS_PLACE.pattern})"), _INTO),
)
"""Words that are no data after others: how long, elsewhere, by which means, on which device, into which place."""
