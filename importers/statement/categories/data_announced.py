"""Enumerations of data that a sentence announces: «gegevens, zoals …», «the information we collect includes …»."""

import itertools
import re

from importers.statement.categories.data_about import about_in
from importers.statement.categories.data_bracketed import bracketed_in
from importers.statement.categories.data_denied import denied_in
from importers.statement.categories.data_kept import kept_in
from importers.statement.categories.data_members import LONGEST_MEMBER, LONGEST_NAME, members_of_data, named_members
from importers.statement.categories.data_words import Named, in_sentence
from importers.statement.page import Page
from importers.statement.persons.persons import are_persons
from importers.statement.words.sentences import is_clause
from importers.statement.words.shadow import Span, clear_of
from importers.statement.words.wordings import Wording

_MOSTLY = 0.75
_FIRST = 3
_SHORT = 4
_LINES, _LONGEST = 240, 600
"""Among so many members one must be known as data, where the announcement stands far from the word for data."""

_IF_ANY = (
    r"(?:[,:]? ?\(?(?:if (?:applicable|any)|where (?:applicable|relevant|appropriate)"
    r"|indien (?:van toepassing|relevant)"
    r"|in voorkomend geval|desgevallend|eventueel|le cas echeant|eventuellement|for (?:example|instance)|bijvoorbeeld"
    r"|bv\.|par exemple|(?:maar|zonder) (?:hiertoe )?(?:niet )?beperkt tot|but (?:is |are )?not limited to"
    r"|without limitation|(?:mais )?(?:sans s.y limiter|non limitativement)|onder (?:meer|andere)|o\.a\.|entre autres"
    r"|among (?:others|other things)|notamment|d'une part)\)?)?[,:]? ?"
)
_LIST_CUE = re.compile(
    r"\b(?:het betreft|het gaat (?:hierbij |hier )?om|dit betreft|volgende (?:\w+ )?(?:gegevens|informatie)"
    r"|gegevens zijn|gegevens verwerkt|met name|meer bepaald|zijnde|namelijk|te weten|il s'agit de|a savoir|namely"
    r"|c'est-a-dire|categories suivantes de (?:vos )?donnees(?: a caractere personnel)?|donnees suivantes"
    rf"|following (?:categories of )?(?:personal )?(?:data|information))\b ?:? ?(?:de volgende )?{_IF_ANY}"
)
_DATA = (
    r"(?:gegevens|informatie|\bdata|\bpersonal details|\binformation|\bdonnees|\binformations)\b"
    r"(?! (?:van|over) (?:derden|anderen))"
)
_SUCH_AS = (
    r"(?:zoals|waaronder|met name|namelijk|zijnde|te weten|bijvoorbeeld|such as"
    r"|including|namely|for (?:example|instance)"
    r"|tel(?:le)?s que|notamment|a savoir|par exemple)"
)
_NEAR = Wording(rf"{_DATA}(?:(?! (?:to|for|om|te|voor|pour|afin) )[^.;:()]){{0,30}}?,? \(?{_SUCH_AS}\b{_IF_ANY}")
_ABOUT = (
    r"(?:relat(?:ed|ing) to|concerning|regarding|about|met betrekking tot|betreffende|inzake|omtrent|over"
    r"|relatives? (?:a|aux)|concernant) (?=(?:uw|je|jouw|your|votre|vos|ta|ton|tes)\b)"
)
_ASKED = (
    r"\b(?:ask(?:s|ed)?(?: you)? (?:for|to (?:give|provide|enter))|requests?|collects?"
    r"|records?|stores?|keeps?|holds?|saves?"
    r"|logs?|vra(?:gen|agt)|verzamel(?:en|t)|registreer?(?:en|t)|bewa(?:ren|art)|noteer(?:t)?|noteren|bijhouden"
    r"|demand(?:e|ons|ent)|collect(?:e|ons|ent)|enregistr(?:e|ons|ent)|conserv(?:e|ons|ent)|recueill(?:e|ons|ent))"
    r" (?:(?:wij|we|u|je|van|om|naar|ook|automatisch|dan|onder meer|o\.a\.|bij een bezoek aan (?:de|onze) (?:web)?site"
    r"|also|automatically|a record of|the following:?|aussi|egalement|automatiquement),? ){0,4}"
    r"(?=(?:uw|je|jouw|your|votre|vos|ta|ton|tes) )"
)
"""Who asks, keeps or records «your …, your … and …» enumerates data."""
_FAR = Wording(
    rf"{_DATA}(?:[^.;:()]{{0,130}}?(?:[,:]? \(?(?:{_SUCH_AS}|(?:may |can |will |might )?includes?|compris(?:e|es|ing)"
    r"|consists? of|omvat(?:ten)?|bestaa[nt] uit|betref(?:t|fen)|comprennent|comprend|incluent|comportent"
    r"|peuvent (?:inclure|comprendre)|sont les suivantes|zijn de volgende"
    r"|(?:are|is) (?:as follows|the following))\b ?:?"
    rf"{_IF_ANY}| ?: (?=[^:]{{2,90}},))| {_ABOUT}| \((?=[^()]{{3,60}}[,;]))|{_ASKED}"
    r"|\b(?:logs?|records?|files?|lists?|databases?|forms?|[a-z]*formulier(?:en)?|formulaires?|lijst(?:en)?"
    r"|[a-z]*bestand(?:en)?"
    r"|databank|fiches?|meldingen|melding|pieces justificatives|base|profiel|profile?|profils?)\b[^.;:()]{0,60}?"
    r" (?:also |ook |peuvent |peut )?(?:contains?|includes?|bevat(?:ten)?|bestaa[nt] uit|omvat(?:ten)?"
    r"|contien(?:t|nent)"
    rf"|contenir|comprend|comprennent)\b ?:? ?(?!(?:geen|no|aucun|niet|pas)\b){_IF_ANY}"
    rf"|{_DATA} (?:is|are|zijn|wordt|worden|sont) (?:limited to|beperkt tot|limitees? a(?:ux?)?) "
    r"|\bdenk (?:(?:hierbij|daarbij|dan|bijvoorbeeld|maar|ook) )*aan (?:(?:informatie|gegevens) (?:zoals|als) )?"
)
_OF_WHAT = Wording(
    r"\b(?:gegevens|informatie|data|information|donnees|informations) (?:regarding|concerning|about|relating to"
    r"|on|over"
    r"|betreffende|omtrent|inzake|met betrekking tot|m\.b\.t\.|sur|concernant|relatives? (?:a|aux))"
    r" (?:the |de |het |les? |la )?(?!(?:uw?|je|jouw?|you|your|vous|vos|votre|us|ons|our|onze|them)\b)"
    r"|\b(?:gegevens|informatie|data|administratie)\b[^.;:]{0,160}\. (?:hier|daar)(?:onder|toe) (?:vallen|behoren"
    r"|horen)"
    r" (?:(?:bij|voor) [^.;,]{3,30} )?(?:onder andere|onder meer|o\.a\.|bijvoorbeeld|ook) (?:de |het )?"
)
"""«All data regarding the names, studies and publications of …»: of so many short members none need be known."""
_GOES_ABOUT = Wording(
    r"\b(?:(?:kan|kunnen) (?:dit|het|deze)(?: (?:bijvoorbeeld|onder (?:meer|andere)|o\.a\.|ook))* gaan (?:om|over)"
    r"|(?:dit|het) (?:kan|kunnen)(?: (?:bijvoorbeeld|onder (?:meer|andere)|o\.a\.|ook))* gaan (?:om|over)"
    r"|il peut(?: (?:notamment|par exemple|aussi))? s'agir(?: (?:notamment|par exemple|entre autres))?"
    r",? (?:de|d'|des|du)"
    r"|(?:this|these|it|they) (?:can|may|might|could)(?: (?:for example|for instance|also))?"
    r",? (?:include|be|concern))\b ?"
    r"(?:(?:onder (?:meer|andere)|bijvoorbeeld|for example|for instance|notamment|par exemple)[,:]? )?"
)
"""«Wij bewaren gegevens van de les. Dit kan gaan om …»: a sentence tells the data of the one before."""
_DATA_WORD = re.compile(rf"\b\w*{_DATA}")
_SAYS_DATA = re.compile(r"gegevens|\bdata\b|donn[ée]es")
_LIST_END = re.compile(
    r"[.;:)]|\b(?:om|die|dat|waar\w*|wordt|worden|is|zijn|kan|kunnen|vallen|to|which|that|are|will|qui|que|sont|est"
    r"|pour|afin|wanneer|als|indien|when|if|alleen|enkel|uitsluitend|only|uniquement)\b"
)
_DESCRIBES = re.compile(r"(?:die|dat|waar\w*|which|that|qui|que)")
_ROUNDABOUT = re.compile(
    r"(?:to|afin|in|on|from|by|with|for|at|via|through|bij|met|door|voor|op|uit|om|als"
    r"|wanneer|dans|par|avec|pour|lors|en cas) "
    r"|(?:computer|ordinateur|tablet|mobile phone|smartphone)\b"
)
"""What begins so tells on which occasion, how or by whom, and no data."""
_GOES_ON = re.compile(
    r"[a-z]{3,}(?:en|t) (?:u|je|jou|ons|we|wij|dan|deze|die|ze|hem|uw|het|onze)\b"
    r"|(?:will|may|can|we|use|share|send|give|nous|vous|il|elle) |(?:les?|la) (?:utilis|transm|partag|conserv)"
)
"""What the sentence tells next («… en stellen u een vraag») ends the enumeration."""
_NEXT_MEMBER = re.compile(r", (?!(?:die|dat|waar\w*|which|that|qui|que)\b)| (?:en|and|et|of|or|ou) |[.;:)]")


