"""Purposes of processing: «om … te», «in het kader van», «voor … doeleinden», and items of lists of purposes."""

import dataclasses
import re

from importers.statement.aims import (
    aims,
    announced_purposes,
    bracketed_purposes,
    chained_aims,
    dutch_aims,
    foreign_purposes,
    further_aims,
    grounded_purposes,
    numbered_aims,
)
from importers.statement.aims.aim_holders import of_speaker
from importers.statement.aims.asked_aims import completes
from importers.statement.categories.data_words import Named
from importers.statement.categories.data_words import in_sentence as data_in
from importers.statement.page import Page
from importers.statement.persons.persons import tells_persons
from importers.statement.structure.enumerations import members, trimmed
from importers.statement.words.sentences import is_clause
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_FRAME = Wording(
    r"\b(?:in (?:het )?kader van|binnen het kader van|met het oog op|ten behoeve van het"
    r"|(?:gebruikt?|gebruiken|verwerkt|verwerken|verzameld|verzamelen|bewaard) (?:in verband met|i\.v\.m\.)"
    r"|kaderen in|belast (?:zijn )?met een) "
    r"(?:de |het )?(?!(?:de |het )?(?:onze|mijn|diensten|uitoefening|deze|dit|zogenaamde|verwerking|avg|gdpr"
    r"|wettelijke verplichting\w*)\b)"
)
_REASONS = Wording(
    r"\bom redenen van (?!overmacht)[^,.;:()]{3,60}"
    r"|\b(?:om|voor|wegens|vanwege|uit) (?:[a-z]+- en )?[a-z]{4,}(?:redenen|overwegingen)\b"
    r"|\bom (?:technische|organisatorische|administratieve|statistische|commerciele|operationele|praktische|economische"
    r"|wetenschappelijke|historische) redenen\b"
)
_FOR = Wording(
    r"(?<!verantwoordelijke )\bvoor (?:een|de|het) (?:(?:\w+e) )?(?!verwerking|bescherming|bewaring|beveiliging"
    r"|uitoefening|uitvoering van (?:de |een |onze |het )?(?:overeenkomst|contract))"
    r"(?:\w+(?:ing|atie|voering|controle)) van "
    r"\w(?:(?! (?:worden|wordt|werden|is|zijn|kan|kunnen|moet|moeten|zal|zullen|mag|mogen|of indien|en (?:ter|om|voor)"
    r"|als)\b)[^,.;:]){2,80}"
    r"|\bvoor (?!(?:andere|deze|die|dezelfde|volgende|bepaalde|welke|welbepaalde|de|alle|specifieke|verschillende"
    r"|meerdere|diverse|twee|drie|vier|enkele|bovenstaande|voormelde|genoemde|onze|uw) )"
    r"(?:[a-z]+- (?:en|of) |[a-z]+ (?:en|of) )?(?:[a-z]+ )?\w*doeleinden\b"
    r"|\bvoor onze (?:wettelijke )?(?:opdracht|dienstverlening)\b"
    r"|(?<!verantwoordelijke )\b(?:voor|met als doel|heeft (?:tot|als) doel|is bedoeld voor"
    r"|gericht op) het (?!verwerken|uitoefenen|beschermen"
    r"|beveiligen|bewaren|opslaan|gebruik|indienen|stellen|intrekken|delen|vervullen|bereiken|verwezenlijken|downloaden"
    r"|verstrijken|aflopen|beeindigen|starten)(?:[a-z]+ (?:kunnen )?)?"
    r"[a-z]{3,}en(?: (?:en|of) (?:het )?[a-z]{3,}en)? van (?:een |de |het )?"
    r"(?:(?! (?:worden|wordt|werden|is|zijn|kan|kunnen|moet|moeten|zal|zullen|mag|mogen|als|indien|maken|gebruiken"
    r"|verwerk\w+|verzamelt?|verzamelen|vra(?:agt|gen)|bewa(?:art|ren)|hante\w+|werk(?:t|en)|de(?:elt|len)"
    r"|hou(?:dt|den)|krijg\w*"
    r"|die|dat|bijvoorbeeld|om|maakt|gebruikt|heeft|hebben|werd|ontwikkeld|doet|doen)\b)[^,.;:()]){3,80}"
    r"|\bter (?!(?:bescherming|beveiliging) van (?:uw|je|jouw|de (?:persoons)?gegevens|persoons|privacy)"
    r"|(?:uitvoering|nakoming|naleving) van (?:de |een |onze |het |deze |die )?(?:wet|avg|\w*overeenkomst|contract"
    r"|artikel|verplichting)"
    r"|(?:beschikking|attentie|vervanging|vervollediging|verwezenlijking|aanvulling|uitoefening|verwerking|bewaring"
    r"|omschrijving|plaatse|inzage|kennisgeving) )"
    r"(?:[a-z]{3,}(?:ing|tie|sie)|controle|nazorg|analyse|bewijs|promotie|onderzoek)"
    r"(?:(?:,| en| of|/) (?:ter )?(?:[a-z]{3,}(?:ing|tie|sie)|controle|nazorg|analyse)){0,3} van "
    r"(?:(?! (?:worden|wordt|werden|is|zijn|kan|kunnen|moet|moeten|zal|zullen|gebruiken|verwerken|maken|en (?:ter|om"
    r"|voor))\b)"
    r"[^,.;:()]){3,80}"
)
_REFERS_BACK = re.compile(
    r"gegevens (?:[a-z]+ ){0,8}te (?:kunnen |mogen )?(?:verwerken|verkrijgen|verzamelen|ontvangen|bekomen)$"
    r"|^hun (?=[^,]* te )|^(?:jouw|uw|je) privacy te |aan de wettelijke \w+en"
    r" te voldoen|^deze (?:\w+ )?na te kijken|^(?:de |deze |uw |je )?gegevens te verwijderen|^meer te weten"
    r"|(?:hierboven|hiervoor|eerder) (?:beschreven|vermelde|genoemde)|\b(?:bovenstaande|voornoemde"
    r"|bovenvermelde|bovengenoemde|voormelde|desbetreffende) (?:\w+ )?(?:doel|reden|taken|finalit)"
    r"|^(?:(?:de|het|in|onder|hier|deze|dit|ons|onze|punt|artikel|\w*verklaring|\w*beleid) ){0,5}(?:beschreven"
    r"|genoemde|vermelde|opgesomde|betrokken|volgende) \w*doel(?!groep)\w*"
    r"|^(?:om )?(?:de |het )?volgende \w+$"
    r"|^doeleinden$|^(?:een )?of meer\w* van de \w+ doel| te$"
    r"|^(?:the )?(?:purposes?|objectives?) (?:stated|described|set out|mentioned|listed)|^ces finalites"
    r"|\b(?:wettelijke|contractuele) verplichtingen? (?:alsook|en )|\b(?:described|mentioned) above"
    r"|^(?:onder (?:meer|andere)|o\.a\.|(?:but )?(?:are )?not limited to|among other things|sans s'y limiter"
    r"|entre autres"
    r"|(?:het|de) volgende|know basis)$|susmentionne|ci-dessus|verwerk\w*overeenkomst|processing agreement"
    r"|contrat de sous-traitance"
)
"""A purpose that only points back to purposes told elsewhere names none."""
_USED_FOR = Wording(
    r"\b(?:verwerkt|verwerken|verwerkte|gebruikt|gebruiken|aangewend|verzameld|verzamelen|ingezameld|opgevraagd|ingezet"
    r"|(?<!die )(?<!dat )(?<!die strikt )(?:vereist|nodig|noodzakelijk|essentieel|cruciaal|onontbeerlijk|bedoeld|dient"
    r"|dienen))\b(?! (?:hebben|zijn) voor)"
    r"(?:(?!\b(?:voor|om|als|niet|geen|nooit|kader|toegankelijk|beschikbaar|contactpersoon|verantwoordelijk\w*"
    r"|oneigenlijk|tenzij"
    r"|zodra|zolang|zorg\w*|sta(?:at|an)|instaa\w+)\b)[^.,;:]){0,70}?"
    r",? (?:enkel |alleen |uitsluitend |ook |onder meer |o\.a\. )?voor "
    r"(?!(?:u|jou|je(?! [a-z]{4})|ons|hen|hem|haar(?! [a-z]{4})|iedereen|wie|wat|zover|elke?|alle|andere|dezelfde"
    r"|deze|dit|die|dat|dergelijke"
    r"|zo ?lang"
    r"|derden|minstens|maximaal|hoogstens|ten|meer|hun eigen|\d\w*"
    r"|de (?:duur|tijd|periode|termijn|uitoefening|verwerking|bescherming|beveiliging|bewaring|betrokken\w*|gebruiker)"
    r"|(?:de |het |een |onze |deze )?(?:verdere |goede )?uitvoering van (?:de |een |onze |het )?"
    r"(?:overeenkomst\w*|contract\w*|doel\w*)"
    r"|een (?:periode|termijn|duur|andere|ander|beperkte|bepaalde|goed)|het (?:verwerken|bewaren|einde|geval)"
    r"|(?:[a-z]+ ){0,4}(?:doel|doelen|doeleinden|doelstellingen)"
    r"|(?:[a-z]+ ){0,2}(?:taak|taken|opdracht\w*) van (?:algemeen|openbaar) belang)\b)"
    r"(?=(?:de |het |een |onze |zijn |haar |uw |je )?[a-z])"
)
_USED_FOR_END = re.compile(
    r"[.;:()]|,? (?:op (?:basis|grond) van|en om|om|die|dat|waar\w*|indien|als|wanneer|tenzij|zodat|maar|worden|wordt"
    r"|en (?:worden|wordt|niet|nooit|kan|kunnen|mag|mogen|zal|zullen|is|zijn|moet|moeten|heeft|hebben|we|wij|u|je)"
    r"|gebruikt|verwerkt|of (?:worden|wordt)|gedurende|zoals|behalve|bij \w+t) "
    r"|, (?=(?:we|wij) )"
)
_AGAIN = re.compile(
    r"(?:(?:heel|ook|soms|sporadisch|eventueel|occasioneel|daarnaast|verder|mogelijk|anderzijds|dwz|d\.w\.z\.?"
    r"|namelijk) )*"
    r"(?:voor )?"
)
_MOST_WORDS = 9
_LIST = Wording(
    r"\b(?:behelst|omvat|houdt in|bestaat uit|comprend|includes) (?:o\.m\. |onder meer |onder andere )?(?=het |de )"
)
_NEXT_LISTED = re.compile(
    r", (?=het |de )|;|, (?=(?![a-z]+ingen )[a-z]{3,}en (?:en [a-z]+en )?van )"
    r"|,? en (?=het [a-z]{3,}en (?:en [a-z]+en )?van )"
)
_NOMINAL = re.compile(r"(?:(?:het )?[a-z]{3,}en (?:en [a-z]+en )?van|de \w+|het (?:toezicht|beheer|onderzoek))\b")
_TEXT_END = re.compile(
    r"[.,;:()|]|\b(?:die|dat|waar|indien|wanneer|tenzij|zodat|kan|kunnen|worden|wordt|vindt|hebben|heeft|is"
    r"|zijn (?=er|we|wij|ge\w+))\b| [a-z]+ (?:we|wij) "
)
_NO_FRAME = re.compile(
    r"(?:een )?(?:(?:app|campagne|project|pilot|website|platform|toepassing)\b"
    r"|(?:nieuwe |europese |geldende )*(?:regelgeving|wetgeving|verordening)|uitbraak|rechtsvordering"
    r"|rechtszaak"
    r"|(?:boekhoudkundige|fiscale|contractuele) verplichting|gerechtvaardigd belang|(?:gerechtelijk|politioneel"
    r"|strafrechtelijk)\w* |wettelijke|verwerking van"
    r"|algemene verordening|privacy\w*\b|gdpr\b)"
)
"""What is named as a frame and is a ground or a rule, no purpose."""
_POLICE = re.compile(r"\b(?:politie|justitie|gerecht|parket|onderzoeksrechter|toezichthouder) $")
_NEAR = 24
"""What a police or a court does in the frame of something is no aim of the speaker."""
_STAFF = re.compile(r" \([^()]*\b(?:team|medewerkers|personeel|dienst van|afdeling)\b[^()]*\)?")
_GROUND = re.compile(
    r" ?\([^()]*(?:toestemming|gerechtvaardigd|verplichting|overeenkomst|contractue\w+|\bgrond|algemeen belang|consent"
    r"|interets? legitime|legitimate interest|contrat)\b[^()]*\)[ .;]*$"
)
"""The lawful basis that an item gives in brackets at its end is no part of the purpose."""
_WORK = re.compile(
    r"(?:\b(?:voor|instaat voor|zorgt voor|verantwoordelijk voor|pour|for) (?:de |het |uw |je |jouw |onze )?"
    r"|(?:(?<= - )|(?<= – )|^)(?:to (?!the |our |your |all |any |a |an )|om |afin de ))([\w -]{3,60})"
)
_PARTNER = re.compile(r"\b([a-z]{4,30}?)s?(?:partner|leverancier|bureau|bedrijf)\b")
_THESE = re.compile(r"(?:deze|die|dit|dat) ([a-z]+)")
LONGEST = 160


