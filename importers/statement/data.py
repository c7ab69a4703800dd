"""Categories of personal data: items of lists, members of enumerations, and known words in sentences."""

import dataclasses
import re
from collections.abc import Iterator

from importers.statement.data_words import Named, canonical_name, in_sentence, is_nothing, known_labels, name_of
from importers.statement.enumerations import head_shared, members, trimmed
from importers.statement.page import Page
from importers.statement.sentences import is_clause, sentences
from importers.statement.shadow import Span
from ropa.naming import fold
from ropa.vocabulary.categories import whole_file

_MOSTLY = 0.75
LONGEST_MEMBER = 18
"""The most words of a member of an enumeration whose other members are short."""
LONGEST_NAME = 12
"""The most words of a phrase that a list names as a category without any known word in it."""

_ABOUT = re.compile(
    r"(?:(?:uw|je|jouw|de|persoons|bepaalde) ?)*(?:gegevens|informatie|data|donnees) "
    r"(?:m\.b\.t\.|met betrekking tot|over|omtrent|inzake|betreffende|rond|in verband met|relatives? a(?:ux?)?"
    r"|concernant|about|regarding) "
)
_COPY = re.compile(
    r"(?:een |de |het )?(?:overzicht|detail|lijst|historiek|samenvatting)(?: en (?:detail"
    r"|overzicht))? van (?:de |het |uw |je |jouw |alle )?"
)
_OCCASION = re.compile(r"(?:als|wanneer|indien|door|bij|tijdens|via|om) ")
_FACT = re.compile(r"(?:het feit )?(?:of|dat) (?:u|je|jij) ")
_TAIL_CLAUSE = re.compile(
    r",?(?: of| en)?(?: enkel| alleen| uitsluitend| only)? "
    r"\b(?:(?<!gegevens )(?:gegeven|verkregen|verzameld|ingevuld|opgegeven)(?= (?:tijdens|via|uit|door|bij) )"
    r"|die|dat|waar|waarvan|wanneer|zoals|om|sinds|indien|als|voor zover|qui|que|which|that)\b "
)
_REASON = re.compile(
    r"(?:om|voor|bij|als|wanneer|indien|zodat|omdat|zelden|soms|pour|afin|for|to|when) "
    r"|(?:zelden|soms|rarement|rarely)$"
)
_ROUNDABOUT = re.compile(r"(?:via|bij|binnen|met|in|op|uit|door|tijdens|per) ")
_CLAUSE = re.compile(
    r"\b(?!(?:met|tot|uit|het|niet|dat|wat|dit|niet)\b)[a-z]{3,}t (?:je|jouw|uw|u|ons|onze|wij|we)\b"
    r"|\b(?:we|wij|ze) [a-z]{2,}(?:en|t)\b|\b[a-z]{2,}en (?:we|wij)\b"
)
_AIM = re.compile(r",?(?: of| en)? om (?!.*\bte \w+n\b)")
_LABELLED = re.compile(r" ?: ?(?:\S{1,60}@|[+(]?\d|https?:|www\.)| ?[+(]{1,2}\d|(?: is)? 0\d")
_HEADED = re.compile(r"[:–](?= )| - ")
_VERB = re.compile(
    r"\b(?:wij|we|houden|hebben|heeft|is|zijn|worden|wordt|kan|kunnen|gebruiken|verwerken|bewaren|moeten|dienen"
    r"|om te)\b"
)
_LIST_CUE = re.compile(
    r"\b(?:het betreft|het gaat (?:hierbij )?om|dit betreft|volgende (?:\w+ )?(?:gegevens|informatie)"
    r"|gegevens zijn|gegevens verwerkt|"
    r"met name|meer bepaald|zijnde|il s'agit de|a savoir|namely"
    r"|categories suivantes de (?:vos )?donnees(?: a caractere personnel)?|donnees suivantes"
    r"|following (?:categories of )?(?:personal )?(?:data|information))\b ?:? ?(?:de volgende )?"
)
_EXAMPLES_OF_DATA = re.compile(
    r"(?:gegevens|informatie|\bdata|\binformation|\bdonnees|\binformations)\b(?! (?:van|over) (?:derden|anderen))"
    r"[^.;:()]{0,30}?,? (?:zoals|waaronder|met name|namelijk|zijnde|such as|including|namely|tel(?:le)?s que|notamment)"
    r"(?: onder (?:meer|andere))?\b ?:? ?"
)
_LIST_END = re.compile(
    r"[.;:)]|\b(?:om|die|dat|waar\w*|wordt|worden|is|zijn|kan|kunnen|vallen|to|which|that|are|will|qui|que|sont|est"
    r"|pour"
    r"|afin|wanneer|als|indien|when|if)\b"
)
_ADJECTIVE_ONLY = re.compile(r"^(?:[a-z-]+(?:ische|iele|uele|ale|eve|ieuze|lijke|iaire|ige|ele)|persoonlijke)$")
_WITH_PARTNER = re.compile(r"\b(?:uzelf|jezelf|u|je|jij)$")
_OF_ANOTHER = re.compile(r"^(?:die|dat|deze) van\b")
_GIVES = re.compile(r"(?:zoals|bv\.?|bijvoorbeeld|o\.a\.|onder meer|such as|e\.g\.|comme|par exemple|telles? que) ")
_IS_BASIS = re.compile(
    r"\b(?:noodzaak|toestemming|verplichting(?:en)?|belang(?:en)?|consentement|obligations?|consent)$"
)
_RIGHT = re.compile(r"(?:het )?recht (?:op|van|om|tot)\b|(?:le )?droit (?:de|d'|a)\b|(?:the )?right (?:to|of)\b")
_OF_WHOM = re.compile(
    r"(?:van|voor|over|bij|pour|concernant|for|about|of) (?:(?:de|het|een|uw|onze|alle|les|le|la|our|the|all) )?"
    r"[a-z-]+(?: [a-z-]+){0,3}$"
)
"""A head that tells whose data follow («Van de leerling: …») is no category."""
_BRACKETED = re.compile(r"\(([^()]+)\)")
_EXAMPLES = re.compile(
    r"^(.{3,110}?),? (?:zoals|waaronder|onder meer|onder andere|bijvoorbeeld|o\.a\.|such as|including|comme"
    r"|notamment) (.+)$"
)


