"""Takes the one-sentence title of a mandate apart: what goes from whom to whom, by which way, and why.

Dutch: «mededeling van DATA (door PROVIDER) aan RECEIVER (via CHANNEL) (in het kader van …) PURPOSE»; French:
«communication de DATA par PROVIDER à RECEIVER dans le cadre de PURPOSE».
"""

import dataclasses
import functools
import re
from typing import Literal, TypeAlias

Role: TypeAlias = Literal["data", "provider", "receiver", "channel", "purpose"]

_LEAD = re.compile(
    r"(?:elektronische |elektrische |gegevens|wederzijdse |structurele |éénmalige |eenmalige ){0,3}"
    r"(?:mededeling|mededelen|meedelen|uitwisseling|overdracht|overmaken|overmaking|doorgifte|verstrekking|verstrekken|"
    r"doorgeven|bezorgen|ter beschikking stell(?:en|ing)|terbeschikkingstelling|raadpleging|"
    r"raadplegen|toegang|opvragen|"
    r"opvraging|verwerking|gebruik|"
    r"communication(?: électronique)?|transmission|échange|accès|consultation|mitteilung|übermittlung)"
    r"(?:[ ](?:van|tot|door|de|des|d'|du|aux?|à|von))?(?![^\W\d_])",
    re.IGNORECASE,
)
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
)
_PROVIDER = (
    *("afkomstig (?:van|uit)", "vanwege", "door", "uit(?= (?:het|de) )", "par", "provenant d(?:e la|e l'|es|u|e)"),
    "durch",
)
_RECEIVER = ("ten aanzien van", "aan", "naar", "à destination d(?:e la|e l'|es|u|e)", "à", "aux?", "an")
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
_BETWEEN = re.compile(r"(?<![\w-])tussen (?P<a>[^;]{3,200}?) en (?P<b>(?:de|het|een)[ ][^;]{3,200})", re.IGNORECASE)
_FROM_TO = re.compile(
    r"(?<![\w-])(?:tussen/)?van (?P<a>(?:(?!\bvan\b|\bnaar\b)[^;]){3,160}) naar (?P<b>[^;]{3,200})", re.IGNORECASE
)
_ARTICLE = re.compile(r"^(?:de|het|een|la|le|les)\s+|^l'", re.IGNORECASE)
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
    lead = _LEAD.search(plain)
    if lead is None:
        return None
    cut = _cut(plain, lead.end())
    parts = _marked(plain, lead.end(), cut)
    if not any(part.role in {"receiver", "provider"} for part in parts):
        parts = _between(plain, lead.end(), cut) + [part for part in parts if part.role != "data"]
    if not any(part.role in {"receiver", "provider"} for part in parts):
        return None
    return Sentence(tuple(part for part in parts if part.text))


def _cut(plain: str, start: int) -> int:
    """Return where the sentence ends: at a semicolon, or at a full stop before a new sentence."""
    end = _SENTENCE_END.search(plain, start)
    return end.start() if end else len(plain)


def _marked(plain: str, start: int, stop: int) -> list[Part]:
    """Return the parts between the marks of `plain`; after the purpose has begun, all belongs to it."""
    parts: list[Part] = []
    role: Role = "data"
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
    return parts


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


def _between(plain: str, start: int, stop: int) -> list[Part]:
    """Return data and ends of «… van A naar B» and «… tussen A en B»."""
    text = plain[start:stop]
    limit = _MARK.search(text)
    while limit is not None and limit.lastgroup != "purpose":
        limit = _MARK.search(text, limit.end())
    text = text[: limit.start()] if limit else text
    for pattern in (_FROM_TO, _BETWEEN):
        found = pattern.search(text)
        if found:
            ends = [
                Part("provider", found["a"].strip(_STRIP), "van"),
                Part("receiver", found["b"].strip(_STRIP), "naar"),
            ]
            return [Part("data", text[: found.start()].strip(_STRIP), ""), *ends]
    return []
