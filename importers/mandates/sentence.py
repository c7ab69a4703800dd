"""Takes the one-sentence title of a mandate apart: what goes from whom to whom, by which way, and why.

Dutch: «mededeling van DATA (door PROVIDER) aan RECEIVER (via CHANNEL) (in het kader van …) PURPOSE»; French:
«communication de DATA par PROVIDER à RECEIVER dans le cadre de PURPOSE».
"""

import dataclasses
import functools
import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

from importers.mandates.active_sentence import active_ends
from importers.tables.known import known_body

Role: TypeAlias = Literal["data", "provider", "receiver", "channel", "purpose"]

_LEAD = re.compile(
    r"(?:elektronische |elektrische |gegevens|wederzijdse |structurele |éénmalige |eenmalige ){0,3}"
    r"(?:mededeling|mededelen|meedelen|uitwisseling|overdracht|overmaken|overmaking|doorgifte|verstrekking|verstrekken|"
    r"doorgeven|bezorgen|ter beschikking stell(?:en|ing)|terbeschikkingstelling|raadpleging|"
    r"raadplegen|toegang|opvragen|"
    r"opvraging|verwerking|gebruik|"
    r"communication(?: électronique)?|transmission|échange|accès|accéder|consultation|mitteilung|übermittlung|"
    r"disclosure|transfer|exchange|access|provision)"
    r"(?:[ ](?:van|tot|door|over|de|des|d'|du|aux?|à|von|of|to|by))?(?![^\W\d_])",
    re.IGNORECASE,
)
_GIVING = re.compile(
    r"(?:(?:protocol\w*|machtiging|autorisation|délibération|beraadslaging)\b[^,;:()]{0,40}? "
    r"(?:betreffende|inzake|over|voor|tot|m\.b\.t\.|concernant|relati(?:f|ve) à|portant sur|regarding|on) "
    r"(?:de |het |la |l'|the )?)?"
    r"(?:elektronische |structurele |eenmalige |éénmalige ){0,2}"
    r"(?:mededeling|meedelen|uitwisseling|overdracht|overmaking|doorgifte|verstrekking|terbeschikkingstelling|"
    r"communication(?: électronique)?|transmission|échange|mise à disposition|disclosure|transfer|exchange|provision)"
    r"[ ](?:van|de|des|d'|du|of)(?![^\W\d_])",
    re.IGNORECASE,
)
"""With which a title begins that tells what is given, and leaves to other columns by whom and to whom."""
_PROTOCOL_BETWEEN = re.compile(r"protocol\w*\b(?=[^;]{0,60}?\b(?:tussen|entre|between)\b)", re.IGNORECASE)
_CHANNEL = (
    *("door middel van", "met behulp van", "met tussenkomst van", "via", "à l'intervention de", "au moyen d[eu']"),
    "par l'intermédiaire d[eu]",
)
_PURPOSE = (
    *("in (?:het )?kader van", "met het oog op", "met als doel(?:einde)?", "voor de doeleinden van", "ten ?einde"),
    *("om te", "om(?= [^,;]{1,120} te )", "zodat", "opdat", "ten behoeve van", "(?:voor|bij) de toepassing van"),
    "ter (?:uitvoering|ondersteuning|controle|bepaling|vaststelling|voorbereiding|berekening|realisatie|evaluatie) van",
    *("dans le cadre d(?:e la|e l'|es|u|e|')", "en vue d(?:e la|e l'|es|u|e|')", "afin d(?:e|')", "aux fins d(?:e|')"),
    *("pour(?= [^,;]{1,120}er )", "im rahmen", "zum zweck"),
    *("for the purposes? of", "in order to", "with a view to", "in the context of", "so as to", "for(?= the | an? )"),
)
_PROVIDER = (
    *(
        "afkomstig (?:van|uit)",
        "vanwege",
        "door",
        "uit(?= (?:(?:het|de) |(?-i:[A-Z])))",
        "par",
        "provenant d(?:e la|e l'|es|u|e)",
    ),
    *("durch", "by", "from"),
)
_RECEIVER = ("ten aanzien van", "aan", "naar", "à destination d(?:e la|e l'|es|u|e)", "à", "aux?", "an", "to")
_MARKS: tuple[tuple[Role, tuple[str, ...]], ...] = (
    ("channel", _CHANNEL),
    ("purpose", _PURPOSE),
    ("provider", _PROVIDER),
    ("receiver", _RECEIVER),
)
_MARK = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<{role}>{'|'.join(words)})" for role, words in _MARKS) + r")(?![\w-])",
    re.IGNORECASE,
)
_AFTER_RECEIVER = re.compile(
    r"(?<![\w-])(?:voor|pour|für) (?=(?:de|het|een|la|le|les|l'|haar|hun|zijn)\b)", re.IGNORECASE
)
_BETWEEN = re.compile(
    r"(?<![\w-])(?:tussen|entre|between) (?P<a>[^;]{3,200}?) (?:en|et|and) "
    r"(?P<b>(?:(?:de|het|een|la|le|les|the)[ ]|l'|(?-i:[A-Z]))[^;]{2,200}?)"
    r"(?=$|;| (?:inzake|betreffende|over|omtrent|aangaande|met betrekking tot|m\.b\.t\.|concernant|"
    r"relatif|regarding|on)\b)",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    r"(?<![\w-])(?:tussen/)?van (?P<a>(?:(?!\bvan\b|\bnaar\b)[^;]){3,160}) naar (?P<b>[^;]{3,200})", re.IGNORECASE
)
_TO = r"(?:tot|au|à la|à l'|aux|to)"
_FOR = r"(?:voor|door|pour|par|for|by)"
_UPTO = (
    r"(?=$|[,;(:]| (?:in het kader|met het oog|om |voor de uitvoering|dans le cadre|en vue|afin|with a view|in order))"
)
_HELD = (
    r"(?:(?:de|het|la|le|les|the) )?[^,;:()]{0,60}?(?:register|registre|kadaster|cadastre|bank|"
    r"banque|databank)\w*[^,;:()]{0,40}?"
)
_ACCESS = (
    re.compile(
        rf"(?:toegang|accès|access)[ ]{_TO} ?(?P<of>{_HELD}) {_FOR} (?P<by>[^;:()]{{3,120}}?){_UPTO}", re.IGNORECASE
    ),
    re.compile(
        rf"(?:toegang|accès|access)[ ]{_FOR} (?P<by>[^;:()]{{3,120}}?) {_TO} ?(?P<of>{_HELD}){_UPTO}", re.IGNORECASE
    ),
    re.compile(rf"(?:toegang|accès|access)[ ]{_TO} ?(?P<of>{_HELD}){_UPTO}", re.IGNORECASE),
)
_ASKED = re.compile(
    r"(?:machtiging|aanvraag|verzoek|gemachtigd|demande|autorisation|autorisé\w*|autorisant|machtigt|machtigend)[ ]"
    r"(?:(?:van|door|voor|uitgaande van|ten behoeve van|d(?:e la |e |u |es |e l'|')|"
    r"(?:formulée |introduite )?par|à|aux?) ?)?"
    r"(?P<by>(?:de |het |la |le |les |l')?[^;:()]{3,120}?) "
    r"(?:om(?: gemachtigd te worden om)?|teneinde|met het oog op|tot|afin d(?:e|')|en vue d(?:e|')|à|pour|d(?:e|'))[ ]?"
    r"(?:het (?:verkrijgen|bekomen) van |obtenir |être autorisée?s? à |accéder |avoir )?"
    r"(?:toegang(?: te (?:hebben|krijgen|verkrijgen|bekomen))?|toegang|accéder|accès|l'accès)[ ]"
    r"(?:tot|au|à la|à l'|aux) ?(?P<of>[^;:()]{3,160}?)"
    r"(?=$|[,;(:]| (?:in het kader|met het oog|om |teneinde|en om|en het|voor de uitvoering|dans le cadre|en vue|"
    r"afin|et d))",
    re.IGNORECASE,
)
"""Who asks for access to a register receives its data: «machtiging van A om toegang te hebben tot B»."""
_HELD_IN = re.compile(
    rf"(?:toegang tot|accès (?:à|aux?)(?: la| l')?) ?(?P<data>[^;:]{{3,200}}?) (?:in|van|uit|d(?:u|e la|e l')) "
    rf"(?P<of>(?:het |de |la |le )?[^\s,;:()]*(?:register|registre|kadaster|cadastre|bank|banque)\w*(?: national)?)"
    rf"(?: {_FOR} (?P<by>[^;:()]{{3,120}}?){_UPTO})",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:de|het|een|la|le|les)\s+|^l'", re.IGNORECASE)