def listed_in(page: Page, span: Span, *, always: bool = True) -> list[Named]:
    """Return the categories of an enumeration after words that lead it in («het betreft …»).

    Unless `always`, only words count that say by themselves that data follow («gegevens, zoals …»).
    """
    found: list[Named] = []
    cues = (_LIST_CUE, _EXAMPLES_OF_DATA) if always else (_EXAMPLES_OF_DATA,)
    for match in (one for cue in cues for one in cue.finditer(page.shadow.low, span.start, span.end)):
        stop = _LIST_END.search(page.shadow.low, match.end(), span.end) if match.re is _EXAMPLES_OF_DATA else None
        rest = Span(match.end(), stop.start() if stop else span.end)
        if any(rest.meets(item.span) for item in found):
            continue
        parts = [part for part in _members(page, rest) if not is_clause(page.low(part))]
        short = sum(len(page.low(part).split()) <= LONGEST_NAME // 2 for part in parts)
        lasting = all(len(page.low(part).split()) <= LONGEST_MEMBER for part in parts)
        if len(parts) > 1 and lasting and short >= _MOSTLY * len(parts):
            found += _named(page, parts, "data.enumeration")
    return found


def told_in(page: Page, sentence: Span) -> list[Named]:
    """Return the categories that a sentence names: those it enumerates as data, and other words known as data."""
    listed = listed_in(page, sentence, always=False)
    words = [item for item in in_sentence(page, sentence) if not any(item.span.meets(one.span) for one in listed)]
    return [*listed, *words]


def like_item(page: Page, span: Span) -> bool:
    """Return whether a paragraph stands for an item of a list: «Medische gegevens zoals …», «Contact: …», no verb."""
    low = page.low(span)
    return (
        not (_VERB.search(low) or is_clause(low))
        and len(sentences(page.shadow, span)) == 1
        and bool(_EXAMPLES.match(low) or _HEADED.search(low))
    )


def pure_list(page: Page, span: Span) -> list[Named]:
    """Return the members of a paragraph that is an enumeration and nothing else."""
    told = is_clause(page.low(span)) or _VERB.search(page.shadow.low, span.start, span.end)
    if told or len(sentences(page.shadow, span)) > 1:
        return []
    parts = _members(page, span)
    if len(parts) < 3 or not any(in_sentence(page, part) for part in parts):  # noqa: PLR2004 - fewer are no list
        return []
    return _named(page, parts, "data.paragraph-list")


def of_item(page: Page, span: Span) -> list[Named]:
    """Return the categories of an item of a list of data: its head, and what stands after a colon or in brackets."""
    if _RIGHT.match(page.shadow.low, span.start, span.end):
        return []
    told = sentences(page.shadow, span)
    if len(told) > 1 and len(page.low(told[0]).split()) <= LONGEST_NAME and not is_clause(page.low(told[0])):
        # «Projectdata. Hiermee bedoelen we …»: a name, and what is said of it
        rest = [item for one in told[1:] for item in told_in(page, one)]
        return [*of_item(page, Span(told[0].start, told[0].end - 1)), *rest]
    headed = _headed(page, span)
    return headed if headed is not None else _with_examples(page, span)


def _headed(page: Page, span: Span) -> list[Named] | None:
    """Return the head of «Contact: adres en telefoon» and what follows it; None where an item has no such head."""
    low = page.shadow.low
    split = _HEADED.search(low, span.start, span.end)
    if split is None:
        return None
    if _LABELLED.match(low, split.start()):
        return []
    if split.end() >= span.end - 1 or not _is_name(page, Span(span.start, split.start())):
        return None
    head, rest = trimmed(page.shadow, Span(span.start, split.start())), Span(split.end(), span.end)
    if _OF_WHOM.match(low, span.start, split.start()):
        return _inner(page, rest)
    group = Named(name_of(page, head), head, "data.item.head")
    prose = _VERB.search(page.low(rest)) or (split.group() != ":" and "," not in page.low(rest))
    inner = in_sentence(page, rest) if prose else _inner(page, rest)
    return [*_unless_nothing(page, group), *_grouped(inner, group.name)]


def _with_examples(page: Page, span: Span) -> list[Named]:
    """Return a category and its examples («financiële gegevens, zoals …», «adres (straat, nummer)»), else the item."""
    low = page.shadow.low
    examples = _EXAMPLES.match(low[span.start : span.end])
    bracket = _BRACKETED.search(low, span.start, span.end)
    if examples and not _CLAUSE.search(examples.group(1)) and not is_clause(examples.group(1)):
        head = trimmed(page.shadow, _without_tail(page, Span(span.start, span.start + examples.end(1))))
        inside = Span(span.start + examples.start(2), span.end)
    elif bracket and ("," in bracket.group(1) or _GIVES.match(bracket.group(1))):
        head = trimmed(page.shadow, _without_tail(page, Span(span.start, bracket.start())))
        inside = Span(*bracket.span(1))
    else:
        return _plain_item(page, span)
    group = Named(name_of(page, head), head, "data.item.head")
    return [*_unless_nothing(page, group), *_grouped(_inner(page, inside), group.name)]


def _inner(page: Page, span: Span) -> list[Named]:
    """Return the members that an item tells: the noun phrase of each, never what they are for or a whole clause.

    «via e-mail of gsm bereiken we je» and «binnen de uitzonderingen het nummer» tell only the words known as data.
    """
    found: list[Named] = []
    waiting: list[Span] = []
    for part in _members(page, span):
        low = page.low(part)
        if _REASON.match(low):
            break
        tail = _TAIL_CLAUSE.search(page.shadow.low, part.start, part.end)
        core = trimmed(page.shadow, Span(part.start, tail.start())) if tail else part
        if _ROUNDABOUT.match(low) or _CLAUSE.search(page.low(core)) or is_clause(page.low(core)):
            found += [*_named(page, waiting, "data.item.member"), *in_sentence(page, core)]
            waiting = []
        elif core.end > core.start:
            waiting.append(core)
        if tail and _AIM.match(page.shadow.low, tail.start(), part.end):
            break
    return found + _named(page, waiting, "data.item.member")


def _plain_item(page: Page, span: Span) -> list[Named]:
    low = page.low(span)
    fact = _FACT.match(low)
    if fact:
        return [
            Named(page.words(rest), rest, "data.item")
            for rest in [trimmed(page.shadow, Span(span.start + fact.end(), span.end))]
        ]
    if _OCCASION.match(low):
        return []
    if is_clause(low) or _CLAUSE.search(page.low(_without_tail(page, span))):
        return [item for one in sentences(page.shadow, span) for item in told_in(page, one)]
    about = _ABOUT.match(low) or _COPY.match(low)
    core = Span(span.start + about.end(), span.end) if about else span
    tail = _TAIL_CLAUSE.search(page.shadow.low, core.start, core.end)
    body = Span(core.start, tail.start()) if tail else core
    parts = _members(page, body)
    if len(parts) > 1 and all(len(page.low(part).split()) <= LONGEST_NAME // 2 for part in parts):
        return _named(page, parts, "data.item.member")
    whole = trimmed(page.shadow, body if tail and len(page.low(body).split()) > 1 else core)
    if len(page.low(whole).split()) > LONGEST_NAME:
        return in_sentence(page, span)
    return _unless_nothing(page, Named(name_of(page, whole), whole, "data.item"))


def _is_name(page: Page, span: Span) -> bool:
    low = page.low(span)
    return len(low.split()) <= LONGEST_NAME // 2 and not _VERB.search(low)


def _without_tail(page: Page, span: Span) -> Span:
    tail = _TAIL_CLAUSE.search(page.shadow.low, span.start, span.end)
    return Span(span.start, tail.start()) if tail else span


def _unless_nothing(page: Page, named: Named) -> list[Named]:
    return [] if is_nothing(page.low(named.span)) or _IS_BASIS.search(page.low(named.span)) else [named]


def _grouped(found: list[Named], group: str) -> list[Named]:
    return [item if fold(item.name) == fold(group) else dataclasses.replace(item, group=group) for item in found]


def _named(page: Page, parts: list[Span], rule: str) -> list[Named]:
    shared = head_shared(page.shadow, parts)
    found: list[Named] = []
    for part in parts:
        text = shared.get(part)
        name = canonical_name(text) if text else name_of(page, part)
        if not is_nothing(page.low(part)) and not whole_file(page.words(part)):
            found.append(Named(name, part, rule))
    return found


def _members(page: Page, span: Span) -> list[Span]:
    """Split an enumeration, and join what belongs together again: adjectives before one noun, «u of uw partner»."""
    labels = tuple(known_labels(page.shadow, span))
    joined: list[Span] = []
    waiting: int | None = None
    for part in members(page.shadow, span, labels):
        low = page.low(part)
        if joined and (_WITH_PARTNER.search(page.low(joined[-1])) or _OF_ANOTHER.match(low)):
            joined[-1] = Span(joined[-1].start, part.end)
            continue
        if _ADJECTIVE_ONLY.match(low):
            waiting = part.start if waiting is None else waiting
            continue
        joined.append(Span(part.start if waiting is None else waiting, part.end))
        waiting = None
    return joined


def families(found: list[Named]) -> Iterator[tuple[str, str]]:
    """Yield each member and the group in which the document places it."""
    for item in found:
        if item.group is not None:
            yield item.name, item.group
