"""Categories of personal data: items of lists, members of enumerations, and known words in sentences."""

import dataclasses
import re
from collections.abc import Iterator

from importers.statement.categories.data_announced import told_in
from importers.statement.categories.data_members import LONGEST_MEMBER, LONGEST_NAME, members_of_data, named_members
from importers.statement.categories.data_questions import is_described, is_question
from importers.statement.categories.data_words import Named, in_sentence, is_nothing, name_of, phrases_in
from importers.statement.categories.no_data import denies, is_deed, is_way, of_persons, tells_none
from importers.statement.page import Page
from importers.statement.persons.persons import are_persons
from importers.statement.structure.enumerations import members, trimmed
from importers.statement.structure.sections import lead_roles
from importers.statement.words.sentences import is_clause, sentences
from importers.statement.words.shadow import Span
from ropa.naming import fold

_MOSTLY = 0.7
"""Of so much of an item a turn of phrase must be to be the item."""
_ABOUT = re.compile(
    r"(?:(?:uw|je|jouw|de|persoons|bepaalde) ?)*(?:gegevens|informatie|data|donnees) "
    r"(?:m\.b\.t\.|met betrekking tot|over|omtrent|inzake|betreffende|rond|in verband met|relatives? a(?:ux?)?"
    r"|concernant|about|regarding) "
)
_COPY = re.compile(
    r"(?:een |de |het )?(?:overzicht|detail|lijst|historiek|samenvatting)(?: en (?:detail"
    r"|overzicht))? van (?:de |het |uw |je |jouw |alle )?"
)
_OCCASION = re.compile(
    r"(?:als|wanneer|indien|door|bij|tijdens|via|om|dans|lorsque|quand|si|en cas|pour|par|lors|when|if|in|on|by|while"
    r"|during|for|at) "
)
_FACT = re.compile(r"(?:het feit )?(?:of|dat) (?:u|je|jij) ")
_QUALIFIED = re.compile(
    r" ?\((?:om|ingeval|enkel|alleen|slechts|uitsluitend|optioneel|facultatief|(?:niet )?verplicht|indien|als|wanneer"
    r"|bij|voor|tenzij|in geval|in voorkomend|desgewenst|vrijwillig|geanonimiseerd|anoniem|met|zonder|zie|if|only"
    r"|optional(?:ly)?"
    r"|required|mandatory|where|when|for|to|unless|voluntary|with|without|see|in case|pour|si|seulement|uniquement"
    r"|as provided|in accordance|conform|volgens|conformement|and occasionally|en in voorkomend|en eventueel|via"
    r"|facultati(?:f|ve)|obligatoire|optionnel(?:le)?|lorsque|en cas|le cas|sauf|avec|sans|voir)\b[^()]*\)"
)
"""A bracket that says when or what for a category is asked («(optioneel)», «(only for minors)») names none."""
_OCCASIONS = re.compile(
    r"(?:(?:via|bij|in|op|het|de|ons|onze|our|the|le|la|notre|votre|your|uw|je) )*"
    r"(?:(?:[\w-]+ )?[\w-]*formulier(?:en)?|(?:[\w-]+ )?forms?|formulaires?(?: (?:de |d')?[\w-]+)?"
    r"|[\w-]*nieuwsbrie(?:f|ven)|newsletters?|lettre d'information"
    r"|(?:inscription|abonnement) a (?:la |notre )?[\w' -]+|webshop|online shop|boutique"
    r"|(?:deze |this |ce )?website|site(?: web)?|sollicitaties?|recruitment|recrutement|vacatures?)"
)
"""A head that tells on what occasion the data after it are given («Contactformulier: naam, bericht») is none."""
_ALL_ELSE = re.compile(
    r"(?:(?:alle|overige|andere|all|any|toute?s?) ){1,2}"
    r"(?:(?:andere|overige|other|autres?|personal|persoonlijke|bijkomende|additional) )*"
    r"(?:persoons)?(?:gegevens|informatie|data|information|informations?|donnees?)(?: personnelles?)?"
    r"(?: (?:die|welke|that|which|que))? (?:u|je|jij|you|vous|tu)\b"
    r"(?:(?! (?:bijvoorbeeld|zoals|bv|door|such as|for example|by|par exemple|comme|notamment"
    r"|via|tijdens|during|lors)\b)"
    r"[^.,;:()]){3,60}"
)
_TAIL_CLAUSE = re.compile(
    r",?(?: of| en)?(?: enkel| alleen| uitsluitend| only)? "
    r"\b(?:(?<!gegevens )(?:gegeven|verkregen|verzameld|ingevuld|opgegeven)(?= (?:tijdens|via|uit|door|bij) )"
    r"|both|whether|zowel|ongeacht|t\.b\.v\.|ten behoeve van|die|dat|waar|waarvan|wanneer|zoals|om"
    r"|sinds|indien|als|voor zover|qui|que|which|that"
    r"|ou(?= (?:vous|tu|nous|on|il|elle|ils) ))\b "
    r"|, (?:stored|collected|gathered|kept|used|processed|obtained|provided|limited|beperkt|verzameld"
    r"|bewaard|opgeslagen"
    r"|gebruikt|verkregen|limitee?s?|collectee?s?|conservee?s?|utilisee?s?)\b "
)
_REASON = re.compile(
    r"(?:om|voor|bij|als|wanneer|indien|zodat|omdat|zelden|soms|pour|afin|for|to|when"
    r"|limited to|beperkt tot|limitee?s? a|stored|collected|verzameld|bewaard|opgeslagen) "
    r"|(?:zelden|soms|rarement|rarely)$"
)
_ROUNDABOUT = re.compile(r"(?:via|bij|binnen|met|in|op|uit|door|tijdens|per|from|by|with|on|at|dans|par|avec) ")
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
_LASTS = re.compile(
    r"(?: ?(?:wordt |worden |bewaard |bewaren |conservee?s? |kept |stored )?(?:we |wij )?(?:bewaren )?)?(?:tot|maximaal"
    r"|maximum|minimaal|max\.?|zolang|ten hoogste|gedurende|jusqu'|pendant|au maximum|until|up to|for"
    r"|as long as|at most)"
    r" [^.;:,]{0,30}?\b(?:jaar|jaren|maand(?:en)?|dagen|weken|ans?|mois|jours|years?|months?|days"
    r"|lidmaatschap|uitschrij\w+"
    r"|einde|fin|end)\b| ?\d{1,3} (?:jaar|maand|dagen|we[e]?k|ans?\b|mois|jours|years?|months?|days)"
)
"""After a head a period only tells how long it is kept («Klantgegevens: maximaal 2 jaar»)."""
_NOT_APART = re.compile(r"foto|photo|video|beeld|image|.*-$")
_WHAT_FOR = re.compile(r"(?:(?:van|door|via|bij) [^.;:,]{2,60} )?om (?:[^.;:]{3,60} )?te [a-z]+n\b")
_LEADS_ON = re.compile(
    r"\b(?:die|that|which|que) (?:wij|we|nous) [^:]{3,40}:$|\b(?:verzamelt|verwerkt|collects|collecte) [^:]{3,60}:$"
)
"""An item that leads in others («gevoelige gegevens die wij verwerken:»)."""
_GIVES = re.compile(
    r"(?:zoals|waaronder|b\.v\.|bv\.?|bijv\.?|bijvoorbeeld|o\.a\.|onder (?:meer|andere)|namelijk|nl\."
    r"|such as|e\.?g\.?|i\.e\.|for example|including|comme|par exemple|p\.? ?ex\.?|notamment|telles? que|tels que"
    r"|a savoir),? "
)
_IS_BASIS = re.compile(
    r"\b(?:noodzaak|toestemming|verplichting(?:en)?|belang(?:en)?|consentement|obligations?|consent)$"
)
_RIGHT = re.compile(r"(?:het )?recht (?:op|van|om|tot)\b|(?:le )?droit (?:de|d'|a)\b|(?:the )?right (?:to|of)\b")
_OF_WHOM = re.compile(
    r"(?:van|voor|over|bij|pour|concernant|for|about|of) (?:(?:de|het|een|uw|onze|alle|les|le|la|our|the|all) )?"
    r"[a-z-]+(?: [a-z-]+){0,3}$"
)
"""A head that tells whose data follow («Van de leerling: …») is no category."""
_OPEN = re.compile(r"\([^()]*$")
_GROUP = re.compile(r"gegevens|informati|\bdata\b|donnees|details|coordonnees")
_OF_A_KIND = re.compile(
    r"(?:(?:de|les|vos|the|your|uw) )?(?:[a-z]*gegevens|informatie|donnees|informations|data|information) "
)
"""«Données relatives au contrôle des véhicules : …»: a head may be long where it begins with what it holds."""
_PROPER = re.compile(r"[A-Z][a-z]|\.[a-z]")
_TO_AIM = re.compile(r" ?(?:[–—]|-(?= )) ?(?=(?:om|zodat|teneinde|pour|afin|to|so that|in order|for|voor) )")
"""After a dash an item tells what for the data are that it names («Winkel: naam, adres – om te leveren»)."""
_BRACKETED = re.compile(r"\(([^()]+)\)")
_EXAMPLES = re.compile(
    r"^(.{3,110}?),? (?:zoals|waaronder|onder meer|onder andere|bijvoorbeeld|o\.a\.|b\.v\.|bv\.?|bijv\.?|e\.g\."
    r"|p\. ?ex\.|such as|including|comme|notamment|par exemple|for (?:example|instance)|tel(?:le)?s que"
    r"|namelijk|met name|a savoir) (.+)$"
)


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
    parts = members_of_data(page, span)
    if len(parts) < 3 or not any(in_sentence(page, part) for part in parts):  # noqa: PLR2004 - fewer are no list
        return []
    return named_members(page, parts, "data.paragraph-list")


