"""Who speaks in a statement, and what the statement says of itself: title, version, language."""

import collections
import itertools
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from importers.statement.bodies.likeliest import BELOW_HEADING, TOLD, likeliest_of, told_in_full
from importers.statement.bodies.offices import OFFICE
from importers.statement.bodies.speaker_name import fullest
from importers.statement.bodies.tool_names import supplies_tools
from importers.statement.bodies.written_names import also_written_small, hardly_written_small
from importers.statement.page import Page, Part
from importers.statement.words import lexicon
from importers.statement.words.shadow import Shadow, Span
from importers.statement.words.wordings import Wording, Wordings, patterns
from ropa.vocabulary.bodies import find_body

_HEADED = (
    r"(?:(?:[Mm]inisterie|[Mm]iniste(?:re|ry)|[Gg]emeente|[Pp]rovincie|[Aa]gentschap|[Dd]epartement|[Uu]niversite(?:it|y)?"
    r"|[Cc]ommune|[Vv]ille|[Pp]olitiezone|[Hh]ulpverleningszone|[Ss]tad|[Zz]one de [Pp]olice)"
    r" (?:(?:van|voor|of|for|de la|de|des|du) |d'|de l')?)"
)
_WORD = r"(?:[A-Z]{2,8}!(?= [A-Z])|[A-Z][\w&'+-]{0,40}(?:/[A-Z][\w&'+-]{0,40})?|[a-z]{1,12}[A-Z]\w{0,40})"
_NAME = (
    rf"(?<![\w&.@/-])(?<![^dlDL]')({OFFICE}|{_HEADED}?(?:{_WORD}(?:\.(?:be|nl|fr|eu|com|org|brussels|vlaanderen)\b)?)"
    rf"(?:(?: (?:en|van|de|der|het|voor|tot|&|et|des|du|pour|la|and|of|the|for)){{0,3}} "
    rf"(?:'[st] )?(?:[A-Z][\w&'-]{{0,40}}|[a-z]&[a-z]\b)"
    rf"| '[st] [A-Z][\w&'-]{{0,40}}| 's-[A-Z][\w&'-]{{0,40}}|(?: (?:d|l)'|(?: de)? l')[A-Z][\w&'-]{{0,40}}){{0,6}})"
)
_ARTICLE = re.compile(
    r"^(?:(?:Comment|Pourquoi|Hoe|Waarom|How|Why) (?=[A-Z]))?(?:(?:De|Het|Een|La|Le|Les|The) (?=[A-Z])|[LD]')?"
)
"""What begins a sentence, or the question that a title asks («Comment X traite vos données»), and no name."""
_CLIENT = patterns(
    rf"(?:in (?:onze )?opdracht van|ten behoeve van|namens|pour le compte de|on behalf of"
    rf"|(?:[Mm]eer (?:over|info\w*)|[Ll]ees|[Rr]aadpleeg|[Zz]ie|[Bb]ekijk|[Cc]onsulte[rz]|[Rr]ead|[Ss]ee|[Mm]ore)\b"
    rf"[^.]{{0,60}} (?:privacy ?(?:verklaring|beleid|policy|statement)|politique[^.]{{0,30}}) (?:van|de|du|of)) "
    rf"(?:de |het |la |le |l'|the )?{_NAME}"
)
_CLIENT_WEIGHT = 9
"""What it counts against a name that the speaker works for it, or that its own policy is referred to."""
_BELOW_CONTACT = 4
_LONGEST_REST = 60
_SENTENCE = re.compile(r"[.?!]$|@|https?:|\b(?:is|zijn|wordt|est|sont|are|we|wij|nous|u|je|vous|you)\b")
_CALLED_WEIGHT = 3
"""What it counts for a name that the text shortens at its beginning."""
_BEGINNING = 4
"""In so many parts a statement introduces itself."""
_LEGAL_END = re.compile(r" (?:VZW|NV|BV|BVBA|CVBA|SA|ASBL|SRL|vzw|nv|bv)$")
_ITS_SERVICE = re.compile(
    r"(?<=[A-Z])-(?:dienst|app|site|website|platform|omgeving|portaal|applicatie|toepassing)(?:en|s)?$"
)
"""What a compound adds to the acronym of the body whose service it names («BBV-dienst»)."""
_NO_NAME = re.compile(
    r"^(?:(?:Onze|Ons|Uw|Jouw|Mijn|Hun|Deze|Dit|Zijn|Haar|Notre|Nos|Votre|Our|Your|This|Any|Every) .*"
    r"|.*(?:[Ff]unctionaris|[Pp]rotection [Oo]fficer|[Dd]elegue|[Ww]ebmaster|[Ss]ervicedesk|[Hh]elpdesk)\b.*"
    r"|.*(?:[Rr]eglement|[Oo]vereenkomst|[Vv]oorwaarden)"
    r"|Algemene?|Algemeen|Generale?s?|General|Gebruikers?|Bezoekers?|Klant(?:en)?|Betrokkenen?|Utilisateurs?|Users?"
    r"|Vlaamse|Belgische|Waalse|Brusselse|Federale|Nederlandse|Europese|Franse|Duitse|De|Het|Een|Deze|Dit|Wij|We"
    r"|U|Uw|Je|Jouw|In|Op|Voor|Om|Als|Privacy\w*|Cookie\w*|Cookies|Policy|Statement|Notice"
    r"|Algemene Verordening.*|AVG|GDPR|Art\w*|EU|EER|Europ(?:a|e|ees|ese|ean|een|eenne|eens|ennes)\b.*|Belgi\w+.*|"
    r"(?:(?:Belgische|Vlaamse) )?Gegevensbeschermingsautoriteit|GBA|APD|CNIL|AP|VTC|Vlaamse Toezichtcommissie"
    r"|Privacycommissie|Autoriteit Persoonsgegevens|Autorite de [Pp]rotection.*|Commission .*[Vv]ie [Pp]rivee"
    r"|Data Protection.*|RGPD|DPO|FG|DPD|Internet|Pilot|Versie|Version|IP|ICT|IT|[Ee]thisch\w* [Cc]omite.*"
    r"|Social Media|Daarom|Hierbij|Ze|Zij|Die|Ons|Onze|Dat|Er|Ook|Hoe|Wat|Waarom"
    r"|Welke|Eventueel|Alle|Alleen|Door|Nadat|Wanneer|Elk|Bij|Via|Van|Nous|The|Our|This|Les|Le|La"
    r"|Hieronder|Hierna|Hiervoor|Hiermee|Hierover|Hiernaast|Hiertoe|Daarnaast|Daarvoor|Daarbij|Daartoe|Bovendien"
    r"|Verder|Vervolgens|Indien|Tenzij|Soms|Meestal|Doorgaans|Meer|Naast|Tijdens|Zo|Zodra|Zoals|Uiteraard|Sommige"
    r"|Andere|Iedere|Iedereen|Niemand|Men|Hij|Nu|Omdat|Volgens|Sinds|Tot|Uit|Onder|Over|Na|Met|Aan|Tegen|Binnen"
    r"|Buiten|Enkel|Graag|Zonder|Elke|Concreet|Samen|Vanaf|Wie|Waar|Kan|Kunt|Moet|Mag|Heeft|Ik|Jij|Hun|Zijn|Haar|Dan"
    r"|Toch"
    r"|Nos|Notre|Votre|Vos|Si|Pour|Dans|En|Vous|Il|Elle|On|Ces|Cette|Ce|Lorsque|Afin|Toutefois|Ainsi|Par|Avec|Sans"
    r"|You|Your|If|For|To|When|By|It|They|These|Below|Here|However|Some|Any|All|Please|With|Under|At|An)$"
)
_VERSION = re.compile(
    r"\b(?:versie|version) ?:? ?(?P<number>\d{1,3}(?:\.\d{1,3}){0,2})?(?: ?[:(-]? ?(?:van )?(?P<date>(?:\d{1,2}"
    r" )?[a-z]{3,10} (?:19|20)\d{2}|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}))?"
)
_UPDATED = re.compile(
    r"\b(?:laatst (?:bijgewerkt|gewijzigd|aangepast)|laatste (?:wijziging|aanpassing|update)|bijgewerkt"
    r"|derniere mise a jour|last (?:updated|modified|revised))"
    r"(?: op| le| on)? ?:? ?(?P<date>(?:\d{1,2} )?[a-z]{3,10} (?:19|20)\d{2}|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2})"
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari janvier january jan", "februari fevrier february feb", "maart mars march mrt", "april avril apr",
            "mei mai may", "juni juin june jun", "juli juillet july jul", "augustus aout august aug",
            "september septembre sep sept", (
                "oktober octobre october okt oct"
            ), "november novembre nov", "december decembre dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_DAY = re.compile(r"(?:(\d{1,2}) )?([a-z]{3,10}) ((?:19|20)\d{2})\b")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})$")