_BY = re.compile(r"(?<!\w)(?:door|par|by)\s*$", re.IGNORECASE)
_DATA_AFTER = re.compile(
    r"(?:^|\s)(?:van|d(?:e|es)|of) (?:de |bepaalde |certaines |les |the )?"
    r"(?P<data>(?:persoonsgegevens|gegevens|données|personal data|data)\b.*)",
    re.IGNORECASE,
)
_OF = re.compile(r"(?<=\w) (?:van(?: de| het)?|des|du|de la|of(?: the)?)(?= )|(?<=\w) (?:de l|d)'", re.IGNORECASE)
_SEVERAL_OF = re.compile(r" (?:des|de l')", re.IGNORECASE)
_JOINING = re.compile(r" (?:en|et|and) ", re.IGNORECASE)
_SENTENCE_END = re.compile(r";|\.(?= [A-Z«(])")
_STRIP = " \t\r\n.,;:–-"


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """A part of the sentence and the words before it that gave it its role."""

    role: Role
    text: str
    mark: str


@dataclasses.dataclass(frozen=True, slots=True)
class Sentence:
    """A title taken apart; a role may be filled several times («aan de zorgkassen en aan het Vlaams Zorgfonds»)."""

    parts: tuple[Part, ...]

    def texts(self, role: Role) -> tuple[str, ...]:
        """Return the texts of `role` in their order."""
        return tuple(part.text for part in self.parts if part.role == role)