def of_item(page: Page, span: Span) -> list[Named]:
    """Return the categories of an item of a list of data: its head, and what stands after a colon or in brackets."""
    low = page.low(span)
    if _RIGHT.match(low) or _LEADS_ON.search(low) or is_deed(low) or is_way(low) or denies(low):
        return []
    if low.endswith(":") and "data" in lead_roles(low)[:1] and is_clause(low):
        return []  # it only leads in what stands below it
    if besides := _ALL_ELSE.match(page.shadow.low, span.start, span.end):
        given = Span(span.start, span.start + len(besides.group().rstrip(" –-")))
        return [Named(name_of(page, given), given, "data.item.else")]
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
    if split is None or _LABELLED.match(low, split.start()):
        return None if split is None else []
    if split.end() >= span.end - 1 or not _is_name(page, Span(span.start, split.start())):
        return None
    aim = _TO_AIM.search(low, split.end(), span.end)
    head = trimmed(page.shadow, Span(span.start, split.start()))
    rest = Span(split.end(), aim.start() if aim else span.end)
    said = page.low(rest).strip()
    if tells_none(said) or is_way(said):
        return []
    if (
        (aim and not in_sentence(page, head) and not _GROUP.search(page.low(head)))
        or _OF_WHOM.match(low, span.start, head.end)
        or _OCCASIONS.fullmatch(page.low(head))
        or are_persons(page, head)
    ):
        return _inner(page, rest)
    heads, group = _heads(page, head), Named(name_of(page, head), head, "data.item.head")
    if len(heads) > 1 or _LASTS.match(page.low(rest)):
        return [*heads, *in_sentence(page, rest)] if heads else [group]
    prose = (
        _VERB.search(page.low(rest))
        or _WHAT_FOR.match(page.low(rest).strip())
        or (split.group() != ":" and "," not in page.low(rest))
    )
    inner = in_sentence(page, rest) if prose else _inner(page, rest)
    return [*_unless_nothing(page, group), *_grouped(inner, group.name)]