_LANGUAGES = {
    "nl": re.compile(r"\b(?:de|het|een|van|wij|uw|je|gegevens|worden|voor|niet|en)\b"),
    "fr": re.compile(r"\b(?:le|la|les|des|nous|vos|donnees|sont|pour|pas|et|une)\b"),
    "en": re.compile(r"\b(?:the|of|we|your|data|are|for|not|and|you|with)\b"),
}
_MONTH_LIMIT = 12


class _Cue(NamedTuple):
    """What a way to name the speaker counts for the name, and what more where the text begins."""

    rank: int
    weight: int
    begin: int
    pattern: re.Pattern[str]


@lexicon.remembered
def _cues() -> Wordings[_Cue]:
    rows = enumerate(lexicon.table("publisher")["cue"])
    patterns = ((rank, row, re.compile(row["cue"].replace("NAME", _NAME))) for rank, row in rows)
    cues = (_Cue(rank, row["weight"], row.get("begin", 0), pattern) for rank, row, pattern in patterns)
    return Wordings(cues, lambda cue: cue.pattern)


class Speaking(NamedTuple):
    """The body that speaks: its name, where the text says so most clearly, and the shorter name by which it goes on."""

    name: str | None = None
    span: Span | None = None
    short: str | None = None


def publisher_of(page: Page, acronyms: Mapping[str, str], shorts: Mapping[str, str]) -> Speaking:
    """Return the name of the body that speaks, where the text says so, and by which shorter name it speaks of itself.

    `acronyms` and `shorts` are the acronyms and other short names that the text gives, each with the full name.
    """
    scores, best = _told(page)
    if not scores:
        return Speaking()
    hosts = _mail_domains(page)
    for name in scores:
        scores[name] += _of_host(name, hosts)
    _less_for_others(page, scores, best)
    _only_in_passing(page, scores)
    if not scores:
        return Speaking()
    for short, full in {**acronyms, **shorts}.items():
        if short in scores and full in scores:
            scores[short] += scores[full]
    begin = page.parts[:_BEGINNING][-1].span.end
    for short in shorts.keys() & scores.keys():
        # a statement shortens a name where it begins to speak of itself
        scores[short] += _CALLED_WEIGHT if 0 <= page.shadow.plain.find(short) < begin else 0
    likeliest = likeliest_of(page, scores, best)
    name = told_in_full(page, likeliest, scores, best)
    whole = re.search(rf"{re.escape(shorts[name])}(?![\w-])", page.shadow.plain) if name in shorts else None
    place = Span(*whole.span()) if whole is not None else best[name][1]
    # the cues are read without accents; the name is the one of the text
    told, span = fullest(page, _bare(_LEGAL_END.sub("", page.words(place)).strip()), place)
    return Speaking(told, span, likeliest if name != likeliest and likeliest in name else None)