def in_sentence(page: Page, sentence: Span) -> list[Named]:
    """Return the purposes that a sentence states."""
    found: list[Named] = []
    foreign = [
        _named(page, span, "purpose.foreign")
        for span in (*foreign_purposes.in_front(page, sentence), *foreign_purposes.in_sentence(page, sentence))
        if not dutch_aims.quoted(page.shadow.low, sentence, span.start)
    ]
    effects = [_named(page, span, "purpose.effect") for span in aims.in_sentence(page, sentence)]
    announced = [
        _named(page, trimmed(page.shadow, span), "purpose.announced")
        for span in announced_purposes.in_sentence(page, sentence)
    ]
    part = page.part_at(sentence.start)
    tied = [
        *(_named(page, span, "purpose.ground") for span in grounded_purposes.in_sentence(page, part, sentence)),
        *(_named(page, span, "purpose.bracket") for span in bracketed_purposes.in_sentence(page, part, sentence)),
    ]
    chained = [_named(page, span, "purpose.chain") for span in chained_aims.in_sentence(page, part, sentence)]
    to_do = [_named(page, span, "purpose.to-do") for span in dutch_aims.in_sentence(page, sentence)]
    numbered = [_named(page, span, "purpose.numbered") for span in numbered_aims.in_sentence(page, sentence)]
    own = (*numbered, *tied, *to_do, *_framed(page, sentence), *_listed(page, sentence))
    for named in (*own, *chained, *foreign, *effects, *announced):
        if not any(named.span.meets(other.span) for other in found):
            found += _apart(page, named)
    for named in list(found):
        for span in further_aims.after(page.shadow.low, named.span, sentence.end):
            if not any(span.meets(other.span) for other in found):
                found.append(_named(page, span, "purpose.further"))
    told = (item for item in found if not (_REFERS_BACK.search(item.name.lower()) or completes(page.shadow, item.span)))
    return sorted(told, key=lambda item: item.span)