def _heads(page: Page, head: Span) -> list[Named]:
    """Return the categories that a head enumerates, where each is known («Naam en voornaam: …»)."""
    parts = members_of_data(page, head)
    known = {item.span for item in in_sentence(page, head)}
    whole = all(part in known and not _NOT_APART.match(page.low(part)) for part in parts)
    return named_members(page, parts, "data.item.member") if len(parts) > 1 and whole else []


def _with_examples(page: Page, span: Span) -> list[Named]:
    """Return a category and its examples («financiële gegevens, zoals …», «adres (straat, nummer)»), else the item."""
    low = page.shadow.low
    examples = _EXAMPLES.match(low[span.start : span.end])
    bracket = _BRACKETED.search(low, span.start, span.end)
    qualified = _QUALIFIED.search(low, span.start, span.end)
    if qualified and low[qualified.end() : span.end].strip(" .;,") == "" and qualified.start() > span.start:
        return _with_examples(page, Span(span.start, qualified.start()))
    if examples and (_OPEN.search(examples.group(1)) or _OCCASION.match(examples.group(1))):
        examples = None
    if examples and not _CLAUSE.search(examples.group(1)) and not is_clause(examples.group(1)):
        head = trimmed(page.shadow, _without_tail(page, Span(span.start, span.start + examples.end(1))))
        inside = Span(span.start + examples.start(2), span.end)
    elif bracket and of_persons(bracket.group(1)) and _ends_item(page, span, bracket):
        return _phrase_item(page, Span(span.start, bracket.start()))
    elif bracket and "," in bracket.group(1) and not _lists_data(page, span, bracket):
        return _phrase_item(page, Span(span.start, bracket.start() if _ends_item(page, span, bracket) else span.end))
    elif bracket and (_GIVES.match(bracket.group(1)) or "," in bracket.group(1) or _several_data(page, span, bracket)):
        head = trimmed(page.shadow, _without_tail(page, Span(span.start, bracket.start())))
        given = _GIVES.match(low, *bracket.span(1))
        inside = Span(given.end() if given else bracket.start(1), bracket.end(1))
        if are_persons(page, inside, share=0.5):
            return _unless_nothing(page, Named(name_of(page, head), head, "data.item"))
    else:
        return _plain_item(page, span)
    *before, head = _before_group(page, head)
    group = Named(name_of(page, head), head, "data.item.head")
    listed = named_members(page, before, "data.item.member")
    inner = [] if _are_values(page, inside) else _grouped(_inner(page, inside), group.name)
    return [*listed, *_unless_nothing(page, group), *inner]