def listed_in(page: Page, span: Span, *, always: bool = True) -> list[Named]:
    """Return the categories of an enumeration after words that lead it in («het betreft …»).

    Unless `always`, only words count that say by themselves that data follow («gegevens, zoals …»).
    """
    found: list[Named] = []
    low = page.shadow.low
    if always and not low.endswith(":", span.start, span.end):
        for match in _LIST_CUE.finditer(low, span.start, span.end):
            if not _within(found, match.end()):
                _add(found, _members(page, Span(match.end(), span.end)))
    for match in _NEAR.finditer(low, span.start, span.end):
        if not _within(found, match.end()):
            _add(found, _members(page, Span(match.end(), _list_end(low, match.end(), span.end))))
    for match in _FAR.finditer(low, span.start, span.end):
        if _within(found, match.end()):
            continue
        parts = _members(page, Span(match.end(), _list_end(low, match.end(), span.end)))
        if any(in_sentence(page, part.span) for part in parts[:_FIRST]):
            _add(found, parts)
    return found or _of_what(page, span) or _goes_about(page, span)


def _goes_about(page: Page, span: Span) -> list[Named]:
    """Return the data that a sentence enumerates of those that the sentence before speaks of."""
    low = page.shadow.low
    for match in _GOES_ABOUT.finditer(low, span.start, span.end):
        parts = _members(page, Span(match.end(), _list_end(low, match.end(), span.end)))
        short = all(len(page.low(part.span).split()) <= _SHORT for part in parts)
        told = _DATA_WORD.search(low, _sentence_before(low, span.start), match.start())
        if told and short and len(parts) >= _FIRST and any(in_sentence(page, part.span) for part in parts):
            return parts
    return []


