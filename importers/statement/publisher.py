"""Who speaks in a statement, and what the statement says of itself: title, version, language."""

import collections
import re
from collections.abc import Iterator

from importers.statement.page import Page
from importers.statement.shadow import Span
from ropa.vocabulary.bodies import find_body

_NAME = (
    r"(?<![\w&'-])((?:[A-Z][\w&'-]{0,40}|[a-z]{1,12}[A-Z]\w{0,40})"
    r"(?: (?:(?:en|van|de|der|het|voor|&|et|des|du|and|of|the) ){0,2}[A-Z][\w&'-]{0,40}){0,6})"
)
_CUES: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        9,
        re.compile(
            rf"(?:[Dd]e|[Ll]a) (?:verwerkings)?verantwoordelijke (?:voor de verwerking )?(?:van (?:de|uw"
            rf"|jouw) (?:persoons)?gegevens )?is (?:de |het )?{_NAME}"
        ),
    ),
    (
        8,
        re.compile(
            rf"{_NAME}(?: [a-z]+)? is (?:de )?(?:verwerkingsverantwoordelijke|verantwoordelijk(?:e)? voor (?:de"
            rf"|deze|het) (?:verwerk|gegevens))"
        ),
    ),
    (8, re.compile(rf"is {_NAME} (?:\w+ )?(?:de )?verwerkingsverantwoordelijke")),
    (8, re.compile(rf"gegevens (?:worden|zullen worden) verwerkt door (?:de |het )?{_NAME}")),
    (
        8,
        re.compile(
            rf"(?:gaat uit van|uitgegeven door|opgesteld door|est (?:publiee|etablie|redigee) par|is issued by) "
            rf"(?:de |het |la |le |l'|the )?{_NAME}"
        ),
    ),
    (
        8,
        re.compile(
            rf"(?:[Bb]ij|[Aa]ls) {_NAME} (?:\w+ )?(?:zijn|nemen|vinden|hechten|verwerken|verzamelen) (?:wij|we)\b"
        ),
    ),
    (7, re.compile(rf"(?:[Nn]ous sommes|[Ww]ij zijn|[Ww]e are) (?:\" ?)?(?:de |het |la |le |l'|the )?{_NAME}")),
    (7, re.compile(rf"[Dd]it is de website van (?:de |het )?{_NAME}")),
    (7, re.compile(rf"(?:we|wij) om te verwijzen naar (?:de |het )?{_NAME}")),
    (
        5,
        re.compile(
            rf"(?:[Pp]rivacy(?:verklaring|beleid|statement|policy)|gegevensbescherming\)?) (?:geldt voor|van|of"
            rf"|de) (?:de |het )?{_NAME}"
        ),
    ),
    (5, re.compile(rf"©(?: \d{{4}})? {_NAME}")),
    (5, re.compile(rf"^(?:Privacy|PRIVACY)(?:verklaring|VERKLARING|beleid|BELEID)(?: [–-])? {_NAME}")),
    (
        4,
        re.compile(
            rf"{_NAME} (?:verwerkt|verzamelt|bewaart|hecht|respecteert|verbindt zich|beschikt|volgt|moet|neemt"
            rf"|plaatst|vindt|voorziet|garandeert|registreert|zorgt|houdt zich|behoudt zich|kan zijn)\b"
        ),
    ),
    (
        4,
        re.compile(
            rf"(?:[Ll]e responsable du traitement est|[Tt]he (?:data )?controller is) (?:la |le |l'|the )?{_NAME}"
        ),
    ),
    (
        4,
        re.compile(
            rf"{_NAME} (?:traite|collecte|s'engage|attache|accorde|respecte|dispose|enregistre|considere|veille|prevoit"
            rf"|processes|collects|attaches|respects|registers|is committed|takes|values|has appointed)\b"
        ),
    ),
    (3, re.compile(rf"(?:verwerkt|wisselt|verkrijgt|krijgt|doet|houdt|bepaalt|plaatst|treedt|stuurt) {_NAME}")),
    (1, re.compile(rf"(?:door|bij|van|aan) (?:de |het )?{_NAME}")),
)
_ARTICLE = re.compile(r"^(?:De|Het|Een|La|Le|Les|The) (?=[A-Z])")
_CLIENT = re.compile(
    rf"(?:in (?:onze )?opdracht van|ten behoeve van|namens|privacy(?:verklaring|beleid) van|pour le compte de"
    rf"|on behalf of) (?:de |het |la |le |l'|the )?{_NAME}"
)
_CLIENT_WEIGHT = 9
"""What it counts against a name that the speaker works for it, or that its own policy is referred to."""
_LEGAL_END = re.compile(r" (?:VZW|NV|BV|BVBA|CVBA|SA|ASBL|SRL|vzw|nv|bv)$")
_NO_NAME = re.compile(
    r"^(?:De|Het|Een|Deze|Dit|Wij|We|U|Uw|Je|Jouw|In|Op|Voor|Om|Als|Privacy\w*|Cookie\w*|Cookies"
    r"|Algemene Verordening.*|AVG|GDPR|Art\w*|EU|EER|Europ\w+.*|Belgi\w+.*|"
    r"Gegevensbeschermingsautoriteit|Social Media|Daarom|Hierbij|Ze|Zij|Die|Ons|Onze|Dat|Er|Ook|Hoe|Wat|Waarom"
    r"|Welke|Eventueel|Alle|Alleen|Door|Nadat|Wanneer|Elk|Bij|Via|Van|Nous|The|Our|This|Les|Le|La"
    r"|Hieronder|Hierna|Hiervoor|Hiermee|Hierover|Hiernaast|Hiertoe|Daarnaast|Daarvoor|Daarbij|Daartoe|Bovendien"
    r"|Verder|Vervolgens|Indien|Tenzij|Soms|Meestal|Doorgaans|Meer|Naast|Tijdens|Zo|Zodra|Zoals|Uiteraard|Sommige"
    r"|Andere|Iedere|Iedereen|Niemand|Men|Hij|Nu|Omdat|Volgens|Sinds|Tot|Uit|Onder|Over|Na|Met|Aan|Tegen|Binnen"
    r"|Buiten|Enkel|Graag|Zonder|Elke|Concreet|Samen|Vanaf"
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


def publisher_of(page: Page) -> tuple[str | None, Span | None]:
    """Return the name of the body that speaks, and where the text says so most clearly."""
    scores: collections.Counter[str] = collections.Counter()
    best: dict[str, tuple[int, Span]] = {}
    for weight, cue in _CUES:
        for match in _in_parts(page, cue):
            name = _bare(_LEGAL_END.sub("", match.group(1)).strip())
            if len(name) < 2 or _NO_NAME.match(name):  # noqa: PLR2004 - a letter is no name
                continue
            scores[name] += weight
            if name not in best or weight > best[name][0]:
                best[name] = (weight, Span(*match.span(1)))
    domain = _mail_domains(page)
    for name in scores:
        squeezed = re.sub(r"[^a-z0-9]", "", name.lower())
        if squeezed and any(squeezed in host or (len(host) > 3 and host in squeezed) for host in domain):  # noqa: PLR2004 - short hosts say little
            scores[name] += 8
    if not scores:
        return None, None
    for match in _in_parts(page, _CLIENT):
        name = _bare(_LEGAL_END.sub("", match.group(1)).strip())
        if name in scores and len(scores) > 1:
            scores[name] -= _CLIENT_WEIGHT
    name = min(scores, key=lambda name: (-scores[name], best[name][1]))
    place = best[name][1]
    # the cues are read without accents; the name is the one of the text
    return _bare(_LEGAL_END.sub("", page.words(place)).strip()), place


def _in_parts(page: Page, cue: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the matches of a cue; none goes from one part of the text into the next."""
    for part in page.parts:
        yield from cue.finditer(page.shadow.plain, part.span.start, part.span.end)


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
    sample = page.shadow.low[:20000]
    votes = {language: len(pattern.findall(sample)) for language, pattern in _LANGUAGES.items()}
    return max(votes, key=lambda language: (votes[language], language == "nl"))