def _apart(page: Page, named: Named) -> list[Named]:
    """Return a purpose as the several that it is made of."""
    pieces = further_aims.apart(page.shadow.low, named.span)
    return [_named(page, piece, named.rule) for piece in pieces] if len(pieces) > 1 else [named]


def with_named(page: Page, sentence: Span, found: list[Named]) -> list[Named]:
    """Return the purposes with «deze berichten» told by what the sentence called them before («berichten uit X»)."""
    named: list[Named] = []
    for item in found:
        match = _THESE.match(item.name.lower())
        before = data_in(page, Span(sentence.start, item.span.start)) if match else []
        full = next((one.name for one in before if match and one.name.lower().startswith(f"{match.group(1)} ")), None)
        rest = item.name[match.end() :] if match else ""
        named.append(dataclasses.replace(item, name=f"{full}{rest}") if full else item)
    return named


def _framed(page: Page, sentence: Span) -> list[Named]:
    low = page.shadow.low
    found = []
    for match in _FRAME.finditer(low, sentence.start, sentence.end):
        project = page.shadow.plain[match.end() : match.end() + 1].isupper()
        police = _POLICE.search(low, max(sentence.start, match.start() - _NEAR), match.start())
        if _NO_FRAME.match(low, match.end()) or police or project or not of_speaker(page, sentence, match.start()):
            continue
        end = _TEXT_END.search(low, match.end(), sentence.end)
        spot = Span(match.end(), min(end.start() if end else sentence.end, match.end() + LONGEST))
        if len(page.low(spot)) > 3:  # noqa: PLR2004 - shorter is no purpose
            found.append(_named(page, spot, "purpose.framework"))
    found += [
        _named(page, Span(*match.span()), "purpose.for")
        for told in (_FOR, _REASONS)
        for match in told.finditer(low, sentence.start, sentence.end)
        if of_speaker(page, sentence, match.start())
    ]
    return found + _used_for(page, sentence)