def _of_what(page: Page, span: Span) -> list[Named]:
    """Return what data are said to be about, where that is an enumeration of short names of things."""
    low = page.shadow.low
    for match in _OF_WHAT.finditer(low, _sentence_before(low, span.start), span.end):
        if match.end() <= span.start:
            continue
        end = min(span.end, match.end() + _LONGEST)
        parts = _members(page, Span(match.end(), _list_end(low, match.end(), end)))
        short = all(len(page.low(part.span).split()) <= _SHORT for part in parts[:-1])
        known = sum(bool(in_sentence(page, part.span)) for part in parts)
        if len(parts) >= _FIRST and short and known <= 1 and not any(_SAYS_DATA.search(part.name) for part in parts):
            return parts
    return []


def _sentence_before(low: str, start: int) -> int:
    """Return where the sentence before a place begins, at most a few lines back."""
    return max(low.rfind(". ", 0, max(start - 2, 0)) + 1, start - _LINES)


def _within(found: list[Named], place: int) -> bool:
    """Return whether a place is followed by categories that were found already."""
    return bool(found) and found[0].span.start <= place < found[-1].span.end


def told_in(page: Page, sentence: Span) -> list[Named]:
    """Return the categories that a sentence names: those it enumerates as data, and other words known as data."""
    listed = listed_in(page, sentence, always=False)
    read = (bracketed_in, in_sentence, kept_in, about_in)
    for more in (reader(page, sentence) for reader in read):
        listed += clear_of(more, listed)
    denied = denied_in(page, sentence)
    return [item for item in listed if denied is None or not denied.holds(item.span)]


def _add(found: list[Named], more: list[Named]) -> None:
    if more and not any(item.span.meets(other.span) for item in more for other in found):
        found += more


def _members(page: Page, rest: Span) -> list[Named]:
    split = itertools.takewhile(lambda part: not _GOES_ON.match(page.low(part)), members_of_data(page, rest))
    parts = [_without_bracket(page, part) for part in split if not is_clause(page.low(part))]
    if not parts or _ROUNDABOUT.match(page.low(parts[0])) or any(are_persons(page, part) for part in parts[:_FIRST]):
        return []
    parts = [part for part in parts if not are_persons(page, part)]
    short = sum(len(page.low(part).split()) <= LONGEST_NAME // 2 for part in parts)
    lasting = all(len(page.low(part).split()) <= LONGEST_MEMBER for part in parts)
    if len(parts) < 2 or not lasting or short < _MOSTLY * len(parts):  # noqa: PLR2004 - one is no enumeration
        return []
    return named_members(page, parts, "data.enumeration")


def _without_bracket(page: Page, part: Span) -> Span:
    """Return a member without what a bracket adds to it; known words in there are read by themselves."""
    before, bracket, _ = page.low(part).partition(" (")
    return Span(part.start, part.start + len(before)) if bracket and len(before.split()) <= LONGEST_NAME else part


def _list_end(low: str, start: int, end: int) -> int:
    """Return where an enumeration ends: before a verb, an aim or a condition, unless it only describes a member.

    «The pages that you visit, the time and the date» goes on after the clause.
    """
    place = start
    while (stop := _LIST_END.search(low, place, end)) is not None:
        follows = _NEXT_MEMBER.search(low, stop.end(), end) if _DESCRIBES.fullmatch(stop.group()) else None
        if follows is None or follows.group() in ".;:)" or low.endswith(", ", start, stop.start()):
            return stop.start()
        place = follows.end()
    return end