def _told(page: Page) -> tuple[collections.Counter[str], dict[str, tuple[int, Span]]]:
    """Return what every name counts by what is said of it, and where the text says so most clearly."""
    scores: collections.Counter[str] = collections.Counter()
    best: dict[str, tuple[int, Span]] = {}
    for cue, part, match in sorted(_said(page), key=lambda said: said[0].rank):
        name = _bare(_LEGAL_END.sub("", match.group(1)).strip())
        compound = _ITS_SERVICE.search(name) is not None
        name = _ITS_SERVICE.sub("", name)
        quoted = cue.weight >= TOLD and page.shadow.plain[: match.start(1)].endswith(('"', '"Het ', '"De '))
        if len(name) < 2 or _no_name(page, name, quoted=quoted):  # noqa: PLR2004 - a letter is no name
            continue
        scores[name] += cue.weight + (cue.begin if part.index < _BEGINNING else 0)
        if name not in best or cue.weight > best[name][0]:
            start, end = match.span(1)
            best[name] = (cue.weight, Span(start, start + len(name) if compound else end))
    for name, span, weight in _below_heading(page):
        if not _no_name(page, name):
            scores[name] += weight
            best.setdefault(name, (weight, span))
    return scores, best


def _said(page: Page) -> Iterator[tuple[_Cue, Part, re.Match[str]]]:
    """Yield where a cue names somebody, with its part; none goes from one part of the text into the next."""
    for part in page.parts:
        for cue in _cues().likely(page.shadow, part.span):
            for match in cue.pattern.finditer(page.shadow.plain, part.span.start, part.span.end):
                yield cue, part, match