def _used_for(page: Page, sentence: Span) -> list[Named]:
    """Return what data are said to be used for: each member of an enumeration, else the whole phrase."""
    low = page.shadow.low
    found: list[Named] = []
    for match in _USED_FOR.finditer(low, sentence.start, sentence.end):
        # «vóór» tells when, and is folded to the same letters
        if "ó" in page.words(Span(match.start(), match.end())) or not of_speaker(page, sentence, match.end()):
            continue
        end = _USED_FOR_END.search(low, match.end(), sentence.end)
        spot = Span(match.end(), min(end.start() if end else sentence.end, match.end() + LONGEST))
        listed = members(page.shadow, spot)
        short = all(len(page.low(piece).split()) <= _MOST_WORDS for piece in listed)
        commas = low.count(",", spot.start, spot.end)
        whole = any(page.low(piece).endswith("-") for piece in listed)
        apart = commas or all(" " not in page.low(piece) for piece in listed)
        pieces = listed if short and apart and not whole else [spot]
        starts = [again.end() if (again := _AGAIN.match(low, *piece)) else piece.start for piece in pieces]
        pieces = [Span(start, piece.end) for start, piece in zip(starts, pieces, strict=True)]
        if tells_persons(page, trimmed(page.shadow, pieces[0])):
            continue  # for whom, not what for
        found += [_named(page, trimmed(page.shadow, piece), "purpose.used-for") for piece in pieces]
    return [item for item in found if not is_clause(item.name.lower())]