@functools.lru_cache(maxsize=16384)
def parse(title: str) -> Sentence | None:
    """Return the parts of `title`, None where it is no such sentence: no word of giving, or no end is named.

    White space is read as one space, so that a line break within the sentence does not matter.
    """
    plain = " ".join(title.replace("’", "'").split())
    lead = _lead(plain) or _PROTOCOL_BETWEEN.search(plain)
    if lead is None or (lead.re is _LEAD and lead.start()):
        active = _active(plain)
        if active is not None or lead is None:
            return active
    cut = _cut(plain, lead.end())
    parts = _access(plain, lead.start(), cut) or _marked(plain, lead.end(), cut)
    if not any(part.role in {"receiver", "provider"} for part in parts):
        before = [part for part in _between(plain, 0, lead.start()) if part.role != "data"]
        between = _between(plain, lead.end(), cut)
        parts = between + [part for part in parts if part.role != "data"] if between else before + parts
    if not any(part.role in {"receiver", "provider"} for part in parts):
        return None
    return Sentence(tuple(part for part in parts if part.text))


def parse_without_ends(title: str) -> Sentence | None:
    """Return data and purpose of a `title` that names no end («communication du nom en vue de …»), else None."""
    plain = " ".join(title.replace("’", "'").split())
    lead = _GIVING.match(plain)
    if lead is None or parse(title) is not None:
        return None
    parts = tuple(part for part in _marked(plain, lead.end(), _cut(plain, lead.end())) if part.text)
    return Sentence(parts) if any(part.role == "data" for part in parts) else None


def _active(plain: str) -> Sentence | None:
    """Return the parts of a sentence whose subject gives or gets, with the purpose behind."""
    aim = next((mark for mark in _MARK.finditer(plain) if mark.lastgroup == "purpose"), None)
    told = active_ends((plain[: aim.start()] if aim else plain[: _cut(plain, 0)]).strip(_STRIP))
    if told is None:
        return None
    data, giver, taker = (text.strip(_STRIP) for text in told)
    parts = [Part("data", data, ""), Part("provider", giver, ""), Part("receiver", taker, "")]
    if aim:
        mark = aim.group().lower()
        parts.append(Part("purpose", _plain_purpose(plain[aim.end() : _cut(plain, aim.end())], "purpose", mark), mark))
    return Sentence(tuple(part for part in parts if part.text))


def _lead(plain: str) -> re.Match[str] | None:
    """Return the words of giving with which the sentence begins; what they only announce before a colon is passed."""
    first = _LEAD.search(plain)
    colon = plain.find(":", first.end()) if first else -1
    if first is None or colon < 0 or _MARK.search(plain, first.end(), colon):
        return first
    return _LEAD.match(plain, colon + 1 + (plain[colon + 1 : colon + 2] == " ")) or first


def _access(plain: str, start: int, stop: int) -> list[Part]:
    """Return data and ends of «toegang tot REGISTER voor BODY» and «toegang voor BODY tot REGISTER».

    Who may look into a register receives its data, so that «door» does not name the provider here.
    """
    asked = _ASKED.search(plain, 0, stop)
    forms = (_HELD_IN, *_ACCESS)
    found = asked or next((match for form in forms if (match := form.search(plain, start, stop))), None)
    if found is None:
        return []
    held = found["of"]
    data, _, register = held.rpartition(" van ") if " van " in held else ("", "", held)
    data = found.groupdict().get("data") or data
    parts = [Part("data", data.strip(_STRIP), ""), Part("provider", register.strip(_STRIP), "tot")]
    if found.groupdict().get("by"):
        parts.append(Part("receiver", found["by"].strip(_STRIP), "voor"))
    purpose = next((mark for mark in _MARK.finditer(plain, found.end(), stop) if mark.lastgroup == "purpose"), None)
    if purpose:
        text = _plain_purpose(plain[purpose.end() : stop], "purpose", purpose.group().lower())
        parts.append(Part("purpose", text, purpose.group().lower()))
    return parts


