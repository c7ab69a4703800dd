"""How the controller and its data protection officer are reached, and enterprise numbers beside names."""

import re

from stdnum.be import vat

from importers.statement.facts import Mention
from importers.statement.page import Page, Part
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_EMAIL = re.compile(r"(?<![\w.+-])[a-z0-9][\w.+-]{0,63}@[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{2,30}){1,4}(?![\w-])")
_SPELT = Wording(
    r"(?<![\w.+-])(?:[a-z0-9_-]{1,30} (?:dot|punt|point) ){0,3}[a-z0-9._-]{1,40} (?:at|apenstaartje"
    r"|arobase) [a-z0-9-]{2,40}"
    r"(?: (?:dot|punt|point) [a-z0-9-]{2,30}){1,3}(?![\w-])"
)
"""An address of which the signs are written out: «info at voorbeeld dot be»."""
_AT = Wording(
    r"(?<![\w.+-])[a-z0-9][\w.+-]{0,63} ?[\[({] ?(?:at|@|apenstaartje|arobase) ?[\])}] ?[a-z0-9][a-z0-9-]{0,62}"
    r"(?:(?:\.| ?[\[({] ?(?:dot|punt|point) ?[\])}] ?)[a-z0-9-]{2,30}){1,3}(?![\w-])"
)
"""An address that is written so that no machine gathers it: «info [at] voorbeeld [dot] be»."""
_SIGN = re.compile(r"\s?[\[({]\s?(?:at|@|apenstaartje|arobase)\s?[\])}]\s?", re.IGNORECASE)
_DOT = re.compile(r"\s?[\[({]\s?(?:dot|punt|point)\s?[\])}]\s?", re.IGNORECASE)
_SPELT_SIGN = re.compile(r" (?:at|apenstaartje|arobase) ", re.IGNORECASE)
_SPELT_DOT = re.compile(r" (?:dot|punt|point) ", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![\d.])(?:\+\d{2,3}|00(?:3[1-9]|4[149])|0|(?=\(0\d))[ ./-]?(?:\(0\)[ ]?)?(?:\(0\d{1,3}\)|\d{1,3})"
    r"(?:(?: - |[ ./-])?\d{2,4}){2,4}(?![\d.]\d)"
)
_TOWN_NAME = r"(?:'s-)?[A-Z][\w'-]{2,30}(?:[ -][A-Z][\w'-]{2,30})?(?: (?:Cedex|CEDEX)(?: \d{1,2})?)?"
_POST = re.compile(
    r"(?<![\w-])(?:[A-Z][\w'-]{2,40}(?: [A-Z]?[\w'-]{1,30}){0,3})(?: |, ?)\d{1,4}(?:[-/]\d{1,4})?"
    r"(?: ?[A-Za-z](?![\w-]))?(?:,? (?:bus|boite"
    r"|bte|box"
    r"|b) ?\w{1,5})?(?: \([^()]{1,20}\))?(?:,| ?–"
    rf"| -| \|)? (?:a |te )?(?:(?:B|BE|NL|F|FR|L)(?: ?- ?)?)?[1-9]\d{{3}}(?: ?[A-Z]{{2}})? {_TOWN_NAME}"
)
_STREET = (
    r"(?:[A-Z][\w'-]{1,40} ){0,2}[A-Z][\w'-]{0,40}?(?:straat|laan|weg|plein|lei|steenweg|dreef|baan|markt|kaai|kade"
    r"|vest|singel"
    r"|gracht|hof|park|dijk|pad|boulevard)"
)
_NUMBER_FIRST_TOO = re.compile(
    rf"(?<![\w-])\d{{1,4}}(?: ?[A-Da-d])?,? {_STREET}(?: \([^()]{{1,20}}\))?(?:,| -)? (?:B-)?[1-9]\d{{3}} {_TOWN_NAME}"
)
_TOWN_FIRST = re.compile(
    rf"(?<![\d.])(?:B-)?[1-9]\d{{3}}(?: ?[A-Z]{{2}})? {_TOWN_NAME}, (?:{_STREET}|(?:[Rr]ue|[Aa]venue|[Pp]lace"
    r"|[Cc]haussee)"
    r"(?: [\w'.-]{1,25}){1,6}?),? \d{1,4}(?: ?[A-Za-z](?![\w-]))?"
)
_LOCATED = re.compile(
    r"\b(?:[Gg]evestigd|[Zz]etel|[Kk]antoor|[Aa]dres|[Ll]ocated|[Oo]ffices?|[Bb]ased|[Ss]itue(?:e|s)?|[Ee]tablie?s?"
    r"|[Ss]iege"
    r"|[Pp]ostale|[Cc]ourrier|[Aa]dresse)\b(?: [a-z']{1,12}){0,4}(?: ?:)? "
    rf"(?P<place>{_STREET} \d{{1,4}}(?: ?[A-Za-z](?![\w-]))?(?:,| -|,? (?:te|in))? {_TOWN_NAME}"
    rf"|{_TOWN_NAME}, {_STREET} \d{{1,4}}"
    rf"|\d{{1,4}}(?: bis| ter)?,? (?:rue|avenue|boulevard|place|quai|route|cours|square"
    rf"|chemin)\b(?: [\w'.-]{{1,25}}){{1,6}}?, "
    rf"{_TOWN_NAME}(?: \d{{1,2}}(?:e|er|eme)\b)?)"
)
"""An address without a postcode, behind a word that says that one stands there."""
_BUILDING = re.compile(
    rf"(?<![\w-])(?:Gebouw|Building|Batiment"
    rf"|Bat\.) [A-Z0-9][\w-]{{0,12}},? (?:[A-Z]{{1,2}}-)?[1-9]\d{{3,4}} {_TOWN_NAME}"
)
_NO_STREET = re.compile(
    r".*\b[A-Z]{2}\d{2} \d{4}\b"
    r"|(?:.* )?(?i:jan(?:uar[iy]|vier)?|feb(?:ruar[iy])?|fevrier|maart|march|mars|apr(?:il)?|avril|mei|may|mai"
    r"|jun[ei]?|juin"
    r"|jul[iy]?|juillet|aug(?:ust(?:us)?)?|aout|sep(?:tembre|tember)?|okt(?:ober)?|oct(?:ober|obre)?|nov(?:ember"
    r"|embre)?"
    r"|dec(?:ember|embre)?) \d{1,2},? \d{4}"
)
"""What looks like a street with its number, and is an account («BE12 3456 …») or a day («January 04, 2025»)."""
_MARK = re.compile(r"[-–•*\s]+")
_NUMBER_FIRST = re.compile(
    r"(?<![\w-])\d{1,4}(?:[-/]\d{1,4})?(?: ?(?:bis|ter|[A-Da-d]))?,? (?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace"
    r"|[Cc]haussee|[Qq]uai"
    r"|[Aa]llees?"
    r"|[Ii]mpasse|[Rr]oute|[Cc]ours|[Ss]quare|[Ee]splanade|[Cc]hemin|[Bb]d|[Aa]v)\b\.?(?: [\w'.-]{1,25}){1,7}?(?:,"
    r"| [–-])?"
    rf"(?: (?:TSA|CS|BP) \d{{2,6}}(?:,| [–-])?)? (?:[A-Z]-)?\d{{4,5}} {_TOWN_NAME}"
)
_BOX = re.compile(
    r"(?<![\w-])(?:Postbus|PB|P\.?O\.? ?[Bb]ox|BP|Boite postale) [A-Z]?\d{1,6}(?:,| [–-])? (?:[A-Z]-)?\d{4,5} "
    rf"(?:[A-Z]{{2}} )?{_TOWN_NAME}"
)
_LEGAL_FORM = re.compile(r"(?:[\w'&-]+ ){0,4}(?:ASBL|asbl|VZW|vzw|NV|BV|SA|SRL|CVBA|BVBA) ")
_BRITISH = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
_LINE_OF_ADDRESS = re.compile(r"[A-Z0-9][^.:@\n]{1,40}$")
_MOST_LINES = 3
_TOWN = re.compile(r"(?<!\d)[1-9]\d{3,4}\s*[A-Z]")
_PARTED = re.compile(r"\s*\n\s*\n")
_BEFORE_TOWN = re.compile(r"(?<=\w) (?=(?:B-)?[1-9]\d{3,4} [A-Z])")
_ENTERPRISE = re.compile(r"(?<![\d.])(?:BE ?)?[01]\d{3}[. ]?\d{3}[. ]?\d{3}(?![\d.]\d)")
_AUTHORITY = Wording(
    r"gegevensbeschermingsautoriteit|toezichthoudende autoriteit|toezichtcommissie|privacycommissie"
    r"|autoriteit persoonsgegevens|autorite de (?:protection|controle)|\bcnil\b|data protection authority"
    r"|supervisory authority|information commissioner|@(?:apd-gba|privacycommission)"
    r"|toezichthouder voor gegevensbescherming|\bedps\b|data protection supervisor"
    r"|controleur europeen|\bcepd\b|bescherming van de persoonlijke levenssfeer|protection de la vie privee|\bico\b"
    r"|\bcnpd\b"
    r"|drukpersstraat 35\b|rue de la presse 35\b|bezuidenhoutseweg 30\b|hoge nieuwstraat 8\b|place de fontenoy"
)
_NEAR = 160
"""How far before a number or an address the authority may be named to which it belongs."""
_LINE_LENGTH = 80
"""The longest line of an address; what is longer is prose."""
_OURS = re.compile(r"\b(?:ons|onze|nous|notre|nos|us|our)\b")
_OFFICER = re.compile(r"\b(?:functionaris|dpo|data protection officer|gegevensbeschermingsfunctionaris|fg\b|delegue)")
_PRIVACY = re.compile(r"privacy|gdpr|avg\b|dpo@|gegevensbescherming")