def _listed(page: Page, sentence: Span) -> list[Named]:
    low = page.shadow.low
    found: list[Named] = []
    for match in _LIST.finditer(low, sentence.start, sentence.end):
        start = match.end()
        for cut in [*_NEXT_LISTED.finditer(low, start, sentence.end), None]:
            end = cut.start() if cut else sentence.end
            spot = Span(start, end)
            if _NOMINAL.match(low, start, end):
                found.append(_named(page, trimmed(page.shadow, spot), "purpose.enumeration"))
            start = cut.end() if cut else end
    return found


_ACTIVITY = re.compile(
    r"(?:(?:het )?(?:kunnen )?[a-z]+en(?: en (?:het )?[a-z]+en)? van |het (?:gericht(?:er)? |kunnen )[a-z]+en "
    r"|het [a-z]+en(?: en [a-z]+en)? (?:van|over|met|aan|voor|door) "
    r"|[a-z]+(?:ing|atie)(?: en [a-z]+)? van |(?:creating|operating|managing|responding|providing|sending|processing"
    r"|improving|analy[sz]ing|maintaining|ensuring|verifying|handling|keeping|organi[sz]ing|contacting|informing"
    r"|complying|offering|monitoring|preventing|answering)\b"
    r"|(?:u|je|jou|jouw|uw|onze) (?!(?:persoons)?gegevens )(?:[a-z-]+ ){0,6}?te (?:kunnen )?[a-z]+n\b"
    r"|om (?!deze|uw gegevens|de gegevens)[^.;:]{3,160}\bte [a-z]+n"
    r"|(?:de |het |la |le |l')?(?:gestion|organisation|envoi|suivi|amelioration|reponse|traitement de vos demandes)\b)"
)
_SERVES = re.compile(r" (?:indien |wanneer |om (?:te |[^,.;:]{1,60} te )|die |dat |zodat )")


def names_activity(low: str) -> bool:
    """Return whether a line begins like the name of what is done («het beheren van …», «managing …», «om … te»)."""
    return _ACTIVITY.match(low) is not None