def _cut(plain: str, start: int) -> int:
    """Return where the sentence ends: at a semicolon, or at a full stop before a new sentence."""
    end = _SENTENCE_END.search(plain, start)
    return end.start() if end else len(plain)


def _marked(plain: str, start: int, stop: int) -> list[Part]:
    """Return the parts between the marks of `plain`; after the purpose has begun, all belongs to it."""
    parts: list[Part] = []
    role: Role = "provider" if _BY.search(plain, 0, start) else "data"
    begin, mark = start, ""
    for found in _marks(plain, start, stop):
        after = "purpose" if found.re is _AFTER_RECEIVER else str(found.lastgroup)
        if found.re is _AFTER_RECEIVER and role not in {"receiver", "channel"}:
            continue
        parts.append(Part(role, plain[begin : found.start()].strip(_STRIP), mark))
        role = next(known for known, _ in _MARKS if known == after)
        begin, mark = found.end(), found.group().lower()
        if role == "purpose":
            break
    parts.append(Part(role, _plain_purpose(plain[begin:stop], role, mark), mark))
    told = [one for part in parts for one in _without_data(part)]
    if any(part.role == "data" and part.text for part in told):
        return told
    return [one for part in told for one in _with_data_behind(part, told)]


def _with_data_behind(part: Part, parts: list[Part]) -> Iterator[Part]:
    """Yield the receiver without what it is given behind it («par A à la Ville de B des compteurs»), and that.

    Only a sentence that has named the giver before and no data is read so.
    """
    after_giver = part.role == "receiver" and next(one.role for one in parts if one.text) == "provider"
    cuts = list(_OF.finditer(part.text)) if after_giver else []
    whole = known_body(_ARTICLE.sub("", part.text)) is not None
    known = (cut for cut in cuts if known_body(_ARTICLE.sub("", part.text[: cut.start()])) is not None)
    cut = None if whole else next(known, None) or next((cut for cut in cuts if _SEVERAL_OF.match(cut.group())), None)
    if cut is None:
        yield part
        return
    yield Part(part.role, part.text[: cut.start()].strip(_STRIP), part.mark)
    yield Part("data", part.text[cut.end() :].strip(_STRIP), "")


def _without_data(part: Part) -> Iterator[Part]:
    """Yield an end without the data that follow it («aan A van de persoonsgegevens die …»), and those."""
    found = _DATA_AFTER.search(part.text) if part.role in {"provider", "receiver"} else None
    yield Part(part.role, part.text[: found.start()].strip(_STRIP), part.mark) if found else part
    if found:
        yield Part("data", found["data"].strip(_STRIP), "")


def _marks(plain: str, start: int, stop: int) -> list[re.Match[str]]:
    """Return the marks outside brackets, in their order."""
    found = [match for pattern in (_MARK, _AFTER_RECEIVER) for match in pattern.finditer(plain, start, stop)]
    found.sort(key=lambda match: match.start())
    outside, depth, seen = [], 0, start
    for match in found:
        depth += plain.count("(", seen, match.start()) - plain.count(")", seen, match.start())
        seen = match.start()
        if depth <= 0:
            outside.append(match)
    return outside


def _plain_purpose(text: str, role: Role, mark: str) -> str:
    """Return the last part; a purpose that is a noun («in het kader van de …») loses its article."""
    plain = text.strip(_STRIP)
    return _ARTICLE.sub("", plain, count=1) if role == "purpose" and not mark.startswith(("om", "ten")) else plain


def _parted(giver: str, taker: str) -> tuple[str, str]:
    """Return both ends; an «en» within the name of a known body does not part them («Zorg en Gezondheid»)."""
    for cut in _JOINING.finditer(taker):
        longer = f"{giver} en {taker[: cut.start()]}"
        if known_body(_ARTICLE.sub("", giver)) is None and known_body(_ARTICLE.sub("", longer)) is not None:
            return longer, taker[cut.end() :]
    return giver, taker


def _between(plain: str, start: int, stop: int) -> list[Part]:
    """Return data and ends of «… van A naar B» and «… tussen A en B»."""
    text = plain[start:stop]
    limit = _MARK.search(text)
    while limit is not None and limit.lastgroup != "purpose":
        limit = _MARK.search(text, limit.end())
    text = text[: limit.start()] if limit else text
    head, _, listed = text.partition(": ")  # «uitwisseling tussen A en B: adres, leeftijd»
    for pattern in (_FROM_TO, _BETWEEN):
        inside = pattern.search(head)
        found = inside or pattern.search(text)
        if found:
            giver, taker = _parted(found["a"], found["b"])
            ends = [Part("provider", giver.strip(_STRIP), "van"), Part("receiver", taker.strip(_STRIP), "naar")]
            data = listed if inside and listed else text[: found.start()]
            return [Part("data", data.strip(_STRIP), ""), *ends]
    return []