def contacts_in(page: Page) -> list[Mention]:
    """Return every e-mail address, phone number and postal address; `value` is «channel role».

    How the supervisory authority is reached is no contact of the controller.
    """
    return [item for item in _all_contacts(page) if not _of_authority(page, item.span)]


def _of_authority(page: Page, span: Span) -> bool:
    part = page.part_at(span.start)
    if part is not None and _speaks_for_itself(page, part, span):
        return False
    begin = max(part.span.start if part else 0, span.start - _NEAR)
    if _AUTHORITY.search(page.shadow.low, begin, span.end) is not None:
        return True
    if part is None:
        return False
    if part.above is not None and _AUTHORITY.search(page.low(page.sentences(part.above)[-1])):
        return True
    return _under_authority(page, part, span)


def _speaks_for_itself(page: Page, part: Part, span: Span) -> bool:
    """Whether the sentence is about the speaker («mail onze functionaris via …») and names no authority."""
    told = next((page.low(one) for one in page.sentences(part) if one.start <= span.start < one.end), "")
    return _OURS.search(told) is not None and _AUTHORITY.search(told) is None


def _under_authority(page: Page, part: Part, span: Span) -> bool:
    """Whether the short lines above an address (name, street, telephone) begin with the name of an authority."""
    index = part.index - 1
    if part.span.end - part.span.start > _LINE_LENGTH:
        return False
    while index >= 0 and page.parts[index].section is part.section:
        above = page.parts[index]
        if span.start - above.span.end > _NEAR:
            return False
        if _AUTHORITY.search(page.low(page.sentences(above)[-1])):
            return True
        if above.span.end - above.span.start > _LINE_LENGTH:
            return False
        index -= 1
    return False