_HEADED = Wording(r" ?[:–](?= )| - ")
_LONGEST_HEAD = 6


def head_of(page: Page, span: Span) -> Span | None:
    """Return the head of an item that explains itself («Klachtenbehandeling: het registreren van …»), if it has one."""
    split = _HEADED.search(page.shadow.low, span.start, span.end)
    if split is None or split.end() >= span.end - 1:
        return None
    head = Span(span.start, split.start())
    return head if 0 < len(page.low(head).split()) <= _LONGEST_HEAD and not is_clause(page.low(head)) else None


_ON_CONDITION = re.compile(
    r"(?:si vous|si tu|als (?:u|je|jij)|indien (?:u|je)|wanneer (?:u|je)|if you|where you|when you|(?:enkel )?(?:met"
    r"|mits|na) "
    r"(?:uw|je|jouw)|avec votre|moyennant votre|with your|subject to your)\b"
    r"(?:[^:;.]{2,140}: ?|[^:;.,]{2,140}, (?=(?:om|voor|to|for|pour|afin) ))"
)


_FOR_WHOM = re.compile(
    r"(?:voor (?:de |onze |alle )|pour (?:les? |la |nos |tous les |l')|for (?:the |our |all )?)"
    r"(?:[\w'-]+ ?){1,4}: (?=\S)"
)
"""Whom an item tells the aims for before its colon («Pour les candidats : recevoir …»)."""


def without_condition(page: Page, span: Span) -> Span:
    """Return an item without the condition before its colon («If you agreed: send you news»)."""
    low = page.shadow.low
    condition = _ON_CONDITION.match(low, *span) or _FOR_WHOM.match(low, *span)
    return Span(condition.end(), span.end) if condition and condition.end() < span.end else span


def of_item(page: Page, span: Span) -> Named:
    """Return the purpose that an item of a list of purposes is; what it serves in turn is left out."""
    span = without_condition(page, span)
    low = page.low(span)
    serves = _SERVES.search(low) if names_activity(low) and not low.startswith("om ") else None
    if serves:
        span = Span(span.start, span.start + serves.start())
    cut = _STAFF.search(page.shadow.low, span.start, span.end) or _GROUND.search(page.shadow.low, span.start, span.end)
    return _named(page, trimmed(page.shadow, Span(span.start, cut.start()) if cut else span), "purpose.item")


def of_work(page: Page, span: Span) -> list[Named]:
    """Return the purpose in the description of what a body does («een callcenter dat instaat voor uw vragen»)."""
    match = _WORK.search(page.shadow.low, span.start, span.end) or _PARTNER.search(
        page.shadow.low, span.start, span.end
    )
    found = [_named(page, Span(*match.span(1)), "purpose.work")] if match else []
    return [item for item in found if not _REFERS_BACK.search(item.name.lower())]


_LEADING = re.compile(
    r"(?:om|teneinde|voor|ook|bijvoorbeeld|er|pour|afin de|dans le but de"
    r"|en vue (?:de la |de l'|des|du|de)|dans le cadre d(?:es|e la|e|u)"
    r"|au|aux|a|en (?:rapport|relation|lien) avec|in connection with|vise(?:nt)? a|a pour (?:but|objet|objectif"
    r"|finalite) d(?:e |')|(?:strictement )?necessaires? (?:au|a la|a)"
    r"|(?:used|needed|required|necessary|processed|collected)(?: only| solely| exclusively)? for|met als doel|ter"
    r"|heeft (?:tot|als) doel|is bedoeld voor|gericht op|in order to|to|for the purposes? of|for)"
    r" (?:la |le |les |l'|the )?"
)


def _named(page: Page, span: Span, rule: str) -> Named:
    start, end = span
    bar = page.shadow.low.find(" | ", start, end)
    end = bar if bar > start else end
    while end > start and page.shadow.low[end - 1] in " .,;:":
        end -= 1
    span = Span(start, end)
    name = page.words(span)
    while (lead := _LEADING.match(name.lower())) and len(name) > lead.end() + 3:
        name = name[lead.end() :].lstrip(": ")
    return Named(name[:LONGEST], span, rule)