def _only_in_passing(page: Page, scores: collections.Counter[str]) -> None:
    """Leave out a name that stands in the text once, after a preposition alone, unless the page has it as its title.

    So is one against which more is said than for it.
    """
    plain, title = page.shadow.plain, page.layout.title or ""
    passing = [name for name, score in scores.items() if score == 1 and name not in title and plain.count(name) == 1]
    for name in [*passing, *(name for name, score in scores.items() if score <= 0)]:
        del scores[name]


def _less_for_others(page: Page, scores: collections.Counter[str], best: dict[str, tuple[int, Span]]) -> None:
    """Count against those whom the speaker works for, who work for it, or whose own policy is referred to."""
    likely = [(part, client) for part in page.parts for client in _CLIENT.likely(page.shadow, part.span)]
    for match in (one for part, client in likely for one in client.finditer(page.shadow.plain, *part.span)):
        name = _bare(_LEGAL_END.sub("", match.group(1)).strip())
        if name in scores and (len(scores) > 1 or best[name][0] < TOLD):
            scores[name] -= _CLIENT_WEIGHT


def _below_heading(page: Page) -> Iterator[tuple[str, Span, int]]:
    """Yield the name that begins the line after a heading, or a lead, about who decides or whom to reach.

    With it come its place and what it counts.
    """
    for part, following in itertools.pairwise(page.parts):
        low = page.low(part.span).rstrip(" :?")
        leads = part.block.kind in {"heading", "term"} or page.low(part.span).endswith(":")
        match = _NAMED_LINE.match(page.shadow.plain, following.span.start, following.span.end) if leads else None
        weight = BELOW_HEADING if _ABOUT_SPEAKER.search(low) else _BELOW_CONTACT if _TO_REACH.search(low) else 0
        if match and weight and (weight == BELOW_HEADING or _ends_line(page, match.end(), following)):
            yield _bare(_LEGAL_END.sub("", match.group(1)).strip()), Span(*match.span(1)), weight


def _ends_line(page: Page, place: int, part: Part) -> bool:
    """Whether a line of an address is over after the name, but for a legal form or what the name says in full."""
    rest = page.plain(Span(place, part.span.end))
    return len(rest) <= _LONGEST_REST and not _SENTENCE.search(rest)


_ABOUT_SPEAKER = Wording(
    r"(?<!co-)(?<!co)(?<!mede)(?:verwerkings)?verantwoordelijke\b[^?]{0,60}$|\bresponsable d[eu] traitement[^?]{0,60}$"
    r"|\bwie\b[^?]{0,20}\bverantwoordelijk\b[^?]{0,60}$|\bqui est responsable\b[^?]{0,60}$"
    r"|\bwho is responsible\b[^?]{0,60}$"
    r"|\bcontroller[^?]{0,60}$|^(?:\d+[.)]? )?(?:wie zijn (?:wij|we)|qui sommes.nous|who (?:are we|we are)|over ons)\b"
)
_TO_REACH = Wording(
    r"^(?:\d+[.)]? )?(?:(?:onze|our|nos|notre) )?(?:contact(?:gegevens|informatie)?|coordonnees"
    r"|contact (?:details|information|data|us)|contacteer ons|contactez.nous|nous contacter"
    r"|hoe (?:kunt u|kan je|kan u) ons (?:bereiken|contacteren))$"
)
_OWN_TERM = re.compile(
    r"(?:Web)?[Ss]ites?|Services?|Diensten?|Plat(?:form|eforme)|App(?:s|licatie|lication)?|Verordening|Gegevens|Data"
    r"|Donnees|Leden|Lid|Membres?|Members?|Personal|Persoonsgegevens|Policy|Politique|Beleid|Verklaring|Contract"
    r"|Overeenkomst|Partijen|Derden|Tiers|Cookies?|Account|Compte|Content|Verantwoordelijke|Responsable|Controller"
)
"""What a contract writes with a capital as a term of its own names no body."""
_STREET = re.compile(
    r"(?:straat|laan|weg|plein|lei|dreef|kaai|markt|dijk|gracht|kade|singel|street|road|lane)$"
    r"|^(?:rue|avenue|boulevard|place|chaussee|quai|square)\b",
    re.IGNORECASE,
)
_NAMED_LINE = re.compile(rf"(?:De |Het |La |Le |L'|The )?{_NAME}")