def _all_contacts(page: Page) -> list[Mention]:
    low, plain = page.shadow.low, page.shadow.plain
    found = [
        _contact(page, Span(*match.span()), "email")
        for match in (*_EMAIL.finditer(low), *_AT.finditer(low), *_SPELT.finditer(low))
    ]
    taken = [item.span for item in found] + [Span(*match.span()) for match in _ENTERPRISE.finditer(plain)]
    for match in _PHONE.finditer(plain):
        span = _on_line(page, Span(*match.span()))
        if sum(letter.isdigit() for letter in page.plain(span)) >= 9 and not any(span.meets(other) for other in taken):  # noqa: PLR2004 - a Belgian number
            found.append(_contact(page, span, "phone"))
    numbered = (_NUMBER_FIRST, _BOX, _NUMBER_FIRST_TOO, _BUILDING)
    places = [_street(page, Span(*match.span())) for form in numbered for match in form.finditer(plain)]
    places += [Span(*match.span()) for match in _TOWN_FIRST.finditer(plain)]
    places += [_british(page, Span(*match.span())) for match in _BRITISH.finditer(plain)]
    streets = [
        _street(page, Span(*match.span())) for match in _POST.finditer(plain) if not _NO_STREET.match(match.group())
    ]
    places += [span for span in streets if not any(span.meets(other) for other in places)]
    located = [_on_line(page, Span(*match.span("place"))) for match in _LOCATED.finditer(plain)]
    places += [span for span in located if not any(span.meets(other) for other in places)]
    found += [_contact(page, cut, "post") for span in places if (cut := _to_town(page, span)) is not None]
    return found