def _are_values(page: Page, inside: Span) -> bool:
    """Whether examples are proper names, which a category may have as its value («de browser, b.v. Vuurvos»)."""
    named = [page.plain(one) for one in members(page.shadow, inside)]
    return bool(named) and all(_PROPER.match(one) for one in named) and not in_sentence(page, inside)


def _before_group(page: Page, head: Span) -> list[Span]:
    """Return the members before a group, and the group: «reactietijden, foutmeldingen, klikken (links, rechts)»."""
    parts = members_of_data(page, head) if "," in page.low(head) else [head]
    short = all(0 < len(page.low(part).split()) <= LONGEST_NAME // 2 for part in parts)
    return parts if len(parts) > 1 and short else [head]


def _lists_data(page: Page, span: Span, bracket: re.Match[str]) -> bool:
    """Whether a bracket names data, not the values that a category may have («risk (high, mid, low)»)."""
    return (
        _GIVES.match(bracket.group(1)) is not None
        or _GROUP.search(page.shadow.low, span.start, bracket.start()) is not None
        or bool(in_sentence(page, Span(*bracket.span(1))))
    )


def _several_data(page: Page, core: Span, bracket: re.Match[str]) -> bool:
    """Whether a member names more data in a bracket at its end («het voertuig (kenteken, gewicht)»)."""
    inside = Span(*bracket.span(1))
    several = len(members(page.shadow, inside)) > 1 and _lists_data(page, core, bracket)
    return several and _ends_item(page, core, bracket) and not are_persons(page, inside, share=0.5)


def _ends_item(page: Page, span: Span, bracket: re.Match[str]) -> bool:
    return page.shadow.low[bracket.end() : span.end].strip(" .;,") == ""


def _inner(page: Page, span: Span) -> list[Named]:
    """Return the members that an item tells: the noun phrase of each, never what they are for or a whole clause.

    «via e-mail of gsm bereiken we je» and «binnen de uitzonderingen het nummer» tell only the words known as data.
    """
    found: list[Named] = []
    waiting: list[Span] = []
    for part in members_of_data(page, span):
        low = page.low(part)
        if _REASON.match(low):
            break
        tail = _TAIL_CLAUSE.search(page.shadow.low, part.start, part.end)
        core = trimmed(page.shadow, Span(part.start, tail.start())) if tail else part
        aside = _QUALIFIED.search(page.shadow.low, core.start, core.end)
        core = Span(core.start, aside.start()) if aside and aside.start() > core.start else core
        if is_deed(low):
            continue
        if (listed := _BRACKETED.search(page.shadow.low, *part)) and _several_data(page, part, listed):
            found += [*named_members(page, waiting, "data.item.member"), *_with_examples(page, part)]
            waiting = []
            continue
        if is_question(low):
            waiting.append(part)
        elif _ROUNDABOUT.match(low) or _CLAUSE.search(page.low(core)) or is_clause(page.low(core)):
            found += [*named_members(page, waiting, "data.item.member"), *in_sentence(page, core)]
            waiting = []
        elif core.end > core.start:
            waiting.append(core)
        if tail and _AIM.match(page.shadow.low, tail.start(), part.end):
            break
    return found + named_members(page, waiting, "data.item.member")


def _plain_item(page: Page, span: Span) -> list[Named]:
    low = page.low(span)
    if named := _whole_item(page, span):
        return [named]
    if _OCCASION.match(low):
        return []
    if is_clause(low) or _CLAUSE.search(page.low(_without_tail(page, span))):
        return [item for one in sentences(page.shadow, span) for item in told_in(page, one)]
    return _phrase_item(page, span)


def _whole_item(page: Page, span: Span) -> Named | None:
    """Return the category that an item names in a way of its own: all that one gives, a phrase, a fact."""
    low = page.low(span)
    if whole := _one_phrase(page, span):
        return Named(name_of(page, whole), whole, "data.item")
    core = trimmed(page.shadow, span)
    if is_question(low) or (page.shadow.english and is_described(low)):
        return Named(page.words(core).strip(" .;,"), core, "data.item.question")
    fact = _FACT.match(low)
    if fact is None:
        return None
    rest = trimmed(page.shadow, Span(span.start + fact.end(), span.end))
    return Named(page.words(rest), rest, "data.item")


def _phrase_item(page: Page, span: Span) -> list[Named]:
    low = page.low(span)
    about = _ABOUT.match(low) or _COPY.match(low)
    core = Span(span.start + about.end(), span.end) if about else span
    tail = _TAIL_CLAUSE.search(page.shadow.low, core.start, core.end)
    body = Span(core.start, tail.start()) if tail else core
    parts = members_of_data(page, body)
    if len(parts) > 1 and all(len(page.low(part).split()) <= LONGEST_NAME // 2 for part in parts):
        return named_members(page, parts, "data.item.member")
    if tail and is_nothing(page.low(trimmed(page.shadow, body))) and len(page.low(core).split()) <= LONGEST_MEMBER:
        # «gegevens die nodig zijn met het oog op …» names a category by what follows
        return [Named(name_of(page, trimmed(page.shadow, core)), trimmed(page.shadow, core), "data.item")]
    whole = trimmed(page.shadow, body if tail and len(page.low(body).split()) > 1 else core)
    if len(page.low(whole).split()) > LONGEST_NAME:
        return in_sentence(page, span)
    return _unless_nothing(page, Named(name_of(page, whole), whole, "data.item"))


def _one_phrase(page: Page, span: Span) -> Span | None:
    """Return the turn of phrase that an item is and that names one category («de datum en het uur van uw bezoek»)."""
    core = trimmed(page.shadow, span)
    enough = core.start + _MOSTLY * (core.end - core.start)
    return next((one for one in phrases_in(page.shadow, core) if one.start == core.start and one.end >= enough), None)


def _is_name(page: Page, span: Span) -> bool:
    low = page.low(span)
    most = LONGEST_NAME if _OF_A_KIND.match(low) else LONGEST_NAME // 2
    return len(low.split()) <= most and not _VERB.search(low)


def _without_tail(page: Page, span: Span) -> Span:
    tail = _TAIL_CLAUSE.search(page.shadow.low, span.start, span.end)
    return Span(span.start, tail.start()) if tail else span


def _unless_nothing(page: Page, named: Named) -> list[Named]:
    return [] if is_nothing(page.low(named.span)) or _IS_BASIS.search(page.low(named.span)) else [named]


def _grouped(found: list[Named], group: str) -> list[Named]:
    return [item if fold(item.name) == fold(group) else dataclasses.replace(item, group=group) for item in found]


def families(found: list[Named]) -> Iterator[tuple[str, str]]:
    """Yield each member and the group in which the document places it."""
    for item in found:
        if item.group is not None:
            yield item.name, item.group