def _no_name(page: Page, name: str, *, quoted: bool = False) -> bool:
    """Whether words with capitals name no body that could speak.

    They may be ordinary words, which the text also writes small, supervisors, or suppliers of tools.
    """
    body = find_body(name)
    if name.islower():
        return True
    one_word = name[1:].islower() and " " not in name and not quoted
    if one_word and body is None and also_written_small(page.shadow, name):
        return not hardly_written_small(page.shadow, name) or _OWN_TERM.match(name) is not None
    return (
        _NO_NAME.match(name) is not None
        or _OWN_TERM.fullmatch(name) is not None
        or _is_street(page, name)
        or supplies_tools(name)
        or (body is not None and body.ict and not body.public)
    )


def _is_street(page: Page, name: str) -> bool:
    """Whether a name is that of a street, with the number of a house behind it somewhere in the text."""
    return _STREET.search(name) is not None and re.search(rf"{re.escape(name)},? \d", page.shadow.plain) is not None


def _of_host(name: str, hosts: set[str]) -> int:
    """Return what it counts that the addresses of the text end like the name, or like its first letters."""
    squeezed = re.sub(r"[^a-z0-9]", "", name.lower())
    initials = "".join(word[0].lower() for word in name.split() if word[0].isupper())
    if squeezed and any(squeezed in host or (len(host) > 3 and host in squeezed) for host in hosts):  # noqa: PLR2004 - short hosts say little
        return 8
    return 5 if len(initials) > 1 and initials in hosts else 0


def _bare(name: str) -> str:
    """Return a name without an article that only begins its sentence."""
    return name if find_body(name) is not None and find_body(name.split(" ", 1)[-1]) is None else _ARTICLE.sub("", name)


def _mail_domains(page: Page) -> set[str]:
    hosts = re.findall(r"@([a-z0-9.-]{1,80})\.[a-z]{2,8}\b", page.shadow.low)
    return {re.sub(r"[^a-z0-9]", "", host) for host in hosts}


def title_of(page: Page) -> str:
    """Return the title: what the head of the file states, else its first heading, else its first words."""
    if page.layout.title:
        return page.layout.title
    heading = next((part for part in page.parts if part.block.kind == "heading"), None)
    if heading is not None:
        return page.words(heading.span)
    first = page.sentences(page.parts[0])[:1] if page.parts else []
    return page.words(first[0])[:120] if first else ""


def version_of(page: Page) -> tuple[str | None, str | None]:
    """Return the version as stated, the latest where several are listed, and its ISO date where it can be told."""
    found: list[tuple[str, str, str | None]] = []
    for match in _VERSION.finditer(page.shadow.low):
        number, date = match.group("number"), iso_date(match.group("date") or "")
        if date is None and number is None:
            continue
        words = [f"versie {number}"] if number else []
        words += [match.group("date")] if date and match.group("date") else []
        found.append((date or "", ", ".join(words), date))
    for match in _UPDATED.finditer(page.shadow.low):
        date = iso_date(match.group("date"))
        if date:
            found.append((date, match.group("date"), date))
    if not found:
        return None, None
    _, version, date = max(found, key=lambda item: item[0])
    return version, date


def iso_date(text: str) -> str | None:
    """Return the ISO date of «1 mei 2018», «mei 2018» (the first of the month) or «1/5/2018», None for another text."""
    words = _DAY.search(text)
    if words and words.group(2) in _MONTHS:
        return f"{words.group(3)}-{_MONTHS[words.group(2)]:02d}-{int(words.group(1) or 1):02d}"
    numbers = _NUMERIC.search(text)
    if numbers and int(numbers.group(2)) <= _MONTH_LIMIT:
        return f"{numbers.group(3)}-{int(numbers.group(2)):02d}-{int(numbers.group(1)):02d}"
    return None


def language_of(page: Page) -> str:
    """Return the language of the text by its commonest words: nl, fr or en."""
    return page.shadow.once(_commonest)


def _commonest(shadow: Shadow) -> str:
    sample = shadow.low[:20000]
    votes = {language: len(pattern.findall(sample)) for language, pattern in _LANGUAGES.items()}
    return max(votes, key=lambda language: (votes[language], language == "nl"))