def _to_town(page: Page, span: Span) -> Span | None:
    """Return an address without the lines below its postcode and town; None where a blank line parts those two."""
    start, end = page.shadow.canonical(span)
    text = page.text[start:end]
    for apart in _PARTED.finditer(text):
        above = text[: apart.start()]
        if _TOWN.search(above):
            return page.shadow.span(start, start + apart.start())
        if above[-4:].isdigit():
            return None
    return span


def _on_line(page: Page, span: Span) -> Span:
    """Leave out what stands on the lines below."""
    start, end = page.shadow.canonical(span)
    return page.shadow.span(start, start + len(page.text[start:end].split("\n")[0]))


def _british(page: Page, span: Span) -> Span:
    """Return an address that ends with a British postcode, with the lines above it."""
    start, end = page.shadow.canonical(span)
    lines = page.text[:start].split("\n")[-_MOST_LINES - 1 :]
    begin = start - len(", ".join(lines[-1].split(", ")[-_MOST_LINES - 1 :]))
    for line in reversed(lines[:-1]):
        if not _LINE_OF_ADDRESS.match(line):
            break
        begin -= len(line) + 1
    return page.shadow.span(begin, end)


def _street(page: Page, span: Span) -> Span:
    """Leave out names of bodies on the lines above the street, and what stands on the lines below the town."""
    start, end = page.shadow.canonical(span)
    lines = page.text[start:end].split("\n")
    first = next((index for index, line in enumerate(lines) if re.search(r"\d", line)), 0)
    last = next((index for index, line in enumerate(lines) if _TOWN.search(line)), len(lines) - 1)
    begin = start + sum(len(line) + 1 for line in lines[:first])
    mark = _MARK.match(lines[first])
    if mark:
        begin, lines[first] = begin + mark.end(), lines[first][mark.end() :]
    form = _LEGAL_FORM.match(lines[first])
    if form and first < len(lines):
        begin, lines[first] = begin + form.end(), lines[first][form.end() :]
    return page.shadow.span(begin, begin + len("\n".join(lines[first : last + 1])))


def _contact(page: Page, span: Span, channel: str) -> Mention:
    around = page.shadow.low[max(0, span.start - 120) : span.end]
    role = "dpo" if _OFFICER.search(around) else "privacy" if _PRIVACY.search(around) else "general"
    lines = page.text[slice(*page.shadow.canonical(span))].split("\n")
    name = _BEFORE_TOWN.sub(", ", ", ".join(line.strip() for line in lines if line.strip()))
    name = " ".join(name.split())
    if channel == "email":
        name = _DOT.sub(".", _SIGN.sub("@", name))
        if "@" not in name:
            name = _SPELT_DOT.sub(".", _SPELT_SIGN.sub("@", name))
    return Mention("contact", name, span, f"contact.{channel}", 0.97, value=f"{channel} {role}")


def enterprise_numbers(page: Page) -> list[tuple[str, Span]]:
    """Return the enterprise numbers whose check digits are right, written 0XXX.XXX.XXX, with their place."""
    found = []
    for match in _ENTERPRISE.finditer(page.shadow.plain):
        number = re.sub(r"\D", "", match.group())
        if vat.is_valid(number):
            found.append((f"{number[:4]}.{number[4:7]}.{number[7:]}", Span(*match.span())))
    return found
